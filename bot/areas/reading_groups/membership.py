"""Joining a group, waiting for a place in it, being let in, leaving it."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, tzinfo

from bot.areas.children.service import Children
from bot.areas.events.rules import after_quiet
from bot.areas.events.service import Events
from bot.areas.reading_groups import letters
from bot.areas.reading_groups.groups import Groups
from bot.areas.reading_groups.letters import Letters, subject_of
from bot.areas.reading_groups.refusals import BelongsAlready, NoPermission, PlaceGone
from bot.areas.reading_groups.rules import Audience, Ending, Group, Membership, State, admitted, to_offer
from bot.areas.reading_groups.store import members as store
from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown
from bot.delivery.schedule import store as schedule
from bot.delivery.schedule.rules import Due

OFFER_ENDS = "reading_group_offer_ends"
Changes = Callable[[Transaction, Group, Membership], Awaitable[object]]
"""Hears that somebody came to belong to a group, or no longer does."""


class Members:
    """Places in groups. `came` and `went` hear of each, in the same transaction."""

    def __init__(self, groups: Groups, post: Letters, events: Events, children: Children, zone: tzinfo) -> None:
        self._groups = groups
        self._post = post
        self._events = events
        self._children = children
        self._zone = zone
        self.came: list[Changes] = []
        self.went: list[Changes] = []

    async def of(self, reader: Reader, group_id: int, person_id: int) -> Membership | None:
        """Somebody's place in a group, or on the way to one."""
        return await store.of(reader, group_id, person_id)

    async def all_of(self, reader: Reader, group_id: int, person_id: int) -> Sequence[Membership]:
        """The same with those of all children whom they joined, members first."""
        return await store.all_of(reader, group_id, person_id)

    async def spoken_for(self, reader: Reader, group_id: int, person_id: int) -> Sequence[Membership]:
        """The members of a group for whom somebody speaks, the one they speak for now first."""
        found = await store.all_of(reader, group_id, person_id, spoken_first=True)
        return [one for one in found if one.is_member]

    async def speak_for(self, tx: Transaction, membership_id: int, person_id: int) -> Membership:
        """For this sibling from now on. Raises Unknown."""
        one = await self._own(tx, membership_id, person_id)
        if not one.is_member:
            raise Unknown("membership")
        await store.speak_for(tx, one)
        return one

    async def find(self, reader: Reader, membership_id: int) -> Membership:
        """One of them, ended ones too. Raises Unknown."""
        found = await store.find(reader, membership_id)
        if found is None:
            raise Unknown("membership")
        return found

    async def mine(self, reader: Reader, person_id: int) -> Sequence[Membership]:
        """All that somebody and their children belong to or wait for."""
        return await store.active_of(reader, person_id)

    async def everybody(self, reader: Reader, group_id: int) -> Sequence[Membership]:
        """Who belongs to a group, in the order in which they asked."""
        return await store.in_state(reader, group_id, State.MEMBER)

    async def asking(self, reader: Reader, group_id: int) -> Sequence[Membership]:
        """Who asks to be let in."""
        return await store.in_state(reader, group_id, State.ASKED)

    async def join(
        self, tx: Transaction, group_id: int, person_id: int, *, child_id: int | None = None, of_age: bool = True
    ) -> tuple[Membership, str]:
        """Ask for a place: got, queued, or to be decided. The second is the token for a guardian, where one must agree.

        `child_id`: whom a guardian speaks for, who has agreed; `of_age`: else a guardian is asked.
        Raises Unknown, NotRunning, BelongsAlready.
        """
        group = await self._groups.running(tx, group_id)
        if (known := await self._known(tx, group_id, person_id, child_id)) is not None:
            raise BelongsAlready(known)
        if group.details.audience is Audience.CHILD and child_id is None:
            raise Unknown("child")
        if child_id is not None:
            await self._children.child(tx, person_id, child_id)
        guarded = not of_age and child_id is None
        state = State.GUARDED if guarded else await self._where_to(tx, group, approved=False)
        number = await store.insert(tx, group_id, person_id, child_id, state, self._post.now)
        token = secrets.token_urlsafe(16) if guarded else ""
        if guarded:
            await store.guard(tx, number, token)
        return await self._arrived(tx, group, number), token

    async def permitted(self, reader: Reader, token: str, person_id: int) -> tuple[Membership, Group]:
        """What a guardian is asked. Raises NoPermission."""
        found = await store.of_token(reader, token)
        if found is None or found.state is not State.GUARDED:
            raise NoPermission
        if found.person_id == person_id:
            raise NoPermission(own=True)
        return found, await self._groups.find(reader, found.group_id)

    async def permit(self, tx: Transaction, token: str, guardian_id: int) -> Membership:
        """A guardian agrees: a place, the waiting list, or the leader's decision. Raises NoPermission."""
        found, group = await self.permitted(tx, token, guardian_id)
        state = await self._where_to(tx, group, approved=False)
        await store.put(tx, found.id, state, self._post.now, guardian_id=guardian_id, digest=None)
        after = await self._arrived(tx, group, found.id)
        await self._post.to_member(tx, after, letters.LET_IN, "permitted")
        return after

    async def let_in(self, tx: Transaction, membership_id: int, *, yes: bool) -> Membership:
        """The leader decides of somebody who asked; they are told. What was decided already stays. Raises Unknown."""
        one = await self.find(tx, membership_id)
        if one.state is not State.ASKED:
            return one
        group = await self._groups.find(tx, one.group_id)
        if not yes:
            await store.end(tx, one.id, Ending.REFUSED, self._post.now)
            await self._post.to_member(tx, one, letters.NOT_LET_IN, "decided")
            return await self.find(tx, one.id)
        await store.put(tx, one.id, await self._where_to(tx, group, approved=True), self._post.now)
        after = await self._arrived(tx, group, one.id)
        await self._post.to_member(tx, after, letters.LET_IN, "decided")
        return after

    async def let_child_go(self, tx: Transaction, membership_id: int, person_id: int) -> Membership:
        """A guardian ends the place of one of their children; a sibling's stays. Raises Unknown."""
        one = await self._own(tx, membership_id, person_id)
        if one.state is not State.ENDED:
            await self._end(tx, one, Ending.LEFT)
        return one

    async def leave(self, tx: Transaction, group_id: int, person_id: int, ending: Ending = Ending.LEFT) -> bool:
        """No longer belong to it, or wait; the place goes to the next. False where they did not."""
        one = await store.of(tx, group_id, person_id)
        if one is None:
            return False
        await self._end(tx, one, ending)
        return True

    async def remove(self, tx: Transaction, membership_id: int, ending: Ending = Ending.REMOVED) -> Membership:
        """The leader, or a guardian, ends a place. Raises Unknown."""
        one = await self.find(tx, membership_id)
        if one.state is not State.ENDED:
            await self._end(tx, one, ending)
        return one

    async def accept(self, tx: Transaction, membership_id: int, person_id: int) -> Membership:
        """Take the place that is offered; once more gives the same. Raises Unknown, PlaceGone."""
        one = await self._own(tx, membership_id, person_id)
        if one.state is State.OFFERED:
            await store.put(tx, one.id, State.MEMBER, self._post.now)
            return await self._arrived(tx, await self._groups.find(tx, one.group_id), one.id)
        if not one.is_member:
            raise PlaceGone(one.group_id)
        return one

    async def decline(self, tx: Transaction, membership_id: int, person_id: int) -> Membership:
        """Do without it; the next is asked. Raises Unknown, PlaceGone."""
        one = await self._own(tx, membership_id, person_id)
        if one.state is not State.OFFERED:
            raise PlaceGone(one.group_id)
        await self._end(tx, one, Ending.DECLINED)
        return one

    async def expire(self, tx: Transaction, membership_id: int) -> bool:
        """The time of an offer is over: the next is asked. False where it was answered."""
        one = await store.find(tx, membership_id)
        if one is None or one.offered_until is None or one.offered_until > self._post.now:
            return False
        await self._end(tx, one, Ending.EXPIRED)
        return True

    async def forget_person(self, tx: Transaction, person_id: int) -> None:
        """They hold no place any more."""
        for one in await store.active_of(tx, person_id):
            await self._end(tx, one, Ending.LEFT)

    async def forget_child(self, tx: Transaction, child_id: int) -> None:
        """Likewise of a child."""
        for one in await store.active_of_child(tx, child_id):
            await self._end(tx, one, Ending.LEFT)

    async def _known(self, reader: Reader, group_id: int, person_id: int, child_id: int | None) -> Membership | None:
        """The place that the same reader has; a child has one, whichever guardian joined it."""
        if child_id is None:
            return await store.of(reader, group_id, person_id)
        theirs = await store.active_of_child(reader, child_id)
        return next((one for one in theirs if one.group_id == group_id), None)

    async def _own(self, reader: Reader, membership_id: int, person_id: int) -> Membership:
        one = await self.find(reader, membership_id)
        if one.person_id != person_id:
            raise Unknown("membership")
        return one

    async def _where_to(self, reader: Reader, group: Group, *, approved: bool) -> State:
        taken, waiting = await store.taken(reader, group.id)
        return admitted(group.details.by_request, approved, taken, group.details.size, waiting)

    async def _arrived(self, tx: Transaction, group: Group, membership_id: int) -> Membership:
        one = await self.find(tx, membership_id)
        if one.state is State.ASKED:
            key = str(one.id)
            await self._post.to_leader(tx, group, letters.ASKED, key, one.person_id, member=one.id)
        for hears in self.came if one.is_member else ():
            await hears(tx, group, one)
        return one

    async def _end(self, tx: Transaction, one: Membership, ending: Ending) -> None:
        group = await self._groups.find(tx, one.group_id)
        await store.end(tx, one.id, ending, self._post.now)
        await schedule.drop(tx, subject_of(one.id))
        await self._post.withdraw(tx, one.id)
        for hears in self.went if one.is_member else ():
            await hears(tx, group, one)
        await self.offer(tx, group)

    async def offer(self, tx: Transaction, group: Group) -> None:
        """Offer the free places to those whose turn it is, for as long as events hold theirs."""
        taken, waiting = await store.taken(tx, group.id)
        many = to_offer(taken, group.details.size, waiting) if group.is_running else 0
        for one in (await store.in_state(tx, group.id, State.QUEUED))[:many]:
            until = self._offered_until()
            await store.put(tx, one.id, State.OFFERED, self._post.now, offered_until=to_ms(until))
            key = str(to_ms(self._post.now))
            await self._post.to_member(tx, one, letters.OFFER, key, expires_at=until)
            due = Due(OFFER_ENDS, subject_of(one.id), until, f"{OFFER_ENDS}:{one.id}", {"member": one.id})
            await schedule.plan(tx, due)

    def _offered_until(self) -> datetime:
        """The day begins when the offer can be read."""
        rules = self._events.rules
        return after_quiet(self._post.now, rules, self._zone) + rules.offer_hold
