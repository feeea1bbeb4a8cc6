"""What is said after an alarm, heard for what it is: that it is over, never was, that nobody comes, or thanks."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from enum import StrEnum

from bot.areas.emergencies import after_words
from bot.areas.emergencies.recognition import Level, hear
from bot.areas.emergencies.spelling import plain_words
from bot.base.reading.late import late


class After(StrEnum):
    """`MORE`: whatever else is told of it. To end it wrongly is the dearest mistake: what is not clear is more."""

    MORE = "more"
    OVER = "over"
    MISTAKEN = "mistaken"
    WAITS = "waits"
    THANKS = "thanks"


_MOST_WORDS, _FEW, _MOST_THANKS = 16, 4, 8
_OVER = {kind: late(one) for kinds, one in after_words.OVER.items() for kind in kinds.split()}
_ANYWAY, _MISTAKEN, _WAITS, _THANKS = (
    late(one) for one in (after_words.OVER_ANYWAY, after_words.MISTAKEN, after_words.WAITS, after_words.THANKS)
)
_A_THING, _WAITS_FOR = late(after_words.A_THING), late(after_words.WAITS_FOR)
_NOT_YET, _ASKED, _WONDERS, _HURRY = (
    late(one) for one in (after_words.NOT_YET, after_words.ASKED, after_words.WONDERS, after_words.HURRY)
)


def said_after(text: str, kinds: Collection[str]) -> After:
    """What further words are, of dangers of these kinds that run."""
    words = plain_words(text)
    told = " ".join(words)
    if not words or len(words) > _MOST_WORDS:
        return After.MORE
    asked = bool(_ASKED.search(text) or _WONDERS.search(told))
    over = bool(_ANYWAY.search(told) or over_of(text, kinds)) and not _A_THING.search(told)
    if not (asked or _NOT_YET.search(told) or _tells_more(_without_ends(told))):
        if _MISTAKEN.search(told) or over:
            return After.OVER if over else After.MISTAKEN
        if _THANKS.search(told) and len(words) <= _MOST_THANKS and not _WAITS.search(told):
            return After.THANKS
    hurries = len(words) <= _FEW and _HURRY.search(told)
    waits = (hurries or _WAITS.search(told) or (asked and over)) and not _tells_more(told)
    return After.WAITS if waits else After.MORE


def agrees(text: str) -> bool:
    """Whether words say yes to the question whether somebody is in danger, or already wait for who comes."""
    words = plain_words(text)
    said_yes = 0 < len(words) <= _FEW and after_words.YES.issuperset(words)
    return said_yes or said_after(text, ["alarm"]) is After.WAITS


def speaks_of(text: str, kinds: Collection[str]) -> bool:
    """Whether words are of such a danger, though its last was long ago: it is over, or somebody is waited for."""
    said = said_after(text, kinds)
    return said is After.OVER or (said is After.WAITS and bool(_WAITS_FOR.search(" ".join(plain_words(text)))))


def over_of(text: str, kinds: Collection[str]) -> list[str]:
    """The kinds of which something is said that only such a danger ends by."""
    told = " ".join(plain_words(text))
    return [kind for kind in kinds if any(one.search(told) for one in _ends(kind))]


def _ends(kind: str) -> Iterable[re.Pattern[str]]:
    """Of an alarm without a kind any, but that somebody has gone."""
    if kind == "alarm":
        return (found for of, found in _OVER.items() if of != "animal")
    return [_OVER[kind]] if kind in _OVER else ()


def _without_ends(told: str) -> str:
    for one in (_ANYWAY, _MISTAKEN, *_OVER.values()):
        told = one.sub(" ", told)
    return told


def _tells_more(told: str) -> bool:
    heard = hear(told)
    return heard.level is Level.SURE and heard.kind != "alarm"
