"""Tickets about one matter, answered together: the most pressing leads, the others go along while they stand alike.

Each keeps its own words and its own writer, who never reads the other's. Who writes on after the answer has a talk of
their own again.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.tickets.lookup import ticket as found
from bot.areas.tickets.refused import MergedAlready
from bot.areas.tickets.rules import State, Ticket
from bot.areas.tickets.store import merged
from bot.areas.tickets.store import tickets as store
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.reading.likeness import likeness

_LOOKED_AT = 200  # of those that wait, the most pressing
_SUGGESTED = 5


class Merging:
    """What belongs together."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def together(self, reader: Reader, ticket_id: int) -> Sequence[Ticket]:
        """The one that leads, and all that go along with it; one that stands alone, alone. Raises Unknown."""
        ticket = await found(reader, ticket_id)
        leader = await self._leader(reader, ticket)
        along = await merged.along_with(reader, leader.id)
        return [leader, *(one for one in along if one.state is leader.state and one.state is not State.CLOSED)]

    async def _leader(self, reader: Reader, ticket: Ticket) -> Ticket:
        leader = await store.find(reader, ticket.merged_into) if ticket.merged_into else None
        alike = leader is not None and leader.state is ticket.state and ticket.state is not State.CLOSED
        return leader if leader is not None and alike else ticket

    async def along_with(self, reader: Reader, ticket_id: int) -> Sequence[Ticket]:
        """All that were merged into it, however they stand."""
        return await merged.along_with(reader, ticket_id)

    async def suggestions(self, reader: Reader, ticket_id: int, hidden: frozenset[int]) -> Sequence[Ticket]:
        """Others that wait and may be about the same, the likeliest first. Raises Unknown."""
        ticket = await found(reader, ticket_id)
        waiting = await merged.mergeable(reader, ticket, _LOOKED_AT)
        waiting = [one for one in waiting if one.id not in hidden]
        return sorted(waiting, key=lambda one: -likeness(_told(ticket), _told(one)))[:_SUGGESTED]

    async def merge(self, tx: Transaction, ticket_id: int, other_id: int) -> Ticket:
        """From now on answered together; the one that leads. Raises Unknown, MergedAlready."""
        one, other = await found(tx, ticket_id), await found(tx, other_id)
        waits = one.state is State.OPEN and other.state is State.OPEN
        if one.id == other.id or not waits or one.unnamed is not other.unnamed or one.merged_into or other.merged_into:
            raise MergedAlready(ticket_id)
        leader, follower = sorted((one, other), key=lambda each: (not each.urgent, each.due_on, each.id))
        await merged.merge(tx, follower.id, leader.id)
        if follower.assigned != leader.assigned:
            await store.assign(tx, follower.id, leader.assigned or follower.assigned)
            await store.assign(tx, leader.id, leader.assigned or follower.assigned)
        return await found(tx, leader.id)

    async def part(self, tx: Transaction, ticket_id: int) -> Ticket:
        """It stands alone again. Raises Unknown."""
        await found(tx, ticket_id)
        await merged.merge(tx, ticket_id, None)
        return await found(tx, ticket_id)


def _told(ticket: Ticket) -> str:
    return " ".join(one.words for one in ticket.said if not one.by_staff)
