"""What residents and staff see of events."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.areas.events.codes import read_code
from bot.areas.events.context import EventsContext, capacity_of, event_of, first_session, party_of
from bot.areas.events.records import DeskCall, Offer, Party, Registration
from bot.areas.events.refusals import Hint, NotYetOpen, SignUpClosed
from bot.areas.events.rules import check_open, offer_deadline
from bot.areas.events.store import calls, door, lists, others, people, permissions, planned, plans, queue, seats, venues
from bot.areas.events.store.lists import Filters as Filters
from bot.areas.events.store.lists import Line as Line
from bot.areas.events.store.lists import OwnSeat as OwnSeat
from bot.areas.events.store.venues import Held as Held
from bot.areas.events.types import Event, EventState, Pool, SeatState, Session, SignUp
from bot.areas.events.views import Card as Card
from bot.areas.events.views import Door as Door
from bot.areas.events.views import Known as Known
from bot.areas.events.views import Mine as Mine
from bot.areas.events.views import Page as Page
from bot.areas.events.views import Seats as Seats
from bot.areas.events.views import Ticket as Ticket
from bot.base.database import Database, Reader
from bot.base.refusals import Unknown

ALL = Filters()
PAGE = 5


class Reading:
    """Every method takes a reader of its own."""

    def __init__(self, database: Database, house: EventsContext) -> None:
        self._database = database
        self._house = house

    async def held_between(self, reader: Reader, starts: datetime, ends: datetime) -> Sequence[Held]:
        """What takes place in a span, and where."""
        return await venues.between(reader, starts, ends)

    async def upcoming(self, reader: Reader, filters: Filters = ALL, offset: int = 0, limit: int = PAGE) -> Page:
        """What is on, session by session, the next first."""
        found, total = await lists.upcoming(reader, filters, self._house.now, offset, limit)
        return Page(tuple(found), total, offset)

    async def interests(self, reader: Reader) -> list[str]:
        """The interests that something to come suits, by name."""
        return await lists.interests(reader, self._house.now)

    async def event(self, reader: Reader, event_id: int) -> Event:
        """An event, drafts too; its plan is what `Composing.edit` takes back. Raises Unknown."""
        return await event_of(reader, event_id)

    async def card(
        self, reader: Reader, event_id: int, person_id: int | None = None, children: Collection[int] = ()
    ) -> Card:
        """An event as a resident sees it. Raises Unknown for drafts."""
        event = await event_of(reader, event_id)
        if event.state is EventState.DRAFT:
            raise Unknown("event")
        shown = [await self._seats(reader, event, pool, session) for pool, session in _pools(event)]
        mine = await lists.own_seats(reader, person_id, children, event_id) if person_id is not None else []
        poster = await planned.has_poster(reader, event_id)
        return Card(event, tuple(shown), tuple(mine), poster)

    async def instead(self, reader: Reader, event_id: int, birth_year: int) -> Hint | None:
        """The next other event that somebody born in that year could join."""
        session = first_session(await event_of(reader, event_id), Pool(event_id))
        year = (session.starts_at if session else self._house.now).astimezone(self._house.zone).year
        found = await others.instead(reader, event_id, self._house.now, year, birth_year, 1)
        return next(iter(found), None)

    async def mine(self, reader: Reader, person_id: int, children: Collection[int] = ()) -> tuple[Mine, ...]:
        """All a person has, had and waits for, and their children; the latest first."""
        own = await lists.own_seats(reader, person_id, children)
        return tuple([await self._mine(reader, one) for one in own])

    async def known(self, reader: Reader, person_id: int) -> Known:
        """The name and the telephone number of a person's last sign-ups."""
        return Known(*await people.known(reader, person_id))

    async def offer(self, reader: Reader, offer_id: int) -> tuple[Offer, tuple[Registration, ...]]:
        """An offer and those it was made to. Raises Unknown."""
        found = await queue.offer(reader, offer_id)
        if found is None:
            raise Unknown("offer")
        return found, tuple(await seats.of_offer(reader, offer_id))

    async def offer_now(self, reader: Reader, offer_id: int) -> Offer:
        """An offer about to be delivered, its deadline as it will be then. Raises Unknown."""
        found = await queue.offer(reader, offer_id)
        if found is None:
            raise Unknown("offer")
        session = first_session(await event_of(reader, found.pool.event_id), found.pool)
        if session is None or found.delivered_at:
            return found
        return replace(found, deadline_at=offer_deadline(self._house.now, session.starts_at, self._house.rules))

    async def party(self, reader: Reader, party_id: int) -> tuple[Party, tuple[Registration, ...], int | None]:
        """A party, its registrations, its position in the queue. Raises Unknown."""
        party = await party_of(reader, party_id)
        position = await queue.position(reader, party_id, self._house.now)
        return party, tuple(await seats.of_party(reader, party_id)), position

    async def registrations(self, reader: Reader, ids: Collection[int]) -> tuple[Registration, ...]:
        """Registrations by id; those that are gone are missing."""
        return tuple(await seats.of(reader, ids))

    async def by_code(self, reader: Reader, typed: str) -> Ticket:
        """What a ticket's code stands for, however it was typed. Raises Unknown."""
        code = read_code(typed)
        found = await lists.by_code(reader, code) if code else None
        if found is None:
            raise Unknown("code")
        event = await event_of(reader, found.pool.event_id)
        session = self._nearest(event, found.pool)
        together = [one for one in await seats.of_party(reader, found.party_id) if one.state.alive or one == found]
        party = [(one, await door.find(reader, one.id, session.id) if session else None) for one in together]
        return Ticket(found, event, session, tuple(party))

    async def today(self, reader: Reader) -> tuple[Line, ...]:
        """The sessions of today, for the door."""
        start = self._midnight(self._house.now.astimezone(self._house.zone).date())
        return tuple(await lists.between(reader, start, start + timedelta(days=1)))

    async def door(self, reader: Reader, session_id: int, *, waiting: bool = False) -> Door:
        """A session at the door: who is expected and who is in. `waiting`: the queue too. Raises Unknown."""
        event = await event_of(reader, await self._event_id(reader, session_id))
        session = next(one for one in event.plan.sessions if one.id == session_id)
        expected = await door.expected(reader, event.id, session_id, all_waiting=waiting)
        present, heads = await door.present(reader, session_id), await door.heads(reader, session_id)
        return Door(event, session, tuple(expected), present, heads)

    async def calls(self, reader: Reader) -> tuple[DeskCall, ...]:
        """Whom staff have to call, the longest waiting first."""
        return tuple(await calls.waiting(reader))

    async def pending(self, reader: Reader, event_id: int) -> tuple[Registration, ...]:
        """Who waits for approval, in order of arrival."""
        return tuple(await seats.alive_in(reader, event_id, [SeatState.PENDING]))

    async def poster(self, reader: Reader, event_id: int) -> bytes | None:
        """The poster, a JPEG of at most 80 KB; None where there is none."""
        return await planned.poster(reader, event_id)

    async def kept(self, reader: Reader, *states: EventState, limit: int = 20) -> list[tuple[int, str, EventState]]:
        """(id, title, state) of events for staff, the newest first; of all states for none."""
        return await lists.kept(reader, states or tuple(EventState), limit)

    async def _seats(self, reader: Reader, event: Event, pool: Pool, session: Session) -> Seats:
        room = await capacity_of(reader, event, pool)
        waiting = sum(one.seats for one in await queue.waiting(reader, pool, self._house.now))
        return Seats(pool, session, room, waiting, self._sign_up(event, session))

    def _sign_up(self, event: Event, session: Session) -> str:
        if event.details.sign_up is SignUp.NONE:
            return "none"
        try:
            check_open(event, session.starts_at, self._house.now)
        except NotYetOpen:
            return "not_yet"
        except SignUpClosed:
            return "closed"
        return "open" if event.state is EventState.PUBLISHED else "closed"

    async def _mine(self, reader: Reader, seat: OwnSeat) -> Mine:
        one = seat.registration
        if one.state is SeatState.QUEUED:
            return Mine(seat, position=await queue.position(reader, one.party_id, self._house.now))
        if one.state is SeatState.OFFERED and one.offer_id:
            return Mine(seat, offer=await queue.offer(reader, one.offer_id))
        if one.state is SeatState.PENDING:
            asked = await permissions.of_party(reader, one.party_id, self._house.now)
            return Mine(seat, guarded=asked is not None)
        return Mine(seat)

    async def _event_id(self, reader: Reader, session_id: int) -> int:
        found = await plans.of_session(reader, session_id)
        if found is None:
            raise Unknown("session")
        return found

    def _nearest(self, event: Event, pool: Pool) -> Session | None:
        sessions = event.sessions_of(pool.session_id)
        today = self._midnight(self._house.now.astimezone(self._house.zone).date())
        coming = (one for one in sessions if one.ends_at > today)
        return next(coming, sessions[-1] if sessions else None)

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time(), self._house.zone)


def _pools(event: Event) -> list[tuple[Pool, Session]]:
    """What seats are counted in, with the session it begins with."""
    if event.details.sign_up is SignUp.SESSION:
        return [(Pool(event.id, session.id), session) for session in event.sessions]
    return [(Pool(event.id), session) for session in event.sessions[:1]]
