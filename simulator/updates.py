"""What waits for the bot: updates until they are confirmed, long polling with its rules."""

import asyncio
import contextlib
import json
import random
from collections.abc import Callable
from dataclasses import dataclass, field

from simulator.clock import WorldClock
from simulator.counters import Counters
from simulator.refusals import OTHER_POLLER, Json, Refused
from simulator.storage import Shelf

KINDS = (
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "message_reaction",
    "message_reaction_count",
    "inline_query",
    "chosen_inline_result",
    "callback_query",
    "poll",
    "poll_answer",
    "my_chat_member",
    "chat_member",
    "chat_join_request",
)
ONLY_IF_ASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
LIFETIME = 24 * 3600
"""Seconds an update is kept for a bot that does not come."""


@dataclass(slots=True)
class Pending:
    """An update on its way; `lane` is whose order it must keep, `text` its JSON."""

    id: int
    text: str
    at: float
    lane: int = 0


@dataclass(slots=True, eq=False)
class Poller:
    """A getUpdates request that waits."""

    woken: asyncio.Event = field(default_factory=asyncio.Event)
    ended: Refused | None = None


class Updates:
    """The queue of one bot. `allowed` is as the bot last asked, empty for the default."""

    def __init__(self, counters: Counters, clock: WorldClock, shelf: Shelf) -> None:
        self._counters, self._clock, self._shelf = counters, clock, shelf
        self._first = random.randrange(100_000_000, 900_000_000)
        self._poller: Poller | None = None
        self.arrived = asyncio.Event()
        self.on_done: Callable[[int], None] = lambda number: None
        self.allowed: list[str] = dict(shelf.load("setting")).get("allowed_updates", [])
        stored = sorted(shelf.load("update"), key=lambda row: int(row[0]))
        self.pending: dict[int, Pending] = {int(key): Pending(**value) for key, value in stored}

    def allow(self, kinds: list[str] | None) -> None:
        """Remember which kinds the bot wants from now on; None leaves it as it was."""
        if kinds is not None and kinds != self.allowed:
            self.allowed = [kind for kind in kinds if kind in KINDS]
            self._shelf.keep("setting", "allowed_updates", self.allowed)

    def wanted(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in ONLY_IF_ASKED

    def add(self, kind: str, payload: Json, lane: int = 0) -> int | None:
        """Queue an update; None when the bot did not ask for its kind."""
        if not self.wanted(kind):
            return None
        number = self._counters.next("update", self._first)
        text = json.dumps({"update_id": number, kind: payload}, ensure_ascii=False, separators=(",", ":"))
        self.pending[number] = Pending(number, text, self._clock.unix(), lane)
        self._shelf.keep("update", number, self.pending[number])
        self.arrived.set()
        if self._poller:
            self._poller.woken.set()
        return number

    def drop(self, number: int) -> None:
        """This one is done with."""
        if self.pending.pop(number, None):
            self._shelf.keep("update", number, None)
            self.on_done(number)

    def drop_all(self) -> None:
        for number in list(self.pending):
            self.drop(number)

    def take(self, limit: int) -> list[str]:
        """The oldest of them as JSON texts, not older than Telegram keeps them."""
        too_old = self._clock.unix() - LIFETIME
        for update in list(self.pending.values()):
            if update.at >= too_old:
                break
            self.drop(update.id)
        return [update.text for update, _ in zip(self.pending.values(), range(limit), strict=False)]

    async def poll(self, offset: int, limit: int, patience: float) -> list[str]:
        """getUpdates: confirm below `offset` (negative: from the end), then wait up to `patience` seconds.

        A second request ends the first, which is refused with 409.
        """
        self._confirm(offset)
        self.end_polling()
        poller = self._poller = Poller()
        if not self.pending and patience > 0:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(poller.woken.wait(), patience)
        if poller.ended:
            raise poller.ended
        self._poller = None
        return self.take(limit)

    def end_polling(self, reason: Refused = OTHER_POLLER) -> None:
        """Refuse the request that waits, if one does."""
        if self._poller:
            self._poller.ended = reason
            self._poller.woken.set()
            self._poller = None

    def _confirm(self, offset: int) -> None:
        if not self.pending or not offset:
            return
        done = list(self.pending)[:offset] if offset < 0 else [one for one in self.pending if one < offset]
        for number in done:
            self.drop(number)
