"""The stages of a search: cheap and strict first, looser only while no title answers the question well."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice

from bot.areas.catalogue.search.expand import Sense, Thesaurus
from bot.areas.catalogue.search.lexicon import Lexicon
from bot.areas.catalogue.search.matching import Shelf, all_of, any_way, named, pairs_of
from bot.areas.catalogue.search.question import Reading, only_asks
from bot.areas.catalogue.search.readings import alternatives, joined_or_split, split_anywhere
from bot.areas.catalogue.search.score import Row, Scored, Scorer
from bot.areas.catalogue.search.together import run_together

WELL, FAIRLY, POORLY = 0.96, 0.78, 0.70
"""Coverage with which a question is answered, with which it likely is, and under which words are left out."""
_MOST, _FEW, _NEAREST = 250, 60, 12
"""Titles rescored for an expression that means the question, for one that means part of it, and once more."""
_ALTOGETHER = 1500
"""Titles rescored for one question at most, over all stages."""
_SHORTEST_CUT = 6
"""Letters from which an unknown word is cut in two."""

Senses = Mapping[str, Sense]


class Search:
    """One question's search: the titles seen so far, each with its best score."""

    def __init__(self, shelf: Shelf, lexicon: Lexicon, thesaurus: Thesaurus) -> None:
        self._shelf, self._lexicon, self._thesaurus = shelf, lexicon, thesaurus
        self._senses: Senses = {}
        self.best: dict[int, Scored] = {}
        self.coverage = 0.0
        self._left = _ALTOGETHER

    def as_typed(self, reading: Reading) -> None:
        """Titles that have the words exactly as typed."""
        self._all(reading, self._thesaurus.typed({word.text for word in reading}), aside=True)

    def as_meant(self, reading: Reading) -> None:
        """Titles that have what the words may mean; mistakes are thought of while none answers well."""
        self._plainly(reading)
        for enough, stage in (
            (WELL, self._begun),
            (WELL, self._joined_or_split),
            (WELL, self._one_edit),
            (FAIRLY, self._translated),
            (FAIRLY, self._two_edits),
            (FAIRLY, self._cut_anywhere),
            (POORLY, self._in_part),
            (FAIRLY, self._run_together),
        ):
            if self.coverage < enough and self._left and not only_asks(reading):
                stage(reading)

    def _plainly(self, reading: Reading) -> None:
        """Nothing is taken for a mistake: the words, their spellings and relatives, what staff say they mean."""
        for variant in alternatives(reading, self._lexicon):
            self._all(variant, self._plain(variant))
        self._senses = self._plain(reading)
        names = {"".join(word.text for word in reading), "".join(word.text for word in reading if word.needed)}
        self._score(Scorer(reading, self._senses), self._shelf.titled(names, _FEW))
        self._all(reading, self._senses)

    def _begun(self, reading: Reading) -> None:
        """The last word is the beginning of one."""
        groups = [
            any_way(self._senses[word.text].ways, word.text if word.unfinished else "")
            for word in reading
            if word.needed and (self._senses[word.text].ways or word.unfinished)
        ]
        if len(groups) == sum(word.needed for word in reading):
            self._score(Scorer(reading, self._senses), self._shelf.matching(named(all_of(groups)), _MOST))

    def _joined_or_split(self, reading: Reading) -> None:
        """Two words are one, or one is two."""
        for variant in joined_or_split(reading, self._lexicon):
            self._all(variant, self._plain(variant), discount=0.02)

    def _one_edit(self, reading: Reading) -> None:
        """Words sound like others, lack their vowels, or are an edit away from them."""
        self._loosely(reading, most_edits=1)

    def _two_edits(self, reading: Reading) -> None:
        """Words are two edits away from others."""
        self._loosely(reading, most_edits=2)

    def _translated(self, reading: Reading) -> None:
        """Words stand for others of the other language."""
        if other := self._thesaurus.translated([word.text for word in reading if word.needed]):
            self._all(reading, {**self._senses, **other})

    def _cut_anywhere(self, reading: Reading) -> None:
        """An unknown word is two, one of them mistyped: terelie is tere liye."""
        for place, word in enumerate(reading):
            if not word.needed or self._senses[word.text].known or len(word.text) < _SHORTEST_CUT:
                continue
            variants = split_anywhere(reading, place)
            halves = self._thesaurus.loose({half.text for v in variants for half in v[place : place + 2]}, 1)
            for variant in variants:
                if any(halves[half.text].known for half in variant[place : place + 2]):
                    self._all(variant, {**self._senses, **halves}, discount=0.04)

    def _in_part(self, reading: Reading) -> None:
        """All words but one, any two of them, or one of the rarest."""
        senses = {text: _trusted(sense) for text, sense in self._senses.items()}
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

    def _run_together(self, _: Reading) -> None:
        """The nearest titles once more, with words of theirs typed as one."""
        for nearest in sorted(self.best.values(), key=lambda scored: -scored.score)[:_NEAREST]:
            if scored := run_together(nearest, self._lexicon):
                self._keep(scored)

    def _plain(self, reading: Reading) -> Senses:
        return self._thesaurus.plain({word.text for word in reading})

    def _loosely(self, reading: Reading, most_edits: int) -> None:
        needed = {word.text for word in reading if word.needed}
        self._senses = {**self._senses, **self._thesaurus.loose(needed, most_edits)}
        self._all(reading, self._senses)

    def _all(self, reading: Reading, senses: Senses, discount: float = 0.0, aside: bool = False) -> None:
        """Score the titles that have every needed word: in title and authors, else in subjects and publisher too."""
        ways = [senses[word.text].ways for word in reading if word.needed]
        if not ways or not all(ways):
            return
        expression = all_of([any_way(way) for way in ways])
        scorer = Scorer(reading, senses, discount)
        self._score(scorer, self._shelf.matching(named(expression), _MOST))
        if aside or self.coverage < POORLY:
            self._score(scorer, self._shelf.matching(expression, _MOST))

    def _score(self, scorer: Scorer, rows: Iterable[Row]) -> None:
        for row in islice(rows, self._left):
            self._left -= 1
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
