"""The world of the tests: one frozen moment, one simulated Telegram a test, one migrated database copied."""

from __future__ import annotations

import gc
import itertools
import os
import shutil
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings as hypothesis_settings

from bot.app import App
from bot.base.clock import MovableClock
from bot.base.database import Database
from bot.base.migrations import migrate
from bot.chat.core.trace import Taken
from bot.dev.demo.seed import seed_if_empty
from bot.drawing.renderer import Renderer
from bot.settings import NO_BACKUPS, Secret, Settings
from simulator.server import Running, serve
from simulator.state import Simulator
from simulator.world import World
from tests import introduced, next_door, standing, temporary
from tests.actors import Reader, Stage
from tests.drawn import Drawn
from tests.query_plans import Recorder

SHARED = Path(os.environ.get("PEMUSTAKA_SHARED", Path(__file__).parent.parent.parent / "shared"))
MONDAY_MORNING = datetime.fromisoformat("2026-11-23T09:00:00+07:00")
OWNER = 9001
_tokens = itertools.count(5_000_000_001)

os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # else each of the programs that tests start is compiled anew,
sys.dont_write_bytecode = False  # and these tests with every run

temporary.prefer_memory()
standing.share_registry()

RECORDER = Recorder()
RECORDER.start()

hypothesis_settings.register_profile("project", deadline=None, derandomize=bool(os.environ.get("CI")))
hypothesis_settings.load_profile("project")


def pytest_collection_finish() -> None:
    """What was imported and collected stays: the garbage collector needs not look at it in every test."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The reference data beside the project; tests that need it are skipped without it."""
    if not SHARED.is_dir():
        pytest.skip("the reference data is not beside the project")
    return SHARED


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated database; copy it, do not write to it."""
    path = tmp_path_factory.mktemp("empty") / "library.db"
    migrate(path)
    return path


@pytest.fixture(scope="session")
def demo_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated database with the demonstration catalogue and its index; copy the folder, do not write to it."""
    path = tmp_path_factory.mktemp("demo") / "library.db"
    migrate(path)
    seed_if_empty(path, clock=MovableClock.frozen(MONDAY_MORNING))
    return path


@pytest.fixture
def library_db(demo_database: Path, tmp_path: Path) -> Path:
    """This test's own copy of the demonstration database."""
    for file in demo_database.parent.iterdir():
        shutil.copy(file, tmp_path / file.name)
    return tmp_path / demo_database.name


@pytest.fixture
async def database(empty_database: Path, tmp_path: Path) -> AsyncIterator[Database]:
    """An open, empty database of this test's own."""
    path = tmp_path / "library.db"
    shutil.copy(empty_database, path)
    opened = await Database.open(path)
    yield opened
    await opened.close()
    assert RECORDER.complaints(empty_database) == []


@pytest.fixture
def clock() -> MovableClock:
    """Monday, 23 November 2026, 09.00 WIB, until a test moves it."""
    return MovableClock.frozen(MONDAY_MORNING)


@pytest.fixture
async def simulated() -> AsyncIterator[Running]:
    """A Telegram of this test's own, its limits lifted, its clock standing."""
    running = await serve(Simulator(frozen_at=MONDAY_MORNING, lift_limits=True))
    with next_door.lives(running):
        yield running
    await running.close()


@pytest.fixture
def settings(simulated: Running, library_db: Path) -> Settings:
    """Settings of a library whose owner is OWNER."""
    token = Secret(f"{next(_tokens)}:a-token-that-only-this-test-knows-of")
    named = Settings(bot_token=token, bot_api_url=simulated.url, database=library_db, owner_ids=(OWNER,))
    return replace(named, backups=NO_BACKUPS)  # nights pass in many stories


@pytest.fixture
def world(request: pytest.FixtureRequest, simulated: Running, settings: Settings) -> World:
    """What the simulated Telegram holds for this test's bot; but for `first_start`, it has met the bot before."""
    world = simulated.simulator.world(settings.bot_token.value)
    if not request.node.get_closest_marker("first_start"):
        introduced.knows(world.bot)
    world.add_user("Pemilik", label="Pemilik", user_id=OWNER)
    return world


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Drawn:
    """What the drawing process is asked for from now on; it draws as ever."""
    asked, render = Drawn(), Renderer.render

    def noting(renderer: Renderer, order: Mapping[str, Any]) -> bytes:
        asked.orders.append(order)
        return render(renderer, order)

    monkeypatch.setattr(Renderer, "render", noting)
    return asked


@pytest.fixture
async def stage(
    request: pytest.FixtureRequest, world: World, settings: Settings, clock: MovableClock, empty_database: Path
) -> AsyncIterator[Stage]:
    """The running application and everything a story needs to move it.

    At its end the auditor finds nothing broken, and no statement reads a table that grows as a whole.
    """
    taken: list[Taken] = []
    app = App(settings, await Database.open(settings.database), clock, trace=taken.append)
    stage = Stage(app, world, clock, taken)
    if not request.node.get_closest_marker("first_start"):
        introduced.has_told(app)
    await app.start()
    yield stage
    broken = [] if request.node.get_closest_marker("breaks_promises") else await stage.broken_promises()
    await stage.app.stop()
    assert not stage.complaints(), stage.complaints()
    assert not stage.unreadable(), stage.unreadable()
    assert broken == []
    assert RECORDER.complaints(empty_database) == []


@pytest.fixture
def someone(stage: Stage) -> Callable[[str], Reader]:
    """Makes residents: `someone("Ani")`."""
    return stage.meets


@pytest.fixture
def reader(stage: Stage) -> Reader:
    """A resident who never wrote to the bot."""
    return stage.meets("Ani")


@pytest.fixture
def other_reader(stage: Stage) -> Reader:
    """Another one."""
    return stage.meets("Budi")


@pytest.fixture
def owner(stage: Stage) -> Reader:
    """The owner, who hears of faults and proposals; has started the bot."""
    return Reader(stage, OWNER)
