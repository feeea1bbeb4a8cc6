"""What a reader does with holds: place, wait, suspend, cancel, take the cancellation back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from bot.areas.catalogue.lending import Lending
from bot.areas.holds import letters
from bot.areas.holds.deadlines import NOT_NEEDED, RELEASES, RESUMES, Deadlines
from bot.areas.holds.desk import HoldDesk
from bot.areas.holds.queue import Queue
from bot.areas.holds.refusals import (
    HeldAlready,
    NoLendableCopy,
    NoLongerSo,
    OnLoanToThem,
    TooManyHolds,
    TooManyToday,
    UnfitDay,
)
from bot.areas.holds.rules import UNDO_FOR, Cause, Event, Hold, InQueue, State, Wait
from bot.areas.holds.settings import HoldSettings
from bot.areas.holds.store import holds as store
from bot.areas.holds.store import pickups, work
from bot.areas.library.service import Library
from bot.areas.patrons.service import Patrons
from bot.areas.staff.service import Staff
from bot.base.clock import Clock
from bot.base.database import Database, Reader, Transaction
from bot.base.refusals import Unknown


@dataclass(frozen=True)
class Waiting:
    """A hold, how long it may take where that can be said, how many copies are lent at all."""

    hold: Hold
    wait: Wait | None
    copies: int
    elsewhere: bool = False  # whether there is more than the desk to pick it up


class Holds:
    """`desk`: the staff's side."""

    def __init__(
        self, clock: Clock, zone: tzinfo, lending: Lending, library: Library, staff: Staff, patrons: Patrons
    ) -> None:
        self._zone = zone
        self._patrons = patrons
        self._lending = lending
        self.aligned = -1  # the catalogue's change up to which copies were given
        self.queue = Queue(clock, zone, lending, staff)
        self.settings = HoldSettings()
        self.deadlines = Deadlines(zone, library, self.queue, self.settings)
        self.desk = HoldDesk(lending, self.queue, self.deadlines)

    async def place(self, tx: Transaction, person_id: int, title_id: int, *, first: bool = False) -> Waiting:
        """Want a title: the first free copy, or a place in the queue, `first` where whoever has the queue to give says
        so. Raises Unknown, the refusals of holds, and those of cards.
        """
        title, _ = await self._lending.title(tx, title_id)
        await self._check(tx, person_id, title_id, title)
        hold_id = await store.insert(tx, title_id, person_id, self.queue.now, first=first)
        await work.drop_words(tx, title_id, person_id)
        await self.queue.move_up(tx, title_id)
        return await self.waiting(tx, person_id, hold_id)

    async def give_to_child(self, tx: Transaction, person_id: int, hold_id: int, child_id: int) -> Waiting:
        """It is for their child, by whose card it counts. Raises as `place`, and NoLongerSo."""
        hold = await self._own(tx, person_id, hold_id)
        if not hold.is_active or hold.child_id is not None:
            raise NoLongerSo(hold)
        if (held := await store.of_title(tx, person_id, hold.title_id, child_id)) is not None:
            raise HeldAlready(held)
        by_card = await self._patrons.most(tx, person_id, needed=False, child=child_id)
        most = (await self.settings.limits(tx)).most if by_card is None else by_card
        if await store.count_active(tx, person_id, child_id) >= most:
            raise TooManyHolds(most)
        await store.put(tx, hold.id, child_id=child_id)
        return await self.waiting(tx, person_id, hold_id)

    async def waiting(self, reader: Reader, person_id: int, hold_id: int) -> Waiting:
        """One's own hold. Raises Unknown."""
        return await self._shown(reader, await self._own(reader, person_id, hold_id))

    async def mine(self, reader: Reader, person_id: int) -> Sequence[Waiting]:
        """What somebody waits for or may fetch."""
        return [await self._shown(reader, one) for one in await store.active_of(reader, person_id)]

    async def longest_queues(self, reader: Reader) -> Sequence[InQueue]:
        """Everybody who waits for a copy, by title; whom there are copies enough for is left out."""
        return await work.in_queues(reader)

    async def of_title(self, reader: Reader, person_id: int, title_id: int) -> Hold | None:
        """Somebody's hold of a title."""
        return await store.of_title(reader, person_id, title_id)

    async def cancel(self, tx: Transaction, person_id: int, hold_id: int) -> Hold:
        """No longer want it; for ten minutes that may be undone, and its copy waits. Raises Unknown, NoLongerSo."""
        hold = await self._own(tx, person_id, hold_id)
        if not hold.is_active:
            raise NoLongerSo(hold)
        until = self.queue.now + UNDO_FOR
        await store.end(tx, hold, Cause.CANCELLED, self.queue.now, undone_until=until)
        await store.note(tx, hold.id, Event.ENDED, self.queue.now, cause=Cause.CANCELLED)
        await letters.withdraw(tx, hold.id)
        await self.deadlines.plan(tx, RELEASES, hold.id, until)
        return await self._own(tx, person_id, hold_id)

    async def undo(self, tx: Transaction, person_id: int, hold_id: int) -> Waiting:
        """Want it after all, at the old place. Raises Unknown, NoLongerSo, HeldAlready."""
        hold = await self._own(tx, person_id, hold_id)
        if not hold.may_be_undone(self.queue.now):
            raise NoLongerSo(hold)
        if (other := await store.of_title(tx, person_id, hold.title_id, hold.child_id)) is not None:
            raise HeldAlready(other)
        state = hold.ended_from or State.QUEUED
        if hold.copy_id is None:  # the catalogue has lost it meanwhile
            state = State.QUEUED
        await store.put(tx, hold.id, state=state, ending=None, ended_at=None, ended_from=None, undone_until=None)
        await store.note(tx, hold.id, Event.UNDONE, self.queue.now)
        await self.deadlines.watch_again(tx, await self._own(tx, person_id, hold_id))
        await self.queue.move_up(tx, hold.title_id)
        return await self.waiting(tx, person_id, hold_id)

    async def release(self, tx: Transaction, hold_id: int) -> bool:
        """The ten minutes are over: the copy is passed on. False where it was undone."""
        hold = await store.find(tx, hold_id)
        if hold is None or hold.cause is not Cause.CANCELLED or hold.undone_until is None:
            return False
        if self.queue.now < hold.undone_until:
            return False
        await store.put(tx, hold.id, copy_id=None, undone_until=None)
        await self.queue.let_go(tx, hold)
        return True

    async def suspend(self, tx: Transaction, person_id: int, hold_id: int, until: date | None = None) -> Hold:
        """Later: from a day on, or when they say so. The place is kept. Raises Unknown, NoLongerSo, UnfitDay."""
        hold = await self._own(tx, person_id, hold_id)
        if hold.state not in (State.QUEUED, State.FETCHING):
            raise NoLongerSo(hold)
        self._must_come(until)
        await store.put(tx, hold.id, suspended=1, resumes_on=until.isoformat() if until else None)
        await store.note(tx, hold.id, Event.SUSPENDED, self.queue.now, until=until.isoformat() if until else None)
        if until:
            await self.deadlines.plan(tx, RESUMES, hold.id, datetime.combine(until, time(), self._zone))
        if hold.state is State.FETCHING:
            await self.queue.back_to_queue(tx, hold, Event.COPY_GONE)
            await self.queue.let_go(tx, hold)
        return await self._own(tx, person_id, hold_id)

    async def resume(self, tx: Transaction, person_id: int, hold_id: int) -> Waiting:
        """Now again. Raises Unknown, NoLongerSo."""
        hold = await self._own(tx, person_id, hold_id)
        if not hold.is_active:
            raise NoLongerSo(hold)
        await self._resume(tx, hold)
        return await self.waiting(tx, person_id, hold_id)

    async def resume_due(self, tx: Transaction, hold_id: int) -> bool:
        """The day has come, for all of this title whose day it is: none of them is before their turn.

        False where it is suspended no longer, or until a later day.
        """
        hold = await store.find(tx, hold_id)
        if hold is None or not hold.is_active or not hold.suspended:
            return False
        if hold.resumes_on is None or hold.resumes_on > self.queue.today:
            return False
        await self._resume(tx, *await store.rested(tx, hold.title_id, self.queue.today))
        return True

    async def not_needed_after(self, tx: Transaction, person_id: int, hold_id: int, day: date | None) -> Hold:
        """Of no use after a day; None: always. Raises Unknown, NoLongerSo, UnfitDay."""
        hold = await self._own(tx, person_id, hold_id)
        if not hold.is_active:
            raise NoLongerSo(hold)
        self._must_come(day)
        await store.put(tx, hold.id, not_needed_after=day.isoformat() if day else None)
        if day:
            await self.deadlines.plan(tx, NOT_NEEDED, hold.id, self.deadlines.after(day))
        return await self._own(tx, person_id, hold_id)

    async def ask_for_word(self, tx: Transaction, person_id: int, title_id: int) -> str:
        """They only want to know when it is on the shelf; its title. Raises Unknown."""
        title, _ = await self._lending.title(tx, title_id)
        await work.ask_for_word(tx, title_id, person_id, self.queue.now)
        return title

    async def align(self, database: Database) -> None:
        """Where the catalogue has changed, give the copies that came, and replace those that are gone."""
        revision = await database.read(self._lending.revision)
        if revision != self.aligned:
            await database.write(self.desk.align)
            self.aligned = revision

    async def forget_child(self, tx: Transaction, child_id: int) -> None:
        """What was reserved for a child ends with its profile, or with its guardian's consent."""
        for hold in await store.active_of_child(tx, child_id):
            await self.queue.end(tx, hold, Cause.CANCELLED)

    async def forget_person(self, tx: Transaction, person_id: int) -> None:
        """Nobody waits any more: their copies are passed on."""
        for hold in await store.active_of(tx, person_id):
            await self.queue.end(tx, hold, Cause.CANCELLED)

    async def to_tell(self, reader: Reader, person_id: int, hold_id: int) -> Waiting | None:
        """For a letter: one's own hold, or None where there is none any more."""
        found = await store.find(reader, hold_id)
        return await self._shown(reader, found) if found and found.person_id == person_id else None

    async def _check(self, tx: Transaction, person_id: int, title_id: int, title: str) -> None:
        limits = await self.settings.limits(tx)
        if (held := await store.of_title(tx, person_id, title_id)) is not None:
            raise HeldAlready(held)
        if await store.on_loan_to(tx, person_id, title_id):
            raise OnLoanToThem(title_id, title)
        if not await self._lending.copies(tx, title_id):
            raise NoLendableCopy(title_id, title)
        by_card = await self._patrons.most(tx, person_id, needed=bool(limits.needs_card))
        most = limits.most if by_card is None else by_card
        if await store.count_active(tx, person_id) >= most:
            raise TooManyHolds(most)
        midnight = datetime.combine(self.queue.today, time(), self._zone)
        if await store.count_since(tx, person_id, midnight) >= limits.most_a_day:
            raise TooManyToday(limits.most_a_day)

    async def _own(self, reader: Reader, person_id: int, hold_id: int) -> Hold:
        found = await store.find(reader, hold_id)
        if found is None or found.person_id != person_id:
            raise Unknown("hold")
        return found

    async def _resume(self, tx: Transaction, *holds: Hold) -> None:
        for hold in holds:
            await store.put(tx, hold.id, suspended=0, resumes_on=None)
            await store.note(tx, hold.id, Event.RESUMED, self.queue.now)
        await self.queue.move_up(tx, holds[0].title_id)

    async def _shown(self, reader: Reader, hold: Hold) -> Waiting:
        copies = len(await self._lending.copies(reader, hold.title_id))
        elsewhere = bool(await pickups.all_of_them(reader))
        return Waiting(hold, await self.queue.wait(reader, hold), copies, elsewhere)

    def _must_come(self, day: date | None) -> None:
        if day is not None and not self.queue.today < day <= self.queue.today + timedelta(days=366):
            raise UnfitDay
