"""Channels and groups: noticed, registered, looked at before anything is sent there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Iterable, Sequence
from dataclasses import replace
from functools import partial

from bot.areas.broadcasts.types import Target
from bot.areas.channels import store
from bot.areas.channels.permissions import MANAGE_CHATS
from bot.areas.channels.rules import AGENDA, BOOKS, NEWS, PLACES, SHOWCASE, Channel, NotThere, event_kind, lack_told
from bot.areas.staff.service import Staff
from bot.base.chats import BLOCKING, Lack, Seen
from bot.base.clock import Clock
from bot.base.database import Database, Reader, Transaction
from bot.base.refusals import Unknown
from bot.delivery.outbox import store as outbox

CAME, LOST, BACK, REFUSED = "channel_came", "channel_lost", "channel_back", "channel_refused"
"""Kinds of letters to those who manage chats."""

# How a chat looks at Telegram right now; None: it cannot be told at the moment. A network call: never in a transaction.
Look = Callable[[int], Awaitable[Seen | None]]
Leave = Callable[[int], Awaitable[None]]

# Hears that the group with this id has become a supergroup.
Follows = Callable[[Transaction, int], Awaitable[None]]


class Channels:
    """`event_kinds`: the kinds of events there are, each of which can be announced apart."""

    def __init__(
        self, database: Database, clock: Clock, staff: Staff, look: Look, leave: Leave, event_kinds: Sequence[str]
    ) -> None:
        self._database = database
        self._clock = clock
        self._staff = staff
        self._look = look
        self._leave = leave
        self.followers: list[Follows] = []
        self.event_kinds = tuple(event_kinds)
        self.kinds = (NEWS, AGENDA, BOOKS, SHOWCASE, *map(event_kind, event_kinds))

    # What Telegram tells

    async def noticed(self, tx: Transaction, seen: Seen, by: str = "") -> None:
        """The bot came, went, or may do more or less than before; `by`: who did that. Those concerned are told."""
        before = await store.find(tx, seen.chat_id)
        await store.keep(tx, seen, self._clock.now())
        registered = before is not None and before.registered
        was_blocked = before is None or before.blocked
        is_blocked = bool(seen.lacks & BLOCKING)
        if registered and is_blocked != was_blocked:
            await self._tell(tx, LOST if is_blocked else BACK, seen.chat_id, by, str(self._clock.now().timestamp()))
        elif not registered and Lack.GONE not in seen.lacks and (before is None or Lack.GONE in before.lacks):
            await self._tell(tx, CAME, seen.chat_id, by, str(self._clock.now().date()))

    async def migrated(self, tx: Transaction, old: int, new: int) -> None:
        """A group became a supergroup: its registration, and what waits to be sent there, go along."""
        await store.move(tx, old, new)
        await outbox.move_chat(tx, old, new)
        for follower in self.followers:
            await follower(tx, old)

    async def refused(self, tx: Transaction, chat_id: int, reason: str) -> None:
        """Telegram refused a message there; those who manage chats hear of it once a day."""
        found = await store.find(tx, chat_id)
        if found is None or not found.registered:
            return
        if lack := lack_told(reason):
            await store.keep(tx, replace(_seen(found), lacks=found.lacks | {lack}), self._clock.now())
        await self._tell(tx, REFUSED, chat_id, reason, str(self._clock.now().date()))

    # What staff do

    async def look(self, chat_id: int) -> Seen | None:
        """How a chat looks at Telegram now; None: it cannot be told. A network call: never in a transaction."""
        return await self._look(chat_id)

    async def ready(self, reader: Reader, chat_id: int) -> Sequence[Lack]:
        """What is missing before something can be sent there, the worst first. A network call, as `look`.

        What is known counts where Telegram does not answer; of a chat that was never seen, that it is not there.
        """
        seen: Seen | None = await self._look(chat_id)
        if seen is None:
            seen = await store.find(reader, chat_id)
        return sorted(seen.lacks, key=list(Lack).index) if seen else [Lack.GONE]

    async def look_around(self) -> None:
        """Now and then: what the bot may do where something is announced. Of some changes Telegram tells nobody."""
        for one in await self._database.read(self.registered):
            seen = await self._look(one.chat_id)
            if seen is not None:
                await self._database.write(partial(self._looked_at, one.chat_id, seen))

    async def _looked_at(self, chat_id: int, seen: Seen, tx: Transaction) -> None:
        known = await store.find(tx, chat_id)
        if known is None or not known.registered:
            return
        after = await self.note(tx, chat_id, seen)
        if after.blocked != known.blocked:
            stamp = str(self._clock.now().timestamp())
            await self._tell(tx, LOST if after.blocked else BACK, after.chat_id, "", stamp)

    async def blocked(self, reader: Reader, chat_id: int) -> str:
        """The title of a chat in which nothing can be posted; "" where it can. A network call, as `look`."""
        if not BLOCKING & set(await self.ready(reader, chat_id)):
            return ""
        known = await store.find(reader, chat_id)
        return known.title if known else str(chat_id)

    async def note(self, tx: Transaction, chat_id: int, seen: Seen | None) -> Channel:
        """Write down what a look has shown; the chat as it is known now. Raises Unknown."""
        if seen is not None:
            if seen.kind not in PLACES:
                raise Unknown("chat")
            if seen.chat_id != chat_id:
                await self.migrated(tx, chat_id, seen.chat_id)
            known = await store.find(tx, seen.chat_id)
            if known is not None and not seen.title:  # from without its name is not shown
                seen = replace(_seen(known), lacks=seen.lacks)
            await store.keep(tx, seen, self._clock.now())
        return await self._known(tx, seen.chat_id if seen else chat_id)

    async def register(
        self, tx: Transaction, chat_id: int, kinds: Collection[str], by: int, thread: int | None = None
    ) -> Channel:
        """Announce these kinds there, in this topic of a forum. Raises Unknown, NotThere."""
        found = await self._known(tx, chat_id)
        if Lack.GONE in found.lacks:
            raise NotThere(found.title)
        if not found.registered:
            await store.register(tx, chat_id, by, self._clock.now())
        await store.put_kinds(tx, chat_id, self._real(kinds), thread)
        return await self._known(tx, chat_id)

    async def switch(self, tx: Transaction, chat_id: int, kinds: Collection[str], on: bool) -> Channel:
        """Announce these kinds there, or no more. Raises Unknown."""
        found = await self._known(tx, chat_id)
        for kind in self._real(kinds):
            if not on:
                await store.drop_kind(tx, chat_id, kind)
            elif kind not in found.kinds:
                await store.put_kinds(tx, chat_id, [kind], None)
        return await self._known(tx, chat_id)

    async def name_thread(self, tx: Transaction, chat_id: int, thread: int, name: str) -> None:
        """What a topic of a forum is called."""
        await store.name_thread(tx, chat_id, thread, name)

    async def remove(self, tx: Transaction, chat_id: int) -> Channel:
        """Nothing is announced there any more. Raises Unknown."""
        await self._known(tx, chat_id)
        await store.unregister(tx, chat_id)
        return await self._known(tx, chat_id)

    async def leave(self, chat_id: int) -> None:
        """Go out of a chat. A network call: never in a transaction."""
        await self._leave(chat_id)

    async def gone(self, tx: Transaction, chat_id: int) -> None:
        """The bot went out of its own will: nothing is announced there any more, and nobody need be told."""
        found = await self._known(tx, chat_id)
        await store.unregister(tx, chat_id)
        await store.keep(tx, replace(_seen(found), lacks=frozenset({Lack.GONE})), self._clock.now())

    # What is known

    async def find(self, reader: Reader, chat_id: int) -> Channel:
        """One chat. Raises Unknown."""
        return await self._known(reader, chat_id)

    async def every(self, reader: Reader) -> Sequence[Channel]:
        """Every chat the bot is in, the registered ones first."""
        return await store.all_of_them(reader)

    async def registered(self, reader: Reader) -> Sequence[Channel]:
        """Where something may be announced."""
        return [one for one in await self.every(reader) if one.registered]

    async def targets(self, reader: Reader, kind: str) -> Sequence[Target]:
        """Where announcements of this kind go; left out is where nothing can be posted."""
        found = [one for one in await store.all_of_them(reader) if kind in one.kinds and not one.blocked]
        return [Target(one.chat_id, one.kinds[kind]) for one in found]

    async def without_photos(self, reader: Reader) -> frozenset[int]:
        """The chats in which the bot may write, but not send photos."""
        found = await store.all_of_them(reader)
        return frozenset(one.chat_id for one in found if Lack.PHOTOS in one.lacks)

    def _real(self, kinds: Iterable[str]) -> list[str]:
        if not set(kinds) <= set(self.kinds):
            raise Unknown("kind")
        return list(kinds)

    async def _known(self, reader: Reader, chat_id: int) -> Channel:
        found = await store.find(reader, chat_id)
        if found is None:
            raise Unknown("chat")
        return found

    async def _tell(self, tx: Transaction, kind: str, chat_id: int, words: str, once: str) -> None:
        details = {"chat": chat_id, "words": words}
        await self._staff.tell(tx, MANAGE_CHATS, kind, details, f"{kind}:{chat_id}:{once}")


def _seen(found: Channel) -> Seen:
    return Seen(found.chat_id, found.kind, found.title, found.username, found.forum, found.lacks)
