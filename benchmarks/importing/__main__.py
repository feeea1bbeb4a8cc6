"""Import a list into the database of a running bot, and ask the bot meanwhile.

    python -m benchmarks.importing                       30,000 made-up titles, twice, and taken back
    python -m benchmarks.importing --titles 1000000      as many as one likes
    python -m benchmarks.importing --file books.csv      a list of one's own

The bot runs as a process of its own beside a simulated Telegram, with 2,000 titles; three residents search without a
pause. The import is `python -m bot import`, a third process. Everything shares the machine's processors.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import resource
import sys
import time
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.importing import catalogue
from benchmarks.measure import quantile
from benchmarks.program import ROOT, Program
from simulator.world import World
from tests.programs import started

_BEFORE = 2_000
_RESIDENTS = 3


@dataclass
class Took:
    """Seconds of the clock and of the processor, megabytes at most, and what was said at the end."""

    seconds: float
    processor: float
    megabytes: float
    said: str


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--titles", type=int, default=30_000)
    parser.add_argument("--file", type=Path)
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        asyncio.run(_run(Path(folder), asked.titles, asked.file))


async def _run(folder: Path, titles: int, file: Path | None) -> None:
    async with Program.beside_a_telegram(folder) as program:
        words = catalogue.write(folder / "before.csv", _BEFORE, first=9_000_000)
        await _import(program, str(folder / "before.csv"), "--source", "before")
        await program.start()
        users = [program.world.add_user(f"Warga {n}").id for n in range(1, _RESIDENTS + 1)]
        _print("nothing imported", None, await _waits_during(program.world, users, words, asyncio.sleep(15)))
        path = file or folder / "list.csv"
        if file is None:
            catalogue.write(path, titles)
        for name, arguments in (("first", [str(path)]), ("again", [str(path)]), ("taken back", ["--undo"])):
            importing = asyncio.ensure_future(_import(program, *arguments))
            waits = await _waits_during(program.world, users, words, importing)
            _print(name, importing.result(), waits)
        print(f"database {program.database.stat().st_size / 1e6:.0f} MB")


async def _import(program: Program, *arguments: str) -> Took:
    command = (sys.executable, "-m", "bot", "import", *arguments, "--database", str(program.database))
    begun, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    process = await started(
        *command, cwd=ROOT, env={**os.environ}, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL
    )
    said, _ = await process.communicate()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if process.returncode:
        raise SystemExit(f"the import ended with {process.returncode}")
    lines = said.decode().splitlines()
    told = next((line for line in lines if " new, " in line or "taken back" in line), "")
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Took(time.perf_counter() - begun, processor, after.ru_maxrss / 1000, told)


async def _waits_during(
    world: World, users: Sequence[int], words: Sequence[str], work: Awaitable[object]
) -> list[float]:
    """How long each of the residents' searches waited for its answer while some work went on, in ms."""
    ended: asyncio.Future[object] = asyncio.ensure_future(work)
    waits: list[float] = []
    await asyncio.gather(*(_asks(world, user, words[n::_RESIDENTS], ended, waits) for n, user in enumerate(users)))
    await ended
    return waits


async def _asks(
    world: World, user: int, words: Sequence[str], ended: asyncio.Future[object], waits: list[float]
) -> None:
    number = 0
    while not ended.done():
        before, begun = _answers(world, user), time.perf_counter()
        world.person(user).sends(words[number % len(words)])
        while _answers(world, user) == before and time.perf_counter() - begun < 30:  # noqa: ASYNC110
            await asyncio.sleep(0.002)
        waits.append((time.perf_counter() - begun) * 1000)
        number += 1
        await asyncio.sleep(0.1)


def _answers(world: World, user: int) -> int:
    return sum(one["from"]["is_bot"] for one in world.person(user).messages())


def _print(name: str, took: Took | None, waits: Sequence[float]) -> None:
    said = f"{took.seconds:.1f} s ({took.processor:.1f} s of a processor), {took.megabytes:.0f} MB; " if took else ""
    times = f"{len(waits)} answers meanwhile p50 {quantile(waits, 0.5):.0f}, p99 {quantile(waits, 0.99):.0f} ms"
    print(f"{name:<18}{said}{times}", flush=True)
    if took:
        print(f"{'':<18}{took.said}", flush=True)


if __name__ == "__main__":
    main()
