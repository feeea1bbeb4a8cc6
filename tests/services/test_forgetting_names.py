"""A child or a guardian who is forgotten is not named any more in what others wrote, in any table or file."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.areas.children.service import GONE, Children
from bot.areas.privacy.service import Privacy
from bot.base.personal_data import IfNamed
from tests.actors import Stage
from tests.contracts.declared_tables import INVENTORY
from tests.services.rows_of_somebody import everything, files_with, insert, seed

pytestmark = pytest.mark.breaks_promises  # rows that no service would write
GUARDIAN, SECOND = 987_654_321_012, 987_654_321_013
CHILD, SIBLING = 424_242, 535_353
_JSON = {"answers", "details", "payload", "filters"}
_WORDS = {(one.table, column) for one in INVENTORY.data for column in one.words.split()}


def _says(person: int, child: str, guardian: str) -> Mapping[tuple[str, str], Any]:
    """Free words everywhere, in which both are named."""
    words = f"titip {child.lower()} ya, kata {guardian}nya, bukan Naya"
    told = {(t, c): json.dumps({"person": person, "said": [words]}) if c in _JSON else words for t, c in _WORDS}
    return {
        **told,
        ("children", "call_name"): child,
        ("children", "birth_year"): 2020,
        ("people", "first_name"): guardian,
        ("guardians", "first"): 1,
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
        ("outbox", "subject"): f"person:{person}",
        ("guardian_invitations", "child_ids"): f"[{CHILD}]",
    }


@pytest.fixture
def file(stage: Stage, library_db: Path) -> Path:
    """Two guardians of one child, who wrote of it and of each other wherever one can write."""
    seed(library_db, GUARDIAN, CHILD, _says(GUARDIAN, "Nayara", "Wulandari"))
    other = {**_says(SECOND, "Nayara", "Wulandari"), ("people", "first_name"): "Pradipta"}
    seed(library_db, SECOND, SIBLING, other, but=("children", "guardians"))
    with closing(sqlite3.connect(library_db)) as connection:
        insert(connection, "guardians", {"child_id": CHILD, "person_id": SECOND, "first": 0, "since_at": 1})
        connection.commit()
    return library_db


def _named(file: Path, name: str) -> list[str]:
    return [f"{t}.{c}" for t, c, value in everything(file) if name.casefold() in str(value).casefold()]


async def _deletes(stage: Stage) -> None:
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Children].delete(tx, GUARDIAN, CHILD)
        await tx.run("DELETE FROM outbox WHERE kind = :kind", {"kind": GONE})  # it tells the second guardian of whom


async def _grows_up(stage: Stage) -> None:
    async with stage.app.database.transaction() as tx:
        await tx.run("UPDATE children SET birth_year = 2007 WHERE id = :child", {"child": CHILD})
    await stage.app.services[Privacy].retention(stage.clock.now())


async def _both_leave(stage: Stage) -> None:
    for guardian in (SECOND, GUARDIAN):
        async with stage.app.database.transaction() as tx:
            await stage.app.services[Children].guardian_leaves(tx, guardian)


@pytest.mark.parametrize("happens", [_deletes, _grows_up, _both_leave], ids=["deleted", "grown up", "left alone"])
async def test_a_child_is_named_nowhere(file: Path, stage: Stage, happens: Any) -> None:
    assert {f"{table}.{column}" for table, column in _WORDS} <= set(_named(file, "nayara"))
    await happens(stage)
    await stage.app.database.fold()
    assert _named(file, "nayara") == []
    assert [files_with(file.parent, name) for name in ("Nayara", "nayara")] == [[], []]


async def test_words_that_were_said_to_somebody_stay_without_the_name(file: Path, stage: Stage) -> None:
    await _deletes(stage)
    said = [value for table, column, value in everything(file) if (table, column) == ("feedback_words", "words")]
    assert said == ["titip … ya, kata Wulandarinya, bukan Naya"] * 2
    gone = {one.table for one in INVENTORY.data if one.if_named is IfNamed.ROW_GOES}
    assert {table for table, _, _ in everything(file)} & gone == set()
    details = [value for table, column, value in everything(file) if (table, column) == ("schedule", "details")]
    told = [json.loads(one)["said"] for one in details if "said" in one]
    assert told == [["titip … ya, kata Wulandarinya, bukan Naya"]] * 2


async def test_a_guardian_who_goes_is_not_named_by_the_other(file: Path, stage: Stage) -> None:
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Privacy].erase(tx, GUARDIAN)
    await stage.app.database.fold()
    assert _named(file, "Wulandari") == []
    assert [
        one for one in _named(file, str(GUARDIAN)) if one != "reading_group_door.person_id"
    ] == []  # goes out of a chat
    assert files_with(file.parent, "Wulandari") == []
    assert "children.call_name" in _named(file, "Nayara")


async def test_a_brother_of_the_same_name_keeps_it(file: Path, stage: Stage) -> None:
    async with stage.app.database.transaction() as tx:
        await tx.run(
            """INSERT INTO children (id, call_name, birth_year, stage, stage_told, added_at)
               VALUES (:id, 'nayara', 2019, 'sd', 2026, 1)""",
            {"id": SIBLING},
        )
        await tx.run("INSERT INTO guardians VALUES (:id, :person, 1, 1)", {"id": SIBLING, "person": SECOND})
    await _deletes(stage)
    drafts = [value for table, column, value in everything(file) if (table, column) == ("drafts", "person_id")]
    assert drafts == [SECOND]
