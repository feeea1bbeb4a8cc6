"""A real browser on the real chat page: one Chromium a worker, a clean profile a test.

Playwright lives on one event loop for the whole run, so here the simulated Telegram and the bot do, too.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing, suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright, expect

from bot.app import App
from bot.base.clock import MovableClock, to_ms
from bot.base.database import Database
from bot.dev import demo
from bot.dev.demo.seed import seed_simulated
from bot.settings import Secret, Settings
from simulator.seed import populate
from simulator.server import Running, serve
from simulator.state import Simulator
from simulator.world import World
from tests.actors import Stage
from tests.browser.visitor import DESKTOP, PATIENCE, PHONE, STAFF, TO_CLOSE, Visitor
from tests.conftest import MONDAY_MORNING

PEOPLE = Path(demo.__file__).parent / "people.json"
NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="session")
def chromium() -> str:
    """Where Chromium is. Without it the stories are skipped; where the CI variable is set, they fail."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found:
        return found
    missing = f"there is no {', '.join(NAMES[:-1])} or {NAMES[-1]} to open the chat page in"
    if os.environ.get("CI"):
        pytest.fail(missing)
    pytest.skip(missing)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser(chromium: str) -> AsyncIterator[Browser]:
    """One browser for all stories of this worker."""
    expect.set_options(timeout=PATIENCE)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=FLAGS, timeout=3 * PATIENCE)
        yield browser
        with suppress(TimeoutError):
            async with asyncio.timeout(TO_CLOSE):
                await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def simulated() -> AsyncIterator[Running]:
    """A Telegram of this test's own."""
    running = await serve(Simulator(frozen_at=MONDAY_MORNING, lift_limits=True))
    yield running
    await running.close()


@pytest.fixture
def year() -> None:
    """Whoever asks for it has the demonstration with its past year, and with what was said in channel and group."""


@pytest.fixture(scope="session")
def lived_database(demo_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration's database with its year; copy it, do not write to it."""
    path = tmp_path_factory.mktemp("lived") / demo_database.name
    shutil.copy(demo_database, path)
    seed_simulated(path, clock=MovableClock.frozen(MONDAY_MORNING))
    return path


@pytest.fixture
def library_db(library_db: Path, request: pytest.FixtureRequest) -> Path:
    """The demonstration's copies were counted on the evening before, whatever the day is now."""
    if "year" in request.fixturenames:
        shutil.copy(request.getfixturevalue("lived_database"), library_db)
    evening = to_ms(MONDAY_MORNING - timedelta(hours=14))
    with closing(sqlite3.connect(library_db)) as connection, connection:
        connection.execute("UPDATE copies SET as_of_at = ?", (evening,))
    return library_db


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """The demonstration's staff hear of proposals; the bot is the same in every picture."""
    return replace(settings, owner_ids=(STAFF,), bot_token=Secret("1000000001:a-token-of-the-browser-stories-only"))


@pytest.fixture
def world(simulated: Running, settings: Settings, request: pytest.FixtureRequest) -> World:
    """The people, the group and the channel of the demonstration."""
    world = simulated.simulator.world(settings.bot_token.value)
    told = json.loads(PEOPLE.read_text(encoding="utf-8"))
    for place in () if "year" in request.fixturenames else (*told["groups"], *told["channels"]):
        del place["said"]
    populate(world, told)
    return world


@pytest_asyncio.fixture(loop_scope="session")
async def stage(world: World, settings: Settings, clock: MovableClock) -> AsyncIterator[Stage]:
    """The running application, after it heard of the demonstration's channel and told who could be told."""
    stage = Stage(App(settings, await Database.open(settings.database), clock), world, clock)
    await stage.app.start()
    await stage.settled()
    yield stage
    await stage.app.stop()
    assert not stage.complaints(), stage.complaints()


@pytest_asyncio.fixture(loop_scope="session")
async def phone(browser: Browser, stage: Stage, simulated: Running) -> AsyncIterator[Visitor]:
    """A new resident with the page open on a phone."""
    async with Visitor.at(browser, simulated.url, PHONE) as visitor:
        yield visitor


@pytest_asyncio.fixture(loop_scope="session")
async def desktop(browser: Browser, stage: Stage, simulated: Running) -> AsyncIterator[Visitor]:
    """The same at a desk."""
    async with Visitor.at(browser, simulated.url, DESKTOP) as visitor:
        yield visitor
