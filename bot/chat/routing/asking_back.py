"""Where it is not clear what somebody means: the likeliest things are offered as keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.base.identity import Permission
from bot.chat.core.trace import Kind, Way
from bot.chat.language.ear import Meant
from bot.chat.routing.claims import is_for
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.screen import Button
from bot.chat.screens.texts import Texts

_MOST = 3
_LEAST = 0.08
"""What is less probable is not worth a key."""


@dataclass(frozen=True)
class MeantTap(CallbackData, tag="ear"):
    """That is what was meant: the name of a phrase."""

    phrase: str


class Unsure(str):
    """Words to search for that may mean something else: `offers` are the keys of what that may be."""

    offers: Sequence[Button] = ()
    probability = 0.0
    """That they are no book."""

    @classmethod
    def of(cls, text: str, meant: Sequence[Meant], t: Texts, may: frozenset[Permission]) -> Unsure:
        """The words with the keys of the likeliest things that have a name and are for this reader."""
        words = cls(text)
        named = [one for one in meant if one.phrase and one.phrase.label and one.probability >= _LEAST]
        words.offers = [
            Button(t(one.phrase.label), MeantTap(one.phrase.name))
            for one in named
            if one.phrase and is_for(one.phrase.action, may)
        ][:_MOST]
        words.probability = sum(one.probability for one in meant if one.phrase)
        return words


def asked_back(words: Unsure) -> Way:
    """That it was asked what is meant, for whoever traces it."""
    offers = [MeantTap.unpack(one.tap.pack()).phrase for one in words.offers if one.tap]
    return Way(Kind.ASKED, "asked_back", values=tuple(("offer", name) for name in offers))
