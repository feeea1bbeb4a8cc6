"""The sender: permit, lease, message, settlement. The only place from which messages leave."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.clock import Clock
from bot.db import Database, Transaction, in_transaction
from bot.outbox import store
from bot.outbox.rules import MOST_TRIES, Claimed, Lane, State, after_unclear_ending, pause_after
from bot.people import store as people
from bot.telegram.api import Api
from bot.telegram.limiter import Limiter
from bot.telegram.pauses import pause_of
from bot.telegram.request import NotSent
from bot.telegram.speak import bare, show

_log = logging.getLogger(__name__)
_AT_ONCE = 32
_REST = 5.0  # seconds before a letter is looked at again that the database would not settle

# A letter's screen in its wire form, or None where what it promised no longer holds.
Render = Callable[[Claimed], Awaitable[Mapping[str, Any] | None]]

# Hears how a letter ended, in the transaction that settles it.
Ended = Callable[[Transaction, Claimed, State], Awaitable[None]]


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
    ) -> None:
        self._database = database
        self._bot = bot
        self._limiter = limiter
        self._clock = clock
        self._render = render
        self._is_quiet = is_quiet
        self._ended = ended
        self._busy: dict[int, asyncio.Task[None]] = {}
        self._chats: dict[int, int] = {}  # the chat of every letter in hand
        self._claimed: set[int] = set()
        self._wake = asyncio.Event()
        self._stopping = False

    async def recover(self) -> None:
        """At start: letters that were in flight when the last run ended."""
        async with self._database.transaction() as tx:
            await store.end_leases(tx, self._clock.now(), all_of_them=True)

    def wake(self) -> None:
        """Look for due letters soon."""
        self._wake.set()

    async def judge_leases(self) -> None:
        """Now and then: letters whose settlement failed, so that their lease ran out."""
        async with self._database.transaction() as tx:
            await store.end_leases(tx, self._clock.now(), all_of_them=False)

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
        while await self._start_due() or self._busy:
            await self._something_happens()

    async def _something_happens(self) -> None:
        """A letter in hand is settled, or there may be a new one: those held back delay nobody else."""
        woken = asyncio.ensure_future(self._wake.wait())
        await asyncio.wait({*self._busy.values(), woken}, return_when=asyncio.FIRST_COMPLETED)
        woken.cancel()
        self._wake.clear()

    async def deliver(self, letter_id: int, chat_id: int, lane: Lane) -> None:
        """Send one letter now: used for direct answers right after their commit."""
        if self._stopping:
            return  # it is safe in the outbox
        if letter_id not in self._busy:
            self._begin(letter_id, chat_id, lane)
        await asyncio.wait([self._busy[letter_id]])

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
        async with self._database.reading() as reader:
            busy = set(self._chats.values())
            found = await store.due(reader, now, room, quiet=self._is_quiet(now), except_chats=busy)
        # One letter a chat at a time: they stay in order, and a chat that is held back holds one place only.
        first = {chat_id: (letter_id, lane) for letter_id, chat_id, lane in reversed(found)}
        for chat_id, (letter_id, lane) in first.items():
            if letter_id not in self._busy:
                self._begin(letter_id, chat_id, lane)
        return len(first)

    def _begin(self, letter_id: int, chat_id: int, lane: Lane) -> None:
        if in_transaction():
            raise RuntimeError("a message may not leave while its transaction is open")
        self._busy[letter_id] = asyncio.create_task(self._hold(letter_id, chat_id, lane))
        self._chats[letter_id] = chat_id

    async def _hold(self, letter_id: int, chat_id: int, lane: Lane) -> None:
        """Have a letter in hand until it is settled; a database that fails is given a rest."""
        try:
            await self._send(letter_id, chat_id, lane)
        except Exception as error:
            _log.error("letter %s could not be settled (%s)", letter_id, type(error).__name__)
            await self._clock.sleep(_REST)
        finally:
            self._claimed.discard(letter_id)
            self._chats.pop(letter_id, None)
            self._busy.pop(letter_id, None)

    async def _send(self, letter_id: int, chat_id: int, lane: Lane) -> None:
        await self._limiter.take(chat_id, lane)
        self._claimed.add(letter_id)
        async with self._database.transaction() as tx:
            letter = await store.claim(tx, letter_id, self._clock.now())
        if letter is None:
            return
        try:
            screen = await self._render(letter)
        except Exception as error:
            _log.error("letter %s (%s) could not be rendered (%s)", letter.id, letter.kind, type(error).__name__)
            await self._settle(letter, State.REFUSED, reason="our own error")
        else:
            await self._speak(letter, screen)

    async def _speak(self, letter: Claimed, screen: Mapping[str, Any] | None) -> None:
        if screen is None or await self._is_overtaken(letter):
            await self._settle(letter, State.DROPPED, reason="no longer holds")
            return
        try:
            message_id = await show(self._bot, letter.chat_id, screen, edit=letter.details.get("edit"))
        except TelegramError as error:
            await self._judge(letter, screen, error)
        else:
            await self._settle(letter, State.SENT, message_id=message_id)

    async def _is_overtaken(self, letter: Claimed) -> bool:
        """Whether a repeated edit would bring back an older screen."""
        if letter.attempts == 1 or not letter.details.get("edit"):
            return False
        async with self._database.reading() as reader:
            return await store.has_newer_answer(reader, letter)

    async def _judge(self, letter: Claimed, screen: Mapping[str, Any], error: TelegramError) -> None:
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
                await self._bare(letter, screen, error.message)
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

    async def _bare(self, letter: Claimed, screen: Mapping[str, Any], reason: str) -> None:
        """Better a plain answer than silence: once more without picture, markup and links."""
        if letter.lane is not Lane.ANSWERS or letter.attempts > 1 or "screen" not in letter.details:
            await self._settle(letter, State.REFUSED, reason=reason)
            return
        details = {**letter.details, "screen": bare(screen), "edit": None}
        async with self._database.transaction() as tx:
            await store.put_back(tx, letter.id, self._clock.now(), reason=reason, details=details)

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
            if self._ended is not None:
                await self._ended(tx, letter, state)
            if away:
                await people.set_active(tx, letter.chat_id, active=False)
