"""What staff fill in is what residents are told, at once."""

from __future__ import annotations

import contextlib
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.areas.library.place import Contact, Place, UnreadablePlace
from bot.areas.library.rules import Period, UnreadableHours
from bot.areas.library.service import Library
from bot.base.clock import MovableClock
from bot.base.database import Database

ZONE = ZoneInfo("Asia/Jakarta")
MORNING = (Period(time(8), time(12)),)


@pytest.fixture
def library(database: Database, clock: MovableClock) -> Library:
    return Library(database, clock, ZONE)


async def test_nothing_is_known_before_it_is_filled_in(database: Database, library: Library) -> None:
    about = await library.about(database.free)
    assert not about.hours.known
    assert (await library.status(database.free)).open is None
    assert about.place == Place()
    assert about.contacts == ()


async def test_hours_that_are_set_hold_at_once(library: Library, database: Database, clock: MovableClock) -> None:
    async with database.transaction() as tx:
        await library.set_hours(tx, dict.fromkeys(range(1, 8), MORNING))
    assert (await library.status(database.free)).open
    clock.advance(timedelta(hours=4))
    assert not (await library.status(database.free)).open
    assert (await library.status(database.free, datetime(2026, 11, 24, 9, tzinfo=ZONE))).open


async def test_hours_that_cannot_be_are_refused(library: Library, database: Database) -> None:
    with pytest.raises(UnreadableHours):
        async with database.transaction() as tx:
            await library.set_hours(tx, {1: (Period(time(12), time(8)),)})
    assert not (await library.hours(database.free)).known


async def test_a_special_day_comes_and_goes(library: Library, database: Database) -> None:
    day = date(2026, 12, 25)
    async with database.transaction() as tx:
        await library.set_hours(tx, dict.fromkeys(range(1, 8), MORNING))
        await library.set_special_day(tx, day, (), "  Hari \n Natal ")
    closed = await library.hours_on(database.free, day)
    assert (closed.periods, closed.special, closed.reason) == ((), True, "Hari Natal")
    async with database.transaction() as tx:
        assert await library.remove_special_day(tx, day)
        assert not await library.remove_special_day(tx, day)
    assert (await library.hours_on(database.free, day)).periods == MORNING


async def test_a_special_day_may_have_hours_of_its_own(library: Library, database: Database) -> None:
    async with database.transaction() as tx:
        await library.set_special_day(tx, date(2026, 11, 23), MORNING, "Ramadan")
    assert (await library.status(database.free)).open


async def test_place_and_contacts(library: Library, database: Database) -> None:
    async with database.transaction() as tx:
        await library.set_place(tx, " Jalan Contoh 1 ", (-0.79, 100.65))
        await library.set_contact(tx, "email", "surat@contoh.example")
        await library.set_contact(tx, "phone", " 0755 000 ")
    assert await library.place(database.free) == Place("Jalan Contoh 1", (-0.79, 100.65))
    assert await library.contacts(database.free) == (
        Contact("phone", "0755 000"),
        Contact("email", "surat@contoh.example"),
    )
    async with database.transaction() as tx:
        await library.set_contact(tx, "phone", "")
        await library.set_place(tx, "Jalan Contoh 1")
    assert await library.contacts(database.free) == (Contact("email", "surat@contoh.example"),)
    assert (await library.place(database.free)).point is None


async def test_a_place_off_the_globe_and_an_unknown_contact_are_refused(library: Library, database: Database) -> None:
    async with database.transaction() as tx:
        with pytest.raises(UnreadablePlace):
            await library.set_place(tx, "", (-0.79, 200.0))
        with pytest.raises(UnreadablePlace):
            await library.set_contact(tx, "pigeon", "Budi")


async def test_a_feature_is_switched_off_and_on(library: Library, database: Database, clock: MovableClock) -> None:
    assert await library.switched_off(database.free) == frozenset()
    async with database.transaction() as tx:
        await library.switch(tx, "proposals", off=True)
        await library.switch(tx, "proposals", off=True)
    assert await library.switched_off(database.free) == {"proposals"}
    clock.advance(timedelta(minutes=1))
    assert await library.switched_off(database.free) == {"proposals"}
    async with database.transaction() as tx:
        await library.switch(tx, "proposals", off=False)
    assert await library.switched_off(database.free) == frozenset()


async def test_a_switch_that_is_rolled_back_changes_nothing(
    library: Library, database: Database, clock: MovableClock
) -> None:
    with contextlib.suppress(RuntimeError):
        async with database.transaction() as tx:
            await library.switch(tx, "proposals", off=True)
            raise RuntimeError
    assert await library.switched_off(database.free) == frozenset()
    clock.advance(timedelta(minutes=1))
    assert await library.switched_off(database.free) == frozenset()


async def test_what_is_switched_off_is_asked_of_the_database_once(library: Library, database: Database) -> None:
    assert await library.switched_off(database.free) == frozenset()
    async with database.transaction() as tx:  # behind its back: memory answers
        await tx.run("INSERT INTO switched_off (feature) VALUES ('proposals')")
    assert await library.switched_off(database.free) == frozenset()
