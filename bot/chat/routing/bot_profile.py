"""How the bot presents itself: commands, descriptions and name in both languages, set only where they differ."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from telegram.error import TelegramError

from bot.base.html import plain
from bot.chat.core.feature import Command
from bot.chat.screens.texts import Texts
from bot.settings import LOCALES, Settings
from bot.telegram.api import Api

_log = logging.getLogger(__name__)
_SCOPES = ({"type": "all_private_chats"}, {"type": "all_group_chats"})
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True)
class _Part:
    """One thing Telegram keeps: `getMy…` and `setMy…` it, `where` it holds, in the field that carries it."""

    what: str
    field: str
    where: Mapping[str, Any]
    wanted: Any


async def introduce(
    bot: Api,
    settings: Settings,
    commands: Sequence[Command],
    texts: Callable[[str], Texts],
    *,
    off: frozenset[str] = _NONE,
) -> None:
    """Bring everything up to date, now or whenever `commands` or the areas that are `off` have changed.

    Each part is tried: one that Telegram refuses is logged and costs only itself.
    """
    for part in _parts(settings, commands, texts, off):
        try:
            await _bring(bot, part)
        except TelegramError as error:
            _log.warning("My%s (language %r) was not set: %s", part.what, part.where["language_code"], error.message)


async def introduce_to(bot: Api, chat_id: int, commands: Sequence[Command], texts: Callable[[str], Texts]) -> None:
    """Show a member of the staff the commands they may use; those of everybody where there are none."""
    scope = {"type": "chat", "chat_id": chat_id}
    for language in ("", *LOCALES):
        where = {"scope": scope, "language_code": language}
        t = texts(language or LOCALES[0])
        wanted = [{"command": one.name, "description": plain(t(one.about))} for one in commands]
        try:
            if commands:
                await _bring(bot, _Part("Commands", "commands", where, wanted))
            else:
                await bot.call("deleteMyCommands", where)
        except TelegramError as error:
            _log.info("the commands of a member of the staff were not set: %s", error.message)
            return


def _parts(
    settings: Settings, commands: Sequence[Command], texts: Callable[[str], Texts], off: frozenset[str]
) -> Iterator[_Part]:
    """The names come last: Telegram lets them be set a few times a day only."""
    languages = ("", *LOCALES)
    for language in languages:
        t = texts(language or settings.locale)
        yield from _commands(language, commands, t)
        yield from _descriptions(language, settings.library_name, t, books="catalogue" not in off)
    for language in languages:
        yield _Part("Name", "name", {"language_code": language}, settings.library_name)


def _commands(language: str, commands: Sequence[Command], t: Texts) -> Iterator[_Part]:
    for scope in _SCOPES:
        private = scope["type"] == "all_private_chats"
        wanted = [
            {"command": one.name, "description": plain(t(one.about))} for one in commands if private or one.in_groups
        ]
        yield _Part("Commands", "commands", {"scope": scope, "language_code": language}, wanted)


def _descriptions(language: str, library: str, t: Texts, *, books: bool) -> Iterator[_Part]:
    about = (
        t("Find books of {library} and ask when it is open. Just write as to a person.", library=library)
        if books
        else t("Ask when {library} is open and where it is. Just write as to a person.", library=library)
    )
    short = (
        t("The books and opening hours of {library}.", library=library)
        if books
        else t("The opening hours and address of {library}.", library=library)
    )
    where = {"language_code": language}
    yield _Part("Description", "description", where, plain(about))
    yield _Part("ShortDescription", "short_description", where, plain(short))


async def _bring(bot: Api, part: _Part) -> None:
    present = await bot.call(f"getMy{part.what}", part.where)
    if isinstance(present, Mapping):
        present = present.get(part.field, "")
    if present != part.wanted:
        await bot.call(f"setMy{part.what}", {part.field: part.wanted, **part.where})
