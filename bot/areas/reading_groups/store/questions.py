"""The table of questions to leaders."""

from __future__ import annotations

from datetime import datetime

from bot.areas.reading_groups.rules import Question
from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction


async def insert(tx: Transaction, group_id: int, person_id: int, words: str, now: datetime) -> int:
    """A new question; its id."""
    return await tx.insert(
        """INSERT INTO reading_group_questions (group_id, person_id, words, asked_at)
           VALUES (:group, :person, :words, :now)""",
        {"group": group_id, "person": person_id, "words": words, "now": to_ms(now)},
    )


async def answer(tx: Transaction, question_id: int, words: str, by: int, now: datetime) -> None:
    """The leader's answer."""
    await tx.run(
        """UPDATE reading_group_questions SET answer = :words, answered_by = :by, answered_at = :now
           WHERE id = :id""",
        {"id": question_id, "words": words, "by": by, "now": to_ms(now)},
    )


async def find(reader: Reader, question_id: int) -> Question | None:
    """One of them."""
    row = await reader.row(
        """SELECT q.id, q.group_id, g.name, q.person_id, q.words, q.answer
           FROM reading_group_questions q JOIN reading_groups g ON g.id = q.group_id WHERE q.id = :id""",
        {"id": question_id},
    )
    return Question(*row) if row else None


async def count_since(reader: Reader, person_id: int, since: datetime) -> int:
    """How many somebody has asked since a moment."""
    sql = "SELECT count(*) FROM reading_group_questions WHERE person_id = :person AND asked_at >= :since"
    return int(await reader.value(sql, {"person": person_id, "since": to_ms(since)}))
