"""Offers to the queue: answered, expired, passed on; and seats that staff release."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from bot.areas.events.context import EventsContext, event_of, first_session, party_of, promise_reminders
from bot.areas.events.records import Offer, Registration, Settled
from bot.areas.events.refusals import OfferOver
from bot.areas.events.registration.waitlist import OFFER, Turns
from bot.areas.events.rules import offer_deadline, offer_sent_at
from bot.areas.events.scheduler import about_offer
from bot.areas.events.store import calls, queue, seats
from bot.areas.events.types import Event, Pool, SeatState
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown


class Queueing:
    """Everything between a seat that became free and somebody who sits on it."""

    def __init__(self, house: EventsContext, turns: Turns) -> None:
        self._house = house
        self._turns = turns

    async def offer_next(self, tx: Transaction, pool: Pool) -> list[int]:
        """Offer the free seats to those whose turn it is; the offers' ids. Nothing within a day of the start."""
        return await self._turns.offer_next(tx, pool)

    async def release(self, tx: Transaction, by: int, pool: Pool, most: int | None = None) -> list[int]:
        """Staff offer free seats, `most` of them, to those whose turn it is, in the last day too; the offers' ids."""
        return await self._turns.release(tx, by, pool, most)

    async def accept(
        self, tx: Transaction, offer_id: int, person_id: int | None, children: Collection[int] = ()
    ) -> Settled:
        """Take the seats offered; once more gives the same. `person_id` None: staff, on the telephone.

        `children`: those the person is a guardian of. Raises OfferOver, Unknown.
        """
        offer, members = await self._own(tx, offer_id, person_id, children)
        if offer.state == "accepted":
            return Settled(offer, tuple(members))
        await self._answer(tx, offer, "accepted")
        await seats.bring(tx, [one.id for one in members], SeatState.SEATED, offer_id=offer.id)
        event, party = await event_of(tx, offer.pool.event_id), await party_of(tx, offer.party_id)
        await promise_reminders(tx, self._house, event, party, members)
        return await self._settled(tx, offer.id)

    async def decline(
        self, tx: Transaction, offer_id: int, person_id: int | None, children: Collection[int] = ()
    ) -> Settled:
        """Do without; the seats go to the next. As `accept`."""
        offer, members = await self._own(tx, offer_id, person_id, children)
        if offer.state == "declined":
            return Settled(offer, tuple(members))
        await self._answer(tx, offer, "declined")
        await self._pass_on(tx, offer, members, SeatState.DECLINED, "declined")
        return await self._settled(tx, offer.id)

    async def expire(self, tx: Transaction, offer_id: int) -> bool:
        """At the deadline: end an open offer and pass the seats on; whether it ended.

        One that has not arrived holds on until it can be of no more use: the bot may have been down.
        """
        offer = await queue.offer(tx, offer_id)
        if offer is None or offer.state != "open":
            return False
        deadline = await self._deadline(tx, offer)
        if deadline > self._house.now:
            await self._hold_until(tx, offer.id, deadline)
            return False
        await self._lapse(tx, offer, "expired")
        return True

    async def delivered(self, tx: Transaction, offer_id: int) -> None:
        """The offer arrived: its time begins. The first time counts."""
        offer = await queue.offer(tx, offer_id)
        starts_at = await self._starts_at(tx, offer.pool) if offer else None
        if starts_at is None:
            return
        deadline = offer_deadline(self._house.now, starts_at, self._house.rules)
        if await queue.delivered(tx, offer_id, self._house.now, deadline):
            await self._hold_until(tx, offer_id, deadline)

    async def undelivered(self, tx: Transaction, offer_id: int) -> None:
        """The offer can not arrive: staff call, or where there is no number, it passes on at once."""
        offer = await queue.offer(tx, offer_id)
        if offer is None or offer.state != "open" or offer.delivered_at:
            return
        party = await party_of(tx, offer.party_id)
        if not party.phone:
            await self._lapse(tx, offer, "unreachable")
            return
        key = f"{OFFER}:{offer_id}:call"
        await calls.add(tx, party.id, OFFER, {"offer": offer_id}, about_offer(offer_id), key, self._house.now)

    async def called(self, tx: Transaction, call_id: int, by: int) -> bool:
        """Staff have told somebody by telephone; an offer's time begins. False where it was done before."""
        call = await calls.find(tx, call_id)
        if call is None:
            raise Unknown("call")
        done = await calls.finish(tx, call_id, by, self._house.now)
        if done and call.offer_id:
            await self.delivered(tx, call.offer_id)
        return done

    async def shorten(self, tx: Transaction, event: Event) -> None:
        """After the event moved: open offers end in time for its new start, and hold no longer than they did."""
        rules, now = self._house.rules, self._house.now
        for offer in await queue.open_offers(tx, event.id):
            session = first_session(event, offer.pool)
            if session is None:
                continue
            sent_at = offer_sent_at(offer.made_at, session.starts_at, rules, self._house.zone)
            usual = offer_deadline(offer.delivered_at or sent_at, session.starts_at, rules)
            at_least = min(now + rules.released_hold, session.starts_at)
            await self._hold_until(tx, offer.id, min(offer.deadline_at, max(usual, at_least)))

    async def _own(
        self, reader: Reader, offer_id: int, person_id: int | None, children: Collection[int]
    ) -> tuple[Offer, list[Registration]]:
        offer = await queue.offer(reader, offer_id)
        members = await seats.of_offer(reader, offer_id)
        if offer is None or not (
            person_id is None or person_id == offer.person_id or any(one.child_id in children for one in members)
        ):
            raise Unknown("offer")
        return offer, [one for one in members if offer.state != "open" or one.state is SeatState.OFFERED]

    async def _answer(self, tx: Transaction, offer: Offer, answer: str) -> None:
        if self._house.now >= offer.deadline_at or not await self._turns.close(tx, offer.id, answer):
            raise OfferOver(offer.id, offer.state)

    async def _settled(self, reader: Reader, offer_id: int) -> Settled:
        offer = await queue.offer(reader, offer_id)
        if offer is None:
            raise Unknown("offer")
        return Settled(offer, tuple(await seats.of_offer(reader, offer_id)))

    async def _lapse(self, tx: Transaction, offer: Offer, cause: str) -> None:
        members = [one for one in await seats.of_offer(tx, offer.id) if one.state is SeatState.OFFERED]
        await self._turns.close(tx, offer.id, "expired")
        await self._pass_on(tx, offer, members, SeatState.EXPIRED, cause)

    async def _pass_on(
        self, tx: Transaction, offer: Offer, members: list[Registration], state: SeatState, cause: str
    ) -> None:
        """End those the offer was for. Adults who came along with a child may have to wait for the next one."""
        leaving = [one for one in members if not one.companion] or members
        await self._turns.free(tx, leaving, state, cause)
        await self._turns.offer_next(tx, offer.pool)

    async def _deadline(self, reader: Reader, offer: Offer) -> datetime:
        party, starts_at = await party_of(reader, offer.party_id), await self._starts_at(reader, offer.pool)
        holds_on = not offer.delivered_at and not offer.released_by and party.reachable
        if offer.deadline_at > self._house.now or not holds_on or starts_at is None:
            return offer.deadline_at
        rules = self._house.rules
        return min(self._house.now + rules.offer_hold, starts_at - rules.offer_ends_before_start)

    async def _starts_at(self, reader: Reader, pool: Pool) -> datetime | None:
        session = first_session(await event_of(reader, pool.event_id), pool)
        return session.starts_at if session else None

    async def _hold_until(self, tx: Transaction, offer_id: int, deadline: datetime) -> None:
        await queue.move_deadline(tx, offer_id, deadline)
        await self._house.promises.plan_offer_expiry(tx, offer_id=offer_id, deadline=deadline)
