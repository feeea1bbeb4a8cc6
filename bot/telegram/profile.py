"""How the bot presents itself: commands, name and descriptions in both languages, set only where they differ."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import Any

from telegram.error import TelegramError

from bot.chat.feature import Command
from bot.chat.html import plain
from bot.chat.texts import Texts
from bot.settings import LOCALES, Settings
from bot.telegram.api import Api

_log = logging.getLogger(__name__)
_SCOPES = ({"type": "all_private_chats"}, {"type": "all_group_chats"})


async def introduce(bot: Api, settings: Settings, commands: Sequence[Command], texts: Callable[[str], Texts]) -> None:
    """Bring commands and descriptions up to date. A Telegram that refuses costs only this."""
    try:
        for language in ("", *LOCALES):
            t = texts(language or settings.locale)
            await _commands(bot, language, commands, t)
            await _descriptions(bot, language, settings.library_name, t)
    except TelegramError as error:
        _log.warning("the bot could not be introduced: %s", error.message)


async def _commands(bot: Api, language: str, commands: Sequence[Command], t: Texts) -> None:
    for scope in _SCOPES:
        private = scope["type"] == "all_private_chats"
        wanted = [
            {"command": one.name, "description": plain(t(one.about))} for one in commands if private or one.in_groups
        ]
        where = {"scope": scope, "language_code": language}
        if await bot.call("getMyCommands", where) != wanted:
            await bot.call("setMyCommands", {"commands": wanted, **where})


async def _descriptions(bot: Api, language: str, library: str, t: Texts) -> None:
    await _set(bot, "Name", "name", language, library)
    about = t("Find books of {library} and ask when it is open. Just write as to a person.", library=library)
    await _set(bot, "Description", "description", language, plain(about))
    short = t("The books and opening hours of {library}.", library=library)
    await _set(bot, "ShortDescription", "short_description", language, plain(short))


async def _set(bot: Api, what: str, field: str, language: str, wanted: str) -> None:
    where: dict[str, Any] = {"language_code": language}
    present = await bot.call(f"getMy{what}", where)
    if present.get(field, "") != wanted:
        await bot.call(f"setMy{what}", {field: wanted, **where})
