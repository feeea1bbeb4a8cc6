"""`backup` and `restore`: a whole copy of the database, and the way back to one."""

from __future__ import annotations

import argparse
import os
import sqlite3
import sys
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from bot.areas.catalogue.imports.lock import ImportUnderWay, import_lock
from bot.areas.catalogue.indexing import index_path
from bot.areas.operation.rules import name_by_hand, replaced_name
from bot.base import ending
from bot.base.backup import PART, BackupFailed, examine, write_copy
from bot.base.process_lock import Instance
from bot.settings import Settings

_BESIDE = ("-wal", "-shm", "-journal")


def add_backup_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `backup`."""
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="default: a new one in the folder BACKUPS")


def add_restore_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `restore`."""
    parser.add_argument("file", type=Path, metavar="FILE", help="the backup to go back to")


def backup(args: argparse.Namespace, settings: Settings, database: Path) -> int:
    """Copy, also beside a running bot; 0 where there is a whole copy now."""
    now = datetime.now(settings.timezone)
    target = args.file or settings.folder_for(database) / name_by_hand(database, now)
    try:
        with ending.heeding(ending.interrupt):
            copy = write_copy(database, target)
    except BackupFailed as failed:
        print(failed, file=sys.stderr)
        return 1
    print(f"{copy.path}: {copy.size:,} bytes, schema {copy.version}, checked.")
    return 0


def restore(args: argparse.Namespace, settings: Settings, database: Path) -> int:
    """Put a backup in the database's place; 0 where it is. Raises StartupError while the bot runs."""
    instance = Instance(database)
    instance.claim()
    try:
        with import_lock(database):
            kept = _restored(args.file, settings, database)
    except (BackupFailed, ImportUnderWay) as failed:
        print(failed, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{error.filename} could not be put in its place ({error.strerror}).", file=sys.stderr)
        return 1
    finally:
        instance.release()
    print(f"{database} is now as {args.file} has it.")
    if kept:
        print(f"What it was before is kept as {kept}; delete that when all is well.")
    return 0


def _restored(file: Path, settings: Settings, database: Path) -> Path | None:
    """The name under which the former database is kept, if there was one. Raises BackupFailed, OSError."""
    if file.exists() and database.exists() and file.samefile(database):
        raise BackupFailed(f"{file} is the database itself. Name a backup of it.")
    new = database.with_name(f".{database.name}.restored{PART}")
    new.unlink(missing_ok=True)
    try:
        copy = write_copy(file, new)
        _refuse_other_bot(file, copy.bot, settings, database)
        kept = _set_aside(database, datetime.now(settings.timezone))
        os.replace(new, database)
    finally:
        new.unlink(missing_ok=True)
    for derived in database.parent.glob(f"{index_path(database).name}*"):
        derived.unlink()
    return kept


def _refuse_other_bot(file: Path, bot: str, settings: Settings, database: Path) -> None:
    """Letters of one bot must not be sent by another. A database that is damaged cannot say whose it is."""
    wanted = settings.bot_token.value.partition(":")[0]
    if not wanted and database.exists():
        with suppress(BackupFailed):
            wanted = examine(database).bot
    if bot and wanted and bot != wanted:
        raise BackupFailed(
            f"{file} belongs to the bot with the id {bot}, but this one is the bot {wanted}. "
            "Name a backup of this bot, or set BOT_TOKEN and DATABASE of the other."
        )


def _set_aside(database: Path, now: datetime) -> Path | None:
    """Keep what stands there beside it, with all that belongs to it; nothing of it may meet the new file.

    The name of the database leads to a whole one at every moment.
    """
    if not database.exists():
        _take_along(database, None)
        return None
    _fold(database)
    kept = replaced_name(database, now)
    _take_along(database, kept)
    try:
        os.link(database, kept)
    except OSError:  # a disk without links
        database.rename(kept)
    os.utime(kept)  # kept for a while from now on, not from its last change
    return kept


def _fold(database: Path) -> None:
    """Write its log into the file, as far as it can be read."""
    with suppress(sqlite3.DatabaseError), closing(sqlite3.connect(database, timeout=1)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _take_along(database: Path, kept: Path | None) -> None:
    for name in _BESIDE:
        stale = database.with_name(database.name + name)
        if stale.exists():
            stale.rename(kept.with_name(kept.name + name)) if kept else stale.unlink()
