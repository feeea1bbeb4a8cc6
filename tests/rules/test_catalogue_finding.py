"""From hits to a page: filters, facets, editions together, and what nobody knows."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.areas.catalogue.finding import facets, narrow, together
from bot.areas.catalogue.types import Availability, Filters, Line, State

MONDAY = datetime(2026, 11, 23, tzinfo=UTC)
FREE = Availability(free=1, total=2, as_of=MONDAY)
OUT = Availability(free=0, total=2, as_of=MONDAY)
UNKNOWN = Availability(total=1, unknown=1, as_of=MONDAY)


def line(id_: int, availability: Availability = FREE, work: int | None = None, **more: str) -> Line:
    return Line(id_, f"Buku {id_}", (), "", availability, work=id_ if work is None else work, **more)  # type: ignore[arg-type]


def test_a_title_is_free_out_or_not_known() -> None:
    assert FREE.state is State.FREE
    assert OUT.state is State.NONE
    assert UNKNOWN.state is State.UNKNOWN
    assert Availability().state is State.UNKNOWN
    assert Availability(free=1, total=3, unknown=2, as_of=MONDAY).state is State.FREE
    assert Availability(total=1, in_place=1, as_of=MONDAY).state is State.NONE


def test_available_only_counts_what_it_cannot_know() -> None:
    found, unknown = narrow([line(1), line(2, OUT), line(3, UNKNOWN), line(4, UNKNOWN)], Filters(available=True))
    assert [one.id for one in found] == [1]
    assert unknown == 2


def test_the_unknown_are_counted_under_the_other_filters_and_by_work() -> None:
    lines = [line(1, UNKNOWN, audience="child"), line(2, UNKNOWN), line(3, UNKNOWN, work=2)]
    assert narrow(lines, Filters(available=True, audience="child"))[1] == 1
    assert narrow(lines, Filters(available=True))[1] == 2


def test_without_available_only_nothing_is_left_out() -> None:
    found, unknown = narrow([line(1), line(3, UNKNOWN)], Filters())
    assert (len(found), unknown) == (2, 0)


def test_an_edition_on_the_shelf_stands_for_the_others() -> None:
    (shown,) = together([line(1, OUT, work=7), line(2, FREE, work=7), line(3, UNKNOWN, work=7)])
    assert (shown.id, shown.editions) == (2, 3)


def test_works_keep_the_place_of_their_best_edition() -> None:
    assert [one.id for one in together([line(1), line(2, work=9), line(3), line(4, work=9)])] == [1, 2, 3]


def test_facets_count_each_filter_under_the_others() -> None:
    lines = [
        line(1, area="800", language="id"),
        line(2, area="800", language="en"),
        line(3, OUT, area="500", language="id"),
    ]
    offered = {(one.name, one.value): one.count for one in facets(lines, Filters(area="800"))}
    assert offered == {
        ("area", "800"): 2,
        ("area", "500"): 1,
        ("audience", "general"): 2,
        ("language", "id"): 1,
        ("language", "en"): 1,
        ("available", True): 2,
    }


def test_available_only_is_not_offered_where_nothing_is_free() -> None:
    assert all(one.name != "available" for one in facets([line(1, OUT), line(2, UNKNOWN)], Filters()))


def test_filters_survive_being_kept() -> None:
    chosen = Filters(available=True, area="2X", language="min")
    assert Filters.from_json(chosen.to_json()) == chosen
    assert Filters().to_json() == "{}"
    assert Filters.from_json('{"area": "800", "mood": "sad"}') == Filters(area="800")
