"""The simulator as a program of its own."""

import asyncio
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from tests.programs import started
from tests.simulator.conftest import Wire

ROOT = Path(__file__).resolve().parents[2]
TOKEN = "4200001:" + 35 * "p"
PEOPLE = '{"people": [{"first_name": "Warga", "id": 1001}]}'


@asynccontextmanager
async def program(*arguments: str) -> AsyncIterator[tuple[Process, str]]:
    """The running program and its address."""
    process = await started(
        sys.executable, "-m", "simulator", "--listen", "127.0.0.1:0", *arguments, cwd=ROOT, stdout=PIPE
    )
    assert process.stdout is not None
    try:
        line = (await process.stdout.readline()).decode()
        yield process, line.removeprefix("The chats are at ").rstrip("/\n")
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def act(session: aiohttp.ClientSession, url: str, **deed: object) -> None:
    async with session.post(f"{url}/sim/4200001/act", json=deed) as response:
        assert (await response.json())["ok"]


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGKILL])
async def test_what_was_said_is_there_after_a_restart(tmp_path: Path, end: signal.Signals) -> None:
    people = tmp_path / "people.json"
    people.write_text(PEOPLE)
    arguments = ("--state", str(tmp_path / "state.db"), "--people", str(people))
    async with aiohttp.ClientSession() as session:
        async with program(*arguments) as (process, url):
            bot = Wire(session, url, TOKEN)
            await bot("getMe")
            await act(session, url, user=1001, do="start")
            [before] = await bot.updates()
            await act(session, url, user=1001, do="send", text="buku")
            if end == signal.SIGKILL:
                await written(tmp_path / "state.db-wal", "buku")
            process.send_signal(end)
            assert await process.wait() == (0 if end == signal.SIGTERM else -9)
        async with program(*arguments) as (_, url):
            bot.url = url
            [update] = await bot.updates()
            assert update["message"]["text"] == "buku"
            assert update["update_id"] > before["update_id"]
            await act(session, url, user=1001, do="send", text="lagi")
            [later] = await bot.updates()
            assert later["update_id"] > update["update_id"]


async def test_it_ends_with_the_program_that_started_it() -> None:
    process = await started(
        sys.executable, "-m", "simulator", "--listen", "127.0.0.1:0", "--quiet", cwd=ROOT, stdin=PIPE, stdout=PIPE
    )
    said, _ = await process.communicate(b"")
    assert (said, process.returncode) == (b"", 0)


async def written(path: Path, words: str) -> None:
    """Until the words have reached the disk."""
    for _ in range(1000):
        if words.encode() in await asyncio.to_thread(path.read_bytes):
            return
        await asyncio.sleep(0.01)
    raise AssertionError(f"{words!r} was not written")
