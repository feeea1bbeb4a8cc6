"""Who may write now: nobody without end, and not who was muted for a time. Danger is never held back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.areas.tickets.lookup import ticket
from bot.areas.tickets.refused import Muted, TooMuchFeedback
from bot.areas.tickets.rules import MOST_A_DAY, MOST_WORDS_A_DAY, MUTED_FOR, Mute
from bot.areas.tickets.store import mutes
from bot.areas.tickets.store import tickets as store
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown

_DAY = timedelta(days=1)


class Limits:
    """How much somebody may write, and whom the staff have muted."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def check(self, reader: Reader, person_id: int) -> None:
        """Whether their words reach the staff. Raises Muted."""
        until = await mutes.until(reader, person_id, self._clock.now())
        if until is not None:
            raise Muted(until)

    async def check_amount(self, reader: Reader, person_id: int, *, new: bool) -> None:
        """Whether it is not too much in a day. Raises TooMuchFeedback."""
        tickets, words = await store.count_since(reader, person_id, self._clock.now() - _DAY)
        if new and tickets >= MOST_A_DAY:
            raise TooMuchFeedback(MOST_A_DAY)
        if words >= MOST_WORDS_A_DAY:
            raise TooMuchFeedback(MOST_WORDS_A_DAY)

    async def mute(self, tx: Transaction, ticket_id: int, hours: int, by: int) -> None:
        """The words of whoever wrote this ticket reach nobody for so long. Raises Unknown."""
        person_id = (await ticket(tx, ticket_id)).person_id
        if person_id is None or hours not in MUTED_FOR:
            raise Unknown("feedback")
        until = self._clock.now() + timedelta(hours=hours)
        await mutes.put(tx, person_id, ticket_id, until, by)

    async def unmute(self, tx: Transaction, ticket_id: int) -> None:
        """They may write again. Raises Unknown."""
        person_id = (await ticket(tx, ticket_id)).person_id
        if person_id is not None:
            await mutes.end(tx, person_id)

    async def of_writer(self, reader: Reader, ticket_id: int) -> datetime | None:
        """Until when the writer of a ticket is muted; None where they are not. Raises Unknown."""
        person_id = (await ticket(reader, ticket_id)).person_id
        return await mutes.until(reader, person_id, self._clock.now()) if person_id is not None else None

    async def muted(self, reader: Reader) -> Sequence[Mute]:
        """Everybody who is muted now, by the ticket from which that was set."""
        return await mutes.running(reader, self._clock.now())

    async def tidy(self, tx: Transaction) -> int:
        """Forget those whose time is over."""
        return await mutes.forget_ended(tx, self._clock.now())
