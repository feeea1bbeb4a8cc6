"""The queue: offers, their deadlines, the freeze, people without Telegram, those who do not come."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.areas.events.refusals import OfferOver
from bot.areas.people import store as people
from bot.base.clock import MovableClock
from bot.base.database import Database
from bot.base.refusals import Unknown
from tests.services.event_house import BIG, SMALL, STAFF, Library

ANI, BUDI, CITRA, DEWI = 1, 2, 3, 4


@pytest.fixture
def library(database: Database, clock: MovableClock) -> Library:
    return Library(database, clock)


async def freed(library: Library, *waiting: int, days: float = 10, capacity: int = 1) -> tuple[int, int]:
    """(event, offer): a full event, people who wait, and a seat given back."""
    event = await library.publishes_event(days=days, capacity=capacity)
    seats = [(await library.signs_up(100 + n, event)).registrations[0].id for n in range(capacity)]
    for person in waiting:
        await library.signs_up(person, event)
    await library.cancels(None, seats[0])
    return event, max(await library.offers(), default=0)


async def test_an_offer_is_one_letter_and_one_deadline(library: Library) -> None:
    _, offer = await freed(library, ANI, BUDI)
    assert await library.letters("event_offer") == [ANI]
    assert library.promises.expiries == {offer: library.at(hours=24)}
    assert await library.rows("SELECT details, subject FROM outbox") == [(f'{{"offer": {offer}}}', f"offer:{offer}")]


async def test_the_time_of_an_offer_begins_when_it_arrives(library: Library) -> None:
    _, offer = await freed(library, ANI)
    library.clock.advance(timedelta(hours=3))
    await library.delivers(offer)
    assert library.promises.expiries == {offer: library.at(hours=24)}
    library.clock.advance(timedelta(hours=3))
    await library.delivers(offer)
    assert library.promises.expiries == {offer: library.at(hours=21)}


async def test_an_offer_made_at_night_leaves_in_the_morning(library: Library) -> None:
    library.clock.advance(timedelta(hours=14))
    await freed(library, ANI)
    [(not_before,)] = await library.rows("SELECT not_before FROM outbox WHERE kind = 'event_offer'")
    assert not_before == library.at(hours=8).timestamp() * 1000


async def test_accepting_twice_is_accepting_once(library: Library) -> None:
    event, offer = await freed(library, ANI)
    await library.accepts(offer, ANI)
    await library.accepts(offer, ANI)
    assert await library.states(event) == ["cancelled", "seated"]
    assert library.promises.expiries == {}
    assert len(library.promises.reminders) == 1
    assert await library.letters("event_offer") == []


async def test_nobody_answers_anothers_offer(library: Library) -> None:
    _, offer = await freed(library, ANI)
    for answer in (library.accepts, library.declines):
        with pytest.raises(Unknown):
            await answer(offer, BUDI)
    with pytest.raises(Unknown):
        await library.accepts(99, ANI)


async def test_declining_passes_on(library: Library) -> None:
    event, offer = await freed(library, ANI, BUDI)
    await library.declines(offer, ANI)
    await library.declines(offer, ANI)
    assert await library.states(event) == ["cancelled", "declined", "offered"]
    with pytest.raises(OfferOver):
        await library.accepts(offer, ANI)


async def test_an_offer_that_ran_out_passes_on_and_cannot_be_accepted(library: Library) -> None:
    event, offer = await freed(library, ANI, BUDI)
    await library.delivers(offer)
    library.clock.advance(timedelta(hours=24))
    with pytest.raises(OfferOver):
        await library.accepts(offer, ANI)
    assert await library.expires(offer)
    assert not await library.expires(offer)
    assert await library.states(event) == ["cancelled", "expired", "offered"]


async def test_an_offer_nobody_has_received_does_not_run_out(library: Library) -> None:
    event, offer = await freed(library, ANI, BUDI, days=4)
    library.clock.advance(timedelta(days=3))
    assert not await library.expires(offer)
    assert library.promises.expiries[offer] == library.at(hours=18)
    library.clock.advance(timedelta(hours=18))
    assert await library.expires(offer)
    assert await library.states(event) == ["cancelled", "expired", "queued"]


async def test_an_early_call_to_expire_keeps_the_promise(library: Library) -> None:
    _, offer = await freed(library, ANI)
    assert not await library.expires(offer)
    assert offer in library.promises.expiries


async def test_automatic_offers_stop_a_day_before_and_staff_release_seats(library: Library) -> None:
    event = await library.publishes_event(days=2, capacity=2)
    seats = [(await library.signs_up(person, event)).registrations[0].id for person in (ANI, BUDI)]
    for person in (CITRA, DEWI):
        await library.signs_up(person, event)
    library.clock.advance(timedelta(days=1, hours=1))
    for seat in seats:
        await library.cancels(None, seat)
    assert await library.offers() == {}
    assert (await library.signs_up(5, event)).position == 3
    [offer] = await library.releases(event, 1)
    assert await library.offers() == {offer: CITRA}
    assert library.promises.expiries[offer] == library.at(hours=17)
    await library.releases(event)
    assert list((await library.offers()).values()) == [CITRA, DEWI]


async def test_a_seat_released_shortly_before_is_held_shortly(library: Library) -> None:
    event = await library.publishes_event(days=0.25, capacity=1)
    seat = (await library.signs_up(ANI, event)).registrations[0]
    await library.signs_up(BUDI, event)
    await library.cancels(ANI, seat.id)
    [offer] = await library.releases(event)
    assert library.promises.expiries[offer] == library.at(hours=2)
    library.clock.advance(timedelta(hours=2))
    assert await library.expires(offer)
    library.clock.advance(timedelta(hours=4))
    assert await library.releases(event) == []


async def test_whoever_is_not_on_telegram_is_called(library: Library) -> None:
    event = await library.publishes_event(capacity=1)
    seat = (await library.signs_up(ANI, event)).registrations[0]
    await library.at_the_desk("Tamu", event, "+628111")
    await library.cancels(ANI, seat.id)
    [call] = await library.events.reading.calls(library.database.free)
    assert (call.kind, call.name, call.phone) == ("event_offer", "Tamu", "+628111")
    assert call.offer_id is not None
    library.clock.advance(timedelta(hours=5))
    async with library.tx() as tx:
        assert await library.events.queueing.called(tx, call.id, STAFF)
        assert not await library.events.queueing.called(tx, call.id, STAFF)
    assert library.promises.expiries == {call.offer_id: library.at(hours=24)}
    await library.accepts(call.offer_id, None)
    assert await library.states(event) == ["cancelled", "seated"]
    assert library.promises.reminders == {}


async def test_who_blocked_the_bot_is_called_where_they_left_a_number(library: Library) -> None:
    event = await library.publishes_event()
    await library.signs_up(ANI, event, phone="+6281")
    await library.signs_up(BUDI, event, phone="+6282")
    await library.signs_up(CITRA, event)
    async with library.tx() as tx:
        for gone in (ANI, CITRA):
            await people.set_active(tx, gone, active=False)
        await library.events.composing.cancel(tx, event, "Listrik padam")
    assert [(call.kind, call.phone) for call in await library.events.reading.calls(library.database.free)] == [
        ("event_cancelled", "+6281")
    ]
    assert await library.letters("event_cancelled") == [BUDI, CITRA]


async def test_an_offer_that_cannot_arrive_passes_on_or_becomes_a_call(library: Library) -> None:
    event = await library.publishes_event(capacity=1)
    seat = (await library.signs_up(ANI, event)).registrations[0]
    await library.signs_up(BUDI, event)
    await library.signs_up(CITRA, event, phone="+6283")
    await library.cancels(ANI, seat.id)
    for person in (BUDI, CITRA):
        [offer] = await library.offers()
        assert list((await library.offers()).values()) == [person]
        async with library.tx() as tx:
            await library.events.queueing.undelivered(tx, offer)
    assert [call.phone for call in await library.events.reading.calls(library.database.free)] == ["+6283"]
    assert await library.states(event) == ["cancelled", "expired", "offered"]


async def test_a_parted_party_is_offered_what_suits_it(library: Library) -> None:
    event = await library.publishes_event(capacity=2)
    first = [(await library.signs_up(person, event)).registrations[0].id for person in (ANI, BUDI)]
    family = await library.brings(CITRA, event, 2020, 2021, together=True)
    await library.cancels(ANI, first[0])
    assert await library.offers() == {}
    async with library.tx() as tx:
        await library.events.signing_up.part(tx, family.party_id, together=False)
    assert list((await library.offers()).values()) == [CITRA]
    assert await library.states(event) == ["cancelled", "seated", "offered", "queued"]


async def missed(library: Library, person: int, times: int, **how: int) -> None:
    """Events that somebody else came to and this person did not."""
    for _ in range(times):
        event = await library.publishes_event(days=0.2)
        if "born" in how:
            await library.brings(person, event, how["born"])
        else:
            await library.signs_up(person, event)
        other = (await library.signs_up(50, event)).registrations[0]
        [(session,)] = await library.rows("SELECT max(id) FROM event_sessions")
        async with library.tx() as tx:
            await library.events.attending.check_in(tx, session, [other.id], STAFF)
        library.clock.advance(timedelta(days=1))
        async with library.tx() as tx:
            assert await library.events.attending.settle(tx, session)


async def position(library: Library, person: int) -> int | None:
    [mine] = [
        one
        for one in await library.events.reading.mine(library.database.free, person)
        if one.seat.registration.state == "queued"
    ]
    return mine.position


async def test_three_misses_in_a_row_come_after_the_others_for_ninety_days(library: Library) -> None:
    await missed(library, ANI, 3)
    event = await library.publishes_event(capacity=1, days=100)
    seat = (await library.signs_up(100, event)).registrations[0]
    for person in (ANI, BUDI):
        await library.signs_up(person, event)
    assert [await position(library, ANI), await position(library, BUDI)] == [2, 1]
    await library.cancels(None, seat.id)
    assert list((await library.offers()).values()) == [BUDI]
    library.clock.advance(timedelta(days=90))
    await library.signs_up(CITRA, event)
    assert [await position(library, ANI), await position(library, CITRA)] == [1, 2]


@pytest.mark.parametrize("how", [{}, {"born": 2020}])
async def test_two_misses_or_a_childs_mean_nothing(library: Library, how: dict[str, int]) -> None:
    await missed(library, ANI, 3 if how else 2, **how)
    async with library.tx() as tx:
        assert await library.events.attending.lowered_until(tx, ANI) is None


async def test_a_parent_who_missed_still_queues_for_children_in_order(library: Library) -> None:
    await missed(library, ANI, 3)
    event = await library.publishes_event(capacity=1)
    await library.signs_up(100, event)
    assert (await library.brings(ANI, event, 2020)).position == 1
    assert (await library.brings(BUDI, event, 2020)).position == 2


async def test_staff_may_forgive_and_mend_the_list(library: Library) -> None:
    await missed(library, ANI, 3)
    [(session, seat)] = await library.rows(
        "SELECT max(s.id), max(r.id) FROM event_sessions s JOIN registrations r ON r.event_id = s.event_id "
        "WHERE r.person_id = 1"
    )
    async with library.tx() as tx:
        attending = library.events.attending
        assert await attending.lowered_until(tx, ANI) is not None
        await attending.check_in(tx, session, [seat], STAFF)
        assert await attending.lowered_until(tx, ANI) is None
        await attending.undo(tx, session, seat)
        assert await attending.lowered_until(tx, ANI) is not None
        await attending.lift(tx, ANI, STAFF)
        assert await attending.lowered_until(tx, ANI) is None


async def test_where_nobody_was_checked_in_nobody_missed_anything(library: Library) -> None:
    for _ in range(3):
        event = await library.publishes_event(days=0.2)
        await library.signs_up(ANI, event)
        [(session,)] = await library.rows("SELECT max(id) FROM event_sessions")
        library.clock.advance(timedelta(days=1))
        async with library.tx() as tx:
            await library.events.attending.settle(tx, session)
            assert await library.events.attending.lowered_until(tx, ANI) is None


async def test_an_adult_waits_on_for_the_child_that_has_an_offer_of_its_own(library: Library) -> None:
    event = await library.publishes_event(capacity=3, bands=(SMALL, BIG), counts_adults=True)
    alone = [(await library.brings(person, event, 2021)).registrations[0].id for person in (ANI, BUDI, CITRA)]
    family = await library.brings(DEWI, event, 2021, 2021, companions=1, together=False)
    for seat in alone:
        await library.cancels(None, seat)
    first, second = (one.id for one in family.registrations if not one.companion)
    [adult] = (one.id for one in family.registrations if one.companion)
    assert len(await library.offers()) == 2
    await library.cancels(DEWI, first)
    [(state, offer)] = await library.rows("SELECT state, offer_id FROM registrations WHERE id = :id", id=adult)
    assert state == "offered", "the seat that became free is the adult's, who still has a child to come with"
    assert offer in await library.offers()
    await library.cancels(DEWI, second)
    assert await library.rows("SELECT state FROM registrations WHERE id = :id", id=adult) == [("cancelled",)]
    assert await library.offers() == {}, "the adult's own offer ended with them"
