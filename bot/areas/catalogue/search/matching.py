"""Titles that have certain words: FTS5 expressions, and the rows they lead to."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from itertools import combinations

from bot.areas.catalogue.search.keys import key
from bot.areas.catalogue.search.score import Row

_SELECT = "select row, id, title, authors, extra, names, main, popularity, available, work from row where row in ({})"


def any_way(ways: Iterable[str], beginning: str = "") -> str:
    """An expression for one word of the question: any of its ways, or any word that begins so."""
    terms = [f'"{way}"' for way in ways]
    if beginning:
        terms.append(f'"{beginning}"*')
    return "(" + " OR ".join(terms) + ")"


def all_of(groups: Sequence[str]) -> str:
    return " AND ".join(groups)


def pairs_of(groups: Sequence[str]) -> str:
    return " OR ".join(f"({a} AND {b})" for a, b in combinations(groups, 2))


def named(expression: str) -> str:
    """The expression within title, other names and authors only."""
    return "{title authors} : (" + expression + ")"


class Shelf:
    """The rows of the index; a row read once is kept for the rest of the question."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._rows: dict[int, Row] = {}

    def matching(self, expression: str, most: int) -> list[Row]:
        """The shortest titles that match, at most `most`."""
        sql = f"select rowid from words where words match ? limit {most}"
        return self._read([row for (row,) in self._connection.execute(sql, (expression,))])

    def titled(self, names: Collection[str], most: int) -> list[Row]:
        """Titles that are one of the names (words run together), their subtitle aside."""
        sql = f"select row from title_key where key in ({','.join('?' * len(names))}) limit {most}"
        return self._read([row for (row,) in self._connection.execute(sql, [key("t", name) for name in names])])

    def _read(self, wanted: list[int]) -> list[Row]:
        missing = [row for row in wanted if row not in self._rows]
        if missing:
            for found in self._connection.execute(_SELECT.format(",".join("?" * len(missing))), missing):
                row, id_, title, authors, extra, names, *rest = found
                others = tuple(name.split() for name in names.split("\n")) if names else ()
                self._rows[row] = Row(row, id_, title.split(), authors.split(), extra.split(), others, *rest)
        return [self._rows[row] for row in wanted]
