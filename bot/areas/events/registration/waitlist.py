"""Seats that become free, and whose turn it is: the steps that several use cases end with."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from bot.areas.events.context import (
    EventsContext,
    capacity_of,
    drop_reminders,
    event_of,
    first_session,
    party_of,
    say_no_more,
    tell,
)
from bot.areas.events.records import Cancelled, Registration
from bot.areas.events.registration.allocation import Unit, chosen, together, units
from bot.areas.events.registration.ticket_pictures import redraw_parties
from bot.areas.events.rules import frozen, offer_deadline, offer_sent_at
from bot.areas.events.scheduler import about_offer
from bot.areas.events.store import queue, seats
from bot.areas.events.types import Event, EventState, Pool, SeatState, Session
from bot.base.database import Reader, Transaction

OFFER = "event_offer"


class Turns:
    """Ends registrations, and offers what is free to those whose turn it is."""

    def __init__(self, house: EventsContext) -> None:
        self._house = house

    async def offer_next(self, tx: Transaction, pool: Pool) -> list[int]:
        """Offer the free seats to those whose turn it is; the offers' ids. Nothing within a day of the start."""
        event = await event_of(tx, pool.event_id)
        session = first_session(event, pool)
        if session is None or frozen(session.starts_at, self._house.now, self._house.rules):
            return []
        return await self._offer(tx, session, await self._whose_turn(tx, event, pool))

    async def release(self, tx: Transaction, by: int, pool: Pool, most: int | None) -> list[int]:
        """Offer up to `most` free seats to those whose turn it is, until the start; the offers' ids."""
        event = await event_of(tx, pool.event_id)
        session = first_session(event, pool)
        if session is None or session.starts_at <= self._house.now:
            return []
        turns = await self._whose_turn(tx, event, pool)
        return await self._offer(tx, session, _at_most(turns, most), by)

    async def end(self, tx: Transaction, ids: Collection[int], state: SeatState, cause: str) -> Cancelled:
        """End registrations at whatever state, dead ones aside, and offer what that frees, once."""
        cancelled = await self.free(tx, await seats.of(tx, ids), state, cause)
        for pool in dict.fromkeys(one.pool for one in cancelled.registrations):
            await self.offer_next(tx, pool)
        return cancelled

    async def free(self, tx: Transaction, members: Iterable[Registration], state: SeatState, cause: str) -> Cancelled:
        """End registrations and what was promised to them, accompanying adults following; offer nothing yet.

        They are given as they stood before.
        """
        ended = await seats.end(tx, [one.id for one in members], state, self._house.now, cause)
        offers = _offers_of(ended)
        moved: list[Registration] = []
        for party_id in dict.fromkeys(one.party_id for one in ended):
            gone, waiting = await self._adults_of(tx, party_id, offers)
            ended += await seats.end(tx, gone, state, self._house.now, cause)
            moved += await seats.of(tx, waiting)
            await seats.bring(tx, waiting, SeatState.QUEUED)
        await drop_reminders(tx, self._house, (one for one in ended if one.state is SeatState.SEATED))
        await redraw_parties(tx, {one.party_id for one in ended}, self._house.now)
        for offer_id in sorted(offers | _offers_of((*ended, *moved))):  # an adult may have had one of their own
            if not any(one.state is SeatState.OFFERED for one in await seats.of_offer(tx, offer_id)):
                await self.close(tx, offer_id, "withdrawn")
        return Cancelled(tuple(ended))

    async def end_all(self, tx: Transaction, members: Sequence[Registration], state: SeatState, cause: str) -> None:
        """End all there are, where nobody is left to be offered anything; their offers are the caller's."""
        await seats.end(tx, [one.id for one in members], state, self._house.now, cause)
        await drop_reminders(tx, self._house, (one for one in members if one.state is SeatState.SEATED))

    async def close(self, tx: Transaction, offer_id: int, state: str) -> bool:
        """End an open offer with its expiry, letter and call; False where it had ended before."""
        if not await queue.settle_offer(tx, offer_id, state, self._house.now):
            return False
        await self._house.promises.drop(tx, about_offer(offer_id))
        await say_no_more(tx, about_offer(offer_id))
        return True

    async def withdraw(self, tx: Transaction, event_id: int, session_id: int | None = None) -> None:
        """End the open offers of an event, or of one session of it; their registrations are the caller's."""
        for offer in await queue.open_offers(tx, event_id):
            if session_id is None or offer.pool.session_id == session_id:
                await self.close(tx, offer.id, "withdrawn")

    async def _whose_turn(self, reader: Reader, event: Event, pool: Pool) -> list[Unit]:
        room = await capacity_of(reader, event, pool)
        if event.state is not EventState.PUBLISHED or room.free == 0:
            return []
        return chosen(room, units(await queue.waiting(reader, pool, self._house.now)))

    async def _offer(
        self, tx: Transaction, session: Session, turns: Sequence[Unit], by: int | None = None
    ) -> list[int]:
        parties: dict[int, list[Unit]] = {}
        for unit in turns:
            parties.setdefault(unit.party_id, []).append(unit)
        return [await self._offer_to(tx, session, together(mine), by) for mine in parties.values()]

    async def _offer_to(self, tx: Transaction, session: Session, unit: Unit, by: int | None) -> int:
        house, starts_at = self._house, session.starts_at
        sent_at = offer_sent_at(house.now, starts_at, house.rules, house.zone)
        deadline = offer_deadline(sent_at, starts_at, house.rules)
        offer_id = await queue.insert_offer(tx, unit.party_id, deadline, house.now, by)
        await seats.bring(tx, unit.registrations, SeatState.OFFERED, offer_id=offer_id)
        await house.promises.plan_offer_expiry(tx, offer_id=offer_id, deadline=deadline)
        await tell(
            tx, house, await party_of(tx, unit.party_id), OFFER, {"offer": offer_id},
            key=f"{OFFER}:{offer_id}", subject=about_offer(offer_id), not_before=sent_at,
            expires_at=max(deadline, starts_at - house.rules.offer_ends_before_start),
        )  # fmt: skip
        return offer_id

    async def _adults_of(self, reader: Reader, party_id: int, offers: set[int]) -> tuple[list[int], list[int]]:
        """The accompanying adults of a party (who leave, who wait again) now that others of it have left.

        They leave with the last child; while one of them hopes for a seat they wait, too.
        """
        alive = [one for one in await seats.of_party(reader, party_id) if one.state.alive]
        adults = [one for one in alive if one.companion]
        others = [one for one in alive if not one.companion]
        some_hope = any(one.state in (SeatState.QUEUED, SeatState.OFFERED) for one in others)
        offered = {one.offer_id for one in others if one.state is SeatState.OFFERED}
        gone, waiting = [], []
        for adult in adults:
            offer_gone = adult.state is SeatState.OFFERED and adult.offer_id in offers - offered
            if not others or (offer_gone and not some_hope):
                gone.append(adult.id)
            elif offer_gone or (adult.state is SeatState.SEATED and all(o.state is SeatState.QUEUED for o in others)):
                waiting.append(adult.id)
        return gone, waiting


def _offers_of(members: Iterable[Registration]) -> set[int]:
    """The offers that hold seats for these."""
    return {one.offer_id for one in members if one.offer_id and one.state is SeatState.OFFERED}


def _at_most(turns: Sequence[Unit], most: int | None) -> list[Unit]:
    """The first of them that need no more seats than that."""
    taken: list[Unit] = []
    for unit in turns:
        if most is not None and sum(one.seats for one in taken) + unit.seats > most:
            break
        taken.append(unit)
    return taken
