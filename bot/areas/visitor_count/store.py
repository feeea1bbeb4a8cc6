"""The table of visitors."""

from __future__ import annotations

from datetime import date

from bot.areas.visitor_count.rules import Counted
from bot.base.database import Reader, Transaction


async def insert(tx: Transaction, day: date, hour: int, people: int, by: int) -> int:
    """Count people; the row's id."""
    return await tx.insert(
        "INSERT INTO visits (day, hour, people, counted_by) VALUES (:day, :hour, :people, :by)",
        {"day": day.isoformat(), "hour": hour, "people": people, "by": by},
    )


async def delete(tx: Transaction, count_id: int, day: date, by: int) -> bool:
    """Take one's own count of this day back; whether it was there."""
    sql = "DELETE FROM visits WHERE id = :id AND day = :day AND counted_by = :by"
    return await tx.run(sql, {"id": count_id, "day": day.isoformat(), "by": by}) > 0


async def last_of(reader: Reader, day: date, by: int) -> Counted | None:
    """The last count of somebody on a day."""
    row = await reader.row(
        "SELECT id, people FROM visits WHERE day = :day AND counted_by = :by ORDER BY id DESC LIMIT 1",
        {"day": day.isoformat(), "by": by},
    )
    return Counted(row["id"], row["people"]) if row else None


async def by_hour(reader: Reader, day: date) -> dict[int, int]:
    """People by hour of a day."""
    rows = await reader.rows(
        "SELECT hour, sum(people) AS people FROM visits WHERE day = :day GROUP BY hour ORDER BY hour",
        {"day": day.isoformat()},
    )
    return {row["hour"]: row["people"] for row in rows}


async def by_day(reader: Reader, first: date, last: date) -> dict[date, int]:
    """People by day, from the first to the last."""
    rows = await reader.rows(
        "SELECT day, sum(people) AS people FROM visits WHERE day BETWEEN :first AND :last GROUP BY day ORDER BY day",
        {"first": first.isoformat(), "last": last.isoformat()},
    )
    return {date.fromisoformat(row["day"]): row["people"] for row in rows}
