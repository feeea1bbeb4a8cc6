"""What a ticket promises: an answer by an open day, by its kind; a talk that goes on until either side ends it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum

from bot.areas.tickets.codes import is_unnamed, number_of

MOST_A_DAY = 10  # tickets of one person
MOST_WORDS_A_DAY = 30  # messages of one person, in all of theirs
MUTED_FOR = (1, 24, 168)  # hours, as staff may choose
RECALLED_WITHIN = timedelta(minutes=1)  # so long an answer rests before it leaves
REOPENED_WITHIN = timedelta(days=14)  # since it was closed
LONGEST = 1500
LONGEST_NOTE = 500
LONGEST_SENTENCE = 300
MOST_WRONG_KEYS = 5
MOST_READY = 20  # answers that the staff keep ready
LONGEST_READY = 700
MOST_OFFICES = 20
LONGEST_OFFICE = 60
SEEN_ON = 80  # so much of the screen is kept


class Kind(StrEnum):
    """What somebody wants of the staff."""

    QUESTION = "question"
    SUGGESTION = "suggestion"
    COMPLAINT = "complaint"
    PRAISE = "praise"
    LOST = "lost_item"


OTHERS = "others"  # the clock of what the library cannot settle alone
AT_MOST = "at_most"  # of what even others do not settle soon
CLOCKS: Mapping[str, int] = {
    "question": 3,
    "suggestion": 5,
    "complaint": 5,
    "praise": 5,
    "lost_item": 3,
    OTHERS: 14,
    AT_MOST: 60,
}
"""Open days until the answer, as service standards have them; each is a setting."""
LONGEST_CLOCK = 60


class State(StrEnum):
    """`open`: the staff's turn. `closed`: either side has ended it."""

    OPEN = "open"
    ANSWERED = "answered"
    CLOSED = "closed"


class Outcome(StrEnum):
    """How it ended."""

    ANSWERED = "answered"
    MENDED = "mended"
    HANDED_ON = "handed_on"
    IMPOSSIBLE = "impossible"


class Agreed(StrEnum):
    """What a resident says of passing their ticket on."""

    NAMED = "named"
    UNNAMED = "unnamed"
    NO = "no"


class Which(StrEnum):
    """Which of those that wait a list shows."""

    ALL = "all"
    MINE = "mine"
    FREE = "free"
    DUE = "due"


@dataclass(frozen=True)
class Attached:
    """A file of Telegram's by its kind (photo, video, voice, audio, document) and id; of a place, its degrees."""

    kind: str
    file_id: str


PLACE = "place"
MOST_FILES = 10  # so many an album holds


@dataclass(frozen=True)
class Message:
    """What is written, and what comes with it. `message_id`: in its chat; `album`: further files come one by one."""

    words: str
    files: tuple[Attached, ...] = ()
    message_id: int | None = None
    album: str = ""


@dataclass(frozen=True)
class Words:
    """Something that was said. `by`: the name of the member of staff; '' where that is not known any more.

    `changed`: its writer edited it.
    """

    id: int
    by_staff: bool
    words: str
    said_at: datetime
    by: str = ""
    by_id: int | None = None
    files: tuple[Attached, ...] = ()
    changed: bool = False


@dataclass(frozen=True)
class Note:
    """What a member of the staff noted for the others. `by`: their name."""

    note: str
    written_at: datetime
    by: str


@dataclass(frozen=True)
class Handing:
    """Another office that could settle a ticket. `passed_on`: what it would read; `answer`: None while it is asked."""

    feedback_id: int
    office: str
    passed_on: str
    asked_at: datetime
    answer: Agreed | None = None


@dataclass(frozen=True)
class Received:
    """One as reports count it. After more words, `due_on` is the day promised for the answer to those.

    `answered_at`: when the staff last wrote; what is closed afterwards stays answered.
    """

    state: State
    due_on: date
    answered_at: datetime | None

    def is_in_time(self, zone: tzinfo) -> bool:
        """Whether it was answered, and by the day that was promised."""
        if self.state is State.OPEN or self.answered_at is None:
            return False
        return self.answered_at.astimezone(zone).date() <= self.due_on


@dataclass(frozen=True)
class Ticket:
    """What needs a person. `name` is empty where it shall not be known, `person_id` where nobody is left or was kept.

    `helped`: what its resident said of the answer, None where they did not; `settled_at`: when its state became this.
    `seen_on`: what its writer saw when they asked; `assigned`: who of the staff looks after it, with their name.
    `merged_into`: another about the same matter, along with which it is answered; `outcome`: how it ended.
    `entry`: the number on the paper of somebody without Telegram, for whom staff entered it, with their `phone`.
    """

    id: int
    person_id: int | None
    name: str
    urgent: bool
    sent_at: datetime
    due_on: date
    state: State
    said: tuple[Words, ...]
    kind: Kind = Kind.COMPLAINT
    seen_on: str = ""
    assigned: int | None = None
    assigned_name: str = ""
    anonymous: bool = False
    settled_at: datetime | None = None
    helped: bool | None = None
    merged_into: int | None = None
    outcome: Outcome | None = None
    outcome_words: str = ""
    entry: str = ""
    phone: str = ""

    def may_go_on(self, now: datetime) -> bool:
        """Whether more words open it anew: what was closed long ago is over, and a new matter a new ticket."""
        over = self.state is State.CLOSED and self.settled_at is not None
        return not over or self.settled_at is None or now - self.settled_at <= REOPENED_WITHIN

    @property
    def unnamed(self) -> bool:
        """Whether nothing is kept that leads to whoever wrote it."""
        return is_unnamed(self.id)

    @property
    def number(self) -> str:
        """What people call it."""
        return number_of(self.id)

    @property
    def first(self) -> Words | None:
        """What it is about."""
        return self.said[0] if self.said else None

    @property
    def answer(self) -> Words | None:
        """The staff's last words, where they are the last of all."""
        return self.said[-1] if self.said and self.said[-1].by_staff else None

    def word(self, words_id: int | None) -> Words | None:
        """What was said under this id."""
        return next((one for one in self.said if one.id == words_id), None)


@dataclass(frozen=True)
class Mute:
    """Somebody's words reach nobody `until` then; set from this ticket of theirs, which alone says who it is."""

    feedback_id: int
    until: datetime
