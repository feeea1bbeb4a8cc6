"""The bot as `python -m bot run` starts it, but with the simulator's clock: python -m tests.process.followed."""

from __future__ import annotations

import asyncio
import os
from datetime import timedelta
from pathlib import Path

import aiohttp

from bot.base import ending
from bot.base.clock import MovableClock
from bot.cli.following import follow
from bot.cli.running import prepared, serve
from bot.settings import load


async def _run() -> None:
    settings = load(os.environ, Path(os.devnull))
    clock, bot_id = MovableClock(), settings.bot_token.value.split(":")[0]
    await _set_as_there(clock, settings.bot_api_url, bot_id)
    following = asyncio.create_task(follow(clock, settings.bot_api_url, bot_id))
    try:
        await serve(settings, clock, ceilings=None)
    finally:
        following.cancel()


async def _set_as_there(clock: MovableClock, url: str, bot_id: str) -> None:
    """Begin with the simulator's time: by another one, other things would be due."""
    async with aiohttp.ClientSession(url) as session, session.get(f"/sim/{bot_id}/clock") as response:
        clock.shift_to(timedelta(seconds=(await response.json())["offset"]))


if __name__ == "__main__":
    ending.watch()
    claimed = prepared(load(os.environ, Path(os.devnull)).database)
    try:
        ending.run(_run())
    finally:
        claimed.release()
