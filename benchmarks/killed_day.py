"""kill -9 at random points of a running day: does it come to the same, and who hears what twice?

python -m benchmarks.killed_day                       50 kills, in days of 10 each
python -m benchmarks.killed_day --kills 20 --seed 7   other ones

Each day is acted against the real process (tests/process/day.py) and compared with one that nobody disturbed.
"""

from __future__ import annotations

import argparse
import asyncio
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.process.day import Day, Killings, compared, run

A_DAY = 10


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    raise SystemExit(asyncio.run(_run(asked.kills, asked.seed)))


async def _run(kills: int, seed: int) -> int:
    calm, took = await _day(Killings())
    print(f"an undisturbed day: {calm.deeds} deeds, {took:.1f} s")
    wrong = repeats = done = 0
    while done < kills:
        number = min(A_DAY, kills - done)
        day, took = await _day(Killings.at_random(seed, number, calm.deeds))
        found = compared(calm, day)
        print(f"seed {seed}: {day.killed} kills, {took:.1f} s, {found.told}")
        for fault in found.faults:
            print(f"  WRONG: {fault}")
        wrong, repeats, done, seed = wrong + len(found.faults), repeats + found.repeats, done + number, seed + 1
    print(f"{done} kills: {wrong} differences in what the days came to, {repeats} messages repeated")
    return 1 if wrong else 0


async def _day(killings: Killings) -> tuple[Day, float]:
    start = time.perf_counter()
    with TemporaryDirectory() as folder:
        day = await run(Path(folder), killings)
    return day, time.perf_counter() - start


if __name__ == "__main__":
    main()
