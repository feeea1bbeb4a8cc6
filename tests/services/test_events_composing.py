"""What staff do with events, and who hears of it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.areas.events.refusals import InUse, TooFewSeats, UnreadablePlan, WrongState
from bot.areas.events.types import Band, Details, EventState, Plan, Question, Session, SignUp
from bot.base.clock import MovableClock
from bot.base.database import Database
from bot.base.refusals import Unknown
from tests.moving import moves
from tests.services.event_house import BIG, SMALL, STAFF, WIB, Library

ANI, BUDI, CITRA = 1, 2, 3


@pytest.fixture
def library(database: Database, clock: MovableClock) -> Library:
    return Library(database, clock)


def everything(library: Library) -> Plan:
    starts = library.at(10).astimezone(WIB)
    details = Details(
        "workshop", "Menulis", "Bersama penulis", "file", "Aula", -0.79, 100.65, "https://example.org", SignUp.SESSION,
        12, True, True, True, True, True, library.at(1), library.at(9), "Komunitas", "hari-buku", "Bu Contoh", "APBD",
        250_000, "https://example.org/luar", "",
    )  # fmt: skip
    sessions = tuple(
        Session(starts + timedelta(days=7 * n), starts + timedelta(days=7 * n, hours=2), "Bioskop" if n else None)
        for n in range(2)
    )
    questions = (Question("text", "Mengapa?"), Question("choice", "Ukuran?", ("S", "M")))
    return Plan(details, sessions, (SMALL, replace(BIG, quota=4)), questions, ("menulis", "sastra"))


def without_ids(plan: Plan) -> Plan:
    return replace(
        plan,
        sessions=tuple(replace(one, id=0) for one in plan.sessions),
        bands=tuple(replace(one, id=0) for one in plan.bands),
        questions=tuple(replace(one, id=0) for one in plan.questions),
    )


async def test_a_plan_is_read_as_it_was_written(library: Library) -> None:
    plan = everything(library)
    event = await library.events.reading.event(
        library.database.free, await library.publishes_event(plan=plan, publish=False)
    )
    assert without_ids(event.plan) == plan
    assert (event.state, event.sequence, event.created_by) == (EventState.DRAFT, 0, STAFF)


async def test_a_plan_put_back_changes_nothing(library: Library) -> None:
    id_ = await library.publishes_event(plan=everything(library))
    before = await library.events.reading.event(library.database.free, id_)
    async with library.tx() as tx:
        after = await library.events.composing.edit(tx, id_, before.plan)
    assert after == before


async def test_a_copy_is_a_draft_on_another_day(library: Library) -> None:
    id_ = await library.publishes_event(plan=everything(library))
    async with library.tx() as tx:
        copy_id = await library.events.composing.copy(tx, id_, date(2027, 3, 6), STAFF)
    copy = await library.events.reading.event(library.database.free, copy_id)
    assert copy.state is EventState.DRAFT
    assert [f"{one.starts_at.astimezone(WIB):%Y-%m-%d %H.%M}" for one in copy.sessions] == [
        "2027-03-06 09.00",
        "2027-03-13 09.00",
    ]
    assert copy.plan.bands[1].quota == 4


async def test_publishing_is_once_and_of_what_is_to_come(library: Library) -> None:
    id_ = await library.publishes_event()
    assert library.promises.settlings == {1: library.at(10, hours=4)}
    past = await library.publishes_event(days=-1, publish=False)
    async with library.tx() as tx:
        with pytest.raises(WrongState):
            await library.events.composing.publish(tx, id_)
        with pytest.raises(UnreadablePlan):
            await library.events.composing.publish(tx, past)
        with pytest.raises(WrongState):
            await library.events.composing.discard(tx, id_)
        await library.events.composing.discard(tx, past)
    with pytest.raises(Unknown):
        await library.events.reading.event(library.database.free, past)


async def test_everybody_hears_of_another_time_at_once_and_once(library: Library) -> None:
    id_ = await library.publishes_event(capacity=1)
    await library.signs_up(ANI, id_)
    await library.brings(ANI, id_, 2020)
    await library.signs_up(BUDI, id_)
    await library.at_the_desk("Tamu", id_)
    gone = await library.signs_up(CITRA, id_)
    await library.cancels(CITRA, gone.registrations[0].id)
    before = dict(library.promises.reminders)
    async with library.tx() as tx:
        times = {1: (library.at(12), library.at(12, hours=2))}
        event = await moves(library.events, tx, id_, times)
    assert event.sequence == 1
    assert await library.letters("event_moved") == [ANI, BUDI]
    assert [(call.kind, call.name) for call in await library.events.reading.calls(library.database.free)] == [
        ("event_moved", "Tamu")
    ]
    assert library.promises.reminders.keys() == before.keys()
    assert library.promises.reminders != before
    assert library.promises.settlings == {1: library.at(12, hours=4)}


async def test_a_second_change_takes_the_place_of_the_first_that_has_not_left(library: Library) -> None:
    id_ = await library.publishes_event()
    await library.signs_up(ANI, id_)
    async with library.tx() as tx:
        for place in ("Bioskop", "Taman"):
            await moves(library.events, tx, id_, {}, place)
    assert await library.letters("event_moved") == [ANI]
    [(details,)] = await library.rows("SELECT details FROM outbox WHERE state = 'waiting'")
    told = json.loads(details)
    assert told["sequence"] == 2
    assert told["was"]["place"] == "Aula", "what was before the first, which nobody has heard of"


async def test_other_words_are_no_news(library: Library) -> None:
    id_ = await library.publishes_event()
    await library.signs_up(ANI, id_)
    plan = (await library.events.reading.event(library.database.free, id_)).plan
    async with library.tx() as tx:
        await library.events.composing.edit(tx, id_, replace(plan, details=replace(plan.details, title="Dongeng")))
    assert await library.letters("event_moved") == []
    assert (await library.events.reading.event(library.database.free, id_)).sequence == 0


async def test_an_event_that_comes_nearer_shortens_its_offers(library: Library) -> None:
    id_ = await library.publishes_event(capacity=1)
    seat = (await library.signs_up(ANI, id_)).registrations[0]
    await library.signs_up(BUDI, id_)
    await library.cancels(ANI, seat.id)
    [offer] = await library.offers()
    await library.delivers(offer)
    async with library.tx() as tx:
        await moves(library.events, tx, id_, {1: (library.at(1), library.at(1, hours=1))})
    assert library.promises.expiries == {offer: library.at(hours=18)}
    assert await library.rows("SELECT deadline_at FROM offers") == [(library.at(hours=18).timestamp() * 1000,)]


async def test_seats_that_are_added_are_offered_in_order(library: Library) -> None:
    id_ = await library.publishes_event(capacity=1)
    for person in (ANI, BUDI, CITRA):
        await library.signs_up(person, id_)
    plan = (await library.events.reading.event(library.database.free, id_)).plan
    async with library.tx() as tx:
        await library.events.composing.edit(tx, id_, replace(plan, details=replace(plan.details, capacity=2)))
    assert list((await library.offers()).values()) == [BUDI]


async def test_seats_that_are_taken_stay(library: Library) -> None:
    id_ = await library.publishes_event(capacity=3, bands=(replace(SMALL, quota=2), BIG))
    for person in (ANI, BUDI):
        await library.brings(person, id_, 2021)
    plan = (await library.events.reading.event(library.database.free, id_)).plan
    fewer = [
        replace(
            plan, details=replace(plan.details, capacity=1), bands=(replace(plan.bands[0], quota=1), plan.bands[1])
        ),
        replace(plan, bands=(replace(plan.bands[0], quota=1), plan.bands[1])),
    ]
    for wish, band in zip(fewer, ("", SMALL.label), strict=True):
        async with library.tx() as tx:
            with pytest.raises(TooFewSeats) as refused:
                await library.events.composing.edit(tx, id_, wish)
        assert (refused.value.taken, refused.value.band) == (2, band)


async def test_what_people_rely_on_stays(library: Library) -> None:
    id_ = await library.publishes_event(bands=(SMALL, BIG), capacity=5)
    await library.brings(ANI, id_, 2021)
    plan = (await library.events.reading.event(library.database.free, id_)).plan
    starts = library.at(20)
    other = (Session(starts, starts + timedelta(hours=1)),)
    wishes = {
        "band": replace(plan, bands=plan.bands[1:]),
        "sign_up": replace(plan, details=replace(plan.details, sign_up=SignUp.SESSION)),
        "session": replace(plan, sessions=other),
    }
    for what, wish in wishes.items():
        async with library.tx() as tx:
            with pytest.raises(InUse) as refused:
                await library.events.composing.edit(tx, id_, wish)
        assert refused.value.what == what
    async with library.tx() as tx:
        await library.events.composing.edit(tx, id_, replace(plan, bands=(plan.bands[0], Band("Remaja", 13, 17))))
    assert [band.label for band in (await library.events.reading.event(library.database.free, id_)).plan.bands] == [
        SMALL.label,
        "Remaja",
    ]


async def test_a_cancelled_event_is_told_once_to_all_with_a_seat_or_in_the_queue(library: Library) -> None:
    id_ = await library.publishes_event(capacity=2)
    seat = (await library.signs_up(ANI, id_)).registrations[0]
    await library.at_the_desk("Tamu", id_)
    for person in (BUDI, CITRA):
        await library.signs_up(person, id_)
    await library.cancels(ANI, seat.id)
    async with library.tx() as tx:
        assert await library.events.composing.cancel(tx, id_, "Listrik padam") == 3
        with pytest.raises(WrongState):
            await library.events.composing.cancel(tx, id_)
    assert await library.letters("event_cancelled") == [BUDI, CITRA]
    assert [call.kind for call in await library.events.reading.calls(library.database.free)] == ["event_cancelled"]
    assert await library.letters("event_offer") == []
    assert set(await library.states(id_)) == {"cancelled"}
    promises = library.promises
    assert (promises.reminders, promises.expiries, promises.settlings) == ({}, {}, {})
    event = await library.events.reading.event(library.database.free, id_)
    assert (event.state, event.cause, event.sequence) == (EventState.CANCELLED, "Listrik padam", 1)


async def test_one_session_of_a_series_may_fall_out(library: Library) -> None:
    starts = library.at(10)
    sessions = tuple(Session(starts + timedelta(days=7 * n), starts + timedelta(days=7 * n, hours=2)) for n in range(2))
    whole = await library.publishes_event(sessions=sessions)
    each = await library.publishes_event(sessions=sessions, sign_up=SignUp.SESSION, title="Film", kind="film")
    await library.signs_up(ANI, whole)
    for session, person in ((3, BUDI), (4, CITRA)):
        await library.signs_up(person, each, session_id=session)
    async with library.tx() as tx:
        assert await library.events.composing.cancel_session(tx, whole, 1) == 1
        assert await library.events.composing.cancel_session(tx, each, 3) == 1
        with pytest.raises(Unknown):
            await library.events.composing.cancel_session(tx, each, 3)
    assert await library.letters("event_cancelled") == [ANI, BUDI]
    assert await library.states(each) == ["cancelled", "seated"]
    assert sorted(session for _, session in library.promises.reminders) == [2, 4]
    assert library.promises.settlings.keys() == {2, 4}
    async with library.tx() as tx:
        await library.events.composing.cancel_session(tx, each, 4)
    assert (await library.events.reading.event(library.database.free, each)).state is EventState.CANCELLED


async def test_staff_are_warned_of_clashes_with_other_events(library: Library) -> None:
    one = await library.publishes_event()
    starts = library.at(10)
    plan = Plan(Details("film", "Film", place="aula"), (Session(starts, starts + timedelta(hours=1)),))
    async with library.tx() as tx:
        found = await library.events.overview.warnings(tx, plan, {}, {}, 0)
        assert [(w.what, w.other and w.other.event_id) for w in found] == [("room", one)]
        assert await library.events.overview.warnings(tx, plan, {}, {}, one) == []


async def test_a_day_is_one_reminder_and_each_is_sent_once(library: Library) -> None:
    first, second = await library.publishes_event(), await library.publishes_event(title="Film", kind="film")
    await library.signs_up(ANI, first)
    await library.brings(ANI, second, 2020)
    remind = library.events.reminding.remind
    library.clock.advance(timedelta(days=9))
    async with library.tx() as tx:
        for session in (1, 2):
            sent = await remind(tx, ANI, session, timedelta(days=1))
            assert sent is (session == 1)
    details = "SELECT details FROM outbox WHERE kind = 'event_reminder'"
    assert await library.rows(details) == [('{"lead": 1440, "seats": [[1, 1], [2, 2]]}',)]


async def test_only_seats_are_reminded_of(library: Library) -> None:
    id_ = await library.publishes_event(capacity=1)
    seat = (await library.signs_up(ANI, id_)).registrations[0]
    await library.signs_up(BUDI, id_)
    await library.cancels(ANI, seat.id)
    async with library.tx() as tx:
        for person in (ANI, BUDI):
            assert not await library.events.reminding.remind(tx, person, 1, timedelta(days=1))
        assert not await library.events.reminding.remind(tx, ANI, 99, timedelta(days=1))


async def test_an_event_that_moved_is_reminded_of_anew(library: Library) -> None:
    id_ = await library.publishes_event(days=2)
    await library.signs_up(ANI, id_)
    for days in (2, 4):
        async with library.tx() as tx:
            assert await library.events.reminding.remind(tx, ANI, 1, timedelta(days=1))
            await moves(library.events, tx, id_, {1: (library.at(days + 2), library.at(days + 2, hours=1))})
    assert await library.letters("event_reminder") == [ANI, ANI]
