"""From hits to a page of results: filters, facets, editions together, what cannot be known. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from bot.areas.catalogue.search import Answer, Confidence
from bot.areas.catalogue.types import Facet, Filters, Found, Line, State

FACETS = ("area", "audience", "language")
_NO_FILTERS = Filters()


def page(answer: Answer, every: Sequence[Line], *, filters: Filters, offset: int, limit: int, verbatim: bool) -> Found:
    """One page of an answer of which these are all lines, and the filters that are worth offering."""
    passed, unknown = narrow(every, filters)
    shown = together(passed)
    return replace(
        first_page(answer, every),
        filters=filters,
        verbatim=verbatim,
        lines=tuple(shown[offset : offset + limit]),
        total=len(shown),
        offset=offset,
        unknown=unknown,
        facets=facets(every, filters),
    )


def first_page(answer: Answer, lines: Sequence[Line], works: int | None = None) -> Found:
    """The page with these lines, of an answer of so many works; where that is not told, they are all of it."""
    shown = tuple(together(lines))
    total = len(shown) if works is None else works
    return Found(
        question=answer.question,
        filters=_NO_FILTERS,
        verbatim=False,
        lines=shown,
        total=total,
        offset=0,
        unfiltered=total,
        unknown=0,
        corrected=answer.corrected,
        confidence=answer.confidence if lines else Confidence.NONE,
        facets=(),
        heard=answer.heard,
        best=answer.hits[0].score if answer.hits else 0.0,
        about=answer.about,
        reason=answer.reason,
    )


def fits(line: Line, filters: Filters) -> bool:
    """Whether a title passes the filters, availability aside."""
    wanted = ((filters.area, line.area), (filters.audience, line.audience), (filters.language, line.language))
    return all(value is None or value == found for value, found in wanted)


def narrow(lines: Sequence[Line], filters: Filters) -> tuple[list[Line], int]:
    """The titles that pass, and how many more might: those whose availability nobody knows."""
    passed = [line for line in lines if fits(line, filters)]
    if not filters.available:
        return passed, 0
    free = [line for line in passed if line.availability.state is State.FREE]
    unknown = [line for line in passed if line.availability.state is State.UNKNOWN]
    return free, how_many(unknown)


def together(lines: Sequence[Line]) -> list[Line]:
    """One line a work, at its best place: an edition with a free copy stands for the others."""
    return [replace(_chosen(editions), editions=len(editions)) for editions in _works(lines)]


def how_many(lines: Sequence[Line]) -> int:
    """How many lines that makes: a work each."""
    return len({line.work for line in lines})


def _works(lines: Sequence[Line]) -> Collection[list[Line]]:
    works: dict[int, list[Line]] = {}
    for line in lines:
        works.setdefault(line.work, []).append(line)
    return works.values()


def facets(lines: Sequence[Line], filters: Filters) -> tuple[Facet, ...]:
    """The filters worth offering: each value that occurs, counted under the other filters; most first."""
    found: list[Facet] = []
    for name in FACETS:
        others, _ = narrow(lines, _without(filters, name))
        counted = Counter(getattr(_chosen(editions), name) for editions in _works(others))
        found.extend(Facet(name, value, n) for value, n in counted.most_common() if value)
    others, _ = narrow(lines, replace(filters, available=True))
    return (*found, Facet("available", True, how_many(others))) if others else tuple(found)


def _without(filters: Filters, name: str) -> Filters:
    cleared: dict[str, Any] = {name: None}
    return replace(filters, **cleared)


def _chosen(editions: Sequence[Line]) -> Line:
    return next((line for line in editions if line.availability.state is State.FREE), editions[0])
