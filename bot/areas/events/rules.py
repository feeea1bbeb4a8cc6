"""What the library keeps to: every number, and the moments that follow from them. Moments are aware."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo

from bot.areas.events.refusals import NotYetOpen, SignUpClosed
from bot.areas.events.types import Event


@dataclass(frozen=True)
class EventRules:
    """Each a setting of the library. Times of day are the library's."""

    offer_hold: timedelta = timedelta(hours=24)
    offer_ends_before_start: timedelta = timedelta(hours=6)
    freeze_before_start: timedelta = timedelta(days=1)
    released_hold: timedelta = timedelta(hours=2)
    """How long a seat that staff released is held where less than this is left until offers end."""
    missed_in_a_row: int = 3
    lowered_for: timedelta = timedelta(days=90)
    reminders: tuple[timedelta, ...] = (timedelta(days=3), timedelta(days=1), timedelta(hours=2))
    reminder_useful_until: timedelta = timedelta(minutes=30)
    """Before the start; a reminder moved out of quiet hours comes no later."""
    quiet_from: time = time(21)
    quiet_until: time = time(7)
    door_opens: timedelta = timedelta(hours=6)
    walk_in_after: timedelta = timedelta(minutes=15)
    """After the start, whoever has not come no longer keeps walk-ins from sitting down."""
    settled_after: timedelta = timedelta(hours=2)
    """After a session's end, who came is taken as noted."""
    friday_prayer: tuple[time, time] = (time(11, 45), time(13, 15))
    magrib: tuple[time, time] = (time(17, 55), time(18, 45))
    alternatives: int = 3


def after_quiet(moment: datetime, rules: EventRules, zone: tzinfo) -> datetime:
    """The moment itself, or the end of the quiet hours it falls in."""
    local = moment.astimezone(zone)
    if not _is_quiet(local.time(), rules):
        return moment
    day = local.date()
    if local.time() >= rules.quiet_until:
        day += timedelta(1)
    return datetime.combine(day, rules.quiet_until, zone).astimezone(moment.tzinfo)


def before_quiet(moment: datetime, rules: EventRules, zone: tzinfo) -> datetime:
    """The moment itself, or the minute before the quiet hours it falls in begin."""
    local = moment.astimezone(zone)
    if not _is_quiet(local.time(), rules):
        return moment
    day = local.date()
    if local.time() < rules.quiet_from:
        day -= timedelta(1)
    began = datetime.combine(day, rules.quiet_from, zone)
    return (began - timedelta(minutes=1)).astimezone(moment.tzinfo)


def _is_quiet(at: time, rules: EventRules) -> bool:
    start, end = rules.quiet_from, rules.quiet_until
    return start <= at < end if start <= end else at >= start or at < end


def frozen(starts_at: datetime, now: datetime, rules: EventRules) -> bool:
    """Whether automatic offers have stopped."""
    return now >= starts_at - rules.freeze_before_start


def offer_sent_at(now: datetime, starts_at: datetime, rules: EventRules, zone: tzinfo) -> datetime:
    """When an offer made now leaves: outside quiet hours, unless it would come too late for an answer."""
    quiet_over = after_quiet(now, rules, zone)
    return quiet_over if quiet_over < starts_at - rules.offer_ends_before_start else now


def offer_deadline(received: datetime, starts_at: datetime, rules: EventRules) -> datetime:
    """Until when an offer holds that was received then; never past the start.

    So late that the usual end leaves less than `released_hold`, it holds that long: such offers are made by staff.
    """
    usual = min(received + rules.offer_hold, starts_at - rules.offer_ends_before_start)
    return max(usual, min(received + rules.released_hold, starts_at))


def reminder_moments(
    starts_at: datetime, now: datetime, rules: EventRules, zone: tzinfo
) -> list[tuple[timedelta, datetime]]:
    """(lead, when it leaves) of the reminders of a session that are still to come, quiet hours kept."""
    moments = []
    for lead in rules.reminders:
        due = starts_at - lead
        moved = after_quiet(due, rules, zone)
        if moved > starts_at - min(lead, rules.reminder_useful_until):
            moved = before_quiet(due, rules, zone)
        if moved > now:
            moments.append((lead, moved))
    return moments


def sign_up_closes(event: Event, starts_at: datetime) -> datetime:
    """When sign-up ends for what starts then."""
    closes = event.details.closes_at
    return min(closes, starts_at) if closes else starts_at


def check_open(event: Event, starts_at: datetime, now: datetime) -> None:
    """Raises NotYetOpen, or SignUpClosed, for sign-up by residents to what starts then."""
    opens, closes = event.details.opens_at, sign_up_closes(event, starts_at)
    if now >= closes:
        raise SignUpClosed(event.id, closes)
    if opens and now < opens:
        raise NotYetOpen(event.id, opens)


@dataclass(frozen=True)
class Past:
    """A seat of one's own at a session that is over, where the library noted who came."""

    ended_at: datetime
    came: bool


def lowered_until(record: Iterable[Past], rules: EventRules, lifted_at: datetime | None = None) -> datetime | None:
    """Until when somebody's turn comes after the others'; None for people who come, or are forgiven.

    Counts what is after `lifted_at`; each further miss in the same row begins the time anew.
    """
    missed, until = 0, None
    for past in sorted(record, key=lambda one: one.ended_at):
        if lifted_at and past.ended_at <= lifted_at:
            continue
        missed = 0 if past.came else missed + 1
        if missed >= rules.missed_in_a_row:
            until = past.ended_at + rules.lowered_for
    return until
