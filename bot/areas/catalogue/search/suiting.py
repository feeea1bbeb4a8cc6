"""The titles that suit what a question is about: all its facets first, then without those that may be left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.areas.catalogue.search.asked import About, Group
from bot.areas.catalogue.search.expand import Thesaurus
from bot.areas.catalogue.search.facets import FACETS, LEVELS, NEAR
from bot.areas.catalogue.search.filing import GROWN, token
from bot.areas.catalogue.search.matching import Shelf, all_of, any_way
from bot.areas.catalogue.search.question import reading_of
from bot.areas.catalogue.search.score import Scored, Scorer

_ENOUGH, _MOST = 5, 250
_STORIES = frozenset("fiction comic poetry drama stories horror detective romance fantasy humor folk".split())
_LEFT_OUT = 0.15
"""What a title loses for every group that had to be left out."""


def suiting(about: About, shelf: Shelf, thesaurus: Thesaurus, limit: int, but: str = "") -> list[Scored]:
    """Best first; a word that is no facet may be met by nothing only where a facet says what it is to be about."""
    if not about.groups:
        return []
    texts = {word.text for word in about.rest}
    senses = thesaurus.plain(texts)
    ways = [senses[word.text].ways for word in about.rest]
    loose = _has_topic(about) and not about.mended
    if not all(ways) and not loose:
        return []
    reading = reading_of([word for word in about.heard if word not in LEVELS] or about.heard)
    scorer = Scorer(reading, {**thesaurus.plain({word.text for word in reading}), **senses})
    named = [_in("title authors extra", any_way(way)) for way in ways]
    found: dict[int, tuple[float, Scored]] = {}
    asked_by = [word.text for word in reading if word.needed]  # none where all of them only ask: “read to my child”
    steps = []
    if all(ways) and asked_by:
        steps.append([*named, _in("title", any_way(asked_by)), *map(_filed, about.groups)])
    steps += [[*named, *map(_filed, groups)] for groups in _steps(about.groups) if all(ways)]
    if named and loose:
        steps.append([_filed(group) for group in about.groups if not group.soft])
    for step, wanted in enumerate(steps):
        if len(found) >= _ENOUGH and step > 1:
            break
        expression = all_of(wanted)
        for name in filter(None, (but, GROWN if about.young else "")):
            expression = f"({expression}) NOT {_in('facets', token(name))}"
        for row in shelf.matching(expression, _MOST):
            scored = scorer.score(row)
            found.setdefault(row.row, (_liked(scored) - _LEFT_OUT * max(0, step - 1), scored))
    ranked = sorted(found.values(), key=lambda one: (-one[0], one[1].row.row))
    return [scored for _, scored in ranked[:limit]]


def relatives(about: About, shelf: Shelf, thesaurus: Thesaurus, limit: int) -> list[Scored]:
    """The titles about what is next to a topic that nothing is about."""
    if not any(name in NEAR for group in about.groups for name in group.names):
        return []
    wider = [
        Group(tuple(other for name in group.names for other in NEAR.get(name, (name,))), group.soft, group.wider)
        for group in about.groups
    ]
    told = {name for group in about.groups for name in group.names if name in FACETS}
    story = not told.isdisjoint(_STORIES)
    return suiting(about._replace(groups=tuple(wider)), shelf, thesaurus, limit, but="" if story else "fiction")


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
