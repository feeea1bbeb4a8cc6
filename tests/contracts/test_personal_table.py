"""The table of personal data against the real schema: no column is forgotten, none is listed that is not there."""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from bot.areas.consents.rules import WORDINGS
from bot.areas.privacy.impersonal import IMPERSONAL
from bot.areas.privacy.inventory import PERSONAL
from bot.areas.privacy.rules import Holding, Then
from handlers.privacy.screens import PURPOSES


@pytest.fixture(scope="module")
def schema(empty_database: Path) -> set[tuple[str, str]]:
    """Every column of the migrated database."""
    with closing(sqlite3.connect(empty_database)) as connection:
        tables = [
            name
            for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
            if not name.startswith("sqlite_")
        ]
        return {(table, row[1]) for table in tables for row in connection.execute(f"PRAGMA table_info({table})")}


def _personal() -> set[tuple[str, str]]:
    return {(holding.table, column) for holding in PERSONAL for column in holding.columns}


def _impersonal() -> set[tuple[str, str]]:
    return {(table, column) for table, columns in IMPERSONAL.items() for column in columns}


def test_every_column_is_listed(schema: set[tuple[str, str]]) -> None:
    missing = schema - _personal() - _impersonal()
    assert not missing, f"say in bot/areas/privacy/ whether these hold something of a person: {sorted(missing)}"


def test_nothing_is_listed_that_is_not_there(schema: set[tuple[str, str]]) -> None:
    assert sorted((_personal() | _impersonal()) - schema) == []


def test_no_column_is_both(schema: set[tuple[str, str]]) -> None:
    assert sorted(_personal() & _impersonal()) == []


def test_every_reference_to_people_is_personal(empty_database: Path) -> None:
    with closing(sqlite3.connect(empty_database)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        references = {
            (table, row[3])
            for table in tables
            for row in connection.execute(f"PRAGMA foreign_key_list({table})")
            if row[2] == "people"
        }
    assert references
    assert sorted(references - _personal()) == []


@pytest.mark.parametrize("holding", PERSONAL, ids=lambda holding: str(holding.name))
def test_a_holding_is_well_written(holding: Holding, empty_database: Path) -> None:
    fates = set(holding.columns.values())
    assert fates == {Then.DELETE} or (Then.EMPTY in fates and Then.DELETE not in fates)
    assert all((holding.what, holding.why, holding.kept))
    assert ":person" in holding.of
    assert holding.consent in {"", *(wording.purpose for wording in WORDINGS)}
    with closing(sqlite3.connect(empty_database)) as connection:
        connection.execute(f"SELECT 1 FROM {holding.table} WHERE {holding.of}", {"person": 1})
        if holding.keep:
            connection.execute(f"SELECT {holding.keep.since} FROM {holding.table} WHERE {holding.keep.only}")


def test_names_are_used_once() -> None:
    assert max(Counter(holding.name for holding in PERSONAL).values()) == 1


def test_every_purpose_has_a_name_that_people_read() -> None:
    assert {wording.purpose for wording in WORDINGS} <= set(PURPOSES)
