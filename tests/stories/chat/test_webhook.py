"""The webhook: the same inbox, with a secret before it."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from dataclasses import replace

import aiohttp
import pytest

from bot.app import App
from bot.base.clock import MovableClock
from bot.base.database import Database
from bot.base.refusals import StartupError
from bot.settings import Secret, Settings
from simulator.world import World
from tests.actors import Reader, Stage

SECRET = "a-word-that-only-telegram-knows"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
async def called(settings: Settings, world: World, clock: MovableClock) -> AsyncIterator[Stage]:
    """A stage on which Telegram calls the bot."""
    port = _free_port()
    url = f"http://127.0.0.1:{port}/telegram"
    settings = replace(settings, webhook_url=url, webhook_secret=Secret(SECRET), listen=("127.0.0.1", port))
    stage = Stage(App(settings, await Database.open(settings.database), clock), world, clock)
    await stage.app.start()
    yield stage
    await stage.app.stop()


async def test_a_resident_is_answered_through_the_webhook(called: Stage) -> None:
    reader = Reader(called, called.world.add_user("Ani").id)
    await reader.says("laskar plangi")
    assert reader.sees("1. Laskar Pelangi")


@pytest.mark.parametrize(
    ("secret", "body", "status"),
    [
        ("wrong", "{}", 403),
        (SECRET, "not json", 400),
        (SECRET, "[]", 400),
        (SECRET, "{}", 400),
        (SECRET, '{"update_id": "7"}', 400),
        (SECRET, '{"update_id": true}', 400),
        (SECRET, '{"update_id": 1e999}', 400),
        (SECRET, '{"update_id": -1}', 400),
        (SECRET, '{"update_id": 9223372036854775808}', 400),
        (SECRET, '{"update_id": 7, "message": {"from": {"id": 9223372036854775808}}}', 400),
        (SECRET, '{"update_id": 7, "message": {"text": "\\ud800"}}', 400),
        (SECRET, '{"update_id": 7, "message": ' + "[" * 100_000 + "]" * 100_000 + "}", 400),
        (SECRET, " " * 2_000_000, 413),
    ],
)
async def test_others_are_turned_away(called: Stage, secret: str, body: str, status: int) -> None:
    headers = {"X-Telegram-Bot-Api-Secret-Token": secret}
    async with (
        aiohttp.ClientSession() as session,
        session.post(called.app.settings.webhook_url, data=body, headers=headers) as response,
    ):
        assert response.status == status


async def test_a_secret_of_stray_bytes_is_turned_away(called: Stage) -> None:
    reading, writing = await asyncio.open_connection(*called.app.settings.listen)
    head = b"POST /telegram HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n"
    writing.write(head + b"X-Telegram-Bot-Api-Secret-Token: \xff\xfe\r\n\r\n{}")
    assert (await reading.readline()).startswith(b"HTTP/1.1 403 ")
    writing.close()
    await writing.wait_closed()


async def test_the_same_update_twice_is_answered_once(called: Stage) -> None:
    reader = Reader(called, called.world.add_user("Ani").id)
    await reader.starts()
    message = {"message_id": 99, "date": 1, "chat": {"id": reader.id, "type": "private"}, "text": "/menu"}
    update = {"update_id": 5, "message": {**message, "from": called.world.users[reader.id].json()}}
    headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    async with aiohttp.ClientSession() as session:
        for _ in range(2):
            async with session.post(called.app.settings.webhook_url, json=update, headers=headers) as response:
                assert response.status == 200
    await called.settled()
    assert len(reader.answers) == 2


async def test_an_address_that_is_taken_is_named(settings: Settings, world: World) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        settings = replace(settings, webhook_url="https://bot.example.org/x", webhook_secret=Secret(SECRET))
        app = App(replace(settings, listen=("127.0.0.1", port)), await Database.open(settings.database))
        with pytest.raises(StartupError, match=f"LISTEN: 127.0.0.1:{port} "):
            await app.start()
        await app.stop()
