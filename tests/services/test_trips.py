"""A unit of work is one trip to the database: driven to its end there, whole or not at all."""

from __future__ import annotations

import asyncio
import contextlib
import inspect
import sqlite3
import threading
import time
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import aiosqlite
import pytest

from bot.base.connection import Connection
from bot.base.database import Database, Reader, Transaction, in_transaction
from tests.services.facts import PUT, names, put

OTHER_AWAIT = "awaited something other than SQL"


async def test_what_a_trip_writes_is_committed_and_its_value_returned(database: Database) -> None:
    async def work(tx: Transaction) -> tuple[int, str | None]:
        await tx.run_many(PUT, [{"name": name, "value": "1"} for name in "abc"])
        touched = await tx.run("UPDATE facts SET value = 2 WHERE name <> 'a'")
        return touched, await tx.value("SELECT value FROM facts WHERE name = 'b'")

    assert await database.write(work) == (2, "2")
    assert await names(database) == ["a", "b", "c"]


async def test_what_an_insert_returns_is_one_row_and_committed(database: Database) -> None:
    async def work(tx: Transaction) -> str:
        row = await tx.row(f"{PUT}, ('b', '') RETURNING name", {"name": "a", "value": ""})
        assert row is not None
        return str(row["name"])

    assert await database.write(work) == "a"
    assert await names(database) == ["a", "b"]


@pytest.mark.parametrize("error", [LookupError, asyncio.CancelledError, SystemExit])
async def test_any_exception_rolls_back_and_takes_back_the_last_first(
    database: Database, tmp_path: Path, error: type[BaseException]
) -> None:
    taken: list[str] = []

    async def work(tx: Transaction) -> None:
        await tx.run(PUT, {"name": "a", "value": ""})
        tx.if_undone(lambda: taken.append("first"))
        tx.if_undone(lambda: taken.append("second"))
        tx.after_commit(lambda: taken.append("committed"))
        raise error

    with pytest.raises(error):
        await database.write(work)
    assert taken == ["second", "first"]
    with contextlib.closing(sqlite3.connect(tmp_path / "library.db", timeout=0)) as other:
        other.execute("BEGIN IMMEDIATE")  # another program is let in at once
    await database.write(put("b"))
    assert await names(database) == ["b"]


async def _sleep() -> None:
    await asyncio.sleep(1)


async def _yield() -> None:
    await asyncio.sleep(0)


async def _wait() -> None:
    await asyncio.Event().wait()


async def _to_thread() -> None:
    await asyncio.to_thread(time.time)


async def _swallow() -> None:
    with contextlib.suppress(GeneratorExit):
        await asyncio.sleep(0)
    await asyncio.sleep(0)


@pytest.mark.parametrize("other", [_sleep, _yield, _wait, _to_thread, _swallow])
async def test_any_other_await_is_refused_and_nothing_written(
    database: Database, other: Callable[[], Coroutine[Any, Any, None]]
) -> None:
    async def work(tx: Transaction) -> None:
        await tx.run(PUT, {"name": "a", "value": ""})
        await other()

    async def look(reader: Reader) -> None:
        await other()

    for refused in (database.write(work), database.read(look)):
        with pytest.raises(RuntimeError, match=OTHER_AWAIT):
            await refused
    assert await names(database) == []


async def test_what_suspended_is_closed(database: Database) -> None:
    closed: list[str] = []

    async def work(tx: Transaction) -> None:
        try:
            await asyncio.sleep(0)
        finally:
            closed.append(threading.current_thread().name)

    with pytest.raises(RuntimeError, match=OTHER_AWAIT):
        await database.write(work)
    assert len(closed) == 1
    assert closed != [threading.current_thread().name]


@pytest.mark.parametrize(
    ("follows", "order"),
    [("if_undone", ["a", "b", "told of a"]), ("after_commit", ["a", "followed", "told of a", "b"])],
)
async def test_only_what_must_be_done_between_two_trips_parts_them(
    database: Database, follows: str, order: list[str]
) -> None:
    done: list[str] = []

    async def first(tx: Transaction) -> None:
        getattr(tx, follows)(lambda: done.append("followed"))
        done.append("a")

    async def second(_: Transaction) -> None:
        done.append("b")

    async def told() -> None:
        await database.write(first)
        done.append("told of a")

    await asyncio.gather(told(), database.write(second))
    assert done == order


@pytest.mark.parametrize("fails", [True, False])
async def test_what_is_taken_back_is_so_before_the_next_trip(database: Database, fails: bool) -> None:
    memory = ["before"]
    seen: list[list[str]] = []

    async def change(tx: Transaction) -> None:
        memory.append("changed")
        tx.if_undone(memory.pop)
        if fails:
            raise ValueError

    async def look(tx: Transaction) -> None:
        seen.append([*memory])

    await asyncio.gather(database.write(change), database.write(look), return_exceptions=True)
    assert seen == [["before"] if fails else ["before", "changed"]]


async def test_what_follows_a_commit_runs_on_the_loop_outside_of_the_trip(database: Database) -> None:
    seen: list[tuple[bool, bool]] = []
    here = threading.current_thread()

    async def work(tx: Transaction) -> None:
        tx.after_commit(lambda: seen.append((threading.current_thread() is here, in_transaction())))
        tx.if_undone(lambda: seen.append((False, False)))

    await database.write(work)
    async with database.transaction() as tx:
        await work(tx)
    assert seen == [(True, False)] * 2


async def test_one_callback_that_fails_costs_the_others_nothing(database: Database) -> None:
    done: list[str] = []

    async def work(tx: Transaction) -> None:
        tx.after_commit(lambda: done.append(str(1 / 0)))
        tx.after_commit(lambda: done.append("second"))

    await database.write(work)
    assert done == ["second"]


async def test_a_trip_knows_that_it_is_one_and_opens_no_other(database: Database) -> None:
    async def nested(tx: Transaction) -> None:
        assert in_transaction()
        await database.write(put("a"))

    async def nested_read(reader: Reader) -> None:
        assert in_transaction()
        await database.read(lambda reader: reader.rows("SELECT name FROM facts"))

    async def nested_hops(tx: Transaction) -> None:
        async with database.transaction():
            pass

    for refused in (database.write(nested), database.read(nested_read), database.write(nested_hops)):
        with pytest.raises(RuntimeError, match="already open"):
            await refused
    async with database.transaction():
        with pytest.raises(RuntimeError, match="already open"):
            await database.write(put("a"))
    assert not in_transaction()
    assert await names(database) == []


async def test_a_read_is_one_snapshot(database: Database) -> None:
    seen_once, go_on = threading.Event(), threading.Event()

    async def look(reader: Reader) -> tuple[int, int]:
        first = await reader.value("SELECT count(*) FROM facts")
        seen_once.set()
        go_on.wait(10)
        return first, await reader.value("SELECT count(*) FROM facts")

    looking = asyncio.create_task(database.read(look))
    await asyncio.to_thread(seen_once.wait, 10)
    await database.write(put("a"))
    go_on.set()
    assert await looking == (0, 0)
    assert await names(database) == ["a"]


async def test_writes_go_in_the_order_of_asking(database: Database) -> None:
    order: list[int] = []

    def work(number: int) -> Callable[[Transaction], Coroutine[Any, Any, None]]:
        async def put(tx: Transaction) -> None:
            await tx.run(PUT, {"name": f"{number:03}", "value": ""})
            order.append(number)

        return put

    await asyncio.gather(*(database.write(work(number)) for number in range(50)))
    assert order == list(range(50))


async def test_durable_commits_are_flushed_and_the_others_not(database: Database) -> None:
    async def level(tx: Transaction) -> int:
        return int(await tx.value("PRAGMA synchronous"))

    levels = [await database.write(level, durable=durable) for durable in (False, True, True, False)]
    async with database.transaction(durable=True) as tx:
        levels.append(await level(tx))
    assert levels == [1, 2, 2, 1, 2]


async def test_what_the_trips_use_of_aiosqlite_is_still_there(tmp_path: Path) -> None:
    assert list(inspect.signature(aiosqlite.Connection._execute).parameters) == ["self", "fn", "args", "kwargs"]
    async with aiosqlite.connect(tmp_path / "a.db") as connection:
        assert isinstance(connection._conn, sqlite3.Connection)
        steps = [
            asyncio.create_task(Connection(connection).hop(lambda n: (n, threading.get_ident()), n)) for n in range(5)
        ]
        results = await asyncio.gather(*steps)
    assert [number for number, _ in results] == list(range(5))
    assert len({thread for _, thread in results} - {threading.get_ident()}) == 1
