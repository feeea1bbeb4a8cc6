"""A unit of work: what it is given, and how it is driven to its end in the thread of a connection."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Coroutine, Iterable, Mapping
from contextlib import suppress
from contextvars import Context, ContextVar
from functools import partial
from typing import Any, TypeVar, cast

from bot.base.connection import SUSPENDED, Connection, LockedOut, PassingFault, is_locked, raise_to_reader
from bot.base.refusals import Unknown

T = TypeVar("T")
H = TypeVar("H")
Work = Callable[[H], Coroutine[Any, Any, T]]

Params = Mapping[str, Any]
_NONE: Params = {}
_log = logging.getLogger(__name__)
_unit: ContextVar[str] = ContextVar("unit_of_work", default="")


def in_transaction() -> bool:
    """Whether a unit of work is running: then nothing may be sent and nothing awaited but SQL."""
    return bool(_unit.get())


def refuse_inside(*units: str) -> None:
    """Raise RuntimeError where one of these units of work ("trip", "transaction") would open another."""
    if _unit.get() in units:
        raise RuntimeError("a unit of work is already open in this task: pass its reader or tx on")


class Inside:
    """`with Inside():` marks the running task as holding an open transaction."""

    def __enter__(self) -> None:
        self._token = _unit.set("transaction")

    def __exit__(self, *exc: object) -> None:
        _unit.reset(self._token)


class Reader:
    """Queries inside a trip. Nothing here suspends: the coroutines are driven in the connection's thread."""

    def __init__(self, raw: sqlite3.Connection) -> None:
        self._raw = raw

    async def rows(self, sql: str, params: Params = _NONE) -> list[sqlite3.Row]:
        """All rows of a query."""
        return self._execute(sql, params).fetchall()

    async def row(self, sql: str, params: Params = _NONE) -> sqlite3.Row | None:
        """The first row, or None."""
        row: sqlite3.Row | None = self._execute(sql, params).fetchone()
        return row

    async def value(self, sql: str, params: Params = _NONE) -> Any:
        """The first column of the first row, or None."""
        row = self._execute(sql, params).fetchone()
        return row[0] if row is not None else None

    def _execute(self, sql: str, params: Params) -> sqlite3.Cursor:
        return _within_columns(self._raw.execute, sql, params)


class Transaction(Reader):
    """The writer's open transaction. Whoever gets one may write; nobody but `Database` opens or ends it."""

    def __init__(self, raw: sqlite3.Connection) -> None:
        super().__init__(raw)
        self._undoing: list[Callable[[], object]] = []
        self._following: list[Callable[[], object]] = []

    def if_undone(self, take_back: Callable[[], object]) -> None:
        """Take back what was changed in memory besides, should the transaction be rolled back; the last goes first."""
        self._undoing.append(take_back)

    def after_commit(self, follow: Callable[[], object]) -> None:
        """Do on the event loop, once it is committed, what touches the loop: events, tasks, memory that it reads."""
        self._following.append(follow)

    def is_followed(self, committed: bool) -> bool:
        """Whether something is to be done on the event loop when it has ended so, before the next one may write."""
        return bool(self._following if committed else self._undoing)

    def ended(self, committed: bool) -> None:
        """Called by `Database` on the event loop, before the next one may write."""
        for call in self._following if committed else reversed(self._undoing):
            try:
                call()
            except Exception:  # the others are owed all the same
                _log.exception("what follows a transaction failed")

    async def run(self, sql: str, params: Params = _NONE) -> int:
        """Run a statement; the number of rows it touched."""
        return self._execute(sql, params).rowcount

    async def insert(self, sql: str, params: Params = _NONE) -> int:
        """Run an INSERT; the new row's id."""
        return int(self._execute(sql, params).lastrowid or 0)

    async def run_many(self, sql: str, params: Iterable[Params]) -> None:
        """Run one statement for many sets of parameters."""
        _check_open(self._raw)
        _within_columns(self._raw.executemany, sql, params)

    def _execute(self, sql: str, params: Params) -> sqlite3.Cursor:
        _check_open(self._raw)
        return super()._execute(sql, params)


def reading_trip(line: Connection, work: Work[H, T], hands: H, context: Context) -> Callable[[], T]:
    """A step: the work between BEGIN and ROLLBACK, which is one snapshot. Raises LockedOut."""
    return partial(context.run, _look, line.raw, work, hands)


def writing_trip(line: Connection, work: Work[H, T], hands: H, context: Context, durable: bool) -> Callable[[], T]:
    """A step: BEGIN IMMEDIATE, the work, COMMIT; rolled back on any exception. Raises LockedOut."""
    return partial(context.run, _change, line, work, hands, durable)


def drive(coroutine: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine to its end without an event loop. Raises RuntimeError where it suspends."""
    try:
        coroutine.send(None)
    except StopIteration as done:
        return cast(T, done.value)
    try:
        coroutine.close()
    finally:
        raise RuntimeError(SUSPENDED)


def begin(line: Connection, durable: bool) -> None:
    """Open the writer's transaction, its commit to survive a power cut or only a kill. Raises LockedOut."""
    raw = line.raw
    try:
        if raw.in_transaction:  # an earlier rollback failed with the disk
            raw.rollback()
        if durable != line.durable:
            raw.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
            line.durable = durable
        raw.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        if is_locked(error):
            raise LockedOut from error
        raise


def commit(raw: sqlite3.Connection) -> None:
    """Commit, or roll back and raise."""
    try:
        _check_open(raw)
        raw.execute("COMMIT")
    except BaseException:
        roll_back(raw)
        raise


def roll_back(raw: sqlite3.Connection) -> None:
    """Leave the transaction, if SQLite has not done so itself. What a failing disk prevents, `begin` tries again."""
    with suppress(sqlite3.Error):
        raw.rollback()


def fold(raw: sqlite3.Connection) -> None:
    """Write the log into the database's file and empty it. Raises LockedOut while somebody reads from it."""
    if raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
        raise LockedOut


def _look(raw: sqlite3.Connection, work: Work[H, T], hands: H) -> T:
    _unit.set("trip")
    raw.execute("BEGIN")
    try:
        return drive(work(hands))
    except sqlite3.Error as error:
        if is_locked(error):
            raise LockedOut from error
        raise_to_reader(error)
        raise
    finally:
        roll_back(raw)


def _change(line: Connection, work: Work[H, T], hands: H, durable: bool) -> T:
    _unit.set("trip")
    begin(line, durable)
    try:
        value = drive(work(hands))
    except BaseException:
        roll_back(line.raw)
        raise
    commit(line.raw)
    return value


def _within_columns(execute: Callable[..., sqlite3.Cursor], sql: str, params: Any) -> sqlite3.Cursor:
    """Whatever a person asks for by a number that no column holds is not there. Raises Unknown.

    The last line: `bot.base.reading.numbers` lets none come so far.
    """
    try:
        return execute(sql, params)
    except OverflowError:
        raise Unknown("number") from None


def _check_open(raw: sqlite3.Connection) -> None:
    # A full disk makes SQLite roll back by itself; what came after would be committed statement by statement.
    if not raw.in_transaction:
        raise PassingFault("SQLite rolled the transaction back by itself")
