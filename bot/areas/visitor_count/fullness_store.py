"""The table of places where people sit, and the counts of one weekday."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime

from bot.areas.visitor_count.fullness import Level, Place
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction


async def places(reader: Reader) -> list[Place]:
    """All of them, in the order in which they were put in."""
    rows = await reader.rows("SELECT id, name, level, told_at FROM sitting_places ORDER BY id")
    return [
        Place(
            row["id"],
            row["name"],
            Level(row["level"]) if row["level"] else None,
            from_ms(row["told_at"]) if row["told_at"] is not None else None,
        )
        for row in rows
    ]


async def insert(tx: Transaction, name: str) -> int:
    """One more; its id."""
    return await tx.insert("INSERT INTO sitting_places (name) VALUES (:name)", {"name": name})


async def delete(tx: Transaction, place_id: int) -> bool:
    """One less; whether it was there."""
    return await tx.run("DELETE FROM sitting_places WHERE id = :id", {"id": place_id}) > 0


async def tell(tx: Transaction, place_id: int, level: Level, now: datetime, by: int) -> bool:
    """Say how full a place is; whether it is there."""
    sql = "UPDATE sitting_places SET level = :level, told_at = :now, told_by = :by WHERE id = :id"
    return await tx.run(sql, {"id": place_id, "level": level, "now": to_ms(now), "by": by}) > 0


async def on_days(reader: Reader, days: Sequence[date]) -> list[dict[int, int]]:
    """People by hour of each of these days on which somebody was counted."""
    rows = await reader.rows(
        """SELECT day, hour, sum(people) AS people FROM visits
           WHERE day IN (SELECT value FROM json_each(:days)) GROUP BY day, hour""",
        {"days": json.dumps([day.isoformat() for day in days])},
    )
    found: dict[str, dict[int, int]] = {}
    for row in rows:
        found.setdefault(row["day"], {})[row["hour"]] = row["people"]
    return list(found.values())
