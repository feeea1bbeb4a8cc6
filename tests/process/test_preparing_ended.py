"""Ctrl-C and SIGTERM while start.py prepares: it ends with all that it started, and the next one is whole."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import sys
from pathlib import Path

import pytest

import start
from tests.process.ending import ALONE, begun, end_of, says

NOTHING = "# nothing is needed\n"
HANGS = f"nothing==1 --hash=sha256:{64 * '0'}\n"

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows sends no SIGINT to another program")


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A project that needs no packages, and has no environment yet."""
    for name in ("start.py", "deploy"):
        copy = shutil.copytree if (start.ROOT / name).is_dir() else shutil.copy
        copy(start.ROOT / name, tmp_path / name)
    (tmp_path / start.RUN_LOCK.name).write_text(NOTHING)
    (tmp_path / start.DEV_LOCK.name).write_text(NOTHING)
    return tmp_path


@pytest.mark.parametrize("name", [signal.SIGINT, signal.SIGTERM])
async def test_it_ends_while_the_environment_is_made(bare: Path, name: signal.Signals) -> None:
    for moment in (0.0, 0.5, 1.5):
        process = await begun(bare, "start.py", "prepare", environment=ALONE)
        await says(process, "Making the environment")
        await asyncio.sleep(moment)
        assert await end_of(process, name) == b""
        assert process.returncode in (128 + name, -name, 0)  # between two steps the system ends it
    await _is_prepared(bare)


@pytest.mark.parametrize("name", [signal.SIGINT, signal.SIGTERM])
async def test_it_ends_while_packages_are_installed(bare: Path, name: signal.Signals) -> None:
    """The index takes the call and never answers; the half-made environment is made afresh."""
    server = await asyncio.start_server(lambda reader, writer: None, "127.0.0.1", 0)
    index = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
    (bare / start.RUN_LOCK.name).write_text(HANGS)
    temporary = bare / "temporary"
    temporary.mkdir()
    settings = {**ALONE, "TMPDIR": str(temporary), "PIP_INDEX_URL": index, "PIP_CONFIG_FILE": os.devnull}
    process = await begun(bare, "start.py", "prepare", environment=settings)
    await says(process, "Installing")
    await asyncio.sleep(1)
    assert await end_of(process, name) == b""
    assert process.returncode == 128 + name
    assert list(temporary.iterdir()) == []
    server.close()
    assert start.venv_trouble(bare / ".venv", sys.version_info[:2]) == "an installation was cut short"
    (bare / start.RUN_LOCK.name).write_text(NOTHING)
    await _is_prepared(bare)


async def _is_prepared(folder: Path) -> None:
    process = await begun(folder, "start.py", "prepare", environment=ALONE)
    _, errors = await asyncio.wait_for(process.communicate(), 300)
    assert (process.returncode, errors) == (0, b"")
    assert start.venv_trouble(folder / ".venv", sys.version_info[:2]) is None
    assert start.is_installed(folder / start.RUN_LOCK.name, folder / ".venv")
    python = str(start.venv_python(folder / ".venv"))
    pip = await asyncio.create_subprocess_exec(python, "-m", "pip", "--version", stdout=asyncio.subprocess.DEVNULL)
    assert await pip.wait() == 0
