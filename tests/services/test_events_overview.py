"""What staff see of events, and changes that wait for a yes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.areas.events.refusals import WrongState
from bot.areas.events.rules import EventRules
from bot.areas.events.settings import SPECS, UnfitRule, check, read, written
from bot.areas.events.types import Details, EventState, Plan, Session, SignUp
from bot.base.clock import MovableClock
from bot.base.database import Database
from bot.base.refusals import Unknown
from tests.services.event_house import STAFF, Library

ANI, BUDI, CITRA = 1, 2, 3


@pytest.fixture
def library(database: Database, clock: MovableClock) -> Library:
    return Library(database, clock)


async def heaps(library: Library) -> dict[str, list[int]]:
    """The ids in each of the staff's lists."""
    found = {}
    for which in ("coming", "drafts", "past", "cancelled"):
        page, total = await library.events.overview.page(library.database.free, which, None, 0, 50)
        assert len(page) == total
        found[which] = [one.event_id for one in page]
    return found


async def test_every_event_is_in_one_list(library: Library, clock: MovableClock) -> None:
    draft = await library.publishes_event(publish=False)
    later, sooner = await library.publishes_event(days=9), await library.publishes_event(days=3)
    gone, ended = await library.publishes_event(days=4), await library.publishes_event(days=1)
    timeless = await library.publishes_event(publish=False, plan=Plan(Details("film", "Tanpa waktu")))
    async with library.tx() as tx:
        await library.events.composing.cancel(tx, gone)
    clock.advance(timedelta(days=2))
    assert await heaps(library) == {
        "coming": [sooner, later], "drafts": [draft, timeless], "past": [ended], "cancelled": [gone],
    }  # fmt: skip
    async with library.tx() as tx:
        await library.events.attending.settle(tx, 5)
    everywhere = [id_ for ids in (await heaps(library)).values() for id_ in ids]
    assert sorted(everywhere) == sorted((draft, later, sooner, gone, ended, timeless))


async def test_a_partner_sees_theirs_only(library: Library) -> None:
    mine, _ = await library.publishes_event(), await library.publishes_event()
    page, total = await library.events.overview.page(library.database.free, "coming", {mine}, 0, 50)
    assert ([one.event_id for one in page], total) == ([mine], 1)
    assert await library.events.overview.page(library.database.free, "coming", set(), 0, 50) == ([], 0)
    assert await library.events.overview.search(library.database.free, "mendongeng", set()) == []


async def test_events_are_found_by_title_day_and_kind(library: Library) -> None:
    story = await library.publishes_event(days=10, title="Si Kancil")
    other = await library.publishes_event(days=11, title="Kelas Menulis Puisi", kind="class")
    search = partial(library.events.overview.search, library.database.free)
    assert [one.event_id for one in await search("kelas menulis", None)] == [other]
    assert [one.event_id for one in await search("menuls puisi", None)] == [other]
    assert [one.event_id for one in await search("", None, kind="storytelling")] == [story]
    assert [one.event_id for one in await search("", None, day=library.at(11).date())] == [other]
    assert await search("perahu layar", None) == []


async def test_figures_count_seats_and_whom_a_change_is_told_to(library: Library) -> None:
    event = await library.publishes_event(capacity=1)
    await library.signs_up(ANI, event)
    await library.signs_up(BUDI, event)
    await library.at_the_desk("Warga Meja", event)
    found = await library.events.overview.figures(library.database.free, event)
    assert (found.seated, found.queued, found.pending, found.offered, found.told) == (1, 2, 0, 0, 3)
    assert len(await library.letters("event_moved")) == 0


async def test_of_a_session_only_those_who_signed_up_for_it(library: Library) -> None:
    starts = library.at(10)
    both = tuple(Session(starts + timedelta(days=n), starts + timedelta(days=n, hours=1)) for n in (0, 7))
    event = await library.publishes_event(sessions=both, sign_up=SignUp.SESSION)
    first, second = (await library.events.reading.event(library.database.free, event)).sessions
    await library.signs_up(ANI, event, session_id=first.id)
    assert (await library.events.overview.figures(library.database.free, event, first.id)).told == 1
    assert (await library.events.overview.figures(library.database.free, event, second.id)).told == 0


async def test_a_change_is_made_once_and_only_the_newest(library: Library) -> None:
    event, overview = await library.publishes_event(), library.events.overview
    async with library.tx() as tx:
        old = await overview.propose(tx, event, "place", "Taman", None)
        new = await overview.propose(tx, event, "place", "Bioskop", None)
    async with library.tx() as tx:
        with pytest.raises(Unknown):
            await overview.proposed(tx, old, event)
    async with library.tx() as tx:
        with pytest.raises(Unknown):
            await overview.proposed(tx, new, event + 1)
    async with library.tx() as tx:
        new = await overview.propose(tx, event, "place", "Bioskop", None)
        assert (await overview.proposed(tx, new, event)).details.place == "Bioskop"
        with pytest.raises(Unknown):
            await overview.proposed(tx, new, event)


async def test_what_was_cancelled_meanwhile_is_not_changed(library: Library) -> None:
    event, overview = await library.publishes_event(), library.events.overview
    async with library.tx() as tx:
        change = await overview.propose(tx, event, "place", "Taman", None)
        await library.events.composing.cancel(tx, event)
    async with library.tx() as tx:
        with pytest.raises(WrongState):
            await overview.proposed(tx, change, event)


async def test_after_the_event_its_outcome_can_be_written(library: Library, clock: MovableClock) -> None:
    event = await library.publishes_event(days=1)
    clock.advance(timedelta(days=2))
    async with library.tx() as tx:
        await library.events.attending.settle(tx, 1)
    plan = (await library.events.reading.event(library.database.free, event)).plan
    async with library.tx() as tx:
        told = replace(plan, details=replace(plan.details, outcome="Ramai"))
        assert (await library.events.composing.edit(tx, event, told)).state is EventState.FINISHED
        with pytest.raises(WrongState):
            await library.events.composing.edit(tx, event, replace(plan, sessions=()))


async def test_a_poster_goes_with_a_copy_and_with_its_event(library: Library) -> None:
    event = await library.publishes_event(publish=False)
    async with library.tx() as tx:
        await library.events.overview.keep_poster(tx, event, b"one")
        await library.events.overview.keep_poster(tx, event, b"two")
        copy = await library.events.composing.copy(tx, event, library.at(20).date(), STAFF)
        await library.events.composing.discard(tx, event)
    assert await library.events.reading.poster(library.database.free, copy) == b"two"
    assert await library.events.reading.poster(library.database.free, event) is None


async def test_reminders_follow_the_rules_at_once(library: Library) -> None:
    event = await library.publishes_event()
    await library.signs_up(ANI, event)
    assert [lead for lead, _ in library.promises.reminders[1, 1]] == list(EventRules().reminders)
    async with library.tx() as tx:
        await library.events.ruled.change(tx, "reminders", (timedelta(days=2),))
        await library.events.composing.plan_reminding_anew(tx)
        assert library.promises.anew == [event]
        assert await library.events.composing.remind_anew(tx, event)
        assert not await library.events.composing.remind_anew(tx, event + 1)
    assert [lead for lead, _ in library.promises.reminders[1, 1]] == [timedelta(days=2)]
    library.restart()
    assert library.events.rules == EventRules()
    await library.events.ruled.load()
    assert library.events.rules.reminders == (timedelta(days=2),)


async def test_a_row_nobody_can_read_leaves_the_usual(library: Library) -> None:
    rows = {"offer_hold": "-5", "magrib": '["18:00"]', "quiet_from": '"25:00"', "nonsense": "1", "missed_in_a_row": "x"}
    async with library.tx() as tx:
        for name, value in rows.items():
            await tx.run("INSERT INTO event_rules VALUES (:name, :value, 0)", {"name": name, "value": value})
    await library.events.ruled.load()
    assert library.events.rules == EventRules()


@given(st.sampled_from(sorted(SPECS)), st.integers(-10, 100_000))
def test_what_fits_is_read_as_it_was_written(name: str, minutes: int) -> None:
    spec = SPECS[name]
    value: object = timedelta(minutes=minutes) if spec.kind == "span" else minutes if spec.kind == "count" else None
    if value is None:
        value = getattr(EventRules(), name)
    try:
        check(name, value)
    except UnfitRule:
        assert not spec.least <= value <= spec.most
    else:
        assert read(name, written(value)) == value
