"""A program of its own that asks for one room for everybody who has not asked yet: to be killed while it does."""

from __future__ import annotations

import asyncio
import sys
from functools import partial
from pathlib import Path

from bot.areas.rooms.rules import Wish
from bot.areas.rooms.service import Rooms
from bot.base.clock import MovableClock
from bot.base.database import Database, Reader, Transaction
from tests.conftest import MONDAY_MORNING
from tests.services.rooms_library import rooms_on, wish_for


async def _missing(reader: Reader) -> list[int]:
    rows = await reader.rows(
        "SELECT id FROM people WHERE id < 1000 AND id NOT IN (SELECT person_id FROM room_bookings) ORDER BY id"
    )
    return [row["id"] for row in rows]


async def main(path: Path, room: int) -> None:
    """All at once, as they would come in one hour."""
    database = await Database.open(path)
    rooms, wish = rooms_on(database, MovableClock.frozen(MONDAY_MORNING)), wish_for(room, 1, 9)
    missing = await database.read(_missing)
    async with asyncio.TaskGroup() as group:
        for person in missing:
            group.create_task(database.write(partial(_ask, rooms, person, wish)))
    await database.close()


async def _ask(rooms: Rooms, person: int, wish: Wish, tx: Transaction) -> None:
    await rooms.asking.ask(tx, person, wish)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), int(sys.argv[2])))
