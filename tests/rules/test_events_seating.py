"""Who gets a free seat."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.areas.events.registration.allocation import (
    EVERYBODY,
    Capacity,
    Unit,
    Waiting,
    chosen,
    could_ever_sit,
    may_sit,
    seat_each,
    units,
)

SMALL, BIG = 1, 2


def unit(place: int, *bands: int, adults: int = 0, lowered: bool = False) -> Unit:
    counts = {band: bands.count(band) for band in bands}
    return Unit(place, (place,), counts, len(bands) + adults, place, lowered)


def one(id_: int, party: int, band: int = EVERYBODY, *, companion: bool = False, together: bool = False) -> Waiting:
    return Waiting(id_, party, band, 1, companion, party, together, False)


def places(found: list[Unit]) -> list[int]:
    return [unit.place for unit in found]


def test_seats_go_in_order_of_arrival() -> None:
    waiting = [unit(place, EVERYBODY) for place in (3, 1, 2)]
    assert places(chosen(Capacity(10, taken=8), waiting)) == [1, 2]


def test_without_a_limit_everybody_sits() -> None:
    assert places(chosen(Capacity(None, taken=500), [unit(1, EVERYBODY), unit(2, EVERYBODY)])) == [1, 2]


def test_a_full_band_does_not_hold_up_another() -> None:
    room = Capacity(10, {SMALL: 4}, taken=4, taken_in={SMALL: 4})
    assert places(chosen(room, [unit(1, SMALL), unit(2, BIG)])) == [2]


def test_siblings_who_stay_together_are_not_passed_by() -> None:
    assert chosen(Capacity(10, taken=9), [unit(1, SMALL, SMALL), unit(2, SMALL), unit(3, BIG)]) == []
    assert places(chosen(Capacity(10, taken=8), [unit(1, SMALL, SMALL), unit(2, SMALL)])) == [1]


def test_a_family_in_two_bands_is_not_passed_by_in_either() -> None:
    room = Capacity(10, {SMALL: 2, BIG: 2}, taken=2, taken_in={SMALL: 2})
    assert chosen(room, [unit(1, SMALL, BIG), unit(2, BIG)]) == []


def test_whoever_could_never_sit_holds_up_nobody() -> None:
    assert places(chosen(Capacity(2, taken=1), [unit(1, SMALL, SMALL, SMALL), unit(2, SMALL)])) == [2]


def test_accompanying_adults_take_seats_of_the_room_and_of_no_band() -> None:
    room = Capacity(3, {SMALL: 1})
    assert places(chosen(room, [unit(1, SMALL, adults=2)])) == [1]
    assert chosen(room, [unit(1, SMALL, adults=3)]) == []


def test_whoever_missed_three_times_comes_after_the_others() -> None:
    waiting = [unit(1, EVERYBODY, lowered=True), unit(2, EVERYBODY)]
    assert places(chosen(Capacity(1), waiting)) == [2]


def test_a_newcomer_sits_where_nobody_waits() -> None:
    assert may_sit(Capacity(1), [], unit(0, EVERYBODY))
    assert not may_sit(Capacity(1, taken=1), [], unit(0, EVERYBODY))
    assert not may_sit(Capacity(5), [unit(1, EVERYBODY)], unit(0, EVERYBODY))


def test_a_newcomer_of_another_band_leaves_room_for_those_who_wait() -> None:
    assert may_sit(Capacity(2), [unit(1, SMALL)], unit(0, BIG))
    assert not may_sit(Capacity(1), [unit(1, SMALL)], unit(0, BIG))


def test_siblings_who_may_be_parted_take_what_there_is() -> None:
    sit, wait = seat_each(Capacity(5, taken=4), [], [unit(0, SMALL), unit(0, SMALL)])
    assert (len(sit), len(wait)) == (1, 1)


def test_a_party_that_stays_together_is_one_unit() -> None:
    found = units([one(1, 7, SMALL, together=True), one(2, 7, BIG, together=True)])
    assert [(u.registrations, dict(u.bands), u.seats) for u in found] == [((1, 2), {SMALL: 1, BIG: 1}, 2)]


def test_of_a_parted_family_the_adult_goes_with_the_first_child() -> None:
    found = units([one(1, 7, SMALL), one(2, 7, SMALL), one(3, 7, companion=True)])
    assert [u.registrations for u in found] == [(1, 3), (2,)]
    assert [u.seats for u in found] == [2, 1]


queues = st.lists(
    st.tuples(st.lists(st.sampled_from([SMALL, BIG]), min_size=1, max_size=3), st.integers(0, 1), st.booleans()),
    max_size=8,
).map(lambda wishes: [unit(n, *bands, adults=a, lowered=low) for n, (bands, a, low) in enumerate(wishes, 1)])
rooms = st.builds(
    lambda capacity, small, taken: Capacity(capacity, {SMALL: small}, min(taken, capacity), {SMALL: min(taken, small)}),
    st.integers(1, 8), st.integers(1, 5), st.integers(0, 8),
)  # fmt: skip


@given(rooms, queues)
def test_the_room_holds_whoever_is_chosen(room: Capacity, waiting: list[Unit]) -> None:
    for taken in chosen(room, waiting):
        assert room.has_seats(taken)
        assert room.has_quota(taken)
        room = room.taking(taken)


@given(rooms, queues)
def test_nobody_overtakes_within_a_band(room: Capacity, waiting: list[Unit]) -> None:
    taken = chosen(room, waiting)
    passed = [u for u in waiting if u not in taken and could_ever_sit(room, u)]
    for left in passed:
        assert not any(left.turn < u.turn and set(left.bands) & set(u.bands) for u in taken)


@given(rooms, queues)
def test_choosing_again_chooses_nobody(room: Capacity, waiting: list[Unit]) -> None:
    taken = chosen(room, waiting)
    for unit_ in taken:
        room = room.taking(unit_)
    assert chosen(room, [u for u in waiting if u not in taken]) == []


@given(rooms, queues, st.sampled_from([SMALL, BIG]))
def test_a_newcomer_takes_no_seat_that_is_anothers_turn(room: Capacity, waiting: list[Unit], band: int) -> None:
    if may_sit(room, waiting, unit(0, band)):
        assert chosen(room.taking(unit(0, band)), waiting) == chosen(room, waiting)
