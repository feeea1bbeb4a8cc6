"""One import a database: a lock beside it that a kill frees."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path


class ImportUnderWay(Exception):
    """Another import holds the lock."""


@contextmanager
def import_lock(database: Path) -> Iterator[None]:
    """Hold the lock for a block. Raises ImportUnderWay where another process or task has it."""
    path = database.with_name(f"{database.name}.importing")
    with closing(sqlite3.connect(path, timeout=0.2, isolation_level=None)) as connection:
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            raise ImportUnderWay(f"Another import is writing to {database}. Wait until it is done.") from error
        yield
