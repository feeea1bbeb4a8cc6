"""The question inside the sentence: a title that bears it, else what it is about, else what is left of it."""

from __future__ import annotations

from dataclasses import replace

from bot.areas.catalogue.search.asked import About, about
from bot.areas.catalogue.search.authored import by_author
from bot.areas.catalogue.search.expand import Thesaurus
from bot.areas.catalogue.search.inside import title_inside
from bot.areas.catalogue.search.lexicon import Lexicon
from bot.areas.catalogue.search.matching import Shelf
from bot.areas.catalogue.search.question import Reading, reading_of
from bot.areas.catalogue.search.score import Scored
from bot.areas.catalogue.search.stages import FAIRLY, Search
from bot.areas.catalogue.search.suiting import relatives, suiting
from bot.areas.catalogue.search.types import Answer, Confidence, Hit
from bot.areas.catalogue.search.verdict import answer, best_of, hit_of

_MOST = 60
_FEW = 2
_FEW_NEAR = 10
_ENOUGH = 3


def hear(
    question: str, reading: Reading, search: Search, shelf: Shelf, lexicon: Lexicon, thesaurus: Thesaurus, limit: int
) -> Answer:
    """The answer to a question that was searched as it stands."""
    asked = about(question, lambda words: [word for word, sense in thesaurus.plain(words).items() if sense.known])
    said = answer(question, reading, search.best.values(), limit)
    heard = " ".join(asked.heard)
    said = replace(said, heard=heard)
    if wrote := by_author(question, asked, said, search, (shelf, lexicon, thesaurus), limit):
        return replace(wrote, hits=_and(wrote.hits, _worth_a_line(said), limit))
    if said.confidence is Confidence.SURE and _bears(search, asked):
        return said
    inside = title_inside(question, shelf, Search(shelf, lexicon, thesaurus), limit)
    if inside and (inside.confidence is Confidence.SURE or not asked.groups):
        rest = replace(said, hits=()) if inside.confidence is Confidence.SURE else said
        return replace(inside, question=question, hits=_and(inside.hits, rest, limit))
    if suited := suiting(asked, shelf, thesaurus, min(limit, _MOST)):
        first = tuple(hit_of(one) for one in suited)
        rest = _worth_a_line(said) if asked.young or asked.reason or len(suited) >= _ENOUGH else said
        heard = " ".join(_met(asked, suited[0]))
        return Answer(_and(first, rest, limit), Confidence.MAYBE, None, question, heard, True, asked.reason)
    if said.confidence is Confidence.NONE and (near := _near(asked, shelf, thesaurus, said)):
        return near
    if said.confidence is Confidence.SURE or not _says_less(asked, reading):
        return said
    if not lexicon.known(asked.heard):
        return said
    return _without_the_talk(question, asked, said, Search(shelf, lexicon, thesaurus), limit)


def _bears(search: Search, asked: About) -> bool:
    """Whether the best title has what counts: a name beside the facets, or the words of all facets."""
    if asked.rest or not asked.groups:
        return True
    best = best_of(search.best.values())
    unmet = {word.text for word, (_, met) in zip(best.scorer.reading, best.met, strict=True) if not met}
    return unmet.isdisjoint(asked.heard)


def _says_less(asked: About, reading: Reading) -> bool:
    """Whether words of talk stand among those that the search would have a title bear."""
    return 0 < len(asked.heard) < sum(word.needed for word in reading)


def _without_the_talk(question: str, asked: About, said: Answer, search: Search, limit: int) -> Answer:
    """The words that are left, searched alone; a single one, or one out of talk of no book, is never sure."""
    reading = reading_of(asked.heard)
    search.as_meant(reading)
    left = answer(question, reading, search.best.values(), limit)
    if left.confidence is Confidence.NONE:
        return said
    sure = left.confidence is Confidence.SURE and asked.bookish and len(asked.heard) >= _FEW
    confidence = Confidence.SURE if sure else Confidence.MAYBE
    return replace(left, hits=_and(left.hits, said, limit), confidence=confidence, heard=said.heard)


def _near(asked: About, shelf: Shelf, thesaurus: Thesaurus, said: Answer) -> Answer | None:
    """What is about the topic, whatever else was said of it; else what is next to a topic that nothing is about."""
    if not asked.topics:
        return None
    heard = " ".join(asked.topics)
    alone = asked._replace(rest=())
    if about_it := suiting(alone, shelf, thesaurus, _FEW_NEAR):
        return Answer(tuple(map(hit_of, about_it)), Confidence.MAYBE, None, said.question, heard, True)
    near = relatives(alone, shelf, thesaurus, _FEW_NEAR)
    return Answer(tuple(map(hit_of, near)), Confidence.NONE, None, said.question, heard, True) if near else None


def _met(asked: About, best: Scored) -> list[str]:
    """The words that count, but for those that even the best title was found without."""
    rest = {word.text for word in asked.rest}
    met = {word.text for word, (_, met) in zip(best.scorer.reading, best.met, strict=True) if met}
    return [word for word in asked.heard if word not in rest or word in met]


def _worth_a_line(said: Answer) -> Answer:
    """What has most of the words: beside what suits a child or a need the nearest alone is noise."""
    return replace(said, hits=tuple(hit for hit in said.hits if hit.score >= FAIRLY))


def _and(first: tuple[Hit, ...], rest: Answer, limit: int) -> tuple[Hit, ...]:
    ids = {hit.id for hit in first}
    return (*first, *(hit for hit in rest.hits if hit.id not in ids))[:limit]
