"""The real process, killed without warning: nothing is lost, nothing is answered twice but what was in flight."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.settings import Settings
from simulator.world import World
from tests.actors import said
from tests.programs import started

ROOT = Path(__file__).parent.parent.parent
PEOPLE, EACH = 200, 10
_PATIENCE = 120

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system knows no SIGKILL")


async def _start(settings: Settings, *more: str) -> Process:
    environment = {
        **os.environ,
        "BOT_TOKEN": settings.bot_token.value,
        "BOT_API_URL": settings.bot_api_url,
        "DATABASE": str(settings.database),
    }
    command = (sys.executable, "-m", "bot", "run", *more)
    return await started(*command, cwd=ROOT, env=environment, stdout=DEVNULL, stderr=PIPE)


async def _until(world: World, done: Callable[[], bool]) -> None:
    async with asyncio.timeout(_PATIENCE):
        while not done():  # noqa: ASYNC110 - the other side is a process
            await asyncio.sleep(0.01)


def _answered(world: World) -> Counter[str]:
    """How often each question was answered; a question is its own key word."""
    found: Counter[str] = Counter()
    for user in world.users:
        for message in world.person(user).messages():
            if message["from"]["is_bot"] and (key := re.search(r"zq\d+x\d+", said(message))):
                found[key[0]] += 1
    return found


async def test_two_kills_among_2000_updates_lose_nothing(settings: Settings, world: World) -> None:
    users = [world.add_user(f"Warga {n}").id for n in range(PEOPLE)]
    asked = [f"zq{n}x{person}" for n in range(EACH) for person in range(PEOPLE)]
    for n, key in enumerate(asked):
        world.person(users[n % PEOPLE]).sends(f"/cari {key}")
    for answers in (300, 1000):
        process = await _start(settings, "--lift-limits")
        await _until(world, lambda answers=answers: len(_answered(world)) >= answers)  # type: ignore[misc]
        process.kill()
        await process.wait()
    process = await _start(settings, "--lift-limits")
    await _until(world, lambda: len(_answered(world)) >= len(asked))
    process.terminate()
    assert await process.wait() == 0
    found = _answered(world)
    assert set(found) == set(asked)
    twice = [key for key, times in found.items() if times > 1]
    assert max(found.values()) <= 3
    in_flight = 2 * PEOPLE  # one a person and kill, at the very most
    assert len(twice) <= in_flight, f"{len(twice)} questions were answered twice"
    assert len({key.split("x")[1] for key in twice}) >= len(twice) / 2, "somebody got more than one repeat a kill"


async def test_a_clean_stop_answers_what_is_in_hand(settings: Settings, world: World) -> None:
    reader = world.person(world.add_user("Ani").id)
    process = await _start(settings)
    reader.sends("/menu")
    await _until(world, lambda: len(reader.messages()) == 2)
    process.terminate()
    assert await process.wait() == 0


async def test_a_second_instance_on_one_database_refuses_and_says_so(settings: Settings, world: World) -> None:
    reader = world.person(world.add_user("Ani").id)
    first = await _start(settings)
    reader.sends("/menu")
    await _until(world, lambda: len(reader.messages()) == 2)
    second = await _start(settings)
    _, errors = await second.communicate()
    first.terminate()
    await first.wait()
    assert second.returncode == 1
    assert b"already running" in errors


async def test_a_lost_network_is_waited_out(settings: Settings, world: World) -> None:
    reader = world.person(world.add_user("Ani").id)
    for kind in ("torn_before", "5xx"):
        world.faults.add(method="getUpdates", kind=kind, times=1)
    world.faults.add(method="sendMessage", kind="5xx", times=1)
    process = await _start(settings)
    reader.sends("/menu")
    await _until(world, lambda: len(reader.messages()) == 2)
    process.terminate()
    _, errors = await process.communicate()
    assert settings.bot_token.value.encode() not in errors


async def test_the_token_is_in_no_log_even_at_debug_level(settings: Settings, world: World) -> None:
    os.environ["LOG_LEVEL"] = "DEBUG"
    try:
        process = await _start(settings)
    finally:
        del os.environ["LOG_LEVEL"]
    world.faults.add(method="sendMessage", kind="torn_before", times=1)
    reader = world.person(world.add_user("Ani").id)
    reader.sends("/menu")
    await _until(world, lambda: len(reader.messages()) == 2)
    process.terminate()
    _, errors = await process.communicate()
    assert settings.bot_token.value.encode() not in errors
