"""Reading titles: lists, cards and what a card points to. All SQL of the catalogue's screens."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from bot.areas.catalogue.types import Availability, Counts, Line, Named, Place
from bot.base.clock import from_ms
from bot.base.database import Reader

SEPARATOR = "\x1f"
_FREE = "{0}status = 'free' AND NOT EXISTS (SELECT 1 FROM promised_copies p WHERE p.copy_id = {0}id)"

_LINE = f"""
    SELECT t.id, t.title, t.year, t.call_number, t.area, t.audience, t.language, t.work, t.source_id,
           (SELECT group_concat(name, char(31)) FROM (
                SELECT a.name FROM title_authors ta JOIN authors a ON a.id = ta.author_id
                WHERE ta.title_id = t.id ORDER BY ta.position)) AS authors,
           count(c.id) AS known, coalesce(sum({_FREE.format("c.")}), 0) AS free,
           coalesce(sum(c.status <> 'missing'), 0) AS total, coalesce(sum(c.status = 'unknown'), 0) AS unknown,
           coalesce(sum(c.status = 'not_for_loan'), 0) AS in_place, min(c.as_of_at) AS as_of_at
    FROM titles t LEFT JOIN copies c ON c.title_id = t.id
"""


@dataclass(frozen=True, slots=True)
class TitleRow:
    """A title as it is kept, without what hangs on it."""

    id: int
    title: str
    publisher: str
    year: str
    edition: str
    call_number: str
    classification: str
    language: str
    audience: str
    kind: str
    series: str
    notes: str
    ebook: str
    cover: str
    work: int
    withdrawn: bool


async def lines(reader: Reader, ids: Sequence[int]) -> list[Line]:
    """The titles of `ids` in that order, the withdrawn left out."""
    sql = f"{_LINE} WHERE t.id IN (SELECT value FROM json_each(:ids)) AND t.withdrawn_at IS NULL GROUP BY t.id"
    found = {row["id"]: _line(row) for row in await reader.rows(sql, {"ids": json.dumps(list(ids))})}
    return [found[id_] for id_ in ids if id_ in found]


async def works(reader: Reader, ids: Sequence[int]) -> list[list[int]]:
    """The titles of `ids` in that order, editions of a work together, the withdrawn left out."""
    sql = """SELECT id, work FROM titles WHERE id IN (SELECT value FROM json_each(:ids)) AND withdrawn_at IS NULL"""
    work_of = dict(map(tuple, await reader.rows(sql, {"ids": json.dumps(list(ids))})))
    found: dict[int, list[int]] = {}
    for id_ in ids:
        if id_ in work_of:
            found.setdefault(work_of[id_], []).append(id_)
    return list(found.values())


async def title(reader: Reader, id_: int) -> TitleRow | None:
    """One title, withdrawn or not."""
    row = await reader.row(
        """SELECT id, title, publisher, year, edition, call_number, classification, language, audience, kind, series,
                  notes, ebook, cover, work, withdrawn_at IS NOT NULL AS withdrawn
           FROM titles WHERE id = :id""",
        {"id": id_},
    )
    return TitleRow(**{**dict(row), "withdrawn": bool(row["withdrawn"])}) if row else None


async def authors_of(reader: Reader, id_: int) -> tuple[Named, ...]:
    """A title's authors in their order."""
    rows = await reader.rows(
        """SELECT a.id, a.name FROM title_authors ta JOIN authors a ON a.id = ta.author_id
           WHERE ta.title_id = :id ORDER BY ta.position""",
        {"id": id_},
    )
    return _named(rows)


async def subjects_of(reader: Reader, ids: Iterable[int]) -> tuple[Named, ...]:
    """The subjects of some titles, of the first title first."""
    rows = await reader.rows(
        """SELECT s.id, s.name FROM json_each(:ids) wanted JOIN title_subjects ts ON ts.title_id = wanted.value
           JOIN subjects s ON s.id = ts.subject_id
           GROUP BY s.id ORDER BY min(wanted.key), min(ts.position)""",
        {"ids": json.dumps(list(ids))},
    )
    return _named(rows)


async def subjects_named(reader: Reader, word: str, limit: int) -> tuple[Named, ...]:
    """Subjects with a folded word in their name, those with most titles first."""
    rows = await reader.rows(
        """SELECT s.id, s.name FROM subjects s CROSS JOIN title_subjects ts ON ts.subject_id = s.id
           CROSS JOIN titles t ON t.id = ts.title_id
           WHERE ' ' || s.key || ' ' LIKE '% ' || :word || '%' AND t.withdrawn_at IS NULL
           GROUP BY s.id ORDER BY count(*) DESC, s.name LIMIT :limit""",
        {"word": word, "limit": limit},
    )
    return _named(rows)


async def names(reader: Reader, table: Literal["subjects", "authors"]) -> list[str]:
    """What all of them are called."""
    return [row["name"] for row in await reader.rows(f"SELECT name FROM {table}")]


async def isbns_of(reader: Reader, id_: int) -> tuple[str, ...]:
    """A title's ISBNs as they are kept."""
    rows = await reader.rows("SELECT isbn FROM title_isbns WHERE title_id = :id ORDER BY position", {"id": id_})
    return tuple(row["isbn"] for row in rows)


async def places_of(reader: Reader, id_: int) -> tuple[Place, ...]:
    """A title's copies by room."""
    rows = await reader.rows(
        f"""SELECT location, count(*) AS known, sum({_FREE.format("copies.")}) AS free,
                  sum(status <> 'missing') AS total,
                  sum(status = 'unknown') AS unknown, sum(status = 'not_for_loan') AS in_place,
                  min(as_of_at) AS as_of_at
           FROM copies WHERE title_id = :id GROUP BY location ORDER BY free DESC, location""",
        {"id": id_},
    )
    return tuple(Place(row["location"], _availability(row)) for row in rows)


async def has_other_work(reader: Reader, ids: Sequence[int], work: int) -> bool:
    """Whether one of these titles, the withdrawn left out, is of another work."""
    return bool(
        await reader.value(
            """SELECT EXISTS (SELECT 1 FROM titles WHERE id IN (SELECT value FROM json_each(:ids))
                              AND withdrawn_at IS NULL AND work <> :work)""",
            {"ids": json.dumps(list(ids)), "work": work},
        )
    )


async def editions(reader: Reader, work: int, except_id: int, limit: int) -> list[Line]:
    """Other editions of a work, the newest first."""
    sql = f"""{_LINE} WHERE t.work = :work AND t.id <> :id AND t.withdrawn_at IS NULL
              GROUP BY t.id ORDER BY t.year_number DESC, t.id LIMIT :limit"""
    return [_line(row) for row in await reader.rows(sql, {"work": work, "id": except_id, "limit": limit})]


async def author_name(reader: Reader, id_: int) -> str | None:
    """How an author is called."""
    return _text(await reader.value("SELECT name FROM authors WHERE id = :id", {"id": id_}))


async def subject_name(reader: Reader, id_: int) -> str | None:
    """How a subject is called."""
    return _text(await reader.value("SELECT name FROM subjects WHERE id = :id", {"id": id_}))


async def count(reader: Reader) -> int:
    """How many titles there are."""
    return int(await reader.value("SELECT count(*) FROM titles WHERE withdrawn_at IS NULL"))


async def counts(reader: Reader) -> Counts:
    """The catalogue in figures."""
    row = await reader.row(
        """SELECT (SELECT count(*) FROM titles WHERE withdrawn_at IS NULL) AS titles,
                  (SELECT count(*) FROM titles WHERE withdrawn_at IS NOT NULL) AS withdrawn,
                  (SELECT count(*) FROM authors) AS authors,
                  count(c.id) AS copies, coalesce(sum(c.status = 'free'), 0) AS free,
                  coalesce(sum(c.status = 'unknown'), 0) AS unknown, max(c.as_of_at) AS as_of_at
           FROM copies c JOIN titles t ON t.id = c.title_id AND t.withdrawn_at IS NULL"""
    )
    values = dict(row) if row else {}
    as_of = values.pop("as_of_at", None)
    return Counts(**values, as_of=from_ms(as_of) if as_of is not None else None)


def _line(row: sqlite3.Row) -> Line:
    authors = tuple(row["authors"].split(SEPARATOR)) if row["authors"] else ()
    return Line(
        row["id"], row["title"], authors, row["year"], _availability(row), row["call_number"], row["area"],
        row["audience"], row["language"], 1, row["work"], row["source_id"],
    )  # fmt: skip


def _availability(row: sqlite3.Row) -> Availability:
    as_of = from_ms(row["as_of_at"]) if row["known"] else None
    return Availability(row["free"], row["total"], row["unknown"], row["in_place"], as_of)


def _named(rows: Iterable[sqlite3.Row]) -> tuple[Named, ...]:
    return tuple(Named(row["id"], row["name"]) for row in rows)


def _text(value: Any) -> str | None:
    return None if value is None else str(value)
