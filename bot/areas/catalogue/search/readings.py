"""Other ways to read a question: staff's alternatives, words joined and split."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from bot.areas.catalogue.search.lexicon import Lexicon
from bot.areas.catalogue.search.question import Reading, Word, reading_of

_MOST_PHRASE = 4
_MOST_SPLITS = 4
_SHORTEST_HALF = 3


def alternatives(reading: Reading, lexicon: Lexicon) -> Iterator[Reading]:
    """The question with what staff say its phrases mean."""
    if not lexicon.has_meanings:
        return
    texts = [word.text for word in reading]
    spans = [(i, j) for i in range(len(texts)) for j in range(i + 1, min(i + _MOST_PHRASE, len(texts)) + 1)]
    meanings = lexicon.meanings({" ".join(texts[i:j]) for i, j in spans})
    for i, j in spans:
        if meaning := meanings.get(" ".join(texts[i:j])):
            yield reading_of([*texts[:i], *meaning.split(), *texts[j:]])


def joined_or_split(reading: Reading, lexicon: Lexicon) -> Iterator[Reading]:
    """Two words typed apart that are one in the catalogue, and one that is two of its words."""
    texts = [word.text for word in reading]
    joins = {a + b: i for i, (a, b) in enumerate(pairwise(texts))}
    cuts = [(i, j) for i, word in enumerate(reading) if word.needed for j in range(2, len(word.text) - 1)]
    halves = {half for i, j in cuts for half in (texts[i][:j], texts[i][j:])}
    known = lexicon.known({*joins, *halves})
    for joined, i in joins.items():
        if joined in known:
            yield reading_of([*texts[:i], joined, *texts[i + 2 :]])
    splits = [(i, j) for i, j in cuts if texts[i][:j] in known and texts[i][j:] in known]
    splits.sort(key=lambda cut: -min(cut[1], len(texts[cut[0]]) - cut[1]))
    for i, j in splits[:_MOST_SPLITS]:
        yield _split(reading, i, j)


def split_anywhere(reading: Reading, place: int) -> list[Reading]:
    """One word cut in two at every place: halves that may be mistyped themselves."""
    cuts = range(_SHORTEST_HALF, len(reading[place].text) - _SHORTEST_HALF + 1)
    return [_split(reading, place, j) for j in cuts]


def _split(reading: Reading, place: int, cut: int) -> Reading:
    """Both halves are needed, even one that holds titles together: karoke is not any "karo"."""
    text = reading[place].text
    return (*reading[:place], Word(text[:cut], True), Word(text[cut:], True), *reading[place + 1 :])
