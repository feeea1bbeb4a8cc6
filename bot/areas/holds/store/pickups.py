"""Places besides the desk where books are picked up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.areas.holds.rules import Pickup
from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction

_WAITS = """(SELECT count(*) FROM holds h WHERE h.pickup_id = p.id AND h.state <> 'ended' AND h.state = 'ready')"""
_SELECT = f"SELECT p.id, p.name, p.hours, {_WAITS} AS ready FROM pickup_places p WHERE p.removed_at IS NULL"


async def all_of_them(reader: Reader) -> Sequence[Pickup]:
    """Every place, and how many books wait there."""
    rows = await reader.rows(f"{_SELECT} ORDER BY p.name, p.id")
    return [Pickup(row["id"], row["name"], row["hours"], int(row["ready"])) for row in rows]


async def find(reader: Reader, pickup_id: int) -> Pickup | None:
    """One that there is."""
    row = await reader.row(f"{_SELECT} AND p.id = :id", {"id": pickup_id})
    return Pickup(row["id"], row["name"], row["hours"], int(row["ready"])) if row else None


async def insert(tx: Transaction, name: str, hours: str) -> int:
    """A new one; its id."""
    return await tx.insert(
        "INSERT INTO pickup_places (name, hours) VALUES (:name, :hours)", {"name": name, "hours": hours}
    )


async def is_wanted(reader: Reader, pickup_id: int) -> bool:
    """Whether a hold that has not ended is to be picked up there."""
    sql = "SELECT EXISTS (SELECT 1 FROM holds WHERE pickup_id = :id AND state <> 'ended')"
    return bool(await reader.value(sql, {"id": pickup_id}))


async def remove(tx: Transaction, pickup_id: int, now: datetime) -> None:
    """Nobody can choose it any more; holds that have ended keep its name."""
    sql = "UPDATE pickup_places SET removed_at = :now WHERE id = :id"
    await tx.run(sql, {"id": pickup_id, "now": to_ms(now)})
