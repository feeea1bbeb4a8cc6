"""A seat that was given back by mistake is taken again, while it is free."""

from __future__ import annotations

from collections.abc import Collection

from bot.areas.events.context import EventsContext, capacity_of, event_of, party_of, promise_reminders
from bot.areas.events.records import Registration
from bot.areas.events.refusals import EventOver, SeatGone
from bot.areas.events.registration.allocation import EVERYBODY, Waiting
from bot.areas.events.registration.placement import who_sits
from bot.areas.events.registration.ticket_pictures import redraw_parties
from bot.areas.events.store import queue, seats
from bot.areas.events.types import Event, EventState, SeatState
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown

_BY_ONESELF = "self"


class Restoring:
    """Takes back what somebody cancelled themself."""

    def __init__(self, house: EventsContext) -> None:
        self._house = house

    async def may(self, reader: Reader, one: Registration) -> bool:
        """Whether a seat that is given back could be taken again: nobody waits for it, nothing is lost with it."""
        event = await event_of(reader, one.pool.event_id)
        if event.details.left_alone or event.details.approval or one.state is not SeatState.SEATED:
            return False
        return not await queue.waiting(reader, one.pool, self._house.now)

    async def restore(self, tx: Transaction, person_id: int, seat_id: int, children: Collection[int]) -> Registration:
        """The seat is theirs again, its code as it was. Raises Unknown, EventOver, SeatGone."""
        found = await seats.of(tx, [seat_id])
        if not found:
            raise Unknown("registration")
        one = found[0]
        party = await party_of(tx, one.party_id)
        if person_id != party.person_id and one.child_id not in children:
            raise Unknown("registration")
        if one.state.alive:
            return one
        event = await self._open(tx, one)
        if not await seats.revive(tx, seat_id, _BY_ONESELF):
            raise SeatGone(one.pool.event_id)
        room = await capacity_of(tx, event, one.pool)
        waits = Waiting(one.id, 0, one.band_id or EVERYBODY, one.seats, one.companion, one.place, False, False)
        if one.id not in who_sits(room, [], [waits], stay=True):
            raise SeatGone(one.pool.event_id)
        await seats.bring(tx, [seat_id], SeatState.SEATED)
        await promise_reminders(tx, self._house, event, party, await seats.of(tx, [seat_id]))
        await redraw_parties(tx, [one.party_id], self._house.now)
        return (await seats.of(tx, [seat_id]))[0]

    async def _open(self, tx: Transaction, one: Registration) -> Event:
        event = await event_of(tx, one.pool.event_id)
        sessions = event.sessions_of(one.pool.session_id)
        if event.state is not EventState.PUBLISHED or not sessions or sessions[-1].ends_at <= self._house.now:
            raise EventOver(event.id)
        again = await seats.same_person(tx, one.pool, one.person_id, one.child_id)
        if again or event.details.approval or await queue.waiting(tx, one.pool, self._house.now):
            raise SeatGone(event.id)
        return event
