"""Announcements on their way: approved, begun, paused, stopped; nothing here sends, the outbox does."""

from __future__ import annotations

from collections.abc import Sequence

from bot.broadcasts.types import Broadcast, Plan, Progress
from bot.clock import Clock
from bot.db import Database, Transaction


class Sending:
    """What staff do to let an announcement go, and while it goes."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def go(self, tx: Transaction, broadcast_id: int, by: int, plan: Plan | None = None) -> Broadcast:
        """Send it now, or as planned; asked for approval first where that is needed. The announcement as it stands.

        Phases afterwards: RUNNING, PLANNED, or ASKED (then tell whoever may approve).
        Raises Unknown, WrongPhase, NothingToSay, NobodyReached.
        """
        raise NotImplementedError

    async def approve(self, tx: Transaction, broadcast_id: int, by: int) -> Broadcast:
        """A second person agrees: it goes as planned. Raises Unknown, WrongPhase, OwnApproval."""
        raise NotImplementedError

    async def refuse(self, tx: Transaction, broadcast_id: int, by: int) -> Broadcast:
        """The second person does not agree: it is a draft again. Raises Unknown, WrongPhase."""
        raise NotImplementedError

    async def move(self, tx: Transaction, broadcast_id: int, plan: Plan) -> None:
        """Give a planned one another time. Raises Unknown, WrongPhase."""
        raise NotImplementedError

    async def skip(self, tx: Transaction, broadcast_id: int) -> None:
        """Leave out the next time of a recurring one; a single one becomes a draft again.

        Raises Unknown, WrongPhase.
        """
        raise NotImplementedError

    async def pause(self, tx: Transaction, broadcast_id: int, reason: str = "") -> None:
        """Nothing more leaves until it is resumed. Raises Unknown, WrongPhase."""
        raise NotImplementedError

    async def resume(self, tx: Transaction, broadcast_id: int) -> None:
        """Go on after a pause, or with one that was held. Raises Unknown, WrongPhase."""
        raise NotImplementedError

    async def stop(self, tx: Transaction, broadcast_id: int) -> None:
        """Whoever has not got it will not; a recurring one does not come again. Raises Unknown, WrongPhase."""
        raise NotImplementedError

    async def needs_approval(self) -> bool:
        """Whether city-wide announcements need a second person."""
        raise NotImplementedError

    async def set_needs_approval(self, tx: Transaction, wanted: bool) -> None:
        """Whether they do from now on."""
        raise NotImplementedError

    async def progress(self, broadcast_id: int) -> Progress:
        """How far it is. Raises Unknown."""
        raise NotImplementedError

    async def follow(self, tx: Transaction, broadcast_id: int, chat_id: int) -> None:
        """Show its progress in one message in this chat (the notice `broadcast_progress`), edited as it goes."""
        raise NotImplementedError

    async def waiting(self) -> Sequence[Broadcast]:
        """What waits for staff: asked for approval, paused, held. Oldest first."""
        raise NotImplementedError

    async def planned(self) -> Sequence[Broadcast]:
        """What will be sent by itself, the next first."""
        raise NotImplementedError

    async def recent(self, offset: int = 0, limit: int = 8) -> tuple[Sequence[Broadcast], int]:
        """What has left or is leaving, the latest first, and how many there are."""
        raise NotImplementedError
