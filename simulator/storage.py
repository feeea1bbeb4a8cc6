"""The state's file: what changed is gathered and written a few times a second, in one transaction."""

import asyncio
import dataclasses
import json
import sqlite3
from pathlib import Path
from typing import Any

from simulator.refusals import Json

PAUSE = 0.2
"""Seconds between two writings."""
SCHEMA = """
CREATE TABLE IF NOT EXISTS kept (
    world INTEGER NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (world, kind, key)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS contents (
    world INTEGER NOT NULL, file TEXT NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (world, file)
);
"""
PUT = "INSERT OR REPLACE INTO kept (world, kind, key, value) VALUES (?, ?, ?, ?)"
DROP = "DELETE FROM kept WHERE world = ? AND kind = ? AND key = ?"
Name = tuple[int, str, str]


def _shallow(thing: Any) -> Json:
    return {item.name: getattr(thing, item.name) for item in dataclasses.fields(thing)}


def dumped(thing: Any) -> str:
    """A dataclass or plain value as compact JSON."""
    return json.dumps(thing, default=_shallow, ensure_ascii=False, separators=(",", ":"))


class Storage:
    """One SQLite file for all worlds. A crash loses at most the last `PAUSE`; counters never go back."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._db = sqlite3.connect(path, isolation_level=None, timeout=0.2)
        try:
            self._db.execute("PRAGMA locking_mode=EXCLUSIVE")
            self._db.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            self._db.close()
            raise OSError(f"{path} cannot be used: {error}; is another simulator running on it?") from error
        self._db.execute("PRAGMA synchronous=NORMAL")
        self._db.executescript(SCHEMA)
        self._dirty: dict[Name, Any] = {}
        self._timer: asyncio.TimerHandle | None = None

    def worlds(self) -> list[int]:
        return [row[0] for row in self._db.execute("SELECT DISTINCT world FROM kept ORDER BY world")]

    def load(self, world: int, kind: str) -> list[tuple[str, Any]]:
        """(key, value) of everything of a kind."""
        rows = self._db.execute("SELECT key, value FROM kept WHERE world = ? AND kind = ?", (world, kind))
        return [(key, json.loads(value)) for key, value in rows.fetchall()]

    def keep(self, world: int, kind: str, key: str, thing: Any) -> None:
        """Write `thing` soon, as it then is; None removes it."""
        self._dirty[world, kind, key] = thing
        if self._timer is None:
            try:
                self._timer = asyncio.get_running_loop().call_later(PAUSE, self.flush)
            except RuntimeError:
                self.flush()

    def keep_now(self, world: int, kind: str, key: str, thing: Any) -> None:
        self._db.execute(PUT, (world, kind, key, dumped(thing)))

    def keep_bytes(self, world: int, file: str, content: bytes) -> None:
        self._db.execute("INSERT OR REPLACE INTO contents VALUES (?, ?, ?)", (world, file, content))

    def load_bytes(self, world: int, file: str) -> bytes | None:
        row = self._db.execute("SELECT bytes FROM contents WHERE world = ? AND file = ?", (world, file))
        found = row.fetchone()
        return bytes(found[0]) if found else None

    def flush(self) -> None:
        """Write everything that changed."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        changed, self._dirty = self._dirty, {}
        if not changed:
            return
        self._db.execute("BEGIN IMMEDIATE")
        self._db.executemany(PUT, [(*name, dumped(it)) for name, it in changed.items() if it is not None])
        self._db.executemany(DROP, [name for name, it in changed.items() if it is None])
        self._db.execute("COMMIT")

    def close(self) -> None:
        self.flush()
        self._db.close()


class Shelf:
    """One world's part of the storage; without a file it keeps nothing and costs nothing."""

    def __init__(self, storage: Storage | None, world: int) -> None:
        self._storage = storage
        self._world = world

    def keep(self, kind: str, key: object, thing: Any) -> None:
        if self._storage is not None:
            self._storage.keep(self._world, kind, str(key), thing)

    def keep_now(self, kind: str, key: object, thing: Any) -> None:
        if self._storage is not None:
            self._storage.keep_now(self._world, kind, str(key), thing)

    def load(self, kind: str) -> list[tuple[str, Any]]:
        return self._storage.load(self._world, kind) if self._storage else []

    def keep_bytes(self, file: str, content: bytes) -> bool:
        """Write bytes at once; False when there is no file to write to."""
        if self._storage is not None:
            self._storage.keep_bytes(self._world, file, content)
        return self._storage is not None

    def load_bytes(self, file: str) -> bytes | None:
        return self._storage.load_bytes(self._world, file) if self._storage else None
