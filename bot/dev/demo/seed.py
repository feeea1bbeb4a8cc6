"""Demonstration data into an empty database: the books, what residents call them, the library's facts, events."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path

from bot.areas.catalogue.imports import Wish, import_files
from bot.areas.catalogue.indexing import index_path
from bot.areas.catalogue.searcher import Searcher
from bot.areas.catalogue.store import additions
from bot.base import ending
from bot.base.clock import Clock, SystemClock, to_ms
from bot.base.database import Database, Transaction
from bot.dev.demo.events import seed_events
from bot.settings import WIB

FOLDER = Path(__file__).parent
SOURCE = "demo"
_SEEDED = "demo_seeded"


def seed_if_empty(database: Path, folder: Path = FOLDER, clock: Clock | None = None) -> bool:
    """Fill a migrated database that has no titles, or not all of the demonstration; whether it was filled.

    Its index included. A library with titles of its own only is let be. Not for a running loop.
    The events are counted from the day of `clock`.
    """
    with closing(sqlite3.connect(database)) as connection:
        if connection.execute("SELECT 1 FROM facts WHERE name = :name", {"name": _SEEDED}).fetchone():
            return False
        sources = {row[0] for row in connection.execute("SELECT DISTINCT source FROM titles")}
    if sources and SOURCE not in sources:
        return False
    ending.run(seed(database, folder, clock or SystemClock()))
    return True


async def seed(database: Path, folder: Path, clock: Clock) -> None:
    """Import the demonstration's books, other names, facts and events. Raises what a damaged file raises.

    The mark is set last, and doing it twice changes nothing: what was cut short is done again at the next start.
    """
    names, facts = _other_names(folder / "alternatives.csv"), _facts(folder / "library.json")
    events = json.loads((folder / "events.json").read_text(encoding="utf-8"))
    opened = await Database.open(database, readers=2)
    searcher = Searcher(opened, index_path(database), clock)
    try:
        await import_files(opened, Wish([folder / "catalogue.csv"], SOURCE), clock)
        await opened.write(lambda tx: _write(tx, names, facts, to_ms(clock.now())))
        await searcher.refresh()
        await seed_events(opened, clock, WIB, events)
        await opened.write(_mark)
    finally:
        await searcher.close()
        await opened.close()


async def _mark(tx: Transaction) -> None:
    await tx.run("INSERT OR IGNORE INTO facts (name, value) VALUES (:name, '1')", {"name": _SEEDED})


async def _write(tx: Transaction, names: Iterable[tuple[str, str]], facts: Mapping[str, str], now: int) -> None:
    """What staff have written of the library stays."""
    for phrase, meaning in names:
        await additions.put_other_name(tx, phrase, meaning, now)
    await additions.touch(tx)
    await tx.run_many(
        """INSERT INTO library_facts (name, value, changed_at) VALUES (:name, :value, :now)
           ON CONFLICT (name) DO NOTHING""",
        [{"name": name, "value": value, "now": now} for name, value in facts.items()],
    )


def _other_names(path: Path) -> list[tuple[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [(row["phrase"], row["meaning"]) for row in csv.DictReader(file)]


def _facts(path: Path) -> dict[str, str]:
    """The facts that are filled in, each as JSON."""
    facts = json.loads(path.read_text(encoding="utf-8"))
    return {
        name: json.dumps(value, ensure_ascii=False) for name, value in facts.items() if value not in ("", None, [], {})
    }
