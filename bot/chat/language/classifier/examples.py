"""Examples of what people say: text files beside the handlers, one line an example, by meaning and register.

    [hours minang]
    jam bara bukak pustaka
    lai bukak hari ko da

The file's name is its writer: an evaluation leaves one out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

_HEAD = re.compile(r"\[([a-z_]+) ([a-z]+)\]")


@dataclass(frozen=True, slots=True)
class Example:
    """One line: what it means, how it is said, and who wrote it."""

    text: str
    meaning: str
    register: str
    writer: str


class UnreadableExamples(Exception):
    """A file of examples with a line before any head; the message names both."""


def read(files: Iterable[Path]) -> list[Example]:
    """The examples of some files in order. Raises UnreadableExamples."""
    return [one for path in sorted(files) for one in _of(path)]


def _of(path: Path) -> Iterator[Example]:
    meaning = register = ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        if head := _HEAD.fullmatch(text):
            meaning, register = head[1], head[2]
        elif meaning:
            yield Example(text, meaning, register, path.stem)
        else:
            raise UnreadableExamples(f"{path}, line {number}: a line before any [meaning register]")


def digest(examples: Sequence[Example], version: int) -> str:
    """Changes when the examples do, or the way they are learned."""
    told = "\n".join(f"{one.meaning}\t{one.text}" for one in examples)
    return blake2b(f"{version}\n{told}".encode(), digest_size=8).hexdigest()
