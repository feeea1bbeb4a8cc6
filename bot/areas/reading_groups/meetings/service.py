"""A leader plans a meeting: an event of the library for the members, with its seats, tickets and reminders."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.areas.events.records import Request
from bot.areas.events.service import Events
from bot.areas.events.types import Details, Event, EventState, Plan, Session, SignUp
from bot.areas.reading_groups import letters
from bot.areas.reading_groups.books.rules import Book
from bot.areas.reading_groups.books.service import Books
from bot.areas.reading_groups.groups import Groups
from bot.areas.reading_groups.letters import Letters
from bot.areas.reading_groups.meetings import store
from bot.areas.reading_groups.meetings.rules import LASTS, Meeting, MembersOnly, OverByNow, Planned
from bot.areas.reading_groups.membership import Members
from bot.areas.reading_groups.refusals import NotLeader
from bot.areas.reading_groups.rules import Group, Membership
from bot.areas.reading_groups.steering import Steering
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown

_LAST = 12
_STANDS = (EventState.PUBLISHED, EventState.FINISHED)


class Meetings:
    """Members sign up as for any event; others are told that it is for the group."""

    def __init__(
        self, groups: Groups, members: Members, steering: Steering, books: Books, events: Events, post: Letters
    ) -> None:
        self._groups = groups
        self._members = members
        self._steering = steering
        self._books = books
        self._events = events
        self._post = post
        members.went.append(self._gone)
        steering.ends.append(self._call_off)

    async def plan(self, tx: Transaction, group_id: int, planned: Planned, person_id: int, *, staff: bool) -> Meeting:
        """A meeting about the book at work; the members are told. Only the staff plan one that is for all.

        Raises Unknown, NotLeader, NotRunning, OverByNow.
        """
        group = await self._steering.led(tx, group_id, person_id, staff=staff)
        if planned.starts_at <= self._post.now:
            raise OverByNow(group_id)
        if planned.for_all and not staff:
            raise NotLeader(group_id)
        book = await self._books.at_work(tx, group_id)
        session = Session(planned.starts_at, planned.ends_at or planned.starts_at + LASTS)
        event_id = await self._events.composing.create(tx, Plan(_details(group, book, planned), (session,)), person_id)
        await store.insert(tx, event_id, group_id, book.id if book else None, person_id)
        await self._events.composing.publish(tx, event_id)
        for one in await self._members.everybody(tx, group_id):
            if one.person_id != person_id:
                await self._post.to_member(
                    tx, one, letters.MEETING, str(event_id), expires_at=planned.starts_at, event=event_id
                )
        return await self.find(tx, event_id)

    async def move(
        self,
        tx: Transaction,
        event_id: int,
        starts_at: datetime,
        ends_at: datetime | None,
        person_id: int,
        *,
        staff: bool,
    ) -> Meeting:
        """Another time; whoever has a seat is told by the events. Raises Unknown, NotLeader, NotRunning, OverByNow."""
        meeting = await self.led(tx, event_id, person_id, staff=staff)
        if starts_at <= self._post.now:
            raise OverByNow(meeting.group_id)
        event = await self._events.reading.event(tx, event_id)
        session = replace(event.sessions[0], starts_at=starts_at, ends_at=ends_at or starts_at + LASTS)
        await self._events.composing.edit(tx, event_id, replace(event.plan, sessions=(session,)))
        return await self.find(tx, event_id)

    async def cancel(self, tx: Transaction, event_id: int, person_id: int, *, staff: bool) -> int:
        """It does not take place; whoever has a seat is told. The group. Raises Unknown, NotLeader, NotRunning."""
        meeting = await self.led(tx, event_id, person_id, staff=staff)
        await self._events.composing.cancel(tx, event_id)
        return meeting.group_id

    async def write(self, tx: Transaction, event_id: int, minutes: str, person_id: int, *, staff: bool) -> Meeting:
        """What was talked about. Raises Unknown, NotLeader, NotRunning."""
        await self.led(tx, event_id, person_id, staff=staff)
        await store.write(tx, event_id, minutes, person_id)
        return await self.find(tx, event_id)

    async def led(self, reader: Reader, event_id: int, person_id: int, *, staff: bool) -> Meeting:
        """One of a group that they may lead. Raises Unknown, NotLeader, NotRunning."""
        meeting = await self.find(reader, event_id)
        await self._steering.led(reader, meeting.group_id, person_id, staff=staff)
        return meeting

    # What is known of them

    async def find(self, reader: Reader, event_id: int) -> Meeting:
        """One that takes place, or took place. Raises Unknown."""
        row = await store.of_event(reader, event_id)
        found = await self._standing(reader, [row] if row else [])
        if not found:
            raise Unknown("meeting")
        return found[0]

    async def group_of(self, reader: Reader, event_id: int) -> int | None:
        """Whose meeting an event is; None where it is nobody's."""
        row = await store.of_event(reader, event_id)
        return row[1] if row else None

    async def of(self, reader: Reader, group_id: int) -> Sequence[Meeting]:
        """The last dozen that took place or will, the earliest first."""
        return await self._standing(reader, await store.of_group(reader, group_id, _LAST))

    async def next_of(self, reader: Reader, group_id: int) -> Meeting | None:
        """The next one, until it is over."""
        return next((one for one in await self.of(reader, group_id) if one.ends_at > self._post.now), None)

    async def about(self, reader: Reader, book_id: int) -> Sequence[Meeting]:
        """Those about a book that are over."""
        found = await self._standing(reader, await store.of_book(reader, book_id))
        return [one for one in found if one.ends_at <= self._post.now]

    async def _standing(self, reader: Reader, rows: Sequence[store.Row]) -> Sequence[Meeting]:
        found = []
        for event_id, group_id, book_id, minutes in rows:
            event = await self._events.reading.event(reader, event_id)
            if event.state in _STANDS and event.sessions:
                first = event.sessions[0]
                place = first.place or event.details.place or event.details.online_link
                times = first.starts_at, event.sessions[-1].ends_at
                found.append(Meeting(event_id, group_id, book_id, *times, place, minutes, not event.details.closed))
        return sorted(found, key=lambda one: one.starts_at)

    # What follows from the group

    async def admits(self, reader: Reader, event: Event, request: Request) -> None:
        """Whether somebody may sign up for a closed event. Raises MembersOnly for a meeting, who is no member."""
        row = await store.of_event(reader, event.id)
        if row is None:
            return
        group_id = row[1]
        who = request.person_id
        member = await self._members.of(reader, group_id, who) if who is not None else None
        if member is None or not member.is_member:
            raise MembersOnly(group_id, (await self._groups.find(reader, group_id)).name)

    async def _gone(self, tx: Transaction, group: Group, one: Membership) -> None:
        """Whoever leaves gives their seats among members back; of siblings only the one who leaves, while one stays."""
        stays = any(other.is_member for other in await self._members.all_of(tx, group.id, one.person_id))
        for meeting in await self._coming(tx, group):
            if meeting.for_all:
                continue
            card = await self._events.reading.card(tx, meeting.event_id, one.person_id)
            given = [mine.registration for mine in card.mine if mine.registration.state.alive]
            alive = [seat.id for seat in given if not stays or seat.child_id == one.child_id]
            if alive:
                await self._events.signing_up.cancel(tx, None, alive, cause="self")

    async def _call_off(self, tx: Transaction, group: Group) -> None:
        for meeting in await self._coming(tx, group):
            await self._events.composing.cancel(tx, meeting.event_id)

    async def _coming(self, reader: Reader, group: Group) -> Sequence[Meeting]:
        return [one for one in await self.of(reader, group.id) if one.starts_at > self._post.now]


def _details(group: Group, book: Book | None, planned: Planned) -> Details:
    online = planned.place.casefold().startswith(("http://", "https://"))
    return Details(
        "book_club",
        f"{group.name}: {book.title}" if book else group.name,
        place="" if online else planned.place,
        online_link=planned.place if online else "",
        sign_up=SignUp.WHOLE,
        capacity=None if planned.for_all else group.details.size,
        closed=not planned.for_all,
    )
