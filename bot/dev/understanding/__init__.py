"""What the learned ear is made of: the examples of all areas, and the file that is learned from them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from bot.chat.language.classifier import examples
from bot.chat.language.classifier.examples import Example
from bot.chat.language.classifier.suspicion import NOTHING, parts_of, windows
from bot.dev.understanding.books import book_examples

ROOT = Path(__file__).parents[3]
_AGAIN = 1


def example_files() -> list[Path]:
    """Every area's examples lie beside its handlers."""
    return sorted((ROOT / "handlers").rglob("examples/*.txt"))


def all_examples() -> Sequence[Example]:
    """All of them."""
    return examples.read(example_files())


def alarm_examples() -> Sequence[Example]:
    """Of danger, and of what only sounds like it, beside those of all matters."""
    return examples.read(sorted((ROOT / "handlers").rglob("alarms/*.txt")))


def alarms_to_learn() -> Sequence[Example]:
    """Danger, several times over since there is little of it, and all else as nothing."""
    told = alarm_examples()
    alarms = {one.meaning for one in told} - {NOTHING}
    every = [*told, *told, *all_examples(), *book_examples()]
    named = [one if one.meaning in alarms else replace(one, meaning=NOTHING) for one in every]
    parts = [part for one in told if one.meaning == NOTHING for part in _parts(one)]
    return [*named, *parts, *(one for one in named if one.meaning in alarms for _ in range(_AGAIN))]


def _parts(example: Example) -> Iterator[Example]:
    """The parts in which the ear hears what is no danger, either."""
    _, *parts = windows([part.split() for part in parts_of(example.text)])
    yield from (replace(example, text=" ".join(part)) for part in parts)


def to_learn() -> Sequence[Example]:
    """All of them, and how books are asked for."""
    return [*all_examples(), *book_examples()]
