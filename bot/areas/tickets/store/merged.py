"""Which tickets are answered along with which."""

from __future__ import annotations

from bot.areas.tickets.rules import Ticket
from bot.areas.tickets.store.tickets import BY_PRESSURE, LEADS, TICKET, read
from bot.base.database import Reader, Transaction


async def merge(tx: Transaction, feedback_id: int, into: int | None) -> None:
    """It goes along with another, and so does what went along with it; None: it stands alone."""
    await tx.run("UPDATE feedback SET merged_into = :into WHERE id = :id", {"id": feedback_id, "into": into})
    if into is not None:
        sql = "UPDATE feedback SET merged_into = :into WHERE merged_into = :id"
        await tx.run(sql, {"id": feedback_id, "into": into})


async def along_with(reader: Reader, feedback_id: int) -> list[Ticket]:
    """All that were merged into it."""
    rows = await reader.rows(f"{TICKET} WHERE f.merged_into = :id ORDER BY f.id", {"id": feedback_id})
    return [await read(reader, row) for row in rows]


async def mergeable(reader: Reader, ticket: Ticket, limit: int) -> list[Ticket]:
    """Others that wait and go along with none, with a name or without as this one, the most pressing first."""
    rows = await reader.rows(
        f"{TICKET} WHERE f.state = 'open' AND f.id <> :id AND (f.id < 0) = :unnamed AND {LEADS}"
        f" AND f.merged_into IS NULL {BY_PRESSURE} LIMIT :limit",
        {"id": ticket.id, "unnamed": ticket.unnamed, "limit": limit},
    )
    return [await read(reader, row) for row in rows]


async def copies_of(reader: Reader, words_id: int) -> list[int]:
    """The same answer in the tickets that went along, by the ids of the words."""
    sql = "SELECT id FROM feedback_words WHERE copy_of = :id ORDER BY id"
    return [int(row["id"]) for row in await reader.rows(sql, {"id": words_id})]
