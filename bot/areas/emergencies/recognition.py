"""Danger heard in plain words, before anything else hears them: a list kept by hand (`dangers`, `signs`), weighed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from bot.areas.emergencies import signs
from bot.areas.emergencies.danger_classes import CLASSES
from bot.areas.emergencies.dangers import DANGERS, SELF_HARM
from bot.areas.emergencies.spelling import plain_words
from bot.areas.emergencies.triggers import triggers

_CRIES = re.compile(r"!\W*$|^[^a-z]*[A-Z]{3}[^a-z]*$")
_ASKED = re.compile(r"\?|\b(?:ga|gak|nggak|ndak|tidak|ngga|tdk)\W*(?:kak|min|ya|da|uni|bu|pak)?\W*$", re.IGNORECASE)
_FRAME = re.compile(
    r"^(?:.{0,12} )?ada .*\b(?:tidak|gak)(?: (?:kak|min|ya|bu|pak))?$|^[^ ]+(?: [^ ]+)+ ada(?: tidak)?(?: kak)?$"
)
"""“ada … ga kak?”: how a book is asked for, whatever it is called."""
_CALLED = frozenset({"tolong", "cepat", "darurat"})
_MAY_ASK = frozenset({"quake", "lost_child", "self_harm", "found_child", "flood"})  # whoever asks this is in it
_GAP = "~"
_MOST_LETTERS = 1500
_SHORT, _FEW = 4, 6  # words


class Level(IntEnum):
    """`PERHAPS`: one key is offered, and nobody is alarmed."""

    NONE = 0
    PERHAPS = 1
    SURE = 2


@dataclass(frozen=True)
class Heard:
    """What was heard; `kind`: a name of `DANGERS`, '' where it is none."""

    level: Level
    kind: str = ""


_NOTHING = Heard(Level.NONE)

_MAY = frozenset("boleh bolehkah buliah may allowed".split())
"""Who asks whether a child may come alone has found none."""


@lru_cache(maxsize=256)
def hear(text: str) -> Heard:
    """Whether a message tells of danger, here and now. Takes some tenths of a millisecond, whatever is written."""
    words = plain_words(text[:_MOST_LETTERS])
    said = " ".join(words)
    if _TRIGGERS.isdisjoint(words) or not _ANY.search(f" {said} "):
        return _NOTHING
    told = _without_idioms(f" {said} ")
    strong, thing = _first(_STRONG, told), _first(_THINGS, told)
    kind = strong or thing
    return Heard(_level(text, words, told, bool(strong), kind), kind) if kind else _NOTHING


def _level(text: str, words: list[str], told: str, strong: bool, kind: str) -> Level:
    topic = _is_topic(words, told)
    if _FRAME.search(told.strip()) and {*words}.isdisjoint(_CALLED) and kind != SELF_HARM:
        return Level.PERHAPS
    if kind == "found_child" and not {*words}.isdisjoint(_MAY):
        return Level.NONE
    now = _signs(text, words)
    if kind == SELF_HARM:
        sigh = _HYPERBOLE.search(told)
        if _asks_a_book(told) or (topic and not sigh):
            return Level.NONE
        return Level.SURE if strong and not sigh else Level.PERHAPS
    if topic or _PAST.search(told):
        return Level.PERHAPS if strong and (now or not topic) and not _asks_a_book(told) else Level.NONE
    if strong:
        wonders = kind not in _MAY_ASK and len(words) <= _FEW and not _signs_of_call(words) and _ASKED.search(text)
        return Level.PERHAPS if wonders else Level.SURE
    if kind == "alarm":
        return Level.PERHAPS if len(words) <= 2 else Level.NONE
    cries = bool(_CRIES.search(text)) and len(words) <= _SHORT
    if cries or (now >= 2 and _signs_of_call(words)):
        return Level.SURE
    return Level.PERHAPS if now or len(words) <= 2 else Level.NONE


def _is_topic(words: list[str], told: str) -> bool:
    return bool(_TOPIC & set(words)) or _asks_a_book(told)


def _asks_a_book(told: str) -> bool:
    return _BOOK.search(told.strip()) is not None


def _signs(text: str, words: Iterable[str]) -> int:
    """How many different signs say that it is now and here."""
    said = set(words)
    return sum(bool(one & said) for one in (_HELP, _HERE, _HAPPENS, _MINE)) + bool(_CRIES.search(text))


def _signs_of_call(words: Iterable[str]) -> bool:
    return not {*words}.isdisjoint(_HELP | _HERE)


def _without_idioms(told: str) -> str:
    return _IDIOMS.sub(" ", told)


def _pattern(line: str) -> str:
    """A line of the little language as a regular expression over words with one space around each."""
    parts = []
    for token in line.split():
        if token == _GAP:
            parts.append("(?:[^ ]+ ){0,3}?")
            continue
        optional, token = token.endswith("?"), token.rstrip("?")
        choice = "|".join(_choice(one) for one in token.split("|"))
        parts.append(f"(?:(?:{choice}) )" + ("?" if optional else ""))
    return " " + "".join(parts)


def _choice(word: str) -> str:
    return (
        "|".join(map(re.escape, CLASSES[word[1:-1]].split("|")))
        if word.startswith("<")
        else re.escape(word.replace("_", " "))
    )


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _compiled(which: str) -> list[tuple[str, re.Pattern[str]]]:
    found = []
    for kind, words in DANGERS.items():
        lines = _lines(getattr(words, which))
        if lines:
            found.append((kind, re.compile("|".join(f"(?:{_pattern(line)})" for line in lines))))
    return found


def _first(patterns: list[tuple[str, re.Pattern[str]]], told: str) -> str:
    """The kind that is heard; of several the one that needs more care: self-harm, then as listed."""
    found = [kind for kind, pattern in patterns if pattern.search(told)]
    return SELF_HARM if SELF_HARM in found else next(iter(found), "")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_STRONG, _THINGS = _compiled("strong"), _compiled("thing")
_ANY = re.compile("|".join(pattern.pattern for _, pattern in [*_STRONG, *_THINGS]))
_TRIGGERS = triggers(line for one in DANGERS.values() for line in _lines(f"{one.strong}\n{one.thing}"))
_HELP, _HERE, _HAPPENS, _MINE = (_words(one) for one in (signs.HELP, signs.HERE, signs.HAPPENS, signs.MINE))
_TOPIC = _words(signs.TOPIC)
_PAST, _BOOK = re.compile(signs.PAST), re.compile(signs.ASKS_A_BOOK)
_IDIOMS = re.compile("|".join(rf" (?:{line.replace('~', '(?:[^ ]+ ){0,2}?')})(?= )" for line in _lines(signs.IDIOMS)))
_HYPERBOLE = re.compile("|".join(_pattern(line) for line in _lines(signs.HYPERBOLE)))
