"""What is refused around tickets. A refusal is data; its sentence lives with the handlers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.base.refusals import Refusal


@dataclass(eq=False)
class Muted(Refusal):
    """Words that do not reach the staff before this moment."""

    until: datetime


@dataclass(eq=False)
class TooMuchFeedback(Refusal):
    """More than anybody has to say in a day."""

    most: int


@dataclass(eq=False)
class AnsweredAlready(Refusal):
    """Somebody else was faster. `words`: what they answered; `by`: who it was."""

    feedback_id: int
    words: str
    by: str


@dataclass(eq=False)
class AnswerHasLeft(Refusal):
    """An answer that cannot be taken back or changed any more."""

    feedback_id: int


@dataclass(eq=False)
class MergedAlready(Refusal):
    """Two tickets that cannot be answered together any more."""

    feedback_id: int


@dataclass(eq=False)
class AskedAlready(Refusal):
    """A resident who has said whether it may be passed on."""

    feedback_id: int


@dataclass(eq=False)
class KeptEnough(Refusal):
    """As many answers or offices as anybody can look through."""

    most: int


@dataclass(eq=False)
class DealtWithAlready(Refusal):
    """Words that the staff have answered: changing them changes nothing."""

    feedback_id: int


@dataclass(eq=False)
class OverForLong(Refusal):
    """A ticket that was closed too long ago to go on in."""

    feedback_id: int


@dataclass(eq=False)
class UnfitClock(Refusal):
    """No number of days that a clock can have."""

    most: int
