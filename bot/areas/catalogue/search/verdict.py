"""From scored titles to an answer: their order, how sure it is, and what the words were taken for."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from bot.areas.catalogue.search.certainty import certainty
from bot.areas.catalogue.search.question import Reading
from bot.areas.catalogue.search.score import Row, Scored
from bot.areas.catalogue.search.types import Answer, Confidence, Hit

SURE = 0.55
"""Certainty from which the best title is the answer."""
MAYBE = 0.55
"""Score from which titles are worth offering at all; below, they are only the nearest."""


def answer(question: str, reading: Reading, found: Iterable[Scored], limit: int) -> Answer:
    ranked = _editions_together(sorted(found, key=_rank)[: 2 * limit])
    confidence = _confidence(ranked)
    corrected = None if confidence is Confidence.NONE else _corrected(reading, ranked[0])
    return Answer(tuple(hit_of(scored) for scored in ranked[:limit]), confidence, corrected, question)


def best_of(found: Iterable[Scored]) -> Scored:
    """The first of what was found, which is not nothing."""
    return min(found, key=_rank)


def in_order(found: Iterable[Scored], newest: Callable[[Row], int] | None = None) -> list[Scored]:
    """The best first, editions together; `newest`: the last year first, whatever fits better."""
    ranked = sorted(found, key=_rank)
    if newest is not None:
        ranked.sort(key=lambda one: -newest(one.row))
    return _editions_together(ranked)


def _rank(scored: Scored) -> tuple[float, int]:
    """Popularity and availability break ties only: three thousandths at most."""
    row = scored.row
    liked = 0.002 * row.popularity / (1.0 + abs(row.popularity)) + 0.001 * row.available
    return -(scored.score + liked), row.row


def _editions_together(ranked: list[Scored]) -> list[Scored]:
    """The editions of a work next to its best one, none dropped."""
    works: dict[int, list[Scored]] = {}
    for scored in ranked:
        works.setdefault(scored.row.work, []).append(scored)
    return [scored for editions in works.values() for scored in editions]


def hit_of(scored: Scored) -> Hit:
    """A scored title as it is answered."""
    matched = tuple(word for _, word in scored.met if word)
    return Hit(scored.row.id, round(min(1.0, scored.score), 4), matched, scored.row.work)


def _confidence(ranked: list[Scored]) -> Confidence:
    if not ranked or ranked[0].score < MAYBE:
        return Confidence.NONE
    return Confidence.SURE if certainty(ranked[0]) >= SURE else Confidence.MAYBE


def _corrected(asked: Reading, best: Scored) -> str | None:
    """The best title's words for the typed ones, when one of them was taken for a mistake."""
    scorer = best.scorer
    mended = any(met in sense.guesses for (_, met), sense in zip(best.met, scorer.senses, strict=True))
    if not mended and not scorer.discount:
        return None
    pairs = zip(scorer.reading, best.met, strict=True)
    taken = " ".join(met or word.text for word, (_, met) in pairs if met or word.needed)
    return None if taken == " ".join(word.text for word in asked) else taken
