"""What a work is, who may see it, and what can become of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.base.refusals import Refusal

LONGEST = 1500
"""Characters of a poem: with its title and name it is one message of a channel."""
BELOW_FILE = 600
"""Characters of the words below a picture or a voice, whose caption Telegram keeps short."""
LONGEST_TITLE, LONGEST_NAME, LONGEST_SAID = 80, 40, 300
SHORTEST = 10
MOST_WAITING = 5
"""Works of one person that the staff have not decided on."""
GUARDIAN_WITHIN = timedelta(days=14)
DECLINED_KEPT_DAYS = 180
_NO_NAME = re.compile(r"(?:\d[\s.-]?){4}|@|https?:|t\.me/|\n", re.IGNORECASE)


class Kind(StrEnum):
    """What it is. A STORY is kept for story hour, and never browsed."""

    POEM = "poem"
    PICTURE = "picture"
    VOICE = "voice"
    STORY = "story"


class Whose(StrEnum):
    """Whose it is: of who sends it, grown-up or under 18; of their child; of another grown-up who tells."""

    OWN = "own"
    YOUNG = "young"
    CHILD = "child"
    OTHER = "other"


class State(StrEnum):
    """GUARDIAN: waits for a parent's word; ASKED: the staff wait for the author's."""

    GUARDIAN = "guardian"
    WAITING = "waiting"
    ASKED = "asked"
    SHOWN = "shown"
    DECLINED = "declined"


UNDECIDED = frozenset({State.WAITING, State.ASKED})


@dataclass(frozen=True)
class Made:
    """What somebody sends. `shown_as`: the name they chose; '' for none. `consent_file`: a spoken consent."""

    kind: Kind
    whose: Whose
    title: str = ""
    words: str = ""
    file_kind: str = ""
    file_id: str = ""
    seconds: int = 0
    shown_as: str = ""
    theme: str = ""
    consent_file: str = ""
    child_id: int | None = None


@dataclass(frozen=True)
class Work:
    """The same as it is kept. `said`: the staff's question or sentence; `answer`: the author's."""

    id: int
    person_id: int
    guardian_id: int | None
    made: Made
    state: State
    said: str
    answer: str
    sent_at: datetime
    changed_at: datetime
    event_id: int | None = None

    @property
    def is_public(self) -> bool:
        """Whether any resident may see it."""
        return self.state is State.SHOWN and self.made.kind is not Kind.STORY

    def is_of(self, person_id: int) -> bool:
        """Whether somebody may follow it and take it back: who sent it, and who agreed to it for a child."""
        return person_id in (self.person_id, self.guardian_id)

    @property
    def guardian_until(self) -> datetime:
        """Until when a guardian's word is waited for."""
        return self.sent_at + GUARDIAN_WITHIN


@dataclass(frozen=True)
class Posted:
    """A message of a channel in which a work stands."""

    chat_id: int
    message_id: int


def about_work(work_id: int) -> str:
    """The subject of the consent to one work, and of the letters about it."""
    return f"work:{work_id}"


def fitting_name(name: str) -> bool:
    """Whether a name may stand below a work: short, and neither a number nor a link by which somebody is found."""
    return 0 < len(name) <= LONGEST_NAME and not _NO_NAME.search(name)


@dataclass(eq=False)
class TooManyWorks(Refusal):
    """More than the staff can look at in time."""

    most: int


@dataclass(eq=False)
class DecidedAlready(Refusal):
    """A colleague has decided meanwhile, or its author has changed something."""

    work_id: int


@dataclass(eq=False)
class NotAsked(Refusal):
    """Nothing is asked about it any more."""

    work_id: int


@dataclass(eq=False)
class OwnLink(Refusal):
    """The young author opened the link that is meant for a parent."""
