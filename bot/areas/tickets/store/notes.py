"""The table of what the staff note of tickets for each other."""

from __future__ import annotations

from datetime import datetime

from bot.areas.tickets.codes import fresh_row_id, is_unnamed
from bot.areas.tickets.rules import Note
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction


async def add(tx: Transaction, feedback_id: int, note: str, now: datetime, by: int) -> None:
    """Keep one more."""
    await tx.run(
        """
        INSERT INTO ticket_notes (id, feedback_id, note, written_at, written_by)
        VALUES (:id, :feedback, :note, :now, :by)
        """,
        {
            "id": fresh_row_id() if is_unnamed(feedback_id) else None,
            "feedback": feedback_id,
            "note": note,
            "now": to_ms(now),
            "by": by,
        },
    )


async def of_ticket(reader: Reader, feedback_id: int) -> list[Note]:
    """All of a ticket, in order; where it has no name, in that of their days."""
    rows = await reader.rows(
        """
        SELECT n.note, n.written_at, ifnull(nullif(p.called, ''), ifnull(p.first_name, '')) AS name
        FROM ticket_notes n LEFT JOIN people p ON p.id = n.written_by
        WHERE n.feedback_id = :id ORDER BY n.written_at, n.id
        """,
        {"id": feedback_id},
    )
    return [Note(row["note"], from_ms(row["written_at"]), row["name"]) for row in rows]
