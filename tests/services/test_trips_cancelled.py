"""A trip once begun is awaited to its end."""

from __future__ import annotations

import asyncio
import threading
import time
from pathlib import Path

import pytest

from bot.base.database import Database, Reader, Transaction
from tests.services.facts import PUT, names


@pytest.fixture
def path(database: Database, tmp_path: Path) -> Path:
    """The file of the open database."""
    return tmp_path / "library.db"


async def test_a_trip_once_begun_is_committed_though_its_task_be_cancelled(database: Database) -> None:
    begun, go_on, committed = threading.Event(), threading.Event(), asyncio.Event()

    async def work(tx: Transaction) -> None:
        tx.after_commit(committed.set)
        begun.set()
        go_on.wait(10)
        await tx.run(PUT, {"name": "a", "value": ""})

    task = asyncio.create_task(database.write(work))
    await asyncio.to_thread(begun.wait, 10)
    for _ in range(3):
        task.cancel()
        await asyncio.sleep(0.01)
    assert not task.done()
    go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert committed.is_set()
    assert await names(database) == ["a"]


async def test_a_timeout_around_a_trip_comes_after_it(database: Database) -> None:
    async def work(tx: Transaction) -> None:
        time.sleep(0.1)  # noqa: ASYNC251 - in the connection's thread
        await tx.run(PUT, {"name": "a", "value": ""})

    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.01):
            await database.write(work)
    assert await names(database) == ["a"]


async def test_a_cancelled_reader_is_free_for_the_next_when_its_trip_is_over(path: Path) -> None:
    database = await Database.open(path, readers=1)
    begun, go_on, over = threading.Event(), threading.Event(), threading.Event()

    async def look(_: Reader) -> None:
        begun.set()
        go_on.wait(10)
        over.set()

    task = asyncio.create_task(database.read(look))
    await asyncio.to_thread(begun.wait, 10)
    task.cancel()
    go_on.set()
    assert await database.read(lambda reader: reader.value("SELECT 1")) == 1
    assert over.is_set()
    await asyncio.gather(task, return_exceptions=True)
    assert task.cancelled()
    await database.close()


async def test_a_commit_of_many_hops_stands_though_its_task_be_cancelled(database: Database) -> None:
    done: list[str] = []

    async def work() -> None:
        async with database.transaction() as tx:
            tx.if_undone(lambda: done.append("taken back"))
            tx.after_commit(lambda: done.append("committed"))
            await tx.run(PUT, {"name": "a", "value": ""})
            asyncio.get_running_loop().call_soon(task.cancel)

    task = asyncio.create_task(work())
    await asyncio.gather(task, return_exceptions=True)
    assert task.cancelled()
    assert done == ["committed"]
    assert await names(database) == ["a"]
