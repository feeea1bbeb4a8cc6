"""The table of goals."""

from __future__ import annotations

from datetime import datetime

from bot.areas.shelf.goals import Goal
from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction


async def find(reader: Reader, person_id: int, year: int) -> Goal | None:
    """Somebody's goal of a year."""
    row = await reader.row(
        "SELECT year, books, told FROM reading_goals WHERE person_id = :person AND year = :year",
        {"person": person_id, "year": year},
    )
    return Goal(row["year"], row["books"], bool(row["told"])) if row else None


async def put(tx: Transaction, person_id: int, goal: Goal, now: datetime) -> None:
    """A goal in the place of the one before."""
    await tx.run(
        """INSERT INTO reading_goals (person_id, year, books, told, set_at)
           VALUES (:person, :year, :books, :told, :now)
           ON CONFLICT (person_id, year) DO UPDATE SET books = excluded.books, told = excluded.told""",
        {"person": person_id, "year": goal.year, "books": goal.books, "told": int(goal.told), "now": to_ms(now)},
    )


async def forget(tx: Transaction, person_id: int, year: int) -> None:
    """No goal any more."""
    await tx.run(
        "DELETE FROM reading_goals WHERE person_id = :person AND year = :year", {"person": person_id, "year": year}
    )
