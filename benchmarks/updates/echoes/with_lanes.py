"""python-telegram-bot's types with aiohttp beneath: chats side by side, within a chat one update after the other."""

from __future__ import annotations

import asyncio
import os
from collections import deque
from typing import Any

import aiohttp
from telegram import Bot, Update
from telegram.request import BaseRequest, RequestData


class Request(BaseRequest):
    """One session for all requests."""

    def __init__(self) -> None:
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return 30.0

    async def initialize(self) -> None:
        self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=60))

    async def shutdown(self) -> None:
        if self._session:
            await self._session.close()

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        assert self._session
        data = request_data.json_parameters if request_data else None
        async with self._session.request(method, url, data=data) as response:
            return response.status, await response.read()


class Lanes:
    """A queue and, while it is not empty, a task for every chat."""

    def __init__(self) -> None:
        self._waiting: dict[int, deque[Update]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def add(self, chat: int, update: Update) -> None:
        if chat in self._waiting:
            self._waiting[chat].append(update)
            return
        self._waiting[chat] = deque([update])
        task = asyncio.create_task(self._run(chat))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _run(self, chat: int) -> None:
        while self._waiting[chat]:
            await echo(self._waiting[chat].popleft())
        del self._waiting[chat]


async def echo(update: Update) -> None:
    if update.message:
        await update.message.reply_text(update.message.text or "")


async def main() -> None:
    base = f"{os.environ['BOT_API_URL']}/bot"
    lanes, offset = Lanes(), None
    async with Bot(os.environ["BOT_TOKEN"], base, request=Request(), get_updates_request=Request()) as bot:
        while True:
            for update in await bot.get_updates(offset, timeout=30):
                offset = update.update_id + 1
                if update.effective_chat:
                    lanes.add(update.effective_chat.id, update)


if __name__ == "__main__":
    asyncio.run(main())
