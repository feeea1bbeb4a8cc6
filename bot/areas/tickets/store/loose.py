"""Tickets without a name from before, which still know their writer: cut loose when they wait for nothing any more."""

from __future__ import annotations

from datetime import tzinfo

from bot.areas.tickets.codes import fresh_token, id_of, kept_moment
from bot.areas.tickets.rules import Message, State, Ticket
from bot.areas.tickets.store import tickets, words
from bot.base.database import Reader, Transaction

_TIED = """
    SELECT id FROM feedback f WHERE anonymous AND id > 0 AND state <> 'open' AND person_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM outbox WHERE chat_id = f.person_id AND state IN ('waiting', 'sending')
        AND json_extract(details, '$.feedback') = f.id)
    LIMIT :most
"""


async def tied(reader: Reader, most: int) -> list[Ticket]:
    """Those of which no letter is still to leave."""
    found = [await tickets.find(reader, row["id"]) for row in await reader.rows(_TIED, {"most": most})]
    return [one for one in found if one is not None]


async def cut(tx: Transaction, ticket: Ticket, zone: tzinfo) -> int:
    """In its place the same without writer, moments, messages and number; the new id, whose token nobody has."""
    number = id_of(fresh_token())
    sent_at = kept_moment(number, ticket.sent_at, zone)
    new = Ticket(number, None, "", ticket.urgent, sent_at, ticket.due_on, State.OPEN, (), ticket.kind, anonymous=True)
    await tickets.insert(tx, new)
    for one in ticket.said:
        by = (one.by_id or 0) if one.by_staff else None
        await words.say(tx, number, Message(one.words, one.files), kept_moment(number, one.said_at, zone), by)
    last = ticket.said[-1].said_at if ticket.said else ticket.sent_at
    await tickets.put(tx, number, ticket.state, kept_moment(number, last, zone))
    await tickets.assign(tx, number, ticket.assigned)
    await tx.run("DELETE FROM feedback WHERE id = :id", {"id": ticket.id})
    return number
