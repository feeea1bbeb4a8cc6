"""The commonest names, read at once: words and initials, "Andrea Hirata" or "Hirata, Andrea", and nothing beside."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.areas.catalogue.names import corporate, degrees, letters, roles
from bot.areas.catalogue.names.people import person
from bot.areas.catalogue.names.stretches import Stretch

_WORD = r"[A-Za-z][A-Za-z'-]+[A-Za-z]"
_FURTHER = rf"(?: (?:{_WORD}|[A-Z]\.?)){{0,4}}"
_NATURAL = re.compile(rf"{_WORD}{_FURTHER}")
_FAMILY_FIRST = re.compile(rf"({_WORD}), ?({_WORD}{_FURTHER})")
_SAID = frozenset(word for said in roles.ROLES for word in said.split())
_JOINING = frozenset(
    "dan and serta bersama dengan with oleh by karya dkk dll lain kawan others al et cand born lahir active fl".split()
)
_MORE_THAN_NAMES = degrees.WORDS | corporate.WORDS | _SAID | _JOINING | letters.PARTICLES | frozenset(letters.SUFFIXES)


@lru_cache(maxsize=10_000)
def plain(text: str) -> tuple[str, str] | None:
    """(shown, sorted) of a name of mere words and initials; None for a text that has to be read closely."""
    turned = _FAMILY_FIRST.fullmatch(text)
    if not turned and not _NATURAL.fullmatch(text):
        return None
    if not _MORE_THAN_NAMES.isdisjoint(text.lower().replace(",", " ").replace(".", "").split()):
        return None
    parts = (turned[1], turned[2]) if turned else (text,)
    return person([Stretch(words=part.split()) for part in parts])
