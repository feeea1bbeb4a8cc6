"""When a part is announced, when the pace is asked about, and from how many answers on it is told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta, tzinfo
from enum import StrEnum

from bot.areas.reading_groups.reading.rules import Part

LONGEST = 400
LEAST_ANSWERS = 3
"""Fewer answers would tell who gave them."""
_AT, _PULSE_AT = time(9), time(17)


class Pace(StrEnum):
    """How the plan feels."""

    FAST = "fast"
    RIGHT = "right"
    SLOW = "slow"


def moment_of(part: Part, zone: tzinfo) -> datetime:
    """When its question leaves: on the morning of its first day."""
    return datetime.combine(part.begins_on, _AT, zone)


def pulse_at(parts: Sequence[Part], zone: tzinfo) -> datetime | None:
    """When the pace is asked about: on the day in the middle of the plan; None where there is no plan."""
    if not parts:
        return None
    day = parts[0].begins_on + timedelta(days=(parts[-1].ends_on - parts[0].begins_on).days // 2)
    return datetime.combine(day, _PULSE_AT, zone)
