"""The tables of what is said in tickets, and of the files that come with it."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.areas.tickets.codes import fresh_row_id, is_unnamed
from bot.areas.tickets.rules import Attached, Message, Words
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction


async def say(
    tx: Transaction, feedback_id: int, said: Message, now: datetime, by: int | None = None, copy_of: int | None = None
) -> int:
    """Add words, of a member of staff or of the resident (None); the row's id. `copy_of`: said in another as well.

    Of a ticket without a name neither their message is kept nor, but by their turn, their order.
    """
    unnamed = is_unnamed(feedback_id)
    if unnamed:
        said = replace(said, message_id=None, album="")
    words_id = await tx.insert(
        """
        INSERT INTO feedback_words (id, feedback_id, by_staff, words, said_at, said_by, message_id, album,
                                    copy_of, turn)
        VALUES (:id, :feedback, :by_staff, :words, :now, :by, :message, :album, :copy_of,
                CASE WHEN :id IS NULL THEN 0
                ELSE 1 + (SELECT ifnull(max(turn), 0) FROM feedback_words WHERE feedback_id = :feedback) END)
        """,
        {
            "id": fresh_row_id() if unnamed else None,
            "feedback": feedback_id,
            "by_staff": by is not None,
            "words": said.words,
            "now": to_ms(now),
            "by": by,
            "message": said.message_id,
            "album": said.album,
            "copy_of": copy_of,
        },
    )
    for one in said.files:
        await attach(tx, words_id, one, now)
    return words_id


async def attach(tx: Transaction, words_id: int, file: Attached, now: datetime) -> None:
    """One more file with some words."""
    await tx.run(
        "INSERT INTO feedback_files (id, words_id, kind, file_id, sent_at) VALUES (:id, :words, :kind, :file, :now)",
        {
            "id": fresh_row_id() if is_unnamed(words_id) else None,
            "words": words_id,
            "kind": file.kind,
            "file": file.file_id,
            "now": to_ms(now),
        },
    )


async def say_instead(tx: Transaction, words_id: int, said: Message, now: datetime) -> None:
    """Other words in their place, marked as changed; the file of a single one is exchanged where there is another."""
    await tx.run(
        "UPDATE feedback_words SET words = :words, changed_at = :now WHERE id = :id",
        {"id": words_id, "words": said.words, "now": to_ms(now)},
    )
    if said.files and not said.album:
        await tx.run("DELETE FROM feedback_files WHERE words_id = :id", {"id": words_id})
        for one in said.files:
            await attach(tx, words_id, one, now)


async def unsay(tx: Transaction, words_id: int) -> None:
    """Take words back."""
    await tx.run("DELETE FROM feedback_words WHERE id = :id", {"id": words_id})


async def ticket_of(reader: Reader, words_id: int, *, by_staff: bool | None = None) -> int | None:
    """Which ticket some words belong to; those of the staff or of its resident only, where that is said."""
    sql = "SELECT feedback_id FROM feedback_words WHERE id = :id AND by_staff = coalesce(:by_staff, by_staff)"
    found = await reader.value(sql, {"id": words_id, "by_staff": by_staff})
    return None if found is None else int(found)


async def written_in(reader: Reader, person_id: int, message_id: int) -> int | None:
    """The words that a message of this person's became."""
    return await _of_writer(reader, person_id, "w.message_id = :what", message_id)


async def of_album(reader: Reader, person_id: int, album: str) -> int | None:
    """The words that came with the first part of an album of this person's."""
    return await _of_writer(reader, person_id, "w.album = :what AND w.album <> ''", album)


async def _of_writer(reader: Reader, person_id: int, where: str, what: int | str) -> int | None:
    found = await reader.value(
        f"""
        SELECT w.id FROM feedback_words w JOIN feedback f ON f.id = w.feedback_id
        WHERE {where} AND CASE WHEN w.by_staff THEN w.said_by ELSE f.person_id END = :person
        ORDER BY w.id DESC LIMIT 1
        """,
        {"what": what, "person": person_id},
    )
    return None if found is None else int(found)


async def said(reader: Reader, feedback_id: int) -> tuple[Words, ...]:
    """All that was said in a ticket, in order."""
    rows = await reader.rows(
        """
        SELECT w.id, w.by_staff, w.words, w.said_at, w.said_by, w.changed_at,
               ifnull(nullif(p.called, ''), ifnull(p.first_name, '')) AS name
        FROM feedback_words w LEFT JOIN people p ON p.id = w.said_by
        WHERE w.feedback_id = :id ORDER BY w.turn, w.id
        """,
        {"id": feedback_id},
    )
    files = await _files(reader, feedback_id)
    return tuple(_words(row, files) for row in rows)


async def _files(reader: Reader, feedback_id: int) -> Sequence[sqlite3.Row]:
    return await reader.rows(
        """
        SELECT x.words_id, x.kind, x.file_id FROM feedback_words w JOIN feedback_files x ON x.words_id = w.id
        WHERE w.feedback_id = :id ORDER BY x.id
        """,
        {"id": feedback_id},
    )


def _words(row: sqlite3.Row, files: Sequence[sqlite3.Row]) -> Words:
    return Words(
        id=row["id"],
        by_staff=bool(row["by_staff"]),
        words=row["words"],
        said_at=from_ms(row["said_at"]),
        by=row["name"],
        by_id=row["said_by"],
        files=tuple(Attached(one["kind"], one["file_id"]) for one in files if one["words_id"] == row["id"]),
        changed=row["changed_at"] is not None,
    )
