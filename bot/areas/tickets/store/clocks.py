"""The table of the numbers of days that the library has set."""

from __future__ import annotations

from bot.base.database import Reader, Transaction


async def kept(reader: Reader) -> dict[str, int]:
    """Open days by kind, of those that were changed."""
    rows = await reader.rows("SELECT kind, days FROM ticket_clocks")
    return {row["kind"]: row["days"] for row in rows}


async def put(tx: Transaction, kind: str, days: int) -> None:
    """Keep another number for a kind."""
    await tx.run(
        "INSERT INTO ticket_clocks (kind, days) VALUES (:kind, :days) ON CONFLICT (kind) DO UPDATE SET days = :days",
        {"kind": kind, "days": days},
    )
