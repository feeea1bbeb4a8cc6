"""How the bot presents itself, and what a Telegram that refuses a part of it costs."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import Any, cast

import pytest
from telegram.error import BadRequest, RetryAfter, TelegramError

from bot.chat.core.context import Context
from bot.chat.core.feature import Command, reads
from bot.chat.routing.bot_profile import introduce
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import Texts
from bot.settings import WIB, Settings
from bot.telegram.api import Api


@reads
async def nothing(context: Context, args: str) -> Screen:
    return Screen("")


MENU = Command("menu", "The menu", nothing, in_groups=True)
FIND = Command("cari", "Find a book", nothing)


class Telegram:
    """What Telegram keeps of a bot; `refuses` are the methods it will not do, and why."""

    def __init__(self, refuses: Mapping[str, TelegramError] | None = None) -> None:
        self.refuses = dict(refuses or {})
        self.kept: dict[tuple[str, str], Any] = {}
        self.methods: list[str] = []

    async def call(self, method: str, fields: Mapping[str, Any]) -> Any:
        self.methods.append(method)
        if method in self.refuses:
            raise self.refuses[method]
        what = method.removeprefix("getMy").removeprefix("setMy")
        where = (what, fields["language_code"] + fields.get("scope", {}).get("type", ""))
        value = {name: value for name, value in fields.items() if name not in ("language_code", "scope")}
        if method.startswith("set"):
            self.kept[where] = value["commands"] if what == "Commands" else value
        return self.kept.get(where, [] if what == "Commands" else {})

    async def meets(self, commands: Sequence[Command] = (MENU, FIND), off: frozenset[str] = frozenset()) -> None:
        await introduce(cast(Api, self), Settings(), commands, lambda language: Texts(language, WIB), off=off)

    def names(self, where: str) -> list[str]:
        return [one["command"] for one in self.kept["Commands", where]]


async def test_the_name_is_set_last() -> None:
    telegram = Telegram()
    await telegram.meets()
    names = [n for n, method in enumerate(telegram.methods) if method == "setMyName"]
    others = [n for n, method in enumerate(telegram.methods) if "Name" not in method]
    assert len(names) == 3
    assert min(names) > max(others)


@pytest.mark.parametrize("refused", ["setMyName", "getMyCommands", "setMyDescription", "setMyShortDescription"])
async def test_what_is_refused_costs_only_itself(refused: str, caplog: pytest.LogCaptureFixture) -> None:
    whole = Telegram()
    await whole.meets()
    telegram = Telegram({refused: RetryAfter(40_000)})
    with caplog.at_level(logging.WARNING):
        await telegram.meets()
    lost = refused[5:]
    assert telegram.kept == {where: value for where, value in whole.kept.items() if where[0] != lost}
    told = [record.getMessage() for record in caplog.records]
    assert len(told) == telegram.methods.count(refused)
    assert all(f"My{lost}" in one for one in told)


async def test_nothing_is_set_twice() -> None:
    telegram = Telegram()
    await telegram.meets()
    telegram.methods.clear()
    await telegram.meets()
    assert all(method.startswith("get") for method in telegram.methods)


async def test_an_area_switched_off_leaves_commands_and_descriptions() -> None:
    telegram = Telegram()
    await telegram.meets()
    assert telegram.names("idall_private_chats") == ["menu", "cari"]
    assert "Cari buku" in telegram.kept["Description", "id"]["description"]
    await telegram.meets([MENU], off=frozenset({"catalogue"}))
    assert telegram.names("idall_private_chats") == ["menu"]
    assert "buku" not in telegram.kept["Description", "id"]["description"].casefold()
    assert "buku" not in telegram.kept["ShortDescription", "id"]["short_description"].casefold()
    await telegram.meets()
    assert "Cari buku" in telegram.kept["Description", "id"]["description"]


async def test_a_name_that_will_not_do_is_told(caplog: pytest.LogCaptureFixture) -> None:
    await Telegram({"setMyName": BadRequest("name is too long")}).meets()
    assert "name is too long" in caplog.text
