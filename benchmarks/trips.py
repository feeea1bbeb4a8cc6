"""What a unit of work costs: a hop to SQLite's thread for every statement, or one trip for all of them.

python -m benchmarks.trips                microseconds of processor time a unit of work, medians of the rounds
python -m benchmarks.trips --rounds 5     fewer rounds
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import sqlite3
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import aiosqlite

from bot.base.database import Database, Reader, Transaction

READS, UNITS = 20, 200
FIND = "SELECT id, name, value FROM things WHERE id = :id"
CHANGE = "UPDATE things SET value = value + 1 WHERE id = :id"
NOTE = "INSERT INTO notes (text) VALUES (:text)"
Unit = Callable[[], Awaitable[object]]


async def _look(reader: Reader) -> None:
    for number in range(READS):
        await reader.row(FIND, {"id": number})


async def _look_once(reader: Reader) -> None:
    await reader.row(FIND, {"id": 1})


async def _change(tx: Transaction) -> None:
    await tx.row(FIND, {"id": 1})
    await tx.run(CHANGE, {"id": 1})
    await tx.insert(NOTE, {"text": "a line of a few words"})


def _look_plainly(raw: sqlite3.Connection) -> None:
    raw.execute("BEGIN")
    for number in range(READS):
        raw.execute(FIND, {"id": number}).fetchone()
    raw.execute("COMMIT")


def _change_plainly(raw: sqlite3.Connection) -> None:
    raw.execute("BEGIN IMMEDIATE")
    raw.execute(FIND, {"id": 1}).fetchone()
    raw.execute(CHANGE, {"id": 1})
    raw.execute(NOTE, {"text": "a line of a few words"})
    raw.execute("COMMIT")


def _units(database: Database, bare: aiosqlite.Connection) -> dict[str, Unit]:
    raw: sqlite3.Connection = bare._conn

    async def each(count: int) -> None:
        for number in range(count):
            await bare.execute_fetchall(FIND, {"id": number})

    async def change() -> None:
        await bare.execute_fetchall("BEGIN IMMEDIATE")
        await bare.execute_fetchall(FIND, {"id": 1})
        for sql, params in ((CHANGE, {"id": 1}), (NOTE, {"text": "a line of a few words"})):
            async with bare.execute(sql, params):
                pass
        await bare.execute_fetchall("COMMIT")

    async def stepping_reads() -> None:
        async with database.reading() as reader:
            await _look(reader)

    async def stepping_read() -> None:
        async with database.reading() as reader:
            await _look_once(reader)

    async def stepping_write() -> None:
        async with database.transaction() as tx:
            await _change(tx)

    hop: Callable[..., Awaitable[object]] = bare._execute
    return {
        "20 reads, aiosqlite": lambda: each(READS),
        "20 reads, reading()": stepping_reads,
        "20 reads, plain functions, one trip": lambda: hop(_look_plainly, raw),
        "20 reads, read(work)": lambda: database.read(_look),
        "1 read, aiosqlite": lambda: each(1),
        "1 read, reading()": stepping_read,
        "1 read, read(work)": lambda: database.read(_look_once),
        "a write, aiosqlite": change,
        "a write, transaction()": stepping_write,
        "a write, plain functions, one trip": lambda: hop(_change_plainly, raw),
        "a write, write(work)": lambda: database.write(_change),
    }


async def _cost(unit: Unit) -> float:
    """Microseconds of processor time of one, the thread's included."""
    start = time.process_time()
    for _ in range(UNITS):
        await unit()
    return (time.process_time() - start) / UNITS * 1e6


async def measure(path: Path, rounds: int) -> dict[str, list[float]]:
    """The costs of every unit, a value a round; the units take turns within a round."""
    database = await Database.open(path, readers=1)
    async with aiosqlite.connect(path, isolation_level=None, cached_statements=512) as bare:
        bare.row_factory = sqlite3.Row
        await bare.execute_fetchall("PRAGMA synchronous = NORMAL")
        await bare.execute_fetchall("PRAGMA secure_delete = ON")
        units = _units(database, bare)
        costs: dict[str, list[float]] = {name: [] for name in units}
        for number in range(rounds + 1):
            for name, unit in units.items():
                gc.collect()
                cost = await _cost(unit)
                if number:  # the first warms up
                    costs[name].append(cost)
    await database.close()
    return costs


def _make(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT, value INTEGER)")
        connection.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)")
        things = [(number, f"thing {number}", number) for number in range(1000)]
        connection.executemany("INSERT INTO things VALUES (?, ?, ?)", things)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    with TemporaryDirectory() as folder:
        path = Path(folder) / "trips.db"
        _make(path)
        for name, costs in asyncio.run(measure(path, rounds)).items():
            print(f"{name:<38}{median(costs):>8.0f} µs   ({min(costs):.0f} to {max(costs):.0f})")


if __name__ == "__main__":
    main()
