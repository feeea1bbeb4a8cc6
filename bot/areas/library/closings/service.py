"""A sudden closing and all that follows from it, in one transaction."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, tzinfo

from bot.areas.broadcasts.types import Phase, Reach
from bot.areas.events.queries import Filters, Line
from bot.areas.events.service import Events
from bot.areas.library import store
from bot.areas.library.closings.announcement import ClosingAnnouncement
from bot.areas.library.closings.hours import ClosedAlready, Closure, checked_closure, with_closures
from bot.areas.library.hooks import Touched
from bot.areas.library.rules import DayHours, Hours, hours_on, status
from bot.areas.library.service import Library
from bot.base.clock import Clock
from bot.base.database import Database, Reader, Transaction
from bot.base.refusals import Refusal, Unknown

MOST_SESSIONS = 20
_LONGEST_SESSION = timedelta(hours=16)
_ELSEWHERE = "elsewhere"  # the kind of events that take place without our doors
_REASONS = "closing_reasons"
_MOST_REASONS = 6

Follows = Callable[[Transaction, Closure], Awaitable[object]]
Touches = Callable[[Reader, Hours], Awaitable[Touched]]


@dataclass(frozen=True)
class Preview:
    """What would follow. `sessions`: what is on in that time; `cancels`: the ids of those that it is meant to end.

    `reach`: whom an announcement would reach, None where nothing can be announced. `told`: how many people each session
    would be told to, by its id; `running`: what is on right now; `touched`: what else moves.
    """

    closure: Closure
    days: Sequence[DayHours]
    sessions: Sequence[Line]
    reach: Reach | None = None
    told: Mapping[int, int] = field(default_factory=dict)
    running: frozenset[int] = frozenset()
    touched: Sequence[Touched] = ()

    @property
    def cancels(self) -> frozenset[int]:
        """What takes place behind our doors; what has begun goes on until somebody says otherwise."""
        behind = (one.session_id for one in self.sessions if one.kind != _ELSEWHERE)
        return frozenset(behind) - self.running

    @property
    def sign(self) -> int:
        """Another number where the list of sessions is another one."""
        return zlib.crc32(",".join(str(one.session_id) for one in self.sessions).encode()) & 0xFFFF


@dataclass(frozen=True)
class Closed:
    """`told`: how many are written to that their event does not take place; `to_call`: how many have to be phoned.

    `announced`: where the announcement stands.
    """

    closure: Closure
    events: int
    told: int
    announced: Phase | None = None
    to_call: int = 0


@dataclass(eq=False)
class Changed(Refusal):
    """An event came or went since the preview; nothing was done. `span`, `why`: what the preview was of."""

    span: str = ""
    why: str = ""


@dataclass
class Closing:
    """`on_closure` and `on_reopening`: what areas do about deadlines of theirs, within the same transaction.

    `touches`: what that would be, told before it is done.
    """

    database: Database
    clock: Clock
    zone: tzinfo
    library: Library
    events: Events
    voice: ClosingAnnouncement
    on_closure: list[Follows] = field(default_factory=list)
    on_reopening: list[Follows] = field(default_factory=list)
    touches: list[Touches] = field(default_factory=list)

    async def preview(self, reader: Reader, closure: Closure, announcement: str = "") -> Preview:
        """What would follow, an `announcement` included. Raises UnreadableClosing, ClosedAlready."""
        checked_closure(closure, self.clock.now())
        for other in await self.closures(reader):
            if other.covers(closure):
                raise ClosedAlready(other)
        hours = with_closures(await self.library.hours(reader), [closure], self.zone)
        days = [hours_on(hours, day) for day in closure.days(self.zone)]
        reach = await self.voice.reach(reader, announcement) if announcement else None
        sessions = await self._sessions(reader, closure)
        told = {one.session_id: await self._told(reader, one) for one in sessions}
        running = frozenset(one.session_id for one in sessions if one.starts_at <= self.clock.now())
        touched = [found for touches in self.touches if (found := await touches(reader, hours)).n]
        return Preview(closure, days, sessions, reach, told, running, touched)

    async def _told(self, reader: Reader, one: Line) -> int:
        by_itself = one.session_id if one.sign_up == "session" else None
        return (await self.events.overview.figures(reader, one.event_id, by_itself)).told

    async def opens_after(self, reader: Reader, closure: Closure) -> datetime | None:
        """When the library opens after it; None where that is not known."""
        hours = with_closures(await self.library.hours(reader), [closure], self.zone)
        end = closure.ends_at.astimezone(self.zone)
        found = status(hours, end)
        return end if found.open else found.opens

    async def closures(self, reader: Reader) -> Sequence[Closure]:
        """Those that hold and are not over."""
        return await store.closures(reader, self.clock.now())

    async def closure(self, reader: Reader, closure_id: int) -> Closure:
        """One that holds. Raises Unknown."""
        found = next((one for one in await self.closures(reader) if one.id == closure_id), None)
        if found is None:
            raise Unknown("closure")
        return found

    async def close(
        self, tx: Transaction, closure: Closure, cancels: Collection[int], sign: int, by: int, announcement: str = ""
    ) -> Closed:
        """Close, and cancel these sessions; everybody concerned is told, and with an `announcement` everybody else.

        Raises Changed, ClosedAlready, UnreadableClosing.
        """
        now = self.clock.now()
        checked_closure(closure, now)
        for other in await store.closures(tx, now):
            if other.covers(closure):
                raise ClosedAlready(other)
        found = await self.preview(tx, closure)
        if found.sign != sign:
            raise Changed
        kept = replace(closure, id=await store.keep_closure(tx, closure, by, now))
        ended = [one for one in found.sessions if one.session_id in cancels]
        told = await self._cancel(tx, ended, closure.reason)
        for follows in self.on_closure:
            await follows(tx, kept)
        announced = await self.voice.say(tx, announcement, by) if announcement else None
        if announced is not None:
            await store.note_broadcast(tx, kept.id, announced.id)
        phase = announced.phase if announced else None
        events = {one.event_id for one in ended}
        to_call = await self._to_call(tx, events) if told else 0
        return Closed(kept, len(events), told - to_call, phase, to_call)

    async def _to_call(self, reader: Reader, events: Collection[int]) -> int:
        calls = await self.events.reading.calls(reader)
        return len({one.party_id for one in calls if one.pool.event_id in events})

    async def reopen(self, tx: Transaction, closure_id: int, by: int, announcement: str = "") -> Closure:
        """The hours are as if it had never been closed; events that were cancelled stay so. Raises Unknown.

        Whoever was told of the closing is told of the reopening; `broadcast` is then that announcement.
        """
        found = await self.closure(tx, closure_id)
        if not await store.undo_closure(tx, closure_id):
            raise Unknown("closure")
        for follows in self.on_reopening:
            await follows(tx, found)
        heard = found.broadcast is not None and await self.voice.hush(tx, found.broadcast)
        said = await self.voice.say(tx, announcement, by) if heard and announcement else None
        return replace(found, broadcast=said.id if said else None)

    async def reasons(self, reader: Reader) -> dict[str, str]:
        """Reasons the staff have written before, the newest last, by a code that fits into a key."""
        return dict((await store.facts(reader)).get(_REASONS) or {})

    async def note_reason(self, tx: Transaction, reason: str) -> str:
        """Keep a reason to choose again; its code."""
        reason = " ".join(reason.split())
        known = dict((await store.facts(tx)).get(_REASONS) or {})
        if code := next((code for code, text in known.items() if text.casefold() == reason.casefold()), ""):
            return code
        code = f"c{max((int(one[1:]) for one in known), default=0) + 1}"
        kept = [*known.items(), (code, reason)][-_MOST_REASONS:]
        await store.keep_facts(tx, {_REASONS: dict(kept)}, self.clock.now())
        return code

    async def _sessions(self, reader: Reader, closure: Closure) -> Sequence[Line]:
        filters = Filters(start=closure.starts_at - _LONGEST_SESSION, end=closure.ends_at)
        page = await self.events.reading.upcoming(reader, filters, limit=MOST_SESSIONS)
        begins = max(closure.starts_at, self.clock.now())
        return [one for one in page.lines if one.ends_at > begins]

    async def _cancel(self, tx: Transaction, ended: Iterable[Line], reason: str) -> int:
        """Each event once where all that is left of it goes, else session by session."""
        ended = list(ended)
        going, told = Counter(one.event_id for one in ended), 0
        for event_id, n in going.items():
            event = await self.events.reading.event(tx, event_id)
            left = [one for one in event.sessions if not one.cancelled and one.ends_at > self.clock.now()]
            if len(left) <= n:
                told += await self.events.composing.cancel(tx, event_id, reason)
                continue
            for one in ended:
                if one.event_id == event_id:
                    told += await self.events.composing.cancel_session(tx, event_id, one.session_id, reason)
        return told
