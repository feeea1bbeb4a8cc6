"""One program a database: a second one refuses to start."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from bot.errors import StartupError


class Instance:
    """Holds a lock beside the database for as long as the process lives; a kill frees it."""

    def __init__(self, database: Path) -> None:
        self._path = database.with_name(database.name + ".lock")
        self._connection: sqlite3.Connection | None = None

    def claim(self) -> None:
        """Take the lock. Raises StartupError where another process has it."""
        connection = sqlite3.connect(self._path, timeout=0.2, isolation_level=None)
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            connection.close()
            raise StartupError(
                f"Another Pemustaka is already running on this database ({self._path.name} is held). "
                "Stop it first, or give this one another file in DATABASE."
            ) from error
        self._connection = connection

    def release(self) -> None:
        """Give the lock back."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
