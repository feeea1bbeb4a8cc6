"""When backups are made, how they are called, and which of them are kept."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo
from pathlib import Path

NIGHT = time(3)  # after two, when what has served its time is deleted: a backup need not hold it
KEPT = 14
AGAIN_AFTER = timedelta(hours=1)
REPLACED_KEPT = timedelta(days=30)  # databases that a restore set aside
TORN_KEPT = timedelta(days=1)  # parts of copies that were cut short
_STAMP = "%Y-%m-%d-%H%M%S"


@dataclass(frozen=True)
class Made:
    """The last nightly backup. `size` in bytes, `version` of its schema; it was looked over, or it would not be."""

    at: datetime
    name: str
    size: int
    version: int


@dataclass(frozen=True)
class Missed:
    """A nightly backup that could not be made, and why."""

    at: datetime
    reason: str


def next_night(now: datetime, zone: tzinfo) -> datetime:
    """The coming night's moment, in UTC."""
    day = now.astimezone(zone).date()
    tonight = datetime.combine(day, NIGHT, zone)
    return (tonight if tonight > now else datetime.combine(day + timedelta(days=1), NIGHT, zone)).astimezone(UTC)


def name_by_night(database: Path, now: datetime) -> str:
    """A file that goes when there are KEPT newer ones; `now` in the library's zone."""
    return f"{database.stem}-night-{now.strftime(_STAMP)}.db"


def name_by_hand(database: Path, now: datetime) -> str:
    """A file that the bot never deletes."""
    return f"{database.stem}-{now.strftime(_STAMP)}.db"


def replaced_name(database: Path, now: datetime) -> Path:
    """Where a restore keeps what it replaces."""
    return database.with_name(f"{database.name}.replaced-{now.strftime(_STAMP)}")


def too_many(database: Path, names: Iterable[str]) -> list[str]:
    """Of the files in a folder, the nightly ones beyond the newest KEPT."""
    nightly = re.compile(rf"{re.escape(database.stem)}-night-\d{{4}}-\d\d-\d\d-\d{{6}}\.db")
    return sorted(filter(nightly.fullmatch, names), reverse=True)[KEPT:]
