"""What is told before a sign-up is what comes of it."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.areas.events.records import Member, Request
from bot.base.clock import MovableClock
from bot.base.database import Database
from bot.base.refusals import Refusal
from tests.conftest import MONDAY_MORNING
from tests.services.event_house import BIG, SMALL, Library

YEARS = st.lists(st.sampled_from([2017, 2019, 2020, 2021, 2022]), min_size=1, max_size=5)
PARTIES = st.lists(st.tuples(YEARS, st.sampled_from([None, True, False]), st.integers(0, 2)), min_size=1, max_size=5)


async def _tries(path: Path, capacity: int, *, adults: bool, parties: list[tuple[list[int], bool | None, int]]) -> None:
    database = await Database.open(path)
    library = Library(database, MovableClock.frozen(MONDAY_MORNING))
    await library.meets(*range(1, len(parties) + 1))
    event_id = await library.publishes_event(capacity=capacity, bands=(SMALL, BIG), counts_adults=adults)
    child = 0
    for person, (years, together, companions) in enumerate(parties, 1):
        members = []
        for year in years:
            child += 1
            members.append(Member(f"Anak {child}", child_id=child, birth_year=year))
        request = Request(event_id, tuple(members), person_id=person, companions=companions, together=together)
        async with library.tx() as tx:
            rows = await tx.value("SELECT count(*) FROM registrations")
            try:
                told: object = list(await library.events.signing_up.weigh(tx, request))
            except Refusal as refusal:
                told = type(refusal)
            assert await tx.value("SELECT count(*) FROM registrations") == rows
        try:
            outcome = await library.asks(request)
            came: object = [one.state for one in outcome.registrations if not one.companion]
        except Refusal as refusal:
            came = type(refusal)
        assert told == came
    await database.close()


@settings(max_examples=40)
@given(st.integers(1, 8), st.booleans(), PARTIES)
def test_weighing_foresees_the_sign_up(
    empty_database: Path, capacity: int, adults: bool, parties: list[tuple[list[int], bool | None, int]]
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "library.db"
        shutil.copy(empty_database, path)
        asyncio.run(_tries(path, capacity, adults=adults, parties=parties))
