"""Deletion against the whole schema: a row in every table that holds something of a person, then every table and file.

The tables are those that the areas declare, and the rows are made from the schema itself: a table that is added later
is walked without anybody thinking of it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from bot.areas.privacy.service import Privacy
from bot.base.personal_data import PersonalData, Then
from tests.actors import Stage
from tests.contracts.declared_tables import INVENTORY
from tests.services.rows_of_somebody import TRACE, everything, files_with, seed

pytestmark = pytest.mark.breaks_promises  # rows that no service would write
PERSON = 987_654_321_012
ROW = 424_242
# What a row must say to be somebody's, or to be read at all.
_SAYS: Mapping[tuple[str, str], Any] = {
    ("inbox", "state"): "parked",
    ("events", "kind"): "book_club",
    ("events", "sign_up"): "whole",
    ("events", "state"): "cancelled",
    ("room_bookings", "state"): "ended",
    ("reading_groups", "audience"): "teen",
    ("reading_groups", "state"): "running",
    ("reading_group_members", "state"): "member",
    ("works", "kind"): "poem",
    ("works", "whose"): "own",
    ("works", "state"): "waiting",
    ("outbox", "subject"): f"person:{PERSON}",
    ("schedule", "details"): json.dumps({"person": PERSON, "words": f"{TRACE} schedule.details "}),
    ("guardian_invitations", "child_ids"): f"[{ROW}]",
}


STILL_AT_THE_DOOR = ("reading_group_door", "person_id")
"""Whoever is forgotten still goes out of the chats of their groups: until Telegram has done it, two days at most."""


async def _at_the_door(stage: Stage) -> set[str]:
    async with stage.app.database.reading() as reader:
        rows = await reader.rows("SELECT deed FROM reading_group_door WHERE person_id = :id", {"id": PERSON})
    return {row["deed"] for row in rows}


def _stays() -> set[str]:
    """The columns of which deletion leaves something: rows that are only counted from then on."""
    fates: dict[str, set[Then]] = {}
    for one in INVENTORY.data:
        for column, then in one.columns.items():
            fates.setdefault(f"{one.table}.{column}", set()).add(then)
    return {column for column, then in fates.items() if then == {Then.KEEP}}


def _personal() -> set[str]:
    return {f"{one.table}.{column}" for one in INVENTORY.data for column in one.columns} - _stays()


def _covers(other: PersonalData, one: PersonalData) -> bool:
    """Whether one of them, or a wider one about the same columns, is there."""
    return other.table == one.table and set(other.columns) >= set(one.columns)


async def test_every_table_and_every_file_forgets(stage: Stage, library_db: Path) -> None:
    seed(library_db, PERSON, ROW, _SAYS)
    seen = [one.data for one in await stage.app.services[Privacy].counts(stage.app.database.free, PERSON)]
    unseen = [one.name for one in INVENTORY.data if not any(_covers(other, one) for other in seen)]
    assert unseen == [], "the rows above are to be somebody's in every respect"
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Privacy].erase(tx, PERSON)
    await stage.app.database.fold()
    found = everything(library_db)
    kept = [(table, column) for table, column, value in found if str(PERSON) in str(value)]
    assert [one for one in kept if one != STILL_AT_THE_DOOR] == []
    assert await _at_the_door(stage) <= {"remove"}, "only to be shown out of a chat"
    traces = {f"{table}.{column}" for table, column, value in found if TRACE in str(value)}
    assert sorted(traces & _personal()) == []
    assert traces, "what is counted stays"
    assert files_with(library_db.parent, "SQLite format 3")
    left = {column: files_with(library_db.parent, f"{TRACE} {column} ") for column in _personal()}
    assert {column: files for column, files in left.items() if files} == {}
