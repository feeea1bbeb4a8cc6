"""Imports and undos that end as by kill -9 at any statement, also amid a transaction.

`python -m tests.process.cut_short`: each runs in a process of its own, forked from this one so that a hundred take
seconds. The words are the seed, what is done ("import" or "undo"), the file, the database to begin from, and the
databases to leave, one a moment.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from bot.areas.catalogue.imports import Wish, import_files, undo
from bot.areas.catalogue.imports.chunks import Pace
from bot.base.clock import SystemClock
from bot.base.database import Database

KILLED = 9


async def _do(what: str, file: Path, path: Path) -> None:
    database = await Database.open(path)
    if what == "import":
        await import_files(database, Wish([file], source="uji", label=file.name), SystemClock(), pace=Pace(10, 15))
    else:
        await undo(database, pace=Pace(10, 15))
    await database.close()


def _forked(what: str, file: Path, path: Path, last: int) -> int:
    """The exit code of one that ends before its statement of this number; 0: before none, and it leaves their count."""
    child = os.fork()
    if not child:
        counted = _counting(last)
        asyncio.run(_do(what, file, path))
        path.with_suffix(".count").write_text(str(next(counted)))
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def _counting(last: int) -> Iterator[int]:
    """Have every statement of every connection counted, and end at the last."""
    connect, numbers = sqlite3.connect, count(1)

    def told(_: str) -> None:
        if next(numbers) == last:
            os._exit(KILLED)

    def counted(*words: Any, **more: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*words, **more)
        connection.set_trace_callback(told)
        return connection

    sqlite3.connect = counted  # type: ignore[assignment]
    return numbers


def main(seed: str, what: str, file: str, begin: str, *ends: str) -> None:
    """Print how many were killed. The first run, undisturbed, says of how many statements one is made."""
    draw = Random(int(seed))
    undisturbed = Path(f"{begin}-undisturbed.db")
    shutil.copy(begin, undisturbed)
    assert _forked(what, Path(file), undisturbed, 0) == 0, "left alone it ends otherwise"
    statements = int(undisturbed.with_suffix(".count").read_text())
    killed = 0
    for end in ends:
        shutil.copy(begin, end)
        code = _forked(what, Path(file), Path(end), draw.randrange(1, statements))
        assert code in (0, KILLED), f"it ended with {code}"
        killed += code == KILLED
    print(killed)


if __name__ == "__main__":
    main(*sys.argv[1:])
