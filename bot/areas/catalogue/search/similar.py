"""Titles like a title: the same authors weigh most, then its rare words, then its subjects."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator

from bot.areas.catalogue.search.lexicon import Lexicon
from bot.areas.catalogue.search.words import FILLERS, STOP

_ROWS = 60
_A_FEW, _ENOUGH = 12, 4
_RARE_WORDS = 4


def similar(connection: sqlite3.Connection, lexicon: Lexicon, id: int, limit: int) -> list[int]:
    """Ids of at most `limit` titles, other editions left out; none for an unknown id."""
    found = connection.execute("select row, title, authors, extra, work from row where id = ?", (id,)).fetchone()
    if found is None:
        return []
    row, title, authors, extra, work = found
    points: Counter[int] = Counter()
    for expression, worth in _expressions(lexicon, title.split(), authors.split(), extra.split()):
        sql = f"select rowid from words where words match ? limit {_ROWS}"
        for (other,) in connection.execute(sql, (expression,)).fetchall():
            points[other] += worth
    del points[row]
    best = sorted(points, key=lambda other: (-points[other], other))[: 4 * limit + 10]
    return _different_works(connection, best, work)[:limit]


def some_similar(connection: sqlite3.Connection, lexicon: Lexicon, id: int) -> list[int]:
    """Ids of a few of them, not the nearest: enough to know whether there are any, at a fraction of the price.

    Never only one where there are more: the database may know better that it is another edition.
    """
    found = connection.execute("select title, authors, extra, work from row where id = ?", (id,)).fetchone()
    if found is None:
        return []
    title, authors, extra, work = found
    ids: set[int] = set()
    sql = f"""select row.id from words cross join row on row.row = words.rowid
              where words match ? and row.work <> ? limit {_A_FEW}"""
    for expression, _ in _expressions(lexicon, title.split(), authors.split(), extra.split()):
        ids.update(other for (other,) in connection.execute(sql, (expression, work)))
        if len(ids) >= _ENOUGH:
            break
    return sorted(ids)


def _expressions(lexicon: Lexicon, title: list[str], authors: list[str], extra: list[str]) -> Iterator[tuple[str, int]]:
    """FTS5 expressions with the points that a title matching each is given; the one that needs nothing read first."""
    if authors:
        yield "authors : (" + _quoted(authors, " AND ") + ")", 60
    frequencies = lexicon.known({*title, *extra}) if title or extra else {}
    telling = [word for word in dict.fromkeys(title) if word not in STOP | FILLERS]
    rare = sorted(telling, key=lambda word: frequencies.get(word, 0))[:_RARE_WORDS]
    for word in rare:
        yield f'title : "{word}"', int(30 * lexicon.weight(frequencies.get(word, 1)))
    if extra:
        yield "extra : (" + _quoted(extra[:12], " AND ") + ")", 15
    if rare and extra:
        yield f"title : ({_quoted(rare, ' OR ')}) AND extra : ({_quoted(extra[:6], ' OR ')})", 10


def _quoted(words: list[str], between: str) -> str:
    return between.join(f'"{word}"' for word in dict.fromkeys(words))


def _different_works(connection: sqlite3.Connection, rows: list[int], work: int) -> list[int]:
    marks = ",".join("?" * len(rows))
    sql = f"select row, id, work from row where row in ({marks})"
    known = {row: (id_, its) for row, id_, its in connection.execute(sql, rows)}
    seen, ids = {work}, []
    for row in rows:
        id_, its = known[row]
        if its not in seen:
            seen.add(its)
            ids.append(id_)
    return ids
