"""Whole searches and taps a second, and what each costs, beside bare echoes of other libraries.

python -m benchmarks.updates                 three rounds, some minutes
python -m benchmarks.updates --quick         one short round, to see that all is well
python -m benchmarks.updates --only ours     without the bots beside it

Linux, two cores: the program measured is alone on one, the Telegram that is made up for it on the other.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.updates import material, peers, report
from benchmarks.updates.measuring import Bench, Figures, Plan
from benchmarks.updates.programs import AIOGRAM, BARE, ECHOES, LIBRARY, OURS, Cores
from benchmarks.updates.telegram import Telegram

_ASKED, _TAPPED = "this bot, a whole search", "this bot, a card by its key"


def main() -> None:
    given = _arguments()
    cores = Cores.here()
    peers.python(), peers.operators_python()
    with TemporaryDirectory() as folder:
        asyncio.run(_run(given, cores, Path(folder)))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="one round of a second and a half each, one start")
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--at-once", type=int, default=100, help="so many updates are open at a time (default: 100)")
    parser.add_argument("--seconds", type=float, default=5.0, help="the length of a measurement (default: 5)")
    parser.add_argument("--rounds", type=int, default=3, help="of which the medians are printed (default: 3)")
    parser.add_argument("--latency", type=float, nargs="*", default=[0, 50], help="Telegram's, in ms (default: 0 50)")
    parser.add_argument("--starts", type=int, default=5, help="starts that are timed (default: 5)")
    parser.add_argument("--only", choices=("ours", "echoes"))
    given = parser.parse_args()
    if given.quick:
        given.seconds, given.rounds, given.starts = 1.5, 1, 1
    return given


async def _run(given: argparse.Namespace, cores: Cores, work: Path) -> None:
    os.sched_setaffinity(0, {cores.program})
    stuff = material.prepare(work)
    print(peers.versions())
    print(f"{given.people} people, {given.at_once} updates open at a time, {stuff.titles:,} titles\n")
    if given.only != "echoes":
        print(report.search(material.search_times(stuff, work)), flush=True)
    telegram = Telegram()
    await telegram.open()
    bench = Bench(telegram, stuff, Plan(given.people, given.at_once, given.seconds), cores)
    for latency in given.latency:
        telegram.delay = latency / 1000
        table = report.table(await _rounds(bench, given), AIOGRAM.name, LIBRARY.name)
        print(f"\nTelegram answers after {latency:g} ms\n\n{table}", flush=True)
    telegram.delay = 0.0
    await _starts(bench, given)
    telegram.close()
    print("\nA thousand sign-ups in the same moment are another measurement: make bench-events")


async def _rounds(bench: Bench, given: argparse.Namespace) -> dict[str, Figures]:
    """Everything once a round, so that a change of the machine's mood meets all alike."""
    found: dict[str, list[Figures]] = {}
    for number in range(given.rounds):
        print(f"round {number + 1} of {given.rounds} ...", file=sys.stderr, flush=True)
        if given.only != "echoes":
            for name, figures in zip((_ASKED, _TAPPED), await bench.ours(), strict=True):
                found.setdefault(name, []).append(figures)
        for program in ECHOES if given.only != "ours" else ():
            found.setdefault(program.name, []).append(await bench.echo(program))
    return {name: Figures.middle(several) for name, several in found.items()}


async def _starts(bench: Bench, given: argparse.Namespace) -> None:
    ours = () if given.only == "echoes" else (OURS,)
    echoes = () if given.only == "ours" else tuple(one for one in ECHOES if one is not BARE)
    times = {program.name: await bench.starts(program, given.starts) for program in (*ours, *echoes)}
    print(f"\n{report.starts(times)}", flush=True)


if __name__ == "__main__":
    main()
