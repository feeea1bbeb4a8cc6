"""The tables of what is read together."""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import date, datetime

from bot.areas.family_reading.rules import Minutes, Reading
from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction


async def insert(
    tx: Transaction, person_id: int, children: Collection[int], minutes: int, day: date, now: datetime
) -> int:
    """Minutes of a day with these children; the row's id."""
    number = await tx.insert(
        """INSERT INTO family_readings (person_id, minutes, read_on, told_at)
           VALUES (:person, :minutes, :day, :now)""",
        {"person": person_id, "minutes": minutes, "day": day.isoformat(), "now": to_ms(now)},
    )
    for child in children:
        await tx.run(
            """INSERT INTO family_reading_children (reading_id, child_id, person_id)
               VALUES (:reading, :child, :person)""",
            {"reading": number, "child": child, "person": person_id},
        )
    return number


async def find(reader: Reader, reading_id: int) -> tuple[int, Reading] | None:
    """Who told it, and what."""
    row = await reader.row("SELECT * FROM family_readings WHERE id = :id", {"id": reading_id})
    if row is None:
        return None
    rows = await reader.rows(
        "SELECT child_id FROM family_reading_children WHERE reading_id = :id ORDER BY child_id", {"id": reading_id}
    )
    children = tuple(one["child_id"] for one in rows)
    return row["person_id"], Reading(row["id"], row["minutes"], date.fromisoformat(row["read_on"]), children)


async def delete(tx: Transaction, reading_id: int) -> None:
    """It was not so."""
    await tx.run("DELETE FROM family_readings WHERE id = :id", {"id": reading_id})


async def minutes(reader: Reader, children: Collection[int], week: date, month: date) -> Minutes:
    """What was read with any of these children, each reading once; `week`, `month`: the days on which they begin."""
    row = await reader.row(
        """SELECT coalesce(sum(minutes), 0) AS total, count(*) AS times,
                  coalesce(sum(CASE WHEN read_on >= :week THEN minutes END), 0) AS week,
                  coalesce(sum(CASE WHEN read_on >= :month THEN minutes END), 0) AS month
           FROM family_readings WHERE id IN (
             SELECT c.reading_id FROM json_each(:children) wanted
             JOIN family_reading_children c ON c.child_id = wanted.value)""",
        {"children": json.dumps(list(children)), "week": week.isoformat(), "month": month.isoformat()},
    )
    return Minutes(row["week"], row["month"], row["total"], row["times"]) if row else Minutes()


async def forget(tx: Transaction, child_id: int, person_id: int | None = None) -> None:
    """What was read with a child, by one guardian or by all; what was read with another child too stays theirs."""
    rows = await tx.rows(
        """SELECT reading_id FROM family_reading_children
           WHERE child_id = :child AND (:person IS NULL OR person_id = :person)""",
        {"child": child_id, "person": person_id},
    )
    for row in rows:
        key = {"reading": row["reading_id"], "child": child_id}
        await tx.run("DELETE FROM family_reading_children WHERE reading_id = :reading AND child_id = :child", key)
        await _drop_if_alone(tx, row["reading_id"])


async def _drop_if_alone(tx: Transaction, reading_id: int) -> None:
    await tx.run(
        """DELETE FROM family_readings WHERE id = :id AND NOT EXISTS (
             SELECT 1 FROM family_reading_children WHERE reading_id = :id)""",
        {"id": reading_id},
    )


async def drop_alone(tx: Transaction, now: datetime) -> None:
    """Readings of which every child is gone, some at a time."""
    await tx.run(
        """DELETE FROM family_readings WHERE id IN (SELECT r.id FROM family_readings r WHERE told_at < :now
             AND NOT EXISTS (SELECT 1 FROM family_reading_children c WHERE c.reading_id = r.id) LIMIT 100)""",
        {"now": to_ms(now)},
    )
