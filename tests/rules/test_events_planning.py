"""What staff plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.areas.events.planning.validation import Elsewhere, check_publishable, checked, moved, series, warnings
from bot.areas.events.refusals import Hint, UnreadablePlan
from bot.areas.events.rules import EventRules
from bot.areas.events.types import Band, Details, Plan, Question, Session, SignUp

WIB = ZoneInfo("Asia/Jakarta")


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-12-{text}:00+07:00")


def session(start: str, end: str, **more: Any) -> Session:
    return Session(at(start), at(end), **more)


SATURDAY = session("12T09:00", "12T11:00")
PLAN = Plan(Details("storytelling", "Mendongeng", place="Aula"), (SATURDAY,))


@pytest.mark.parametrize(
    ("plan", "problem"),
    [
        (replace(PLAN, details=Details("film", "  ")), "needs a title"),
        (replace(PLAN, details=Details("circus", "Sirkus")), "no kind of event"),
        (replace(PLAN, details=Details("film", "Film", capacity=0)), "seats nobody"),
        (replace(PLAN, details=Details("film", "Film", latitude=-0.8)), "both latitude and longitude"),
        (replace(PLAN, sessions=(session("12T09:00", "12T09:00"),)), "not after its start"),
        (replace(PLAN, bands=(Band("?", 9, 7),)), "not from 9 to 7"),
        (replace(PLAN, bands=(Band("?", 7, 9, 0),)), "quota of 0"),
        (Plan(Details("film", "Film", capacity=5), bands=(Band("?", 7, 9, 6),)), "more than the 5 seats"),
        (replace(PLAN, questions=(Question("choice", "Ukuran?", ("S",)),)), "two different answers"),
        (replace(PLAN, questions=(Question("song", "Lagu?"),)), "no kind of question"),
    ],
)
def test_a_plan_that_cannot_be_is_named(plan: Plan, problem: str) -> None:
    with pytest.raises(UnreadablePlan) as raised:
        checked(plan)
    assert problem in raised.value.problem


def test_a_plan_is_tidied() -> None:
    later = session("19T09:00", "19T11:00")
    plan = checked(Plan(Details("film", " Film "), (later, SATURDAY)))
    assert plan.details.title == "Film"
    assert plan.sessions == (SATURDAY, later)


def test_only_what_is_still_to_come_is_published() -> None:
    check_publishable(PLAN, at("12T10:00"))
    for plan in (replace(PLAN, sessions=()), replace(PLAN, sessions=(replace(SATURDAY, cancelled=True),))):
        with pytest.raises(UnreadablePlan):
            check_publishable(plan, at("01T08:00"))
    with pytest.raises(UnreadablePlan):
        check_publishable(PLAN, at("12T11:00"))


def test_questions_need_a_sign_up() -> None:
    asked = Plan(Details("film", "Film", sign_up=SignUp.NONE), (SATURDAY,), questions=(Question("text", "Kenapa?"),))
    with pytest.raises(UnreadablePlan):
        check_publishable(asked, at("01T08:00"))


def test_a_copy_keeps_the_times_of_day_and_the_distances() -> None:
    details = Details("class", "Menulis", closes_at=at("11T20:00"), outcome="Buku antologi")
    band = Band("Umum", 13, 99, id=5)
    plan = Plan(details, (replace(SATURDAY, id=3), session("13T09:00", "13T10:00")), (band,))
    copy = moved(plan, date(2027, 1, 9), WIB)
    assert copy.sessions[0] == Session(
        datetime(2027, 1, 9, 9, tzinfo=WIB), datetime(2027, 1, 9, 11, tzinfo=WIB), None, 0
    )
    assert copy.sessions[1].starts_at == datetime(2027, 1, 10, 9, tzinfo=WIB)
    assert copy.details.closes_at == datetime(2027, 1, 8, 20, tzinfo=WIB)
    assert copy.details.outcome == ""
    assert copy.bands[0].id == 0


def test_a_series_is_a_session_every_week() -> None:
    found = series(SATURDAY, 4)
    assert [one.starts_at - SATURDAY.starts_at for one in found] == [timedelta(days=7 * n) for n in range(4)]


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (session("11T11:00", "11T12:00"), ["friday_prayer"]),
        (session("11T13:15", "11T15:00"), []),
        (session("12T11:45", "12T13:00"), []),
        (session("12T16:00", "12T18:00"), ["magrib"]),
        (session("12T18:45", "12T20:00"), []),
        (session("25T14:00", "25T15:00"), ["holiday"]),
    ],
)
def test_times_that_deserve_a_warning(one: Session, expected: list[str]) -> None:
    holidays = {date(2026, 12, 25): "Hari Raya Natal"}
    found = warnings(replace(PLAN, sessions=(one,)), [], holidays, EventRules(), WIB)
    assert [warned.what for warned in found] == expected


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (("12T10:00", "12T12:00", "aula"), ["room"]),
        (("12T10:00", "12T12:00", "Bioskop"), ["time"]),
        (("12T11:00", "12T12:00", "Aula"), []),
        (("12T08:00", "12T09:00", "Aula"), []),
    ],
)
def test_clashes_of_room_and_time(other: tuple[str, str, str], expected: list[str]) -> None:
    start, end, place = other
    elsewhere = Elsewhere(Hint(9, "Diskusi", at(start)), at(end), place)
    assert [one.what for one in warnings(PLAN, [elsewhere], {}, EventRules(), WIB)] == expected
