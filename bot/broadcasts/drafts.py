"""Announcements before they leave: made, changed, thrown away, tried on oneself."""

from __future__ import annotations

from collections.abc import Sequence

from bot.broadcasts.types import Audience, Broadcast, Content, Reach, Unclear
from bot.clock import Clock
from bot.db import Database, Transaction


class Drafts:
    """What staff do while they write."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def create(
        self, tx: Transaction, by: int, topic: str, content: Content, audience: Audience | None = None
    ) -> int:
        """Keep a new draft; its id. `topic`: the kind of announcement that residents can silence.

        Raises NothingToSay.
        """
        raise NotImplementedError

    async def set_content(self, tx: Transaction, broadcast_id: int, content: Content) -> None:
        """Say something else. Raises Unknown, WrongPhase (once it has left: see `After.correct`), NothingToSay."""
        raise NotImplementedError

    async def set_audience(self, tx: Transaction, broadcast_id: int, audience: Audience) -> None:
        """Say it to others; an approval given is void. Raises Unknown, WrongPhase."""
        raise NotImplementedError

    async def set_topic(self, tx: Transaction, broadcast_id: int, topic: str) -> None:
        """Make it another kind of announcement. Raises Unknown, WrongPhase."""
        raise NotImplementedError

    async def set_options(
        self, tx: Transaction, broadcast_id: int, *, unclear: Unclear | None = None, urgent: bool | None = None
    ) -> None:
        """What to do with unclear copies; whether to disturb residents in the quiet hours. Raises Unknown."""
        raise NotImplementedError

    async def set_recipe(self, tx: Transaction, broadcast_id: int, recipe: str) -> None:
        """Compose the content at each sending by what is registered under this name ("" for: as written)."""
        raise NotImplementedError

    async def copy(self, tx: Transaction, broadcast_id: int, by: int) -> int:
        """A new draft like this announcement; its id. Raises Unknown."""
        raise NotImplementedError

    async def discard(self, tx: Transaction, broadcast_id: int) -> None:
        """Throw a draft away, or an announcement that waits. Raises Unknown, WrongPhase."""
        raise NotImplementedError

    async def try_out(self, tx: Transaction, broadcast_id: int, person_id: int) -> None:
        """Send one copy to this person, exactly as residents would get it; as often as asked. Raises Unknown."""
        raise NotImplementedError

    async def find(self, broadcast_id: int) -> Broadcast:
        """An announcement as it stands. Raises Unknown."""
        raise NotImplementedError

    async def drafts_of(self, person_id: int) -> Sequence[Broadcast]:
        """The drafts of one writer, the latest first."""
        raise NotImplementedError

    async def reach(self, audience: Audience, topic: str, content: Content | None = None) -> Reach:
        """Whom an announcement of this topic would reach now, and how long that takes."""
        raise NotImplementedError
