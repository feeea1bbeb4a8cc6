"""The table of frequent questions."""

from __future__ import annotations

import json
from datetime import datetime

from bot.areas.faq.rules import Entry
from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction


async def entries(reader: Reader) -> list[Entry]:
    """All of them, in the order they were made."""
    rows = await reader.rows("SELECT id, question, wordings, answer FROM faq ORDER BY id")
    return [Entry(row["question"], row["answer"], tuple(json.loads(row["wordings"])), row["id"]) for row in rows]


async def put(tx: Transaction, entry: Entry, now: datetime) -> bool:
    """Keep an entry; one with an id takes the place of the one that has it. Whether that was there."""
    values = {
        "id": entry.id or None,
        "question": entry.question,
        "wordings": json.dumps(entry.wordings, ensure_ascii=False),
        "answer": entry.answer,
        "now": to_ms(now),
    }
    if not entry.id:
        await tx.insert(
            """
            INSERT INTO faq (id, question, wordings, answer, changed_at)
            VALUES (:id, :question, :wordings, :answer, :now)
            """,
            values,
        )
        return True
    changed = await tx.run(
        """
        UPDATE faq SET question = :question, wordings = :wordings, answer = :answer, changed_at = :now WHERE id = :id
        """,
        values,
    )
    return changed > 0


async def remove(tx: Transaction, entry_id: int) -> bool:
    """Take an entry away; whether it was there."""
    return await tx.run("DELETE FROM faq WHERE id = :id", {"id": entry_id}) > 0
