"""The timetable: what will be said, kept by the clerk, moved and skipped by staff, held where it is overdue."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta, tzinfo

from bot.areas.autoposts import store
from bot.areas.autoposts.rules import TOLERANCE, AlreadySaid, Kind, Plan, State
from bot.areas.broadcasts.permissions import ANNOUNCE
from bot.areas.staff.service import Staff
from bot.base.clock import Clock
from bot.base.database import Database, Reader, Transaction
from bot.base.quiet import Quiet, is_quiet
from bot.delivery.schedule import store as schedule
from bot.delivery.schedule.rules import Claimed, Due, NoLongerNeeded

DUE = "announce"
HELD = "announcing_held"
_PATIENT = timedelta(days=14)  # what only staff read is of use for long
_TREMBLE = timedelta(minutes=10)  # so late is on time, also where the quiet hours have just begun
_OPEN = (State.WAITING, State.HELD)

Say = Callable[[Transaction, Plan], Awaitable[None]]


class Timetable:
    """`say` is set by whoever knows how to say each kind."""

    def __init__(
        self, database: Database, clock: Clock, zone: tzinfo, staff: Staff, quiet: Callable[[], Quiet]
    ) -> None:
        self._database = database
        self._clock = clock
        self._zone = zone
        self._staff = staff
        self._quiet = quiet
        self.say: dict[Kind, Say] = {}

    async def promise(
        self,
        tx: Transaction,
        kind: Kind,
        key: str,
        due_at: datetime,
        *,
        event_id: int | None = None,
        literacy_id: int | None = None,
    ) -> None:
        """Say it then; a key is promised once, so that nothing is said twice."""
        plan_id = await store.promise(tx, kind, key, due_at, event_id, literacy_id)
        if plan_id is not None:
            await self._schedule(tx, plan_id, due_at)

    async def due(self, tx: Transaction, claimed: Claimed) -> None:
        """A plan's time has come: it is said, or held where it comes too late or into the night."""
        plan = await store.plan(tx, claimed.details["plan"])
        if plan is None or plan.state is not State.WAITING:
            raise NoLongerNeeded("skipped")
        if self._is_late(plan):
            await store.set_state(tx, plan.id, State.HELD)
            await self._tell(tx)
        else:
            await self._say(tx, plan)

    async def waiting(self, reader: Reader) -> Sequence[Plan]:
        """What will be said, the next first; not how few seats there are: that depends."""
        return await store.plans(reader, State.WAITING, but=[Kind.SEATS])

    async def overdue(self, reader: Reader) -> Sequence[Plan]:
        """What waits for staff because its time has passed."""
        return await store.plans(reader, State.HELD)

    async def find(self, reader: Reader, plan_id: int) -> Plan:
        """One that is still to be said. Raises AlreadySaid."""
        found = await store.plan(reader, plan_id)
        if found is None or found.state not in _OPEN:
            raise AlreadySaid
        return found

    async def move(self, tx: Transaction, plan_id: int, due_at: datetime) -> Plan:
        """Say it at another time. Raises AlreadySaid."""
        await self.find(tx, plan_id)
        await store.move(tx, plan_id, due_at, by_staff=True)
        await self._schedule(tx, plan_id, due_at)
        return await self.find(tx, plan_id)

    async def skip(self, tx: Transaction, plan_id: int) -> Plan:
        """Do not say it; what it was. Raises AlreadySaid."""
        found = await self.find(tx, plan_id)
        await store.set_state(tx, plan_id, State.SKIPPED)
        await schedule.drop_key(tx, _key(plan_id))
        return found

    async def word(self, tx: Transaction, plan_id: int, words: str) -> Plan:
        """Put these words before it ("": none). Raises AlreadySaid."""
        await self.find(tx, plan_id)
        await store.word(tx, plan_id, words)
        return await self.find(tx, plan_id)

    async def say_now(self, tx: Transaction, plan_id: int) -> Plan:
        """Say it at once; what it was. Raises AlreadySaid."""
        found = await self.find(tx, plan_id)
        await schedule.drop_key(tx, _key(plan_id))
        await self._say(tx, found)
        return found

    async def shift(self, tx: Transaction, plan: Plan, due_at: datetime) -> None:
        """What it is about has moved, and it with that."""
        await store.move(tx, plan.id, due_at, by_staff=False)
        await self._schedule(tx, plan.id, due_at)

    async def forget(self, tx: Transaction, plan: Plan) -> None:
        """What it is about is no more."""
        await store.delete(tx, plan.id)
        await schedule.drop_key(tx, _key(plan.id))

    async def _say(self, tx: Transaction, plan: Plan) -> None:
        await self.say[plan.kind](tx, plan)
        await store.set_state(tx, plan.id, State.DONE)

    def _is_late(self, plan: Plan) -> bool:
        now, tolerance = self._clock.now(), _PATIENT if plan.kind is Kind.CAMPAIGN else TOLERANCE
        if now > plan.due_at + tolerance:
            return True
        quiet = self._quiet()
        into_night = is_quiet(now, quiet, self._zone) and not is_quiet(plan.due_at, quiet, self._zone)
        return into_night and plan.kind is not Kind.CAMPAIGN and now > plan.due_at + _TREMBLE

    async def _schedule(self, tx: Transaction, plan_id: int, due_at: datetime) -> None:
        await schedule.plan(tx, Due(DUE, f"plan:{plan_id}", due_at, _key(plan_id), {"plan": plan_id}))

    async def _tell(self, tx: Transaction) -> None:
        """One letter about all that is held at about the same time: after downtime that may be many."""
        about_now = int(self._clock.now().timestamp() // _TREMBLE.total_seconds())
        await self._staff.tell(tx, ANNOUNCE, HELD, {}, f"{HELD}:{about_now}", hushed=True)


def _key(plan_id: int) -> str:
    return f"{DUE}:{plan_id}"
