"""A member of the demonstration's staff for every role. They are people of the simulator, so only it has them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from bot.areas.people import store as people
from bot.areas.staff import store
from bot.base import ending
from bot.base.clock import Clock, SystemClock
from bot.base.database import Database, Transaction
from bot.base.identity import Person, Role

FILE = Path(__file__).parent / "staff.json"
_FACT = "demo_staff"


def hire(database: Path, clock: Clock | None = None) -> None:
    """Give them their roles, once: who was removed stays so. Not for a running loop."""
    colleagues = json.loads(FILE.read_text(encoding="utf-8"))
    ending.run(_hire(database, colleagues, clock or SystemClock()))


async def _hire(database: Path, colleagues: Sequence[Mapping[str, Any]], clock: Clock) -> None:
    opened = await Database.open(database, readers=1)
    try:
        await opened.write(partial(_put, colleagues, clock))
    finally:
        await opened.close()


async def _put(colleagues: Sequence[Mapping[str, Any]], clock: Clock, tx: Transaction) -> None:
    if not await tx.run("INSERT OR IGNORE INTO facts (name, value) VALUES (:name, '1')", {"name": _FACT}):
        return
    for one in colleagues:
        await people.keep(tx, Person(one["id"], one["first_name"], "id"), clock.now())
        await store.put(tx, one["id"], Role(one["role"]), clock.now(), None)
