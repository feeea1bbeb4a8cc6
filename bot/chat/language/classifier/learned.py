"""The files of what was learned: beside this module, made when the texts are compiled, and no part of the sources."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from bot.chat.language.classifier import examples
from bot.chat.language.classifier.examples import Example
from bot.chat.language.classifier.model import VERSION, Model

LEARNED = Path(__file__).with_name("learned.bin")
ALARMS = Path(__file__).with_name("alarms.bin")
"""What tells of danger, learned against all else."""


def digest_of(every: Sequence[Example]) -> str:
    """What the file is known by."""
    return examples.digest(every, VERSION)


@cache
def learned() -> Model | None:
    """The model as it was last learned, whatever its examples were; None where it never was."""
    return Model.load(LEARNED)
