"""How long the demonstration takes to be filled at its first start, and what is in it.

python -m benchmarks.demonstration        seconds of the clock and of the processor, in an empty folder
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.base.migrations import migrate
from bot.dev.demo.seed import seed_if_empty, seed_simulated

_COUNTED = ("events", "registrations", "attendances", "visits", "thanks", "certificates", "feedback", "proposals")


def main() -> None:
    """A line for the books and coming events, one for the year, one for what is in it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "demo.db"
        migrate(path)
        print(f"books and coming events: {_timed(lambda: seed_if_empty(path))}")
        print(f"the past year: {_timed(lambda: seed_simulated(path))}")
        with closing(sqlite3.connect(path)) as connection:
            rows = {one: connection.execute(f"SELECT count(*) FROM {one}").fetchone()[0] for one in _COUNTED}
        print(", ".join(f"{name} {n}" for name, n in rows.items()), f"({path.stat().st_size / 1e6:.1f} MB)")


def _timed(work: Callable[[], object]) -> str:
    began, used = time.perf_counter(), time.process_time()
    work()
    return f"{time.perf_counter() - began:.1f} s, {time.process_time() - used:.1f} s of the processor"


if __name__ == "__main__":
    main()
