"""A copy of the catalogue that is thrown away: an import into it says what the import itself will say."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

from bot.areas.catalogue.imports import jobs
from bot.base.database import Database

_WHOLE = (
    "titles", "title_sources", "title_isbns", "authors", "title_authors", "subjects", "title_subjects", "copies",
    "catalogue_state", "imports", "staged_titles", "staged_items", "staged_copies",
)  # fmt: skip
_OF_OPEN = ("import_befores", "import_problems")
_OPEN = "WHERE import_id IN (SELECT id FROM known.imports WHERE state <> 'done')"
"""What was kept during imports is wanted for those that are to be finished; of those that are done it is much."""
_SCHEMA = """
    SELECT sql FROM known.sqlite_master WHERE tbl_name = :table AND sql IS NOT NULL ORDER BY type <> 'table'
"""


@asynccontextmanager
async def rehearsal(database: Database) -> AsyncIterator[Database]:
    """The catalogue as it is at this moment, in a file of its own for as long as the block lasts."""
    folder = Path(await asyncio.to_thread(tempfile.mkdtemp))
    try:
        path = folder / "catalogue.db"
        await asyncio.to_thread(_copy, await jobs.path_of(database), path)
        copy = await Database.open(path, readers=1)
        try:
            yield copy
        finally:
            await copy.close()
    finally:
        await asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True)


def _copy(known: Path, path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("ATTACH :known AS known", {"known": str(known)})
        connection.execute("BEGIN")
        for table in (*_WHOLE, *_OF_OPEN):
            made, *indexes = (row[0] for row in connection.execute(_SCHEMA, {"table": table}))
            connection.execute(made)
            some = _OPEN if table in _OF_OPEN else ""
            connection.execute(f"INSERT INTO main.{table} SELECT * FROM known.{table} {some}")
            for index in indexes:
                connection.execute(index)
        connection.execute("COMMIT")
