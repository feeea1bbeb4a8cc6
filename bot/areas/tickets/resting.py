"""Answers that rest for a minute, where no letter rests for them: they are read once it is over, and taken back before.

In the process alone: of a ticket without a name no moment is written. After a restart what rested can be read at once.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.areas.tickets.rules import RECALLED_WITHIN, State, Ticket
from bot.base.clock import Clock
from bot.base.database import Transaction


class Resting:
    """By the id of the words."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._until: dict[int, datetime] = {}

    def begin(self, tx: Transaction, words_id: int) -> None:
        """These words rest from now on; what has rested is forgotten."""
        now = self._clock.now()
        self._until = {one: until for one, until in self._until.items() if until > now}
        self._until[words_id] = now + RECALLED_WITHIN
        tx.if_undone(lambda: self._until.pop(words_id, None))

    def rests(self, words_id: int) -> bool:
        """Whether they can still be taken back."""
        until = self._until.get(words_id)
        return until is not None and until > self._clock.now()

    def as_read(self, ticket: Ticket) -> Ticket:
        """A ticket as its writer reads it: without what rests."""
        said = tuple(one for one in ticket.said if not self.rests(one.id))
        if len(said) == len(ticket.said):
            return ticket
        waits = ticket.state is State.ANSWERED and not (said and said[-1].by_staff)
        return replace(ticket, said=said, state=State.OPEN if waits else ticket.state)
