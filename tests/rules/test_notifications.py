"""What somebody wants to hear, as data."""

from __future__ import annotations

from bot.areas.broadcasts.hooks import NewsTopic
from bot.areas.broadcasts.topics import Topics
from bot.areas.events.interests import USUAL
from bot.areas.preferences.rules import EVERY, Wishes, code_of, interest_of, minutes_of, time_of
from bot.base.area import Hooks
from bot.wiring import AREAS

TOPICS = Topics(Hooks(AREAS).of(NewsTopic))


def test_codes_of_interests_differ_and_lead_back() -> None:
    assert len({code_of(one) for one in USUAL}) == len(USUAL)
    for one in USUAL:
        assert interest_of(code_of(one), USUAL) == one
    assert interest_of("00000000", USUAL) is None


def test_the_spelling_of_an_interest_does_not_matter() -> None:
    assert Wishes(interests=("budaya Minang",)).likes("Budaya minang")
    assert not Wishes(interests=("budaya Minang",)).likes("budaya")


def test_silence_is_a_topic_or_all_of_them() -> None:
    assert all(Wishes().wants(topic) for topic in TOPICS.for_residents)
    some = Wishes(frozenset({"books"}), topics=TOPICS.for_residents)
    assert not some.wants("books")
    assert some.wants("events")
    assert not some.wants_nothing
    every = Wishes(frozenset({EVERY}), topics=TOPICS.for_residents)
    assert every.wants_nothing
    assert not every.wants("a topic that comes later")


def test_each_topic_silenced_is_all_of_them() -> None:
    assert Wishes(frozenset(TOPICS.for_residents), topics=TOPICS.for_residents).wants_nothing


def test_topics_stand_in_the_order_that_residents_and_staff_know() -> None:
    assert [*TOPICS.for_residents] == ["books", "events", "children", "digest", "news", "closures", "surveys"]
    assert [*TOPICS.for_staff] == ["news", "events", "children", "books", "closures", "digest", "surveys"]


def test_minutes_and_times_are_the_same() -> None:
    assert all(minutes_of(time_of(minute)) == minute for minute in range(24 * 60))
