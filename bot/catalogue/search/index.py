"""The search as the rest of the bot sees it: one file, opened read-only by one thread."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from types import TracebackType

from bot.catalogue.search import schema
from bot.catalogue.search.isbn import check_digit, isbn13, looks_like_isbn
from bot.catalogue.search.lexicon import Lexicon
from bot.catalogue.search.question import Reading, read
from bot.catalogue.search.score import Scored
from bot.catalogue.search.similar import similar
from bot.catalogue.search.stages import Search
from bot.catalogue.search.types import Answer, Confidence, Hit, IndexMissing, IndexOutdated


class Index:
    """An open index; `search` takes a question as typed. Raises IndexMissing and IndexOutdated when opened."""

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise IndexMissing(f"no search index at {path}: build it first")
        uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        self._connection = sqlite3.connect(uri, uri=True, isolation_level=None, cached_statements=512)
        try:
            self._check(path)
            self._connection.execute("pragma cache_size = -16000")
            self._lexicon = Lexicon(self._connection)
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
        if (digits := looks_like_isbn(question)) is not None:
            found = tuple(Hit(id_, 1.0) for id_ in self.by_isbn(digits)[:limit])
            return Answer(found, Confidence.SURE if found else Confidence.NONE, None, question)
        reading = read(question)
        if not reading:
            return Answer((), Confidence.NONE, None, question)
        ranked = Search(self._connection, self._lexicon, verbatim).run(reading)
        hits = tuple(_hit(scored) for scored in ranked[:limit])
        return Answer(hits, _confidence(ranked), _corrected(ranked, reading), question)

    def by_isbn(self, isbn: str) -> list[int]:
        """The titles of an ISBN-10 or -13; with a wrong check digit, those of its first twelve digits."""
        number = isbn13(isbn)
        if number is None:
            return []
        stem = number // 10
        exact = stem * 10 + check_digit(str(stem).zfill(12))
        rows = self._connection.execute(
            """select isbn.isbn, row.id from isbn join row using (row) where isbn between ? and ? order by row""",
            (stem * 10, stem * 10 + 9),
        ).fetchall()
        right = [id_ for found, id_ in rows if found == number] or [id_ for found, id_ in rows if found == exact]
        return right or [id_ for _, id_ in rows]

    def similar(self, id: int, limit: int) -> list[int]:
        """Other titles by the same authors, on the same subjects or with the same rare words, nearest first."""
        return similar(self._connection, self._lexicon, id, limit)

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> Index:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _hit(scored: Scored) -> Hit:
    return Hit(scored.row.id, round(min(1.0, scored.score), 4), tuple(w for _, w in scored.met if w), scored.row.work)


def _confidence(ranked: list[Scored]) -> Confidence:
    if not ranked or ranked[0].score < 0.55:
        return Confidence.NONE
    return Confidence.SURE if ranked[0].score >= 0.80 else Confidence.MAYBE


def _corrected(ranked: list[Scored], asked: Reading) -> str | None:
    """The best hit's words for the typed ones, when one of them was taken for a mistake."""
    if not ranked or ranked[0].score < 0.55:
        return None
    best = ranked[0]
    pairs = list(zip(best.reading, best.met, strict=True))
    mended = any(met in word.guesses for word, (_, met) in pairs)
    if not mended and best.joined is False:
        return None
    taken = " ".join(met or word.text for word, (_, met) in pairs if met or word.needed)
    return None if taken == " ".join(word.text for word in asked) else taken
