"""When two wishes are the same, and how many one person may have open."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.base.refusals import Refusal

MOST_A_MONTH = 10
TOLD_FOR = timedelta(days=365)
"""For so long whoever asks for a title hears first what was decided of it."""
AUDIENCES = ("child", "teen", "general")
_LOOSE_SIGNS = re.compile(r"(?<![\w+#])[+#]+(?=\w)")  # #1, but neither C# nor C++11


@dataclass(frozen=True)
class Wish:
    """What a resident proposes. `audience` is one of AUDIENCES; empty words were skipped."""

    title: str
    author: str
    audience: str
    reason: str = ""
    photo: str | None = None


@dataclass(frozen=True)
class Proposed:
    """A kept proposal; `others` also wished for this title."""

    wish: Wish
    others: int


class Outcome(StrEnum):
    """What the staff can say of a title."""

    BOUGHT = "bought"
    HERE = "here"
    NOT_YET = "not_yet"


@dataclass(frozen=True)
class Decision:
    """What was decided of a title; `words`: a sentence of the staff, or nothing."""

    id: int
    title: str
    outcome: Outcome
    words: str
    decided_at: datetime


@dataclass(frozen=True)
class Line:
    """A title in the staff's lists: `id` is its newest proposal, `asked` how many people have proposed it."""

    id: int
    title: str
    asked: int
    decision: Decision | None = None


@dataclass(frozen=True)
class Wished:
    """A proposal of a title that is not here yet. `person_id`: None where they are forgotten."""

    id: int
    key: str
    title: str
    person_id: int | None
    at: datetime


@dataclass(frozen=True)
class Card:
    """All that was said of a title, the newest first, and never by whom. `open_`: how many wait for a decision."""

    id: int
    title: str
    asked: int
    open_: int
    first_at: datetime
    last_at: datetime
    authors: Sequence[str]
    audiences: Sequence[str]
    reasons: Sequence[str]
    decision: Decision | None


@dataclass(frozen=True)
class Mine:
    """One's own proposal, and what was decided of it."""

    id: int
    title: str
    proposed_at: datetime
    decision: Decision | None


@dataclass(eq=False)
class AlreadyProposed(Refusal):
    """This person proposed this title before; `mine`: what has become of that."""

    title: str
    mine: Mine | None = None


@dataclass(eq=False)
class DecidedMeanwhile(Refusal):
    """Somebody else of the staff has decided since this form was opened."""

    card: Card


@dataclass(eq=False)
class TooManyProposals(Refusal):
    """More than a purchase list can use within a month."""

    most: int


def title_key(title: str) -> str:
    """What makes two titles the same wish: letters and digits of any script, and the signs of C++ and C#.

    Case, accents, vowel points, spaces and punctuation make no difference, nor does the # of a number.
    """
    bare = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", title).casefold())
    bare = _LOOSE_SIGNS.sub("", "".join(char for char in bare if not unicodedata.combining(char)))
    return "".join(filter(_counts, bare)) or " ".join(title.casefold().split())


def _counts(char: str) -> bool:
    """Letters, digits, the vowel signs that some scripts write as marks, + and #."""
    return char.isalnum() or char in "+#" or unicodedata.category(char).startswith("M")
