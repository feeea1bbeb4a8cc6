"""Until when a copy waits: the end of the n-th open day, set once, told as it is kept, and only ever moved later."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta, tzinfo

from bot.areas.holds import letters
from bot.areas.holds.queue import Queue
from bot.areas.holds.rules import UNSEEN_AFTER, Cause, Event, Hold, State, later
from bot.areas.holds.settings import HoldSettings
from bot.areas.holds.store import holds as store
from bot.areas.holds.store import work
from bot.areas.library.rules import Hours, open_day_after
from bot.areas.library.service import Library
from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction
from bot.delivery.schedule import store as schedule
from bot.delivery.schedule.rules import Due

EXPIRES, RELEASES, RESUMES, NOT_NEEDED = "hold_expires", "hold_releases", "hold_resumes", "hold_not_needed"
UNSEEN = "hold_unseen"
"""The kinds of the schedule's rows; {"hold"}."""


class Deadlines:
    """`library` knows the open days."""

    def __init__(self, zone: tzinfo, library: Library, queue: Queue, settings: HoldSettings) -> None:
        self._zone = zone
        self._library = library
        self._queue = queue
        self._settings = settings

    async def set_aside(self, tx: Transaction, hold: Hold, by: int | None) -> Hold:
        """The copy is at hand: the day is set, and told."""
        now, today = self._queue.now, self._queue.today
        last = await self._last_day(tx, today)
        await store.put(
            tx,
            hold.id,
            state=State.READY,
            ready_at=to_ms(now),
            ready_on=today.isoformat(),
            pick_up_until=last.isoformat(),
        )
        await store.note(tx, hold.id, Event.SET_ASIDE, now, by, until=last.isoformat())
        ready = replace(hold, state=State.READY, ready_on=today, pick_up_until=last)
        await letters.ready(tx, ready, now)
        await self._watch(tx, ready)
        await self.plan(tx, UNSEEN, hold.id, now + UNSEEN_AFTER)
        return ready

    async def extend(self, tx: Transaction, hold: Hold, by: int | None) -> Hold:
        """As many open days more as a copy waits at first. They are told."""
        assert hold.pick_up_until is not None
        start = max(hold.pick_up_until, self._queue.today)
        return await self._move(tx, hold, await self._last_day(tx, start), by)

    async def follow_hours(self, tx: Transaction, hold: Hold) -> Hold:
        """A day that was closed meanwhile does not count: the last day moves later, never earlier; they are told."""
        if hold.ready_on is None or hold.pick_up_until is None:
            return hold
        anew = later(hold.pick_up_until, await self._last_day(tx, hold.ready_on))
        return await self._move(tx, hold, anew) if anew > hold.pick_up_until else hold

    async def follow_all(self, tx: Transaction) -> None:
        """The same for all that waits at the desk."""
        page = 0
        while found := await work.tasks(tx, State.READY, page * 200, 200):
            for one in found:
                await self.follow_hours(tx, one.hold)
            page += 1

    async def would_move(self, reader: Reader, hours: Hours) -> int:
        """How many that wait at the desk would be kept longer with these hours."""
        open_days, page, n = (await self._settings.limits(reader)).open_days, 0, 0
        while found := await work.tasks(reader, State.READY, page * 200, 200):
            n += sum(_is_kept_longer(one.hold, hours, open_days) for one in found)
            page += 1
        return n

    async def expire(self, tx: Transaction, hold_id: int) -> bool:
        """The last day is over: the copy is passed on, and they are told. False where it is otherwise by now."""
        hold = await store.find(tx, hold_id)
        if hold is None or hold.state is not State.READY:
            return False
        hold = await self.follow_hours(tx, hold)
        if hold.pick_up_until is None or hold.pick_up_until >= self._queue.today:
            return False
        await self._queue.end(tx, hold, Cause.EXPIRED)
        await letters.over(tx, hold, self._queue.now)
        return True

    async def no_longer_needed(self, tx: Transaction, hold_id: int) -> bool:
        """The reader's own last day is over. What lies at the desk by then waits for its own."""
        hold = await store.find(tx, hold_id)
        if hold is None or hold.state not in (State.QUEUED, State.FETCHING) or hold.not_needed_after is None:
            return False
        if hold.not_needed_after >= self._queue.today:
            return False
        await self._queue.end(tx, hold, Cause.NOT_NEEDED)
        await letters.over(tx, hold, self._queue.now)
        return True

    async def watch_again(self, tx: Transaction, hold: Hold) -> None:
        """A cancellation was taken back: what was said of the last day holds, also where it is over."""
        if hold.state is State.READY:
            await self._watch(tx, hold)

    async def plan(self, tx: Transaction, kind: str, hold_id: int, moment: datetime) -> None:
        """A row of the schedule; the one of another day before it is of no use any more and finds nothing to do."""
        key = f"{kind}:{hold_id}:{to_ms(moment)}"
        await schedule.plan(tx, Due(kind, letters.subject_of(hold_id), moment, key, {"hold": hold_id}))

    def after(self, day: date) -> datetime:
        """The moment at which a day is over."""
        return datetime.combine(day + timedelta(days=1), time(), self._zone)

    async def _move(self, tx: Transaction, hold: Hold, anew: date, by: int | None = None) -> Hold:
        assert hold.pick_up_until is not None
        now = self._queue.now
        await store.put(tx, hold.id, pick_up_until=anew.isoformat())
        await store.note(tx, hold.id, Event.EXTENDED, now, by, until=anew.isoformat())
        moved = replace(hold, pick_up_until=anew)
        await letters.later(tx, moved, hold.pick_up_until, now)
        await self._watch(tx, moved)
        return moved

    async def _watch(self, tx: Transaction, hold: Hold) -> None:
        assert hold.pick_up_until is not None
        await letters.remind(tx, hold, self._zone, self._queue.now)
        await self.plan(tx, EXPIRES, hold.id, max(self._queue.now, self.after(hold.pick_up_until)))

    async def _last_day(self, reader: Reader, day: date) -> date:
        return open_day_after(await self._library.hours(reader), day, (await self._settings.limits(reader)).open_days)


def _is_kept_longer(hold: Hold, hours: Hours, open_days: int) -> bool:
    if hold.ready_on is None or hold.pick_up_until is None:
        return False
    return open_day_after(hours, hold.ready_on, open_days) > hold.pick_up_until
