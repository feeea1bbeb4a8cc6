"""Linking a group's chat, the members' ways into it, and who asks at its door. Telegram is spoken to by the worker."""

from __future__ import annotations

from bot.areas.reading_groups import letters
from bot.areas.reading_groups.chats import store
from bot.areas.reading_groups.chats.rules import ChatTaken, Deed, NoChat, NotGuarding, NotTheirs, Task, WayIn
from bot.areas.reading_groups.groups import Groups
from bot.areas.reading_groups.letters import Letters
from bot.areas.reading_groups.membership import Members
from bot.areas.reading_groups.rules import Group, Membership
from bot.areas.reading_groups.steering import Steering
from bot.areas.reading_groups.store import groups as group_store
from bot.base.chats import BLOCKING, Door, Seen, Standing
from bot.base.database import Reader, Transaction


class Chats:
    """Only members come in; whoever leaves the group goes out, and their link opens nothing any more."""

    def __init__(self, groups: Groups, members: Members, steering: Steering, post: Letters) -> None:
        self._groups = groups
        self._members = members
        self._steering = steering
        self._post = post
        members.went.append(self._gone)
        steering.ends.append(self._close)

    # Linking

    async def link(
        self, tx: Transaction, group_id: int, chat_id: int, standing: Standing, person_id: int, *, staff: bool
    ) -> Group:
        """The group talks there from now on, and its members are told.

        Raises Unknown, NotLeader, NotRunning, NotTheirs, NotGuarding, ChatTaken.
        """
        group = await self._steering.led(tx, group_id, person_id, staff=staff)
        if not standing.leads:
            raise NotTheirs(group.name)
        if not standing.bot_may:
            raise NotGuarding(group.name)
        other = await group_store.of_chat(tx, chat_id)
        if other is not None and other.id != group_id:
            raise ChatTaken(other.name)
        if group.chat_id == chat_id:
            return group
        await self._close(tx, group)
        linked = await self._groups.has_chat(tx, group_id, chat_id)
        for one in await self._members.everybody(tx, group_id):
            await self._post.to_member(tx, one, letters.LINK, str(chat_id))
        return linked

    async def unlink(self, tx: Transaction, group_id: int, person_id: int, *, staff: bool) -> Group:
        """It talks there no more; nobody is removed. Raises Unknown, NotLeader, NotRunning, NoChat."""
        group = await self._steering.led(tx, group_id, person_id, staff=staff)
        if group.chat_id is None:
            raise NoChat(group_id)
        await self._close(tx, group)
        return await self._groups.has_chat(tx, group_id, None)

    # Coming in

    async def way_in(self, reader: Reader, group_id: int, person_id: int) -> WayIn:
        """A member's own way into the chat. Raises Unknown, NotRunning, NotMember, NoChat."""
        group = await self._groups.running(reader, group_id)
        member = await self._groups.member(reader, group_id, person_id)
        if group.chat_id is None:
            raise NoChat(group_id)
        link = await store.link_of(reader, member.id, group.chat_id)
        return WayIn(group.chat_id, member.id, group.name, link)

    async def keep(self, tx: Transaction, way: WayIn, link: str) -> None:
        """The link that was made for a member."""
        await store.keep_link(tx, way.member_id, way.chat_id, link, self._post.now)

    async def knocks(self, tx: Transaction, chat_id: int, person_id: int) -> None:
        """Somebody asks to be let into a chat: members are, others hear why not. Of chats not ours nothing is done."""
        group = await group_store.of_chat(tx, chat_id)
        if group is None:
            return
        member = await self._members.of(tx, group.id, person_id)
        if member is not None and member.is_member:
            await store.add(tx, group.id, Deed.LET_IN, chat_id, self._post.now, person=person_id)
        else:
            await self._post.at_the_door(tx, group, chat_id, person_id)

    async def told(self, tx: Transaction, group_id: int, chat_id: int, person_id: int) -> None:
        """Whoever may not come in was written to, for which Telegram leaves time until they are turned away."""
        await store.add(tx, group_id, Deed.TURN_AWAY, chat_id, self._post.now, person=person_id)

    # What the worker asks and finds

    async def due(self, reader: Reader, task: Task) -> Deed | None:
        """What is to be done now: whoever came back meanwhile stays, and who left is not let in. None: nothing."""
        if task.person_id is None:
            return task.deed
        member = await self._members.of(reader, task.group_id, task.person_id)
        belongs = member is not None and member.is_member
        if task.deed is Deed.LET_IN:
            return Deed.LET_IN if belongs else Deed.TURN_AWAY
        return None if belongs else task.deed

    async def settle(self, tx: Transaction, task: Task, ending: Door) -> None:
        """A deed is done, or cannot be: then the leader is told, and the member who waits at the door."""
        await store.done(tx, task.id)
        if ending is not Door.FORBIDDEN or task.deed is Deed.REVOKE:
            return
        await self.lost(tx, task.group_id)
        if task.deed is Deed.LET_IN and task.person_id is not None:
            member = await self._members.of(tx, task.group_id, task.person_id)
            if member is not None and member.is_member:
                await self._post.to_member(tx, member, letters.STUCK, str(self._post.now.date()))

    async def lost(self, tx: Transaction, group_id: int) -> None:
        """The bot may not do there what it should; the leader hears of it once a day. Raises Unknown."""
        group = await self._groups.find(tx, group_id)
        if group.chat_id is not None:
            key = f"{group_id}:{self._post.now.date()}"
            await self._post.to_leader(tx, group, letters.LOST, key, group.leader_id or 0, group=group_id)

    async def seen(self, tx: Transaction, seen: Seen) -> None:
        """The bot was thrown out of a chat, or may not write there."""
        group = await group_store.of_chat(tx, seen.chat_id) if seen.lacks & BLOCKING else None
        if group is not None:
            await self.lost(tx, group.id)

    async def moved(self, tx: Transaction, old: int, new: int) -> None:
        """A group of Telegram became a supergroup."""
        await self._groups.chat_moved(tx, old, new)
        await store.move(tx, old, new)

    async def _gone(self, tx: Transaction, group: Group, one: Membership) -> None:
        if group.chat_id is None:
            return
        await self._revoke(tx, group.id, group.chat_id, one.id, await store.link_of(tx, one.id, group.chat_id))
        await store.add(tx, group.id, Deed.REMOVE, group.chat_id, self._post.now, person=one.person_id)

    async def _close(self, tx: Transaction, group: Group) -> None:
        """No link leads into the chat it had."""
        for member_id, link in await store.links_into(tx, group.chat_id) if group.chat_id is not None else ():
            await self._revoke(tx, group.id, group.chat_id or 0, member_id, link)

    async def _revoke(self, tx: Transaction, group_id: int, chat_id: int, member_id: int, link: str) -> None:
        if link:
            await store.add(tx, group_id, Deed.REVOKE, chat_id, self._post.now, link=link)
            await store.drop_link(tx, member_id)
