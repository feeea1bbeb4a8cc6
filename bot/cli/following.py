"""Letting the bot's clock go with a simulator's, which the page or a script can move."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from bot.base.clock import MovableClock


async def follow(clock: MovableClock, url: str, bot_id: str) -> None:
    """For ever: take over how far the simulator's clock is ahead of real time, at once and whenever it changes."""
    import aiohttp

    version = -1
    async with aiohttp.ClientSession(url) as session:
        while True:
            try:
                async with session.get(f"/sim/{bot_id}/clock", params={"after": version}) as response:
                    state = await response.json()
            except (aiohttp.ClientError, TimeoutError):
                await asyncio.sleep(1)
                continue
            version = state.get("version", version)
            clock.shift_to(timedelta(seconds=state.get("offset", 0)))
