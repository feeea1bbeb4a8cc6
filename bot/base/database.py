"""The database: one writer behind a lock, several readers, and the only BEGIN of the project.

A unit of work is one trip to a connection's thread: `await database.read(work)`, `await database.write(work)`.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable
from contextlib import asynccontextmanager
from contextvars import copy_context
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from bot.base import trips
from bot.base.connection import Connection, LockedOut, PassingFault, raise_if_passing, raise_to_reader
from bot.base.trips import Params, Reader, Transaction, Work, in_transaction

__all__ = ["Database", "Params", "PassingFault", "Reader", "Transaction", "in_transaction"]

T = TypeVar("T")
_NONE: Params = {}
_FOLDING = 10.0  # seconds
_log = logging.getLogger(__name__)


class _SteppingReader(Reader):
    """A hop a statement, for whoever awaits other things between two of them."""

    def __init__(self, line: Connection) -> None:
        super().__init__(line.raw)
        self._line = line

    async def rows(self, sql: str, params: Params = _NONE) -> list[sqlite3.Row]:
        return await self._line.hop(_step, super().rows, sql, params)

    async def row(self, sql: str, params: Params = _NONE) -> sqlite3.Row | None:
        return await self._line.hop(_step, super().row, sql, params)

    async def value(self, sql: str, params: Params = _NONE) -> Any:
        return await self._line.hop(_step, super().value, sql, params)


class _SteppingTransaction(_SteppingReader, Transaction):
    async def run(self, sql: str, params: Params = _NONE) -> int:
        return await self._line.hop(_step, super().run, sql, params)

    async def insert(self, sql: str, params: Params = _NONE) -> int:
        return await self._line.hop(_step, super().insert, sql, params)

    async def run_many(self, sql: str, params: Iterable[Params]) -> None:
        await self._line.hop(_step, super().run_many, sql, params)


class _FreeReader(Reader):
    def __init__(self, database: Database) -> None:
        self._database = database

    async def rows(self, sql: str, params: Params = _NONE) -> list[sqlite3.Row]:
        return await self._database.read(lambda reader: reader.rows(sql, params))

    async def row(self, sql: str, params: Params = _NONE) -> sqlite3.Row | None:
        return await self._database.read(lambda reader: reader.row(sql, params))

    async def value(self, sql: str, params: Params = _NONE) -> Any:
        return await self._database.read(lambda reader: reader.value(sql, params))


class Database:
    """Opened once a process. Reads take any free reader; writes queue for the one writer."""

    def __init__(self, writer: Connection, readers: list[Connection]) -> None:
        self._writer = writer
        self._lock = asyncio.Lock()
        self._readers = readers
        self._all = [writer, *readers]

    @classmethod
    async def open(cls, path: Path, *, readers: int = 3, read_only: bool = False) -> Database:
        """Open a migrated database. `path` must exist (see `bot.base.migrations`); `read_only`: nothing is written.

        Cut short, it closes what it opened: a connection is a thread, and the program would never end beside it.
        """
        opening = asyncio.ensure_future(_connect_all(path, readers, read_only))
        try:
            writer, *others = await asyncio.shield(opening)
        except asyncio.CancelledError:
            await _close(await opening)
            raise
        return cls(writer, others)

    async def close(self) -> None:
        """Close every connection; waits for the open transaction, but not for another program's lock."""
        for line in self._all:
            line.closing = True
        async with self._lock:
            for line in self._all:
                await line.quiet()
            await _close(self._all)

    async def read(self, work: Work[Reader, T]) -> T:
        """What `work(reader)` finds in one snapshot, driven to its end in one trip: it awaits nothing but SQL.

        While another program locks the database it is run again, so it changes nothing outside itself.
        Raises PassingFault, RuntimeError for any other await, and what the work raises.
        """
        trips.refuse_inside("trip")
        line = self._free_reader()
        outcome = await line.patiently(trips.reading_trip(line, work, Reader(line.raw), copy_context()))
        return outcome.result()

    def _free_reader(self) -> Connection:
        """The first that has not been busy for a while: trips that go together cost less than trips side by side."""
        return next((line for line in self._readers if not line.is_busy), self._readers[0])

    async def write(self, work: Work[Transaction, T], *, durable: bool = False) -> T:
        """What `work(tx)` returns, committed; BEGIN, work and COMMIT are one trip, in the order of asking.

        It waits for as long as another program locks the database. Once begun it ends, though its task be cancelled:
        CancelledError then comes after the commit. `durable` makes the commit survive a power cut, not only a kill,
        at the price of a disk flush. Raises as `read` does; rolled back on any exception.
        """
        trips.refuse_inside("trip", "transaction")
        line, tx = self._writer, Transaction(self._writer.raw)
        trip = trips.writing_trip(line, work, tx, copy_context(), durable)
        if not self._lock.locked():
            outcome = await line.surely(trip, tx.is_followed)
            if outcome.cancelled or not isinstance(outcome.error, LockedOut):
                tx.ended(outcome.error is None)
                return outcome.result()
        async with self._lock:
            if line.closing:
                raise PassingFault("the database is locked and being closed")
            outcome = await line.patiently(trip, tx.is_followed)
            tx.ended(outcome.error is None)
        return outcome.result()

    @asynccontextmanager
    async def transaction(self, *, durable: bool = False) -> AsyncIterator[Transaction]:
        """`write` in many hops, for tests and imports, which do other things in between: the writer waits for them."""
        trips.refuse_inside("trip", "transaction")
        line, tx = self._writer, _SteppingTransaction(self._writer)
        async with self._lock:
            await line.quiet()  # trips that were on their way
            try:
                with trips.Inside():
                    (await line.patiently(partial(trips.begin, line, durable))).result()
                    yield tx
            except BaseException as error:
                await line.surely(partial(trips.roll_back, line.raw))
                tx.ended(False)
                raise_if_passing(error)
                raise
            outcome = await line.surely(partial(trips.commit, line.raw))
            tx.ended(outcome.error is None)
            outcome.result()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Reader]:
        """A reader for a few queries, a hop each, for tests and imports. Each sees what was committed at its start."""
        trips.refuse_inside("trip")
        try:
            yield _SteppingReader(self._free_reader())
        except sqlite3.Error as error:
            raise_to_reader(error)
            raise

    @property
    def free(self) -> Reader:
        """A reader for whoever is outside of a unit of work: each query is a trip of its own."""
        return _FreeReader(self)

    async def fold(self) -> None:
        """Write the log into the database's file and empty it: what was deleted is then nowhere on the disk.

        Given up after ten seconds in which somebody always read: the next one does it.
        """
        until = asyncio.get_running_loop().time() + _FOLDING
        while True:
            async with self._lock:
                outcome = await self._writer.surely(partial(trips.fold, self._writer.raw))
            if not isinstance(outcome.error, LockedOut):
                return outcome.result()
            if asyncio.get_running_loop().time() > until:
                return _log.warning("the log could not be folded: somebody reads from it")
            await asyncio.sleep(_FOLDING / 100)


async def _connect_all(path: Path, readers: int, read_only: bool) -> list[Connection]:
    """The writer, then the readers; all or none."""
    opened: list[Connection] = []
    try:
        for number in range(1 + readers):
            opened.append(await Connection.open(path, read_only=read_only or number > 0))
    except BaseException:
        await _close(opened)
        raise
    return opened


async def _close(lines: Iterable[Connection]) -> None:
    for line in lines:
        await line.close()


def _step(method: Callable[..., Coroutine[Any, Any, T]], *args: Any) -> T:
    return trips.drive(method(*args))
