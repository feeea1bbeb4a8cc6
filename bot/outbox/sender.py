"""The sender: permit, lease, message, settlement. The only place from which messages leave."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.clock import Clock
from bot.db import Database, in_transaction
from bot.outbox import store
from bot.outbox.rules import MOST_TRIES, Claimed, Lane, State, after_unclear_ending, pause_after
from bot.people import store as people
from bot.telegram.api import Api
from bot.telegram.limiter import Limiter
from bot.telegram.pauses import pause_of
from bot.telegram.request import NotSent
from bot.telegram.speak import show

_log = logging.getLogger(__name__)
_AT_ONCE = 32

# A letter's screen in its wire form, or None where what it promised no longer holds.
Render = Callable[[Claimed], Awaitable[Mapping[str, Any] | None]]


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
    ) -> None:
        self._database = database
        self._bot = bot
        self._limiter = limiter
        self._clock = clock
        self._render = render
        self._is_quiet = is_quiet
        self._busy: dict[int, asyncio.Task[None]] = {}
        self._wake = asyncio.Event()

    async def recover(self) -> None:
        """At start: letters that were in flight when the last run ended."""
        async with self._database.transaction() as tx:
            await store.end_leases(tx, self._clock.now(), all_of_them=True)

    def wake(self) -> None:
        """Look for due letters soon."""
        self._wake.set()

    async def run(self) -> None:
        """Send what falls due, for ever."""
        while True:
            self._wake.clear()
            await self.send_due()
            await self._wake.wait()

    async def send_due(self) -> None:
        """Send everything that is due now, and return when it is settled."""
        while True:
            started = await self._start_due()
            if not started and not self._busy:
                return
            if self._busy:
                await asyncio.wait(self._busy.values(), return_when=asyncio.FIRST_COMPLETED)

    async def deliver(self, letter_id: int, chat_id: int, lane: Lane) -> None:
        """Send one letter now: used for direct answers right after their commit."""
        if letter_id in self._busy:
            await asyncio.wait([self._busy[letter_id]])
            return
        self._begin(letter_id, chat_id, lane)
        await asyncio.wait([self._busy[letter_id]])

    async def stop(self) -> None:
        """Finish what is in flight."""
        if self._busy:
            await asyncio.wait(self._busy.values())

    async def _start_due(self) -> int:
        room = _AT_ONCE - len(self._busy)
        if room <= 0:
            return 0
        now = self._clock.now()
        async with self._database.reading() as reader:
            found = await store.due(reader, now, room + len(self._busy), quiet=self._is_quiet(now))
        fresh = [letter for letter in found if letter[0] not in self._busy][:room]
        for letter_id, chat_id, lane in fresh:
            self._begin(letter_id, chat_id, lane)
        return len(fresh)

    def _begin(self, letter_id: int, chat_id: int, lane: Lane) -> None:
        if in_transaction():
            raise RuntimeError("a message may not leave while its transaction is open")
        task = asyncio.create_task(self._send(letter_id, chat_id, lane))
        self._busy[letter_id] = task
        task.add_done_callback(lambda _: self._busy.pop(letter_id, None))

    async def _send(self, letter_id: int, chat_id: int, lane: Lane) -> None:
        await self._limiter.take(chat_id, lane)
        async with self._database.transaction() as tx:
            letter = await store.claim(tx, letter_id, self._clock.now())
        if letter is None:
            return
        try:
            await self._speak(letter)
        except Exception:
            _log.exception("letter %s (%s) could not be rendered", letter.id, letter.kind)
            await self._settle(letter, State.REFUSED, reason="our own error")

    async def _speak(self, letter: Claimed) -> None:
        screen = await self._render(letter)
        if screen is None:
            await self._settle(letter, State.DROPPED, reason="no longer holds")
            return
        try:
            message_id = await show(self._bot, letter.chat_id, screen, edit=letter.details.get("edit"))
        except TelegramError as error:
            await self._judge(letter, error)
        else:
            await self._settle(letter, State.SENT, message_id=message_id)

    async def _judge(self, letter: Claimed, error: TelegramError) -> None:
        """What an error of Telegram's means for the letter. The specific kinds first: they inherit."""
        match error:
            case RetryAfter():
                wait = pause_of(error)
                self._limiter.hold(letter.chat_id, wait.total_seconds())
                await self._again(letter, wait, "429")
            case ChatMigrated():
                await self._move(letter, error.new_chat_id)
            case Forbidden():
                await self._settle(letter, State.REFUSED, reason=error.message, away=True)
            case BadRequest():
                _log.error("letter %s (%s) was refused: %s", letter.id, letter.kind, error.message)
                await self._settle(letter, State.REFUSED, reason=error.message)
            case NotSent():
                await self._again(letter, pause_after(letter.attempts), error.message)
            case TimedOut() | NetworkError():
                await self._unclear(letter, error.message)
            case _:
                await self._again(letter, pause_after(letter.attempts), error.message)

    async def _again(self, letter: Claimed, pause: timedelta, reason: str) -> None:
        if letter.attempts >= MOST_TRIES and reason != "429":
            await self._settle(letter, State.REFUSED, reason=reason)
            return
        async with self._database.transaction() as tx:
            await store.put_back(tx, letter.id, self._clock.now() + pause, reason=reason)

    async def _unclear(self, letter: Claimed, reason: str) -> None:
        """It may have arrived."""
        if after_unclear_ending(letter.lane, letter.attempts) is State.WAITING:
            await self._again(letter, pause_after(letter.attempts), f"unclear: {reason}")
        else:
            await self._settle(letter, State.UNCERTAIN, reason=reason)

    async def _move(self, letter: Claimed, new_chat_id: int) -> None:
        async with self._database.transaction() as tx:
            await store.put_back(tx, letter.id, self._clock.now(), reason="moved")
            await store.move_chat(tx, letter.chat_id, new_chat_id)

    async def _settle(
        self, letter: Claimed, state: State, *, message_id: int | None = None, reason: str = "", away: bool = False
    ) -> None:
        async with self._database.transaction() as tx:
            await store.settle(tx, letter.id, state, self._clock.now(), message_id=message_id, reason=reason)
            if away:
                await people.set_active(tx, letter.chat_id, active=False)
