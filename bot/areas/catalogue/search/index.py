"""The search as the rest of the bot sees it: one file, opened read-only by one thread."""

from __future__ import annotations

import sqlite3
from functools import lru_cache
from pathlib import Path
from types import TracebackType

from bot.areas.catalogue.search import schema
from bot.areas.catalogue.search.expand import Thesaurus
from bot.areas.catalogue.search.hearing import hear
from bot.areas.catalogue.search.lexicon import Lexicon
from bot.areas.catalogue.search.matching import Shelf
from bot.areas.catalogue.search.question import read
from bot.areas.catalogue.search.similar import similar, some_similar
from bot.areas.catalogue.search.stages import Search
from bot.areas.catalogue.search.types import Answer, Confidence, Hit, IndexMissing, IndexOutdated
from bot.areas.catalogue.search.verdict import answer
from bot.base.reading.isbn import check_digit, isbn13, looks_like_isbn

_LATELY = 16
"""Answers that are remembered: whether words are a title is asked first, and then for it; pages are turned."""


class Index:
    """An open index; `search` takes a question as typed. Raises IndexMissing and IndexOutdated when opened."""

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise IndexMissing(f"no search index at {path}: build it first")
        uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        self._connection = sqlite3.connect(uri, uri=True, isolation_level=None, cached_statements=512)
        try:
            self._check(path)
            self._lexicon = Lexicon(self._connection)
            self._thesaurus = Thesaurus(self._lexicon)
            self._lately = lru_cache(maxsize=_LATELY)(self._searched)
        except BaseException:
            self._connection.close()
            raise

    def _check(self, path: Path) -> None:
        try:
            mark = self._connection.execute("pragma application_id").fetchone()[0]
            version = self._connection.execute("pragma user_version").fetchone()[0]
        except sqlite3.DatabaseError as error:
            raise IndexOutdated(f"{path} is not a search index ({error}): build it again") from error
        if (mark, version) != (schema.APPLICATION_ID, schema.FORMAT):
            raise IndexOutdated(f"{path} has format {version}, wanted {schema.FORMAT}: build it again")

    def search(self, question: str, *, limit: int = 50, verbatim: bool = False) -> Answer:
        """Titles for a question in everyday language; verbatim takes its words as typed, nothing corrected."""
        return self._lately(question, limit, verbatim)

    def _searched(self, question: str, limit: int, verbatim: bool) -> Answer:
        if (digits := looks_like_isbn(question)) is not None:
            found = tuple(Hit(id_, 1.0) for id_ in self.by_isbn(digits)[:limit])
            return Answer(found, Confidence.SURE if found else Confidence.NONE, None, question)
        reading = read(question)
        shelf = Shelf(self._connection)
        search = Search(shelf, self._lexicon, self._thesaurus)
        if not reading or verbatim:
            search.as_typed(reading)
            return answer(question, reading, search.best.values(), limit)
        search.as_meant(reading)
        return hear(question, reading, search, shelf, self._lexicon, self._thesaurus, limit)

    def by_isbn(self, isbn: str) -> list[int]:
        """The titles of an ISBN-10 or -13; with a wrong check digit, those of its first twelve digits."""
        number = isbn13(isbn)
        if number is None:
            return []
        stem = number // 10
        exact = stem * 10 + int(check_digit(str(stem).zfill(12)))
        rows = self._connection.execute(
            """select isbn.isbn, row.id from isbn join row using (row) where isbn between ? and ? order by row""",
            (stem * 10, stem * 10 + 9),
        ).fetchall()
        right = [id_ for found, id_ in rows if found == number] or [id_ for found, id_ in rows if found == exact]
        return right or [id_ for _, id_ in rows]

    def similar(self, id: int, limit: int) -> list[int]:
        """Other titles by the same authors, on the same subjects or with the same rare words, nearest first."""
        return similar(self._connection, self._lexicon, id, limit)

    def some_similar(self, id: int) -> list[int]:
        """A few of them, to know whether there are any."""
        return some_similar(self._connection, self._lexicon, id)

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> Index:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
