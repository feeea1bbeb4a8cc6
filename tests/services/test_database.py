"""One writer, several readers, and the only BEGIN."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from pathlib import Path

import pytest

from bot.base.database import Database, in_transaction
from bot.base.database_owner import bind
from bot.base.migrations import migrate, statements
from bot.base.process_lock import Instance
from bot.base.refusals import StartupError


async def _put(database: Database, name: str) -> None:
    async with database.transaction() as tx:
        await tx.run("INSERT INTO facts (name, value) VALUES (:name, '')", {"name": name})


async def _names(database: Database) -> list[str]:
    async with database.reading() as reader:
        return [row["name"] for row in await reader.rows("SELECT name FROM facts ORDER BY name")]


async def test_what_is_committed_is_read(database: Database) -> None:
    await _put(database, "a")
    assert await _names(database) == ["a"]


async def test_an_exception_leaves_nothing(database: Database) -> None:
    async def broken() -> None:
        async with database.transaction() as tx:
            await tx.run("INSERT INTO facts (name, value) VALUES ('a', '')")
            raise LookupError

    with pytest.raises(LookupError):
        await broken()
    assert await _names(database) == []
    await _put(database, "b")
    assert await _names(database) == ["b"]


async def test_a_cancelled_transaction_leaves_nothing_and_frees_the_writer(database: Database) -> None:
    started = asyncio.Event()

    async def slow() -> None:
        async with database.transaction() as tx:
            await tx.run("INSERT INTO facts (name, value) VALUES ('a', '')")
            started.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(slow())
    await started.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await _put(database, "b")
    assert await _names(database) == ["b"]


async def test_a_transaction_cancelled_at_its_beginning_frees_the_writer(database: Database) -> None:
    for turns in range(8):
        task = asyncio.create_task(_put(database, f"cancelled {turns}"))
        for _ in range(turns):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await _put(database, f"after {turns}")
    assert [name for name in await _names(database) if name.startswith("after")] == [f"after {n}" for n in range(8)]


async def test_writers_go_one_after_another(database: Database) -> None:
    await asyncio.gather(*(_put(database, f"{n:03}") for n in range(50)))
    assert len(await _names(database)) == 50


async def test_a_transaction_within_a_transaction_is_a_mistake(database: Database) -> None:
    async with database.transaction():
        assert in_transaction()
        with pytest.raises(RuntimeError, match="already open"):
            async with database.transaction():
                pass
    assert not in_transaction()


async def test_readers_cannot_write(database: Database) -> None:
    async with database.reading() as reader:
        with pytest.raises(sqlite3.OperationalError):
            await reader.rows("DELETE FROM facts")


@pytest.mark.parametrize("turns", [0, 1, 2, 5, 20, 80])
async def test_an_opening_cut_short_leaves_no_thread_that_holds_the_program(tmp_path: Path, turns: int) -> None:
    migrate(tmp_path / "library.db")
    before = set(threading.enumerate())
    opening = asyncio.create_task(Database.open(tmp_path / "library.db", readers=20))
    for _ in range(turns):
        await asyncio.sleep(0)
    opening.cancel()
    with pytest.raises(asyncio.CancelledError):
        await opening
    await asyncio.to_thread(_all_end, set(threading.enumerate()) - before)


async def test_what_cannot_be_opened_leaves_no_thread(tmp_path: Path) -> None:
    (tmp_path / "library.db").write_text("no database" * 100)
    before = set(threading.enumerate())
    with pytest.raises(sqlite3.DatabaseError):
        await Database.open(tmp_path / "library.db")
    await asyncio.to_thread(_all_end, set(threading.enumerate()) - before)


def _all_end(threads: set[threading.Thread]) -> None:
    for thread in threads:
        thread.join(timeout=10)
    assert not [thread for thread in threads if thread.is_alive()]


async def test_a_database_belongs_to_one_bot(database: Database) -> None:
    await bind(database, 7)
    await bind(database, 7)
    with pytest.raises(StartupError, match="belongs to the bot with the id 7"):
        await bind(database, 8)


def test_a_second_instance_refuses_and_says_so(tmp_path: Path) -> None:
    first, second = Instance(tmp_path / "a.db"), Instance(tmp_path / "a.db")
    first.claim()
    with pytest.raises(StartupError, match="already running"):
        second.claim()
    first.release()
    second.claim()
    second.release()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "migrations"
    made.mkdir()
    first = "CREATE TABLE migrations (number INTEGER, name TEXT, digest TEXT);\nCREATE TABLE a (x);"
    made.joinpath("0001_first.sql").write_text(first)
    return made


def test_a_migration_that_fails_leaves_nothing_of_itself(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "a.db"
    migrate(path, folder)
    folder.joinpath("0002_broken.sql").write_text("CREATE TABLE b (x);\nINSERT INTO nowhere VALUES (1);")
    with pytest.raises(sqlite3.OperationalError):
        migrate(path, folder)
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'b'").fetchone() == (0,)


def test_a_copy_is_made_before(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "a.db"
    migrate(path, folder)
    folder.joinpath("0002_more.sql").write_text("CREATE TABLE b (x);")
    assert migrate(path, folder) == 2
    assert path.with_name("a.db.v1").exists()


def test_a_newer_database_is_refused(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "a.db"
    migrate(path, folder)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 9")
    with pytest.raises(StartupError, match="newer version"):
        migrate(path, folder)


def test_an_altered_history_is_refused(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "a.db"
    migrate(path, folder)
    folder.joinpath("0001_first.sql").write_text("CREATE TABLE c (x);")
    with pytest.raises(StartupError, match="0001_first"):
        migrate(path, folder)


def test_rows_that_point_nowhere_stop_a_migration(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "a.db"
    migrate(path, folder)
    folder.joinpath("0002_loose.sql").write_text(
        "CREATE TABLE p (id INTEGER PRIMARY KEY);\nCREATE TABLE q (p REFERENCES p (id));\nINSERT INTO q VALUES (5);"
    )
    with pytest.raises(StartupError, match="point nowhere"):
        migrate(path, folder)


def test_what_is_no_database_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    path.write_bytes(b"this is a letter, not a database" * 50)
    with pytest.raises(StartupError, match="DATABASE"):
        migrate(path)


def test_triggers_stay_whole() -> None:
    sql = "CREATE TRIGGER t AFTER INSERT ON a BEGIN\n SELECT 1;\n SELECT 2;\nEND;\nSELECT 3;"
    assert [part.split()[0] for part in statements(sql)] == ["CREATE", "SELECT"]
