"""The stages of a search: cheap and strict first, looser only while no title answers the question well."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from bot.catalogue.search.expand import expand_cheaply, expand_loosely
from bot.catalogue.search.keys import key
from bot.catalogue.search.lexicon import Lexicon
from bot.catalogue.search.question import Reading, Word, reading_of
from bot.catalogue.search.score import Row, Scored, Scorer

WELL, POORLY, BARELY = 0.96, 0.78, 0.70
_ROWS = 250

_SELECT = "select row, id, title, authors, extra, names, main, popularity, available, work from row where row in "


class Search:
    """One question's search: the titles seen so far, each with its best score."""

    def __init__(self, connection: sqlite3.Connection, lexicon: Lexicon, verbatim: bool) -> None:
        self._connection = connection
        self._lexicon = lexicon
        self._verbatim = verbatim
        self._rows: dict[int, Row] = {}
        self.best: dict[int, Scored] = {}
        self.coverage = 0.0

    def run(self, reading: Reading) -> list[Scored]:
        """All titles found, best first."""
        self._strict(reading)
        if not self._verbatim and self.coverage < WELL:
            self._loose(reading)
        return sorted(self.best.values(), key=_rank)

    def _strict(self, reading: Reading) -> None:
        for variant in self._alternatives(reading):
            self._cheaply(variant)
        self._cheaply(reading)
        self._exact_title(reading)

    def _cheaply(self, reading: Reading) -> None:
        if self._verbatim:
            _only_typed(reading, self._lexicon)
        else:
            expand_cheaply(reading, self._lexicon)
        self._all_of(reading, [word for word in reading if word.needed])

    def _loose(self, reading: Reading) -> None:
        for variant in self._joined_and_split(reading):
            expand_cheaply(variant, self._lexicon)
            self._all_of(variant, [word for word in variant if word.needed], discount=0.02)
        if self.coverage >= WELL:
            return
        for word in reading:
            if word.needed or not word.ways:
                expand_loosely(word, self._lexicon)
        needed = [word for word in reading if word.needed]
        self._all_of(reading, needed)
        if self.coverage < BARELY or (not self.best):
            self._without_one(reading, needed)
        if self.coverage < POORLY:
            for variant in self._half_split(reading):
                self._all_of(variant, [word for word in variant if word.needed], discount=0.04)
        if not self.best and needed:
            self._any_of(reading, needed)

    def _alternatives(self, reading: Reading) -> Iterator[Reading]:
        """The question with what staff say its phrases mean."""
        texts = [word.text for word in reading]
        spans = [(i, j) for i in range(len(texts)) for j in range(i + 1, min(i + 4, len(texts)) + 1)]
        meanings = self._lexicon.meanings({" ".join(texts[i:j]) for i, j in spans})
        for i, j in spans:
            if meaning := meanings.get(" ".join(texts[i:j])):
                yield reading_of([*texts[:i], *meaning.split(), *texts[j:]])

    def _joined_and_split(self, reading: Reading) -> Iterator[Reading]:
        """Two words typed apart that are one in the catalogue, and one that is two."""
        texts = [word.text for word in reading]
        joins = {a + b: i for i, (a, b) in enumerate(zip(texts, texts[1:], strict=False))}
        cuts = [(i, j) for i, word in enumerate(reading) if word.needed for j in range(2, len(word.text) - 1)]
        halves = {half for i, j in cuts for half in (texts[i][:j], texts[i][j:])}
        known = self._lexicon.known({*joins, *halves})
        for joined, i in joins.items():
            if joined in known:
                yield reading_of([*texts[:i], joined, *texts[i + 2 :]])
        splits = [(i, j) for i, j in cuts if texts[i][:j] in known and texts[i][j:] in known]
        splits.sort(key=lambda cut: min(cut[1], len(texts[cut[0]]) - cut[1]), reverse=True)
        for i, j in splits[:4]:
            yield reading_of([*texts[:i], texts[i][:j], texts[i][j:], *texts[i + 1 :]])

    def _half_split(self, reading: Reading) -> Iterator[Reading]:
        """A word that is two, one of them mistyped: terelie is tere liye."""
        for i, word in enumerate(reading):
            if not word.needed or len(word.text) < 6 or word.known:
                continue
            for j in range(3, len(word.text) - 2):
                halves = [Word(word.text[:j], True), Word(word.text[j:], True)]
                expand_cheaply(halves, self._lexicon)
                for half in halves:
                    if not half.known:
                        expand_loosely(half, self._lexicon)
                if all(half.ways for half in halves) and any(half.known for half in halves):
                    yield [*reading[:i], *halves, *reading[i + 1 :]]

    def _without_one(self, reading: Reading, needed: list[Word]) -> None:
        if len(needed) < 2:
            return
        for left in needed:
            self._all_of(reading, [word for word in needed if word is not left])

    def _all_of(self, reading: Reading, needed: list[Word], discount: float = 0.0) -> None:
        """Titles that have every needed word in one of its ways."""
        if not needed or not all(word.ways for word in needed):
            return
        groups = ["(" + " OR ".join(f'"{way}"' for way in word.ways) + ")" for word in needed]
        self._score(reading, self._matching("{title authors} : (" + " AND ".join(groups) + ")"), discount)
        if self.coverage < WELL:
            self._score(reading, self._matching(" AND ".join(groups)), discount)

    def _any_of(self, reading: Reading, needed: list[Word]) -> None:
        ways = [way for word in needed for way in list(word.ways)[:4]]
        if ways:
            self._score(reading, self._matching("title : (" + " OR ".join(f'"{way}"' for way in ways) + ")"), 0.0)

    def _exact_title(self, reading: Reading) -> None:
        names = {"".join(w.text for w in reading), "".join(w.text for w in reading if w.needed)}
        keys = tuple(key("t", name) for name in names)
        sql = f"select row from title_key where key in ({','.join('?' * len(keys))}) limit {_ROWS}"  # noqa: S608
        self._score(reading, [row for (row,) in self._connection.execute(sql, keys)], 0.0)

    def _matching(self, expression: str) -> list[int]:
        sql = f"select rowid from words where words match ? limit {_ROWS}"  # noqa: S608
        return [row for (row,) in self._connection.execute(sql, (expression,))]

    def _score(self, reading: Reading, rows: Iterable[int], discount: float) -> None:
        scorer = Scorer(reading, discount)
        wanted = tuple(rows)
        self._fetch([row for row in wanted if row not in self._rows])
        for row in wanted:
            scored = scorer.score(self._rows[row])
            if row not in self.best or scored.score > self.best[row].score:
                self.best[row] = scored
                self.coverage = max(self.coverage, scored.coverage)

    def _fetch(self, rows: list[int]) -> None:
        if not rows:
            return
        sql = _SELECT + f"({','.join('?' * len(rows))})"
        for row, id_, title, authors, extra, names, main, popularity, available, work in self._connection.execute(
            sql, rows
        ):
            self._rows[row] = Row(
                row, id_, title.split(), authors.split(), extra.split(),
                tuple(name.split() for name in names.split("\n") if name), main, popularity, bool(available), work,
            )  # fmt: skip


def _only_typed(reading: Reading, lexicon: Lexicon) -> None:
    known = lexicon.known({word.text for word in reading})
    for word in reading:
        word.known = word.text in known
        word.ways = {word.text: 1.0} if word.known else {}
        word.weight = lexicon.weight(known.get(word.text, 1))


def _rank(scored: Scored) -> tuple[float, int]:
    row = scored.row
    liked = 0.002 * row.popularity / (1.0 + abs(row.popularity)) + 0.001 * row.available
    return -(scored.score + liked), row.row
