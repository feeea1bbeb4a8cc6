"""A running simulator, one bot's world in it, and the bot's side of the wire."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from typing import Any

import aiohttp
import pytest

from simulator import Running, Simulator, World, serve
from simulator.person import Person
from tests.simulator import api_contract

Json = dict[str, Any]
NOON = datetime(2026, 3, 2, 5, 0, tzinfo=UTC)
NUMBERS = itertools.count(4_000_001)


async def until(is_so: Callable[[], object]) -> None:
    """Let other tasks run until this holds."""
    for _ in range(100_000):
        if is_so():
            return
        await asyncio.sleep(0)
    raise AssertionError("it never came about")


class Wire:
    """The Bot API as a bot reaches it."""

    def __init__(self, session: aiohttp.ClientSession, url: str, token: str) -> None:
        self.session, self.url, self.token = session, url, token

    async def raw(self, method: str, **params: Any) -> Json:
        """The whole answer, with `ok`; a result that the Bot API does not describe fails the test."""
        async with self.session.post(f"{self.url}/bot{self.token}/{method}", json=params) as response:
            answer: Json = await response.json()
        if answer["ok"] and api_contract.available():
            assert api_contract.answer_complaints(method, answer["result"]) == []
        return answer

    async def __call__(self, method: str, **params: Any) -> Any:
        """The result; a refusal fails the test."""
        answer = await self.raw(method, **params)
        assert answer["ok"], answer
        return answer["result"]

    async def refused(self, method: str, **params: Any) -> str:
        """The refusal's sentence; an acceptance fails the test."""
        answer = await self.raw(method, **params)
        assert not answer["ok"], answer
        return str(answer["description"])

    async def updates(self, **params: Any) -> list[Json]:
        """What waits, confirmed at once."""
        found: list[Json] = await self("getUpdates", **params)
        if found:
            await self("getUpdates", offset=found[-1]["update_id"] + 1)
        return found


@pytest.fixture
async def running() -> AsyncIterator[Running]:
    running = await serve(Simulator(frozen_at=NOON, lift_limits=True))
    yield running
    await running.close()


@pytest.fixture
def token() -> str:
    return f"{next(NUMBERS)}:{35 * 'a'}"


@pytest.fixture
def world(running: Running, token: str) -> World:
    return running.simulator.world(token)


@pytest.fixture
async def bot(running: Running, token: str) -> AsyncIterator[Wire]:
    async with aiohttp.ClientSession() as session:
        yield Wire(session, running.url, token)


@pytest.fixture
def stranger(world: World) -> Person:
    """A person who has not met the bot."""
    return world.person(world.add_user("Warga", "Contoh", "warga_contoh").id)


@pytest.fixture
def reader(stranger: Person) -> Person:
    """A person who has started the bot, and whose greeting was dealt with."""
    stranger.starts()
    stranger.world.updates.drop_all()
    return stranger
