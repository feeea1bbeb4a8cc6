"""Programs that are told to end, and what must hold then: they are gone within seconds, and all that they started."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import socket
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from tests.programs import started

ROOT = Path(__file__).parent.parent.parent
SECONDS = 5.0  # from the signal to the end, with everything that the program started
PATIENCE = 120  # seconds that a busy machine may take for anything else
TOKEN = "6000000003:a-token-that-only-these-endings-know-of"
ALONE = {"PYTHONPATH": ""}  # start.py finds its own
NOTHING_MORE: Mapping[str, str] = {}
_SOURCES = ("bot", "handlers", "simulator", "locales", "migrations", "deploy", "requirements.lock")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def begun(
    folder: Path, *words: str, ignoring: tuple[signal.Signals, ...] = (), environment: Mapping[str, str] = NOTHING_MORE
) -> Process:
    """This Python with these words, in that folder; its pipes close when it and all its children have ended."""
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "BOT_TOKEN": "", **environment}
    return await started(
        sys.executable, *words, ignoring=ignoring, cwd=folder, env=surroundings, stdout=PIPE, stderr=PIPE
    )


async def end_of(
    process: Process, name: signal.Signals = signal.SIGINT, within: float = SECONDS, again: bool = False
) -> bytes:
    """Tell it to end; what it says on stderr until then. Measured from the signal, its children included.

    The seconds that the machine lets us wait for our turn, too, do not count.
    `again`: where it has not ended after a while, tell it once more, as a person does.
    """
    waiting = asyncio.create_task(_waits_for_its_turn())
    await asyncio.sleep(0)
    told = time.monotonic()
    process.send_signal(name)
    try:
        if again:
            await _pressed_again(process, name)
        _, errors = await asyncio.wait_for(process.communicate(), PATIENCE)
    finally:
        if process.returncode is None:
            process.kill()
        waiting.cancel()
    took, starved = time.monotonic() - told, await waiting
    assert took - starved <= within, f"it took {took:.1f} s, {starved:.1f} s of it starved: {errors.decode()}"
    return errors


async def _waits_for_its_turn() -> float:
    """Until cancelled: how many seconds too late short naps ended, all in all."""
    late = 0.0
    with suppress(asyncio.CancelledError):
        while True:
            begun = time.monotonic()
            await asyncio.sleep(0.02)
            late += max(0.0, time.monotonic() - begun - 0.03)
    return late


async def _pressed_again(process: Process, name: signal.Signals) -> None:
    try:
        await asyncio.wait_for(process.wait(), 2)
    except TimeoutError:
        process.send_signal(name)


async def says(process: Process, words: str) -> str:
    """Wait until it writes a line with these words; the line."""
    assert process.stdout is not None
    async with asyncio.timeout(PATIENCE):
        while line := (await process.stdout.readline()).decode():
            if words in line:
                return line
    assert process.stderr is not None
    raise AssertionError(f"it ended without “{words}”: {(await process.stderr.read()).decode()}")


async def comes_about(is_so: Callable[[], object]) -> None:
    """Wait for something that another program does."""
    async with asyncio.timeout(PATIENCE):
        while not is_so():  # noqa: ASYNC110 - the other side is a process
            await asyncio.sleep(0.005)


def project(folder: Path) -> Path:
    """The project in a folder of its own: start.py, the rest by links, prepared with the environment of the tests."""
    for name in _SOURCES:
        (folder / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "start.py", folder / "start.py")
    environment, ours = folder / ".venv", Path(sys.prefix)
    environment.mkdir()
    shutil.copy(ours / "pyvenv.cfg", environment / "pyvenv.cfg")
    for one in ours.iterdir():
        if one.is_dir():
            (environment / one.name).symlink_to(one)
    return folder
