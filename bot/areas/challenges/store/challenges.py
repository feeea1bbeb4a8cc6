"""The tables of challenges and of the titles that some of them list."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import date, datetime

from bot.areas.challenges.rules import Audience, Challenge, Scope, Terms
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction


async def insert(tx: Transaction, terms: Terms, begins_on: date, ends_at: datetime, now: datetime, by: int) -> int:
    """A new one; its id."""
    number = await tx.insert(
        """INSERT INTO challenges (name, books, scope, subject, audience, begins_on, ends_on, ends_at, made_at, made_by)
           VALUES (:name, :books, :scope, :subject, :audience, :begins_on, :ends_on, :ends_at, :now, :by)""",
        {
            "name": terms.name,
            "books": terms.books,
            "scope": terms.scope,
            "subject": terms.subject,
            "audience": terms.audience,
            "begins_on": begins_on.isoformat(),
            "ends_on": terms.ends_on.isoformat(),
            "ends_at": to_ms(ends_at),
            "now": to_ms(now),
            "by": by,
        },
    )
    for position, title in enumerate(terms.titles):
        await tx.run(
            "INSERT INTO challenge_titles (challenge_id, position, title) VALUES (:id, :position, :title)",
            {"id": number, "position": position, "title": title},
        )
    return number


async def find(reader: Reader, challenge_id: int) -> Challenge | None:
    """One of them."""
    row = await reader.row("SELECT * FROM challenges WHERE id = :id", {"id": challenge_id})
    return _challenge(row, await _titles(reader, challenge_id)) if row else None


async def running(reader: Reader, now: datetime, offset: int, limit: int) -> Sequence[Challenge]:
    """Those that can be joined, the next to end first; without the titles that they list."""
    rows = await reader.rows(
        """SELECT * FROM challenges WHERE ends_at > :now AND stopped_at IS NULL
           ORDER BY ends_at, id LIMIT :limit OFFSET :offset""",
        {"now": to_ms(now), "limit": limit, "offset": offset},
    )
    return [_challenge(row, ()) for row in rows]


async def stop(tx: Transaction, challenge_id: int, now: datetime) -> None:
    """No book counts any more."""
    await tx.run(
        "UPDATE challenges SET stopped_at = :now WHERE id = :id AND stopped_at IS NULL",
        {"now": to_ms(now), "id": challenge_id},
    )


async def _titles(reader: Reader, challenge_id: int) -> tuple[str, ...]:
    rows = await reader.rows(
        "SELECT title FROM challenge_titles WHERE challenge_id = :id ORDER BY position", {"id": challenge_id}
    )
    return tuple(row["title"] for row in rows)


def _challenge(row: sqlite3.Row, titles: tuple[str, ...]) -> Challenge:
    terms = Terms(
        row["name"],
        row["books"],
        date.fromisoformat(row["ends_on"]),
        Scope(row["scope"]),
        row["subject"],
        titles,
        Audience(row["audience"]),
    )
    begins_on = date.fromisoformat(row["begins_on"])
    return Challenge(row["id"], terms, begins_on, from_ms(row["ends_at"]), row["stopped_at"] is not None)
