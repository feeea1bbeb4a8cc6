"""Files that people sent."""

from __future__ import annotations

from telegram import File
from telegram.error import TelegramError

from bot.base.refusals import FileOutOfReach
from bot.telegram.api import Api

MOST = 20_000_000  # bytes that Telegram hands to bots


class Files:
    """Downloads by file id."""

    def __init__(self, bot: Api) -> None:
        self._bot = bot

    async def fetch(self, file_id: str) -> bytes:
        """The bytes of a file. Raises FileOutOfReach where Telegram does not give it, for whatever reason."""
        try:
            file: File = await self._bot.get_file(file_id)
            if not file.file_path:
                raise FileOutOfReach
            return bytes(await file.download_as_bytearray())
        except TelegramError as error:
            raise FileOutOfReach(too_big="too big" in error.message.casefold()) from error
