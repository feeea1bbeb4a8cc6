"""How the table of personal data is written, and what the law asks of the staff."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from bot.base.refusals import Refusal

ANSWER_WITHIN = timedelta(hours=3 * 24)
REMIND_BEFORE = timedelta(hours=24)
COPIES_KEPT = timedelta(days=30)
NIGHT_BEGINS = 2  # o'clock: from then on what has served its time is deleted, once a day
MOST_OPEN_REQUESTS = 3
DAY = 86_400_000


class Then(StrEnum):
    """What deletion does with a column."""

    DELETE = "delete"  # the row goes
    EMPTY = "empty"  # the row stays as a count, without this
    KEEP = "keep"  # stays: once the rest is emptied, it tells of nobody


@dataclass(frozen=True)
class Keep:
    """For how long: `days` after `since` (an SQL expression over the row, milliseconds; NULL: not yet begun).

    `only`: SQL that is true for the rows this is about.
    """

    days: int
    since: str
    only: str = "1"


@dataclass(frozen=True)
class Holding:
    """What one table holds of people, in one respect.

    `of`: SQL that is true for the rows of `:person`. `what`, `why` and `kept` (for how long) are msgids that
    people read. `consent`: the purpose it rests on; '' for what a person asks the bot to do. `keep`: None where
    it stays as long as `kept` says, which then an area sees to. `shows`: SQL that explains ids in an export.
    """

    name: str
    table: str
    of: str
    what: str
    why: str
    kept: str
    columns: Mapping[str, Then]
    keep: Keep | None = None
    consent: str = ""
    shows: Mapping[str, str] = field(default_factory=dict)

    @property
    def deletes(self) -> bool:
        """Whether whole rows go; then every column says so."""
        return Then.DELETE in self.columns.values()

    @property
    def emptied(self) -> tuple[str, ...]:
        """The columns that are emptied."""
        return tuple(name for name, then in self.columns.items() if then is Then.EMPTY)


@dataclass(frozen=True)
class Held:
    """What is kept of a person in one respect: rows by column name."""

    holding: Holding
    rows: tuple[Mapping[str, Any], ...]


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


def deleted(names: str) -> dict[str, Then]:
    """Columns (separated by spaces) whose row goes."""
    return dict.fromkeys(names.split(), Then.DELETE)


def emptied(names: str, kept: str = "") -> dict[str, Then]:
    """Columns that are emptied, and those that may stay then."""
    return {**dict.fromkeys(names.split(), Then.EMPTY), **dict.fromkeys(kept.split(), Then.KEEP)}
