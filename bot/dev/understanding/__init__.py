"""What the learned ear is made of: the examples of all areas, and the file that is learned from them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bot.chat.language.classifier import examples
from bot.chat.language.classifier.examples import Example
from bot.dev.understanding.books import book_examples

ROOT = Path(__file__).parents[3]


def example_files() -> list[Path]:
    """Every area's examples lie beside its handlers."""
    return sorted((ROOT / "handlers").rglob("examples/*.txt"))


def all_examples() -> Sequence[Example]:
    """All of them."""
    return examples.read(example_files())


def to_learn() -> Sequence[Example]:
    """All of them, and how books are asked for."""
    return [*all_examples(), *book_examples()]
