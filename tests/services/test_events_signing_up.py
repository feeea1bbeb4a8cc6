"""Signing up and cancelling."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.areas.events.records import Member, Request
from bot.areas.events.refusals import (
    AgeNeeded,
    AlreadyRegistered,
    AnswerNeeded,
    ChooseSession,
    EventCancelled,
    EventOver,
    NoSignUp,
    NotYetOpen,
    Overlaps,
    PartyTooLarge,
    PhoneNeeded,
    SeatsShort,
    SignUpClosed,
    TooYoung,
)
from bot.areas.events.types import Details, Plan, Question, SeatState, Session, SignUp
from bot.base.clock import MovableClock
from bot.base.database import Database
from bot.base.refusals import Unknown
from tests.services.event_house import BIG, SMALL, Library

ANI, BUDI, CITRA, DEWI = 1, 2, 3, 4


@pytest.fixture
def library(database: Database, clock: MovableClock) -> Library:
    return Library(database, clock)


async def test_a_seat_comes_with_a_code_and_reminders(library: Library) -> None:
    event = await library.publishes_event(capacity=2)
    outcome = await library.signs_up(ANI, event)
    [seat] = outcome.registrations
    assert (seat.state, outcome.position, outcome.code[:3]) == ("seated", None, "MD-")
    [moments] = library.promises.reminders.values()
    assert [lead for lead, _ in moments] == [timedelta(days=3), timedelta(days=1), timedelta(hours=2)]
    assert library.promises.holders == {seat.id: ANI}


async def test_a_full_event_queues_in_order_of_arrival(library: Library) -> None:
    event = await library.publishes_event(capacity=1)
    positions = [(await library.signs_up(person, event)).position for person in (ANI, BUDI, CITRA)]
    assert positions == [None, 1, 2]


async def test_nobody_signs_up_twice(library: Library) -> None:
    event = await library.publishes_event(capacity=1)
    first = await library.signs_up(ANI, event)
    with pytest.raises(AlreadyRegistered) as refused:
        await library.signs_up(ANI, event)
    assert refused.value.registration_id == first.registrations[0].id
    await library.brings(BUDI, event, 2020)
    with pytest.raises(AlreadyRegistered):
        await library.brings(BUDI, event, 2020)
    await library.at_the_desk("Tamu", event)
    with pytest.raises(AlreadyRegistered):
        await library.at_the_desk(" tamu", event)


async def test_whoever_cancelled_may_come_again_at_the_end_of_the_queue(library: Library) -> None:
    event = await library.publishes_event(capacity=1)
    first = await library.signs_up(ANI, event)
    await library.signs_up(BUDI, event)
    assert await library.cancels(ANI, first.registrations[0].id) == 1
    assert (await library.signs_up(ANI, event)).position == 1
    assert list((await library.offers()).values()) == [BUDI]


async def test_cancelling_frees_once(library: Library) -> None:
    event = await library.publishes_event(capacity=1)
    seat = (await library.signs_up(ANI, event)).registrations[0]
    for person in (BUDI, CITRA):
        await library.signs_up(person, event)
    assert [await library.cancels(ANI, seat.id), await library.cancels(ANI, seat.id)] == [1, 0]
    assert list((await library.offers()).values()) == [BUDI]
    assert library.promises.reminders == {}
    async with library.tx() as tx:
        assert (await library.events.signing_up.cancel(tx, ANI, [seat.id])).registrations == ()


async def test_a_seat_is_not_given_back_after_the_end(library: Library) -> None:
    event = await library.publishes_event(days=1, capacity=1)
    seat = (await library.signs_up(ANI, event)).registrations[0]
    await library.signs_up(BUDI, event)
    library.clock.advance(timedelta(days=1, hours=2))
    for whoever in (ANI, None):
        with pytest.raises(EventOver):
            await library.cancels(whoever, seat.id)
    assert await library.states(event) == ["seated", "queued"]
    assert await library.offers() == {}


async def test_a_seat_is_given_back_until_the_last_moment(library: Library) -> None:
    event = await library.publishes_event(days=1)
    seat = (await library.signs_up(ANI, event)).registrations[0]
    library.clock.advance(timedelta(days=1, hours=1, minutes=59))
    assert await library.cancels(ANI, seat.id) == 1


async def test_nobody_cancels_what_is_anothers(library: Library) -> None:
    event = await library.publishes_event()
    seat = (await library.brings(ANI, event, 2020)).registrations[0]
    with pytest.raises(Unknown):
        await library.cancels(BUDI, seat.id)
    async with library.tx() as tx:
        assert len((await library.events.signing_up.cancel(tx, BUDI, [seat.id], children=[10])).registrations) == 1


async def test_sign_up_has_its_times(library: Library) -> None:
    later = await library.publishes_event(opens_at=library.at(1), closes_at=library.at(2))
    other = await library.publishes_event(days=20, title="Diskusi", kind="discussion")
    with pytest.raises(NotYetOpen):
        await library.signs_up(ANI, later)
    await library.at_the_desk("Tamu", later)
    library.clock.advance(timedelta(days=2))
    with pytest.raises(SignUpClosed) as refused:
        await library.signs_up(ANI, later)
    assert [hint.event_id for hint in refused.value.alternatives] == [other]


async def test_what_cannot_be_signed_up_for_says_so(library: Library) -> None:
    exhibition = await library.publishes_event(kind="exhibition", sign_up=SignUp.NONE)
    cancelled = await library.publishes_event()
    draft = await library.publishes_event(publish=False)
    over = await library.publishes_event(days=1)
    async with library.tx() as tx:
        await library.events.composing.cancel(tx, cancelled, "Listrik padam")
    with pytest.raises(NoSignUp):
        await library.signs_up(ANI, exhibition)
    with pytest.raises(EventCancelled, check=lambda refused: refused.cause == "Listrik padam"):
        await library.signs_up(ANI, cancelled)
    with pytest.raises(EventOver):
        await library.signs_up(ANI, draft)
    with pytest.raises(Unknown):
        await library.signs_up(ANI, 99)
    library.clock.advance(timedelta(days=2))
    with pytest.raises(EventOver):
        await library.signs_up(ANI, over)


async def test_a_series_may_be_signed_up_for_session_by_session(library: Library) -> None:
    starts = library.at(10)
    sessions = tuple(Session(starts + timedelta(days=7 * n), starts + timedelta(days=7 * n, hours=2)) for n in range(2))
    event = await library.publishes_event(sessions=sessions, sign_up=SignUp.SESSION, capacity=1)
    ids = [row[0] for row in await library.rows("SELECT id FROM event_sessions ORDER BY id")]
    with pytest.raises(ChooseSession):
        await library.signs_up(ANI, event)
    outcomes = [await library.signs_up(ANI, event, session_id=session) for session in ids]
    assert [one.position for one in outcomes] == [None, None]
    assert (await library.signs_up(BUDI, event, session_id=ids[1])).position == 1
    assert {session for _, session in library.promises.reminders} == set(ids)


async def test_age_counts_at_the_day_and_other_events_are_named(library: Library) -> None:
    event = await library.publishes_event(bands=(BIG,))
    other = await library.publishes_event(days=20, bands=(SMALL,), title="Dongeng Balita")
    await library.publishes_event(days=21, bands=(BIG,), title="Menulis")
    with pytest.raises(TooYoung) as refused:
        await library.brings(ANI, event, 2021)
    assert [hint.event_id for hint in refused.value.alternatives] == [other]
    with pytest.raises(AgeNeeded):
        await library.signs_up(ANI, event)
    assert (await library.brings(ANI, event, 2019)).registrations[0].band_id is not None


async def test_a_year_between_two_bands_is_counted_where_there_is_room(library: Library) -> None:
    small, big = (SMALL.__class__("kecil", 4, 6, 1), BIG.__class__("besar", 7, 9, 1))
    event = await library.publishes_event(bands=(small, big))
    bands = [(await library.brings(person, event, 2019)).registrations[0] for person in (ANI, BUDI, CITRA)]
    assert bands[0].band_id != bands[1].band_id
    assert [one.state for one in bands] == ["seated", "seated", "queued"]


async def test_a_quota_fills_by_itself(library: Library) -> None:
    event = await library.publishes_event(bands=(SMALL.__class__("kecil", 4, 6, 1), BIG), capacity=5)
    await library.brings(ANI, event, 2021)
    assert (await library.brings(BUDI, event, 2021)).position == 1
    assert (await library.brings(CITRA, event, 2018)).position is None


async def test_siblings_are_asked_about_staying_together_only_when_seats_are_short(library: Library) -> None:
    event = await library.publishes_event(capacity=3)
    assert (await library.brings(ANI, event, 2020, 2021)).those(SeatState.SEATED)
    with pytest.raises(SeatsShort) as short:
        await library.brings(BUDI, event, 2020, 2021)
    assert short.value.seats == 1
    apart = await library.brings(BUDI, event, 2020, 2021, together=False)
    assert [one.state for one in apart.registrations] == ["seated", "queued"]


async def test_siblings_who_stay_together_wait_together(library: Library) -> None:
    event = await library.publishes_event(capacity=3)
    first = await library.brings(ANI, event, 2020, 2021)
    both = await library.brings(BUDI, event, 2020, 2021, together=True)
    assert [one.state for one in both.registrations] == ["queued", "queued"]
    assert (await library.signs_up(CITRA, event)).position == 2
    await library.cancels(ANI, first.registrations[0].id)
    assert list((await library.offers()).values()) == [BUDI]


async def test_more_siblings_than_seats_cannot_stay_together(library: Library) -> None:
    event = await library.publishes_event(capacity=2)
    with pytest.raises(PartyTooLarge) as refused:
        await library.brings(ANI, event, 2019, 2020, 2021, together=True)
    assert refused.value.most == 2


async def test_an_accompanying_adult_takes_a_seat_where_adults_are_counted(library: Library) -> None:
    counted = await library.publishes_event(capacity=2, counts_adults=True)
    await library.brings(ANI, counted, 2020, companions=1)
    assert (await library.signs_up(BUDI, counted)).position == 1
    free = await library.publishes_event(days=12, capacity=2)
    assert len((await library.brings(ANI, free, 2020, companions=1)).registrations) == 1


async def test_an_adult_leaves_with_the_last_child(library: Library) -> None:
    event = await library.publishes_event(capacity=4, counts_adults=True)
    children = (await library.brings(ANI, event, 2020, 2021, companions=1)).registrations
    assert await library.cancels(ANI, children[0].id) == 1
    assert await library.cancels(ANI, children[1].id) == 2
    assert await library.states(event) == ["cancelled"] * 3


async def test_an_adult_whose_children_only_wait_gives_the_seat_up(library: Library) -> None:
    event = await library.publishes_event(capacity=2, counts_adults=True)
    family = await library.brings(ANI, event, 2020, 2021, companions=1, together=False)
    assert [one.state for one in family.registrations] == ["seated", "queued", "seated"]
    assert await library.cancels(ANI, family.registrations[0].id) == 1
    assert await library.states(event) == ["cancelled", "offered", "offered"]
    [(offer, person)] = (await library.offers()).items()
    assert person == ANI
    await library.accepts(offer, ANI)
    assert await library.states(event) == ["cancelled", "seated", "seated"]


async def test_something_else_at_that_time_is_a_warning(library: Library) -> None:
    first = await library.publishes_event(title="Film", kind="film")
    second = await library.publishes_event()
    await library.signs_up(ANI, first)
    with pytest.raises(Overlaps) as warned:
        await library.signs_up(ANI, second)
    assert warned.value.other.title == "Film"
    assert (await library.signs_up(ANI, second, overlap_accepted=True)).position is None
    assert (await library.brings(ANI, second, 2020)).position is None


async def test_an_event_may_need_a_phone_and_answers(library: Library) -> None:
    starts = library.at(5)
    details = Details("workshop", "Lokakarya", needs_phone=True)
    question = Question("choice", "Ukuran kaus?", ("S", "M"))
    plan = Plan(details, (Session(starts, starts + timedelta(hours=1)),), questions=(question,))
    event = await library.publishes_event(plan=plan)
    with pytest.raises(PhoneNeeded):
        await library.signs_up(ANI, event)
    for answers in ({}, {1: "XL"}):
        with pytest.raises(AnswerNeeded, check=lambda refused: refused.options == ("S", "M")):
            await library.signs_up(ANI, event, phone="+6281", answers=answers)
    await library.signs_up(ANI, event, phone="+6281", answers={1: "M"})
    await library.at_the_desk("Tamu", event)
    assert await library.rows("SELECT answers FROM registrations ORDER BY id") == [('{"1": "M"}',), ("{}",)]


async def test_staff_let_people_in_in_order_of_arrival(library: Library) -> None:
    event = await library.publishes_event(capacity=1, approval=True)
    asked = [await library.signs_up(person, event) for person in (ANI, BUDI, CITRA)]
    assert await library.states(event) == ["pending"] * 3
    async with library.tx() as tx:
        approve = library.events.signing_up.approve
        outcomes = [await approve(tx, asked[one].party_id) for one in (2, 1)]
        await library.events.signing_up.refuse(tx, asked[0].party_id, "")
    assert [one.position for one in outcomes] == [None, 1]
    assert await library.states(event) == ["declined", "queued", "seated"]
    assert await library.letters("event_decided") == [CITRA, BUDI, ANI]


async def test_a_school_class_takes_as_many_seats_as_it_has_pupils(library: Library) -> None:
    event = await library.publishes_event(kind="school_visit", capacity=40)
    await library.meets(ANI, BUDI)
    group = Member("Kelas 5 SDN Contoh", seats=30)
    await library.asks(Request(event, (group,), ANI, phone="+6281"))
    other = await library.asks(Request(event, (Member("Kelas 4", seats=11),), BUDI, phone="+6282"))
    assert other.position == 1
    assert other.code.startswith("KS-")


async def test_desk_parties_find_their_person(library: Library) -> None:
    event = await library.publishes_event(capacity=1)
    await library.at_the_desk("Tamu", event, "+628111")
    await library.at_the_desk("Lain", event, "+628222")
    assert library.promises.reminders == {}
    await library.meets(ANI)
    async with library.tx() as tx:
        assert await library.events.signing_up.adopt(tx, ANI, "+628111") == 1
        assert await library.events.signing_up.adopt(tx, ANI, "+628111") == 0
    [mine] = await library.events.reading.mine(library.database.free, ANI)
    assert mine.seat.registration.person_id == ANI
    assert list(library.promises.holders.values()) == [ANI]


async def test_an_offer_to_somebody_who_joins_becomes_a_letter(library: Library) -> None:
    event = await library.publishes_event(capacity=1)
    seat = (await library.signs_up(BUDI, event)).registrations[0]
    await library.at_the_desk("Tamu", event, "+628111")
    await library.cancels(BUDI, seat.id)
    assert [call.phone for call in await library.events.reading.calls(library.database.free)] == ["+628111"]
    await library.meets(ANI)
    async with library.tx() as tx:
        await library.events.signing_up.adopt(tx, ANI, "+628111")
    assert await library.events.reading.calls(library.database.free) == ()
    assert await library.letters("event_offer") == [ANI]
    [offer] = await library.offers()
    await library.accepts(offer, ANI)


async def test_forgetting_frees_seats_and_takes_the_names_off(library: Library) -> None:
    past = await library.publishes_event(days=1, capacity=5)
    coming = await library.publishes_event(days=10, capacity=1)
    for event in (past, coming):
        await library.signs_up(ANI, event, phone="+6281")
    await library.signs_up(BUDI, coming)
    library.clock.advance(timedelta(days=2))
    async with library.tx() as tx:
        assert len((await library.events.signing_up.forget_person(tx, ANI)).registrations) == 2
        await tx.run("DELETE FROM people WHERE id = 1")
    assert list((await library.offers()).values()) == [BUDI]
    rows = await library.rows("SELECT r.name, r.person_id, p.person_id, p.phone FROM registrations r "
                              "JOIN parties p ON p.id = r.party_id WHERE r.id < 3")  # fmt: skip
    assert rows == [("", None, None, "")] * 2


async def test_forgetting_a_child_frees_its_seat_alone(library: Library) -> None:
    event = await library.publishes_event(capacity=2)
    await library.brings(ANI, event, 2020, 2021)
    async with library.tx() as tx:
        assert len((await library.events.signing_up.forget_child(tx, 10)).registrations) == 1
    assert await library.rows("SELECT name, child_id, state FROM registrations ORDER BY id") == [
        ("", None, "cancelled"),
        ("Adik 1-1", 11, "seated"),
    ]
