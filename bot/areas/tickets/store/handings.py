"""The tables of other offices, and of tickets that may be passed on to one."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from bot.areas.tickets.rules import Agreed, Handing
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction


async def offices(reader: Reader) -> Sequence[tuple[int, str]]:
    """Ids and names."""
    rows = await reader.rows("SELECT id, name FROM ticket_offices ORDER BY name")
    return [(row["id"], row["name"]) for row in rows]


async def add_office(tx: Transaction, name: str) -> None:
    """One more; a name that is there stays once."""
    await tx.run("INSERT INTO ticket_offices (name) VALUES (:name) ON CONFLICT DO NOTHING", {"name": name})


async def remove_office(tx: Transaction, office_id: int) -> None:
    """It is asked no more."""
    await tx.run("DELETE FROM ticket_offices WHERE id = :id", {"id": office_id})


async def ask(tx: Transaction, handing: Handing, by: int) -> None:
    """Its resident is asked; another office takes the place of one that was asked for before."""
    await tx.run(
        """
        INSERT INTO ticket_handings (feedback_id, office, passed_on, asked_at, asked_by)
        VALUES (:id, :office, :passed_on, :now, :by)
        ON CONFLICT (feedback_id) DO UPDATE SET office = excluded.office, passed_on = excluded.passed_on,
            asked_at = excluded.asked_at, asked_by = excluded.asked_by, answer = ''
        """,
        {
            "id": handing.feedback_id,
            "office": handing.office,
            "passed_on": handing.passed_on,
            "now": to_ms(handing.asked_at),
            "by": by,
        },
    )


async def answer(tx: Transaction, feedback_id: int, said: Agreed) -> None:
    """What its resident says of it."""
    await tx.run(
        "UPDATE ticket_handings SET answer = :said WHERE feedback_id = :id", {"id": feedback_id, "said": said.value}
    )


async def forget(tx: Transaction, feedback_id: int) -> None:
    """It is asked no more."""
    await tx.run("DELETE FROM ticket_handings WHERE feedback_id = :id", {"id": feedback_id})


async def of_ticket(reader: Reader, feedback_id: int) -> Handing | None:
    """Whether it may be passed on; None where nobody asked."""
    row = await reader.row(
        "SELECT feedback_id, office, passed_on, asked_at, answer FROM ticket_handings WHERE feedback_id = :id",
        {"id": feedback_id},
    )
    return _handing(row) if row else None


def _handing(row: sqlite3.Row) -> Handing:
    said = Agreed(row["answer"]) if row["answer"] else None
    return Handing(row["feedback_id"], row["office"], row["passed_on"], from_ms(row["asked_at"]), said)
