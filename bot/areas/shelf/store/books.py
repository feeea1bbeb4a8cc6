"""The table of the books on shelves."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import date, datetime

from bot.areas.shelf.rules import Book, Named, Place, Shelf, Standing
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction

_SELECT = """
    SELECT b.id, b.title_id, b.title, b.authors, b.place, b.favourite, b.placed_at, b.finished_on, b.removed_at,
           b.title_id IS NULL OR EXISTS (
               SELECT 1 FROM titles t WHERE t.id = b.title_id AND t.withdrawn_at IS NOT NULL) AS gone
    FROM shelf_books b
"""
_IN = "b.person_id = :person AND b.removed_at IS NULL AND (b.place = :place OR (:place = '' AND b.favourite))"


async def find(reader: Reader, person_id: int, book_id: int) -> Book | None:
    """One of somebody's books, one that was taken out lately too."""
    row = await reader.row(
        f"{_SELECT} WHERE b.id = :id AND b.person_id = :person", {"id": book_id, "person": person_id}
    )
    return _book(row) if row else None


async def of_title(reader: Reader, person_id: int, title_id: int) -> Book | None:
    """The same by its title."""
    sql = f"{_SELECT} WHERE b.person_id = :person AND b.title_id = :title"
    row = await reader.row(sql, {"person": person_id, "title": title_id})
    return _book(row) if row else None


async def listed(reader: Reader, person_id: int, place: Place, offset: int, limit: int) -> Sequence[Book]:
    """A list, the newest first; NONE: the favourites."""
    rows = await reader.rows(
        f"{_SELECT} WHERE {_IN} ORDER BY b.placed_at DESC, b.id DESC LIMIT :limit OFFSET :offset",
        {"person": person_id, "place": place, "limit": limit, "offset": offset},
    )
    return [_book(row) for row in rows]


async def counts(reader: Reader, person_id: int) -> Shelf:
    """How many there are of each."""
    rows = await reader.rows(
        """SELECT place, count(*) AS n, sum(favourite) AS favourites FROM shelf_books
           WHERE person_id = :person AND removed_at IS NULL GROUP BY place""",
        {"person": person_id},
    )
    return Shelf({Place(row["place"]): row["n"] for row in rows}, sum(row["favourites"] for row in rows))


async def finished(reader: Reader, person_id: int, year: int) -> int:
    """How many books somebody finished in a year."""
    return int(
        await reader.value(
            """SELECT count(*) FROM shelf_books WHERE person_id = :person AND removed_at IS NULL
               AND finished_on BETWEEN :first AND :last""",
            {"person": person_id, "first": f"{year}-01-01", "last": f"{year}-12-31"},
        )
    )


async def finished_between(reader: Reader, person_id: int, first: date, last: date, limit: int) -> Sequence[Book]:
    """Those finished in these days, the latest first."""
    rows = await reader.rows(
        f"""{_SELECT} WHERE b.person_id = :person AND b.removed_at IS NULL AND b.place = 'read'
            AND b.finished_on BETWEEN :first AND :last ORDER BY b.finished_on DESC, b.id DESC LIMIT :limit""",
        {"person": person_id, "first": first.isoformat(), "last": last.isoformat(), "limit": limit},
    )
    return [_book(row) for row in rows]


async def by_month(reader: Reader, person_id: int, year: int) -> dict[int, int]:
    """How many in each of its months."""
    rows = await reader.rows(
        """SELECT CAST(substr(finished_on, 6, 2) AS INTEGER) AS month, count(*) AS n FROM shelf_books
           WHERE person_id = :person AND removed_at IS NULL AND finished_on BETWEEN :first AND :last GROUP BY month""",
        {"person": person_id, "first": f"{year}-01-01", "last": f"{year}-12-31"},
    )
    return {row["month"]: row["n"] for row in rows}


async def insert(tx: Transaction, person_id: int, of: Named, standing: Standing, now: datetime) -> int:
    """A new book; its id."""
    return await tx.insert(
        """INSERT INTO shelf_books
               (person_id, title_id, title, authors, place, favourite, added_at, placed_at, finished_on)
           VALUES (:person, :title_id, :title, :authors, :place, :favourite, :now, :now, :finished)""",
        {
            "person": person_id,
            "title_id": of.id,
            "title": of.title,
            "authors": of.authors,
            "place": standing.place,
            "favourite": int(standing.favourite),
            "now": to_ms(now),
            "finished": standing.finished_on.isoformat() if standing.finished_on else None,
        },
    )


async def stand(tx: Transaction, book_id: int, standing: Standing, placed_at: datetime) -> None:
    """Where it stands now; it is on the shelf."""
    await tx.run(
        """UPDATE shelf_books SET place = :place, favourite = :favourite, finished_on = :finished, placed_at = :at,
                  removed_at = NULL WHERE id = :id""",
        {
            "place": standing.place,
            "favourite": int(standing.favourite),
            "finished": standing.finished_on.isoformat() if standing.finished_on else None,
            "at": to_ms(placed_at),
            "id": book_id,
        },
    )


async def take_out(tx: Transaction, book_id: int, now: datetime) -> None:
    """It is no longer on the shelf; where it stood is kept for whoever takes this back."""
    await tx.run("UPDATE shelf_books SET removed_at = :now WHERE id = :id", {"now": to_ms(now), "id": book_id})


async def put_back(tx: Transaction, book_id: int) -> None:
    """It is on the shelf again."""
    await tx.run("UPDATE shelf_books SET removed_at = NULL WHERE id = :id", {"id": book_id})


async def forget(tx: Transaction, book_id: int) -> None:
    """It is gone, and cannot come back."""
    await tx.run("DELETE FROM shelf_books WHERE id = :id", {"id": book_id})


async def forget_removed(tx: Transaction, before: datetime) -> int:
    """What was taken out before a moment; how many that were."""
    return await tx.run("DELETE FROM shelf_books WHERE removed_at < :before", {"before": to_ms(before)})


def _book(row: sqlite3.Row) -> Book:
    return Book(
        id=row["id"],
        of=Named(row["title_id"], row["title"], row["authors"]),
        place=Place(row["place"]),
        favourite=bool(row["favourite"]),
        placed_at=from_ms(row["placed_at"]),
        finished_on=date.fromisoformat(row["finished_on"]) if row["finished_on"] else None,
        removed_at=from_ms(row["removed_at"]) if row["removed_at"] is not None else None,
        gone=bool(row["gone"]),
    )
