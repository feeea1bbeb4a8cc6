"""In how many open days each kind of ticket is answered: the default, or what the library has set."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta, tzinfo

from bot.areas.library.rules import open_day_after
from bot.areas.library.service import Library
from bot.areas.tickets.refused import UnfitClock
from bot.areas.tickets.rules import AT_MOST, CLOCKS, LONGEST_CLOCK, OTHERS, Ticket
from bot.areas.tickets.store import clocks as store
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown


class Clocks:
    """`library` knows the open days."""

    def __init__(self, clock: Clock, zone: tzinfo, library: Library) -> None:
        self._clock = clock
        self._zone = zone
        self._library = library

    @property
    def today(self) -> date:
        """The library's day."""
        return self._clock.now().astimezone(self._zone).date()

    async def all_of_them(self, reader: Reader) -> Mapping[str, int]:
        """Open days by kind."""
        return {**CLOCKS, **await store.kept(reader)}

    async def put(self, tx: Transaction, kind: str, days: int) -> None:
        """Another number of open days from now on. Raises Unknown, UnfitClock."""
        if kind not in CLOCKS:
            raise Unknown("clock")
        if not 1 <= days <= LONGEST_CLOCK:
            raise UnfitClock(LONGEST_CLOCK)
        await store.put(tx, kind, days)

    async def due_on(self, reader: Reader, kind: str, since: datetime | None = None) -> date:
        """The day by which it is answered; counted from today, or from an earlier moment."""
        day = since.astimezone(self._zone).date() if since else self.today
        days = (await self.all_of_them(reader))[kind]
        return open_day_after(await self._library.hours(reader), day, days)

    async def with_others(self, reader: Reader, ticket: Ticket) -> date:
        """The day where others must help; never an earlier one than was promised."""
        return max(ticket.due_on, await self.due_on(reader, OTHERS, ticket.sent_at))

    async def at_most(self, reader: Reader, ticket: Ticket) -> date:
        """The last day that can be promised; never an earlier one than was."""
        return max(ticket.due_on, await self.due_on(reader, AT_MOST, ticket.sent_at))

    async def soon(self, reader: Reader) -> date:
        """Up to this day it is soon: today and the next open day."""
        return max(self.today + timedelta(1), open_day_after(await self._library.hours(reader), self.today, 1))
