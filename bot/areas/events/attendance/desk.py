"""What staff see at the door and at the desk. With `tx` it is read within that transaction: as it stands just now."""

from __future__ import annotations

from datetime import datetime

from bot.areas.events.attendance.desk_views import AtDoor as AtDoor
from bot.areas.events.attendance.desk_views import Call as Call
from bot.areas.events.attendance.desk_views import Guest as Guest
from bot.areas.events.attendance.desk_views import Sheet as Sheet
from bot.areas.events.attendance.desk_views import Spare as Spare
from bot.areas.events.attendance.desk_views import Wish as Wish
from bot.areas.events.context import EventsContext, capacity_of, event_of, party_of
from bot.areas.events.records import DeskCall
from bot.areas.events.registration.allocation import chosen, units
from bot.areas.events.rules import frozen
from bot.areas.events.store import calls, desk, door, plans, queue, seats
from bot.areas.events.store.desk import Care as Care
from bot.areas.events.store.desk import Standing as Standing
from bot.areas.events.store.door import Attendance as Attendance
from bot.areas.events.types import Event, Pool, SeatState, Session, SignUp
from bot.areas.events.views import Door
from bot.base.database import Database, Reader, Transaction
from bot.base.refusals import Unknown

_CAUSES = ("refused", "declined", "expired", "unreachable", "forgotten", "staff", "self", "over")


class DeskReading:
    """Reading for staff; whoever asks has checked what they may see."""

    def __init__(self, database: Database, house: EventsContext) -> None:
        self._database = database
        self._house = house

    async def door(self, reader: Reader, session_id: int) -> Door:
        """A session at the door, the queue too. Raises Unknown."""
        event = await event_of(reader, await _event_id(reader, session_id))
        session = next(one for one in event.plan.sessions if one.id == session_id)
        expected = await door.expected(reader, event.id, session_id, all_waiting=True)
        present, heads = await door.present(reader, session_id), await door.heads(reader, session_id)
        return Door(event, session, tuple(expected), present, heads)

    async def at_door(self, reader: Reader, session_id: int, registration_id: int) -> AtDoor:
        """One guest of a session. Raises Unknown."""
        found = await seats.of(reader, [registration_id])
        event = await event_of(reader, await _event_id(reader, session_id))
        session = next(one for one in event.plan.sessions if one.id == session_id)
        if not found or found[0].pool not in (Pool(event.id), Pool(event.id, session_id)):
            raise Unknown("registration")
        one = found[0]
        members = [m for m in await seats.of_party(reader, one.party_id) if m.state.alive or m == one]
        party = [(member, await door.find(reader, member.id, session_id)) for member in members]
        mark = next(attendance for member, attendance in party if member.id == one.id)
        adult = await desk.adult(reader, one.party_id)
        care = (await desk.care(reader, [one.id])).get(one.id, Care())
        staff = await desk.called(reader, {mark.came_by, mark.left_by} if mark else set())
        position = await queue.position(reader, one.party_id, self._house.now)
        lowered = await self._lowered(reader, one.person_id)
        return AtDoor(event, session, one, mark, tuple(party), adult.name, adult.phone, care, staff, position, lowered)

    async def wishes(self, reader: Reader) -> list[int]:
        """The parties that ask to join events to come."""
        return await desk.wishes(reader, self._house.now)

    async def wish(self, reader: Reader, party_id: int) -> Wish:
        """One of them. Raises Unknown for one that was decided."""
        party = await party_of(reader, party_id)
        members = [m for m in await seats.of_party(reader, party_id) if m.state is SeatState.PENDING]
        event = await event_of(reader, party.pool.event_id)
        sessions = event.sessions_of(party.pool.session_id)
        if not members or not sessions:
            raise Unknown("request")
        adult = await desk.adult(reader, party_id)
        said = await desk.care(reader, [m.id for m in members])
        return Wish(party, event, sessions[0], tuple(members), adult.name, adult.phone, said)

    async def spare(self, reader: Reader) -> list[Spare]:
        """Seats that are offered by staff only, in the last day, with somebody to offer them to."""
        now, rules = self._house.now, self._house.rules
        found = []
        for event_id in await desk.starting(reader, now, now + rules.freeze_before_start):
            event = await event_of(reader, event_id)
            found += [await self._spare(reader, event, *one) for one in _pools(event)]
        return [one for one in found if one.parties and frozen(one.session.starts_at, now, rules)]

    async def standings(self, reader: Reader) -> list[Standing]:
        """Whose turn comes after the others' now."""
        return await desk.standings(reader, self._house.now)

    async def calls(self, reader: Reader) -> list[DeskCall]:
        """Whom staff have to call: who was not tried yet, then who was tried longest ago."""
        return await calls.waiting(reader)

    async def unanswered(self, reader: Reader) -> list[DeskCall]:
        """Who was called about an offer and has not said yes or no."""
        return await calls.unanswered(reader)

    async def call(self, reader: Reader, call_id: int) -> Call:
        """A call, made or not. Raises Unknown."""
        call = await calls.find(reader, call_id)
        if call is None:
            raise Unknown("call")
        event = await event_of(reader, call.pool.event_id)
        sessions = event.sessions_of(call.pool.session_id) or event.plan.sessions
        offer = await queue.offer(reader, call.offer_id) if call.offer_id else None
        members = await seats.of_party(reader, call.party_id)
        position = await queue.position(reader, call.party_id, self._house.now)
        reason = await _reason(reader, members[0].id) if members else ""
        is_open = await calls.is_open(reader, call_id)
        session = next(iter(sessions), None)
        return Call(call, event, session, tuple(members), offer, position, reason, is_open)

    async def reason(self, reader: Reader, registration_id: int) -> str:
        """Why staff declined a request, in their words; '' where they gave none."""
        return await _reason(reader, registration_id)

    async def sheet(self, reader: Reader, event_id: int) -> Sheet:
        """Everybody of an event. Raises Unknown."""
        states = (SeatState.SEATED, SeatState.OFFERED, SeatState.QUEUED, SeatState.PENDING)
        event = await event_of(reader, event_id)
        guests = []
        for one in await seats.alive_in(reader, event_id, states):
            marks = {s.id: await door.find(reader, one.id, s.id) for s in event.sessions_of(one.pool.session_id)}
            guests.append((one, {id_: mark for id_, mark in marks.items() if mark}))
        phones = await desk.phones(reader, event_id)
        heads = {session.id: await door.heads(reader, session.id) for session in event.sessions}
        return Sheet(event, tuple(guests), phones, heads)

    async def post(self, reader: Reader, person_id: int) -> int | None:
        """The session whose door this member of staff opened last."""
        return await desk.post(reader, person_id)

    async def stand(self, tx: Transaction, person_id: int, session_id: int) -> None:
        """Note at which door a member of staff is."""
        await desk.stand(tx, person_id, session_id, self._house.now)

    async def not_answered(self, tx: Transaction, call_id: int) -> None:
        """Nobody took the call: it is tried again, after the others."""
        await calls.tried(tx, call_id, self._house.now)

    async def _lowered(self, reader: Reader, person_id: int | None) -> datetime | None:
        found = await desk.standings(reader, self._house.now) if person_id else []
        return next((one.until for one in found if one.person_id == person_id), None)

    async def _spare(self, reader: Reader, event: Event, pool: Pool, session: Session) -> Spare:
        room = await capacity_of(reader, event, pool)
        waiting = units(await queue.waiting(reader, pool, self._house.now))
        turns = chosen(room, waiting) if room.free != 0 and session.starts_at > self._house.now else []
        parties = len({unit.party_id for unit in turns})
        return Spare(event, session, pool, room.free or 0, parties, sum(unit.seats for unit in waiting))


async def _event_id(reader: Reader, session_id: int) -> int:
    found = await plans.of_session(reader, session_id)
    if found is None:
        raise Unknown("session")
    return found


async def _reason(reader: Reader, registration_id: int) -> str:
    cause = await desk.cause(reader, registration_id)
    return "" if cause in _CAUSES else cause


def _pools(event: Event) -> list[tuple[Pool, Session]]:
    """What seats are counted in, with the session it begins with."""
    if event.details.sign_up is SignUp.SESSION:
        return [(Pool(event.id, session.id), session) for session in event.sessions]
    return [(Pool(event.id), session) for session in event.sessions[:1]]
