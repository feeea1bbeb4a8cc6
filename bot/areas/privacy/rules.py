"""What is told of personal data, and what the law asks of the staff."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.base.personal_data import PersonalData
from bot.base.refusals import Refusal

ANSWER_WITHIN = timedelta(hours=3 * 24)
REMIND_BEFORE = timedelta(hours=24)
COPIES_KEPT = timedelta(days=30)
NIGHT_BEGINS = 2  # o'clock: from then on what has served its time is deleted, once a day
MOST_OPEN_REQUESTS = 3


@dataclass(frozen=True)
class Held:
    """What is kept of a person in one respect: rows by column name."""

    data: PersonalData
    rows: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True)
class Counted:
    """How many rows there are of a person in one respect."""

    data: PersonalData
    rows: int


@dataclass(frozen=True)
class Request:
    """What a person asks of the staff about their data."""

    id: int
    person_id: int
    words: str
    due_at: datetime
    answered: bool = False


@dataclass(eq=False)
class TooManyRequests(Refusal):
    """So many of this person's requests are open already."""

    most: int
