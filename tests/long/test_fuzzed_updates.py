"""Whatever Telegram or a hostile client may send: no error of ours, no wrong request, nobody beyond their role."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Coroutine
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.areas.emergencies.calling import RAISED
from bot.areas.emergencies.further import TAKEN_BACK
from bot.base.identity import Access, NotAllowed, StaffRoll
from bot.chat.core.trace import Kind
from tests.actors import Reader
from tests.conftest import OWNER
from tests.crowd import faults
from tests.every_handler import What, handlers
from tests.long import OTHERS
from tests.long.open_house import opened
from tests.long.updates import Json, Place, updates
from tests.simulator.api_contract import available
from tests.stories.chat.neighbour import lives_here

_STAFFS = [one for one in handlers() if one.needs and one.what is not What.FORM]
NEEDS = {(one.what.value, one.name, one.feature.name): one.needs for one in _STAFFS}
_HARMLESS = (  # what Telegram says of chats and messages that are not there, as an odd update may name them
    "not found",
    "invalid file_id",
    "wrong file identifier",
    "can't be edited",
    "no text in the message",  # a picture stands where a forged key says words: the answer is sent anew
    "no caption in the message",
    "query is too old",
    "not modified",
    "blocked by the user",
    "is not a member",
    "kicked",
    "not enough rights",
    "have no rights",
    "can't initiate",
)

pytestmark = pytest.mark.skipif(not available(), reason="the Bot API's description is not beside the project")


class House:
    """The whole application with people of every kind, on a loop of its own."""

    def __init__(self, database: Path, folder: Path) -> None:
        self.runner = asyncio.Runner()
        self.stage, self._running = self.run(opened(database, folder))
        self.places = self.run(self._fill())

    def run(self, work: Coroutine[Any, Any, Any]) -> Any:
        return self.runner.run(work)

    async def _fill(self) -> list[Place]:
        """Residents, one who has much, somebody of the staff, the owner, a group and a channel."""
        stage = self.stage
        world = stage.world
        people = [stage.meets("Ani"), stage.meets("Budi"), await stage.hires("Petugas", "door"), Reader(stage, OWNER)]
        for one in people:
            await one.starts()
        await lives_here(people[0])
        group = world.add_group("Pembaca", [one.id for one in people])
        channel = world.add_channel("Kanal", [OWNER])
        places = [Place(world.chat_json(world.chats[one.id]), [world.users[one.id].json()]) for one in people]
        everybody = [world.users[one.id].json() for one in people]
        return [*places, Place(world.chat_json(group), everybody), Place(world.chat_json(channel), everybody[-1:])]

    async def gets(self, batch: list[tuple[str, Json, int]]) -> list[str]:
        """Let these updates come at once; what was wrong about it."""
        stage = self.stage
        taken, asked, known = len(stage.taken), len(stage.world.requests), faults(stage)
        for kind, payload, person in batch:
            stage.world.updates.add(kind, payload, person)
        await stage.settled()
        found = [f"{one.ways}: {type(one.failed).__name__}: {one.failed}" for one in stage.taken[taken:] if one.failed]
        found += [one for one in faults(stage) if one not in known]
        found += [
            f"{one.method}: {one.refused} {one.params}"
            for one in list(stage.world.requests)[asked:]
            if _is_wrong(one.refused)
        ]
        for one in stage.taken[taken:]:
            async with stage.app.database.reading() as reader:
                role = await stage.app.services[StaffRoll].role(reader, one.person_id)
            may = stage.app.services[Access].of(role)
            needed = [NEEDS.get((way.kind.value, way.name, way.area)) for way in one.ways if way.kind is not Kind.MEDIA]
            if any(need and need not in may for need in needed) and not isinstance(one.refused, NotAllowed):
                found.append(f"{one.person_id} did {one.ways}")
        return found

    def audited(self) -> set[int]:
        """Who did what only staff may: telling of an emergency, and taking that back, is everybody's."""
        with closing(sqlite3.connect(self.stage.app.settings.database)) as connection:
            deeds = connection.execute("SELECT DISTINCT done_by, deed FROM audit WHERE done_by IS NOT NULL").fetchall()
        return {person for person, deed in deeds if deed not in (RAISED, TAKEN_BACK)}

    def close(self) -> None:
        self.run(self.stage.app.stop())
        self.run(self._running.close())
        self.runner.close()


def _is_wrong(refused: str | None) -> bool:
    return refused is not None and not any(words in refused for words in _HARMLESS)


def fuzz(database: Path, folder: Path, examples: int, *, derandomize: bool) -> None:
    """Send so many batches of updates; each must be survived."""
    house = House(database, folder)
    batches = st.lists(updates(house.places, range(1, 12)), min_size=1, max_size=12)

    @settings(
        max_examples=examples,
        derandomize=derandomize,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(batches)
    def survives(batch: list[tuple[str, Json, int]]) -> None:
        assert house.run(house.gets(batch)) == []

    try:
        survives()
        assert not house.stage.complaints(), house.stage.complaints()
        residents = {house.places[0].people[0]["id"], house.places[1].people[0]["id"]}
        assert not house.audited() & residents
    finally:
        house.close()


def test_odd_updates_are_survived(demo_database: Path, tmp_path: Path) -> None:
    """The same ones every time, for some seconds."""
    fuzz(demo_database, tmp_path, 60, derandomize=True)


@pytest.mark.long
def test_many_odd_updates_are_survived(demo_database: Path, tmp_path: Path) -> None:
    """For minutes."""
    fuzz(demo_database, tmp_path, 2500 if OTHERS else 1000, derandomize=not OTHERS)
