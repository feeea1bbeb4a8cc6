"""Asking for a package, setting it aside, handing it out, taking it back. Whoever waits for the title goes first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta, tzinfo

from bot.areas.catalogue.lending import Lending
from bot.areas.holds.packages import letters, store
from bot.areas.holds.packages.rules import (
    ENDS,
    MOST,
    CopyState,
    Deed,
    NoFreeCopies,
    Package,
    PackageElsewhere,
    PackageThere,
    State,
    after,
)
from bot.areas.holds.permissions import HANDLE_HOLDS
from bot.areas.holds.queue import Queue
from bot.areas.holds.store import work
from bot.areas.staff.service import Staff
from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown
from bot.delivery.schedule import store as schedule
from bot.delivery.schedule.rules import Claimed, Due, NoLongerNeeded
from bot.delivery.schedule.worker import Job

ENDS_AT, DUE_AT = "hold_package_ends", "hold_package_late"
"""The kinds of the schedule's rows; {"package"}."""
_SHOWN = 20


class Packages:
    """`queue`: what the copies are let go to."""

    def __init__(self, zone: tzinfo, lending: Lending, queue: Queue, staff: Staff) -> None:
        self._zone = zone
        self._lending = lending
        self._queue = queue
        self._staff = staff

    @property
    def today(self) -> date:
        """The library's day."""
        return self._queue.today

    async def of_group(self, reader: Reader, group_id: int) -> Sequence[Package]:
        """Those of a group that have not ended."""
        return await store.of_group(reader, group_id)

    async def with_copy(self, reader: Reader, copy_id: int) -> Package | None:
        """The package that a copy belongs to now."""
        found = await store.with_copy(reader, copy_id)
        return await store.find(reader, found) if found is not None else None

    async def active(self, reader: Reader) -> Sequence[Package]:
        """All that the staff have to do with."""
        return await store.active(reader, _SHOWN)

    async def find(self, reader: Reader, package_id: int) -> Package:
        """One of them. Raises Unknown."""
        found = await store.find(reader, package_id)
        if found is None:
            raise Unknown("package")
        return found

    async def ask(
        self, tx: Transaction, group: tuple[int, str], title_id: int, wanted: int, until: date, person_id: int
    ) -> Package:
        """So many copies for a group (its id and name) until a day; as many as nobody waits for are promised to it.

        Raises Unknown, PackageThere, NoFreeCopies.
        """
        title, _ = await self._lending.title(tx, title_id)
        if any(one.title_id == title_id for one in await store.of_group(tx, group[0])):
            raise PackageThere(group[0])
        if not await self.are_free(tx, title_id):
            raise NoFreeCopies(group[0], title)
        number = await store.insert(tx, title_id, group, max(1, min(wanted, MOST)), until, person_id, self._queue.now)
        await self.fill(tx, number)
        await self._plan(tx, ENDS_AT, number, until)
        key = f"{letters.STAFF}:{number}"
        await self._staff.tell(
            tx, HANDLE_HOLDS, letters.STAFF, {"package": number}, key, subject=letters.subject_of(number), hushed=True
        )
        return await self.find(tx, number)

    async def are_free(self, reader: Reader, title_id: int) -> bool:
        """Whether there is a copy of a title that nobody waits for."""
        return bool(await self._free(reader, title_id))

    async def fill(self, tx: Transaction, package_id: int) -> Package:
        """Promise to it what is free by now, as far as it wants more. Raises Unknown."""
        one = await self.find(tx, package_id)
        lacks = one.wanted - len(one.of(CopyState.KEPT)) if one.state is State.FETCHING else 0
        for copy_id in (await self._free(tx, one.title_id))[: max(0, lacks)]:
            await self._lending.promise(tx, copy_id)
            await store.put_copy(tx, package_id, copy_id, CopyState.KEPT)
        return await self.find(tx, package_id)

    async def not_there(self, tx: Transaction, package_id: int, copy_id: int) -> Package:
        """A copy is not on its shelf: another one, where there is one. Raises Unknown, PackageElsewhere."""
        one = await self._in(tx, package_id, State.FETCHING)
        if all(kept.id != copy_id for kept in one.of(CopyState.KEPT)):
            raise PackageElsewhere(package_id)
        await store.put_copy(tx, package_id, copy_id, CopyState.GONE)
        await self._lending.not_to_be_found(tx, copy_id)
        await self._lending.release(tx, copy_id)
        return await self.fill(tx, package_id)

    async def missing(self, tx: Transaction, package_id: int, copy_id: int) -> Package:
        """A copy did not come back with the others, or did after all. Raises Unknown, PackageElsewhere."""
        one = await self._in(tx, package_id, State.OUT)
        found = next((kept for kept in one.of(CopyState.KEPT, CopyState.MISSING) if kept.id == copy_id), None)
        if found is None:
            raise PackageElsewhere(package_id)
        turned = CopyState.KEPT if found.state is CopyState.MISSING else CopyState.MISSING
        await store.put_copy(tx, package_id, copy_id, turned)
        return await self.find(tx, package_id)

    async def do(self, tx: Transaction, package_id: int, deed: Deed) -> Package:
        """The staff bring it further; its leader hears of it. Raises Unknown, PackageElsewhere."""
        one = await self.find(tx, package_id)
        target = after(one.state, deed)
        if target is None or (deed is Deed.SET_ASIDE and not one.of(CopyState.KEPT)):
            raise PackageElsewhere(package_id)
        if target is State.ENDED:
            return await self._end(tx, one, deed)
        await store.put(tx, package_id, state=target)
        for copy in one.of(CopyState.KEPT):
            await work.take_away(tx, copy.id)
            await (self._lending.left(tx, copy.id) if target is State.OUT else self._lending.came_back(tx, copy.id))
        if target is State.READY:
            await letters.to_leader(tx, one, letters.READY, self._queue.now)
        else:
            await letters.withdraw(tx, package_id)
            await self._plan(tx, DUE_AT, package_id, one.back_by)
        return await self.find(tx, package_id)

    async def cancel(self, tx: Transaction, package_id: int) -> Package:
        """Its leader does without it. Raises Unknown, PackageElsewhere."""
        one = await self.find(tx, package_id)
        if after(one.state, Deed.CANCEL) is None:
            raise PackageElsewhere(package_id)
        return await self._end(tx, one, Deed.CANCEL, tell=False)

    async def group_ends(self, tx: Transaction, group_id: int) -> None:
        """What the group has not fetched is kept for it no longer."""
        for one in await store.of_group(tx, group_id):
            if after(one.state, Deed.CANCEL) is not None:
                await self._end(tx, one, Deed.CANCEL, tell=False)

    def jobs(self) -> Mapping[str, Job]:
        """What falls due."""
        return {ENDS_AT: Job(self._ends), DUE_AT: Job(self._due)}

    async def _ends(self, tx: Transaction, due: Claimed) -> None:
        one = await store.find(tx, due.details["package"])
        if one is None or after(one.state, Deed.EXPIRE) is None:
            raise NoLongerNeeded("it is with the group, or over")
        await self._end(tx, one, Deed.EXPIRE)

    async def _due(self, tx: Transaction, due: Claimed) -> None:
        one = await store.find(tx, due.details["package"])
        if one is None or one.state is not State.OUT:
            raise NoLongerNeeded("it came back")
        await letters.to_leader(tx, one, letters.DUE, self._queue.now)

    async def _end(self, tx: Transaction, one: Package, deed: Deed, *, tell: bool = True) -> Package:
        await store.put(tx, one.id, state=State.ENDED, ending=ENDS[deed], ended_at=to_ms(self._queue.now))
        await schedule.drop(tx, letters.subject_of(one.id))
        await letters.withdraw(tx, one.id)
        for copy in one.of(CopyState.KEPT):
            if deed is Deed.TAKE_BACK:
                await self._lending.came_back(tx, copy.id)
            if deed is Deed.TAKE_BACK or one.state is State.READY:
                await work.lay_down(tx, copy.id, self._queue.now)
            await store.put_copy(tx, one.id, copy.id, CopyState.BACK if deed is Deed.TAKE_BACK else CopyState.GONE)
            await self._lending.release(tx, copy.id)
        for copy in one.of(CopyState.MISSING):
            await self._lending.not_to_be_found(tx, copy.id)
            await self._lending.release(tx, copy.id)
        await self._queue.move_up(tx, one.title_id)
        if tell:
            kind = letters.BACK if deed is Deed.TAKE_BACK else letters.OVER
            await letters.to_leader(tx, one, kind, self._queue.now)
        return await self.find(tx, one.id)

    async def _free(self, reader: Reader, title_id: int) -> Sequence[int]:
        """Copies in the house that are promised to nobody, those that are surely there first."""
        found = [one for one in await self._lending.copies(reader, title_id) if not one.promised]
        here = [one for one in found if one.status != "loaned"]
        return [one.id for one in sorted(here, key=lambda one: (one.status != "free", one.id))]

    async def _in(self, reader: Reader, package_id: int, state: State) -> Package:
        one = await self.find(reader, package_id)
        if one.state is not state:
            raise PackageElsewhere(package_id)
        return one

    async def _plan(self, tx: Transaction, kind: str, package_id: int, day: date) -> None:
        moment: datetime = datetime.combine(day + timedelta(days=1), time(), self._zone)
        key = f"{kind}:{package_id}"
        await schedule.plan(tx, Due(kind, letters.subject_of(package_id), moment, key, {"package": package_id}))
