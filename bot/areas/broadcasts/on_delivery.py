"""What a copy that has left sets off: its second message, a correction that came in between, a pause."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.areas.broadcasts.rules import ALIKE
from bot.areas.broadcasts.start import Beginning
from bot.areas.broadcasts.store import rows
from bot.areas.broadcasts.types import Broadcast, Phase
from bot.base.clock import Clock
from bot.base.database import Transaction
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import CHANGE, COPY, FOLLOWS, RECALL, Claimed, Ending, Lane, Letter, State


class Endings:
    """Hears how letters ended, in the transaction that settles them."""

    def __init__(self, clock: Clock, beginning: Beginning) -> None:
        self._clock = clock
        self._beginning = beginning
        self._rendered: dict[int, int] = {}  # the revision that each copy in flight was rendered with
        self._alike: dict[int, tuple[str, int]] = {}  # the last refusal of an announcement, how often in a row

    def rendered(self, letter_id: int, revision: int) -> None:
        """A copy leaves with this revision of its announcement."""
        self._rendered[letter_id] = revision

    async def ended(self, tx: Transaction, letter: Claimed, ending: Ending) -> None:
        """See `bot.delivery.outbox.delivery.Ended`."""
        if letter.broadcast is None or letter.kind not in (COPY, FOLLOWS):
            return
        revision = self._rendered.pop(letter.id, None)
        broadcast = await rows.find(tx, letter.broadcast)
        if broadcast is None:
            return
        if ending.state is State.SENT:
            self._alike.pop(broadcast.id, None)
            await self._sent(tx, broadcast, letter, ending, revision)
        elif ending.state is State.REFUSED and not ending.away:
            await self._refused(tx, broadcast, ending.reason)

    async def _sent(
        self, tx: Transaction, broadcast: Broadcast, letter: Claimed, ending: Ending, revision: int | None
    ) -> None:
        now = self._clock.now()
        needs_more = letter.chat_id > 0 or broadcast.content.keys
        if letter.kind == COPY and broadcast.content.is_keyless and needs_more:
            thread = {"thread": letter.details["thread"]} if "thread" in letter.details else {}
            await self._post(tx, letter, FOLLOWS, {"follows": True, **thread}, "follows", now)
        if broadcast.recalled_at is not None:
            await self._post(tx, letter, RECALL, {"messages": list(ending.message_ids)}, "recall", now)
        elif revision is not None and revision < broadcast.revision:
            details = {"message": ending.message_ids[0], "revision": broadcast.revision, "of": letter.kind}
            await self._post(tx, letter, CHANGE, details, f"r{broadcast.revision}", now)

    async def _post(
        self, tx: Transaction, letter: Claimed, kind: str, details: Mapping[str, Any], mark: str, now: datetime
    ) -> None:
        """A letter to the same chat, under a key of its own."""
        key = f"copy:{letter.id}/{mark}"
        made = await outbox.post(tx, Letter(letter.chat_id, kind, details, key, Lane.ANNOUNCEMENTS), now)
        if made is not None and letter.broadcast is not None:
            await outbox.belongs_to(tx, made, letter.broadcast)

    async def _refused(self, tx: Transaction, broadcast: Broadcast, reason: str) -> None:
        """Many alike, one after the other: the fault is the announcement's, and more of it would help nobody."""
        before, times = self._alike.get(broadcast.id, ("", 0))
        times = times + 1 if reason == before else 1
        self._alike[broadcast.id] = (reason, times)
        if times >= ALIKE and broadcast.phase is Phase.RUNNING:
            del self._alike[broadcast.id]
            await self._beginning.pause(tx, broadcast, reason)
