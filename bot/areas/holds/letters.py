"""The letters of holds. They carry ids only, and say what holds when they leave: else they do not leave."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, tzinfo

from bot.areas.holds.rules import Cause, Hold, State
from bot.base.clock import to_ms
from bot.base.database import Transaction
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter

READY = "hold_ready"  # a copy is at the desk
REMIND = "hold_remind"  # the day before the last one
LATER = "hold_later"  # the last day moved
NOT_FOUND = "hold_not_found"  # a copy that was looked for is not there, or is lost
OVER = "hold_over"  # it ended, and not by the reader
ALERT = "hold_alert"  # a title they asked about is on the shelf
STAFF = "hold_fetch"  # to the staff: a copy is to be fetched
TO_STAFF = "holds"  # the subject of what the staff are told
_REMINDED_AT = time(9)


def still_holds(kind: str, hold: Hold, until: date | None) -> bool:
    """Whether what a letter says is so when it leaves: no “ready” without a copy, no day but the one that counts."""
    if kind in (READY, REMIND, LATER):
        return hold.state is State.READY and hold.pick_up_until == until
    if kind == OVER:
        return hold.cause in (Cause.EXPIRED, Cause.NOT_NEEDED, Cause.WITHDRAWN, Cause.CANCELLED_BY_STAFF)
    return kind == NOT_FOUND and hold.state in (State.QUEUED, State.FETCHING)


def subject_of(hold_id: int) -> str:
    """By which the letters of a hold are known."""
    return f"hold:{hold_id}"


async def ready(tx: Transaction, hold: Hold, now: datetime) -> None:
    """A copy is at hand. A copy that was taken away again and another one are two letters."""
    await _post(tx, hold, READY, f"{hold.copy_id}:{to_ms(now)}", now)


async def remind(tx: Transaction, hold: Hold, zone: tzinfo, now: datetime) -> None:
    """On the morning before the last day, where that is still to come."""
    if hold.pick_up_until is None:
        return
    moment = datetime.combine(hold.pick_up_until - timedelta(days=1), _REMINDED_AT, zone)
    if moment > now:
        what = f"{hold.pick_up_until.isoformat()}:{to_ms(now)}"  # once more after a cancellation that was undone
        await _post(tx, hold, REMIND, what, now, not_before=moment)


async def later(tx: Transaction, hold: Hold, before: date, now: datetime) -> None:
    """The last day is a later one now."""
    assert hold.pick_up_until is not None
    await _post(tx, hold, LATER, hold.pick_up_until.isoformat(), now, before=before.isoformat())


async def not_found(tx: Transaction, hold: Hold, now: datetime, *, was_ready: bool) -> None:
    """They are at the head of the queue again."""
    await _post(tx, hold, NOT_FOUND, str(to_ms(now)), now, was_ready=was_ready)


async def over(tx: Transaction, hold: Hold, now: datetime) -> None:
    """It ended: its time was over, the title was withdrawn, or the staff ended it."""
    await _post(tx, hold, OVER, "over", now)


async def alert(tx: Transaction, person_id: int, title_id: int, now: datetime) -> None:
    """The title is on the shelf; it is kept for nobody."""
    letter = Letter(
        chat_id=person_id,
        kind=ALERT,
        details={"title": title_id, "person": person_id},
        key=f"{ALERT}:{title_id}:{person_id}:{to_ms(now)}",
        lane=Lane.REMINDERS,
        subject=f"hold_alert:{title_id}:{person_id}",
        hushed=True,
    )
    await outbox.post(tx, letter, now)


async def withdraw(tx: Transaction, hold_id: int) -> None:
    """What has not left yet no longer leaves."""
    await outbox.cancel(tx, subject_of(hold_id))


async def _post(
    tx: Transaction,
    hold: Hold,
    kind: str,
    what: str,
    now: datetime,
    *,
    not_before: datetime | None = None,
    **details: object,
) -> None:
    if hold.person_id is None:
        return
    letter = Letter(
        chat_id=hold.person_id,
        kind=kind,
        details={"hold": hold.id, "person": hold.person_id, "until": _iso(hold.pick_up_until), **details},
        key=f"{kind}:{hold.id}:{what}",
        lane=Lane.REMINDERS,
        subject=subject_of(hold.id),
        not_before=not_before,
        hushed=True,
        about=f"hold:{hold.id}",
    )
    await outbox.post(tx, letter, now)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
