"""Three ways to search the same catalogue: ours, plain FTS5, and LIKE."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

from bot.areas.catalogue.search import Confidence, Entry, Index

Found = tuple[list[int], bool]
"""Ids, best first, and whether they were given as sure."""
Engine = Callable[[str], Found]
LIMIT = 50


def ours(index: Index) -> Engine:
    def ask(question: str) -> Found:
        answer = index.search(question, limit=LIMIT)
        return [hit.id for hit in answer.hits], answer.confidence is Confidence.SURE

    return ask


def write_plain(path: Path, entries: Iterable[Entry]) -> None:
    """Titles and authors in one FTS5 table with its defaults."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create virtual table book using fts5(title, authors, tokenize='unicode61')")
        connection.executemany(
            "insert into book (rowid, title, authors) values (?, ?, ?)",
            ((entry.id, entry.title, "; ".join(entry.authors)) for entry in entries),
        )
        connection.commit()


def fts5(connection: sqlite3.Connection) -> Engine:
    """Any of the words, ranked by bm25."""

    def ask(question: str) -> Found:
        words = re.findall(r"\w+", question)
        expression = " OR ".join(f'"{word}"' for word in words)
        sql = f"select rowid from book where book match ? order by bm25(book) limit {LIMIT}"
        return [id_ for (id_,) in connection.execute(sql, (expression,))] if words else [], True

    return ask


def like(connection: sqlite3.Connection) -> Engine:
    """All of the words, anywhere in title or authors."""

    def ask(question: str) -> Found:
        words = re.findall(r"\w+", question)
        each = " and ".join("title || ' ' || authors like ?" for _ in words) or "0"
        sql = f"select rowid from book where {each} order by length(title) limit {LIMIT}"
        return [id_ for (id_,) in connection.execute(sql, [f"%{word}%" for word in words])], True

    return ask
