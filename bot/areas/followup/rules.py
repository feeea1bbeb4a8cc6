"""What is asked after an event, when it is asked again, what the staff may see of it, and how a code is read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from bot.areas.surveys.event_form import ITEMS, RATING
from bot.base.reading.codes import bare_code
from bot.base.refusals import Refusal
from bot.base.suppression import FEWEST

ANSWERS = {**dict.fromkeys(ITEMS, 3), RATING: 5}
"""How many answers each question has, from 1. Of the items: yes, a little, no."""
SKIPPED = 0
QUESTIONS = {1: (*ITEMS, RATING), 2: ITEMS}
ANSWERED, CLOSED = 5, 6
"""The steps after the last question: a sentence may still be written; nothing is asked any more."""
AGAIN_AFTER = timedelta(weeks=6)
AGAIN_UNTIL = timedelta(weeks=8)
THANKED_WITHIN = timedelta(days=7)
MOST_WORDS = 300
ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
_CODE = re.compile(rf"[{ALPHABET}]{{8}}")


@dataclass(frozen=True)
class Thanks:
    """Somebody who was thanked. `round` 2: asked once more; `parent`: asked about the children they brought."""

    id: int
    event_id: int
    person_id: int | None
    round: int
    parent: bool
    step: int
    again: bool
    thanked_at: datetime

    @property
    def question(self) -> str | None:
        """The question they are at; None after the last."""
        asked = QUESTIONS[self.round]
        return asked[self.step] if self.step < len(asked) else None

    @property
    def closed(self) -> bool:
        """Whether nothing is asked any more."""
        return self.step >= CLOSED


@dataclass(frozen=True)
class Certificate:
    """One that was issued, or (without a code) may be: whose it is, and for what."""

    registration_id: int
    event_id: int
    session_id: int | None
    name: str
    title: str
    ends_at: datetime
    id: int = 0
    code: str = ""
    issued_at: datetime | None = None


@dataclass(frozen=True)
class Handout:
    """`content`: Telegram's file id of a document or photo, or the address of a link."""

    id: int
    event_id: int
    kind: str
    content: str
    name: str


@dataclass(frozen=True)
class Result:
    """A child who came to a competition, and what it reached; '' where nothing was entered."""

    registration_id: int
    event_id: int
    name: str
    person_id: int | None
    result: str


@dataclass(frozen=True)
class Figures:
    """What came of an event. `outcomes`: by round and item, people by answer, those that are too few left out.

    `rating`: the mean; None for too few. `words`: in no order that means anything, none for too few.
    """

    came: int
    missed: int
    thanked: int
    outcomes: Mapping[tuple[int, str], Mapping[int, int]]
    rating: float | None
    words: tuple[str, ...]
    certificates: int


@dataclass(eq=False)
class NotYours(Refusal):
    """Something that belongs to somebody else, or is no more."""


@dataclass(eq=False)
class NameNeeded(Refusal):
    """A certificate needs a name that can be printed; `registration_id` is whose."""

    registration_id: int


def next_step(thanks: Thanks) -> int:
    """The step after a question."""
    following = thanks.step + 1
    return following if following < len(QUESTIONS[thanks.round]) else ANSWERED


def fits(question: str, answer: int) -> bool:
    """Whether a question has such an answer."""
    return SKIPPED <= answer <= ANSWERS[question]


def mean(cells: Mapping[int, int]) -> float | None:
    """The mean of a rating; None for too few people."""
    people = sum(cells.values())
    return sum(answer * n for answer, n in cells.items()) / people if people >= FEWEST else None


def new_code(random: Random) -> str:
    """A certificate's code, of a million millions: nobody finds another's name by trying."""
    return "".join(random.choices(ALPHABET, k=8))


def read_code(typed: str) -> str | None:
    """The code somebody typed or followed, with or without its dash; None for what is none."""
    bare = bare_code(typed)
    return bare if _CODE.fullmatch(bare) else None


def spelt(code: str) -> str:
    """A code as people read it: 7KQM-2P9D."""
    return f"{code[:4]}-{code[4:]}"
