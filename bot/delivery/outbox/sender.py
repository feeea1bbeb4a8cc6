"""The sender: what is due gets its permit and is handed to the delivery. The only place from which messages leave."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Sequence
from datetime import UTC, datetime, tzinfo
from functools import partial

from bot.base.clock import Clock
from bot.base.database import Database, PassingFault, Reader, in_transaction
from bot.base.logs import signature
from bot.base.quiet import minute_of
from bot.delivery.outbox import leases
from bot.delivery.outbox.delivery import Delivery, Moved, Render
from bot.delivery.outbox.due import letters_due
from bot.delivery.outbox.leases import Ended
from bot.delivery.outbox.rules import Claimed, Waiting
from bot.telegram.api import Api
from bot.telegram.limiter import Limiter

_log = logging.getLogger(__name__)
_AT_ONCE = 64
_COPIES = 48  # so many of them copies of announcements: the others always find room
_FEW = 16  # places that must be free before more copies are drawn
_REST = 5.0  # seconds before a letter is looked at again that the database would not settle

# Copies of announcements that may leave now, at most so many, none to these chats: (reader, now, most, chats).
Draw = Callable[[Reader, datetime, int, Collection[int]], Awaitable[Sequence[Waiting]]]


class Sender:
    """Sends what is due, most urgent first, and writes down how each letter ended."""

    def __init__(
        self,
        database: Database,
        bot: Api,
        limiter: Limiter,
        clock: Clock,
        render: Render,
        is_quiet: Callable[[datetime], bool] = lambda _: False,
        ended: Ended | None = None,
        draw: Draw | None = None,
        *,
        moved: Moved | None = None,
        paid: bool = False,
        zone: tzinfo = UTC,
    ) -> None:
        """`paid`: announcements may leave faster, for Telegram's fee. `zone`: of people's own quiet hours."""
        self._database = database
        self._limiter = limiter
        self._clock = clock
        self._is_quiet = is_quiet
        self._draw = draw
        self._ended = ended
        self._zone = zone
        self._delivery = Delivery(database, bot, limiter, clock, render, ended, moved, paid=paid)
        self._busy: dict[int, asyncio.Task[None]] = {}
        self._chats: dict[int, int] = {}  # the chat of every letter in hand
        self._copies: set[int] = set()  # those in hand that were drawn
        self._claimed: set[int] = set()
        self._wake = asyncio.Event()
        self._stopping = False

    async def recover(self) -> None:
        """At start: letters that were in flight when the last run ended."""
        await self._end_leases(all_of_them=True)

    def wake(self) -> None:
        """Look for due letters soon."""
        self._wake.set()

    async def judge_leases(self) -> None:
        """Now and then: letters whose settlement failed, so that their lease ran out."""
        await self._end_leases(all_of_them=False, in_hand=frozenset(self._busy))

    async def _end_leases(self, *, all_of_them: bool, in_hand: Collection[int] = ()) -> None:
        judged = partial(leases.end_leases, now=self._clock.now(), all_of_them=all_of_them, in_hand=in_hand)
        try:
            await self._database.write(partial(judged, ended=self._ended))
        except PassingFault:
            raise
        except Exception as error:
            _log.error("nobody heard how letters in flight ended: %s", signature(error))
            await self._database.write(judged)

    async def run(self) -> None:
        """Send what falls due, for ever; a database that fails is tried again at a later wake."""
        while True:
            self._wake.clear()
            try:
                await self.send_due()
            except Exception as error:
                _log.error("the outbox could not be read (%s)", type(error).__name__)
            await self._wake.wait()

    async def send_due(self) -> None:
        """Send everything that is due now, and return when it is settled."""
        while True:
            had_some = bool(self._busy)  # whose chats were passed over, and are free when they end meanwhile
            started = await self._start_due()
            if self._busy:
                await self._something_happens()
            elif not started and not had_some:
                return

    async def _something_happens(self) -> None:
        """A letter in hand is settled, or there may be a new one: those held back delay nobody else."""
        woken = asyncio.ensure_future(self._wake.wait())
        await asyncio.wait({*self._busy.values(), woken}, return_when=asyncio.FIRST_COMPLETED)
        woken.cancel()
        self._wake.clear()

    async def deliver(self, letter: Claimed) -> None:
        """Send a direct answer that was promised with a lease, right after its commit; returns when it has left."""
        if self._stopping:
            return  # it is safe in the outbox
        sent = asyncio.Event()
        self._begin(Waiting(letter.id, letter.chat_id, letter.lane), letter, sent.set)
        await sent.wait()

    @property
    def in_hand(self) -> tuple[int, int]:
        """How many letters wait for their permit, and how many are on their way."""
        return len(self._busy) - len(self._claimed), len(self._claimed)

    async def stop(self) -> None:
        """Finish what is in flight; what still waits for its turn stays in the outbox."""
        self._stopping = True
        for letter_id, task in list(self._busy.items()):
            if letter_id not in self._claimed:
                task.cancel()
        if self._busy:
            await asyncio.wait(self._busy.values())

    async def _start_due(self) -> int:
        room = _AT_ONCE - len(self._busy)
        if room <= 0:
            return 0
        now = self._clock.now()
        busy = set(self._chats.values())
        quiet, minute = self._is_quiet(now), minute_of(now, self._zone)

        async def due(reader: Reader) -> tuple[Sequence[Waiting], Sequence[Waiting]]:
            found = await letters_due(reader, now, room, quiet=quiet, minute=minute, except_chats=busy)
            return found, await self._drawn(reader, now, room - len(found), busy | {one.chat_id for one in found})

        found, drawn = await self._database.read(due)
        # One letter a chat at a time: they stay in order, and a chat that is held back holds one place only.
        first = {one.chat_id: one for one in reversed([*found, *drawn])}
        for one in first.values():
            if one.id not in self._busy:
                self._begin(one)
        self._copies |= {one.id for one in drawn} & self._busy.keys()
        return len(first)

    async def _drawn(self, reader: Reader, now: datetime, room: int, busy: Collection[int]) -> Sequence[Waiting]:
        """Copies of announcements for the places that are left, a batch at a time."""
        room = min(room, _COPIES - len(self._copies))
        if self._draw is None or room < _FEW:
            return []
        return await self._draw(reader, now, room, busy)

    def _begin(self, one: Waiting, claimed: Claimed | None = None, sent: Callable[[], None] = lambda: None) -> None:
        if in_transaction():
            raise RuntimeError("a message may not leave while its transaction is open")
        self._busy[one.id] = asyncio.create_task(self._hold(one, claimed, sent))
        self._chats[one.id] = one.chat_id

    async def _hold(self, one: Waiting, claimed: Claimed | None, sent: Callable[[], None]) -> None:
        """Have a letter in hand until it is settled; a database that fails is given a rest."""
        try:
            await self._send(one, claimed, sent)
        except Exception as error:
            _log.error("letter %s could not be settled (%s)", one.id, type(error).__name__)
            sent()
            await self._clock.sleep(_REST)
        finally:
            sent()
            self._claimed.discard(one.id)
            self._copies.discard(one.id)
            self._chats.pop(one.id, None)
            self._busy.pop(one.id, None)

    async def _send(self, one: Waiting, claimed: Claimed | None, sent: Callable[[], None]) -> None:
        await self._limiter.take(one.chat_id, one.lane, one.weight)
        self._claimed.add(one.id)
        if claimed:
            await self._delivery.send(claimed, sent)
        else:
            await self._delivery.deliver(one)
