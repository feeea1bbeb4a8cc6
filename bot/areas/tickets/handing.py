"""Handing a ticket on to another office: its resident reads what would be passed on, and says whether it may be."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo

from bot.areas.tickets import letters
from bot.areas.tickets.codes import kept_moment
from bot.areas.tickets.desk import Desk
from bot.areas.tickets.lookup import ticket as found
from bot.areas.tickets.refused import AskedAlready, KeptEnough
from bot.areas.tickets.rules import MOST_OFFICES, Agreed, Handing, Outcome, State, Ticket
from bot.areas.tickets.store import handings as store
from bot.areas.tickets.telling import Telling
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown


class HandingOn:
    """`telling` knows who of the staff hears what was said, `desk` ends what has been passed on."""

    def __init__(self, clock: Clock, zone: tzinfo, telling: Telling, desk: Desk) -> None:
        self._clock, self._zone = clock, zone
        self._telling, self._desk = telling, desk

    async def offices(self, reader: Reader) -> Sequence[tuple[int, str]]:
        """Ids and names of those that the staff have named."""
        return await store.offices(reader)

    async def add_office(self, tx: Transaction, name: str) -> None:
        """One more. Raises KeptEnough."""
        if len(await store.offices(tx)) >= MOST_OFFICES:
            raise KeptEnough(MOST_OFFICES)
        await store.add_office(tx, name)

    async def remove_office(self, tx: Transaction, office_id: int) -> None:
        """It is named no more."""
        await store.remove_office(tx, office_id)

    async def office(self, reader: Reader, office_id: int) -> str:
        """The name of one. Raises Unknown."""
        name = dict(await store.offices(reader)).get(office_id)
        if name is None:
            raise Unknown("office")
        return name

    async def standing(self, reader: Reader, ticket_id: int) -> Handing | None:
        """Whether it may be passed on; None where nobody asked."""
        return await store.of_ticket(reader, ticket_id)

    async def preview(self, reader: Reader, ticket_id: int) -> str:
        """What would be passed on: the resident's words alone, without files. Raises Unknown."""
        return told_by(await found(reader, ticket_id))

    async def ask(self, tx: Transaction, ticket_id: int, office: str, by: int) -> Handing:
        """Ask its resident; of one without a name the question stands behind its key. Raises Unknown."""
        ticket = await found(tx, ticket_id)
        if ticket.state is State.CLOSED or (ticket.person_id is None and not ticket.unnamed):
            raise Unknown("feedback")
        asked_at = kept_moment(ticket_id, self._clock.now(), self._zone)
        handing = Handing(ticket_id, office, told_by(ticket), asked_at)
        await store.ask(tx, handing, by)
        await letters.may_be_passed_on(tx, ticket, self._clock.now())
        return handing

    async def agree(self, tx: Transaction, ticket_id: int, person_id: int | None, said: Agreed) -> Handing:
        """What the resident says; the staff hear of it. Raises Unknown, AskedAlready.

        `person_id`: whose it has to be; None where a token has opened it: then no name can go along.
        """
        ticket, handing = await found(tx, ticket_id, person_id), await store.of_ticket(tx, ticket_id)
        if handing is None:
            raise Unknown("handing")
        if ticket.unnamed and said is Agreed.NAMED:
            said = Agreed.UNNAMED
        if handing.answer is said:
            return handing
        if handing.answer is not None:
            raise AskedAlready(ticket_id)
        await store.answer(tx, ticket_id, said)
        if not ticket.unnamed:
            await self._telling.said_of_handing(tx, ticket)
        return Handing(ticket_id, handing.office, handing.passed_on, handing.asked_at, said)

    async def passed_on(self, tx: Transaction, ticket_id: int) -> Ticket:
        """It has been: it ends so, and its resident reads where it went. Raises Unknown."""
        handing = await store.of_ticket(tx, ticket_id)
        if handing is None or handing.answer in (None, Agreed.NO):
            raise Unknown("handing")
        await self._desk.close_one(tx, ticket_id, Outcome.HANDED_ON, handing.office)
        return await found(tx, ticket_id)

    async def call_off(self, tx: Transaction, ticket_id: int) -> None:
        """The staff ask no more."""
        await store.forget(tx, ticket_id)


def told_by(ticket: Ticket) -> str:
    """What its resident wrote, line by line."""
    return "\n".join(one.words for one in ticket.said if not one.by_staff and one.words)
