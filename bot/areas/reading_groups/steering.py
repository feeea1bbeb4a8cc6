"""Changing a group, giving it another leader, ending it: what its leader and the staff may do with it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

from bot.areas.reading_groups import letters
from bot.areas.reading_groups.books.rules import State as BookState
from bot.areas.reading_groups.books.rules import Step
from bot.areas.reading_groups.books.service import Books
from bot.areas.reading_groups.choosing.service import Choosing
from bot.areas.reading_groups.groups import Groups
from bot.areas.reading_groups.letters import Letters
from bot.areas.reading_groups.membership import Members
from bot.areas.reading_groups.refusals import NotRunning, TooSmall
from bot.areas.reading_groups.rules import MOST_MEMBERS, Details, Ending, Group, GroupState, Membership
from bot.areas.reading_groups.store import groups as store
from bot.areas.reading_groups.store import members as member_store
from bot.base.database import Reader, Transaction

_ENDS = {BookState.CHOSEN: Step.PUT_BACK, BookState.READING: Step.FINISH, BookState.DISCUSSION: Step.FINISH}


Ends = Callable[[Transaction, Group], Awaitable[object]]
"""Hears that a group is about to end."""


class Steering:
    """Every use case asks first whether this person may lead the group."""

    def __init__(self, groups: Groups, members: Members, books: Books, choosing: Choosing, post: Letters) -> None:
        self._groups = groups
        self._members = members
        self._books = books
        self._choosing = choosing
        self._post = post
        self.ends: list[Ends] = []

    async def led(self, reader: Reader, group_id: int, person_id: int, *, staff: bool) -> Group:
        """A living group that they may lead. Raises Unknown, NotLeader, NotRunning."""
        group = await self._groups.led(reader, group_id, person_id, staff=staff)
        if not group.is_running:
            raise NotRunning(group.name)
        return group

    async def change(self, tx: Transaction, group_id: int, details: Details, person_id: int, *, staff: bool) -> Group:
        """Other details; for whom it is stays, since members came for that. Places that are added are offered.

        Raises Unknown, NotLeader, NotRunning, TooSmall.
        """
        before = await self.led(tx, group_id, person_id, staff=staff)
        taken, _ = await member_store.taken(tx, group_id)
        if details.size < taken:
            raise TooSmall(group_id, taken)
        fitting = replace(details, audience=before.details.audience, size=min(details.size, MOST_MEMBERS))
        await store.put(tx, group_id, **store.columns_of(fitting))
        after = await self._groups.find(tx, group_id)
        await self._members.offer(tx, after)
        return after

    async def candidates(self, reader: Reader, group_id: int, person_id: int, *, staff: bool) -> Sequence[Membership]:
        """Who may lead it next: its members, but for the children. Raises Unknown, NotLeader, NotRunning."""
        group = await self.led(reader, group_id, person_id, staff=staff)
        everybody = await self._members.everybody(reader, group_id)
        return [one for one in everybody if one.child_id is None and one.person_id != group.leader_id]

    async def appoint(
        self, tx: Transaction, group_id: int, leader_id: int | None, person_id: int, *, staff: bool
    ) -> Group:
        """A member leads it from now on, and is told; None: the staff do. Raises Unknown, NotLeader, NotMember."""
        before = await self.led(tx, group_id, person_id, staff=staff)
        after = await self._groups.appoint(tx, group_id, leader_id)
        for told in {leader_id, before.leader_id} - {None, person_id}:
            assert told is not None
            key = f"{group_id}:{leader_id}:{told}:{self._post.now.timestamp()}"
            await self._post.to_person(tx, told, letters.LEADS, key, group=group_id, to=told)
        return after

    async def remove(self, tx: Transaction, membership_id: int, person_id: int, *, staff: bool) -> None:
        """A member belongs to it no longer, and is told; once is enough. Raises Unknown, NotLeader, NotRunning."""
        one = await self._members.find(tx, membership_id)
        await self.led(tx, one.group_id, person_id, staff=staff)
        if not one.is_member:
            return
        await self._members.remove(tx, one.id, Ending.REMOVED)
        if one.person_id != person_id:
            await self._post.to_member(tx, one, letters.REMOVED, "")

    async def end(self, tx: Transaction, group_id: int, person_id: int, *, staff: bool) -> Group:
        """It ends: no vote, no book at work, no place and no chat are left open, and all who had a place are told.

        Raises Unknown, NotLeader, NotRunning.
        """
        group = await self.led(tx, group_id, person_id, staff=staff)
        await self._choosing.abandon(tx, group)
        if (book := await self._books.at_work(tx, group_id)) is not None:
            await self._books.take(tx, book, _ENDS[book.state], person_id)
        for done in await self._books.done(tx, group_id):
            if done.state is BookState.DONE:
                await self._books.take(tx, done, Step.ARCHIVE, person_id)
        for hears in self.ends:
            await hears(tx, group)
        concerned = await member_store.active_in(tx, group_id)
        await store.put(tx, group_id, state=GroupState.CLOSED, chat_id=None)
        for one in concerned:
            await self._members.remove(tx, one.id, Ending.CLOSED)
            if one.person_id != person_id:
                await self._post.to_member(tx, one, letters.ENDED, "")
        known = {one.person_id for one in concerned}
        if group.leader_id and group.leader_id not in (person_id, *known):
            await self._post.to_person(tx, group.leader_id, letters.LED_ENDED, str(group_id), group=group_id)
        return await self._groups.find(tx, group_id)
