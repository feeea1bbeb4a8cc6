"""The demonstration into an empty database: every area brings its part (`Demonstrates`)."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, closing
from functools import partial
from pathlib import Path

from bot.areas.catalogue.demo import SOURCE
from bot.base import ending
from bot.base.area import Area, Hooks
from bot.base.clock import Clock, SystemClock
from bot.base.database import Database, Reader, Transaction
from bot.base.demonstration import Content, Demonstrates
from bot.base.services import Services
from bot.settings import Settings
from bot.wiring import AREAS, ROOMS

FOLDER = Path(__file__).parent
OWNER = 1003  # of the demonstration's people; the settings name them
_SEEDED = "demo_seeded"


def seed_if_empty(
    database: Path, folder: Path = FOLDER, clock: Clock | None = None, areas: Sequence[Area] = AREAS
) -> bool:
    """Fill a migrated database that has no titles, or not all of the demonstration; whether it was filled.

    Its index included. A library with titles of its own only is let be. Not for a running loop.
    The events are counted from the day of `clock`.
    """
    with closing(sqlite3.connect(database)) as connection:
        if connection.execute("SELECT 1 FROM facts WHERE name = :name", {"name": _SEEDED}).fetchone():
            return False
        sources = {row[0] for row in connection.execute("SELECT DISTINCT source FROM titles")}
    if sources and SOURCE not in sources:
        return False
    ending.run(_seed(database, Content(folder), clock or SystemClock(), areas))
    return True


def seed_simulated(database: Path, clock: Clock | None = None, areas: Sequence[Area] = AREAS) -> None:
    """What is about people of the simulator, each area's part once: who was removed stays so.

    Not for a running loop.
    """
    ending.run(_seed_simulated(database, Content(FOLDER), clock or SystemClock(), areas))


async def _seed(database: Path, content: Content, clock: Clock, areas: Sequence[Area]) -> None:
    """The mark is set last, and doing it twice changes nothing: what was cut short is done again at the next start."""
    async with _services(database, clock, areas) as services:
        for one in services[Hooks].of(Demonstrates):
            if not one.simulated:
                await one.run(services, content)
        await services[Database].write(partial(_mark, _SEEDED))


async def _seed_simulated(database: Path, content: Content, clock: Clock, areas: Sequence[Area]) -> None:
    async with _services(database, clock, areas, OWNER) as services:
        for area in areas:
            mine = [one for one in area.hooks if isinstance(one, Demonstrates) and one.simulated]
            mark = f"demo_{area.name}"
            if mine and not await services[Database].read(partial(_is_marked, mark)):
                for one in mine:
                    await one.run(services, content)
                await services[Database].write(partial(_mark, mark))


@asynccontextmanager
async def _services(database: Path, clock: Clock, areas: Sequence[Area], *owners: int) -> AsyncIterator[Services]:
    """What areas provide, beside a running application: no Telegram, nothing starts."""
    opened = await Database.open(database, readers=2)
    try:
        yield Hooks([*ROOMS, *areas]).services(clock, Settings(database=database, owner_ids=owners), opened)
    finally:
        await opened.close()


async def _is_marked(name: str, reader: Reader) -> bool:
    return bool(await reader.value("SELECT EXISTS (SELECT 1 FROM facts WHERE name = :name)", {"name": name}))


async def _mark(name: str, tx: Transaction) -> None:
    await tx.run("INSERT OR IGNORE INTO facts (name, value) VALUES (:name, '1')", {"name": name})
