"""The tables of classes that are wished for, and of what was answered."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from bot.areas.class_wishes.rules import Answer, ClassWish, Outcome
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction

_SELECT = """
    SELECT w.*, a.subject AS answered_subject, a.outcome, a.words, a.event_id, a.answered_at
    FROM class_wishes w LEFT JOIN class_answers a ON a.key = w.key
"""


async def insert(tx: Transaction, person_id: int, subject: str, key: str, interest: str, now: datetime) -> int:
    """A new wish; its id."""
    return await tx.insert(
        """INSERT INTO class_wishes (person_id, subject, key, interest, asked_at)
           VALUES (:person, :subject, :key, :interest, :now)""",
        {"person": person_id, "subject": subject, "key": key, "interest": interest, "now": to_ms(now)},
    )


async def of_person(reader: Reader, person_id: int) -> Sequence[ClassWish]:
    """What somebody wishes for, the newest first."""
    rows = await reader.rows(f"{_SELECT} WHERE w.person_id = :person ORDER BY w.id DESC", {"person": person_id})
    return [_wish(row) for row in rows]


async def find(reader: Reader, wish_id: int) -> ClassWish | None:
    """One of them."""
    row = await reader.row(f"{_SELECT} WHERE w.id = :id", {"id": wish_id})
    return _wish(row) if row else None


async def of_key(reader: Reader, key: str) -> Sequence[ClassWish]:
    """All who wish for the same."""
    rows = await reader.rows(f"{_SELECT} WHERE w.key = :key ORDER BY w.id", {"key": key})
    return [_wish(row) for row in rows]


async def delete(tx: Transaction, wish_id: int) -> None:
    """It is wished for no more."""
    await tx.run("DELETE FROM class_wishes WHERE id = :id", {"id": wish_id})


async def wanted(reader: Reader) -> Sequence[tuple[str, str, int]]:
    """(key, subject, people) of all that is wished for, what most people want first."""
    rows = await reader.rows(
        """SELECT key, min(subject) AS subject, count(*) AS people FROM class_wishes
           GROUP BY key ORDER BY people DESC, max(id) DESC"""
    )
    return [(row["key"], row["subject"], row["people"]) for row in rows]


async def by_interest(reader: Reader) -> dict[str, int]:
    """How many people wish for a class of each interest."""
    rows = await reader.rows(
        """SELECT interest, count(DISTINCT person_id) AS people FROM class_wishes
           WHERE interest <> '' GROUP BY interest"""
    )
    return {row["interest"]: row["people"] for row in rows}


async def answer(tx: Transaction, key: str, said: Answer, by: int) -> None:
    """What the library says, in the place of what it said before."""
    await tx.run(
        """
        INSERT INTO class_answers (key, subject, outcome, words, event_id, answered_at, answered_by)
        VALUES (:key, :subject, :outcome, :words, :event, :at, :by)
        ON CONFLICT (key) DO UPDATE SET outcome = excluded.outcome, words = excluded.words,
            event_id = excluded.event_id, answered_at = excluded.answered_at, answered_by = excluded.answered_by
        """,
        {
            "key": key,
            "subject": said.subject,
            "outcome": said.outcome,
            "words": said.words,
            "event": said.event_id,
            "at": to_ms(said.answered_at),
            "by": by,
        },
    )


async def answers(reader: Reader) -> dict[str, Answer]:
    """All that was answered, by key."""
    rows = await reader.rows("SELECT key, subject, outcome, words, event_id, answered_at FROM class_answers")
    return {row["key"]: _answer(row, row["subject"]) for row in rows}


def _answer(row: sqlite3.Row, subject: str) -> Answer:
    return Answer(subject, Outcome(row["outcome"]), row["words"], row["event_id"], from_ms(row["answered_at"]))


def _wish(row: sqlite3.Row) -> ClassWish:
    said = _answer(row, row["answered_subject"]) if row["outcome"] else None
    return ClassWish(
        row["id"], row["person_id"], row["subject"], row["key"], row["interest"], from_ms(row["asked_at"]), said
    )
