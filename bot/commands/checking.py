"""`check`: settings, database, Bot API. What is wrong, and what to do."""

from __future__ import annotations

import argparse
import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from bot.migrate import available
from bot.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`check` has no options."""


def run(args: argparse.Namespace, settings: Settings, database: Path) -> int:
    """Print one line a check; 0 where all is well."""
    faults = 0
    for good, line in (*_settings(settings), *_database(database), *_telegram(settings)):
        print(f"{'ok  ' if good else 'FIX '} {line}")
        faults += not good
    return 1 if faults else 0


def _settings(settings: Settings) -> Iterator[tuple[bool, str]]:
    yield True, f"settings: {settings.library_name}, {settings.timezone.key}, language {settings.locale}"
    if settings.bot_token and not settings.owner_ids:
        yield False, "OWNER_IDS is empty: nobody hears of faults. Put your own Telegram id there."


def _database(path: Path) -> Iterator[tuple[bool, str]]:
    if not path.exists():
        yield True, f"database: {path} is made at the first start"
        return
    newest = len(available())
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
            sound = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            titles = connection.execute("SELECT count(*) FROM titles WHERE withdrawn_at IS NULL").fetchone()[0]
            parked = connection.execute("SELECT count(*) FROM inbox WHERE state = 'parked'").fetchone()[0]
    except sqlite3.DatabaseError as error:
        yield False, f"database: {path} cannot be read ({error}). Restore a copy, or name another file in DATABASE."
        return
    if version > newest:
        yield False, f"database: {path} was made by a newer program. Update the program."
        return
    yield sound == "ok", f"database: {path}, schema {version} of {newest}, {titles:,} titles, integrity {sound}"
    yield parked == 0, f"inbox: {parked} updates are parked" + (" (see docs/operating.md)" if parked else "")


def _telegram(settings: Settings) -> Iterator[tuple[bool, str]]:
    if not settings.bot_token:
        yield True, "Telegram: no BOT_TOKEN, so `run` starts the simulator"
        return
    yield asyncio.run(_reach(settings))


async def _reach(settings: Settings) -> tuple[bool, str]:
    from telegram.error import InvalidToken, TelegramError

    from bot.telegram.api import make_bot

    bot = make_bot(settings)
    try:
        await bot.initialize()
    except InvalidToken:
        return False, "Telegram: BOT_TOKEN is not known there. Copy it again from BotFather (/mybots, API Token)."
    except TelegramError as error:
        return False, f"Telegram: {settings.bot_api_url} cannot be reached ({error.message}). Check the network."
    finally:
        await bot.shutdown()
    return True, f"Telegram: {settings.bot_api_url} answers; the bot is @{bot.username}"
