"""What somebody wants to hear, as data."""

from __future__ import annotations

from bot.areas.broadcasts import topics
from bot.areas.events.interests import USUAL
from bot.areas.preferences.rules import EVERY, TOPICS, Wishes, code_of, interest_of, minutes_of, time_of


def test_codes_of_interests_differ_and_lead_back() -> None:
    assert len({code_of(one) for one in USUAL}) == len(USUAL)
    for one in USUAL:
        assert interest_of(code_of(one), USUAL) == one
    assert interest_of("00000000", USUAL) is None


def test_the_spelling_of_an_interest_does_not_matter() -> None:
    assert Wishes(interests=("budaya Minang",)).likes("Budaya minang")
    assert not Wishes(interests=("budaya Minang",)).likes("budaya")


def test_silence_is_a_topic_or_all_of_them() -> None:
    assert all(Wishes().wants(topic) for topic in TOPICS)
    some = Wishes(frozenset({"books"}))
    assert not some.wants("books")
    assert some.wants("events")
    assert not some.wants_nothing
    every = Wishes(frozenset({EVERY}))
    assert every.wants_nothing
    assert not every.wants("a topic that comes later")


def test_every_topic_of_announcements_has_a_name() -> None:
    assert {*TOPICS} == {*topics.TOPICS}


def test_minutes_and_times_are_the_same() -> None:
    assert all(minutes_of(time_of(minute)) == minute for minute in range(24 * 60))
