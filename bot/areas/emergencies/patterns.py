"""The little language in which dangers are listed, as regular expressions over words with one space around each."""

from __future__ import annotations

import re

from bot.areas.emergencies.danger_classes import CLASSES
from bot.areas.emergencies.spelling import reads

_GAPS = {"~": 3, "...": 8}
_END = "$"


def pattern(line: str) -> str:
    """One line of it."""
    parts = []
    for token in line.split():
        if token in _GAPS:
            parts.append(f"(?:[^ ]+ ){{0,{_GAPS[token]}}}?")
            continue
        optional, token = token.endswith("?"), token.rstrip("?")
        choice = "|".join(dict.fromkeys(_choice(one) for one in token.split("|")))
        parts.append(f"(?:{choice})" + ("?" if optional else ""))
    return " " + "".join(parts)


def places(line: str) -> list[list[str]]:
    """What may be said in each place of a line that must not be empty."""
    tokens = [token for token in line.split() if token not in _GAPS and not token.endswith("?")]
    told = [token.split("|") for token in tokens]
    return [[said for one in choices for said in _words(one)] for choices in told if _END not in choices]


def lines(text: str) -> list[str]:
    """What is listed, without the empty lines."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def _choice(word: str) -> str:
    if word == _END:
        return "$"
    return "|".join(dict.fromkeys(re.escape(one) + " " for one in _words(word)))


def _words(word: str) -> list[str]:
    return [reads(one) for one in (CLASSES[word[1:-1]].split("|") if word[0] == "<" else [word.replace("_", " ")])]
