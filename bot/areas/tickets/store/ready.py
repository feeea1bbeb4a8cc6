"""The table of answers that the staff keep ready."""

from __future__ import annotations

from collections.abc import Sequence

from bot.base.database import Reader, Transaction


async def all_of_them(reader: Reader) -> Sequence[tuple[int, str]]:
    """Ids and words, in the order in which they were written."""
    rows = await reader.rows("SELECT id, words FROM ticket_ready_answers ORDER BY id")
    return [(row["id"], row["words"]) for row in rows]


async def find(reader: Reader, ready_id: int) -> str | None:
    """The words of one."""
    found = await reader.value("SELECT words FROM ticket_ready_answers WHERE id = :id", {"id": ready_id})
    return None if found is None else str(found)


async def add(tx: Transaction, words: str) -> None:
    """One more; the same words stay once."""
    await tx.run("INSERT INTO ticket_ready_answers (words) VALUES (:words) ON CONFLICT DO NOTHING", {"words": words})


async def remove(tx: Transaction, ready_id: int) -> None:
    """It is kept no more."""
    await tx.run("DELETE FROM ticket_ready_answers WHERE id = :id", {"id": ready_id})
