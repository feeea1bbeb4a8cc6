"""How a closing is announced: to residents and to the channels that carry news. The only place that knows of this."""

from __future__ import annotations

from dataclasses import dataclass

from bot.areas.broadcasts.rules import OPEN, UNDER_WAY, NobodyReached
from bot.areas.broadcasts.service import Broadcasts
from bot.areas.broadcasts.types import Audience, Broadcast, Content, Plan, Reach
from bot.areas.channels.rules import NEWS
from bot.areas.channels.service import Channels
from bot.areas.library.topics import CLOSURES
from bot.base.database import Database, Reader, Transaction
from bot.base.refusals import Unknown


@dataclass(frozen=True)
class ClosingAnnouncement:
    """What is said goes to everybody who has not silenced closings, and leaves by the outbox."""

    database: Database
    broadcasts: Broadcasts
    channels: Channels

    async def reach(self, reader: Reader, text: str) -> Reach:
        """Whom it would reach now."""
        return await self.broadcasts.drafts.reach(reader, await self._audience(reader), CLOSURES, Content(text=text))

    async def say(self, tx: Transaction, text: str, by: int) -> Broadcast | None:
        """Announce it; how it stands, None where it reaches nobody. It may wait for a second person."""
        drafts = self.broadcasts.drafts
        announcement = await drafts.create(tx, by, CLOSURES, Content(text=text), await self._audience(tx))
        try:
            return await self.broadcasts.sending.go(tx, announcement, by, Plan())
        except NobodyReached:
            await drafts.discard(tx, announcement)
            return None

    async def hush(self, tx: Transaction, announcement: int) -> bool:
        """Let nobody else hear it; whether anybody may have."""
        try:
            phase = (await self.broadcasts.drafts.find(tx, announcement)).phase
        except Unknown:
            return False
        if phase in OPEN:
            await self.broadcasts.drafts.discard(tx, announcement)
            return False
        if phase in UNDER_WAY:
            await self.broadcasts.sending.stop(tx, announcement)
        return True

    async def _audience(self, reader: Reader) -> Audience:
        return Audience(chats=await self.channels.targets(reader, NEWS), residents=True)
