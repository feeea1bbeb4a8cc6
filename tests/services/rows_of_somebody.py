"""Rows of somebody in every table that holds something of people, made from the schema: a new table is among them."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Collection, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.contracts.declared_tables import INVENTORY

TRACE = "jejak"
_OF_THE_PERSON = re.compile(r"(\w+) = :person")
Says = Mapping[tuple[str, str], Any]


def columns(connection: sqlite3.Connection, table: str) -> list[tuple[str, str]]:
    """(name, type) of a table's columns."""
    return [(row[1], row[2].upper()) for row in connection.execute(f"PRAGMA table_info({table})")]


def seed(file: Path, person: int, number: int, says: Says, *, but: Collection[str] = ()) -> None:
    """A row a table, whatever its constraints say; none in the tables `but`.

    Every id and every number that is no person is `number`, so that what belongs together finds itself; every text is
    “jejak table.column”, or what it `says`.
    """
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for table in sorted({one.table for one in INVENTORY.data} - set(but)):
            known = columns(connection, table)
            those = [one.of for one in INVENTORY.data if one.table == table]
            people = {name for of in those for name in _OF_THE_PERSON.findall(of)} & {name for name, _ in known}
            row = {name: _value(table, name, kind, person if name in people else number) for name, kind in known}
            insert(connection, table, row | {column: value for (name, column), value in says.items() if name == table})
        connection.commit()


def insert(connection: sqlite3.Connection, table: str, row: Mapping[str, Any]) -> None:
    """One row."""
    holes = ", ".join(f":{name}" for name in row)
    connection.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({holes})", dict(row))


def _value(table: str, column: str, kind: str, number: int) -> Any:
    return number if kind in ("INTEGER", "REAL") else f"{TRACE} {table}.{column} {number}"


def everything(file: Path) -> Sequence[tuple[str, str, Any]]:
    """(table, column, value) of everything there is."""
    with closing(sqlite3.connect(file)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return [
            (name, column, value)
            for name in names
            for row in connection.execute(f"SELECT * FROM {name}")
            for (column, _), value in zip(columns(connection, name), row, strict=True)
        ]


def files_with(folder: Path, text: str) -> list[str]:
    """The files in which a text is found, byte by byte."""
    return [file.name for file in folder.rglob("*") if file.is_file() and text.encode() in file.read_bytes()]
