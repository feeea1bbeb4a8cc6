"""How long an import takes, what it holds up, and how much memory it needs.

    python -m benchmarks.imports FILE [FILE …]

Imports the files twice into an empty database of its own, and tells of each time: seconds, titles, the longest
transaction of the import, the longest wait of somebody who writes a little every 20 ms meanwhile, and the memory.
Then the search index is built.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path

from bot.areas.catalogue.imports import Summary, Wish, import_files
from bot.areas.catalogue.imports.chunks import Pace
from bot.areas.catalogue.indexing import index_path
from bot.areas.catalogue.searcher import Searcher
from bot.base.clock import SystemClock
from bot.base.database import Database
from bot.base.migrations import migrate

_EVERY = 0.02


def main(arguments: list[str]) -> int:
    """Print the figures of two imports."""
    files = [Path(argument) for argument in arguments]
    if not files:
        print(__doc__)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.db"
        migrate(path)
        asyncio.run(_measure(path, files))
        print(f"database {_megabytes(path):.0f} MB, index {_megabytes(index_path(path)):.0f} MB")
    return 0


async def _measure(path: Path, files: list[Path]) -> None:
    database = await Database.open(path)
    searcher = Searcher(database, index_path(path), SystemClock())
    for which in ("first", "again"):
        pace = Pace()
        with _bystander(path) as waits:
            started = time.perf_counter()
            summary = await import_files(database, Wish(files), SystemClock(), pace=pace)
            seconds = time.perf_counter() - started
        print(f"{which}: {_told(summary, seconds)}; longest transaction {pace.longest * 1000:.0f} ms, {_waited(waits)}")
        started = time.perf_counter()
        renewed = await searcher.refresh()
        print(f"  index {'built' if renewed else 'left alone'} in {time.perf_counter() - started:.1f} s, {_memory()}")
    await searcher.close()
    await database.close()


@contextmanager
def _bystander(path: Path) -> Iterator[list[float]]:
    """Another process that writes a little every 20 ms, as a bot does; its waits in seconds are there afterwards."""
    waits: list[float] = []
    context = multiprocessing.get_context("spawn")
    theirs, ours = context.Pipe()
    process = context.Process(target=_write_on, args=(path, theirs))
    process.start()
    ours.recv()
    try:
        yield waits
    finally:
        ours.send("stop")
        waits.extend(ours.recv())
        process.join()


def _write_on(path: Path, pipe: Connection) -> None:
    asyncio.run(_writes(path, pipe))


async def _writes(path: Path, pipe: Connection) -> None:
    database, waits = await Database.open(path, readers=1), [0.0]
    pipe.send("ready")
    while not pipe.poll():
        await asyncio.sleep(_EVERY)
        started = time.perf_counter()
        async with database.transaction() as tx:
            await tx.run(
                "INSERT INTO facts (name, value) VALUES ('at', '1') ON CONFLICT (name) DO UPDATE SET value = 2"
            )
        waits.append(time.perf_counter() - started)
    pipe.send(waits)
    await database.close()


def _told(summary: Summary, seconds: float) -> str:
    rows = summary.new + summary.changed + summary.unchanged
    return f"{rows} titles in {seconds:.1f} s ({summary.new} new, {summary.changed} changed)"


def _waited(waits: list[float]) -> str:
    ordered = sorted(waits)
    nearly = ordered[int(len(ordered) * 0.99)]
    return f"another writer waited {nearly * 1000:.0f} ms (p99), {ordered[-1] * 1000:.0f} at most"


def _megabytes(path: Path) -> float:
    return path.stat().st_size / 1_000_000


def _memory() -> str:
    try:
        import resource
    except ImportError:  # Windows
        return "memory not measured here"
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return f"{used / (1_000_000 if sys.platform == 'darwin' else 1000):.0f} MB resident at most"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
