"""What a form is about, so that “bayar ga?” in its middle is asked of that, and not of anything else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.chat.core.feature import Action


@dataclass(frozen=True)
class AskedOf:
    """A question in the middle of a form: its words, and what the form knows."""

    text: str
    answers: Mapping[str, Any]


@dataclass(frozen=True)
class Topic:
    """`says`: patterns of what is asked of it; `kin`: of what is learned; `answer` is given an `AskedOf`.

    `elsewhere`: a pattern (a regular expression) of what is asked of something else, whatever the question;
    `about`: of what is asked of it, whatever else it may be.
    """

    name: str
    says: Sequence[str]
    kin: frozenset[str]
    answer: Action
    elsewhere: str = "(?!)"
    about: str = "(?!)"
