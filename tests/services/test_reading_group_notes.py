"""Whoever reads in whatever edition, no way leads to the words of a note that lies ahead, but for asking for it."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.areas.people import store as people
from bot.areas.reading_groups.books.rules import Step
from bot.areas.reading_groups.notes.rules import Kind, may_see
from bot.areas.reading_groups.reading.rules import Place
from bot.areas.reading_groups.rules import Details
from bot.areas.reading_groups.service import ReadingGroups
from bot.areas.staff.service import Staff
from bot.base.area import Hooks
from bot.base.clock import MovableClock
from bot.base.database import Database, Transaction
from bot.base.identity import Person
from bot.base.reading.progress import Measure, Told
from bot.base.refusals import Unknown
from bot.settings import WIB
from bot.wiring import AREAS
from tests.conftest import MONDAY_MORNING

READERS = (1, 2, 3)
STAFF, STRANGER = 91, 99
places = st.integers(1, 400).flatmap(
    lambda total: st.tuples(st.sampled_from(list(Measure)), st.integers(0, total), st.just(total))
)
notes = st.lists(st.tuples(st.sampled_from(READERS), places), min_size=1, max_size=6)
tellings = st.lists(st.tuples(st.sampled_from(READERS), places), max_size=8)


_SECRET = "Rahasia."


def _told(place: tuple[Measure, int, int]) -> Told:
    return Told(*place)


async def _furnish(groups: ReadingGroups, tx: Transaction) -> int:
    for person in (*READERS, STAFF):
        await people.keep(tx, Person(person, f"P{person}", "id"), MONDAY_MORNING)
    group = await groups.groups.make(tx, Details("K"), STAFF)
    for person in READERS:
        await groups.members.join(tx, group.id, person)
    book = await groups.books.nominate(tx, group.id, READERS[0], "Buku", "", "Sebab.")
    await groups.choosing.give_turn(tx, group.id, STAFF, staff=True)
    await groups.choosing.pick(tx, book.id, READERS[0])
    await groups.reading.begin(tx, book.id, 4, None, STAFF, staff=True)
    return book.id


async def _look(groups: ReadingGroups, tx: Transaction, book: int, written: dict[int, tuple[int, Place]]) -> None:
    """Go every way to every note as every reader, and compare with the rule."""
    one = await groups.books.find(tx, book)
    assert (await groups.notes.lines(tx, one, STRANGER))[0] == []
    for reader in READERS:
        place = await groups.reading.place(tx, book, reader)
        sees = {
            number
            for number, (by, where) in written.items()
            if may_see(where.fraction, place.fraction if place else None, own=by == reader)
        }
        found: set[int] = set()
        page = 0
        while True:
            shown = await groups.notes.page(tx, book, reader, page)
            found |= {one.id for one in shown.notes}
            assert shown.ahead == len(written) - len(sees)
            page += 1
            if not shown.more:
                break
        assert found == sees
        for number in written:
            try:
                opened = (await groups.notes.note(tx, number, reader)).id in sees
            except Unknown:
                opened = number not in sees
            assert opened
        lines, hidden = await groups.notes.lines(tx, one, reader)
        quotes = {number for number in written if number % 2 == 0}
        assert {line.id for line in lines} == sees & quotes
        assert hidden == len(quotes - sees)
        ahead = await groups.notes.spoil(tx, book, reader)
        assert (ahead is None) == (len(sees) == len(written))
        assert ahead is None or ahead.id not in sees


async def _archived(groups: ReadingGroups, tx: Transaction, book: int) -> None:
    """The archive shows each reader what the group did, and what everybody may see or print shows none of it."""
    for step in (Step.DISCUSS, Step.FINISH, Step.ARCHIVE):
        await groups.books.lead(tx, book, step, STAFF, staff=True)
    one = await groups.books.find(tx, book)
    for reader in (*READERS, STRANGER):
        shown = await groups.archive.page(tx, book, reader)
        seen = await groups.notes.lines(tx, one, reader)
        assert (shown.lines, shown.hidden) == seen
    season = await groups.archive.season(tx, one.group_id, shown.ended.year)
    assert _SECRET not in repr(season)
    assert _SECRET not in repr(await groups.archive.listed(tx, None, 0))


async def _live(
    template: Path,
    folder: Path,
    wrote: Sequence[tuple[int, tuple[Measure, int, int]]],
    told: Sequence[tuple[int, tuple[Measure, int, int]]],
) -> None:
    path = folder / "library.db"
    shutil.copy(template, path)
    clock = MovableClock.frozen(MONDAY_MORNING)
    database = await Database.open(path, readers=1)
    nothing: Any = None  # events and children have no part in this
    staff = Staff(database, clock, Hooks(AREAS).access(), [STAFF])
    groups = ReadingGroups(clock, WIB, staff, nothing, nothing)

    async def work(tx: Transaction) -> None:
        book = await _furnish(groups, tx)
        written: dict[int, tuple[int, Place]] = {}
        for by, place in wrote:
            kind = Kind.NOTE if len(written) % 2 == 0 else Kind.QUOTE  # ids count from 1: every second one is a quote
            note = await groups.notes.write(tx, book, by, kind, _SECRET, _told(place))
            assert note is not None
            written[note.id] = (by, note.place)
        await _look(groups, tx, book, written)
        for reader, place in told:
            await groups.reading.tell(tx, book, reader, _told(place))
            await _look(groups, tx, book, written)
        await _archived(groups, tx, book)

    try:
        await database.write(work)
    finally:
        await database.close()


def test_no_way_leads_to_a_note_beyond_ones_place(empty_database: Path) -> None:
    @settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
    @given(notes, tellings)
    def tried(
        wrote: Sequence[tuple[int, tuple[Measure, int, int]]], told: Sequence[tuple[int, tuple[Measure, int, int]]]
    ) -> None:
        with TemporaryDirectory() as folder:
            asyncio.run(_live(empty_database, Path(folder), wrote, told))

    tried()
