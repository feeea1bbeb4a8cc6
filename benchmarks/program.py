"""The bot as a process of its own, beside a simulated Telegram in this one: started, killed, started again."""

from __future__ import annotations

import os
import sys
from asyncio.subprocess import DEVNULL, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot.base.migrations import migrate
from simulator.server import serve
from simulator.state import Simulator
from simulator.world import World
from tests.programs import started

ROOT = Path(__file__).parent.parent
TOKEN = "6000000001:a-token-that-only-benchmarks-know-of"


@dataclass
class Program:
    """`python -m bot run --lift-limits` on a database of its own."""

    world: World
    database: Path
    url: str
    process: Process | None = None
    environment: dict[str, str] = field(default_factory=dict)

    @classmethod
    @asynccontextmanager
    async def beside_a_telegram(cls, folder: Path) -> AsyncIterator[Program]:
        """A world with a fresh, migrated database in `folder`; the program is not started yet."""
        database = folder / "library.db"
        migrate(database)
        running = await serve(Simulator(lift_limits=True))
        program = cls(running.simulator.world(TOKEN), database, running.url)
        try:
            yield program
        finally:
            await program.stop()
            await running.close()

    async def start(self) -> None:
        """Start the program; returns at once."""
        environment = {
            **os.environ,
            **self.environment,
            "BOT_TOKEN": TOKEN,
            "BOT_API_URL": self.url,
            "DATABASE": str(self.database),
        }
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # where it stays, it is not compiled at every start
        command = (sys.executable, "-m", "bot", "run", "--lift-limits")
        self.process = await started(*command, cwd=ROOT, env=environment, stdout=DEVNULL, stderr=DEVNULL)

    async def kill(self) -> None:
        """End it without warning."""
        if self.process and self.process.returncode is None:
            self.process.kill()
            await self.process.wait()

    async def stop(self) -> None:
        """End it as a person would."""
        if self.process and self.process.returncode is None:
            self.process.terminate()
            await self.process.wait()
