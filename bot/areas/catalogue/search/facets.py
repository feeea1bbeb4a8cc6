"""What a title can be found by beside its words: form, genre, level, topic, and what people need.

A line of `facets.txt`: name ; classes ; words that a title or its subjects hold ; wordings it is asked by.
A class is the beginning of a number. "patah_hati" stands so in a title; "lancar+baca" are words of a question in any
order.
`talk.txt`: words that weigh nothing beside one with content, or beside a whole title; how chat and Minang write some
of the wordings; what is next to a topic.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

_HERE = Path(__file__).parent

SOFT = frozenset(
    "child teen elderly preschool xsd xsmp xsma college encyclopedia exercises activity self_help illustrated".split()
)
"""What may be left out where no title has everything."""
CHILDRENS = frozenset(("child", "preschool", "xsd"))
"""Levels of children: who asks for them is never given what is for grown-ups alone."""
COMFORT = frozenset("grieving heartbroken comforted calm encouraged confidence".split())
CHEERING = ("comforted", "calm", "encouraged", "self_help")
"""Needs of who is sad: together they are one, and no wish to weep."""


class Facet(NamedTuple):
    """One of them; `kind` is form, genre, level, topic or need."""

    name: str
    kind: str
    classes: tuple[str, ...]
    held: tuple[tuple[str, ...], ...]
    asked: tuple[frozenset[str], ...]


def _sections(name: str) -> Iterator[tuple[str, str]]:
    section = ""
    for line in (_HERE / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line.strip():
            yield section, line


def _facet(kind: str, line: str) -> Facet:
    name, classes, held, asked = (part.strip() for part in line.split(";"))
    return Facet(
        name,
        kind,
        tuple(classes.split()),
        tuple(tuple(words.split("_")) for words in held.split()),
        tuple(_bag(words.split("+")) for words in asked.split()),
    )


def _bag(words: Sequence[str]) -> frozenset[str]:
    """The words of a wording; “doa+doa” is one said twice."""
    return frozenset(words) | {twice(word) for word in words if words.count(word) > 1}


def twice(word: str) -> str:
    """A word that stands twice in a question, as wordings have it."""
    return f"{word}+{word}"


def _said() -> dict[str, str]:
    pairs = (line.partition(": ") for section, line in _sections("talk.txt") if section == "said")
    return {typed: meant for meant, _, every in pairs for typed in every.split()}


def _relatives() -> dict[str, tuple[str, ...]]:
    pairs = (line.partition(": ") for section, line in _sections("talk.txt") if section == "near")
    return {name: tuple(others.split()) for name, _, others in pairs}


FACETS = {facet.name: facet for facet in (_facet(kind, line) for kind, line in _sections("facets.txt"))}
_OF_LEVELS = [asked for facet in FACETS.values() if facet.kind == "level" for asked in facet.asked]
LEVELS = frozenset(word for asked in _OF_LEVELS if len(asked) == 1 for word in asked)
"""Words for whom a book is: one that has them in its title is for them no more than another."""
TALK = frozenset(word for section, line in _sections("talk.txt") if section == "talk" for word in line.split())
ASIDE = frozenset(word for section, line in _sections("talk.txt") if section == "aside" for word in line.split())
"""Words for what shall be done with a book, when, and who told of it: beside a title no part of it."""
SAID = _said()
NEAR = _relatives()
"""What is next to a topic that no title has."""
