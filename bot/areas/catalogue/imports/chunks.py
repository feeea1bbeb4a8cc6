"""Work in short transactions: as many rows at once as fit in a moment, and a rest for the running bot after each."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from bot.areas.catalogue.rules import next_chunk
from bot.base.database import Database, Transaction
from bot.base.trips import Work

T = TypeVar("T")
Progress = Callable[[str, int, int], None]
"""Told what is being done, how far, and of how many (0: not known)."""


@dataclass(slots=True)
class Pace:
    """How many rows the next transaction takes; never more than `most`;
    `longest` is the longest one so far, in seconds."""

    rows: int = 100
    most: int = 500
    longest: float = 0.0
    rest: float = 0.3
    """The pause after a transaction, as a part of its length: writers of other processes get their turn."""

    async def write(self, database: Database, work: Work[Transaction, T]) -> T:
        """A transaction of one trip, whose length (without its waiting for others) sets the size of the next one."""
        started = time.perf_counter()

        async def timed(tx: Transaction) -> T:
            nonlocal started
            started = time.perf_counter()
            return await work(tx)

        result = await database.write(timed)
        lasted = time.perf_counter() - started
        self.longest = max(self.longest, lasted)
        self.rows = next_chunk(self.rows, lasted, most=self.most)
        await asyncio.sleep(lasted * self.rest)
        return result


def silent(what: str, done: int, of: int) -> None:
    """Progress that nobody watches."""
