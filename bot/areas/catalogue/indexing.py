"""The search index of a database: where it lies, and how it is written from one snapshot of the titles."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from bot.areas.catalogue.search import Alternative, Entry, build
from bot.areas.catalogue.shelf import class_number
from bot.areas.catalogue.store.additions import looks

_SEPARATOR = "\x1f"
# One statement is one snapshot, however long the writing takes; and it is read row by row.
_ENTRIES = """
    SELECT t.id, t.title, t.publisher, t.year, t.series, t.popularity,
           t.call_number, t.classification, t.language, t.audience,
           (SELECT group_concat(name, char(31)) FROM (
                SELECT a.name FROM title_authors ta JOIN authors a ON a.id = ta.author_id
                WHERE ta.title_id = t.id ORDER BY ta.position)) AS authors,
           (SELECT group_concat(name, char(31)) FROM (
                SELECT s.name FROM title_subjects ts JOIN subjects s ON s.id = ts.subject_id
                WHERE ts.title_id = t.id ORDER BY ts.position)) AS subjects,
           (SELECT group_concat(isbn, char(31)) FROM title_isbns i WHERE i.title_id = t.id) AS isbns,
           EXISTS (SELECT 1 FROM copies c WHERE c.title_id = t.id AND c.status = 'free') AS available
    FROM titles t WHERE t.withdrawn_at IS NULL ORDER BY t.id
"""


def index_path(database: Path) -> Path:
    """Where the index of a database lies: beside it, and not worth a backup."""
    return database.with_name(f"{database.name}.search")


def write_index(database: Path, path: Path, now: int, progress: Callable[[int], None] | None = None) -> int:
    """Write the index of the titles at `path`; the revision of the catalogue it shows. Blocks: run it in a thread.

    `progress` is told the titles done so far, every thousand.
    """
    uri = f"{database.resolve().as_uri()}?mode=ro"
    with closing(sqlite3.connect(uri, uri=True, timeout=10)) as connection:
        connection.row_factory = sqlite3.Row
        # Read first: a change that comes in between makes the index look older than it is, never newer.
        revision = connection.execute("SELECT value FROM catalogue_state WHERE name = 'changed'").fetchone()[0]
        other = [Alternative(*row) for row in connection.execute("SELECT phrase, meaning FROM alternatives")]
        build(path, _entries(connection, now), other, progress)
    return int(revision)


def _entries(connection: sqlite3.Connection, now: int) -> Iterator[Entry]:
    with closing(connection.execute(_ENTRIES)) as cursor:
        for row in cursor:
            yield Entry(
                id=row["id"],
                title=row["title"],
                authors=_parts(row["authors"]),
                subjects=(*_parts(row["subjects"]), *filter(None, (row["series"],))),
                publisher=row["publisher"],
                year=row["year"],
                isbns=_parts(row["isbns"]),
                popularity=looks(row["popularity"], now),
                available=bool(row["available"]),
                number=class_number(row["call_number"], row["classification"]),
                language=row["language"],
                audience=row["audience"],
            )


def _parts(joined: str | None) -> tuple[str, ...]:
    return tuple(joined.split(_SEPARATOR)) if joined else ()
