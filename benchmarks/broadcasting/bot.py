"""The bot as a program of its own, which announces something when it is told to.

    python -m benchmarks.broadcasting.bot URL DATABASE NOW

NOW is the time its virtual clock begins at, 0 for real time. It writes JSON lines: {"ready"}, after a line of input
{"filled", "longest"} (seconds and milliseconds it took to promise all copies), and {"done"} with what it counted.
"""

from __future__ import annotations

import asyncio
import dataclasses
import json
import logging
import sys
import time
from pathlib import Path
from typing import Any

from benchmarks.broadcasting import MARK, TOKEN
from benchmarks.broadcasting.virtual import VirtualClock
from bot.app import App
from bot.areas.broadcasts.service import Broadcasts
from bot.areas.broadcasts.store.work import Work
from bot.areas.broadcasts.types import Audience, Content, Phase, Unclear
from bot.areas.broadcasts.worker import Keeper
from bot.base.clock import SystemClock
from bot.base.database import Database
from bot.settings import Secret, Settings
from bot.telegram.limiter import Ceilings


def _say(**what: Any) -> None:
    print(json.dumps(what), flush=True)


class Program:
    """One run of the bot."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.longest = 0.0

    async def begin(self) -> None:
        """Announce to everybody; how long until every copy is promised, and the longest transaction."""
        keeper, service = self.app.services[Keeper], self.app.services[Broadcasts]
        once = keeper._do_part

        async def timed(one: Work) -> None:
            begun = time.perf_counter()
            await once(one)
            self.longest = max(self.longest, time.perf_counter() - begun)

        keeper._do_part = timed  # type: ignore[method-assign]
        async with self.app.database.transaction() as tx:
            made = await service.drafts.create(tx, 1, "news", Content(text=MARK), Audience(residents=True))
            await service.drafts.set_options(tx, made, unclear=Unclear.REPEAT, urgent=True)
            await service.sending.go(tx, made, 1)
        begun = time.perf_counter()
        await keeper.work()
        _say(filled=time.perf_counter() - begun, longest=self.longest * 1000)

    async def watch(self) -> None:
        """Tell when it is done."""
        service = self.app.services[Broadcasts]
        while True:
            await asyncio.sleep(1)
            recent, _ = await service.sending.recent(self.app.database.free)
            if recent and recent[0].phase is not Phase.RUNNING:
                progress = await service.sending.progress(self.app.database.free, recent[0].id)
                _say(done=recent[0].phase.value, **dataclasses.asdict(progress))
                return


async def _run(url: str, database: Path, begins: float) -> None:
    settings = Settings(bot_token=Secret(TOKEN), bot_api_url=url, database=database)
    clock = VirtualClock(begins) if begins else SystemClock()
    app = App(settings, await Database.open(database), clock, ceilings=Ceilings())
    if isinstance(clock, VirtualClock):
        await app.bot.initialize()
        headers = app.bot._request[1]._session._default_headers  # type: ignore[attr-defined]

        def told(now: float) -> None:
            headers["X-Now"] = str(now)

        told(begins)
        driving = asyncio.create_task(clock.drive(lambda: app.sender.in_hand, told))
    await app.start()
    program = Program(app)
    _say(ready=True)
    watching = asyncio.create_task(program.watch())
    while await asyncio.to_thread(sys.stdin.readline):
        await program.begin()
    watching.cancel()
    if isinstance(clock, VirtualClock):
        driving.cancel()
    await app.stop()


if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING)
    asyncio.run(_run(sys.argv[1], Path(sys.argv[2]), float(sys.argv[3])))
