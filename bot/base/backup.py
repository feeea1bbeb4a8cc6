"""A whole copy of a database, made while others write to it, and looked over before it gets its name."""

from __future__ import annotations

import errno
import os
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bot.base.migrations import available, check_history
from bot.base.refusals import StartupError

PART = ".part"  # how a copy is called until it is whole
_STEP = 256  # pages, a megabyte at a time
_REST = 0.002  # seconds between two steps: the disk is others' as well


class Trouble(StrEnum):
    """What kept a copy from being made, for who is told in other words."""

    FULL = "full"
    UNWRITABLE = "unwritable"
    DAMAGED = "damaged"
    OTHER = "other"


class BackupFailed(Exception):
    """There is no whole copy; the text says why, and what to do."""

    def __init__(self, text: str, trouble: Trouble = Trouble.OTHER) -> None:
        super().__init__(text)
        self.trouble = trouble


@dataclass(frozen=True)
class Copy:
    """A sound database file. `size` in bytes, `version` of its schema, `bot`: whose it is, "" where nobody's yet."""

    path: Path
    size: int
    version: int
    bot: str


def write_copy(source: Path, target: Path, *, stop: Callable[[], bool] = lambda: False) -> Copy:
    """Copy the database `source` to the new file `target`, mode 0600. Blocks: run it in a thread.

    `stop()` is asked now and then whether to give it up.

    What is copied is one moment, however much is written meanwhile, and nobody waits for it. The file has its name
    only once it was looked over and lies on the disk. Raises BackupFailed; then no file is left.
    """
    if not source.is_file():
        raise BackupFailed(f"{source} is not there, so there is nothing to copy.")
    refuse_existing(target)
    with _part_of(target) as part:
        _copy(source, part, stop)
        found = examine(part, called=source)
        _flush(part)
        _give_name(part, target)
        _flush(target.parent)
    return Copy(target, found.size, found.version, found.bot)


def refuse_existing(target: Path) -> None:
    """Nothing is ever overwritten. Raises BackupFailed."""
    if target.exists() or target.is_symlink():
        raise BackupFailed(f"{target} is there already, and is left as it is. Name another file.")


def examine(path: Path, *, called: Path | None = None) -> Copy:
    """What a file is; `called`: how to name it in a complaint. Blocks.

    Raises BackupFailed where it is damaged, no database of this program, or of a newer version.
    """
    name = called or path
    try:
        with closing(_reader(path)) as connection:
            return _examined(connection, path, name)
    except sqlite3.DatabaseError as error:
        raise BackupFailed(f"{name} is damaged, or no database at all ({error}).", Trouble.DAMAGED) from error
    except StartupError as error:
        raise BackupFailed(str(error)) from error


def _examined(connection: sqlite3.Connection, path: Path, name: Path) -> Copy:
    migrations = available()
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not version or not {"migrations", "facts"} <= tables:
        raise BackupFailed(f"{name} is no database of this program.")
    if version > len(migrations):
        raise BackupFailed(
            f"{name} was made by a newer version of this program (schema {version}, known here: {len(migrations)}). "
            "Update the program first."
        )
    sound = str(connection.execute("PRAGMA integrity_check(1)").fetchone()[0])
    if sound != "ok":
        raise BackupFailed(f"{name} is damaged ({sound.splitlines()[-1]}).", Trouble.DAMAGED)
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise BackupFailed(f"{name} is damaged (it has rows that point nowhere).", Trouble.DAMAGED)
    check_history(connection, name, version, migrations)
    bot = connection.execute("SELECT value FROM facts WHERE name = 'bot_id'").fetchone()
    return Copy(path, path.stat().st_size, version, bot[0] if bot else "")


def _reader(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=10)


@contextmanager
def _part_of(target: Path) -> Iterator[Path]:
    """A file beside the target, closed to others; gone at the end, whatever happens."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=PART, dir=target.parent)
    except OSError as error:
        raise _unwritten(target, error) from error
    os.close(handle)
    part = Path(name)
    try:
        yield part
    except OSError as error:
        raise _unwritten(target, error) from error
    finally:
        for left in (part, *(Path(name + ending) for ending in ("-journal", "-wal", "-shm"))):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def _unwritten(target: Path, error: OSError) -> BackupFailed:
    full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
    remedy = "See that the disk has room." if full else "Name a file elsewhere."
    trouble = Trouble.FULL if full else Trouble.UNWRITABLE
    return BackupFailed(f"{target} cannot be written ({error.strerror or error}). {remedy}", trouble)


def _copy(source: Path, part: Path, stop: Callable[[], bool]) -> None:
    """A read transaction held open makes it one moment: else every change by others would begin the copy anew."""

    def rest(status: int, left: int, of: int) -> None:
        if stop():
            raise BackupFailed("The copy was given up, because the program ends.")
        time.sleep(_REST if left else 0)

    try:
        with closing(_reader(source)) as reader, closing(sqlite3.connect(part, isolation_level=None)) as writer:
            writer.execute("PRAGMA synchronous = OFF")  # it is flushed once, at the end
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM sqlite_master").fetchone()
            reader.backup(writer, pages=_STEP, progress=rest)
            writer.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it
    except sqlite3.DatabaseError as error:
        raise _uncopied(source, error) from error


def _uncopied(source: Path, error: sqlite3.DatabaseError) -> BackupFailed:
    if getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
        return BackupFailed(f"{source} could not be copied ({error}): see that the disk has room.", Trouble.FULL)
    return BackupFailed(f"{source} is damaged, or no database at all ({error}).", Trouble.DAMAGED)


def _give_name(part: Path, target: Path) -> None:
    """In one step, and never over another file."""
    try:
        os.link(part, target)
    except FileExistsError:
        refuse_existing(target)
        raise
    except OSError:  # a disk without links
        refuse_existing(target)
        part.rename(target)


def _flush(path: Path) -> None:
    """See that a file, or the names in a folder, are on the disk."""
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
