"""One program a database: a second one refuses to start."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.base.migrations import make_folder
from bot.base.refusals import StartupError


class Instance:
    """Holds a lock beside the database for as long as the process lives; a kill frees it."""

    def __init__(self, database: Path) -> None:
        self._path = database.with_name(database.name + ".lock")
        self._connection: sqlite3.Connection | None = None

    def claim(self) -> None:
        """Take the lock. Raises StartupError where another process has it, or where it cannot be written."""
        make_folder(self._path)
        try:
            connection = sqlite3.connect(self._path, timeout=0.2, isolation_level=None)
        except sqlite3.DatabaseError as error:
            raise self._unwritable(error) from error
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.DatabaseError as error:
            connection.close()
            raise self._taken() if _is_busy(error) else self._unwritable(error) from error
        self._connection = connection

    def is_held(self) -> bool:
        """Whether some process has the lock now; nothing is made or changed."""
        if not self._path.exists():
            return False
        uri = f"{self._path.resolve().as_uri()}?mode=ro"
        try:
            with closing(sqlite3.connect(uri, uri=True, timeout=0)) as connection:
                connection.execute("SELECT count(*) FROM sqlite_master")
        except sqlite3.DatabaseError as error:
            return _is_busy(error)
        return False

    def _taken(self) -> StartupError:
        return StartupError(
            f"Another Pemustaka is already running on this database ({self._path.name} is held). "
            "Stop it first, or give this one another file in DATABASE."
        )

    def _unwritable(self, error: sqlite3.DatabaseError) -> StartupError:
        return StartupError(
            f"{self._path} cannot be written ({error}). It should be a file of this program's own, in a folder "
            "that it may write to: change that, or name another file in DATABASE."
        )

    def release(self) -> None:
        """Give the lock back."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _is_busy(error: sqlite3.DatabaseError) -> bool:
    return getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_BUSY
