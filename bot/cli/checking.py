"""`check`: settings, texts, database, index, webhook, Bot API. What is wrong, and what to do. Changes nothing."""

from __future__ import annotations

import argparse
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from bot.areas.catalogue.indexing import index_path
from bot.areas.catalogue.search import Index, IndexMissing, IndexOutdated
from bot.base.migrations import available, check_history
from bot.base.refusals import StartupError
from bot.chat.screens import texts
from bot.cli.reaching import Finding, telegram, webhook
from bot.settings import LOCALES, Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`check` has no options."""


def run(args: argparse.Namespace, settings: Settings, database: Path) -> int:
    """Print one line a check; 0 where all is well."""
    faults = 0
    for good, line in _findings(settings, database):
        print(f"{'ok  ' if good else 'FIX '} {line}", flush=True)
        faults += not good
    return 1 if faults else 0


def _findings(settings: Settings, database: Path) -> Iterator[Finding]:
    yield _settings(settings)
    yield _owners(settings, database)
    yield _texts()
    yield from _database(database)
    if not settings.bot_token:
        yield True, "Telegram: no BOT_TOKEN, so `run` starts the simulator"
        return
    if settings.webhook_url:
        yield from webhook(settings, database)
    yield from telegram(settings)


def _settings(settings: Settings) -> Finding:
    return True, f"settings: {settings.library_name}, {settings.timezone.key}, language {settings.locale}"


def _owners(settings: Settings, database: Path) -> Finding:
    owners = len(settings.owner_ids) + _by_link(database)
    if owners:
        return True, f"owners: {owners} hear of faults and proposals"
    if settings.bot_token:
        return False, "owners: none, nobody hears of faults and proposals. Run: python -m bot owner"
    return True, "owners: none, which is fine for the simulator; with a BOT_TOKEN, run: python -m bot owner"


def _by_link(database: Path) -> int:
    """The owners who came by a link; none where the file cannot be read, which is told of the database."""
    try:
        with closing(_reader(database)) as connection:
            return _count(connection, "staff", "role = 'owner'")
    except sqlite3.DatabaseError:
        return 0


def _texts() -> Finding:
    try:
        texts.check(LOCALES)
    except StartupError as error:
        return False, f"texts: {error}"
    return True, f"texts: {', '.join(LOCALES)}"


def _database(path: Path) -> Iterator[Finding]:
    if not path.exists():
        yield True, f"database: {path} is made at the first start"
        return
    try:
        with closing(_reader(path)) as connection:
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
            check_history(connection, path, version, available())
            yield from _content(connection, path, version)
            yield from _index(connection, path)
    except StartupError as error:
        yield False, f"database: {error}"
    except sqlite3.DatabaseError as error:
        yield False, f"database: {path} cannot be read ({error}). Restore a copy, or name another file in DATABASE."


def _reader(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)


def _content(connection: sqlite3.Connection, path: Path, version: int) -> Iterator[Finding]:
    newest = len(available())
    if not version and _has(connection, None):
        raise sqlite3.DatabaseError("it belongs to another program")
    sound = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    titles = _count(connection, "titles", "withdrawn_at IS NULL")
    yield sound == "ok", f"database: {path}, schema {version} of {newest}, {titles:,} titles, integrity {sound}"
    if version < newest:
        yield True, f"database: it will be brought from schema {version} to {newest} at the next start"
    parked = _count(connection, "inbox", "state = 'parked'")
    yield parked == 0, f"inbox: {parked} updates are parked" + (" (see docs/operating.md)" if parked else "")


def _has(connection: sqlite3.Connection, table: str | None) -> bool:
    """Whether there is this table, or any."""
    sql = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = coalesce(:table, name)"
    return connection.execute(sql, {"table": table}).fetchone() is not None


def _count(connection: sqlite3.Connection, table: str, condition: str) -> int:
    """Rows of a table; none where an older database has no such table yet."""
    if not _has(connection, table):
        return 0
    return int(connection.execute(f"SELECT count(*) FROM {table} WHERE {condition}").fetchone()[0])


def _index(connection: sqlite3.Connection, path: Path) -> Iterator[Finding]:
    """What the bot mends by itself is in order, but said."""
    if not _has(connection, "catalogue_state"):
        return
    state = dict(connection.execute("SELECT name, value FROM catalogue_state").fetchall())
    try:
        Index(index_path(path)).close()
    except IndexMissing:
        yield True, "index: there is none yet; it is built at the next start"
    except IndexOutdated:
        yield True, "index: of another version; it is built anew at the next start"
    else:
        fresh = state.get("changed") == state.get("indexed")
        yield True, "index: up to date" if fresh else "index: older than the catalogue; it is renewed at the next start"
