"""Announcements before they leave: made, changed, thrown away, tried on oneself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.areas.broadcasts import albums
from bot.areas.broadcasts.criteria import Criteria
from bot.areas.broadcasts.rules import OPEN, NothingToSay, is_city_wide, is_empty, seconds_for
from bot.areas.broadcasts.start import found, standing, subject
from bot.areas.broadcasts.store import audience as people
from bot.areas.broadcasts.store import rows
from bot.areas.broadcasts.types import Audience, Broadcast, Content, ContentKey, Phase, Reach, Unclear
from bot.base.clock import Clock
from bot.base.database import Database, Reader, Transaction
from bot.delivery.schedule import store as schedule


class Drafts:
    """What staff do while they write."""

    def __init__(self, database: Database, clock: Clock, criteria: Criteria) -> None:
        self._database = database
        self._clock = clock
        self._criteria = criteria

    async def create(
        self, tx: Transaction, by: int, topic: str, content: Content, audience: Audience | None = None
    ) -> int:
        """Keep a new draft; its id. `topic`: the kind of announcement that residents can silence.

        Raises NothingToSay.
        """
        if is_empty(content):
            raise NothingToSay
        return await rows.insert(tx, topic, content, audience or Audience(), by, self._clock.now())

    async def set_content(self, tx: Transaction, broadcast_id: int, content: Content) -> None:
        """Say something else. Raises Unknown, WrongPhase (once it has left: see `After.correct`), NothingToSay.

        What was approved, or waits for it, is a draft again; so with the audience.
        """
        broadcast = await standing(tx, broadcast_id, *OPEN)
        if is_empty(content):
            raise NothingToSay
        await rows.put_content(tx, broadcast_id, content)
        await self._void(tx, broadcast)

    async def set_audience(self, tx: Transaction, broadcast_id: int, audience: Audience) -> None:
        """Say it to others; an approval given is void. Raises Unknown, WrongPhase."""
        broadcast = await standing(tx, broadcast_id, *OPEN)
        await rows.put_audience(tx, broadcast_id, audience)
        await self._void(tx, broadcast, wider=is_city_wide(audience) and not is_city_wide(broadcast.audience))

    async def set_topic(self, tx: Transaction, broadcast_id: int, topic: str) -> None:
        """Make it another kind of announcement. Raises Unknown, WrongPhase."""
        await standing(tx, broadcast_id, *OPEN)
        await rows.put(tx, broadcast_id, topic=topic)

    async def set_options(
        self, tx: Transaction, broadcast_id: int, *, unclear: Unclear | None = None, urgent: bool | None = None
    ) -> None:
        """What to do with unclear copies; whether to disturb residents in the quiet hours. Raises Unknown."""
        await found(tx, broadcast_id)
        if unclear is not None:
            await rows.put(tx, broadcast_id, unclear=unclear)
        if urgent is not None:
            await rows.put(tx, broadcast_id, urgent=urgent)

    async def copy(self, tx: Transaction, broadcast_id: int, by: int) -> int:
        """A new draft like this announcement; its id. Raises Unknown."""
        await found(tx, broadcast_id)
        return await rows.duplicate(tx, broadcast_id, by, self._clock.now(), series=None)

    async def discard(self, tx: Transaction, broadcast_id: int) -> None:
        """Throw a draft away, or an announcement that waits. Raises Unknown, WrongPhase."""
        await standing(tx, broadcast_id, *OPEN)
        await schedule.drop(tx, subject(broadcast_id))
        await rows.delete(tx, broadcast_id)

    async def add_key(self, tx: Transaction, broadcast_id: int, key: ContentKey) -> None:
        """One more of the writer's keys. As `set_content`."""
        content = (await found(tx, broadcast_id)).content
        await self.set_content(tx, broadcast_id, replace(content, keys=(*content.keys, key)))

    async def remember_album(self, tx: Transaction, broadcast_id: int, album: str) -> None:
        """Further parts of this album belong to this draft; "" for none."""
        if album:
            await albums.remember(tx, broadcast_id, album)

    async def of_album(self, reader: Reader, album: str, person_id: int) -> int | None:
        """The draft of this writer that an album began."""
        return await albums.begun_by(reader, album, person_id)

    async def find(self, reader: Reader, broadcast_id: int) -> Broadcast:
        """An announcement as it stands. Raises Unknown."""
        return await found(reader, broadcast_id)

    async def drafts_of(self, reader: Reader, person_id: int) -> Sequence[Broadcast]:
        """The drafts of one writer, the latest first."""
        return (await rows.with_phases(reader, [Phase.DRAFT], by=person_id))[::-1]

    async def reach(self, reader: Reader, audience: Audience, topic: str, content: Content | None = None) -> Reach:
        """Whom an announcement of this topic would reach now, and how long that takes."""
        wanted = self._criteria.condition(audience, topic, self._clock.now())
        number = await people.count(reader, wanted)
        chats = len(audience.chats)
        return Reach(number, chats, seconds_for(number, chats, content.weight if content else 1))

    async def _void(self, tx: Transaction, broadcast: Broadcast, *, wider: bool = False) -> None:
        """Nobody has approved what it says now, or whom it now goes to."""
        if broadcast.approved_by or broadcast.phase is Phase.ASKED or (wider and broadcast.phase is Phase.PLANNED):
            await schedule.drop(tx, subject(broadcast.id))
            await rows.put(tx, broadcast.id, phase=Phase.DRAFT, approved_by=None)
