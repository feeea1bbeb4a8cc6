"""How the program does, for its owners."""

from __future__ import annotations

import asyncio
import shutil
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.areas.catalogue.indexing import index_path
from bot.areas.operation import store
from bot.areas.operation.rules import Made, Missed
from bot.base.clock import Clock
from bot.base.database import Database, Reader
from bot.base.migrations import available
from bot.settings import Settings
from bot.telegram import parked
from bot.telegram.parked import Parked

_SHOWN = 8
Read = Callable[[Reader], Awaitable[Mapping[str, float]]]


@dataclass(frozen=True)
class Files:
    """Bytes: of the database with its log, of the search index, free on its disk."""

    database: int
    index: int
    free: int


@dataclass(frozen=True)
class Report:
    """`numbers`: what the areas measure, by name; equal names are added up. `nightly`: whether backups are made."""

    now: datetime
    since: datetime
    schema: int
    newest_schema: int
    files: Files
    numbers: Mapping[str, float]
    nightly: bool
    made: Made | None
    missed: Missed | None

    def __getitem__(self, name: str) -> float:
        return self.numbers.get(name, 0)


class Status:
    """`read`: what the areas declare as Metrics."""

    def __init__(self, database: Database, clock: Clock, settings: Settings, read: Sequence[Read]) -> None:
        self._database = database
        self._clock = clock
        self._settings = settings
        self._read = read
        self._since = clock.now()

    async def report(self) -> Report:
        """Everything of this moment."""
        files = await asyncio.to_thread(_files, self._settings.database)
        newest = len(await asyncio.to_thread(available))

        async def look(reader: Reader) -> Report:
            numbers: Counter[str] = Counter()  # adds up floats as well
            for read in self._read:
                numbers.update(await read(reader))
            return Report(
                now=self._clock.now(),
                since=self._since,
                schema=await store.schema(reader),
                newest_schema=newest,
                files=files,
                numbers=numbers,
                nightly=self._settings.backs_up,
                made=await store.made(reader),
                missed=await store.missed(reader),
            )

        return await self._database.read(look)

    async def parked(self) -> list[Parked]:
        """The newest updates that were set aside."""
        return await self._database.read(lambda reader: parked.parked(reader, _SHOWN))


def _files(database: Path) -> Files:
    wal = database.with_name(f"{database.name}-wal")
    return Files(_size(database) + _size(wal), _size(index_path(database)), shutil.disk_usage(database.parent).free)


def _size(path: Path) -> int:
    with suppress(OSError):
        return path.stat().st_size
    return 0
