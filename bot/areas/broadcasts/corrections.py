"""Announcements that have left: corrected, recalled, sent on to those who came since, counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.areas.broadcasts.criteria import Criteria
from bot.areas.broadcasts.kinds import CHANGE, RECALL
from bot.areas.broadcasts.rules import NothingToSay, OtherMedium, WrongPhase, can_correct, is_empty
from bot.areas.broadcasts.start import found
from bot.areas.broadcasts.store import copies, outcomes, rows, work
from bot.areas.broadcasts.store.work import Task
from bot.areas.broadcasts.types import Broadcast, Content, Delivery, Phase, Progress
from bot.base.clock import Clock
from bot.base.database import Database, Reader, Transaction
from bot.delivery.outbox.rules import MOST_TRIES

_ENDED = frozenset({Phase.DONE, Phase.STOPPED})


class After:
    """What staff do with an announcement that people have already."""

    def __init__(self, database: Database, clock: Clock, criteria: Criteria) -> None:
        self._database = database
        self._clock = clock
        self._criteria = criteria

    async def correct(self, tx: Transaction, broadcast_id: int, content: Content) -> None:
        """Edit every copy that can still be edited, and say it rightly to those still to come.

        Text and keys of a text, or a file in its place; file, caption and keys of a file; caption of an album. Raises
        Unknown, WrongPhase, OtherMedium, NothingToSay.
        """
        broadcast = await _out(tx, broadcast_id)
        if is_empty(content):
            raise NothingToSay
        if not can_correct(broadcast.content, content):
            raise OtherMedium(broadcast.content.medium)
        await rows.put_content(tx, broadcast_id, content)
        await rows.put(tx, broadcast_id, revision=broadcast.revision + 1, changing=1)
        await work.begin(tx, broadcast_id, Task.CHANGE, Task.CHANGE_FOLLOWS)

    async def corrected(self, reader: Reader, broadcast_id: int) -> Progress:
        """How far the corrections are: `failed` are copies that could not be edited. Raises Unknown."""
        return await self._tally(reader, broadcast_id, CHANGE)

    async def recall(self, tx: Transaction, broadcast_id: int) -> None:
        """Delete every copy that Telegram lets us delete; what has not left will not. Raises Unknown, WrongPhase."""
        broadcast = await _out(tx, broadcast_id)
        now = self._clock.now()
        ended = broadcast.ended_at or now
        await rows.put(tx, broadcast_id, phase=Phase.STOPPED, ended_at=ended, recalled_at=now, changing=1, reason="")
        await work.end(tx, broadcast_id, Task.FILL, Task.CHANGE, Task.CHANGE_FOLLOWS)
        await work.begin(tx, broadcast_id, Task.DROP, Task.RECALL, Task.RECALL_FOLLOWS)

    async def recalled(self, reader: Reader, broadcast_id: int) -> Progress:
        """How far a recall is: `sent` are deleted, `failed` and `skipped` (too old) stay where they are."""
        return await self._tally(reader, broadcast_id, RECALL)

    async def again(self, tx: Transaction, broadcast_id: int) -> None:
        """Send it to those who belong to its audience but have not got it (see `newcomers`).

        Raises Unknown, WrongPhase.
        """
        broadcast = await _out(tx, broadcast_id)
        await self._reopen(tx, broadcast)
        await copies.add_chats(tx, broadcast, self._clock.now())
        if broadcast.audience.residents:
            await work.begin(tx, broadcast_id, Task.FILL)

    async def newcomers(self, reader: Reader, broadcast_id: int) -> int:
        """How many belong to its audience now but have not got it. Raises Unknown."""
        broadcast = await found(reader, broadcast_id)
        wanted = self._criteria.condition(broadcast.audience, broadcast.topic, self._clock.now())
        return await copies.newcomers(reader, broadcast_id, wanted)

    async def repeat_uncertain(self, tx: Transaction, broadcast_id: int) -> int:
        """Send the copies that may have arrived once more; how many. Raises Unknown, WrongPhase."""
        broadcast = await _out(tx, broadcast_id)
        repeated = await copies.repeat_uncertain(tx, broadcast_id, self._clock.now(), seen=MOST_TRIES)
        if repeated:
            await self._reopen(tx, broadcast)
        return repeated

    async def leave_uncertain(self, tx: Transaction, broadcast_id: int) -> int:
        """Let the copies that may have arrived be; how many. Raises Unknown."""
        await found(tx, broadcast_id)
        return await copies.leave_uncertain(tx, broadcast_id)

    async def deliveries(self, reader: Reader, broadcast_id: int) -> Sequence[Delivery]:
        """What became of it in each channel and group. Raises Unknown."""
        return await outcomes.deliveries(reader, await found(reader, broadcast_id))

    async def refusals(self, reader: Reader, broadcast_id: int) -> Sequence[str]:
        """Why copies were refused, in Telegram's words, the commonest first; not those who blocked the bot."""
        return await outcomes.refusals(reader, broadcast_id)

    async def tapped(self, tx: Transaction, broadcast_id: int, number: int) -> None:
        """Count a tap on one of the writer's keys (their order in the content, from 0); who tapped is not kept."""
        await rows.count_tap(tx, broadcast_id, number)

    async def taps(self, reader: Reader, broadcast_id: int) -> Mapping[int, int]:
        """Taps by key."""
        return await rows.taps(reader, broadcast_id)

    async def _reopen(self, tx: Transaction, broadcast: Broadcast) -> None:
        if broadcast.phase in _ENDED:
            now = self._clock.now()
            await rows.put(tx, broadcast.id, phase=Phase.RUNNING, ended_at=None, seen_at=now, reason="")

    async def _tally(self, reader: Reader, broadcast_id: int, kind: str) -> Progress:
        await found(reader, broadcast_id)
        return await outcomes.tally(reader, broadcast_id, [kind])


async def _out(tx: Transaction, broadcast_id: int) -> Broadcast:
    """An announcement that people have, and that was not recalled. Raises Unknown, WrongPhase."""
    broadcast = await found(tx, broadcast_id)
    if broadcast.started_at is None or broadcast.recalled_at is not None:
        raise WrongPhase(broadcast.phase)
    return broadcast
