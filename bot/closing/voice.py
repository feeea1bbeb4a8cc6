"""How a closing is announced: to residents and to the channels that carry news. The only place that knows of this."""

from __future__ import annotations

from dataclasses import dataclass

from bot.broadcasts.rules import NobodyReached
from bot.broadcasts.service import Broadcasts
from bot.broadcasts.types import Audience, Content, Reach
from bot.channels.rules import NEWS
from bot.channels.service import Channels
from bot.db import Database, Transaction


@dataclass(frozen=True)
class Voice:
    """What is said goes to everybody who has not silenced news, and leaves by the outbox."""

    database: Database
    broadcasts: Broadcasts
    channels: Channels

    async def reach(self, text: str) -> Reach | None:
        """Whom it would reach now; None where announcing is not at hand."""
        try:
            return await self.broadcasts.drafts.reach(await self._audience(), NEWS, Content(text=text))
        except NotImplementedError:
            return None

    async def say(self, tx: Transaction, text: str, by: int) -> int | None:
        """Announce it; the announcement's id, None where it reaches nobody. It may wait for a second person."""
        drafts = self.broadcasts.drafts
        try:
            announcement = await drafts.create(tx, by, NEWS, Content(text=text), await self._audience())
        except NotImplementedError:
            return None
        try:
            await self.broadcasts.sending.go(tx, announcement, by)
        except NobodyReached:
            await drafts.discard(tx, announcement)
            return None
        return announcement

    async def _audience(self) -> Audience:
        async with self.database.reading() as reader:
            return Audience(chats=await self.channels.targets(reader, NEWS), residents=True)
