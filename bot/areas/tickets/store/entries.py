"""The table of what staff entered for people without Telegram."""

from __future__ import annotations

from datetime import datetime

from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction


async def add(
    tx: Transaction, feedback_id: int, name: str, phone: str, code: str, secret: str, now: datetime, by: int
) -> None:
    """One more."""
    await tx.run(
        """
        INSERT INTO ticket_desk_entries (feedback_id, name, phone, code, secret, entered_at, entered_by)
        VALUES (:id, :name, :phone, :code, :secret, :now, :by)
        """,
        {
            "id": feedback_id,
            "name": name,
            "phone": phone,
            "code": code,
            "secret": secret,
            "now": to_ms(now),
            "by": by,
        },
    )


async def by_code(reader: Reader, code: str) -> int | None:
    """The ticket of a number."""
    found = await reader.value("SELECT feedback_id FROM ticket_desk_entries WHERE code = :code", {"code": code})
    return None if found is None else int(found)


async def key_of(reader: Reader, feedback_id: int) -> tuple[str, int]:
    """The key on the paper, and how often another was given."""
    row = await reader.row("SELECT secret, wrong FROM ticket_desk_entries WHERE feedback_id = :id", {"id": feedback_id})
    return (row["secret"], row["wrong"]) if row else ("", 0)


async def count_wrong(tx: Transaction, feedback_id: int) -> None:
    """Another key was given."""
    await tx.run("UPDATE ticket_desk_entries SET wrong = wrong + 1 WHERE feedback_id = :id", {"id": feedback_id})


async def link(tx: Transaction, feedback_id: int, person_id: int) -> None:
    """It is theirs: name, number and key are kept no more."""
    await tx.run("UPDATE feedback SET person_id = :person WHERE id = :id", {"id": feedback_id, "person": person_id})
    await tx.run("DELETE FROM ticket_desk_entries WHERE feedback_id = :id", {"id": feedback_id})
