"""Signing up and cancelling. Each is decided in the caller's one transaction: seats cannot be given twice."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.areas.events.context import (
    SEATED,
    EventsContext,
    capacity_of,
    event_of,
    first_session,
    party_of,
    promise_reminders,
    say_no_more,
    tell,
)
from bot.areas.events.records import Cancelled, Member, Party, Registration, Request, SignedUp
from bot.areas.events.refusals import BetweenBands, EventOver, TooOld, TooYoung
from bot.areas.events.registration import admission
from bot.areas.events.registration.allocation import EVERYBODY, Capacity, Waiting, units
from bot.areas.events.registration.placement import band_for, newcomers, who_sits
from bot.areas.events.registration.waitlist import OFFER, Turns
from bot.areas.events.scheduler import about_offer
from bot.areas.events.store import people, permissions, queue, seats
from bot.areas.events.store.seats import NewSeat
from bot.areas.events.types import Band, Event, Pool, SeatState
from bot.base.database import Database, Reader, Transaction
from bot.base.refusals import Unknown

DECIDED = "event_decided"


class SigningUp:
    """What residents do to get a seat or to give it back, and staff at the desk for them."""

    def __init__(self, database: Database, house: EventsContext, turns: Turns) -> None:
        self._database = database
        self._house = house
        self._turns = turns

    async def sign_up(self, tx: Transaction, request: Request) -> SignedUp:
        """Seat a party, or queue it, or keep it for approval.

        Raises the refusals of `bot.areas.events.refusals` from NoSignUp to AnswerNeeded, and Unknown.
        """
        event, coming, bands, states = await self._weighed(tx, request)
        signed_up = await self._keep(tx, event, request, coming, bands, states)
        await self._house.follow(tx, event, SEATED)
        return signed_up

    async def weigh(self, reader: Reader, request: Request) -> Sequence[SeatState]:
        """How each member would stand if the request were made now; nothing is kept. Raises as `sign_up`.

        A child that is not noted yet has the id 0.
        """
        _, coming, _, states = await self._weighed(reader, request)
        return [states[one.id] for one in coming if not one.companion]

    async def _weighed(
        self, tx: Reader, request: Request
    ) -> tuple[Event, list[Waiting], list[Band | None], dict[int, SeatState]]:
        if not request.members:
            raise ValueError("a request names at least one member")
        event = await admission.open_event(tx, self._house, request)
        await admission.check_nobody_twice(tx, request)
        room = await capacity_of(tx, event, request.pool)
        queued = await self._queued(tx, room, request.pool)
        bands = await self._bands(tx, event, request, room, queued)
        admission.check_answers(event, request)
        await admission.check_overlaps(tx, event, request)
        companions = request.companions if event.details.counts_adults else 0
        coming = newcomers(request.members, bands, companions)
        if request.guarded or (event.details.approval and request.by_staff is None):
            states = dict.fromkeys(range(len(coming)), SeatState.PENDING)
        else:
            sit = who_sits(room, units(queued), coming, request.together)
            states = {one.id: SeatState.SEATED if one.id in sit else SeatState.QUEUED for one in coming}
        return event, coming, bands, states

    async def check(self, reader: Reader, request: Request) -> Event:
        """The event of a request not yet complete. Raises what it would be refused for whatever else is said."""
        event = await admission.open_event(reader, self._house, request)
        await admission.check_nobody_twice(reader, request)
        return event

    async def look(self, reader: Reader, request: Request) -> Event:
        """The same before anything is written, by a reader of its own."""
        return await self.check(reader, request)

    async def approve(self, tx: Transaction, party_id: int) -> SignedUp:
        """Staff let a party in: to seats, or to the queue in the order in which people had come.

        Raises Unknown for what does not wait, or waits for a guardian.
        """
        party, members = await self._pending(tx, party_id)
        if await permissions.of_party(tx, party_id, self._house.now):
            raise Unknown("request")
        event = await event_of(tx, party.pool.event_id)
        room = await capacity_of(tx, event, party.pool)
        queued = units(await self._queued(tx, room, party.pool))
        coming = [
            Waiting(one.id, 0, one.band_id or EVERYBODY, one.seats, one.companion, one.place, False, False)
            for one in members
        ]
        sit = who_sits(room, queued, coming, party.together)
        await seats.bring(tx, sit, SeatState.SEATED)
        await seats.bring(tx, {one.id for one in members} - sit, SeatState.QUEUED)
        await promise_reminders(tx, self._house, event, party, (one for one in members if one.id in sit))
        await self._tell_decision(tx, party)
        return await self._outcome(tx, party_id, [one.id for one in members])

    async def refuse(self, tx: Transaction, party_id: int, cause: str) -> Cancelled:
        """Staff do not let a party in; why."""
        party, members = await self._pending(tx, party_id)
        ended = await self._turns.end(tx, [one.id for one in members], SeatState.DECLINED, cause or "refused")
        await self._tell_decision(tx, party)
        return ended

    async def decline(self, tx: Transaction, party_id: int) -> Cancelled:
        """A party may not come after all, whatever it holds; it is told."""
        alive = [one.id for one in await seats.of_party(tx, party_id) if one.state.alive]
        ended = await self._turns.end(tx, alive, SeatState.DECLINED, "refused")
        await self._tell_decision(tx, await party_of(tx, party_id), again=True)
        return ended

    async def cancel(
        self,
        tx: Transaction,
        person_id: int | None,
        registration_ids: Collection[int],
        children: Collection[int] = (),
        cause: str = "",
    ) -> Cancelled:
        """Give back seats, places in the queue, wishes; what was held is free at once, and once.

        `person_id` None: staff. `children`: those the person is a guardian of. Raises Unknown for what is not
        this person's, EventOver after the end.
        """
        members = await seats.of(tx, registration_ids)
        for one in members:
            if person_id is not None and not await self._is_own(tx, one, person_id, children):
                raise Unknown("registration")
        for pool in {one.pool for one in members if one.state.alive}:
            sessions = (await event_of(tx, pool.event_id)).sessions_of(pool.session_id)
            if sessions and sessions[-1].ends_at <= self._house.now:
                raise EventOver(pool.event_id)
        by = "staff" if person_id is None else "self"
        return await self._turns.end(tx, registration_ids, SeatState.CANCELLED, cause or by)

    async def part(self, tx: Transaction, party_id: int, *, together: bool) -> None:
        """A waiting party changes its mind about staying together; seats that suits are offered at once."""
        party = await party_of(tx, party_id)
        await people.set_together(tx, party_id, together=together)
        await self._turns.offer_next(tx, party.pool)

    async def adopt(self, tx: Transaction, person_id: int, phone: str) -> int:
        """Somebody known at the desk is on Telegram now: what waits under their phone is theirs; how many parties."""
        adopted = await people.adopt(tx, person_id, phone)
        for party_id in adopted:
            party = await party_of(tx, party_id)
            members = await seats.of_party(tx, party_id)
            seated = [one for one in members if one.state is SeatState.SEATED]
            await promise_reminders(tx, self._house, await event_of(tx, party.pool.event_id), party, seated)
            for offer_id in {one.offer_id for one in members if one.state is SeatState.OFFERED and one.offer_id}:
                await say_no_more(tx, about_offer(offer_id))
                key = f"{OFFER}:{offer_id}:adopted"
                await tell(tx, self._house, party, OFFER, {"offer": offer_id}, key=key, subject=about_offer(offer_id))
        return len(adopted)

    async def forget_person(self, tx: Transaction, person_id: int) -> Cancelled:
        """Before a person's data are deleted: end what is alive, take the names off the rest."""
        ended = await self._turns.end(tx, await people.living(tx, person_id, None), SeatState.CANCELLED, "forgotten")
        await people.erase_person(tx, person_id)
        return ended

    async def forget_child(self, tx: Transaction, child_id: int) -> Cancelled:
        """The same for a child."""
        ended = await self._turns.end(tx, await people.living(tx, None, child_id), SeatState.CANCELLED, "forgotten")
        await people.erase_child(tx, child_id)
        return ended

    async def forget_care(self, tx: Transaction, child_id: int) -> None:
        """What was told about looking after a child is forgotten; its seats stay."""
        await people.erase_care_of(tx, child_id)

    async def _queued(self, tx: Reader, room: Capacity, pool: Pool) -> list[Waiting]:
        """The queue, where there are seats it might be waiting for: in a full room nobody sits down anyway."""
        return [] if room.free == 0 else await queue.waiting(tx, pool, self._house.now)

    async def _bands(
        self, tx: Reader, event: Event, request: Request, room: Capacity, queued: Sequence[Waiting]
    ) -> list[Band | None]:
        session = first_session(event, request.pool)
        assert session is not None, "an open event has a session"
        day = session.starts_at.astimezone(self._house.zone).date()
        found = []
        for member in request.members:
            try:
                found.append(band_for(event, member, day, room, queued))
            except (TooYoung, TooOld, BetweenBands) as refusal:
                raise await admission.with_alternatives(tx, self._house, refusal, member, day.year) from None
        return found

    async def _keep(
        self,
        tx: Transaction,
        event: Event,
        request: Request,
        coming: Sequence[Waiting],
        bands: Sequence[Band | None],
        states: dict[int, SeatState],
    ) -> SignedUp:
        party_id = await seats.insert_party(tx, request, request.together is not False, self._house.now)
        place = await seats.next_place(tx, event.id)
        adult = Member(request.members[0].name)
        ids = []
        for one in coming:
            member = adult if one.companion else request.members[one.id]
            band = None if one.companion else bands[one.id]
            seat = NewSeat(member, band.id if band else None, one.companion, states[one.id])
            ids.append(await seats.insert(tx, party_id, request, place, seat, event.details.kind, self._house.random))
        outcome = await self._outcome(tx, party_id, ids)
        if seated := outcome.those(SeatState.SEATED):
            await promise_reminders(tx, self._house, event, await party_of(tx, party_id), seated)
        return outcome

    async def _outcome(self, tx: Transaction, party_id: int, ids: Sequence[int]) -> SignedUp:
        members = tuple(await seats.of(tx, ids))
        waits = any(one.state is SeatState.QUEUED for one in members)
        position = await queue.position(tx, party_id, self._house.now) if waits else None
        return SignedUp(party_id, members, position)

    async def _pending(self, tx: Transaction, party_id: int) -> tuple[Party, list[Registration]]:
        party = await party_of(tx, party_id)
        members = [one for one in await seats.of_party(tx, party_id) if one.state is SeatState.PENDING]
        if not members:
            raise Unknown("request")
        return party, members

    async def _tell_decision(self, tx: Transaction, party: Party, *, again: bool = False) -> None:
        details = {"event": party.pool.event_id, "party": party.id}
        key = f"{DECIDED}:{party.id}:again" if again else f"{DECIDED}:{party.id}"
        await tell(tx, self._house, party, DECIDED, details, key=key, subject=f"event:{party.pool.event_id}")

    async def _is_own(self, tx: Transaction, one: Registration, person_id: int, children: Collection[int]) -> bool:
        if one.person_id == person_id or one.child_id in children:
            return True
        return (await party_of(tx, one.party_id)).person_id == person_id
