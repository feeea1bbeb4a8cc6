"""What areas declare of their tables against the real schema: nothing is forgotten, nothing is listed twice."""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections import Counter
from contextlib import closing
from functools import cache
from pathlib import Path

import pytest

from bot.areas.consents.hooks import AsksConsent
from bot.base.area import Area, Tidies
from bot.base.personal_data import Ended, GoesWith, Hourly, Nightly, PersonalData, Retains, Stays, Then
from tests.contracts import declared_tables as tables
from tests.contracts.declared_tables import ALL, HOOKS, INVENTORY, ROOT

ENDS = [(table, end) for hook in HOOKS.of(Retains) for table, ends in hook.ends.items() for end in ends]


def test_every_column_and_the_end_of_every_row_is_declared(empty_database: Path) -> None:
    assert tables.undeclared(empty_database) == []


def test_a_newcomer_is_asked_for_it_by_name(empty_database: Path, tmp_path: Path) -> None:
    newer = tmp_path / "newer.db"
    shutil.copy(empty_database, newer)
    with closing(sqlite3.connect(newer)) as connection:
        connection.execute("ALTER TABLE faq ADD COLUMN asked_by INTEGER")
        connection.execute("CREATE TABLE wishes (person_id INTEGER)")
    assert tables.undeclared(newer) == [
        "faq.asked_by (bot/areas/faq/area.py)",
        "wishes.person_id (the personal.py of the area whose migration made it)",
        "what ends the rows of wishes (the personal.py of the area whose migration made it)",
    ]


@pytest.mark.parametrize(
    ("area", "home"),
    [
        ("children", "bot/areas/children/personal.py"),
        ("faq", "bot/areas/faq/area.py"),
        ("events", "bot/areas/events/personal.py"),
    ],
)
def test_an_area_that_declares_nothing_is_found_by_its_sql(empty_database: Path, area: str, home: str) -> None:
    missing = tables.undeclared(empty_database, [one for one in ALL if one.name != area])
    assert missing
    assert {line.rsplit("(", 1)[1].rstrip(")") for line in missing} == {home}


def test_nothing_is_declared_that_is_not_there(empty_database: Path) -> None:
    there = tables.columns_of(empty_database)
    assert [one for area in ALL for one in tables.declared(area) if one not in there] == []
    assert {table for table, _ in ENDS} <= {table for table, _ in there}


def test_a_column_is_declared_once() -> None:
    declared = Counter(column for area in ALL for column in tables.declared(area))
    assert [column for column, times in declared.items() if times > 1] == []
    ends = Counter(table for area in ALL for table in tables.retained(area))
    assert [table for table, times in ends.items() if times > 1] == []


def test_a_table_belongs_to_one_area() -> None:
    homes: dict[str, set[str]] = {}
    for area in ALL:
        for table in tables.retained(area) | {table for table, _ in tables.declared(area)}:
            homes.setdefault(table, set()).add(area.name)
    assert {table: areas for table, areas in homes.items() if len(areas) > 1} == {}


def test_every_reference_to_people_is_personal(empty_database: Path) -> None:
    with closing(sqlite3.connect(empty_database)) as connection:
        references = {
            (table, column)
            for table, column in connection.execute(
                """SELECT t.name, f."from" FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f
                   WHERE t.type = 'table' AND f."table" = 'people'"""
            )
        }
    assert references
    assert sorted(references - {(one.table, column) for one in INVENTORY.data for column in one.columns}) == []


@pytest.mark.parametrize("data", INVENTORY.data, ids=lambda data: str(data.name))
def test_personal_data_are_well_declared(data: PersonalData, empty_database: Path) -> None:
    fates = set(data.columns.values())
    assert fates == {Then.DELETE} or (Then.EMPTY in fates and Then.DELETE not in fates)
    assert all((data.what, data.why, data.kept))
    assert ":person" in data.of
    assert data.consent in {"", *(one.wording.purpose for one in HOOKS.of(AsksConsent))}
    with closing(sqlite3.connect(empty_database)) as connection:
        connection.execute(f"SELECT 1 FROM {data.table} WHERE {data.of}", {"person": 1})
        if data.keep:
            connection.execute(f"SELECT {data.keep.since} FROM {data.table} WHERE {data.keep.only}")


def test_names_are_used_once() -> None:
    assert max(Counter(data.name for data in INVENTORY.data).values()) == 1


def test_of_every_text_it_is_said_whether_others_are_named_in_it(empty_database: Path) -> None:
    words, plain = tables.column_words()
    texts = tables.columns_of(empty_database, kind="TEXT")
    assert words & plain == set()
    assert sorted(texts & tables.not_kept() - words - plain) == []
    assert sorted((words | plain) - texts) == []


def _read_by(data: PersonalData, connection: sqlite3.Connection) -> set[str]:
    """The other tables that tell whose rows these are."""
    read: set[str] = set()

    def noted(action: int, table: str | None, *_: str | None) -> int:
        if action == sqlite3.SQLITE_READ and table and table != data.table:
            read.add(table)
        return sqlite3.SQLITE_OK

    connection.set_authorizer(noted)
    connection.execute(f"SELECT 1 FROM {data.table} WHERE {data.of}", {"person": 1})
    connection.set_authorizer(None)
    return read


def test_whose_rows_they_are_is_known_until_they_are_deleted(empty_database: Path) -> None:
    """What is found by way of another table goes before that table's rows do."""
    gone: dict[str, str] = {}
    with closing(sqlite3.connect(empty_database)) as connection:
        found = {one.name: _read_by(one, connection) for one in INVENTORY.data}
        assert {"children", "care", "seats", "permissions", "feedback_words"} <= {
            name for name, read in found.items() if read
        }
        for one in INVENTORY.data:
            assert [f"{one.name} after {gone[table]}" for table in found[one.name] if table in gone] == []
            gone |= {one.table: one.name} if one.of == "person_id = :person" else {}


def test_people_go_after_whoever_refers_to_them(empty_database: Path) -> None:
    order = [one.table for one in INVENTORY.data]
    with closing(sqlite3.connect(empty_database)) as connection:
        referring = {
            table
            for (table,) in connection.execute(
                """SELECT t.name FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f
                   WHERE t.type = 'table' AND f."table" = 'people'"""
            )
        }
    last = max(position for position, table in enumerate(order) if table in referring)
    assert order.index("people") > last


def _deletes(table: str) -> bool:
    """Whether the sources delete rows of a table, or of those that a variable names."""
    deletes = re.compile(rf"DELETE FROM {table}\b")
    named = re.compile(rf"[\"']{table}[\"']")
    return any(deletes.search(text) or ("DELETE FROM {table}" in text and named.search(text)) for text in _sources())


@cache
def _sources() -> list[str]:
    return [file.read_text() for file in ROOT.rglob("*.py")]


@pytest.mark.parametrize(("table", "end"), ENDS, ids=str)
def test_what_ends_rows_is_true(table: str, end: object, empty_database: Path) -> None:
    kept = [one for one in INVENTORY.data if one.table == table and one.keep and one.deletes]
    match end:
        case Stays(why):
            assert why
            assert not _deletes(table)
        case Ended(when):
            assert when
            assert _deletes(table) or (table == "people"), "the inventory deletes people"
        case GoesWith(parent):
            assert parent in tables.parents_of(empty_database)[table]
        case Nightly():
            assert kept
        case Hourly():
            assert _deletes(table)


def test_what_the_night_deletes_is_declared_as_that() -> None:
    nightly = {table for table, end in ENDS if end == Nightly()}
    assert {one.table for one in INVENTORY.data if one.keep and one.deletes} == nightly


def _tidied(area: Area) -> bool:
    return any(
        isinstance(end, Hourly)
        for hook in area.hooks
        if isinstance(hook, Retains)
        for ends in hook.ends.values()
        for end in ends
    )


def test_whoever_tidies_says_what_and_the_other_way_round() -> None:
    assert {area.name for area in ALL if any(isinstance(hook, Tidies) for hook in area.hooks)} == {
        area.name for area in ALL if _tidied(area)
    }
