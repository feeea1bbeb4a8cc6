"""At the door, and what residents and staff see."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.areas.events.refusals import DoorClosed, EventCancelled, Full, NoSeat, NotCome, WrongCount
from bot.areas.events.store.lists import Filters
from bot.areas.events.types import Band, Details, EventState, Plan, Session, SignUp
from bot.base.clock import MovableClock
from bot.base.database import Database
from bot.base.refusals import Unknown
from tests.services.event_house import BIG, SMALL, STAFF, Library

ANI, BUDI, CITRA, OTHER = 1, 2, 3, 901


@pytest.fixture
def library(database: Database, clock: MovableClock) -> Library:
    return Library(database, clock)


async def comes(library: Library, session: int, *registrations: int, by: int = STAFF, **more: str) -> list[bool]:
    async with library.tx() as tx:
        marked = await library.events.attending.check_in(tx, session, registrations, by, **more)
    return [one.now for one in marked]


async def test_a_ticket_scanned_twice_says_when_and_by_whom(library: Library) -> None:
    event = await library.publishes_event(days=0.1)
    seat = (await library.signs_up(ANI, event)).registrations[0]
    assert await comes(library, 1, seat.id) == [True]
    came = library.clock.now()
    library.clock.advance(timedelta(minutes=5))
    async with library.tx() as tx:
        [marked] = await library.events.attending.check_in(tx, 1, [seat.id], OTHER)
    assert (marked.now, marked.attendance.came_at, marked.attendance.came_by) == (False, came, STAFF)


async def test_children_come_and_go_with_a_name(library: Library) -> None:
    event = await library.publishes_event(days=0.1)
    children = [one.id for one in (await library.brings(ANI, event, 2020, 2021)).registrations]
    with pytest.raises(NotCome):
        async with library.tx() as tx:
            await library.events.attending.check_out(tx, 1, children, STAFF, "Ayah")
    await comes(library, 1, *children, brought_by="Ibu")
    for now in (True, False):
        async with library.tx() as tx:
            marked = await library.events.attending.check_out(tx, 1, children, STAFF, "Ayah" if now else "Paman")
        assert [(one.now, one.attendance.brought_by, one.attendance.fetched_by) for one in marked] == [
            (now, "Ibu", "Ayah")
        ] * 2
    assert (await library.events.reading.door(library.database.free, 1)).present == 0


async def test_undoing_takes_the_last_mark_back(library: Library) -> None:
    event = await library.publishes_event(days=0.1)
    child = (await library.brings(ANI, event, 2020)).registrations[0].id
    await comes(library, 1, child)
    async with library.tx() as tx:
        await library.events.attending.check_out(tx, 1, [child], STAFF, "Ayah")
    present = []
    for _ in range(3):
        async with library.tx() as tx:
            undone = await library.events.attending.undo(tx, 1, child)
        present.append((undone, (await library.events.reading.door(library.database.free, 1)).present))
    assert present == [(True, 1), (True, 0), (False, 0)]


async def test_only_seats_come_in_and_not_before_the_door_opens(library: Library) -> None:
    event = await library.publishes_event(days=1, capacity=1)
    seats = [(await library.signs_up(person, event)).registrations[0].id for person in (ANI, BUDI)]
    with pytest.raises(DoorClosed):
        await comes(library, 1, seats[0])
    library.clock.advance(timedelta(hours=20))
    with pytest.raises(NoSeat):
        await comes(library, 1, seats[1])
    with pytest.raises(Unknown):
        await comes(library, 1, 99)
    assert await comes(library, 1, seats[0]) == [True]


async def test_coming_is_accepting_the_offer(library: Library) -> None:
    event = await library.publishes_event(days=0.2, capacity=1)
    seat = (await library.signs_up(ANI, event)).registrations[0]
    waits = (await library.signs_up(BUDI, event)).registrations[0]
    await library.cancels(ANI, seat.id)
    await library.releases(event)
    assert await comes(library, 1, waits.id) == [True]
    assert await library.states(event) == ["cancelled", "seated"]
    assert await library.offers() == {}


async def test_a_cancelled_event_has_no_door(library: Library) -> None:
    event = await library.publishes_event(days=0.1)
    seat = (await library.signs_up(ANI, event)).registrations[0]
    async with library.tx() as tx:
        await library.events.composing.cancel(tx, event)
    with pytest.raises(EventCancelled):
        await comes(library, 1, seat.id)


async def walks_in(library: Library, name: str, session: int = 1) -> bool:
    async with library.tx() as tx:
        return (await library.events.attending.walk_in(tx, session, name, STAFF)).registration.walk_in


async def test_walk_ins_take_free_seats_and_later_those_of_the_absent(library: Library) -> None:
    event = await library.publishes_event(days=0.1, capacity=2)
    await library.signs_up(ANI, event)
    assert not await walks_in(library, "Tamu")
    with pytest.raises(Full):
        await walks_in(library, "Tamu lain")
    library.clock.advance(timedelta(hours=3))
    assert await walks_in(library, "Tamu lain")
    with pytest.raises(Full):
        await walks_in(library, "Tamu ketiga")
    seen = await library.events.reading.door(library.database.free, 1)
    assert (seen.present, len(seen.expected)) == (2, 3)


async def test_walk_ins_leave_seats_for_those_who_wait(library: Library) -> None:
    event = await library.publishes_event(days=0.2, capacity=1)
    seat = (await library.signs_up(ANI, event)).registrations[0]
    waits = (await library.signs_up(BUDI, event)).registrations[0]
    await library.cancels(ANI, seat.id)
    with pytest.raises(Full):
        await walks_in(library, "Tamu")
    async with library.tx() as tx:
        with pytest.raises(DoorClosed):
            await library.events.attending.admit(tx, 1, waits.id, STAFF)
    library.clock.advance(timedelta(hours=6))
    async with library.tx() as tx:
        marked = await library.events.attending.admit(tx, 1, waits.id, STAFF)
        assert marked.registration.state == "seated"
        with pytest.raises(NoSeat):
            await library.events.attending.admit(tx, 1, waits.id, STAFF)
    with pytest.raises(Full):
        await walks_in(library, "Tamu")


async def test_drop_in_is_counted_without_names(library: Library) -> None:
    await library.publishes_event(days=0.1, kind="exhibition", sign_up=SignUp.NONE)
    async with library.tx() as tx:
        count = library.events.attending.count
        assert [await count(tx, 1, people, STAFF) for people in (1, 5, -2)] == [1, 6, 4]
        with pytest.raises(WrongCount):
            await count(tx, 1, -5, STAFF)
    assert (await library.events.reading.door(library.database.free, 1)).heads == 4


async def test_after_the_last_session_the_event_is_finished(library: Library) -> None:
    event = await library.publishes_event(days=0.1, capacity=1)
    await library.brings(ANI, event, 2020)
    await library.signs_up(BUDI, event)
    async with library.tx() as tx:
        await tx.run("UPDATE registrations SET needs = 'kacang', fetcher = 'Ayah'")
        assert not await library.events.attending.settle(tx, 1)
    assert 1 in library.promises.settlings
    library.clock.advance(timedelta(hours=5))
    for _ in range(2):
        async with library.tx() as tx:
            assert await library.events.attending.settle(tx, 1)
    assert await library.states(event) == ["seated", "expired"]
    assert (await library.events.reading.event(library.database.free, event)).state is EventState.FINISHED
    assert await library.rows("SELECT DISTINCT needs, fetcher FROM registrations") == [("", "")]


async def test_a_code_finds_the_whole_party(library: Library) -> None:
    event = await library.publishes_event(days=0.1)
    family = await library.brings(ANI, event, 2020, 2021)
    await comes(library, 1, family.registrations[1].id)
    ticket = await library.events.reading.by_code(library.database.free, family.code.lower().replace("-", " "))
    assert ticket.registration == family.registrations[0]
    assert ticket.session is not None
    assert [(one.name, bool(attendance)) for one, attendance in ticket.party] == [
        ("Adik 1-0", False),
        ("Adik 1-1", True),
    ]
    for typed in ("MD-2222", "kode"):
        with pytest.raises(Unknown):
            await library.events.reading.by_code(library.database.free, typed)


async def test_two_people_never_have_the_same_code(library: Library) -> None:
    event = await library.publishes_event()
    seats = []
    for person in range(1, 4):
        library.restart()  # the same random numbers anew
        seats.append((await library.signs_up(person, event)).code)
    assert len(set(seats)) == 3


async def test_the_code_of_a_series_is_good_for_todays_session(library: Library) -> None:
    starts = library.at(0.1)
    sessions = tuple(Session(starts + timedelta(days=7 * n), starts + timedelta(days=7 * n, hours=2)) for n in range(3))
    event = await library.publishes_event(sessions=sessions)
    code = (await library.signs_up(ANI, event)).code
    for days, session in ((0, 1), (7, 2), (7, 3), (30, 3)):
        library.clock.advance(timedelta(days=days))
        ticket = await library.events.reading.by_code(library.database.free, code)
        assert ticket.session is not None
        assert ticket.session.id == session


async def on(library: Library, **filters: object) -> list[str]:
    page = await library.events.reading.upcoming(library.database.free, Filters(**filters))  # type: ignore[arg-type]
    assert page.total == len(page.lines)
    return [line.title for line in page.lines]


async def test_what_is_on_by_day_kind_age_audience_and_interest(library: Library) -> None:
    starts = library.at(3)
    plan = Plan(
        Details("class", "Menulis"), (Session(starts, starts + timedelta(hours=1)),), (Band("Remaja", 13, 20),),
        interests=("menulis",),
    )  # fmt: skip
    await library.publishes_event(plan=plan)
    await library.publishes_event(days=1, title="Dongeng", bands=(SMALL, BIG))
    await library.publishes_event(days=2, title="Film", kind="film")
    await library.publishes_event(days=2, title="Rahasia", publish=False)
    assert await on(library) == ["Dongeng", "Film", "Menulis"]
    assert await on(library, start=library.at(1.5), end=library.at(2.5)) == ["Film"]
    assert await on(library, kinds=("film", "class")) == ["Film", "Menulis"]
    assert await on(library, age=5) == ["Dongeng", "Film"]
    assert await on(library, audience="child") == ["Dongeng", "Menulis"]
    assert await on(library, audience="adult") == ["Film", "Menulis"]
    assert await on(library, interest="menulis") == ["Menulis"]
    page = await library.events.reading.upcoming(library.database.free, offset=1, limit=1)
    assert ([line.title for line in page.lines], page.total) == (["Film"], 3)
    library.clock.advance(timedelta(days=1, hours=3))
    assert await on(library) == ["Film", "Menulis"]


async def test_lines_and_cards_show_seats_and_the_queue(library: Library) -> None:
    event = await library.publishes_event(capacity=2, bands=(Band("kecil", 4, 6, 1), BIG), opens_at=library.at(-1))
    await library.brings(ANI, event, 2021)
    await library.brings(BUDI, event, 2021)
    [line] = (await library.events.reading.upcoming(library.database.free)).lines
    assert (line.seats_left, line.waiting, line.ages) == (1, 1, (4, 9))
    card = await library.events.reading.card(library.database.free, event, BUDI)
    [seats] = card.seats
    small, big = card.event.plan.bands
    assert (seats.room.free_in(small.id), seats.room.free_in(big.id), seats.waiting) == (0, 1, 1)
    assert seats.sign_up == "open"
    assert [one.registration.state for one in card.mine] == ["queued"]
    assert (await library.events.reading.card(library.database.free, event)).mine == ()
    library.clock.advance(timedelta(days=10))
    assert (await library.events.reading.card(library.database.free, event)).seats[0].sign_up == "closed"


async def test_all_a_person_holds_is_in_one_place(library: Library) -> None:
    first = await library.publishes_event(capacity=1, title="Penuh")
    second = await library.publishes_event(days=12, title="Anak")
    seat = (await library.signs_up(BUDI, first)).registrations[0]
    await library.signs_up(ANI, first)
    await library.brings(ANI, second, 2020)
    mine = await library.events.reading.mine(library.database.free, ANI)
    assert [(one.seat.title, one.seat.registration.state, one.position) for one in mine] == [
        ("Anak", "seated", None),
        ("Penuh", "queued", 1),
    ]
    await library.cancels(BUDI, seat.id)
    offered = (await library.events.reading.mine(library.database.free, ANI))[1]
    assert offered.offer is not None
    assert offered.offer.deadline_at == library.at(hours=24)
    assert [
        one.seat.title for one in await library.events.reading.mine(library.database.free, CITRA, children=[10])
    ] == ["Anak"]


async def test_staff_see_today_drafts_and_requests(library: Library) -> None:
    today = await library.publishes_event(days=0.1, approval=True)
    await library.publishes_event(days=1, title="Besok", publish=False)
    await library.signs_up(ANI, today)
    assert [line.event_id for line in await library.events.reading.today(library.database.free)] == [today]
    assert [one.name for one in await library.events.reading.pending(library.database.free, today)] == ["Warga 1"]
    assert [title for _, title, _ in await library.events.reading.kept(library.database.free, EventState.DRAFT)] == [
        "Besok"
    ]
    with pytest.raises(Unknown):
        await library.events.reading.card(library.database.free, 2)
