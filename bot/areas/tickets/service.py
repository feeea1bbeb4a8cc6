"""Writing a ticket, answering it, writing on, ending it. Every change carries its letters with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import tzinfo

from bot.areas.library.service import Library
from bot.areas.staff.service import Staff
from bot.areas.tickets import letters, lookup
from bot.areas.tickets.aftermath import Aftermath
from bot.areas.tickets.changes import Changes
from bot.areas.tickets.clocks import Clocks
from bot.areas.tickets.deadlines import Deadlines
from bot.areas.tickets.desk import Desk
from bot.areas.tickets.entries import Entries
from bot.areas.tickets.handing import HandingOn
from bot.areas.tickets.limits import Limits
from bot.areas.tickets.merging import Merging
from bot.areas.tickets.ready import ReadyAnswers
from bot.areas.tickets.refused import OverForLong
from bot.areas.tickets.resting import Resting
from bot.areas.tickets.rules import SEEN_ON, Kind, Message, State, Ticket, Which
from bot.areas.tickets.store import loose, words
from bot.areas.tickets.store import tickets as store
from bot.areas.tickets.telling import Telling
from bot.areas.tickets.unnamed import Unnamed
from bot.areas.tickets.wording import is_urgent, kind_of
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.reading.dates.periods import Period

PAGE = 5
_SHOWN = 10


class Tickets:
    """`library` knows the open days, `staff` whom to tell."""

    def __init__(self, clock: Clock, zone: tzinfo, library: Library, staff: Staff) -> None:
        self._clock = clock
        self._zone = zone
        self._telling = Telling(clock, zone, staff)
        self._resting = Resting(clock)
        self.clocks = Clocks(clock, zone, library)
        self.deadlines = Deadlines(clock, zone, library, staff)
        self.changes = Changes(clock, zone, self._telling, self._resting)
        self.limits = Limits(clock)
        self.aftermath = Aftermath(clock, zone, self._telling)
        self.merging = Merging(clock)
        self.desk = Desk(clock, zone, self.clocks, self._telling, self._resting, self.merging)
        self.handing = HandingOn(clock, zone, self._telling, self.desk)
        self.ready = ReadyAnswers()
        self.entries = Entries(clock, zone, self.clocks, self._telling)
        self.unnamed = Unnamed(clock, zone, staff, self.clocks, self.limits, self._telling, self._resting)

    async def send(
        self,
        tx: Transaction,
        person_id: int,
        said: Message | str,
        *,
        kind: Kind | None = None,
        urgent: bool = False,
        seen_on: str = "",
    ) -> Ticket:
        """Keep what somebody wants of the staff, and tell them; danger is heard in the words too.

        `kind`: what it is where that is known, else as its words have it. Raises TooMuchFeedback, Muted.
        """
        said = _message(said)
        urgent = urgent or is_urgent(said.words)
        await self._check(tx, person_id, new=True, urgent=urgent)
        kind, now = kind or kind_of(said.words), self._clock.now()
        due_on = await self.clocks.due_on(tx, kind)
        seen_on = seen_on[:SEEN_ON]
        new = Ticket(0, person_id, "", urgent, now, due_on, State.OPEN, (), kind, seen_on)
        number = await store.insert(tx, new)
        return await self._say(tx, number, said, urgent=urgent)

    async def write_on(self, tx: Transaction, person_id: int, ticket_id: int, said: Message) -> Ticket:
        """The resident's further words, which also open it anew; the staff's turn. The same once more is said already.

        Raises Unknown, OverForLong, TooMuchFeedback, Muted.
        """
        ticket = await self.ticket(tx, ticket_id, person_id)
        if not ticket.may_go_on(self._clock.now()):
            raise OverForLong(ticket_id)
        urgent = is_urgent(said.words)
        await self._check(tx, person_id, new=False, urgent=urgent)
        if _is_said_again(ticket, said):
            return ticket
        due_on = await self.clocks.due_on(tx, ticket.kind)
        if ticket.state is State.OPEN:
            due_on = min(ticket.due_on, due_on)  # more words do not put the promised day off
        else:
            await self.merging.part(tx, ticket_id)  # a talk of its own by now
        await store.put(tx, ticket_id, State.OPEN, self._clock.now(), due_on)
        return await self._say(tx, ticket_id, said, urgent=urgent)

    async def finish(self, tx: Transaction, person_id: int, ticket_id: int) -> Ticket:
        """The resident needs nothing more. Raises Unknown."""
        await self.ticket(tx, ticket_id, person_id)
        await store.put(tx, ticket_id, State.CLOSED, self._clock.now())
        return await self.ticket(tx, ticket_id)

    async def ticket(self, reader: Reader, ticket_id: int, person_id: int | None = None) -> Ticket:
        """One of them; of this person, where one is named. Raises Unknown."""
        return await lookup.ticket(reader, ticket_id, person_id)

    async def ticket_with(self, reader: Reader, words_id: int) -> Ticket:
        """The ticket of some words. Raises Unknown."""
        return await lookup.ticket_with(reader, words_id)

    async def waiting(self, reader: Reader, ticket_id: int) -> Ticket | None:
        """For a notice to the staff: None where nothing waits any more."""
        found = await store.find(reader, ticket_id)
        return found if found and found.state is State.OPEN else None

    async def open_ones(self, reader: Reader, page: int = 0, which: Which = Which.ALL, me: int = 0) -> Sequence[Ticket]:
        """A page of what waits for the staff, and one more where there is another page."""
        soon, hidden = await self.clocks.soon(reader), self.unnamed.unheard
        return await store.open_ones(reader, which, me, soon, page * PAGE, PAGE + 1, hidden)

    async def how_many_wait(self, reader: Reader) -> int:
        """For the desk."""
        return await store.count_open(reader, hidden=self.unnamed.unheard)

    async def counts(self, reader: Reader, me: int) -> Mapping[Which, int]:
        """How many wait in each list."""
        soon = await self.clocks.soon(reader)
        return {which: await store.count_open(reader, which, me, soon, self.unnamed.unheard) for which in Which}

    async def of(self, reader: Reader, person_id: int) -> Sequence[Ticket]:
        """What somebody sent, the newest first."""
        return await store.of_person(reader, person_id, _SHOWN)

    async def received(self, reader: Reader, period: Period) -> tuple[int, int]:
        """How many were sent on these days, and how many of these were answered by the day that was promised."""
        found = await store.received(reader, *period.moments(self._zone))
        return len(found), sum(one.is_in_time(self._zone) for one in found)

    async def forget_person(self, tx: Transaction, person_id: int) -> None:
        """Nobody answers somebody who is no longer here."""
        await store.close_of(tx, person_id, self._clock.now())

    async def cut_loose(self, tx: Transaction) -> int:
        """Some of those without a name from before, answered by now, lose what leads to their writer; how many."""
        found = await loose.tied(tx, _SHOWN)
        for one in found:
            await loose.cut(tx, one, self._zone)
            await letters.forget(tx, one)
        return len(found)

    async def _check(self, reader: Reader, person_id: int, *, new: bool, urgent: bool) -> None:
        if not urgent:
            await self.limits.check(reader, person_id)
        await self.limits.check_amount(reader, person_id, new=new)

    async def _say(self, tx: Transaction, ticket_id: int, said: Message, *, urgent: bool) -> Ticket:
        """The resident's words, and the letters to the staff about them."""
        words_id = await words.say(tx, ticket_id, said, self._clock.now())
        ticket = await self.ticket(tx, ticket_id)
        await self._telling.new_words(tx, ticket, words_id, urgent=urgent)
        return ticket


def _message(said: Message | str) -> Message:
    return said if isinstance(said, Message) else Message(said)


def _is_said_again(ticket: Ticket, said: Message) -> bool:
    """Whether it is word for word what they said last, and waits."""
    last = ticket.said[-1] if ticket.said else None
    waits = ticket.state is State.OPEN and last is not None and not last.by_staff
    return waits and not said.files and last is not None and last.words == said.words
