"""The queue of a title: who gets which copy, and what becomes of a copy that is let go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta, tzinfo

from bot.areas.catalogue.lending import Lending
from bot.areas.holds import letters
from bot.areas.holds.permissions import HANDLE_HOLDS
from bot.areas.holds.rules import Cause, Copy, Event, Hold, State, Wait, copies_for, expected
from bot.areas.holds.store import holds as store
from bot.areas.holds.store import work
from bot.areas.staff.service import Staff
from bot.base.clock import Clock, to_ms
from bot.base.database import Reader, Transaction

_A_YEAR = timedelta(days=365)


class Queue:
    """One queue a title, in the order of arrival; who is suspended keeps the place and is passed over."""

    def __init__(self, clock: Clock, zone: tzinfo, lending: Lending, staff: Staff) -> None:
        self._clock = clock
        self._zone = zone
        self._lending = lending
        self._staff = staff

    @property
    def now(self) -> datetime:
        """The moment."""
        return self._clock.now()

    @property
    def today(self) -> date:
        """The library's day."""
        return self.now.astimezone(self._zone).date()

    async def move_up(self, tx: Transaction, title_id: int, *, in_hand: int | None = None) -> int:
        """Name a copy for each of the first in the queue, as far as there are any; how many that are.

        `in_hand`: the copy that somebody of the staff holds and is told of anyway.
        """
        free = await self._to_give(tx, title_id)
        waiting = await store.waiting(tx, title_id, max(1, len(free)))  # a long queue is not read for three copies
        given = copies_for(len(waiting), free)
        for hold, copy in zip(waiting, given, strict=False):
            await self._name(tx, hold, copy, tell=copy.id != in_hand)
        if not waiting:
            await self._tell_who_asked(tx, title_id)
        return len(given)

    async def let_go(self, tx: Transaction, hold: Hold) -> None:
        """Its copy is no longer its own; the next gets it. Whoever calls has written the hold's new state."""
        if hold.copy_id is not None:
            await self._lending.release(tx, hold.copy_id)
        await self.move_up(tx, hold.title_id)

    async def end(self, tx: Transaction, hold: Hold, cause: Cause, *, by: int | None = None) -> None:
        """It is over, and nothing of it can be undone: letters that wait are withdrawn, the copy is passed on."""
        await store.end(tx, hold, cause, self.now)
        await store.note(tx, hold.id, Event.ENDED, self.now, by, cause=cause)
        await letters.withdraw(tx, hold.id)
        await self.let_go(tx, hold)

    async def back_to_queue(self, tx: Transaction, hold: Hold, what: Event, *, by: int | None = None) -> Hold:
        """It waits again, at its old place; the copy is somebody's affair who calls."""
        await store.put(tx, hold.id, state=State.QUEUED, copy_id=None, ready_at=None, ready_on=None, pick_up_until=None)
        await store.note(tx, hold.id, what, self.now, by)
        await letters.withdraw(tx, hold.id)
        return replace(hold, state=State.QUEUED, copy_id=None, ready_on=None, pick_up_until=None)

    async def wait(self, reader: Reader, hold: Hold) -> Wait | None:
        """How long they may have to wait; None where nobody can say, and where they do not wait."""
        if hold.state is not State.QUEUED:
            return None
        lendable = len(await self._lending.copies(reader, hold.title_id))
        return expected(hold.place, lendable, await store.turns(reader, hold.title_id, self.now - _A_YEAR))

    async def _to_give(self, reader: Reader, title_id: int) -> Sequence[Copy]:
        """Copies that are promised to nobody and may be in the house."""
        found = []
        for one in await self._lending.copies(reader, title_id):
            at_desk = await work.is_idle(reader, one.id)
            if not one.promised and (at_desk or one.status != "loaned"):
                known = one.status == "free"
                found.append(Copy(one.id, one.code, one.location, one.call_number, at_desk, known))
        return found

    async def _name(self, tx: Transaction, hold: Hold, copy: Copy, *, tell: bool) -> None:
        is_first = not (await work.counts(tx))["fetching"]
        await store.put(tx, hold.id, state=State.FETCHING, copy_id=copy.id)
        await self._lending.promise(tx, copy.id)
        await store.note(tx, hold.id, Event.COPY_NAMED, self.now, copy=copy.code)
        if is_first and tell:  # whoever has work on the list already sees the rest there
            key = f"{letters.STAFF}:{hold.id}:{copy.id}:{to_ms(self.now)}"
            await self._staff.tell(tx, HANDLE_HOLDS, letters.STAFF, {}, key, subject=letters.TO_STAFF, hushed=True)

    async def _tell_who_asked(self, tx: Transaction, title_id: int) -> None:
        asked = await work.who_asked_for_word(tx, title_id)
        if not asked or not any(one.known_free for one in await self._to_give(tx, title_id)):
            return
        for person_id in asked:
            await letters.alert(tx, person_id, title_id, self.now)
        await work.drop_words(tx, title_id)
