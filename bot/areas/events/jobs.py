"""The promises of events as rows of the schedule, and what is done when they fall due."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING

from bot.areas.events.registration.waitlist import OFFER
from bot.areas.events.scheduler import about_event, about_offer, about_registration, about_session
from bot.base.clock import to_ms
from bot.base.database import Transaction
from bot.delivery.outbox.rules import Claimed as Letter
from bot.delivery.outbox.rules import State
from bot.delivery.schedule import store
from bot.delivery.schedule.rules import Claimed, Due, NoLongerNeeded, drop_after
from bot.delivery.schedule.worker import Job

if TYPE_CHECKING:
    from bot.areas.events.service import Events

REMIND = "event_remind"
OFFER_ENDS = "event_offer_ends"
SETTLE = "event_settle"
REMIND_ANEW = "event_remind_anew"
# Hears of a session that is settled, in the same transaction.
Settled = Callable[[Transaction, int], Awaitable[None]]
_changes = count()
_A_MOMENT = timedelta(milliseconds=1)  # at the very start a reminder is of no use any more


class ScheduledJobs:
    """`Promises`, kept by the clerk."""

    async def plan_reminders(
        self,
        tx: Transaction,
        *,
        registration_id: int,
        person_id: int,
        session_id: int,
        starts_at: datetime,
        moments: Sequence[tuple[timedelta, datetime]],
    ) -> None:
        """A row each; reached later than the next one, or than the start, it is dropped."""
        until = starts_at
        for lead, moment in sorted(moments, key=lambda one: one[1], reverse=True):
            minutes = lead // timedelta(minutes=1)
            due = Due(
                kind=REMIND,
                subject=about_registration(registration_id),
                due_at=moment,
                key=f"{REMIND}:{registration_id}:{session_id}:{minutes}",
                details={"person": person_id, "session": session_id, "lead": minutes},
                late=drop_after(until - moment - _A_MOMENT),
            )
            await store.plan(tx, due)
            until = moment

    async def plan_offer_expiry(self, tx: Transaction, *, offer_id: int, deadline: datetime) -> None:
        """One row an offer."""
        key = f"{OFFER_ENDS}:{offer_id}"
        await store.plan(tx, Due(OFFER_ENDS, about_offer(offer_id), deadline, key, {"offer": offer_id}))

    async def plan_settling(self, tx: Transaction, *, session_id: int, moment: datetime) -> None:
        """One row a session."""
        key = f"{SETTLE}:{session_id}"
        await store.plan(tx, Due(SETTLE, about_session(session_id), moment, key, {"session": session_id}))

    async def plan_reminding_anew(self, tx: Transaction, *, event_id: int, moment: datetime) -> None:
        """A row an event and change: two in one moment are two, since the first may be done already."""
        key = f"{REMIND_ANEW}:{event_id}:{to_ms(moment)}:{next(_changes)}"
        await store.plan(tx, Due(REMIND_ANEW, about_event(event_id), moment, key, {"event": event_id}))

    async def drop(self, tx: Transaction, subject: str) -> None:
        """Drop the rows of a subject."""
        await store.drop(tx, subject)


def jobs(events: Events, settled: Sequence[Settled] = ()) -> Mapping[str, Job]:
    """What the clerk does for the rows above; `settled`: what follows when a session is."""

    async def remind(tx: Transaction, due: Claimed) -> None:
        wanted = due.details
        lead = timedelta(minutes=wanted["lead"])
        if not await events.reminding.remind(tx, wanted["person"], wanted["session"], lead):
            raise NoLongerNeeded("said together with others, or nothing to say")

    async def end_offer(tx: Transaction, due: Claimed) -> None:
        await events.queueing.expire(tx, due.details["offer"])

    async def settle(tx: Transaction, due: Claimed) -> None:
        if await events.attending.settle(tx, due.details["session"]):
            for follows in settled:
                await follows(tx, due.details["session"])

    async def remind_anew(tx: Transaction, due: Claimed) -> None:
        if not await events.composing.remind_anew(tx, due.details["event"]):
            raise NoLongerNeeded("the event is over, cancelled or gone")

    return {
        REMIND: Job(remind),
        OFFER_ENDS: Job(end_offer),
        SETTLE: Job(settle),
        REMIND_ANEW: Job(remind_anew),
    }


async def offer_letter_ended(events: Events, tx: Transaction, letter: Letter, state: State) -> None:
    """An offer's time begins when its letter arrives; one that cannot arrive is told otherwise, or passes on."""
    if letter.kind != OFFER:
        return
    if state in (State.SENT, State.UNCERTAIN):
        await events.queueing.delivered(tx, letter.details["offer"])
    elif state is State.REFUSED:
        await events.queueing.undelivered(tx, letter.details["offer"])
