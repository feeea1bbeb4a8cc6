"""The database: one writer behind a lock, several readers, and the only BEGIN of the project."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Any

import aiosqlite

Params = Mapping[str, Any]
_NONE: Params = {}
_holding: ContextVar[bool] = ContextVar("holding_a_transaction", default=False)


def in_transaction() -> bool:
    """Whether the running task holds the writer: then nothing may be sent and nothing awaited but SQL."""
    return _holding.get()


class Reader:
    """Queries on one connection; every result is fetched whole, in one hop to the connection's thread."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def rows(self, sql: str, params: Params = _NONE) -> list[sqlite3.Row]:
        """All rows of a query."""
        return list(await self._connection.execute_fetchall(sql, params))

    async def row(self, sql: str, params: Params = _NONE) -> sqlite3.Row | None:
        """The first row, or None."""
        rows = await self.rows(sql, params)
        return rows[0] if rows else None

    async def value(self, sql: str, params: Params = _NONE) -> Any:
        """The first column of the first row, or None."""
        row = await self.row(sql, params)
        return row[0] if row is not None else None


class Transaction(Reader):
    """The writer's open transaction. Whoever gets one may write; nobody but `Database` opens or ends it."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        super().__init__(connection)
        self._undoing: list[Callable[[], None]] = []

    def if_undone(self, take_back: Callable[[], None]) -> None:
        """Take back what was changed in memory besides, should the transaction be rolled back."""
        self._undoing.append(take_back)

    def undone(self) -> None:
        """Called by `Database`; the last change is taken back first."""
        for take_back in reversed(self._undoing):
            take_back()

    async def run(self, sql: str, params: Params = _NONE) -> int:
        """Run a statement; the number of rows it touched."""
        async with self._connection.execute(sql, params) as cursor:
            return cursor.rowcount

    async def insert(self, sql: str, params: Params = _NONE) -> int:
        """Run an INSERT; the new row's id."""
        async with self._connection.execute(sql, params) as cursor:
            return int(cursor.lastrowid or 0)

    async def run_many(self, sql: str, params: Iterable[Params]) -> None:
        """Run one statement for many sets of parameters."""
        async with self._connection.executemany(sql, params):
            pass


class Database:
    """Opened once a process. Reads take any free reader; writes queue for the one writer."""

    def __init__(self, writer: aiosqlite.Connection, readers: list[aiosqlite.Connection]) -> None:
        self._writer = writer
        self._lock = asyncio.Lock()
        self._durable = False
        self._readers: asyncio.Queue[aiosqlite.Connection] = asyncio.Queue()
        self._all = [writer, *readers]
        for reader in readers:
            self._readers.put_nowait(reader)

    @classmethod
    async def open(cls, path: Path, *, readers: int = 3) -> Database:
        """Open a migrated database. `path` must exist (see `bot.base.migrations`).

        Cut short, it closes what it opened: a connection is a thread, and the program would never end beside it.
        """
        opening = asyncio.ensure_future(_connect_all(path, readers))
        try:
            writer, *others = await asyncio.shield(opening)
        except asyncio.CancelledError:
            await _close(await opening)
            raise
        return cls(writer, others)

    async def close(self) -> None:
        """Close every connection; waits for the open transaction."""
        async with self._lock:
            await _close(self._all)

    @asynccontextmanager
    async def transaction(self, *, durable: bool = False) -> AsyncIterator[Transaction]:
        """One BEGIN IMMEDIATE; committed at the end, rolled back on any exception.

        `durable` makes this commit survive a power cut, not only a kill, at the price of a disk flush.
        """
        if in_transaction():
            raise RuntimeError("a transaction is already open in this task: pass its tx on")
        async with self._lock:
            token, tx = _holding.set(True), Transaction(self._writer)
            try:
                await self._set_durable(durable)
                await self._writer.execute_fetchall("BEGIN IMMEDIATE")
                yield tx
                await self._writer.execute_fetchall("COMMIT")
            except BaseException:
                # Also where BEGIN itself was cancelled: the thread still runs it, and this comes after.
                tx.undone()
                await asyncio.shield(self._writer.rollback())
                raise
            finally:
                _holding.reset(token)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Reader]:
        """A reader for a few queries. It sees what was committed when each of them starts."""
        connection = await self._readers.get()
        try:
            yield Reader(connection)
        finally:
            self._readers.put_nowait(connection)

    async def fold(self) -> None:
        """Write the log into the database's file and empty it: what was deleted is then nowhere on the disk."""
        async with self._lock:
            await self._writer.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")

    async def _set_durable(self, durable: bool) -> None:
        if durable != self._durable:
            await self._writer.execute_fetchall(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
            self._durable = durable


async def _connect_all(path: Path, readers: int) -> list[aiosqlite.Connection]:
    """The writer, then the readers; all or none."""
    opened: list[aiosqlite.Connection] = []
    try:
        for number in range(1 + readers):
            opened.append(await aiosqlite.connect(path, isolation_level=None, cached_statements=512))
            await _prepare(opened[-1], read_only=number > 0)
    except BaseException:
        await _close(opened)
        raise
    return opened


async def _close(connections: Iterable[aiosqlite.Connection]) -> None:
    for connection in connections:
        await connection.close()


async def _prepare(connection: aiosqlite.Connection, *, read_only: bool) -> None:
    connection.row_factory = sqlite3.Row
    pragmas = ["foreign_keys = ON", "busy_timeout = 10000", "synchronous = NORMAL", "cache_size = -16000"]
    pragmas.append("query_only = ON" if read_only else "secure_delete = ON")  # deleted text is overwritten
    for pragma in pragmas:
        await connection.execute_fetchall(f"PRAGMA {pragma}")
