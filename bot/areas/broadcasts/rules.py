"""What announcing decides: who must approve, how long it takes, what a correction may change, refusals."""

from __future__ import annotations

import math
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

from bot.areas.broadcasts.types import Audience, Content, Every, Medium, Phase, Plan
from bot.base.refusals import Refusal

PER_SECOND = 28.5
DELETABLE = timedelta(hours=48)
ALIKE = 5
"""So many copies refused one after another for the same reason pause an announcement."""
OVERDUE = "overdue"  # why it is held
NOBODY = "nobody"  # why it is over: not one copy arrived
LONGEST_TEXT, LONGEST_CAPTION = 4096, 1024

OPEN = frozenset({Phase.DRAFT, Phase.ASKED, Phase.PLANNED})
"""In these its content and audience may still be changed freely."""
UNDER_WAY = frozenset({Phase.RUNNING, Phase.PAUSED, Phase.HELD})
LEFT = frozenset({*UNDER_WAY, Phase.DONE, Phase.STOPPED})


@dataclass(eq=False)
class WrongPhase(Refusal):
    """An announcement is no longer, or not yet, where this could be done with it."""

    phase: Phase


@dataclass(eq=False)
class NobodyReached(Refusal):
    """The audience is empty. `broadcast`: 0 where it is not kept yet."""

    broadcast: int = 0


@dataclass(eq=False)
class NothingToSay(Refusal):
    """The content is empty."""


@dataclass(eq=False)
class OwnApproval(Refusal):
    """Whoever wrote an announcement may not be the second person who approves it."""


@dataclass(eq=False)
class OtherMedium(Refusal):
    """A correction that Telegram does not allow; `medium` is what was sent."""

    medium: Medium


def is_empty(content: Content) -> bool:
    """Whether there is nothing to be sent."""
    return not (content.text.strip() or content.pieces or content.message_ids)


def is_city_wide(audience: Audience) -> bool:
    """Whether it speaks to the whole city: all residents, or a channel or group."""
    return audience.is_everybody or bool(audience.chats)


def seconds_for(people: int, chats: int, weight: int = 1) -> int:
    """How long so many copies take within Telegram's ceilings, of messages that count `weight` times."""
    return math.ceil((people + chats) * weight / PER_SECOND)


def is_overdue(plan: Plan, now: datetime) -> bool:
    """Whether a planned announcement is later than it tolerates."""
    return plan.at is not None and now > plan.at + plan.tolerance


def can_correct(old: Content, new: Content) -> bool:
    """Whether copies of `old` that were sent can be edited into `new`.

    A text may become a file, and a file another one; it cannot be taken away. Of albums and copies the files stay.
    """
    if {old.medium, new.medium} & {Medium.ALBUM, Medium.COPY}:
        unchanged = old.medium is new.medium and tuple(old.pieces) == tuple(new.pieces)
        return unchanged and tuple(old.message_ids) == tuple(new.message_ids)
    return bool(new.pieces) or not old.pieces


def next_time(at: datetime, every: Every, after: datetime, zone: tzinfo) -> datetime:
    """The first repetition later than `after`, at the same hour by the library's clock; a 31st may be a 28th."""
    first = at.astimezone(zone)
    number = 1
    while (moment := _repetition(first, every, number)) <= after:
        number += 1
    return moment.astimezone(UTC)


def _repetition(first: datetime, every: Every, number: int) -> datetime:
    if every is Every.WEEK:
        return first + timedelta(weeks=number)
    year, month = divmod(first.year * 12 + first.month - 1 + number, 12)
    return first.replace(year=year, month=month + 1, day=min(first.day, monthrange(year, month + 1)[1]))
