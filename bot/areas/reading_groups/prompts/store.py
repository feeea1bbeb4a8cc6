"""The tables of prompts and of the pulse."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from bot.areas.reading_groups.prompts.rules import Pace
from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction


async def put(tx: Transaction, book_id: int, part: int, words: str) -> None:
    """What is asked when a part begins; of one part, one question."""
    await tx.run(
        """INSERT INTO reading_group_prompts (book_id, part, words) VALUES (:book, :part, :words)
           ON CONFLICT (book_id, part) DO UPDATE SET words = excluded.words""",
        {"book": book_id, "part": part, "words": words},
    )


async def of_book(reader: Reader, book_id: int) -> Mapping[int, str]:
    """The questions of a book, by part."""
    rows = await reader.rows(
        "SELECT part, words FROM reading_group_prompts WHERE book_id = :book ORDER BY part", {"book": book_id}
    )
    return {row["part"]: row["words"] for row in rows}


async def post(tx: Transaction, book_id: int, part: int, now: datetime) -> bool:
    """It leaves now; False where there is none, or it has left."""
    changed = await tx.run(
        """UPDATE reading_group_prompts SET posted_at = :now
           WHERE book_id = :book AND part = :part AND posted_at IS NULL""",
        {"now": to_ms(now), "book": book_id, "part": part},
    )
    return changed == 1


async def answer(tx: Transaction, book_id: int, member_id: int, pace: Pace) -> bool:
    """Count an answer, once a member; False where they have given one. Which it was is kept apart from them."""
    given = await tx.run(
        "INSERT OR IGNORE INTO reading_group_pulse_given (book_id, member_id) VALUES (:book, :member)",
        {"book": book_id, "member": member_id},
    )
    if given:
        await tx.run(
            """INSERT INTO reading_group_pulse (book_id, pace, many) VALUES (:book, :pace, 1)
               ON CONFLICT (book_id, pace) DO UPDATE SET many = many + 1""",
            {"book": book_id, "pace": pace},
        )
    return bool(given)


async def counts(reader: Reader, book_id: int) -> Mapping[Pace, int]:
    """How often each was said."""
    rows = await reader.rows("SELECT pace, many FROM reading_group_pulse WHERE book_id = :book", {"book": book_id})
    return {Pace(row["pace"]): row["many"] for row in rows}
