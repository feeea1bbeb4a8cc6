"""A connection, its thread and its faults; the only place that knows what aiosqlite keeps private."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import Any, Generic, NoReturn, TypeVar, cast

import aiosqlite

T = TypeVar("T")

SUSPENDED = "awaited something other than SQL inside a trip to the database"
_FIRST_PAUSE, _LONGEST_PAUSE = 0.05, 1.0  # seconds
_AT_ONCE = 16  # steps that go to the thread together
_A_WHILE = 0.01  # seconds
_LOCKED = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL})
_FAILING_DISK = frozenset({sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN})
_PASSING = _LOCKED | _FAILING_DISK | {sqlite3.SQLITE_READONLY}

# Whether what follows from a step, that went well or did not, must be done on the event loop before the next one.
HoldsUp = Callable[[bool], bool]


def _never(_: bool) -> bool:
    return False


class PassingFault(sqlite3.OperationalError):
    """The database cannot do it now: locked, a full or failing disk. Nothing was written; try the same later."""


class LockedOut(Exception):
    """Another program holds the lock; the step left nothing and may be run again."""


class Outcome(Generic[T]):
    """What came of a step in the thread, and whether its task was cancelled meanwhile."""

    __slots__ = ("_holds_up", "_step", "_value", "cancelled", "error", "landed", "over")

    def __init__(self, step: Callable[[], T], holds_up: HoldsUp) -> None:
        self._step = step
        self._holds_up = holds_up
        self.error: BaseException | None = None
        self.landed: asyncio.Future[None] | None = None
        self.over = self.cancelled = False  # `over`: as the event loop knows it

    @property
    def holds_up(self) -> bool:
        """Whether what comes after it must wait until the event loop has done what follows from it."""
        return isinstance(self.error, LockedOut) or self._holds_up(self.error is None)

    def __call__(self) -> None:
        """Run the step, in the thread. Never raises."""
        try:
            self._value = self._step()
        except BaseException as error:
            self.error = error

    def result(self) -> T:
        """The step's value; call it once. Raises CancelledError first, else what the step raised or PassingFault."""
        error, self.error = self.error, None
        try:
            if self.cancelled:
                raise asyncio.CancelledError from error
            if error is not None:
                raise_if_passing(error)
                raise error
            return self._value
        finally:
            del error  # its traceback leads to this frame


class Connection:
    """A connection and its thread."""

    def __init__(self, far: aiosqlite.Connection) -> None:
        self._far = far
        self._queue: Callable[..., Coroutine[Any, Any, Any]] = far._execute
        self.raw: sqlite3.Connection = far._conn  # for the thread alone
        self.durable = self.closing = False
        self._waiting: list[Outcome[Any]] = []
        self._flight: asyncio.Task[None] | None = None
        self._departed = 0.0

    @property
    def is_busy(self) -> bool:
        """Whether what is in the thread has taken a while, so that another connection is the better choice."""
        return self._flight is not None and time.monotonic() - self._departed > _A_WHILE

    @classmethod
    async def open(cls, path: Path, *, read_only: bool) -> Connection:
        """Connect and prepare; what cannot be prepared is closed."""
        line = cls(await aiosqlite.connect(path, isolation_level=None, cached_statements=512))
        try:
            await line.hop(_prepare, line.raw, read_only)
        except BaseException:
            await line.close()
            raise
        return line

    async def hop(self, step: Callable[..., T], *args: Any) -> T:
        """Run `step(*args)` in the thread, again while it is locked. Cancelled, the task goes on before its end."""
        pause = _FIRST_PAUSE
        while True:
            try:
                value: T = await self._queue(step, *args)
                return value
            except sqlite3.OperationalError as error:
                if not is_locked(error):
                    raise
            pause = await self._rest(pause)

    async def surely(self, step: Callable[[], T], holds_up: HoldsUp = _never) -> Outcome[T]:
        """Run `step` in the thread and await its end, even when the task is cancelled. What it raises is kept.

        Steps that are asked for together go to the thread together: waking it costs as much as a small trip.
        """
        outcome = Outcome(step, holds_up)
        self._waiting.append(outcome)
        if self._flight is None:
            self._flight = asyncio.get_running_loop().create_task(self._fly())
        while not outcome.over:
            outcome.landed = asyncio.get_running_loop().create_future()
            try:
                await outcome.landed
            except asyncio.CancelledError:
                if outcome in self._waiting:  # nothing of it has begun
                    self._waiting.remove(outcome)
                    raise
                outcome.cancelled = True
        return outcome

    async def quiet(self) -> None:
        """Return when nothing waits for the thread or is in it."""
        while self._flight is not None:
            await asyncio.wait([self._flight])

    async def _fly(self) -> None:
        """Take what waits to the thread, in order, until nothing does."""
        while self._waiting:
            batch, self._waiting = self._waiting[:_AT_ONCE], self._waiting[_AT_ONCE:]
            self._departed = time.monotonic()
            try:
                flown: int = await self._queue(_run, batch)
            except ValueError as closed:  # the connection is
                flown = len(batch)
                for outcome in batch:
                    outcome.error, outcome.over = outcome.error or closed, True
            self._waiting[:0] = batch[flown:]
            for outcome in batch[:flown]:
                outcome.over = True
                if outcome.landed and not outcome.landed.done():
                    outcome.landed.set_result(None)
            if batch[flown - 1].holds_up:
                await asyncio.sleep(0)  # whoever asked for it goes first
        self._flight = None

    async def patiently(self, step: Callable[[], T], holds_up: HoldsUp = _never) -> Outcome[T]:
        """`surely`, again while it is locked out. A cancellation interrupts the pauses."""
        pause = _FIRST_PAUSE
        while True:
            outcome = await self.surely(step, holds_up)
            if outcome.cancelled or not isinstance(outcome.error, LockedOut):
                return outcome
            pause = await self._rest(pause)

    async def _rest(self, pause: float) -> float:
        if self.closing:
            raise PassingFault("the database is locked and being closed")
        await asyncio.sleep(pause)
        return min(_LONGEST_PAUSE, pause * 2)

    async def close(self) -> None:
        """Waits for what is queued."""
        await self._far.close()


def is_locked(error: BaseException) -> bool:
    """Whether another connection is in the way."""
    return _code(error) in _LOCKED


def raise_if_passing(error: BaseException) -> None:
    """Raise PassingFault for what is over by itself some time."""
    if _code(error) in _PASSING:
        raise PassingFault(f"{error} ({getattr(error, 'sqlite_errorname', '')})") from error


def raise_to_reader(error: sqlite3.Error) -> None:
    """The same for a reader, whose "readonly" is a mistake of ours and passes with no time."""
    if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_READONLY:
        raise sqlite3.OperationalError("a reader cannot write") from error
    raise_if_passing(error)


def _code(error: BaseException) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF  # the higher bits only say more of the same


def _run(batch: Sequence[Outcome[Any]]) -> int:
    """Run steps one after another, in the thread; how many, since one may hold up the others."""
    for number, outcome in enumerate(batch, start=1):
        outcome()
        if outcome.holds_up:
            return number
    return len(batch)


class _Nowhere:
    """The event loop of a connection's thread: there is none, and whoever asks for it is told why."""

    def __getattr__(self, name: str) -> NoReturn:
        raise RuntimeError(SUSPENDED)


def _prepare(raw: sqlite3.Connection, read_only: bool) -> None:
    asyncio._set_running_loop(cast(asyncio.AbstractEventLoop, _Nowhere()))
    raw.row_factory = sqlite3.Row
    # A small cache: what is not in it is in the system's, and there is one for every connection.
    pragmas = ["busy_timeout = 10000", "foreign_keys = ON", "synchronous = NORMAL"]
    pragmas += ["query_only = ON", "cache_size = -2000"] if read_only else ["secure_delete = ON", "cache_size = -4000"]
    # From here on SQLite's own wait is short: it holds the thread, where a stop cannot interrupt it. Ours goes on.
    for pragma in (*pragmas, "busy_timeout = 250"):
        raw.execute(f"PRAGMA {pragma}")
