"""The titles that suit what a question is about: all its facets first, then without those that may be left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.areas.catalogue.search.asked import About, Group
from bot.areas.catalogue.search.expand import Thesaurus
from bot.areas.catalogue.search.facets import FACETS
from bot.areas.catalogue.search.filing import token
from bot.areas.catalogue.search.matching import Shelf, all_of, any_way
from bot.areas.catalogue.search.question import reading_of
from bot.areas.catalogue.search.score import Scored, Scorer

_ENOUGH, _MOST = 5, 250
_LEFT_OUT = 0.15
"""What a title loses for every group that had to be left out."""


def suiting(about: About, shelf: Shelf, thesaurus: Thesaurus, limit: int) -> list[Scored]:
    """Best first; empty where a word that is no facet is met by nothing."""
    if not about.groups:
        return []
    texts = {word.text for word in about.rest}
    senses = thesaurus.plain(texts)
    ways = [senses[word.text].ways for word in about.rest]
    if not all(ways):
        return []
    reading = reading_of(about.heard)
    scorer = Scorer(reading, {**thesaurus.plain({word.text for word in reading}), **senses})
    named = [_in("title authors extra", any_way(way)) for way in ways]
    found: dict[int, tuple[float, Scored]] = {}
    asked_by = _in("title", any_way(word.text for word in reading if word.needed))
    steps = [[*named, asked_by, *map(_filed, about.groups)]]
    steps += [[*named, *map(_filed, groups)] for groups in _steps(about.groups)]
    if named and _has_topic(about) and not about.mended:
        steps.append([_filed(group) for group in about.groups if not group.soft])
    for step, wanted in enumerate(steps):
        if len(found) >= _ENOUGH and step > 1:
            break
        expression = all_of(wanted)
        for row in shelf.matching(expression, _MOST):
            scored = scorer.score(row)
            found.setdefault(row.row, (_liked(scored) - _LEFT_OUT * max(0, step - 1), scored))
    ranked = sorted(found.values(), key=lambda one: (-one[0], one[1].row.row))
    return [scored for _, scored in ranked[:limit]]


def _has_topic(about: About) -> bool:
    """Whether a facet says what it is to be about, so that a word that no such title has may be left out."""
    return any(
        FACETS[name].kind in ("topic", "need") for group in about.groups for name in group.names if name in FACETS
    )


def _liked(scored: Scored) -> float:
    row = scored.row
    return scored.score + 0.05 * row.popularity / (1.0 + abs(row.popularity)) + 0.03 * row.available


def _steps(groups: Sequence[Group]) -> Iterator[Sequence[Group]]:
    """All groups; the school year's level for the year; the firm ones and each soft one; the firm ones."""
    yield groups
    if any(group.wider for group in groups):
        yield [Group(group.wider, True) if group.wider else group for group in groups]
    firm = [group for group in groups if not group.soft]
    soft = [group for group in groups if group.soft]
    if firm and len(soft) > 1:
        yield from ([*firm, one] for one in soft)
    if firm and soft:
        yield firm


def _filed(group: Group) -> str:
    return _in("facets", any_way(token(name) for name in group.names))


def _in(columns: str, expression: str) -> str:
    return "({" + columns + "} : " + expression + ")"
