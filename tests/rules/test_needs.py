"""The buying list: wishes of one title are one line, people are counted once, marks hold until somebody asks anew."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.areas.needs.rules import Asked, Filter, Mark, Marked, Source, board, names_of

START = datetime(2026, 11, 23, 2, tzinfo=UTC)
wishes = st.builds(
    Asked,
    source=st.sampled_from((Source.QUEUE, Source.PROPOSED, Source.WANTED)),
    key=st.sampled_from("abc"),
    title=st.just("Judul"),
    at=st.integers(0, 50).map(lambda hours: START + timedelta(hours=hours)),
    person=st.none() | st.integers(1, 4),
)


@given(st.lists(wishes, max_size=20))
def test_each_title_is_one_line_and_nobody_counts_twice(asked: list[Asked]) -> None:
    found = board(asked, [])
    assert sorted(one.key for one in found) == sorted({one.key for one in asked})
    for need in found:
        of = [one for one in asked if one.key == need.key]
        known = {one.person for one in of if one.person is not None}
        assert need.people == len(known) + sum(one.person is None for one in of)
    assert [one.people for one in found] == sorted((one.people for one in found), reverse=True)


@given(st.lists(wishes, min_size=1, max_size=20), st.sampled_from(Mark), st.integers(-1, 51))
def test_a_mark_holds_until_somebody_asks_anew(asked: list[Asked], mark: Mark, hour: int) -> None:
    key = asked[0].key
    at = START + timedelta(hours=hour)
    need = next(one for one in board(asked, [Marked(key, "Judul", mark, at)]) if one.key == key)
    anew = any(one.at > at for one in asked if one.key == key)
    assert (need.mark is None) == (anew and mark is not Mark.LATER)
    assert Filter(mark=need.mark).passes(need)


def test_vain_searches_are_times_and_no_people() -> None:
    searched = Asked(Source.SEARCHED, "a", "anyaman pandan", START, times=7)
    wanted = Asked(Source.WANTED, "b", "Judul", START, 1)
    first, second = board([searched, wanted], [])
    assert (first.key, first.people, first.times) == ("b", 1, 0)
    assert (second.key, second.people, second.times) == ("a", 0, 7)
    assert Filter(Source.SEARCHED).passes(second)
    assert not Filter(Source.SEARCHED).passes(first)


def test_a_title_may_have_been_asked_for_without_what_follows_a_colon() -> None:
    assert names_of("Sitti Nurbaya: Kasih Tak Sampai") == ("Sitti Nurbaya: Kasih Tak Sampai", "Sitti Nurbaya")
    assert names_of("Hujan") == ("Hujan",)
