"""Words of a title typed as one, with mistakes: vanderwik for van der Wijck, once other words led to the title."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import OSA

from bot.areas.catalogue.search.expand import Sense
from bot.areas.catalogue.search.lexicon import Lexicon
from bot.areas.catalogue.search.question import Reading, Word
from bot.areas.catalogue.search.score import Row, Scored, Scorer

_SHORTEST = 6
_MOST_WORDS = 3
_MOST_EDITS = 2
_SAME, _AN_EDIT = 0.95, 0.07


class _Run(NamedTuple):
    likeness: float
    words: tuple[str, ...]


def run_together(best: Scored, lexicon: Lexicon) -> Scored | None:
    """The same title with its first unmet word read as adjacent words of the title; None when it is not."""
    scorer = best.scorer
    for place, (word, (_, met)) in enumerate(zip(scorer.reading, best.met, strict=True)):
        if word.needed and not met and len(word.text) >= _SHORTEST and word.text.isalpha():
            run = max(_runs(word.text, best.row), default=None)
            if run:
                return _scored(best, place, run, lexicon)
    return None


def _runs(text: str, row: Row) -> Iterator[_Run]:
    for words in (row.title, row.authors):
        for start in range(len(words)):
            for size in range(2, _MOST_WORDS + 1):
                run = tuple(words[start : start + size])
                joined = "".join(run)
                if len(run) == size and abs(len(joined) - len(text)) <= _MOST_EDITS:
                    edits = OSA.distance(text, joined, score_cutoff=_MOST_EDITS)
                    if edits <= _MOST_EDITS:
                        yield _Run(_SAME - _AN_EDIT * edits, run)


def _scored(best: Scored, place: int, run: _Run, lexicon: Lexicon) -> Scored:
    scorer = best.scorer
    reading: Reading = (
        *scorer.reading[:place],
        *(Word(word, True) for word in run.words),
        *scorer.reading[place + 1 :],
    )
    senses = {word.text: sense for word, sense in zip(scorer.reading, scorer.senses, strict=True)}
    known = lexicon.known(run.words)
    for word in run.words:
        senses[word] = Sense({word: run.likeness}, lexicon.weight(known.get(word, 1)), False, frozenset((word,)))
    return Scorer(reading, senses, discount=0.02).score(best.row)
