"""Broadcasting: the library says something once, and the outbox carries it to everybody it concerns."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, tzinfo
from typing import Any

from bot.areas.broadcasts.corrections import After
from bot.areas.broadcasts.criteria import Criteria
from bot.areas.broadcasts.drafts import Drafts
from bot.areas.broadcasts.kinds import FOLLOWS, JOB
from bot.areas.broadcasts.on_delivery import Endings
from bot.areas.broadcasts.recipients_due import Drawing
from bot.areas.broadcasts.sending import Sending
from bot.areas.broadcasts.start import Beginning
from bot.areas.broadcasts.store import audience as people
from bot.areas.broadcasts.store import rows
from bot.areas.broadcasts.topics import Topics
from bot.areas.broadcasts.types import Broadcast, Copy
from bot.areas.broadcasts.worker import Keeper
from bot.base.clock import Clock
from bot.base.database import Database, Reader
from bot.base.identity import Owners, nobody
from bot.delivery.schedule.worker import Job


class Broadcasts:
    """The use cases of announcing, by when they are of use: `drafts`, `sending`, `after`.

    The handlers render letters of the kinds in `bot.areas.broadcasts.kinds`: COPY, FOLLOWS and CHANGE of a `Copy` (see
    `copy_of`), PROGRESS, PAUSED and HELD of {"broadcast": id}; the last three go to the writer.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        zone: tzinfo,
        owners: Owners = nobody,
        topics: Topics | None = None,
        criteria: Criteria | None = None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._zone = zone
        self._topics = topics or Topics()
        self._criteria = criteria or Criteria()
        self._beginning = Beginning(clock, zone, owners)
        self.endings = Endings(clock, self._beginning)
        self.drafts = Drafts(database, clock, self._criteria)
        self.sending = Sending(database, clock, self._criteria, self._beginning)
        self.after = After(database, clock, self._criteria)

    @property
    def jobs(self) -> Mapping[str, Job]:
        """What the clerk does at the time of a planned announcement."""
        return {JOB: Job(self._beginning.due)}

    def keeper(self, added: Callable[[], None]) -> Keeper:
        """Who keeps announcements going; `added` is called when there is more to send."""
        return Keeper(self._database, self._clock, self._criteria, self._beginning, added)

    def drawing(self, is_quiet: Callable[[datetime], bool]) -> Drawing:
        """What hands the sender its copies; quiet hours are for residents."""
        return Drawing(is_quiet, self._zone)

    async def copy_of(self, reader: Reader, details: Mapping[str, Any]) -> Copy | None:
        """The copy a letter is about, with the content as it is now; None where it no longer holds.

        It does not where the announcement was recalled, or its recipient has silenced the topic since (if that counts).
        """
        broadcast = await rows.find(reader, details["broadcast"])
        if broadcast is None or broadcast.recalled_at is not None:
            return None
        change, chat = details.get("message"), details["chat"]
        if change is not None and details["revision"] < broadcast.revision:
            return None  # a newer correction is on its way
        if change is None:
            if chat > 0 and await self._is_held_back(reader, chat, broadcast):
                return None
            self.endings.rendered(details["letter"], broadcast.revision)
        return Copy(
            broadcast_id=broadcast.id,
            chat_id=chat,
            topic=broadcast.topic,
            content=broadcast.content,
            resident=chat > 0,
            follows=details.get("of") == FOLLOWS or details.get("follows", False),
            thread=details.get("thread"),
            change=change,
            silenceable=self.can_be_silenced(broadcast),
        )

    def can_be_silenced(self, broadcast: Broadcast) -> bool:
        """Whether a resident who gets it is offered to hear no more of its topic."""
        return self._criteria.is_silenceable(broadcast.audience) and broadcast.topic in self._topics.for_residents

    async def _is_held_back(self, reader: Reader, person_id: int, broadcast: Broadcast) -> bool:
        if not self._criteria.is_silenceable(broadcast.audience):
            return False
        found = self._criteria.held_back(broadcast.topic)
        return any([await people.is_one_of(reader, person_id, one) for one in found])
