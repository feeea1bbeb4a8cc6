"""Environments for what is measured, made when wanted: the bots beside ours, and ours as an operator installs it."""

from __future__ import annotations

import subprocess
import sys
import venv
from importlib.metadata import version
from pathlib import Path

from deploy.locks import BENCH_LOCK
from start import ROOT, RUN_LOCK, digest, pins, pip_command, stamp_of, venv_python


def python() -> Path:
    """The Python of the bots beside ours."""
    return _made(BENCH_LOCK, ROOT / "var" / "bench-peers")


def operators_python() -> Path:
    """The Python of ours: httpx loads the tests' tools where it finds them, which no operator has in memory."""
    return _made(RUN_LOCK, ROOT / "var" / "bench-ours")


def _made(lock: Path, place: Path) -> Path:
    stamp, interpreter = stamp_of(lock, place), venv_python(place)
    if not stamp.exists() or stamp.read_text(encoding="ascii") != digest(lock):
        print(f"Installing {lock.name} into {place.relative_to(ROOT)} ...", file=sys.stderr, flush=True)
        venv.create(place, clear=True, with_pip=True)
        if subprocess.call(pip_command(interpreter, lock)):
            sys.exit(f"{lock.name} was not installed, for the reason above.")
        stamp.write_text(digest(lock), encoding="ascii")
    return interpreter


def versions() -> str:
    """What the figures are of."""
    named = dict(pin.split("==") for pin in pins(BENCH_LOCK))
    beside = ", ".join(f"{name} {named[name]}" for name in ("aiogram", "python-telegram-bot", "aiohttp", "httpx"))
    ours = ", ".join(f"{name} {version(name)}" for name in ("python-telegram-bot", "aiohttp"))
    python = ".".join(map(str, sys.version_info[:3]))
    return f"Python {python}; beside the bot: {beside}; in the bot: {ours}"
