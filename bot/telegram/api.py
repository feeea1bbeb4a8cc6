"""The Bot API as plain data: one method for every request, JSON in and JSON out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from telegram import Bot, InputFile
from telegram.request import RequestData

from bot.settings import Settings
from bot.telegram.request import AiohttpRequest, JsonBody

_WITH_FILES = frozenset({"sendMediaGroup", "editMessageMedia"})  # files may lie deeper in their fields


class Api(Bot):
    """python-telegram-bot's client, with `call` for what this project already has in wire form."""

    async def call(self, method: str, fields: Mapping[str, Any] | None = None, *, answer_within: float = 30.0) -> Any:
        """The result of a Bot API method as JSON. Raises TelegramError.

        The public `do_api_request` warns about every method the library has a function for; those functions
        would build objects out of our JSON only to take them apart again. Where no file goes along, the fields are
        the request's JSON body as they stand.
        """
        fields = fields or {}
        if any(isinstance(value, InputFile) for value in fields.values()) or method in _WITH_FILES:
            return await self._post(method, dict(fields), read_timeout=answer_within)
        request = self._request[0 if method == "getUpdates" else 1]
        return await request.post(
            f"{self.base_url}/{method}", cast(RequestData, JsonBody(fields)), read_timeout=answer_within
        )


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
