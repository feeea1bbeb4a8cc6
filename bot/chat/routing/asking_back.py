"""Where it is not clear what somebody means: the likeliest things are offered as keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.base.html import paragraphs
from bot.base.identity import Permission
from bot.chat.core.trace import Kind, Way
from bot.chat.language.ear import Meant
from bot.chat.routing.claims import is_for
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts

_MOST = 3
_LEAST = 0.08
"""What is less probable is not worth a key."""
_SURELY, _WORTH_A_KEY, _MOST_BESIDE = 0.8, 0.12, 2
"""From here on an answer stands alone; below, so probable things have a key beside it, so many at most."""


@dataclass(frozen=True)
class MeantTap(CallbackData, tag="ear"):
    """That is what was meant: the name of a phrase."""

    phrase: str


class Unsure(str):
    """Words to search for that may mean something else: `offers` are the keys of what that may be."""

    offers: Sequence[Button] = ()
    probability = 0.0
    """That they are no book."""
    topic = ""
    """What the likeliest of it belongs to."""

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
        words.topic = meant[0].phrase.topic if meant and meant[0].phrase else ""
        words.probability = sum(one.probability for one in meant if one.phrase)
        return words


def also(meant: Sequence[Meant], t: Texts, may: frozenset[Permission]) -> Sequence[Button]:
    """The keys of what else may be meant beside the likeliest, which is answered; none where it is surely meant."""
    best, others = meant[0], meant[1:]
    if best.kin >= _SURELY:
        return ()
    rest = [one for one in others if one.of != best.of and one.probability >= _WORTH_A_KEY]
    return Unsure.of("", rest, t, may).offers[:_MOST_BESIDE]


def beside(screens: Sequence[Screen], offers: Sequence[Button], t: Texts) -> Sequence[Screen]:
    """An answer with what else may be meant above its ways back."""
    last = screens[-1]
    keys = [*last.keys[:-1], list(offers), *last.keys[-1:]]
    asked = replace(last, text=paragraphs(last.text, t("Or did you mean something else?")), keys=keys)
    return [*screens[:-1], asked]


def asked_back(offered: Sequence[Button]) -> Way:
    """That it was asked what is meant, for whoever traces it."""
    offers = [MeantTap.unpack(one.tap.pack()).phrase for one in offered if one.tap]
    return Way(Kind.ASKED, "asked_back", values=tuple(("offer", name) for name in offers))
