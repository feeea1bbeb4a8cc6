"""Finding a ticket, or saying that there is none."""

from __future__ import annotations

from bot.areas.tickets.rules import Ticket
from bot.areas.tickets.store import tickets as store
from bot.areas.tickets.store import words
from bot.base.database import Reader
from bot.base.refusals import Unknown


async def ticket(reader: Reader, ticket_id: int, person_id: int | None = None) -> Ticket:
    """One of them; of this person, where one is named. Raises Unknown."""
    found = await store.find(reader, ticket_id)
    if found is None or (person_id is not None and found.person_id != person_id):
        raise Unknown("feedback")
    return found


async def ticket_with(reader: Reader, words_id: int, *, by_staff: bool | None = None) -> Ticket:
    """The ticket of some words; of the staff's or a resident's only, where that is said. Raises Unknown."""
    return await ticket(reader, await words.ticket_of(reader, words_id, by_staff=by_staff) or 0)
