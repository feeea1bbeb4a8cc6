"""The stages of a search: cheap and strict first, looser only while no title answers the question well."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bot.catalogue.search.expand import Sense, Thesaurus
from bot.catalogue.search.lexicon import Lexicon
from bot.catalogue.search.matching import Shelf, all_of, any_way, named, pairs_of
from bot.catalogue.search.question import Reading, only_asks
from bot.catalogue.search.readings import alternatives, joined_or_split, split_anywhere
from bot.catalogue.search.score import Row, Scored, Scorer
from bot.catalogue.search.together import run_together

WELL, FAIRLY, POORLY = 0.96, 0.78, 0.70
"""Coverage from which a question is answered, from which no word is cut in two, and under which words are dropped."""
_MOST, _FEW, _NEAREST = 250, 60, 12
"""Titles rescored for an expression that means the question, for one that means part of it, and once more."""

Senses = Mapping[str, Sense]


class Search:
    """One question's search: the titles seen so far, each with its best score."""

    def __init__(self, shelf: Shelf, lexicon: Lexicon, thesaurus: Thesaurus) -> None:
        self._shelf, self._lexicon, self._thesaurus = shelf, lexicon, thesaurus
        self.best: dict[int, Scored] = {}
        self.coverage = 0.0

    def as_typed(self, reading: Reading) -> None:
        """Titles that have the words exactly as typed."""
        senses = self._thesaurus.typed({word.text for word in reading})
        self._all(reading, senses, whole=True)

    def as_meant(self, reading: Reading) -> None:
        """Titles that have what the words may mean, mistakes allowed for."""
        for variant in alternatives(reading, self._lexicon):
            self._all(variant, self._plain(variant))
        plain = self._plain(reading)
        self._exact_title(reading, plain)
        self._all(reading, plain)
        if self.coverage < WELL and not only_asks(reading):
            self._mistaken(reading, plain)

    def _mistaken(self, reading: Reading, plain: Senses) -> None:
        """Unfinished, joined, split and mistyped words, as long as none of them answers."""
        if self.coverage < WELL:
            self._begun(reading, plain)
            for variant in joined_or_split(reading, self._lexicon):
                self._all(variant, self._plain(variant), discount=0.02)
        if self.coverage < WELL:
            self._loosely(reading, most_edits=1)
        if self.coverage < FAIRLY:
            senses = self._loosely(reading, most_edits=2)
            self._cut_anywhere(reading, senses)
            self._in_part(reading, senses)
            self._run_together()

    def _loosely(self, reading: Reading, most_edits: int) -> Senses:
        """Words taken for mistakes, of one edit or two."""
        texts = {word.text for word in reading if word.needed}
        senses = self._plain(reading) | self._thesaurus.loose(texts, most_edits)
        self._all(reading, senses)
        return senses

    def _plain(self, reading: Reading) -> dict[str, Sense]:
        return self._thesaurus.plain({word.text for word in reading})

    def _all(self, reading: Reading, senses: Senses, discount: float = 0.0, whole: bool = False) -> None:
        """Titles that have every needed word; those that have it in title and author first."""
        ways = [senses[word.text].ways for word in reading if word.needed]
        if not ways or not all(ways):
            return
        expression = all_of([any_way(way) for way in ways])
        scorer = Scorer(reading, senses, discount)
        self._score(scorer, self._shelf.matching(named(expression), _MOST))
        if whole or self.coverage < POORLY:
            self._score(scorer, self._shelf.matching(expression, _MOST))

    def _exact_title(self, reading: Reading, senses: Senses) -> None:
        names = {"".join(word.text for word in reading), "".join(word.text for word in reading if word.needed)}
        self._score(Scorer(reading, senses), self._shelf.titled(names, _FEW))

    def _begun(self, reading: Reading, senses: Senses) -> None:
        """The last word taken for the beginning of one."""
        groups = [
            any_way(senses[word.text].ways, word.text if word.unfinished and len(word.text) > 1 else "")
            for word in reading
            if word.needed and (senses[word.text].ways or (word.unfinished and len(word.text) > 1))
        ]
        if len(groups) == sum(word.needed for word in reading):
            self._score(Scorer(reading, senses), self._shelf.matching(named(all_of(groups)), _MOST))

    def _cut_anywhere(self, reading: Reading, senses: Senses) -> None:
        """An unknown word that is two, one of them mistyped: terelie is tere liye."""
        if self.coverage >= FAIRLY:
            return
        for place, word in enumerate(reading):
            if not word.needed or senses[word.text].known or len(word.text) < 6:
                continue
            variants = split_anywhere(reading, place)
            halves = self._thesaurus.loose({half.text for v in variants for half in v[place : place + 2]}, 1)
            for variant in variants:
                if any(halves[half.text].known for half in variant[place : place + 2]):
                    self._all(variant, {**senses, **halves}, discount=0.04)

    def _run_together(self) -> None:
        """The nearest titles once more, with words of theirs typed as one."""
        if self.coverage >= FAIRLY:
            return
        for nearest in sorted(self.best.values(), key=lambda scored: -scored.score)[:_NEAREST]:
            if scored := run_together(nearest, self._lexicon):
                self._keep(scored)

    def _in_part(self, reading: Reading, senses: Senses) -> None:
        """Titles that have all words but one, any two of them, or the rarest."""
        if self.coverage >= POORLY:
            return
        senses = {text: _trusted(sense) for text, sense in senses.items()}
        words = [word for word in reading if word.needed and senses[word.text].ways]
        words.sort(key=lambda word: -senses[word.text].weight)
        groups = [any_way(senses[word.text].ways) for word in words]
        scorer = Scorer(reading, senses)
        if len(groups) > 3:
            for left in range(len(groups)):
                self._score(scorer, self._shelf.matching(named(all_of(groups[:left] + groups[left + 1 :])), _FEW))
        if len(groups) > 2 and self.coverage < POORLY:
            self._score(scorer, self._shelf.matching(named(pairs_of(groups[:5])), _MOST))
        if self.coverage < POORLY:
            for group in groups[:3]:
                self._score(scorer, self._shelf.matching(named(group), _FEW))

    def _score(self, scorer: Scorer, rows: Iterable[Row]) -> None:
        for row in rows:
            self._keep(scorer.score(row))

    def _keep(self, scored: Scored) -> None:
        row = scored.row.row
        if row not in self.best or scored.score > self.best[row].score:
            self.best[row] = scored
            self.coverage = max(self.coverage, scored.coverage)


def _trusted(sense: Sense) -> Sense:
    """Without the guesses at a word that the catalogue knows as it is."""
    if not sense.known:
        return sense
    return sense._replace(ways={way: it for way, it in sense.ways.items() if way not in sense.guesses})
