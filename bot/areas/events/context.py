"""What all use cases of events share: the time, the rules, and small steps that several of them take."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from random import Random, SystemRandom
from typing import Any

from bot.areas.events.records import Party, Registration, Request
from bot.areas.events.registration.allocation import EVERYBODY, Capacity
from bot.areas.events.registration.ticket_pictures import redraw_event
from bot.areas.events.rules import EventRules, reminder_moments
from bot.areas.events.scheduler import Scheduler, about_registration
from bot.areas.events.settings import Ruled
from bot.areas.events.store import calls, plans, seats
from bot.areas.events.types import Event, Pool, Session
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter

PUBLISHED, CHANGED, MOVED, CANCELLED, SEATED = "published", "changed", "moved", "cancelled", "seated"
"""What became of an event, for those who follow it."""

OF_EVENT = "event"  # what a reply to a letter about what somebody holds means
Follows = Callable[[Transaction, Event, str], Awaitable[None]]
Guardians = Callable[[Reader, Sequence[int]], Awaitable[Mapping[int, Sequence[int]]]]
"""Who looks after children, by child."""
Admits = Callable[[Reader, Event, Request], Awaitable[object]]
"""Raises what says why somebody may not come to a closed event; staff may let in whom they like."""


@dataclass(frozen=True)
class EventsContext:
    """`zone` is the library's; `random` makes the ticket codes.

    `followers` hear what becomes of an event, but for closed ones; `guardians` tell who looks after children; `admits`
    are asked who may come to a closed event.
    """

    clock: Clock
    zone: tzinfo
    promises: Scheduler
    ruled: Ruled
    random: Random = field(default_factory=SystemRandom)
    followers: list[Follows] = field(default_factory=list)
    guardians: list[Guardians] = field(default_factory=list)
    admits: list[Admits] = field(default_factory=list)

    @property
    def rules(self) -> EventRules:
        """As the library has them now."""
        return self.ruled.now

    @property
    def now(self) -> datetime:
        return self.clock.now()

    async def follow(self, tx: Transaction, event: Event, what: str) -> None:
        """Tell the followers, in the transaction that changed it."""
        for follower in () if event.details.closed else self.followers:
            await follower(tx, event, what)
        if what in (MOVED, CANCELLED):
            await redraw_event(tx, event.id, self.now)


async def event_of(reader: Reader, event_id: int) -> Event:
    """An event. Raises Unknown."""
    event = await plans.load(reader, event_id)
    if event is None:
        raise Unknown("event")
    return event


async def party_of(reader: Reader, party_id: int) -> Party:
    """A party. Raises Unknown."""
    party = await seats.party(reader, party_id)
    if party is None:
        raise Unknown("party")
    return party


def first_session(event: Event, pool: Pool) -> Session | None:
    """The first session a seat of the pool is good for; None where none takes place."""
    return next(iter(event.sessions_of(pool.session_id)), None)


async def capacity_of(reader: Reader, event: Event, pool: Pool) -> Capacity:
    """A pool's seats and who holds them."""
    taken = await seats.taken(reader, pool)
    quotas = {band.id: band.quota for band in event.plan.bands if band.quota is not None}
    taken_in = {band or EVERYBODY: count for band, count in taken.items()}
    return Capacity(event.details.capacity, quotas, sum(taken.values()), taken_in)


async def tell(
    tx: Transaction,
    house: EventsContext,
    party: Party,
    kind: str,
    details: Mapping[str, Any],
    *,
    key: str,
    subject: str,
    not_before: datetime | None = None,
    expires_at: datetime | None = None,
) -> None:
    """Write to a party, or have staff call one that is not (or no longer) on Telegram and left a number."""
    if party.person_id is None or (party.phone and not party.reachable):
        await calls.add(tx, party.id, kind, details, subject, key, house.now)
        return
    letter = Letter(
        chat_id=party.person_id,
        kind=kind,
        details=details,
        key=key,
        lane=Lane.REMINDERS,
        subject=subject,
        not_before=not_before,
        expires_at=expires_at,
        about=f"{OF_EVENT}:{party.pool.event_id}",
    )
    await outbox.post(tx, letter, house.now)


async def say_no_more(tx: Transaction, subject: str) -> None:
    """Drop the letters and calls about a subject that have not left."""
    await outbox.cancel(tx, subject)
    await calls.drop(tx, subject)


async def promise_reminders(
    tx: Transaction, house: EventsContext, event: Event, party: Party, registrations: Iterable[Registration]
) -> None:
    """Plan the reminders of seats; whoever is known at the desk only, and adults who come along, have none."""
    if party.person_id is None:
        return
    for one in registrations:
        if one.companion:
            continue
        for session in event.sessions_of(one.pool.session_id):
            moments = reminder_moments(session.starts_at, house.now, house.rules, house.zone)
            await house.promises.plan_reminders(
                tx,
                registration_id=one.id,
                person_id=party.person_id,
                session_id=session.id,
                starts_at=session.starts_at,
                moments=moments,
            )


async def drop_reminders(tx: Transaction, house: EventsContext, registrations: Iterable[Registration]) -> None:
    """No reminders of these seats any more."""
    for one in registrations:
        await house.promises.drop(tx, about_registration(one.id))
