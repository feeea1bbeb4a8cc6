"""The whole application on a database of its own, for searches of minutes that share one start."""

from __future__ import annotations

import itertools
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

from bot.app import App
from bot.base.clock import MovableClock
from bot.base.database import Database
from bot.settings import NO_BACKUPS, Secret, Settings
from simulator.server import Running, serve
from simulator.state import Simulator
from tests.actors import Stage
from tests.conftest import MONDAY_MORNING, OWNER

_tokens = itertools.count(8_000_000_001)


def copied(database: Path, folder: Path) -> Path:
    """A copy of a database and of its index, in this folder."""
    for file in database.parent.iterdir():
        shutil.copy(file, folder / file.name)
    return folder / database.name


async def opened(database: Path, folder: Path) -> tuple[Stage, Running]:
    """The application on a copy of a database and its index in this folder, and the Telegram beside it."""
    path = copied(database, folder)
    running = await serve(Simulator(frozen_at=MONDAY_MORNING, lift_limits=True))
    token = Secret(f"{next(_tokens)}:a-token-that-only-this-search-knows-of")
    setup = Settings(bot_token=token, bot_api_url=running.url, database=path, owner_ids=(OWNER,))
    setup = replace(setup, backups=NO_BACKUPS)
    world = running.simulator.world(token.value)
    world.add_user("Pemilik", label="Pemilik", user_id=OWNER)
    clock, taken = MovableClock.frozen(MONDAY_MORNING), list[Any]()
    app = App(setup, await Database.open(setup.database), clock, trace=taken.append)
    await app.start()
    return Stage(app, world, clock, taken), running
