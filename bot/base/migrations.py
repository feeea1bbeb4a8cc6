"""Numbered SQL files, forward only: one transaction each, its hash kept, a copy of the database made before."""

from __future__ import annotations

import hashlib
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from bot.base.refusals import StartupError

FOLDER = Path(__file__).parents[2] / "migrations"
_NAME = re.compile(r"(\d{4})_[a-z0-9_]+\.sql")


@dataclass(frozen=True)
class Migration:
    """One file: its number, its name and its text."""

    number: int
    name: str
    sql: str

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.sql.encode()).hexdigest()


def available(folder: Path = FOLDER) -> list[Migration]:
    """The migrations in order. A gap or a stray name is a mistake of ours and stops the start."""
    files = sorted(folder.glob("*.sql"))
    found = []
    for number, file in enumerate(files, start=1):
        match = _NAME.fullmatch(file.name)
        if not match or int(match[1]) != number:
            raise StartupError(f"{file.name} should be named {number:04d}_<what_it_brings>.sql")
        found.append(Migration(number, file.name, file.read_text(encoding="utf-8")))
    return found


def migrate(path: Path, folder: Path = FOLDER) -> int:
    """Bring the database at `path` to the newest version, making it where it is missing; returns that version.

    Raises StartupError for a database newer than this program, or one whose history was altered.
    """
    make_folder(path)
    migrations = available(folder)
    with closing(_open(path)) as connection:
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        check_history(connection, path, version, migrations)
        pending = migrations[version:]
        if pending and version:
            _copy(connection, path, version)
        for migration in pending:
            _apply(connection, migration)
    return len(migrations)


def make_folder(path: Path) -> None:
    """See that the folder of a database is there. Raises StartupError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StartupError(
            f"{path.parent} cannot be a folder ({error.strerror}). Name a file elsewhere, in DATABASE or --database."
        ) from None


def _open(path: Path) -> sqlite3.Connection:
    new = not path.exists()
    try:
        connection = sqlite3.connect(path, isolation_level=None, timeout=10)
        connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.DatabaseError as error:
        raise StartupError(f"{path} cannot be opened as a database ({error}). Is DATABASE the right file?") from error
    if new:
        path.chmod(0o600)
    return connection


def check_history(connection: sqlite3.Connection, path: Path, version: int, migrations: list[Migration]) -> None:
    if version > len(migrations):
        raise StartupError(
            f"{path} was made by a newer version of this program (schema {version}, known here: {len(migrations)}). "
            "Update the program, or name another file in DATABASE."
        )
    if not version:
        return
    for name, digest in connection.execute("SELECT name, digest FROM migrations ORDER BY number"):
        known = next((m for m in migrations if m.name == name), None)
        if known is None or known.digest != digest:
            raise StartupError(f"migrations/{name} is not the file that made {path}. Restore it and add a new one.")


def _copy(connection: sqlite3.Connection, path: Path, version: int) -> None:
    copy = path.with_name(f"{path.name}.v{version}")
    copy.unlink(missing_ok=True)
    connection.execute("VACUUM INTO ?", (str(copy),))
    copy.chmod(0o600)


def _apply(connection: sqlite3.Connection, migration: Migration) -> None:
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statement in statements(migration.sql):
            connection.execute(statement)
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise StartupError(f"{migration.name} leaves rows that point nowhere: {broken[:3]}")
        connection.execute(
            "INSERT INTO migrations (number, name, digest) VALUES (?, ?, ?)",
            (migration.number, migration.name, migration.digest),
        )
        connection.execute(f"PRAGMA user_version = {migration.number}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def statements(sql: str) -> Iterator[str]:
    """The single statements of a file (a bare `executescript` would commit before it starts)."""
    pending = ""
    for line in sql.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending.strip()
            pending = ""
    if pending.strip():
        raise StartupError(f"an SQL file ends within a statement: {pending.strip()[:80]}")
