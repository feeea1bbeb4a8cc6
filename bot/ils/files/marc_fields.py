"""A MARC record as its fields, whichever of its dresses it came in."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from bot.ils.said import Said

_ENTITY = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")


@dataclass(frozen=True, slots=True)
class Field:
    """A field. One without subfields (a control field) has a single part with the code ""."""

    tag: str
    indicators: str
    parts: Sequence[tuple[str, str]]

    def all(self, codes: str) -> list[str]:
        """The subfields of some codes that say something, in the field's order."""
        return [text for code, text in self.parts if code and code in codes and text.strip()]

    def first(self, code: str) -> str:
        """The first subfield of a code that says something, else ""."""
        return next(iter(self.all(code)), "")

    @property
    def control(self) -> str:
        """The value of a control field, also where a program wrote it as subfield a."""
        return next((text.strip() for code, text in self.parts if code in ("", "a")), "")


class Marc:
    """A record: its place in the file counted from 1, its leader, its fields, and what had to be mended in it.

    `origin` is the id under which it was handed out (OAI-PMH), if it was.
    """

    __slots__ = ("_by_tag", "fields", "leader", "mended", "number", "origin")

    def __init__(
        self, number: int, leader: str, fields: Sequence[Field], mended: Said | None = None, origin: str = ""
    ) -> None:
        self.number = number
        self.leader = leader
        self.fields = fields
        self.mended = mended
        self.origin = origin
        self._by_tag: dict[str, list[Field]] = {}
        for one in fields:
            self._by_tag.setdefault(one.tag, []).append(one)

    @property
    def tags(self) -> Set[str]:
        """The tags that the record has."""
        return self._by_tag.keys()

    def of(self, *tags: str) -> list[Field]:
        """The fields of some tags, in the record's order."""
        there = [tag for tag in tags if tag in self._by_tag]
        if len(there) < 2:
            return self._by_tag[there[0]] if there else []
        return [one for one in self.fields if one.tag in there]

    def control(self, tag: str) -> str:
        """The value of the first control field of a tag, else ""."""
        return next((one.control for one in self._by_tag.get(tag, ()) if one.control), "")


def field(tag: str, indicators: str, parts: Iterable[tuple[str, str]]) -> Field:
    """A field as it is meant: entities decoded, "#" in an indicator is a blank, tags with their zeros."""
    read = [(code.lower(), text if text.isascii() and "&" not in text else _decoded(text)) for code, text in parts]
    return Field(tag.strip().zfill(3), indicators.replace("#", " ").ljust(2)[:2], read)


def _decoded(text: str) -> str:
    text = html.unescape(text) if "&" in text and _ENTITY.search(text) else text
    return text if text.isascii() else _encoded_once(text)


def _encoded_once(text: str) -> str:
    """UTF-8 that a program took for Latin-1 and encoded again, as SLiMS does for JSON."""
    try:
        return text.encode("latin-1").decode()
    except UnicodeError:
        return text
