"""The simulated Telegram as a program of its own, which counts what is sent.

    python -m benchmarks.broadcasting.telegram PEOPLE [--virtual]

It says its address in the first line of its output, and ends with its input. With --virtual its clock stands, and is
what the bot says it is: the header X-Now of each request. GET /bench/tally tells what it has counted, POST /bench/ask
{"seconds", "every"} makes people who get no announcement ask for the menu.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from aiohttp import web

from benchmarks.broadcasting import ASKERS, FIRST, MARK, TOKEN
from simulator.history import Stored
from simulator.limits import Limits
from simulator.refusals import Refused
from simulator.server import application
from simulator.state import Simulator
from simulator.world import World

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class CountingLimits(Limits):
    """The ceilings, with what they let through and refused."""

    passed, refused, first, last = 0, 0, 0.0, 0.0

    def take(self, chat_id: int, messages: int = 1) -> None:
        try:
            super().take(chat_id, messages)
        except Refused:
            self.refused += 1
            raise
        self._count_one(messages)

    def edit(self) -> None:
        try:
            super().edit()
        except Refused:
            self.refused += 1
            raise
        self._count_one(1)

    def _count_one(self, messages: int) -> None:
        now = self._clock.unix()
        self.first = self.first or now
        self.last = now
        self.passed += messages


class Tally:
    """Counts copies by person, and how long people wait for answers to what they ask."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.limits = world.limits = CountingLimits(world.clock)
        self.copies: Counter[int] = Counter()
        self.asked: dict[int, float] = {}
        self.delays: list[float] = []
        self.first = self.last = 0.0
        self._save = world.history.save
        world.history.save = self._saved  # type: ignore[method-assign]

    def _saved(self, stored: Stored) -> Stored:
        if stored.json.get("from", {}).get("id") == self.world.bot.id and "edit_date" not in stored.json:
            self._count(stored)
        return self._save(stored)

    def _count(self, stored: Stored) -> None:
        if MARK in (stored.json.get("text") or ""):
            self.copies[stored.chat_id] += 1
            self.last = self.world.clock.unix()
            self.first = self.first or self.last
        elif stored.chat_id in self.asked:
            self.delays.append(time.monotonic() - self.asked.pop(stored.chat_id))

    async def ask(self, seconds: float, every: float) -> None:
        """People ask for the menu, one after the other."""
        ends, number = time.monotonic() + seconds, 0
        while time.monotonic() < ends:
            asker = ASKERS + number % 100
            if asker not in self.asked:
                self.asked[asker] = time.monotonic()
                self.world.person(asker).sends("/menu")
            number += 1
            await asyncio.sleep(every)

    def json(self) -> dict[str, object]:
        """What was counted so far; the delays of answers are told once."""
        delays, self.delays = self.delays, []
        return {
            "copies": sum(self.copies.values()),
            "people": len(self.copies),
            "twice": sum(times > 1 for times in self.copies.values()),
            "refused": self.limits.refused,
            "passed": self.limits.passed,
            "seconds": self.last - self.first,
            "now": self.world.clock.unix(),
            "delays": delays,
            "unanswered": len(self.asked),
        }


@web.middleware
async def _as_told(request: web.Request, handler: Handler) -> web.StreamResponse:
    """The bot's clock is ours."""
    told = request.headers.get("X-Now")
    world = request.app[_TALLY].world
    if told and float(told) > world.clock.unix():
        world.clock._frozen = float(told)  # nobody is to be woken by it
    return await handler(request)


_TALLY = web.AppKey("tally", Tally)


def _people(world: World, number: int) -> None:
    for id_ in [*range(FIRST, FIRST + number), *range(ASKERS, ASKERS + 100)]:
        world.add_user("Warga", user_id=id_)
        world.chats[id_].started = True


async def _serve(number: int, *, virtual: bool) -> None:
    simulator = Simulator(frozen_at=datetime.now(UTC) if virtual else None)
    world = simulator.world(TOKEN)
    _people(world, number)
    tally, app = Tally(world), application(simulator)
    app[_TALLY] = tally
    if virtual:
        app.middlewares.append(_as_told)

    async def told(_: web.Request) -> web.Response:
        return web.json_response(tally.json())

    async def ask(request: web.Request) -> web.Response:
        wanted = await request.json()
        world.later(tally.ask(wanted["seconds"], wanted["every"]))
        return web.json_response({})

    app.router.add_get("/bench/tally", told)
    app.router.add_post("/bench/ask", ask)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(json.dumps({"url": f"http://127.0.0.1:{runner.addresses[0][1]}"}), flush=True)
    await asyncio.to_thread(sys.stdin.read)
    await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1]), virtual="--virtual" in sys.argv))
