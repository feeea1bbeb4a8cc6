"""Plain chat -> action. Each area owns its phrases; this module only listens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.chat.feature import Action


@dataclass(frozen=True)
class Phrase:
    """Something people say, and what answers it. See `bot.chat.patterns` for the pattern language.

    `interrupts`: a question so plain that it is answered even in the middle of a form.
    `leads`: a salutation; its answer goes before the answer to the rest of the message.
    """

    name: str
    action: Action
    patterns: Sequence[str]
    interrupts: bool = False
    leads: bool = False


@dataclass(frozen=True)
class Heard:
    """A clause in which a phrase was recognised. `words`: normalised; `rest`: what the phrase left over."""

    phrase: Phrase
    typed: str
    words: str
    rest: str
    sure: bool


@dataclass(frozen=True)
class Clause:
    """A part of a message. Neither heard nor chatter: something to search for."""

    typed: str
    heard: Heard | None = None
    chatter: bool = False
