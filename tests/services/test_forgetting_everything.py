"""Deletion against the whole schema: a row in every table that holds something of a person, then every table and file.

The rows are made from the schema itself, so a table that is added later is walked without anybody thinking of it.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from bot.areas.privacy.service import Privacy
from bot.base.personal_data import PersonalData, Then
from tests.actors import Stage
from tests.contracts.declared_tables import INVENTORY

PERSON = 987_654_321_012
ROW = 424_242  # every id and every number that is no person: so that what belongs together finds itself
TRACE = "jejak"
_OF_THE_PERSON = re.compile(r"(\w+) = :person")
# What a row must say to be somebody's, or to be read at all.
_SAYS: Mapping[tuple[str, str], Any] = {
    ("inbox", "state"): "parked",
    ("outbox", "subject"): f"person:{PERSON}",
    ("schedule", "details"): json.dumps({"person": PERSON, "words": f"{TRACE} schedule.details "}),
    ("guardian_invitations", "child_ids"): f"[{ROW}]",
}


def _columns(connection: sqlite3.Connection, table: str) -> list[tuple[str, str]]:
    return [(row[1], row[2].upper()) for row in connection.execute(f"PRAGMA table_info({table})")]


def _value(table: str, column: str, kind: str, people: set[str]) -> Any:
    if (table, column) in _SAYS:
        return _SAYS[table, column]
    if column in people:
        return PERSON
    if kind in ("INTEGER", "REAL"):
        return ROW
    return f"{TRACE} {table}.{column} "


def _seed(file: Path) -> None:
    """A row a table, whatever its constraints say."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for table in sorted({one.table for one in INVENTORY.data}):
            those = [one for one in INVENTORY.data if one.table == table]
            columns = _columns(connection, table)
            people = {name for one in those for name in _OF_THE_PERSON.findall(one.of)} & {name for name, _ in columns}
            _insert(connection, table, {name: _value(table, name, kind, people) for name, kind in columns})
        connection.commit()


def _insert(connection: sqlite3.Connection, table: str, row: Mapping[str, Any]) -> None:
    holes = ", ".join(f":{name}" for name in row)
    connection.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({holes})", dict(row))


def _stays() -> set[str]:
    """The columns of which deletion leaves something: rows that are only counted from then on."""
    fates: dict[str, set[Then]] = {}
    for one in INVENTORY.data:
        for column, then in one.columns.items():
            fates.setdefault(f"{one.table}.{column}", set()).add(then)
    return {column for column, then in fates.items() if then == {Then.KEEP}}


def _tables(file: Path) -> Sequence[tuple[str, str, Any]]:
    """(table, column, value) of everything there is."""
    with closing(sqlite3.connect(file)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return [
            (name, column, value)
            for name in names
            for row in connection.execute(f"SELECT * FROM {name}")
            for (column, _), value in zip(_columns(connection, name), row, strict=True)
        ]


def _personal() -> set[str]:
    return {f"{one.table}.{column}" for one in INVENTORY.data for column in one.columns} - _stays()


def _covers(other: PersonalData, one: PersonalData) -> bool:
    """Whether one of them, or a wider one about the same columns, is there."""
    return other.table == one.table and set(other.columns) >= set(one.columns)


async def test_every_table_and_every_file_forgets(stage: Stage, library_db: Path) -> None:
    _seed(library_db)
    seen = [one.data for one in await stage.app.services[Privacy].counts(PERSON)]
    unseen = [one.name for one in INVENTORY.data if not any(_covers(other, one) for other in seen)]
    assert unseen == [], "the rows above are to be somebody's in every respect"
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Privacy].erase(tx, PERSON)
    await stage.app.database.fold()
    found = _tables(library_db)
    assert [(table, column) for table, column, value in found if str(PERSON) in str(value)] == []
    traces = {f"{table}.{column}" for table, column, value in found if TRACE in str(value)}
    assert sorted(traces & _personal()) == []
    assert traces, "what is counted stays"
    files = [file for file in library_db.parent.rglob("*") if file.is_file()]
    assert library_db in files
    left = [
        (file.name, column)
        for file in files
        for column in _personal()
        if f"{TRACE} {column} ".encode() in file.read_bytes()
    ]
    assert left == []
