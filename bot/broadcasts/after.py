"""Announcements that have left: corrected, recalled, sent on to those who came since, counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.broadcasts.types import Content, Delivery, Progress
from bot.clock import Clock
from bot.db import Database, Transaction


class After:
    """What staff do with an announcement that people have already."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def correct(self, tx: Transaction, broadcast_id: int, content: Content) -> None:
        """Edit every copy that can still be edited, and say it rightly to those still to come.

        Text and keys of a text; caption and keys of a photo or document. Raises Unknown, WrongPhase, OtherMedium.
        """
        raise NotImplementedError

    async def corrected(self, broadcast_id: int) -> Progress:
        """How far the last correction is: `failed` are copies that could not be edited. Raises Unknown."""
        raise NotImplementedError

    async def recall(self, tx: Transaction, broadcast_id: int) -> None:
        """Delete every copy that Telegram lets us delete; what has not left will not. Raises Unknown, WrongPhase."""
        raise NotImplementedError

    async def recalled(self, broadcast_id: int) -> Progress:
        """How far a recall is: `sent` are deleted, `failed` and `skipped` (too old) stay where they are."""
        raise NotImplementedError

    async def again(self, tx: Transaction, broadcast_id: int) -> int:
        """Send it to those who belong to its audience but have not got it; how many. Raises Unknown, WrongPhase."""
        raise NotImplementedError

    async def newcomers(self, broadcast_id: int) -> int:
        """How many belong to its audience now but have not got it. Raises Unknown."""
        raise NotImplementedError

    async def repeat_uncertain(self, tx: Transaction, broadcast_id: int) -> int:
        """Send the copies that may have arrived once more; how many. Raises Unknown."""
        raise NotImplementedError

    async def leave_uncertain(self, tx: Transaction, broadcast_id: int) -> int:
        """Let the copies that may have arrived be; how many. Raises Unknown."""
        raise NotImplementedError

    async def deliveries(self, broadcast_id: int) -> Sequence[Delivery]:
        """What became of it in each channel and group. Raises Unknown."""
        raise NotImplementedError

    async def tapped(self, tx: Transaction, broadcast_id: int, number: int) -> None:
        """Count a tap on one of the writer's keys (their order in the content, from 0); who tapped is not kept."""
        raise NotImplementedError

    async def taps(self, broadcast_id: int) -> Mapping[int, int]:
        """Taps by key."""
        raise NotImplementedError
