"""The hours in which nobody is disturbed: whether a moment is one of them, and where to move what falls into them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo

_BEFORE_QUIET = timedelta(minutes=30)


@dataclass(frozen=True)
class Quiet:
    """The hours in which nobody is disturbed, by the library's clock; none where both are alike."""

    begins: time = time(21)
    ends: time = time(7)


def minute_of(moment: datetime, zone: tzinfo) -> int:
    """The minute of the day there."""
    local = moment.astimezone(zone)
    return local.hour * 60 + local.minute


def is_quiet(moment: datetime, quiet: Quiet, zone: tzinfo) -> bool:
    """Whether a moment lies within the quiet hours; their beginning does, their end does not."""
    return _quiet_around(moment, quiet, zone) is not None


def next_quiet_end(moment: datetime, quiet: Quiet, zone: tzinfo) -> datetime:
    """When the quiet hours around a moment end, in UTC; the moment itself where it is not quiet."""
    around = _quiet_around(moment, quiet, zone)
    return around[1] if around else moment


def out_of_quiet(moment: datetime, latest_use: datetime, quiet: Quiet, zone: tzinfo) -> datetime:
    """When to say what was meant for `moment`: after the quiet hours, or before them where that is past its use."""
    around = _quiet_around(moment, quiet, zone)
    if around is None:
        return moment
    begins, ends = around
    if ends <= latest_use:
        return ends
    return next_quiet_end(begins - _BEFORE_QUIET, quiet, zone)


def _quiet_around(moment: datetime, quiet: Quiet, zone: tzinfo) -> tuple[datetime, datetime] | None:
    """The beginning and the end, in UTC, of the quiet hours a moment lies in."""
    today = moment.astimezone(zone).date()
    for day in (today - timedelta(days=1), today):
        last = day if quiet.begins <= quiet.ends else day + timedelta(days=1)
        begins = datetime.combine(day, quiet.begins, zone).astimezone(UTC)
        ends = datetime.combine(last, quiet.ends, zone).astimezone(UTC)
        if begins <= moment < ends:
            return begins, ends
    return None
