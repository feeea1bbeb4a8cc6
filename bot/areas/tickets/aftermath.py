"""What comes of an answer: whether it helped, as the resident says; and what the staff note for each other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo

from bot.areas.tickets.codes import kept_moment
from bot.areas.tickets.lookup import ticket
from bot.areas.tickets.rules import Note, State, Ticket
from bot.areas.tickets.store import notes
from bot.areas.tickets.store import tickets as store
from bot.areas.tickets.telling import Telling
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction


class Aftermath:
    """`telling` knows who of the staff hears of it."""

    def __init__(self, clock: Clock, zone: tzinfo, telling: Telling) -> None:
        self._clock = clock
        self._zone = zone
        self._telling = telling

    async def helped(self, tx: Transaction, ticket_id: int, person_id: int | None, *, helped: bool) -> Ticket:
        """An answer that helped ends it; one that did not is told to the staff, who may write more. Raises Unknown.

        `person_id`: whose it has to be; None where a token has opened it.
        """
        found = await ticket(tx, ticket_id, person_id)
        if found.state is State.OPEN or found.helped is helped:
            return found
        await store.put_helped(tx, ticket_id, helped)
        if helped:
            await store.put(tx, ticket_id, State.CLOSED, kept_moment(ticket_id, self._clock.now(), self._zone))
        else:
            await self._telling.did_not_help(tx, found)
        return await ticket(tx, ticket_id)

    async def note(self, tx: Transaction, ticket_id: int, words: str, by: int) -> None:
        """Keep a note that only the staff read. Raises Unknown."""
        await ticket(tx, ticket_id)
        await notes.add(tx, ticket_id, words, kept_moment(ticket_id, self._clock.now(), self._zone), by)

    async def notes(self, reader: Reader, ticket_id: int) -> Sequence[Note]:
        """What was noted, the oldest first."""
        return await notes.of_ticket(reader, ticket_id)
