"""What the staff do with holds. Every deed names the state it needs: whoever comes second hears that it is done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.areas.catalogue.lending import Lending
from bot.areas.holds import letters
from bot.areas.holds.deadlines import Deadlines
from bot.areas.holds.packages import store as packages
from bot.areas.holds.queue import Queue
from bot.areas.holds.refusals import NoLongerSo
from bot.areas.holds.rules import Cause, Entry, Event, Hold, Idle, State, Task
from bot.areas.holds.store import holds as store
from bot.areas.holds.store import work
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown

PAGE = 8
MOST_SLIPS = 200


class HoldDesk:
    """To fetch, at the desk, back to the shelf."""

    def __init__(self, lending: Lending, queue: Queue, deadlines: Deadlines) -> None:
        self._lending = lending
        self._queue = queue
        self._deadlines = deadlines

    async def counts(self, reader: Reader) -> Mapping[str, int]:
        """How much there is of each list: "fetching", "ready", "idle"."""
        return await work.counts(reader)

    async def tasks(self, reader: Reader, state: State, page: int) -> tuple[Sequence[Task], bool]:
        """A page of a list, and whether there is more."""
        found = await work.tasks(reader, state, page * PAGE, PAGE + 1)
        return found[:PAGE], len(found) > PAGE

    async def idle(self, reader: Reader, page: int) -> tuple[Sequence[Idle], bool]:
        """A page of the copies that go back to their shelves, and whether there is more."""
        found = await work.idle(reader, page * PAGE, PAGE + 1)
        return found[:PAGE], len(found) > PAGE

    async def task(self, reader: Reader, hold_id: int) -> tuple[Task, Sequence[Entry]]:
        """One of them, and its history. Raises Unknown."""
        hold = await self._hold(reader, hold_id)
        return await work.task(reader, hold), await work.history(reader, hold_id)

    async def at_the_desk(self, reader: Reader) -> Sequence[Task]:
        """All that waits there, the next last day first; as many as fit on some sheets."""
        return await work.tasks(reader, State.READY, 0, MOST_SLIPS)

    async def found(self, tx: Transaction, hold_id: int, by: int) -> Hold:
        """The copy is at hand: it is set aside, and the reader is told. Raises Unknown, NoLongerSo."""
        hold = await self._hold(tx, hold_id, State.FETCHING)
        if hold.copy_id is not None:
            await work.lay_down(tx, hold.copy_id, self._queue.now)
            await self._lending.came_back(tx, hold.copy_id)
        return await self._deadlines.set_aside(tx, hold, by)

    async def not_found(self, tx: Transaction, hold_id: int, by: int) -> Hold:
        """It is not where it should be: the next copy, or the head of the queue again. Raises Unknown, NoLongerSo."""
        hold = await self._hold(tx, hold_id, State.FETCHING)
        return await self._lost(tx, hold, by)

    async def lost(self, tx: Transaction, hold_id: int, by: int) -> Hold:
        """What lay at the desk is lost or damaged: its reader moves on. Raises Unknown, NoLongerSo."""
        hold = await self._hold(tx, hold_id, State.FETCHING, State.READY)
        return await self._lost(tx, hold, by)

    async def collected(self, tx: Transaction, hold_id: int, by: int) -> Hold:
        """The reader took it home. Raises Unknown, NoLongerSo."""
        hold = await self._hold(tx, hold_id, State.READY)
        now = self._queue.now
        await store.end(tx, hold, Cause.COLLECTED, now)
        await store.note(tx, hold.id, Event.ENDED, now, by, cause=Cause.COLLECTED)
        await letters.withdraw(tx, hold.id)
        if hold.copy_id is not None:
            await work.take_away(tx, hold.copy_id)
            await self._lending.left(tx, hold.copy_id)
            await self._lending.release(tx, hold.copy_id)
        return await self._hold(tx, hold_id)

    async def extend(self, tx: Transaction, hold_id: int, by: int) -> Hold:
        """It may wait longer. Raises Unknown, NoLongerSo."""
        return await self._deadlines.extend(tx, await self._hold(tx, hold_id, State.READY), by)

    async def cancel(self, tx: Transaction, hold_id: int, by: int) -> Hold:
        """End it for the reader, who is told; the next one moves up. Raises Unknown, NoLongerSo."""
        hold = await self._hold(tx, hold_id, State.QUEUED, State.FETCHING, State.READY)
        await self._queue.end(tx, hold, Cause.CANCELLED_BY_STAFF, by=by)
        await letters.over(tx, hold, self._queue.now)
        return await self._hold(tx, hold_id)

    async def put_back(self, tx: Transaction, copy_id: int) -> bool:
        """The copy stands on its shelf again; False where it no longer lay at the desk for nobody."""
        if not await work.is_idle(tx, copy_id):
            return False
        await work.take_away(tx, copy_id)
        await self._lending.came_back(tx, copy_id)
        await self._queue.move_up(tx, (await self._lending.copy(tx, copy_id)).title_id)
        return True

    async def came_back(self, tx: Transaction, copy_id: int) -> Hold | None:
        """A copy was returned at the desk; the hold it is for now, or None: it goes to its shelf. Raises Unknown."""
        copy = await self._lending.copy(tx, copy_id)
        if await packages.with_copy(tx, copy_id) is not None:
            return None  # of a group's package: it comes back with the others
        if await store.holding(tx, copy_id) is None:
            await self._lending.came_back(tx, copy_id)
            await work.lay_down(tx, copy_id, self._queue.now)
            await self._queue.move_up(tx, copy.title_id, in_hand=copy_id)
        return await store.holding(tx, copy_id)

    async def align(self, tx: Transaction) -> None:
        """The catalogue has changed: copies that came are given, those that are gone are replaced, titles likewise."""
        for hold in await work.of_withdrawn_titles(tx):
            await self._queue.end(tx, hold, Cause.WITHDRAWN)
            await letters.over(tx, hold, self._queue.now)
        for hold in await work.without_copy(tx):
            await self._queue.back_to_queue(tx, hold, Event.COPY_GONE)
        for title_id in await work.titles_waited_for(tx):
            await self._queue.move_up(tx, title_id)

    async def _lost(self, tx: Transaction, hold: Hold, by: int) -> Hold:
        was_ready = hold.state is State.READY
        waiting = await self._queue.back_to_queue(tx, hold, Event.NOT_FOUND, by=by)
        if hold.copy_id is not None:
            await work.take_away(tx, hold.copy_id)
            await self._lending.not_to_be_found(tx, hold.copy_id)
            await self._lending.release(tx, hold.copy_id)
        await self._queue.move_up(tx, hold.title_id)
        after = await self._hold(tx, hold.id)
        if was_ready or after.state is State.QUEUED:
            await letters.not_found(tx, waiting, self._queue.now, was_ready=was_ready)
        return after

    async def _hold(self, reader: Reader, hold_id: int, *states: State) -> Hold:
        found = await store.find(reader, hold_id)
        if found is None:
            raise Unknown("hold")
        if states and found.state not in states:
            raise NoLongerSo(found)
        return found
