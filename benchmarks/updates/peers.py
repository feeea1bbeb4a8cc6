"""The environment of the bots beside ours: requirements-bench.lock in var/bench-peers, made when it is wanted."""

from __future__ import annotations

import subprocess
import sys
import venv
from importlib.metadata import version
from pathlib import Path

from deploy.locks import BENCH_LOCK
from start import ROOT, digest, pins, pip_command, stamp_of, venv_python

PLACE = ROOT / "var" / "bench-peers"


def python() -> Path:
    """Its Python, with what the lock names."""
    stamp, interpreter = stamp_of(BENCH_LOCK, PLACE), venv_python(PLACE)
    if not stamp.exists() or stamp.read_text(encoding="ascii") != digest(BENCH_LOCK):
        print(f"Installing {BENCH_LOCK.name} into {PLACE.relative_to(ROOT)} ...", file=sys.stderr, flush=True)
        venv.create(PLACE, clear=True, with_pip=True)
        if subprocess.call(pip_command(interpreter, BENCH_LOCK)):
            sys.exit(f"{BENCH_LOCK.name} was not installed, for the reason above.")
        stamp.write_text(digest(BENCH_LOCK), encoding="ascii")
    return interpreter


def versions() -> str:
    """What the figures are of."""
    named = dict(pin.split("==") for pin in pins(BENCH_LOCK))
    beside = ", ".join(f"{name} {named[name]}" for name in ("aiogram", "python-telegram-bot", "aiohttp", "httpx"))
    ours = ", ".join(f"{name} {version(name)}" for name in ("python-telegram-bot", "aiohttp"))
    python = ".".join(map(str, sys.version_info[:3]))
    return f"Python {python}; beside the bot: {beside}; in the bot: {ours}"
