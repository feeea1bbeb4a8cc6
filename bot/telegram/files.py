"""Files that people sent."""

from __future__ import annotations

import logging

from telegram.error import BadRequest

from bot.telegram.api import Api

_log = logging.getLogger(__name__)


class Files:
    """Downloads by file id."""

    def __init__(self, bot: Api) -> None:
        self._bot = bot

    async def fetch(self, file_id: str) -> bytes:
        """The bytes of a file; none where Telegram does not give it: it is gone, or too large. Raises TelegramError."""
        try:
            file = await self._bot.get_file(file_id)
        except BadRequest as refused:
            _log.info("a file was not to be had: %s", refused.message)
            return b""
        return bytes(await file.download_as_bytearray())
