"""What a title can be found by beside its words: form, genre, level, topic, and what people need.

A line of `facets.txt`: name ; classes ; words that a title or its subjects hold ; wordings it is asked by.
A class is the beginning of a number. "patah_hati" stands so in a title; "lancar+baca" are words of a question in any
order.
`talk.txt`: words that weigh nothing beside one with content, and how chat and Minang write some of the wordings.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_HERE = Path(__file__).parent

SOFT = frozenset("child teen preschool xsd xsmp xsma college encyclopedia exercises activity self_help".split())
"""What may be left out where no title has everything."""


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
        tuple(frozenset(words.split("+")) for words in asked.split()),
    )


def _said() -> dict[str, str]:
    pairs = (line.partition(": ") for section, line in _sections("talk.txt") if section == "said")
    return {typed: meant for meant, _, every in pairs for typed in every.split()}


FACETS = {facet.name: facet for facet in (_facet(kind, line) for kind, line in _sections("facets.txt"))}
TALK = frozenset(word for section, line in _sections("talk.txt") if section == "talk" for word in line.split())
SAID = _said()
