"""How updates come to the bot: long polling, confirmed by offsets, or a webhook."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from simulator import World
from simulator.person import Person
from tests.simulator.conftest import Json, Wire, until

OTHER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


async def waiting(world: World) -> None:
    """Until a getUpdates request waits in the world."""
    await until(lambda: world.updates._poller)


async def test_updates_come_again_until_they_are_confirmed(bot: Wire, world: World, reader: Person) -> None:
    reader.floods("a", 3)
    first = await bot("getUpdates")
    assert await bot("getUpdates") == first
    assert world.unconfirmed() == 3
    rest = await bot("getUpdates", offset=first[0]["update_id"] + 1)
    assert rest == first[1:]
    assert world.unconfirmed() == 2


async def test_a_negative_offset_takes_from_the_end_and_forgets_the_rest(
    bot: Wire, world: World, reader: Person
) -> None:
    reader.floods("a", 5)
    assert len(await bot("getUpdates", offset=-2)) == 2
    assert world.unconfirmed() == 2


async def test_at_most_the_limit_comes_at_once(bot: Wire, reader: Person) -> None:
    reader.floods("a", 101)
    assert len(await bot("getUpdates", limit=2)) == 2
    assert len(await bot("getUpdates", limit=500)) == 100


async def test_a_long_poll_is_answered_when_something_happens(bot: Wire, world: World, reader: Person) -> None:
    poll = asyncio.create_task(bot("getUpdates", timeout=50))
    await waiting(world)
    reader.sends("a")
    assert [update["message"]["text"] for update in await poll] == ["a"]


async def test_a_second_poller_ends_the_first(bot: Wire, world: World, reader: Person) -> None:
    first = asyncio.create_task(bot.raw("getUpdates", timeout=50))
    await waiting(world)
    assert await bot("getUpdates") == []
    assert await first == {"ok": False, "error_code": 409, "description": OTHER}


async def test_kinds_that_were_not_asked_for_do_not_come(bot: Wire, reader: Person) -> None:
    assert await bot("getUpdates", allowed_updates=["callback_query"]) == []
    reader.sends("a")
    assert await bot("getUpdates") == []
    await bot("getUpdates", allowed_updates=[])
    reader.sends("b")
    assert [update["message"]["text"] for update in await bot("getUpdates")] == ["b"]


async def test_updates_are_kept_for_a_day(bot: Wire, world: World, reader: Person) -> None:
    reader.sends("a")
    world.clock.advance(timedelta(hours=23))
    reader.sends("b")
    world.clock.advance(timedelta(hours=2))
    assert [update["message"]["text"] for update in await bot("getUpdates")] == ["b"]


async def turns(count: int) -> None:
    """Let other tasks run for a while."""
    for _ in range(count):
        await asyncio.sleep(0)


class Door:
    """The bot's webhook: what came, and how to answer next."""

    def __init__(self) -> None:
        self.came: asyncio.Queue[tuple[Json, str | None]] = asyncio.Queue()
        self.answers: list[web.Response] = []

    async def answer(self, request: web.Request) -> web.Response:
        self.came.put_nowait((await request.json(), request.headers.get("X-Telegram-Bot-Api-Secret-Token")))
        return self.answers.pop(0) if self.answers else web.Response()

    async def next(self) -> tuple[Any, str | None]:
        return await asyncio.wait_for(self.came.get(), 5)


@pytest.fixture
async def door() -> AsyncIterator[tuple[Door, str]]:
    door = Door()
    app = web.Application()
    app.router.add_post("/masuk", door.answer)
    async with TestServer(app) as server:
        yield door, str(server.make_url("/masuk"))


async def test_a_webhook_gets_updates_with_its_secret(bot: Wire, reader: Person, door: tuple[Door, str]) -> None:
    await bot("setWebhook", url=door[1], secret_token="rahasia_1")
    reader.sends("a")
    update, secret = await door[0].next()
    assert (update["message"]["text"], secret) == ("a", "rahasia_1")
    assert (await bot("getWebhookInfo"))["url"] == door[1]
    answer = await bot.raw("getUpdates")
    assert (answer["error_code"], answer["description"].split(":")[0]) == (409, "Conflict")


async def test_a_webhook_is_knocked_at_again_with_growing_pauses(
    bot: Wire, world: World, reader: Person, door: tuple[Door, str]
) -> None:
    door[0].answers = [web.Response(status=500), web.Response(status=503)]
    await bot("setWebhook", url=door[1])
    reader.sends("a")
    first, _ = await door[0].next()
    for pause in (1, 2):
        await until(lambda: world.webhook.last_error and world.webhook.last_error[0] == int(world.clock.unix()))
        world.clock.advance(timedelta(seconds=pause - 0.5))
        await turns(200)
        assert door[0].came.empty()
        world.clock.advance(timedelta(seconds=0.5))
        again, _ = await door[0].next()
        assert again == first
    await until(lambda: not world.unconfirmed())


async def test_a_webhooks_answer_may_be_a_method(bot: Wire, reader: Person, door: tuple[Door, str]) -> None:
    said = web.json_response({"method": "sendMessage", "chat_id": reader.id, "text": "langsung"})
    door[0].answers = [said]
    await bot("setWebhook", url=door[1])
    reader.sends("a")
    await door[0].next()
    await until(lambda: reader.messages()[-1]["text"] == "langsung")


async def test_without_its_webhook_the_bot_polls_again(
    bot: Wire, world: World, reader: Person, door: tuple[Door, str]
) -> None:
    await bot("setWebhook", url=door[1])
    await bot("deleteWebhook")
    reader.sends("a")
    assert len(await bot("getUpdates")) == 1
    assert door[0].came.empty()


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://contoh.id/", "An HTTPS URL must be provided for webhook"),
        ("https://contoh.id:8080/", "Webhook can be set up only on ports 80, 88, 443 or 8443"),
        ("https://contoh.id/", "Failed to resolve host: only addresses of this machine are reached from here"),
    ],
)
async def test_a_wrong_webhook_is_refused(bot: Wire, url: str, reason: str) -> None:
    assert await bot.refused("setWebhook", url=url) == f"Bad Request: bad webhook: {reason}"


async def test_a_secret_has_only_plain_letters(bot: Wire, door: tuple[Door, str]) -> None:
    assert await bot.refused("setWebhook", url=door[1], secret_token="a b") == (
        "Bad Request: secret token contains unallowed characters"
    )
