"""Where it is not clear what somebody means: the likeliest things are offered as keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.chat.core.trace import Kind, Way
from bot.chat.language.ear import Meant
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
    """That they mean the first of these."""

    @classmethod
    def of(cls, text: str, meant: Sequence[Meant], t: Texts) -> Unsure:
        """The words with the keys of the likeliest things that have a name."""
        words = cls(text)
        words.offers = [
            Button(t(one.phrase.label), MeantTap(one.phrase.name))
            for one in meant
            if one.phrase and one.phrase.label and one.probability >= _LEAST
        ][:_MOST]
        first = next((one for one in meant), None)
        words.probability = first.kin if first and first.phrase else 0.0
        return words


def asked_back(words: Unsure) -> Way:
    """That it was asked what is meant, for whoever traces it."""
    offers = [MeantTap.unpack(one.tap.pack()).phrase for one in words.offers if one.tap]
    return Way(Kind.ASKED, "asked_back", values=tuple(("offer", name) for name in offers))
