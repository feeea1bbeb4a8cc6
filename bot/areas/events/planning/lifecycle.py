"""What staff do with events: make, change, publish, move, cancel, copy."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.areas.events.context import CANCELLED, CHANGED, MOVED, PUBLISHED, EventsContext, capacity_of, event_of
from bot.areas.events.news import News
from bot.areas.events.planning.validation import check_publishable, checked, in_order, moved, only_told_afterwards
from bot.areas.events.refusals import InUse, TooFewSeats, WrongState
from bot.areas.events.registration.offers import Queueing
from bot.areas.events.registration.waitlist import Turns
from bot.areas.events.scheduler import about_session
from bot.areas.events.store import addressees, planned, plans, seats
from bot.areas.events.types import Event, EventState, Plan, Pool, SeatState, SignUp
from bot.base.database import Transaction
from bot.base.refusals import Unknown

_ALIVE = tuple(state for state in SeatState if state.alive)


class Composing:
    """Events as staff plan them; those who signed up hear of what changes."""

    def __init__(self, house: EventsContext, turns: Turns, queueing: Queueing) -> None:
        self._house = house
        self._turns = turns
        self._queueing = queueing
        self._news = News(house)

    async def create(self, tx: Transaction, plan: Plan, by: int) -> int:
        """Keep a new event as a draft; its id. Raises UnreadablePlan."""
        return await plans.insert(tx, checked(plan), by, self._house.now)

    async def copy(self, tx: Transaction, event_id: int, first_day: date, by: int) -> int:
        """A draft like another event, its first session on that day at the same time; its id. Raises Unknown."""
        event = await event_of(tx, event_id)
        if not event.sessions:
            raise Unknown("session")
        plan = checked(moved(event.plan, first_day, self._house.zone))
        copied = await plans.insert(tx, plan, by, self._house.now)
        await planned.copy_poster(tx, copied, event_id, self._house.now)
        return copied

    async def discard(self, tx: Transaction, event_id: int) -> None:
        """Throw a draft away. Raises WrongState."""
        self._expect(await event_of(tx, event_id), EventState.DRAFT)
        await plans.delete(tx, event_id)

    async def publish(self, tx: Transaction, event_id: int) -> Event:
        """Let residents see and use a draft. Raises WrongState, UnreadablePlan."""
        event = await event_of(tx, event_id)
        self._expect(event, EventState.DRAFT)
        check_publishable(event.plan, self._house.now)
        await plans.publish(tx, event_id, self._house.now)
        await self._plan_settling(tx, event)
        published = await event_of(tx, event_id)
        await self._house.follow(tx, published, PUBLISHED)
        return published

    async def edit(self, tx: Transaction, event_id: int, plan: Plan) -> Event:
        """Put this plan in the place of the event's (parts with ids stay themselves).

        Whoever has a seat or waits is told of another time or place; seats that are added are offered.
        Of an event that is over only what is told of it afterwards may change.
        Raises UnreadablePlan, InUse, TooFewSeats, WrongState.
        """
        before, plan = await event_of(tx, event_id), checked(plan)
        if before.state is EventState.FINISHED and only_told_afterwards(before.plan, plan):
            await plans.update(tx, event_id, plan)
            return await event_of(tx, event_id)
        if before.state not in (EventState.DRAFT, EventState.PUBLISHED):
            raise WrongState(before.state)
        await self._check_change(tx, before, plan)
        await plans.update(tx, event_id, plan)
        if before.state is EventState.DRAFT:
            return await event_of(tx, event_id)
        after = await event_of(tx, event_id)
        was_moved = _where_and_when(before) != _where_and_when(after)
        if was_moved:
            await self._moved(tx, before, after)
        for pool in _pools(after):
            await self._turns.offer_next(tx, pool)
        edited = await event_of(tx, event_id)
        await self._house.follow(tx, edited, MOVED if was_moved else CHANGED)
        return edited

    async def cancel(self, tx: Transaction, event_id: int, cause: str = "") -> int:
        """The event does not take place; everybody with a seat or waiting is told; how many that are.

        Raises WrongState.
        """
        event = await event_of(tx, event_id)
        self._expect(event, EventState.PUBLISHED)
        concerned = await addressees.parties(tx, event_id)
        await plans.set_state(tx, event_id, EventState.CANCELLED, cause=cause)
        await plans.raise_sequence(tx, event_id)
        await self._turns.withdraw(tx, event_id)
        alive = await seats.alive_in(tx, event_id, _ALIVE)
        await self._turns.end_all(tx, alive, SeatState.CANCELLED, "event")
        for session in event.sessions:
            await self._house.promises.drop(tx, about_session(session.id))
        await self._house.follow(tx, await event_of(tx, event_id), CANCELLED)
        return await self._news.cancelled(tx, event_id, concerned)

    async def cancel_session(self, tx: Transaction, event_id: int, session_id: int, cause: str = "") -> int:
        """One session does not take place; how many are told. The last one cancels the event. As `cancel`."""
        event = await event_of(tx, event_id)
        self._expect(event, EventState.PUBLISHED)
        if session_id not in {session.id for session in event.sessions}:
            raise Unknown("session")
        if len(event.sessions) == 1:
            return await self.cancel(tx, event_id, cause)
        by_itself = event.details.sign_up is SignUp.SESSION
        concerned = await addressees.parties(tx, event_id, session_id if by_itself else None)
        marked = tuple(
            replace(one, cancelled=True, cause=cause) if one.id == session_id else one for one in event.plan.sessions
        )
        await plans.put_parts(tx, event_id, Plan(event.details, marked))
        await plans.raise_sequence(tx, event_id)
        await self._house.promises.drop(tx, about_session(session_id))
        if by_itself:
            await self._turns.withdraw(tx, event_id, session_id)
            alive = await seats.alive_in(tx, event_id, _ALIVE)
            of_it = [one for one in alive if one.pool.session_id == session_id]
            await self._turns.end_all(tx, of_it, SeatState.CANCELLED, "event")
        else:
            await self._news.replan(tx, await event_of(tx, event_id), concerned)
        await self._house.follow(tx, await event_of(tx, event_id), MOVED)
        return await self._news.cancelled(tx, event_id, concerned, session_id)

    async def plan_reminding_anew(self, tx: Transaction) -> None:
        """The rules have changed: have the reminders of all coming events planned anew, an event at a time."""
        for event_id in await planned.coming(tx, self._house.now):
            await self._house.promises.plan_reminding_anew(tx, event_id=event_id, moment=self._house.now)

    async def remind_anew(self, tx: Transaction, event_id: int) -> bool:
        """Plan the reminders of an event's seats by the rules as they are now; False where none is to come."""
        event = await plans.load(tx, event_id)
        if event is None or event.state is not EventState.PUBLISHED:
            return False
        await self._news.replan(tx, event, await addressees.parties(tx, event_id))
        return True

    async def _check_change(self, tx: Transaction, before: Event, plan: Plan) -> None:
        """Raises InUse or TooFewSeats for what people rely on."""
        gone = {band.id for band in before.plan.bands} - {band.id for band in plan.bands}
        if await addressees.any_in_band(tx, before.id, gone):
            raise InUse("band")
        sessions_gone = {one.id for one in before.plan.sessions} - {one.id for one in plan.sessions}
        if await addressees.any_registration(tx, before.id):
            if plan.details.sign_up is not before.details.sign_up:
                raise InUse("sign_up")
            if sessions_gone:
                raise InUse("session")
        for pool in _pools(before):
            await self._check_seats(tx, replace(before, plan=plan), pool)

    async def _check_seats(self, tx: Transaction, event: Event, pool: Pool) -> None:
        room = await capacity_of(tx, event, pool)
        if room.capacity is not None and room.taken > room.capacity:
            raise TooFewSeats(room.taken)
        for band in event.plan.bands:
            taken = room.taken_in.get(band.id, 0)
            if band.id and band.quota is not None and taken > band.quota:
                raise TooFewSeats(taken, band.label)

    async def _moved(self, tx: Transaction, before: Event, after: Event) -> None:
        await plans.raise_sequence(tx, after.id)
        event = await event_of(tx, after.id)
        known = {one.id: one.starts_at for one in before.sessions}
        changed = [one.id for one in event.sessions if known.get(one.id) != one.starts_at]
        await addressees.forget_reminded(tx, changed)
        for gone in known.keys() - {one.id for one in event.sessions}:
            await self._house.promises.drop(tx, about_session(gone))
        await self._plan_settling(tx, event)
        concerned = await addressees.parties(tx, event.id)
        await self._news.replan(tx, event, concerned)
        await self._queueing.shorten(tx, event)
        await self._news.moved(tx, event, before, concerned)

    async def _plan_settling(self, tx: Transaction, event: Event) -> None:
        for session in event.sessions:
            moment = session.ends_at + self._house.rules.settled_after
            await self._house.promises.plan_settling(tx, session_id=session.id, moment=moment)

    @staticmethod
    def _expect(event: Event, state: EventState) -> None:
        if event.state is not state:
            raise WrongState(event.state)


def _pools(event: Event) -> list[Pool]:
    """What the event's seats are counted in."""
    if event.details.sign_up is SignUp.SESSION:
        return [Pool(event.id, session.id) for session in event.sessions]
    return [Pool(event.id)]


def _where_and_when(event: Event) -> object:
    details = event.details
    where = (details.place, details.latitude, details.longitude, details.online_link)
    return where, [(one.id, one.starts_at, one.ends_at, one.place) for one in in_order(event.sessions)]
