"""The tables of ratings, reviews, and of who reported one."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bot.areas.shelf.reviewing import Rated, Review, State, rated
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction

_SELECT = """
    SELECT r.*, coalesce(nullif(p.called, ''), p.first_name) AS name,
           (SELECT count(*) FROM review_reports x WHERE x.review_id = r.id) AS reports
    FROM reviews r JOIN people p ON p.id = r.person_id
"""
_REPORTED = "+r.state = 'shown' AND r.id IN (SELECT review_id FROM review_reports)"


async def find(reader: Reader, review_id: int) -> Review | None:
    """One of them."""
    row = await reader.row(f"{_SELECT} WHERE r.id = :id", {"id": review_id})
    return _review(row) if row else None


async def of_title(reader: Reader, person_id: int, title_id: int) -> Review | None:
    """Somebody's own of a title."""
    sql = f"{_SELECT} WHERE r.person_id = :person AND r.title_id = :title"
    row = await reader.row(sql, {"person": person_id, "title": title_id})
    return _review(row) if row else None


async def rate(tx: Transaction, person_id: int, title_id: int, title: str, rating: int, now: datetime) -> None:
    """A rating in the place of the one before."""
    await tx.run(
        """INSERT INTO reviews (person_id, title_id, title, rating, rated_at)
           VALUES (:person, :title_id, :title, :rating, :now)
           ON CONFLICT (person_id, title_id) WHERE title_id IS NOT NULL
           DO UPDATE SET rating = excluded.rating, rated_at = excluded.rated_at""",
        {"person": person_id, "title_id": title_id, "title": title, "rating": rating, "now": to_ms(now)},
    )


async def put(tx: Transaction, review_id: int, **values: Any) -> None:
    """Write columns of a review."""
    columns = ", ".join(f"{name} = :{name}" for name in values)
    await tx.run(f"UPDATE reviews SET {columns} WHERE id = :id", {"id": review_id, **values})


async def forget(tx: Transaction, review_id: int) -> None:
    """The rating and the words are gone."""
    await tx.run("DELETE FROM reviews WHERE id = :id", {"id": review_id})


async def how_rated(reader: Reader, title_id: int) -> Rated:
    """How readers found a title."""
    row = await reader.row(
        """SELECT coalesce(sum(rating), 0) AS total, count(*) AS ratings,
                  coalesce(sum(state = 'shown'), 0) AS reviews FROM reviews WHERE title_id = :title""",
        {"title": title_id},
    )
    return rated(row["total"], row["ratings"], row["reviews"]) if row else rated(0, 0, 0)


async def liked(reader: Reader, person_id: int, least: int, limit: int) -> Sequence[tuple[int, str]]:
    """The titles that somebody rated so high at least, the latest first."""
    rows = await reader.rows(
        """SELECT title_id, title FROM reviews WHERE person_id = :person AND rating >= :least AND title_id IS NOT NULL
           ORDER BY rated_at DESC, id DESC LIMIT :limit""",
        {"person": person_id, "least": least, "limit": limit},
    )
    return [(row["title_id"], row["title"]) for row in rows]


async def shown(reader: Reader, title_id: int, offset: int, limit: int) -> Sequence[Review]:
    """What others may read of a title, the newest first."""
    rows = await reader.rows(
        f"""{_SELECT} WHERE r.title_id = :title AND r.state = 'shown'
            ORDER BY r.id DESC LIMIT :limit OFFSET :offset""",
        {"title": title_id, "limit": limit, "offset": offset},
    )
    return [_review(row) for row in rows]


async def waiting(reader: Reader, offset: int, limit: int) -> Sequence[Review]:
    """What the staff have to read, the oldest first."""
    rows = await reader.rows(
        f"{_SELECT} WHERE r.state = 'waiting' ORDER BY r.written_at, r.id LIMIT :limit OFFSET :offset",
        {"limit": limit, "offset": offset},
    )
    return [_review(row) for row in rows]


async def reported(reader: Reader, offset: int, limit: int) -> Sequence[Review]:
    """What readers say should not be shown."""
    rows = await reader.rows(
        f"{_SELECT} WHERE {_REPORTED} ORDER BY r.id LIMIT :limit OFFSET :offset", {"limit": limit, "offset": offset}
    )
    return [_review(row) for row in rows]


async def counts(reader: Reader) -> tuple[int, int]:
    """How many wait, and how many are reported."""
    waits = await reader.value("SELECT count(*) FROM reviews r WHERE r.state = 'waiting'")
    return int(waits), int(await reader.value(f"SELECT count(*) FROM reviews r WHERE {_REPORTED}"))


async def report(tx: Transaction, review_id: int, person_id: int, now: datetime) -> bool:
    """Somebody says that it should not be shown; False where they said so before."""
    made = await tx.run(
        """INSERT INTO review_reports (review_id, person_id, reported_at) VALUES (:review, :person, :now)
           ON CONFLICT DO NOTHING""",
        {"review": review_id, "person": person_id, "now": to_ms(now)},
    )
    return made == 1


async def drop_reports(tx: Transaction, review_id: int) -> None:
    """The staff have looked."""
    await tx.run("DELETE FROM review_reports WHERE review_id = :review", {"review": review_id})


def _review(row: sqlite3.Row) -> Review:
    return Review(
        id=row["id"],
        person_id=row["person_id"],
        title_id=row["title_id"],
        title=row["title"],
        rating=row["rating"],
        words=row["words"],
        named=bool(row["named"]),
        by=row["name"] if row["named"] else "",
        state=State(row["state"]),
        reason=row["reason"],
        rated_at=from_ms(row["rated_at"]),
        written_at=from_ms(row["written_at"]) if row["written_at"] is not None else None,
        reports=row["reports"],
    )
