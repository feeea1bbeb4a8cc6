"""Who of the staff hears of a ticket, and when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo

from bot.areas.staff.permissions import ANSWER_PEOPLE
from bot.areas.staff.service import Staff
from bot.areas.tickets import letters
from bot.areas.tickets.rules import Ticket
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction


class Telling:
    """`staff` knows who may answer."""

    def __init__(self, clock: Clock, zone: tzinfo, staff: Staff) -> None:
        self._clock = clock
        self._zone = zone
        self._staff = staff

    async def new_words(self, tx: Transaction, ticket: Ticket, words_id: int, *, urgent: bool) -> None:
        """A resident wrote: now, and once more on the morning of the promised day."""
        await letters.tell_staff(tx, ticket, words_id, await self._told(tx, ticket), self._clock.now(), urgent=urgent)
        await self.remind(tx, ticket, words_id)

    async def corrected(self, tx: Transaction, ticket: Ticket, words_id: int) -> None:
        """What they were told is otherwise now."""
        await letters.correct_at_staff(tx, ticket, words_id, await self._told(tx, ticket), self._clock.now())

    async def remind(self, tx: Transaction, ticket: Ticket, words_id: int) -> None:
        """On the morning of the promised day, all who may answer; without a name nothing is promised ahead.

        A letter that waits would say when its ticket was written, and so by whom: `reminders` tells of those.
        """
        if ticket.unnamed:
            return
        everybody = await self._staff.who_may(tx, ANSWER_PEOPLE)
        await letters.remind_staff(tx, ticket, words_id, everybody, ticket.due_on, self._zone, self._clock.now())

    async def did_not_help(self, tx: Transaction, ticket: Ticket) -> None:
        """The resident says so of the last answer; once."""
        last = ticket.said[-1].id if ticket.said else 0
        for person in await self._told(tx, ticket):
            await letters.did_not_help(tx, ticket, last, person, self._clock.now())

    async def said_of_handing(self, tx: Transaction, ticket: Ticket) -> None:
        """The resident says whether it may be passed on."""
        for person in await self._told(tx, ticket):
            await letters.said_of_passing_on(tx, ticket, person, self._clock.now())

    async def _told(self, reader: Reader, ticket: Ticket) -> Sequence[int]:
        """Who hears of new words: whoever looks after it; where nobody does, and in danger, all who may answer."""
        everybody = await self._staff.who_may(reader, ANSWER_PEOPLE)
        alone = ticket.assigned in everybody and not ticket.urgent
        return [one for one in everybody if one == ticket.assigned] if alone else everybody
