"""Another program's lock is waited out; a full disk passes, and leaves nothing half done."""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.base.database import Database, PassingFault, Transaction
from tests.services.facts import PUT, names, put


@contextlib.contextmanager
def _locked(path: Path, seconds: float = 60) -> Iterator[threading.Event]:
    """Another program's BEGIN IMMEDIATE, until the time is over or the event is set."""
    held, release = threading.Event(), threading.Event()

    def hold() -> None:
        with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            held.set()
            release.wait(seconds)
            other.execute("ROLLBACK")

    thread = threading.Thread(target=hold)
    thread.start()
    assert held.wait(10)
    yield release
    release.set()
    thread.join()


@pytest.fixture
def path(database: Database, tmp_path: Path) -> Path:
    """The file of the open database."""
    return tmp_path / "library.db"


async def test_a_reader_cannot_write_and_that_passes_with_no_time(database: Database) -> None:
    with pytest.raises(sqlite3.OperationalError, match="cannot write") as refused:
        await database.read(lambda reader: reader.rows("DELETE FROM facts"))
    assert not isinstance(refused.value, PassingFault)
    assert await names(database) == []


async def test_another_program_s_lock_is_waited_out(database: Database, path: Path) -> None:
    with _locked(path, seconds=2):
        start = time.monotonic()
        await asyncio.gather(database.write(put("a")), database.write(put("b")))
        assert time.monotonic() - start > 1.5
    assert await names(database) == ["a", "b"]


async def test_a_transaction_of_many_hops_waits_too(database: Database, path: Path) -> None:
    with _locked(path, seconds=1):
        async with database.transaction() as tx:
            await tx.run(PUT, {"name": "a", "value": ""})
    assert await names(database) == ["a"]


@pytest.mark.parametrize("after", [0.0, 0.1, 0.5])
async def test_who_waits_for_a_lock_may_be_stopped_and_wrote_nothing(
    database: Database, path: Path, after: float
) -> None:
    with _locked(path):
        task = asyncio.create_task(database.write(put("a")))
        await asyncio.sleep(after)
        task.cancel()
        await asyncio.wait([task], timeout=2)
        assert task.cancelled()
    await database.write(put("b"))
    assert await names(database) == ["b"]


async def test_closing_does_not_wait_for_another_program(path: Path) -> None:
    database = await Database.open(path)
    with _locked(path):
        task = asyncio.create_task(database.write(put("a")))
        await asyncio.sleep(0.1)
        await asyncio.wait_for(database.close(), 5)
        with pytest.raises(PassingFault):
            await task


async def test_a_reader_that_is_locked_out_looks_again(database: Database, path: Path) -> None:
    await database.write(put("a"))
    await database.close()
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("PRAGMA journal_mode = DELETE")  # where writers keep readers out, as they do in WAL at a recovery
    again = await Database.open(path, readers=2)

    async def looking() -> object:
        async with again.reading() as reader:
            return await reader.value("SELECT name FROM facts")

    other.execute("BEGIN EXCLUSIVE")
    releasing = threading.Timer(1, other.close)
    releasing.start()
    start = time.monotonic()
    assert list(await asyncio.gather(names(again), looking())) == [["a"], "a"]
    assert time.monotonic() - start > 0.5
    await asyncio.to_thread(releasing.join)
    await again.close()


async def _fill(database: Database) -> None:
    async with database.transaction() as tx:
        await tx.value(f"PRAGMA max_page_count = {await tx.value('PRAGMA page_count')}")


async def test_a_full_disk_passes_and_leaves_nothing_half_done(database: Database) -> None:
    taken: list[str] = []

    async def work(tx: Transaction) -> None:
        await tx.run(PUT, {"name": "small", "value": ""})
        tx.if_undone(lambda: taken.append("back"))
        await tx.run(PUT, {"name": "great", "value": "x" * 100_000})

    await _fill(database)
    with pytest.raises(PassingFault, match="SQLITE_FULL"):
        await database.write(work)
    with pytest.raises(PassingFault, match="SQLITE_FULL"):
        async with database.transaction() as tx:
            await work(tx)
    assert taken == ["back", "back"]
    assert await names(database) == []
    async with database.transaction() as tx:
        await tx.value("PRAGMA max_page_count = 1000000")
    await database.write(work)
    assert await names(database) == ["great", "small"]


@pytest.mark.parametrize("goes_on", [True, False])
async def test_who_catches_a_full_disk_cannot_go_on_writing(database: Database, goes_on: bool) -> None:
    async def work(tx: Transaction) -> None:
        with contextlib.suppress(sqlite3.Error):
            await tx.run(PUT, {"name": "great", "value": "x" * 100_000})
        if goes_on:
            await tx.run(PUT, {"name": "small", "value": ""})

    await _fill(database)
    with pytest.raises(PassingFault, match="by itself"):
        await database.write(work)
    assert await names(database) == []


async def test_a_mistake_in_sql_is_no_passing_fault(database: Database) -> None:
    with pytest.raises(sqlite3.OperationalError) as failed:
        await database.write(lambda tx: tx.run("INSERT INTO nowhere VALUES (1)"))
    assert not isinstance(failed.value, PassingFault)
    with pytest.raises(sqlite3.IntegrityError):
        await database.write(lambda tx: tx.run_many(PUT, [{"name": "a", "value": ""}] * 2))
    assert await names(database) == []
