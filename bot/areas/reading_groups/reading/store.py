"""The tables of plans and places."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import date, datetime

from bot.areas.reading_groups.reading.rules import Part, Place
from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction
from bot.base.reading.progress import Measure


async def put_plan(tx: Transaction, book_id: int, parts: Sequence[Part]) -> None:
    """The plan of a book, in place of the one before."""
    await tx.run("DELETE FROM reading_group_parts WHERE book_id = :book", {"book": book_id})
    await tx.run_many(
        """INSERT INTO reading_group_parts (book_id, part, begins_on, ends_on, chapters)
           VALUES (:book, :part, :begins, :ends, :chapters)""",
        [
            {
                "book": book_id,
                "part": one.number,
                "begins": one.begins_on.isoformat(),
                "ends": one.ends_on.isoformat(),
                "chapters": one.chapters,
            }
            for one in parts
        ],
    )


async def plan_of(reader: Reader, book_id: int) -> Sequence[Part]:
    """The parts of a book's plan."""
    rows = await reader.rows(
        "SELECT part, begins_on, ends_on, chapters FROM reading_group_parts WHERE book_id = :book ORDER BY part",
        {"book": book_id},
    )
    return [
        Part(row["part"], date.fromisoformat(row["begins_on"]), date.fromisoformat(row["ends_on"]), row["chapters"])
        for row in rows
    ]


async def put_place(tx: Transaction, book_id: int, member_id: int, place: Place, now: datetime) -> None:
    """How far a member is."""
    await tx.run(
        """INSERT INTO reading_group_places (book_id, member_id, measure, at, total, hidden, told_at)
           VALUES (:book, :member, :measure, :at, :total, :hidden, :now)
           ON CONFLICT (book_id, member_id) DO UPDATE SET measure = excluded.measure, at = excluded.at,
               total = excluded.total, hidden = excluded.hidden, told_at = excluded.told_at""",
        {
            "book": book_id,
            "member": member_id,
            "measure": place.measure,
            "at": place.at,
            "total": place.total,
            "hidden": int(place.hidden),
            "now": to_ms(now),
        },
    )


async def place_of(reader: Reader, book_id: int, member_id: int) -> Place | None:
    """How far a member said they are."""
    row = await reader.row(
        "SELECT measure, at, total, hidden FROM reading_group_places WHERE book_id = :book AND member_id = :member",
        {"book": book_id, "member": member_id},
    )
    return _place(row) if row else None


async def places(reader: Reader, book_id: int) -> Sequence[Place]:
    """How far those are who are members now, without who."""
    rows = await reader.rows(
        """SELECT p.measure, p.at, p.total, p.hidden FROM reading_group_places p
           JOIN reading_group_members m ON m.id = p.member_id
           WHERE p.book_id = :book AND m.state = 'member'""",
        {"book": book_id},
    )
    return [_place(row) for row in rows]


def _place(row: sqlite3.Row) -> Place:
    return Place(Measure(row["measure"]), row["at"], row["total"], bool(row["hidden"]))
