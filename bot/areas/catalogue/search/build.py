"""Writing the index: staged beside its place, then swapped in at once; a failed build leaves the old one."""

from __future__ import annotations

import os
import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path

from bot.areas.catalogue.search import schema
from bot.areas.catalogue.search.filing import tokens
from bot.areas.catalogue.search.keys import key
from bot.areas.catalogue.search.normalise import words
from bot.areas.catalogue.search.termfile import write_terms
from bot.areas.catalogue.search.types import Alternative, Entry
from bot.base.reading.isbn import isbn13

_SUBTITLE = re.compile(r"[:;(\[|/]|\s[-–—=]\s")
_PARENTHESES = re.compile(r"\([^)]*\)|\[[^]]*\]")
_BATCH = 1000

Progress = Callable[[int], None]


def build(
    path: Path,
    entries: Iterable[Entry],
    alternatives: Iterable[Alternative] = (),
    progress: Progress | None = None,
) -> None:
    """Write the index of `entries` at `path`; `progress` is told the entries read so far, every thousand.

    Memory holds the distinct words, never the entries. Errors of the iterables and of SQLite pass through.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    new, stage = (path.with_name(f"{path.name}.{os.getpid()}.{end}") for end in ("new", "stage"))
    try:
        for leftover in (new, stage):
            leftover.unlink(missing_ok=True)
        with closing(sqlite3.connect(new, isolation_level=None)) as connection:
            _write(connection, stage, entries, alternatives, progress)
        os.replace(new, path)
    finally:
        for leftover in (new, stage):
            leftover.unlink(missing_ok=True)


def _write(
    connection: sqlite3.Connection,
    stage: Path,
    entries: Iterable[Entry],
    alternatives: Iterable[Alternative],
    progress: Progress | None,
) -> None:
    connection.executescript("pragma page_size = 4096; pragma journal_mode = off; pragma synchronous = off")
    connection.execute("attach ? as aside", (str(stage),))
    connection.executescript("pragma aside.journal_mode = off; pragma aside.synchronous = off")
    connection.execute(schema.STAGE.replace("table stage", "table aside.stage"))
    connection.executescript(schema.TABLES)
    connection.execute("begin")
    frequencies = _stage(connection, entries, progress)
    _write_rows(connection)
    write_terms(connection, frequencies)
    connection.executemany(
        "insert or replace into alternative values (?, ?)",
        ((" ".join(words(a.phrase)), " ".join(words(a.meaning))) for a in alternatives),
    )
    _finish(connection)


def _stage(connection: sqlite3.Connection, entries: Iterable[Entry], progress: Progress | None) -> Counter[str]:
    frequencies: Counter[str] = Counter()
    batch: list[tuple[object, ...]] = []
    done = 0
    for done, entry in enumerate(entries, 1):
        batch.append(_staged(entry, frequencies))
        if len(batch) == _BATCH:
            _flush(connection, batch)
            if progress:
                progress(done)
    _flush(connection, batch)
    if progress:
        progress(done)
    return frequencies


def _flush(connection: sqlite3.Connection, batch: list[tuple[object, ...]]) -> None:
    connection.executemany(f"insert into aside.stage values ({', '.join('?' * 12)})", batch)
    batch.clear()


def _staged(entry: Entry, frequencies: Counter[str]) -> tuple[object, ...]:
    title = words(entry.title)
    main = len(words(_SUBTITLE.split(entry.title.strip(" :;([|/"), maxsplit=1)[0])) or len(title)
    authors = [word for author in entry.authors for word in words(author)]
    names = [" ".join(words(name)) for name in entry.other_names]
    extra = words(" ".join((*entry.subjects, entry.publisher, entry.year)))
    frequencies.update({*title, *authors, *extra, *" ".join(names).split()})
    subjects = words(" | ".join(entry.subjects))
    facets = tokens(title, subjects, entry.number, entry.language, entry.audience)
    work = entry.work or " ".join((*words(_PARENTHESES.sub(" ", entry.title)), "|", *sorted(set(authors))))
    isbns = [number for number in map(isbn13, entry.isbns) if number]
    return (
        len(title), entry.popularity, entry.id, " ".join(title), " ".join(authors), " ".join(extra),
        "\n".join(names), main, entry.available, key("w", work), " ".join(map(str, isbns)), facets,
    )  # fmt: skip


def _write_rows(connection: sqlite3.Connection) -> None:
    connection.execute(
        """create table aside.sorted as
           select row_number() over (order by length, popularity desc, id) as row, * from aside.stage"""
    )
    connection.execute(
        """insert into row select row, id, title, authors, extra, names, main, popularity, available, work
           from aside.sorted order by row"""
    )
    connection.execute(
        """insert into words (rowid, title, authors, extra, facets)
           select row, title || ' ' || names, authors, extra, facets from aside.sorted order by row"""
    )
    connection.execute("insert into words (words) values ('optimize')")
    _insert(connection, "title_key", _title_keys(connection))
    _insert(connection, "isbn", _isbns(connection))


def _insert(connection: sqlite3.Connection, table: str, pairs: Iterator[tuple[int, int]]) -> None:
    connection.execute(f"create table aside.pairs_{table} (a integer, b integer)")
    connection.executemany(f"insert into aside.pairs_{table} values (?, ?)", pairs)
    connection.execute(f"insert into {table} select distinct a, b from aside.pairs_{table} order by a, b")


def _title_keys(connection: sqlite3.Connection) -> Iterator[tuple[int, int]]:
    for row, title, main, names in connection.execute("select row, title, main, names from row"):
        parts = title.split()
        for name in {"".join(parts), "".join(parts[:main]), *names.replace(" ", "").split("\n")} - {""}:
            yield key("t", name), row


def _isbns(connection: sqlite3.Connection) -> Iterator[tuple[int, int]]:
    for row, isbns in connection.execute("select row, isbns from aside.sorted where isbns != ''"):
        for isbn in isbns.split():
            yield int(isbn), row


def _finish(connection: sqlite3.Connection) -> None:
    connection.execute("insert into fact select 'titles', count(*) from row")
    for statement in schema.AFTERWARDS.split(";"):
        connection.execute(statement)
    connection.execute(f"pragma application_id = {schema.APPLICATION_ID}")
    connection.execute(f"pragma user_version = {schema.FORMAT}")
    connection.execute("commit")
    connection.execute("detach aside")
