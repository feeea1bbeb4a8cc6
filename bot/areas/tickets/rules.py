"""What a complaint promises: an answer by an open day, one more word, and no waiting where there is danger."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum

from bot.base.refusals import Refusal

ANSWERED_WITHIN = 3  # open days
MOST_A_DAY = 10
MOST_WORDS = 2  # messages of a resident about one thing: the first, and one reply
RECALLED_WITHIN = timedelta(minutes=1)  # so long an answer rests before it leaves
LONGEST = 1500
_DANGER = re.compile(
    r"\b(?:kebakar\w*|terbakar|korsl[ei]t\w*|kecelakaan|pingsan|kesetrum|tersengat listrik|tertimpa|keracunan"
    r"|pendarahan|gas bocor|ledak\w*|meledak|penculik\w*|diculik|pelecehan|dilecehkan|berkelahi|senjata tajam"
    r"|kehilangan anak|(?:anak|adik|balita|bayi)(?:ku|nya)?(?: \w+){0,2} hilang|anak(?:ku|nya)? tersesat)\b"
)


class State(StrEnum):
    """`open`: the staff's turn. `closed`: no answer is needed."""

    OPEN = "open"
    ANSWERED = "answered"
    CLOSED = "closed"


@dataclass(frozen=True)
class Words:
    """Something that was said. `by`: the name of the member of staff; '' where that is not known any more."""

    id: int
    by_staff: bool
    words: str
    said_at: datetime
    by: str = ""


@dataclass(frozen=True)
class Received:
    """One as reports count it. After a reply, `due_on` is the day promised for the answer to that."""

    state: State
    due_on: date
    settled_at: datetime | None

    def is_in_time(self, zone: tzinfo) -> bool:
        """Whether it was answered, and by the day that was promised."""
        if self.state is not State.ANSWERED or self.settled_at is None:
            return False
        return self.settled_at.astimezone(zone).date() <= self.due_on


@dataclass(frozen=True)
class Item:
    """A complaint or suggestion. `name` is empty where it shall not be known, `person_id` where nobody is left."""

    id: int
    person_id: int | None
    name: str
    urgent: bool
    sent_at: datetime
    due_on: date
    state: State
    said: tuple[Words, ...]

    @property
    def first(self) -> str:
        """What it is about."""
        return self.said[0].words if self.said else ""

    @property
    def may_reply(self) -> bool:
        """Whether the resident has a word left."""
        mine = sum(not one.by_staff for one in self.said)
        return self.state is State.ANSWERED and mine < MOST_WORDS


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
class NoReply(Refusal):
    """One reply was made, or there is nothing yet to reply to."""


@dataclass(eq=False)
class AnswerHasLeft(Refusal):
    """An answer that cannot be taken back any more."""


def is_urgent(words: str) -> bool:
    """Whether it speaks of danger: then nobody waits for the morning."""
    return _DANGER.search(" ".join(words.casefold().split())) is not None
