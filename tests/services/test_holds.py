"""What a queue of readers for a title must not get wrong, case by case."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.areas.holds.rules import State
from tests.services.holds_library import ATLAS, NOVEL, STAFF, SmallLibrary


@pytest.fixture
def at(empty_database: Path) -> Iterator[SmallLibrary]:
    library = SmallLibrary(empty_database)
    yield library
    library.close()


def test_who_rested_until_the_same_day_gets_a_copy_in_the_queues_order(at: SmallLibrary) -> None:
    first, early, late = (at.work(at.holds.place, reader, ATLAS).hold for reader in (1, 2, 3))
    day = at.today + timedelta(days=2)
    for hold in (late, early):  # the later one says so first
        at.work(at.holds.suspend, hold.person_id, hold.id, day)
    at.work(at.holds.cancel, 1, first.id)
    at.passes(timedelta(days=3))
    states = [at.work(at.holds.waiting, one.person_id, one.id).hold.state for one in (early, late)]
    assert states == [State.FETCHING, State.QUEUED]


def test_a_copy_that_comes_back_is_given_and_not_told_before_it_is_in_hand(at: SmallLibrary) -> None:
    for reader in (1, 2):
        hold = at.work(at.holds.place, reader, NOVEL).hold
        at.work(at.holds.desk.found, hold.id, STAFF)
        at.work(at.holds.desk.collected, hold.id, STAFF)
    waits = at.work(at.holds.place, 3, NOVEL).hold
    assert (waits.state, waits.place) == (State.QUEUED, 1)
    given = at.work(at.holds.desk.came_back, 11)
    assert given is not None
    assert (given.id, given.state) == (waits.id, State.FETCHING)
    at.passes(timedelta(hours=5))
    assert not [one for one in at.told if one.hold == waits.id]


def test_the_last_day_passes_over_the_weekend(at: SmallLibrary) -> None:
    at.passes(timedelta(days=3))  # Thursday
    hold = at.work(at.holds.place, 1, ATLAS).hold
    ready = at.work(at.holds.desk.found, hold.id, STAFF)
    assert ready.pick_up_until == at.today + timedelta(days=5), "Friday, Monday, Tuesday"
