"""A Telegram that has met the bot before: a story does not wait for what its first start alone has to say."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, cast

from bot.app import App
from bot.base.trips import drive
from bot.chat.routing.bot_profile import introduce
from bot.chat.screens.texts import Texts
from bot.settings import Settings
from bot.telegram.api import Api
from simulator.people import Bot
from tests.standing import of_features

_SAID = {"setMyName": "name", "setMyDescription": "description", "setMyShortDescription": "short_description"}


def has_told(app: App) -> None:
    """It has compared what Telegram shows with what is to be shown, and does so again where areas go off."""
    app._profile._off = frozenset()


def knows(bot: Bot) -> None:
    """What an earlier start with the settings of the tests has told of this bot."""
    for method, fields in _told():
        language = fields["language_code"]
        if method == "setMyCommands":
            bot.commands.setdefault(fields["scope"]["type"], {})[language] = fields["commands"]  # replaced as a whole
        else:
            getattr(bot, f"{_SAID[method]}s")[language] = fields[_SAID[method]]


@cache
def _told() -> list[tuple[str, Mapping[str, Any]]]:
    """The requests of a first start; were they others than an application's, that would send its own."""
    heard, settings = _Hearing(), Settings()
    drive(introduce(cast(Api, heard), settings, of_features().commands(frozenset()), _texts))
    return heard.told


def _texts(language: str) -> Texts:
    return Texts(language, Settings().timezone, 2026)


class _Hearing:
    """Stands where Telegram's client does, before anything was told."""

    def __init__(self) -> None:
        self.told: list[tuple[str, Mapping[str, Any]]] = []

    async def call(self, method: str, fields: Mapping[str, Any]) -> Any:
        if method.startswith("set"):
            self.told.append((method, fields))
        return None
