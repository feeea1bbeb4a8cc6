"""Long polling into the inbox. Telegram forgets an update only after it is stored.

It is asked for more when there is room for it: a rush is then fetched and stored in few large handfuls.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.base import fault_points
from bot.base.clock import Clock
from bot.telegram.api import Api
from bot.telegram.inbox import Inbox, Stored
from bot.telegram.retry_after import pause_of

_log = logging.getLogger(__name__)
_LONGEST_PAUSE = 60.0


async def _at_once() -> None:
    """There is always room."""


class Poller:
    """Asks for updates until it is cancelled; waits out a lost network with a growing pause."""

    def __init__(
        self,
        bot: Api,
        inbox: Inbox,
        deliver: Callable[[Stored], None],
        clock: Clock,
        allowed: Sequence[str],
        *,
        wait_seconds: int = 50,
        room: Callable[[], Awaitable[None]] = _at_once,
    ) -> None:
        """`room` returns when there is room for more updates."""
        self._bot = bot
        self._inbox = inbox
        self._deliver = deliver
        self._clock = clock
        self._allowed = list(allowed)
        self._wait = wait_seconds
        self._room = room
        self._offset: int | None = None

    async def run(self) -> None:
        """Poll for ever. Raises InvalidToken when Telegram no longer knows the bot."""
        pause = 0.0
        while True:
            try:
                await self._round()
                pause = 0.0
            except InvalidToken:
                raise
            except RetryAfter as error:
                await self._clock.sleep(pause_of(error).total_seconds())
            except Conflict:
                pause = await self._rest(pause, "another program polls with this token; waiting for it to stop")
            except TelegramError as error:
                pause = await self._rest(pause, f"no updates for now ({error.message})")
            except (sqlite3.Error, ValueError, TypeError, AttributeError) as error:
                # Nothing was confirmed: the same updates come again.
                pause = await self._rest(pause, f"updates could not be stored ({type(error).__name__})")

    async def _round(self) -> None:
        await self._room()
        updates = await self._fetch()
        if updates:
            fault_points.reached("fetched")
        for stored in await self._inbox.store(updates):
            self._deliver(stored)
        if updates:
            fault_points.reached("stored")
        # Asking with the next offset confirms these; without any, all are confirmed, and ids may start anew.
        self._offset = max(int(update["update_id"]) for update in updates) + 1 if updates else None

    async def _fetch(self) -> list[dict[str, Any]]:
        request: dict[str, Any] = {"timeout": self._wait, "allowed_updates": self._allowed}
        if self._offset is not None:
            request["offset"] = self._offset
        answer = await self._bot.call("getUpdates", request, answer_within=self._wait + 15)
        return [update for update in answer if isinstance(update.get("update_id"), int)]

    async def _rest(self, pause: float, why: str) -> float:
        pause = min(_LONGEST_PAUSE, pause * 2 or 0.5)
        _log.warning("%s; trying again in %.1f s", why, pause)
        await asyncio.sleep(pause)
        return pause
