"""A program before so many people: started, warmed up, measured, stopped."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.measure import quantile
from benchmarks.updates.material import Material
from benchmarks.updates.people import Outcome, People
from benchmarks.updates.programs import OURS, Cores, Program, Running, started
from benchmarks.updates.telegram import Telegram

_MANY = 1_000_000
_QUIET = 0.5  # seconds without a call after which a program has settled
_PATIENCE = 60.0


@dataclass(frozen=True)
class Figures:
    """Of one measurement, or the medians of several. `cpu`, `p50`, `p99` in ms, `memory` in MB, the rest as said."""

    rate: float  # updates a second
    cpu: float
    p50: float
    p99: float
    memory: float
    calls: float  # an update, getUpdates not counted
    polls: float  # getUpdates, an update
    busy: float  # the share of its core that Telegram needed

    @classmethod
    def middle(cls, several: Sequence[Figures]) -> Figures:
        return cls(*(median(values) for values in zip(*(vars(one).values() for one in several), strict=True)))


@dataclass(frozen=True)
class Plan:
    """How much is asked of each program. `most`: updates in one measurement, `seconds`: its length."""

    people: int
    at_once: int
    seconds: float
    most: int = _MANY


class Bench:
    """Measures programs beside one Telegram, which is this process."""

    def __init__(self, telegram: Telegram, material: Material, plan: Plan, cores: Cores) -> None:
        self._telegram = telegram
        self._material = material
        self._plan = plan
        self._cores = cores

    async def ours(self) -> tuple[Figures, Figures]:
        """This bot: questions answered, then keys of what was found tapped."""
        with self._database() as database, self._program(OURS, database) as running:
            people = await self._met(running)
            asked = await self._measured(running, people.write)
            return asked, await self._measured(running, people.tap)

    async def echo(self, program: Program) -> Figures:
        """Another bot: the same words sent back."""
        with self._program(program) as running:
            people = await self._met(running)
            return await self._measured(running, people.write)

    async def starts(self, program: Program, times: int) -> list[float]:
        """Seconds from the start of the process to the answer to what waits for it; the first start not counted."""
        with self._database() as database:
            return [await self._start(program, database) for _ in range(times + 1)][1:]

    async def _start(self, program: Program, database: Path) -> float:
        self._telegram.forget()
        people = People(self._telegram, self._material.questions, 1, 1)
        waiting = asyncio.create_task(people.write(1, _PATIENCE))
        await asyncio.sleep(0)  # the question waits before there is anybody to answer it
        with started(program, self._telegram.url, self._cores, database if program.ours else None):
            took = (await waiting).took
            await self._settled()
            return took

    @contextmanager
    def _database(self) -> Iterator[Path]:
        with TemporaryDirectory() as folder:
            yield self._material.copied(Path(folder) / "run")

    @contextmanager
    def _program(self, program: Program, database: Path | None = None) -> Iterator[Running]:
        self._telegram.forget()
        with started(program, self._telegram.url, self._cores, database) as running:
            yield running

    async def _met(self, running: Running) -> People:
        """Everybody has written once, so that nobody is new."""
        deadline = time.perf_counter() + _PATIENCE
        while not self._telegram.calls["getUpdates"]:
            running.check()
            if time.perf_counter() > deadline:
                raise RuntimeError("it never asked for updates")
            await asyncio.sleep(0.05)
        people = People(self._telegram, self._material.questions, self._plan.people, self._plan.at_once)
        await people.write(self._plan.people, self._plan.seconds)
        await self._settled()
        return people

    async def _settled(self) -> None:
        before, since = -1, time.perf_counter()
        while time.perf_counter() < since + _QUIET:
            await asyncio.sleep(0.05)
            if self._telegram.calls.total() != before:
                before, since = self._telegram.calls.total(), time.perf_counter()

    async def _measured(self, running: Running, act: Callable[[int, float], Awaitable[Outcome]]) -> Figures:
        cpu, own = running.cpu(), time.process_time()
        outcome = await act(self._plan.most, self._plan.seconds)
        own = time.process_time() - own
        await asyncio.sleep(0.1)  # for what is written down once the answer is out
        spent, done = running.cpu() - cpu, max(1, outcome.done)
        return Figures(
            rate=outcome.done / outcome.took,
            cpu=1000 * spent / done,
            p50=1000 * quantile(outcome.waits, 0.5),
            p99=1000 * quantile(outcome.waits, 0.99),
            memory=running.memory(),
            calls=(outcome.calls.total() - outcome.calls["getUpdates"]) / done,
            polls=outcome.calls["getUpdates"] / done,
            busy=own / outcome.took,
        )
