"""The table of notes. What somebody may see is decided here as it is in the rules, so that nothing else is read."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from bot.areas.reading_groups.notes.rules import Kind, Note
from bot.areas.reading_groups.reading.rules import Place
from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction
from bot.base.reading.progress import Measure

_SELECT = "SELECT n.*, n.member_id = :member AS own FROM reading_group_notes n"
_SEEN = "(n.member_id = :member OR n.at * :total <= :at * n.total)"
_BY_PLACE = "ORDER BY CAST(n.at AS REAL) / n.total, n.id"


async def insert(
    tx: Transaction, book_id: int, member_id: int, kind: Kind, words: str, place: Place, now: datetime
) -> int:
    """A new note; its id."""
    return await tx.insert(
        """INSERT INTO reading_group_notes (book_id, member_id, kind, words, measure, at, total, written_at)
           VALUES (:book, :member, :kind, :words, :measure, :at, :total, :now)""",
        {
            "book": book_id,
            "member": member_id,
            "kind": kind,
            "words": words,
            "measure": place.measure,
            "at": place.at,
            "total": place.total,
            "now": to_ms(now),
        },
    )


async def seen(
    reader: Reader, book_id: int, member_id: int, place: Place | None, offset: int, most: int
) -> Sequence[Note]:
    """A page of what this member may see, by place."""
    rows = await reader.rows(
        f"{_SELECT} WHERE n.book_id = :book AND {_SEEN} {_BY_PLACE} LIMIT :most OFFSET :offset",
        {"book": book_id, **_reader(member_id, place), "most": most, "offset": offset},
    )
    return [_note(row) for row in rows]


async def quotes(reader: Reader, book_id: int, member_id: int, place: Place | None) -> Sequence[Note]:
    """The quotes that this member may see, by place."""
    rows = await reader.rows(
        f"{_SELECT} WHERE n.book_id = :book AND n.kind = 'quote' AND {_SEEN} {_BY_PLACE}",
        {"book": book_id, **_reader(member_id, place)},
    )
    return [_note(row) for row in rows]


async def count_quotes(reader: Reader, book_id: int) -> int:
    """How many there are."""
    sql = "SELECT count(*) FROM reading_group_notes WHERE book_id = :book AND kind = 'quote'"
    return int(await reader.value(sql, {"book": book_id}))


async def ahead(reader: Reader, book_id: int, member_id: int, place: Place | None) -> int:
    """How many lie ahead of this member."""
    sql = f"SELECT count(*) FROM reading_group_notes n WHERE n.book_id = :book AND NOT {_SEEN}"
    return int(await reader.value(sql, {"book": book_id, **_reader(member_id, place)}))


async def next_ahead(reader: Reader, book_id: int, member_id: int, place: Place | None) -> Note | None:
    """The first that lies ahead, with its words: for who asks for it on purpose."""
    row = await reader.row(
        f"{_SELECT} WHERE n.book_id = :book AND NOT {_SEEN} {_BY_PLACE} LIMIT 1",
        {"book": book_id, **_reader(member_id, place)},
    )
    return _note(row) if row else None


async def find(reader: Reader, note_id: int, member_id: int) -> Note | None:
    """One of them, whether it may be seen or not."""
    row = await reader.row(f"{_SELECT} WHERE n.id = :id", {"id": note_id, "member": member_id})
    return _note(row) if row else None


async def book_of(reader: Reader, note_id: int) -> int | None:
    """The book a note belongs to."""
    found = await reader.value("SELECT book_id FROM reading_group_notes WHERE id = :id", {"id": note_id})
    return int(found) if found is not None else None


async def delete(tx: Transaction, note_id: int) -> None:
    """It is gone."""
    await tx.run("DELETE FROM reading_group_notes WHERE id = :id", {"id": note_id})


def _reader(member_id: int, place: Place | None) -> dict[str, int]:
    """Who has told no place has read nothing: -1 of 1 lies before every note, one at the very beginning too."""
    return {"member": member_id, "at": place.at if place else -1, "total": place.total if place else 1}


def _note(row: sqlite3.Row) -> Note:
    place = Place(Measure(row["measure"]), row["at"], row["total"])
    return Note(row["id"], row["book_id"], Kind(row["kind"]), row["words"], place, bool(row["own"]))
