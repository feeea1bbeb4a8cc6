"""Ctrl-C at any moment ends each of the programs within seconds, and the next start is whole."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import start
from bot.settings import Settings
from simulator.world import World
from tests.actors import said
from tests.process.ending import ALONE, begun, comes_about, end_of, free_port, project, says

MOMENTS = (0.02, 0.1, 0.3, 0.7, 1.2, 2.0)  # seconds after the start, whatever a machine is doing then
BEGUN = 1.0  # seconds; before that Python itself may still be starting, which loses an interruption now and then
TWICE = 0.8  # seconds between two presses of a key
IGNORING = (signal.SIGINT,)
QUIET = {"LOG_LEVEL": "ERROR"}

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows sends no SIGINT to another program")


@pytest.fixture
def environment(settings: Settings) -> dict[str, str]:
    """What `run` reads: a bot of the simulated Telegram of this test."""
    return {
        "BOT_TOKEN": settings.bot_token.value,
        "BOT_API_URL": settings.bot_api_url,
        "DATABASE": str(settings.database),
        **QUIET,
    }


async def test_the_demonstration_ends_at_any_moment(tmp_path: Path) -> None:
    words = ("-m", "bot", "simulate", "--port", str(free_port()))
    for moment in MOMENTS:
        process = await begun(tmp_path, *words)
        await asyncio.sleep(moment)
        await end_of(process, again=moment < BEGUN)
    process = await begun(tmp_path, *words)
    await says(process, "The chat is open")
    assert await end_of(process) == b""
    assert process.returncode == 0


@pytest.mark.parametrize(
    "there", ["demo.db.lock", "demo.db", "simulator.db", "search"], ids=["claimed", "migrating", "opening", "indexing"]
)
async def test_the_demonstration_ends_quietly_as_soon_as(tmp_path: Path, there: str) -> None:
    words = ("-m", "bot", "simulate", "--port", str(free_port()))
    process = await begun(tmp_path, *words)
    await comes_about(lambda: list((tmp_path / "var").glob(f"*{there}*")))
    assert await end_of(process) == b""
    assert process.returncode == 130
    process = await begun(tmp_path, *words)
    await says(process, "The chat is open")
    await end_of(process)


async def test_start_ends_at_any_moment(tmp_path: Path) -> None:
    if sys.prefix == sys.base_prefix:
        pytest.skip("the tests run outside an environment")
    folder = project(tmp_path)
    start.put_stamps(folder / start.RUN_LOCK.name, folder / start.RUN_LOCK.name, folder / ".venv")
    words = ("start.py", "--port", str(free_port()))
    for moment in MOMENTS:
        process = await begun(folder, *words, environment=ALONE)
        await asyncio.sleep(moment)
        await end_of(process, again=moment < BEGUN)
    process = await begun(folder, *words, environment=ALONE)
    await says(process, "The chat is open")
    assert await end_of(process) == b""
    assert process.returncode == 0


async def test_the_bot_ends_at_any_moment(tmp_path: Path, world: World, environment: dict[str, str]) -> None:
    for moment in MOMENTS:
        process = await begun(tmp_path, "-m", "bot", "run", environment=environment)
        await asyncio.sleep(moment)
        await end_of(process, again=moment < BEGUN)
    await _answers_and_ends(tmp_path, world, environment)


async def test_the_bot_ends_while_telegram_does_not_answer(
    tmp_path: Path, world: World, environment: dict[str, str]
) -> None:
    fault = world.faults.add(method="getMe", kind="hold", times=1)
    process = await begun(tmp_path, "-m", "bot", "run", environment=environment)
    await comes_about(lambda: _asked(world, "getMe"))
    assert await end_of(process) == b""
    fault.released.set()
    await _answers_and_ends(tmp_path, world, environment)


@pytest.mark.parametrize(("presses", "within"), [(1, 5.0), (2, 2.0)])
async def test_the_bot_ends_amid_an_answer_that_does_not_get_away(
    tmp_path: Path, world: World, environment: dict[str, str], presses: int, within: float
) -> None:
    """Nothing is lost by that: what was in hand is answered by the next start."""
    reader = world.person(world.add_user("Ani").id)
    fault = world.faults.add(method="sendMessage", kind="hold", times=1)
    process = await begun(tmp_path, "-m", "bot", "run", environment=environment)
    reader.sends("/menu")
    await comes_about(lambda: _asked(world, "sendMessage"))
    for _ in range(presses - 1):
        process.send_signal(signal.SIGINT)
        await asyncio.sleep(TWICE)
    assert await end_of(process, within=within) == b""
    assert process.returncode == 130
    fault.released.set()
    await _answers_and_ends(tmp_path, world, environment)


async def test_the_simulator_ends_at_any_moment(tmp_path: Path) -> None:
    words = ("-m", "simulator", "--listen", "127.0.0.1:0", "--state", str(tmp_path / "state.db"))
    for moment in MOMENTS:
        process = await begun(tmp_path, *words)
        await asyncio.sleep(moment)
        await end_of(process, again=moment < BEGUN)
    process = await begun(tmp_path, *words)
    await says(process, "The chats are at")
    assert await end_of(process) == b""
    assert process.returncode == 0


async def test_the_simulator_ends_while_somebody_watches(tmp_path: Path) -> None:
    process = await begun(tmp_path, "-m", "simulator", "--listen", "127.0.0.1:0")
    port = int((await says(process, "The chats are at")).rstrip("/\n").rpartition(":")[2])
    waiting = [await asyncio.open_connection("127.0.0.1", port) for _ in range(2)]
    for (_, writer), path in zip(waiting, (f"bot4200002:{35 * 'p'}/getUpdates?timeout=50", "sim/worlds"), strict=True):
        writer.write(f"GET /{path} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        await writer.drain()
    await asyncio.wait_for(waiting[1][0].readline(), 60)
    assert await end_of(process) == b""
    assert process.returncode == 0
    for _, writer in waiting:
        writer.close()


# A SIGINT that was ignored before: by nohup, or by a shell for what runs in the background

PROGRAMS: dict[str, Callable[[], tuple[str, ...]]] = {
    "The chat is open": lambda: ("-m", "bot", "simulate", "--port", str(free_port())),
    "The chats are at": lambda: ("-m", "simulator", "--listen", "127.0.0.1:0"),
}


@pytest.mark.parametrize("ready", PROGRAMS)
async def test_in_the_background_only_sigterm_ends_it(tmp_path: Path, ready: str) -> None:
    process = await begun(tmp_path, *PROGRAMS[ready](), ignoring=IGNORING)
    waiting = asyncio.ensure_future(says(process, ready))
    while not waiting.done():
        process.send_signal(signal.SIGINT)
        await asyncio.wait([waiting], timeout=0.1)
    waiting.result()
    process.send_signal(signal.SIGINT)
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(process.wait(), 0.5)
    assert process.returncode is None
    assert await end_of(process, signal.SIGTERM) == b""
    assert process.returncode == 0


async def test_an_ignored_sigterm_ends_it_all_the_same(tmp_path: Path) -> None:
    process = await begun(tmp_path, *PROGRAMS["The chat is open"](), ignoring=(signal.SIGINT, signal.SIGTERM))
    await says(process, "The chat is open")
    assert await end_of(process, signal.SIGTERM) == b""
    assert process.returncode == 0


@pytest.mark.parametrize(("name", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
async def test_a_swallowed_interruption_ends_it_a_little_later(tmp_path: Path, name: signal.Signals, code: int) -> None:
    """As an import's own callback, a destructor, or a thread that works on may do."""
    program = """
import time
from bot.base import ending
ending.GRACE = dict.fromkeys(ending.GRACE, 0.5)
ending.watch()
with ending.heeding(ending.interrupt):
    said = False
    while True:
        try:
            said = said or not print("ready", flush=True)
            time.sleep(60)
        except KeyboardInterrupt:
            pass
"""
    process = await begun(tmp_path, "-c", program)
    await says(process, "ready")
    assert await end_of(process, name) == b""
    assert process.returncode == code


async def _answers_and_ends(folder: Path, world: World, environment: dict[str, str]) -> None:
    """The next start is whole: it answers, and ends in good order."""
    reader = world.person(world.add_user("Budi").id)
    process = await begun(folder, "-m", "bot", "run", environment=environment)
    reader.sends("/menu")
    await comes_about(lambda: len(reader.messages()) == 2)
    for one in world.users:
        assert not world.person(one).messages() or any(map(said, world.person(one).messages()))
    assert await end_of(process) == b""
    assert process.returncode == 0


def _asked(world: World, method: str) -> bool:
    return any(one.method == method for one in world.requests)
