"""Files that people sent."""

from __future__ import annotations

from bot.telegram.api import Api


class Files:
    """Downloads by file id."""

    def __init__(self, bot: Api) -> None:
        self._bot = bot

    async def fetch(self, file_id: str) -> bytes:
        """The bytes of a file. Raises TelegramError where it is gone or too large."""
        file = await self._bot.get_file(file_id)
        return bytes(await file.download_as_bytearray())
