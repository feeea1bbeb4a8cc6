"""What the staff do with tickets: answer, end, take on, put off. What is merged goes along."""

from __future__ import annotations

from datetime import date, datetime, tzinfo

from bot.areas.tickets import letters
from bot.areas.tickets.clocks import Clocks
from bot.areas.tickets.codes import kept_moment
from bot.areas.tickets.lookup import ticket as found
from bot.areas.tickets.merging import Merging
from bot.areas.tickets.refused import AnsweredAlready
from bot.areas.tickets.resting import Resting
from bot.areas.tickets.rules import Kind, Message, Outcome, State, Ticket
from bot.areas.tickets.store import tickets as store
from bot.areas.tickets.store import words
from bot.areas.tickets.telling import Telling
from bot.base.clock import Clock
from bot.base.database import Transaction
from bot.base.refusals import Unknown


class Desk:
    """`merging` knows what is answered along with a ticket."""

    def __init__(
        self, clock: Clock, zone: tzinfo, clocks: Clocks, telling: Telling, resting: Resting, merging: Merging
    ) -> None:
        self._clock, self._zone, self._clocks = clock, zone, clocks
        self._telling, self._resting, self._merging = telling, resting, merging

    async def answer(self, tx: Transaction, ticket_id: int, said: Message | str, by: int, *, more: bool = False) -> int:
        """The staff's answer; the id by which it can be taken back for a minute. Raises Unknown, AnsweredAlready.

        Of merged ones it is said in the one that leads, and in each that stands where that does.
        `more`: it is known that somebody has answered.
        """
        ticket, *along = await self._merging.together(tx, ticket_id)
        last = ticket.answer
        if ticket.state is State.ANSWERED and last and last.by_id != by and not more:
            raise AnsweredAlready(ticket.id, last.words, last.by)
        if ticket.person_id is None and not (ticket.unnamed or ticket.entry):
            raise Unknown("feedback")
        said = said if isinstance(said, Message) else Message(said)
        words_id = await self._say(tx, ticket, said, by)
        for one in along:
            await self._say(tx, one, Message(said.words, said.files), by, words_id, told={ticket.person_id})
        return words_id

    async def _say(
        self,
        tx: Transaction,
        ticket: Ticket,
        said: Message,
        by: int,
        copy_of: int | None = None,
        told: frozenset[int | None] | set[int | None] = frozenset(),
    ) -> int:
        """The answer in one of them; who reads the same in another is not told twice."""
        now = self._now(ticket.id)
        words_id = await words.say(tx, ticket.id, said, now, by, copy_of=copy_of)
        await store.put(tx, ticket.id, State.ANSWERED, now)
        if ticket.assigned is None:
            await store.assign(tx, ticket.id, by)
        if ticket.unnamed:
            self._resting.begin(tx, words_id)
        elif ticket.person_id not in told:
            await letters.answer(tx, ticket, words_id, now)
        return words_id

    async def close(self, tx: Transaction, ticket_id: int, outcome: Outcome = Outcome.ANSWERED, said: str = "") -> None:
        """The staff end it, so and with this sentence; who waited, or hears more by it, is told. Raises Unknown."""
        for one in await self._merging.together(tx, ticket_id):
            await self.close_one(tx, one.id, outcome, said)

    async def close_one(self, tx: Transaction, ticket_id: int, outcome: Outcome, said: str) -> None:
        """The same of this one alone, whatever it is merged with. Raises Unknown."""
        ticket = await found(tx, ticket_id)
        if ticket.state is not State.CLOSED:
            await store.put(tx, ticket_id, State.CLOSED, self._now(ticket_id))
            if ticket.state is State.OPEN or outcome is not Outcome.ANSWERED:
                await letters.ended(tx, ticket, self._clock.now())
        await store.put_outcome(tx, ticket_id, outcome, said)

    async def assign(self, tx: Transaction, ticket_id: int, person_id: int | None) -> Ticket:
        """One of the staff looks after it, or (None) nobody in particular. Raises Unknown."""
        for one in await self._merging.together(tx, ticket_id):
            await store.assign(tx, one.id, person_id)
        return await found(tx, ticket_id)

    async def change_kind(self, tx: Transaction, ticket_id: int, kind: Kind) -> Ticket:
        """It is of another kind; the promised day never moves back, nor forth where it was put off. Raises Unknown."""
        ticket = await found(tx, ticket_id)
        due_on = ticket.due_on
        if due_on <= await self._clocks.due_on(tx, ticket.kind, ticket.sent_at):
            due_on = min(due_on, max(self._clocks.today, await self._clocks.due_on(tx, kind, ticket.sent_at)))
        await store.put_kind(tx, ticket_id, kind, due_on)
        changed = await found(tx, ticket_id)
        if changed.state is State.OPEN and due_on != ticket.due_on:
            await self._telling.remind(tx, changed, changed.said[-1].id)
        return changed

    async def needs_others(self, tx: Transaction, ticket_id: int) -> Ticket:
        """The library cannot settle it alone: it takes longer, which the resident hears. Raises Unknown."""
        for one in await self._merging.together(tx, ticket_id):
            await self._put_off(tx, one, await self._clocks.with_others(tx, one))
        return await found(tx, ticket_id)

    async def needs_longest(self, tx: Transaction, ticket_id: int) -> Ticket:
        """Not even others settle it soon: the longest that may be, which the resident hears. Raises Unknown."""
        for one in await self._merging.together(tx, ticket_id):
            await self._put_off(tx, one, await self._clocks.at_most(tx, one))
        return await found(tx, ticket_id)

    async def _put_off(self, tx: Transaction, ticket: Ticket, due_on: date) -> None:
        if ticket.state is not State.OPEN or due_on == ticket.due_on:
            return
        await store.put(tx, ticket.id, State.OPEN, self._clock.now(), due_on)
        ticket = await found(tx, ticket.id)
        await letters.later(tx, ticket, self._clock.now())
        await self._telling.remind(tx, ticket, ticket.said[-1].id)

    def _now(self, ticket_id: int) -> datetime:
        return kept_moment(ticket_id, self._clock.now(), self._zone)
