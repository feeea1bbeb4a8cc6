"""At the door: who comes, who leaves, who comes without a seat; and what follows from it afterwards."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from bot.areas.events.ages import for_children
from bot.areas.events.context import EventsContext, capacity_of, event_of, party_of, promise_reminders
from bot.areas.events.records import Member, Registration, Request
from bot.areas.events.refusals import DoorClosed, EventCancelled, Full, NoSeat, NotCome, WrongCount
from bot.areas.events.registration.allocation import EVERYBODY, Unit, may_sit, units
from bot.areas.events.registration.offers import Queueing
from bot.areas.events.registration.waitlist import Turns
from bot.areas.events.rules import lowered_until
from bot.areas.events.store import door, people, plans, queue, seats
from bot.areas.events.store.door import Attendance
from bot.areas.events.store.seats import NewSeat
from bot.areas.events.types import Event, EventState, Pool, SeatState, Session, SignUp
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown


@dataclass(frozen=True)
class Marked:
    """Somebody at the door. `now`: marked just now; otherwise `attendance` says when and by whom it was done."""

    registration: Registration
    attendance: Attendance
    now: bool


class Attending:
    """What staff do at the door of a session."""

    def __init__(self, house: EventsContext, turns: Turns, queueing: Queueing) -> None:
        self._house = house
        self._turns = turns
        self._queueing = queueing

    async def check_in(
        self, tx: Transaction, session_id: int, registration_ids: Collection[int], by: int, brought_by: str = ""
    ) -> list[Marked]:
        """Mark people as having come; an open offer is accepted by coming.

        Raises NoSeat, DoorClosed, EventCancelled, Unknown.
        """
        event, session = await self._at(tx, session_id)
        marked = []
        for one in await self._expected(tx, session, event, registration_ids):
            await self._check_seat(tx, one)
            now = await door.came(tx, one.id, session_id, by, brought_by, self._house.now)
            marked.append(await self._marked(tx, one.id, session_id, now))
            await self._if_over(tx, session, one.person_id)
        return marked

    async def check_out(
        self, tx: Transaction, session_id: int, registration_ids: Collection[int], by: int, fetched_by: str = ""
    ) -> list[Marked]:
        """Mark people as having left, children with who fetched them. Raises NotCome, Unknown."""
        event, session = await self._at(tx, session_id)
        marked = []
        for one in await self._expected(tx, session, event, registration_ids):
            if await door.find(tx, one.id, session_id) is None:
                raise NotCome(one.name)
            now = await door.left(tx, one.id, session_id, by, fetched_by, self._house.now)
            marked.append(await self._marked(tx, one.id, session_id, now))
        return marked

    async def undo(self, tx: Transaction, session_id: int, registration_id: int) -> bool:
        """Take the last mark back, of leaving or else of coming; whether there was one."""
        event, session = await self._at(tx, session_id)
        [one] = await self._expected(tx, session, event, [registration_id])
        undone = await door.stayed(tx, one.id, session_id) or await door.unmark(tx, one.id, session_id)
        await self._if_over(tx, session, one.person_id)
        return undone

    async def walk_in(self, tx: Transaction, session_id: int, name: str, by: int, seats_: int = 1) -> Marked:
        """Somebody without a seat comes in by name: on a seat nobody waits for, or, a while after the start, on
        that of somebody who has not come. Raises Full, DoorClosed, EventCancelled, Unknown.
        """
        event, session = await self._at(tx, session_id)
        pool = _pool(event, session)
        unit = Unit(0, (0,), {} if event.plan.bands else {EVERYBODY: seats_}, seats_)
        spare = await self._spare(tx, event, session, unit)
        request = Request(event.id, (Member(name, seats=seats_),), session_id=pool.session_id, desk_name=name,
                          by_staff=by)  # fmt: skip
        children = for_children(event.plan.bands)
        party_id = await seats.insert_party(tx, request, together=True, now=self._house.now, of_children=children)
        place = await seats.next_place(tx, event.id)
        seat = NewSeat(request.members[0], None, companion=False, state=SeatState.SEATED, walk_in=spare)
        id_ = await seats.insert(tx, party_id, request, place, seat, event.details.kind, self._house.random)
        await door.came(tx, id_, session_id, by, "", self._house.now)
        return await self._marked(tx, id_, session_id, now=True)

    async def admit(self, tx: Transaction, session_id: int, registration_id: int, by: int) -> Marked:
        """Somebody who waits is here: in they come, a while after the start, where there is room among those present.

        Before that staff release seats. Raises Full, NoSeat for whoever does not wait, DoorClosed (until then),
        EventCancelled, Unknown.
        """
        event, session = await self._at(tx, session_id)
        [one] = await self._expected(tx, session, event, [registration_id])
        if one.state not in (SeatState.QUEUED, SeatState.PENDING):
            raise NoSeat(one.name, one.state)
        if not self._begun(session):
            raise DoorClosed(session.starts_at + self._house.rules.walk_in_after)
        unit = Unit(one.party_id, (one.id,), {} if one.companion else {one.band_id or EVERYBODY: one.seats}, one.seats)
        await seats.bring(tx, [one.id], SeatState.SEATED, walk_in=await self._spare(tx, event, session, unit))
        await promise_reminders(tx, self._house, event, await party_of(tx, one.party_id), [one])
        await door.came(tx, one.id, session_id, by, "", self._house.now)
        return await self._marked(tx, one.id, session_id, now=True)

    async def count(self, tx: Transaction, session_id: int, people_: int, by: int) -> int:
        """Count people at the door without names (below zero: a correction); how many there are now.

        Raises WrongCount, Unknown.
        """
        await self._at(tx, session_id)
        counted = await door.heads(tx, session_id)
        if counted + people_ < 0:
            raise WrongCount(counted)
        await door.count(tx, session_id, people_, by, self._house.now)
        return counted + people_

    async def settle(self, tx: Transaction, session_id: int) -> bool:
        """A while after a session: who missed it is noted, its queue ends, and after the last one the event.

        May be called again. False where the session is not over.
        """
        event_id = await plans.of_session(tx, session_id)
        if event_id is None:
            return False
        event = await event_of(tx, event_id)
        for session in event.sessions_of(session_id):
            if session.ends_at > self._house.now:
                moment = session.ends_at + self._house.rules.settled_after
                await self._house.promises.plan_settling(tx, session_id=session_id, moment=moment)
                return False
        for person_id in await people.own_seats(tx, session_id):
            await self._judge(tx, person_id)
        await self._end_queues(tx, event)
        if event.state is EventState.PUBLISHED and all(one.ends_at <= self._house.now for one in event.sessions):
            await plans.set_state(tx, event_id, EventState.FINISHED)
            await seats.erase_care(tx, event_id)
        return True

    async def lift(self, tx: Transaction, person_id: int, by: int) -> None:
        """Staff forgive somebody the times they did not come."""
        await people.lift(tx, person_id, by, self._house.now)

    async def lowered_until(self, reader: Reader, person_id: int) -> datetime | None:
        """Until when somebody's turn comes after the others'; None where it does not."""
        until = await people.lowered_until(reader, person_id)
        return until if until and until > self._house.now else None

    async def _at(self, reader: Reader, session_id: int) -> tuple[Event, Session]:
        event_id = await plans.of_session(reader, session_id)
        if event_id is None:
            raise Unknown("session")
        event = await event_of(reader, event_id)
        found = event.sessions_of(session_id)
        if event.state is EventState.CANCELLED or not found:
            raise EventCancelled(event_id, event.cause)
        opens = found[0].starts_at - self._house.rules.door_opens
        if event.state is EventState.DRAFT or self._house.now < opens:
            raise DoorClosed(opens)
        return event, found[0]

    async def _expected(
        self, reader: Reader, session: Session, event: Event, ids: Collection[int]
    ) -> list[Registration]:
        found = await seats.of(reader, ids)
        if len(found) != len(set(ids)) or any(one.pool != _pool(event, session) for one in found):
            raise Unknown("registration")
        return found

    async def _check_seat(self, tx: Transaction, one: Registration) -> None:
        [now] = await seats.of(tx, [one.id])  # an offer accepted for one of a party seats the others too
        if now.state is SeatState.OFFERED and now.offer_id:
            await self._queueing.accept(tx, now.offer_id, None)
        elif now.state is not SeatState.SEATED:
            raise NoSeat(now.name, now.state)

    async def _marked(self, reader: Reader, registration_id: int, session_id: int, now: bool) -> Marked:
        [one] = await seats.of(reader, [registration_id])
        attendance = await door.find(reader, registration_id, session_id)
        assert attendance is not None, "somebody marked has a mark"
        return Marked(one, attendance, now)

    async def _spare(self, tx: Transaction, event: Event, session: Session, unit: Unit) -> bool:
        """Whether somebody without a seat sits on that of one who has not come; False for a free one. Raises Full.

        Until a while after the start free seats are for those who wait; then for whoever is here.
        """
        room = await capacity_of(tx, event, _pool(event, session))
        if room.capacity is None:
            return False
        if self._begun(session):
            fits = await door.present(tx, session.id) + unit.seats <= room.capacity
        else:
            waiting = await queue.waiting(tx, _pool(event, session), self._house.now)
            fits = may_sit(room, units(waiting), unit)
        if not fits:
            raise Full(room.capacity)
        return not (room.has_seats(unit) and room.has_quota(unit))

    def _begun(self, session: Session) -> bool:
        return self._house.now >= session.starts_at + self._house.rules.walk_in_after

    async def _if_over(self, tx: Transaction, session: Session, person_id: int | None) -> None:
        """Staff mend the list afterwards: what had followed from it is judged anew, and the session settled again."""
        if session.ends_at + self._house.rules.settled_after > self._house.now:
            return
        if person_id:
            await self._judge(tx, person_id)
        await self._house.promises.plan_settling(tx, session_id=session.id, moment=self._house.now)

    async def _judge(self, tx: Transaction, person_id: int) -> None:
        past, lifted_at = await people.record(tx, person_id, self._house.now)
        until = lowered_until(past, self._house.rules, lifted_at)
        if until != await people.lowered_until(tx, person_id):
            await people.put_standing(tx, person_id, until)

    async def _end_queues(self, tx: Transaction, event: Event) -> None:
        """Nobody waits any more for what is over."""
        states = (SeatState.PENDING, SeatState.QUEUED, SeatState.OFFERED)
        over = [
            one
            for one in await seats.alive_in(tx, event.id, states)
            if all(s.ends_at <= self._house.now for s in event.sessions_of(one.pool.session_id))
        ]
        await self._turns.free(tx, over, SeatState.EXPIRED, "over")


def _pool(event: Event, session: Session) -> Pool:
    """What the seats of a session are counted in."""
    return Pool(event.id, session.id if event.details.sign_up is SignUp.SESSION else None)
