"""What the staff do with works: look, ask, show, decline; and elders' stories for story hour."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.broadcasts.types import Target
from bot.areas.channels.rules import SHOWCASE
from bot.areas.channels.service import Channels
from bot.areas.events.service import Events
from bot.areas.showcase import letters, store
from bot.areas.showcase.rules import UNDECIDED, DecidedAlready, Kind, State, Work
from bot.areas.showcase.service import Showcase
from bot.base.clock import Clock, to_ms
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown

PAGE = 8


class Curating:
    """`channels` knows where works are shown besides the bot (None: nowhere); `events` which story hours there are."""

    def __init__(self, clock: Clock, showcase: Showcase, channels: Channels | None, events: Events) -> None:
        self._clock = clock
        self._showcase = showcase
        self._channels = channels
        self._events = events

    async def waiting(self, reader: Reader, page: int) -> tuple[Sequence[Work], bool]:
        """A page of what is not decided, and whether there is more."""
        found = await store.undecided(reader, page * PAGE, PAGE + 1)
        return found[:PAGE], len(found) > PAGE

    async def how_many(self, reader: Reader) -> int:
        """How many wait for the staff."""
        return await store.how_many_wait(reader)

    async def work(self, reader: Reader, work_id: int) -> Work:
        """One of them, for the staff. Raises Unknown: what waits for a parent's word is nobody else's."""
        found = await store.find(reader, work_id)
        if found is None or found.state is State.GUARDIAN:
            raise Unknown("work")
        return found

    async def targets(self, reader: Reader) -> Sequence[Target]:
        """The channels and groups in which works are shown."""
        return await self._channels.targets(reader, SHOWCASE) if self._channels else []

    async def places(self, reader: Reader) -> Sequence[str]:
        """What these are called."""
        if self._channels is None:
            return []
        return [(await self._channels.find(reader, one.chat_id)).title for one in await self.targets(reader)]

    async def show(self, tx: Transaction, work_id: int, by: int, *, in_channels: bool) -> Work:
        """It is shown from now on; its author hears. Raises Unknown, DecidedAlready."""
        work = await self._undecided(tx, work_id)
        now = to_ms(self._clock.now())
        await store.put(tx, work_id, state=State.SHOWN, shown_at=now, changed_at=now, decided_by=by, said="")
        work = await self.work(tx, work_id)
        await letters.tell_author(tx, self._clock, work)
        if in_channels and work.made.kind is not Kind.STORY:
            await letters.publish(tx, self._clock, work, await self.targets(tx))
        return work

    async def ask(self, tx: Transaction, work_id: int, by: int, words: str) -> Work:
        """A question to the author. Raises Unknown, DecidedAlready."""
        await self._undecided(tx, work_id)
        return await self._say(tx, work_id, by, State.ASKED, words)

    async def decline(self, tx: Transaction, work_id: int, by: int, words: str) -> Work:
        """It cannot be shown, or not any more; a sentence tells why. Raises Unknown, DecidedAlready."""
        work = await self.work(tx, work_id)
        if work.state is State.DECLINED:
            raise DecidedAlready(work_id)
        await self._showcase.unpost(tx, work)
        await store.put(tx, work_id, event_id=None)
        return await self._say(tx, work_id, by, State.DECLINED, words)

    async def stories(self, reader: Reader, theme: str, page: int) -> tuple[Sequence[Work], bool]:
        """A page of what can be played, and whether there is more."""
        found = await store.stories(reader, theme, page * PAGE, PAGE + 1)
        return found[:PAGE], len(found) > PAGE

    async def plan(self, tx: Transaction, work_id: int, event_id: int | None) -> Work:
        """Play it at this event; None: at none. Raises Unknown."""
        work = await self.work(tx, work_id)
        if work.made.kind is not Kind.STORY or work.state is not State.SHOWN:
            raise Unknown("story")
        if event_id is not None:
            await self._events.reading.card(tx, event_id)
        await store.put(tx, work_id, event_id=event_id)
        return await self.work(tx, work_id)

    async def _say(self, tx: Transaction, work_id: int, by: int, state: State, words: str) -> Work:
        now = to_ms(self._clock.now())
        await store.put(tx, work_id, state=state, said=words, changed_at=now, decided_by=by, shown_at=None)
        work = await self.work(tx, work_id)
        await letters.tell_author(tx, self._clock, work)
        return work

    async def _undecided(self, reader: Reader, work_id: int) -> Work:
        work = await self.work(reader, work_id)
        if work.state not in UNDECIDED:
            raise DecidedAlready(work_id)
        return work
