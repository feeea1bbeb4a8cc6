"""The programs that are measured, each a process on a core of its own; what the system knows of them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.updates import peers
from benchmarks.updates.telegram import TOKEN
from start import ROOT

_TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


@dataclass(frozen=True)
class Program:
    """A bot: how it is called in the tables, and how it is started."""

    name: str
    command: tuple[str, ...]
    ours: bool = False


OURS = Program("this bot", ("-m", "bot", "run", "--lift-limits"), ours=True)
AIOGRAM = Program("aiogram, echo", ("-m", "benchmarks.updates.echoes.with_aiogram"))
LIBRARY = Program("python-telegram-bot as it comes, echo", ("-m", "benchmarks.updates.echoes.with_library"))
LANES = Program("python-telegram-bot with aiohttp, echo", ("-m", "benchmarks.updates.echoes.with_lanes"))
BARE = Program("no library, echo", ("-m", "benchmarks.updates.echoes.bare"))
ECHOES = (AIOGRAM, LIBRARY, LANES, BARE)


@dataclass(frozen=True)
class Cores:
    """The core of the measured program and that of the Telegram beside it."""

    program: int
    telegram: int

    @classmethod
    def here(cls) -> Cores:
        """The last two this process may use; ends the program where there are none."""
        usable = sorted(os.sched_getaffinity(0)) if sys.platform == "linux" else []
        if len(usable) < 2:
            sys.exit("This needs Linux and two cores: one for the program measured, one for the Telegram beside it.")
        return cls(usable[-1], usable[-2])


class Running:
    """A started program."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._at = Path(f"/proc/{process.pid}")

    def check(self) -> None:
        """Raise where it has ended."""
        if self._process.poll() is not None:
            raise RuntimeError(f"it ended with {self._process.returncode}")

    def cpu(self) -> float:
        """Seconds of the processor so far, its own and the system's for it."""
        fields = (self._at / "stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS

    def memory(self) -> float:
        """Resident, in MB."""
        lines = (self._at / "status").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:")) / 1024

    def stop(self) -> None:
        """As a person would; without warning where that does not help."""
        self._process.terminate()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


@contextmanager
def started(program: Program, url: str, cores: Cores, database: Path | None = None) -> Iterator[Running]:
    """Start it on its core, and stop it in the end."""
    python = str(peers.operators_python() if program.ours else peers.python())
    environment = {**os.environ, **_settings(url, database)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # where programs stay, they are not compiled at every start
    os.sched_setaffinity(0, {cores.program})  # a child begins where its parent is
    try:
        process = subprocess.Popen(
            [python, *program.command], cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
    finally:
        os.sched_setaffinity(0, {cores.telegram})
    running = Running(process)
    try:
        yield running
    finally:
        running.stop()


def _settings(url: str, database: Path | None) -> Mapping[str, str]:
    settings = {"BOT_TOKEN": TOKEN, "BOT_API_URL": url, "WEBHOOK_URL": ""}
    return settings | ({"DATABASE": str(database)} if database else {})
