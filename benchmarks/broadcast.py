"""Announcing to many, measured: how well the ceiling is used, what is lost or said twice, what it costs.

    python -m benchmarks.broadcast [--real 3000] [--many 100000] [--kills 20]

The bot and the simulated Telegram are programs of their own and speak HTTP. First in real time, with people who ask
something meanwhile; then many more, on a clock that stands while a message is under way and jumps to the next moment
otherwise; each of them once undisturbed, and once with the bot killed again and again. Loopback only; it ends by
itself.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from benchmarks.broadcasting import FIRST
from benchmarks.measure import quantile
from bot.base.migrations import migrate

_LONGEST = 3600.0
_IDLE = 30.0
_EVERY = 0.25  # seconds between two questions


class Program:
    """A program whose output is JSON lines, and which ends with its input."""

    def __init__(self, module: str, *arguments: str) -> None:
        command = [sys.executable, "-m", f"benchmarks.broadcasting.{module}", *arguments]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def says(self) -> dict[str, Any]:
        """Its next line; {} where it has ended."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        return dict(json.loads(line)) if line.strip() else {}

    def told(self) -> None:
        """Give it a line."""
        assert self.process.stdin is not None
        self.process.stdin.write("go\n")
        self.process.stdin.flush()

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def end(self) -> None:
        with suppress(BrokenPipeError, ValueError):
            assert self.process.stdin is not None
            self.process.stdin.close()
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(20)
        self.process.kill()

    def memory(self) -> float:
        """MiB in use now; 0 where the system does not say."""
        with suppress(OSError):
            for line in Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
                if line.startswith("VmRSS"):
                    return int(line.split()[1]) / 1024
        return 0.0


class House:
    """A Telegram with so many residents, and a database of a bot that knows them."""

    def __init__(self, folder: Path, people: int, *, virtual: bool) -> None:
        self.database = folder / "library.db"
        self.virtual = virtual
        migrate(self.database)
        with closing(sqlite3.connect(self.database)) as connection:
            rows = ((FIRST + n, "Warga", "id") for n in range(people))
            connection.executemany("INSERT INTO people (id, first_name, language, met_at) VALUES (?, ?, ?, 0)", rows)
            connection.commit()
        self.telegram = Program("telegram", str(people), *(["--virtual"] if virtual else []))
        self.url = self.telegram.says()["url"]

    def bot(self) -> Program:
        """Start the bot; it is ready when this returns."""
        begins = self.tally()["now"] + 1 if self.virtual else 0
        bot = Program("bot", self.url, str(self.database), str(begins))
        assert bot.says()["ready"]
        return bot

    def tally(self) -> dict[str, Any]:
        with urllib.request.urlopen(f"{self.url}/bench/tally") as answer:
            return dict(json.load(answer))

    def ask(self, seconds: float) -> None:
        body = json.dumps({"seconds": seconds, "every": _EVERY}).encode()
        headers = {"Content-Type": "application/json"}
        urllib.request.urlopen(urllib.request.Request(f"{self.url}/bench/ask", body, headers)).close()


@contextmanager
def _house(people: int, *, virtual: bool) -> Iterator[House]:
    with tempfile.TemporaryDirectory() as folder:
        house = House(Path(folder), people, virtual=virtual)
        try:
            yield house
        finally:
            house.telegram.end()


def _undisturbed(people: int, *, virtual: bool) -> None:
    with _house(people, virtual=virtual) as house:
        bot = house.bot()
        idle = _answers(house, _IDLE) if not virtual else []
        before = house.tally()["passed"]
        bot.told()
        filled = bot.says()
        at_first, begun = bot.memory(), time.monotonic()
        if not virtual:
            house.ask(people / 30)
        done = bot.says()
        took, at_last, tally = time.monotonic() - begun, bot.memory(), house.tally()
        bot.end()
    print(f"  promised in {filled['filled']:.2f} s, longest transaction {filled['longest']:.0f} ms")
    _tell(people, tally, done, tally["passed"] - before)
    print(f"  memory {at_first:.0f} MiB at first, {at_last:.0f} MiB at last; {took:.0f} s on the clock")
    if not virtual:
        print(f"  an answer, idle:   {_delays(idle)}")
        print(f"  an answer, during: {_delays(tally['delays'])}, unanswered {tally['unanswered']}")


def _killed(people: int, kills: int, *, virtual: bool) -> None:
    with _house(people, virtual=virtual) as house:
        bot = house.bot()
        bot.told()
        bot.says()
        for kill in range(1, kills + 1):
            until = people * kill // (kills + 1)
            while house.tally()["copies"] < until:
                time.sleep(0.02)
            bot.kill()
            bot = house.bot()
        done = bot.says()
        tally = house.tally()
        bot.end()
    _tell(people, tally, done)


def _tell(people: int, tally: dict[str, Any], done: dict[str, Any], messages: int = 0) -> None:
    """`messages`: the copies and whatever else left meanwhile."""
    rate = (max(messages, tally["copies"]) - 1) / max(0.001, tally["seconds"])
    print(f"  {tally['copies']} copies in {tally['seconds']:.1f} s of the clock")
    print(f"  {rate:.2f} messages a second, {rate / 0.3:.1f} % of the ceiling")
    print(f"  lost {people - tally['people']}, twice {tally['twice']}, 429s {tally['refused']}")
    print(f"  the bot counted: {done}")


def _answers(house: House, seconds: float) -> list[float]:
    house.ask(seconds)
    time.sleep(seconds + 1)
    return list(house.tally()["delays"])


def _delays(seconds: list[float]) -> str:
    half, most = quantile(seconds, 0.5) * 1000, quantile(seconds, 0.99) * 1000
    return f"{len(seconds)} times, median {half:.0f} ms, p99 {most:.0f} ms"


def main(arguments: list[str]) -> int:
    """Print the figures."""
    asked = argparse.ArgumentParser("python -m benchmarks.broadcast")
    asked.add_argument("--real", type=int, default=3000, help="residents in real time; 0: not at all")
    asked.add_argument("--many", type=int, default=100_000, help="residents on the jumping clock; 0: not at all")
    asked.add_argument("--kills", type=int, default=20, help="how often the bot is killed; 0: not at all")
    given = asked.parse_args(arguments)
    signal.alarm(int(_LONGEST)) if hasattr(signal, "alarm") else None
    for people, virtual, name in ((given.real, False, "real time"), (given.many, True, "jumping clock")):
        if people:
            print(f"{people} residents, {name} ({os.cpu_count()} cores):")
            _undisturbed(people, virtual=virtual)
        if people and given.kills:
            print(f"{people} residents, {name}, {given.kills} kills:")
            _killed(people, given.kills, virtual=virtual)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
