"""A meeting as a group knows it, and when the next one could be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.base.refusals import Refusal

LASTS = timedelta(minutes=90)
LONGEST_PLACE, LONGEST_MINUTES = 120, 1500
_AFTER = (timedelta(weeks=1), timedelta(weeks=2), timedelta(weeks=4))


@dataclass(frozen=True)
class Meeting:
    """`book_id`: what it is about. `minutes`: what was written down afterwards.

    `for_all`: a discussion to which anybody may come, without joining.
    """

    event_id: int
    group_id: int
    book_id: int | None
    starts_at: datetime
    ends_at: datetime
    place: str
    minutes: str = ""
    for_all: bool = False


@dataclass(frozen=True)
class Planned:
    """A meeting as its leader plans it. `ends_at` None: as long as usual; `for_all`: anybody may come."""

    starts_at: datetime
    ends_at: datetime | None
    place: str
    for_all: bool = False


@dataclass(eq=False)
class MembersOnly(Refusal):
    """The meeting is for members of the group."""

    group_id: int
    name: str


@dataclass(eq=False)
class OverByNow(Refusal):
    """That is in the past already."""

    group_id: int


def suggested(last: datetime | None, now: datetime) -> Sequence[datetime]:
    """Times for the next meeting, at the hour of the last one; none where there was none."""
    if last is None:
        return ()
    weeks = max(0, (now - last).days // 7)
    return [at for at in (last + timedelta(weeks=weeks) + step for step in _AFTER) if at > now]
