"""The Bot API as plain data: one method for every request, JSON in and JSON out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from telegram import Bot

from bot.settings import Settings
from bot.telegram.request import AiohttpRequest


class Api(Bot):
    """python-telegram-bot's client, with `call` for what this project already has in wire form."""

    async def call(self, method: str, fields: Mapping[str, Any] | None = None, *, answer_within: float = 30.0) -> Any:
        """The result of a Bot API method as JSON. Raises TelegramError.

        The public `do_api_request` warns about every method the library has a function for; those functions
        would build objects out of our JSON only to take them apart again.
        """
        return await self._post(method, dict(fields or {}), read_timeout=answer_within)


def make_bot(settings: Settings) -> Api:
    """The client for these settings, not yet initialised."""
    url = settings.bot_api_url
    return Api(
        settings.bot_token.value,
        base_url=f"{url}/bot",
        base_file_url=f"{url}/file/bot",
        request=AiohttpRequest(),
        get_updates_request=AiohttpRequest(connections=2),
    )
