"""The tables of the migrated database, and what areas and rooms declare of them."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from bot import wiring
from bot.base.area import Area, Hooks
from bot.base.personal_data import Impersonal, Inventory, Personal, PersonalData, Retains, Then

ALL: Sequence[Area] = (*wiring.ROOMS, *wiring.AREAS)
HOOKS = Hooks(ALL)
INVENTORY = Inventory(HOOKS)
ROOT = Path(wiring.__file__).parent
Column = tuple[str, str]


def columns_of(file: Path, *, kind: str = "") -> set[Column]:
    """(table, column) of a database; those of one declared type, where `kind` is given."""
    with closing(sqlite3.connect(file)) as connection:
        found = connection.execute(
            """SELECT t.name, c.name, c.type FROM sqlite_schema t JOIN pragma_table_info(t.name) c
               WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'"""
        ).fetchall()
    return {(table, column) for table, column, type_ in found if kind in ("", type_)}


def parents_of(file: Path) -> Mapping[str, set[str]]:
    """By table: those with whose rows its own go, by the database's doing."""
    with closing(sqlite3.connect(file)) as connection:
        found = connection.execute(
            """SELECT t.name, f."table" FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f
               WHERE t.type = 'table' AND f.on_delete = 'CASCADE'"""
        ).fetchall()
    parents: dict[str, set[str]] = {}
    for table, parent in found:
        parents.setdefault(table, set()).add(parent)
    return parents


def personal(area: Area) -> list[PersonalData]:
    return [one for hook in area.hooks if isinstance(hook, Personal) for one in hook.data]


def declared(area: Area) -> list[Column]:
    """Every column an area declares; one that it declares as two things is there twice."""
    own = {(one.table, column) for one in personal(area) for column in one.columns}
    others = [hook.columns for hook in area.hooks if isinstance(hook, Impersonal)]
    return [*own, *((table, column) for one in others for table, columns in one.items() for column in columns)]


def retained(area: Area) -> set[str]:
    """The tables of which an area says what ends their rows."""
    return {table for hook in area.hooks if isinstance(hook, Retains) for table in hook.ends}


def undeclared(file: Path, areas: Iterable[Area] = ALL) -> list[str]:
    """What nobody declares, each with the file in which to do it: “faq.asked_by (bot/areas/faq/area.py)”."""
    areas = list(areas)
    known = {column for area in areas for column in declared(area)}
    found = columns_of(file)
    columns = [f"{table}.{column} ({home_of(table, areas)})" for table, column in sorted(found - known)]
    tables = {table for table, _ in found} - {table for area in areas for table in retained(area)}
    return columns + [f"what ends the rows of {table} ({home_of(table, areas)})" for table in sorted(tables)]


def home_of(table: str, areas: Iterable[Area] = ALL) -> str:
    """Where a table is declared, or is to be: beside whoever declares a part of it, or else whose SQL writes to it."""
    for area in areas:
        if table in retained(area) | {one for one, _ in declared(area)}:
            return _file(area.name, ROOT / "areas" / area.name)
    writes = re.compile(rf"INTO\s+\"?{table}\b")
    for file in sorted(ROOT.rglob("*.py")):
        if writes.search(file.read_text()):
            parts = file.relative_to(ROOT).parts
            return _file(parts[0], ROOT / Path(*parts[: 2 if parts[0] == "areas" else 1]))
    return "the personal.py of the area whose migration made it"


def _file(name: str, folder: Path) -> str:
    for file in ("personal.py", "area.py", "room.py"):
        if (folder / file).exists():
            return str((folder / file).relative_to(ROOT.parent))
    return f"where the room {name!r} is declared"


def column_words(areas: Iterable[Area] = ALL) -> tuple[set[Column], set[Column]]:
    """The personal columns of which it is declared that others may be named there, and that they are not."""
    data = [one for area in areas for one in personal(area)]
    return (
        {(one.table, column) for one in data for column in one.words.split()},
        {(one.table, column) for one in data for column in one.plain.split()},
    )


def not_kept(areas: Iterable[Area] = ALL) -> set[Column]:
    """The personal columns of which deletion leaves nothing."""
    data = [one for area in areas for one in personal(area)]
    return {(one.table, name) for one in data for name, then in one.columns.items() if then is not Then.KEEP}
