"""The table of personal data as SQL: finding, deleting and retiring, whatever the table."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from bot.areas.privacy.naming import Names
from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction
from bot.base.personal_data import DAY, IfNamed, PersonalData


async def rows_of(reader: Reader, data: PersonalData, own: Collection[str], person_id: int) -> list[dict[str, Any]]:
    """What is kept of a person in one respect: the columns that are their `own`."""
    columns = [name for name, _ in await _columns(reader, data.table)]
    wanted = [name for name in columns if name in own]
    shown = [f"{sql} AS {name}" for name, sql in data.shows.items()]
    found = await reader.rows(
        f"SELECT {', '.join([*wanted, *shown])} FROM {data.table} WHERE {data.of}", {"person": person_id}
    )
    return [dict(row) for row in found]


async def count_of(reader: Reader, data: PersonalData, person_id: int) -> int:
    """How many rows that are."""
    sql = f"SELECT count(*) FROM {data.table} WHERE {data.of}"
    return int(await reader.value(sql, {"person": person_id}))


async def erase(tx: Transaction, data: PersonalData, person_id: int) -> int:
    """Delete or empty a person's rows; how many."""
    sql = f"{await _doing(tx, data)} WHERE {data.of}"
    return await tx.run(sql, {"person": person_id})


async def unname(tx: Transaction, data: PersonalData, person_id: int, names: Names) -> int:
    """Take names out of a person's words, or delete the rows that name somebody; how many rows had any."""
    key, words = await _key(tx, data.table), data.words.split()
    rows = await tx.rows(f"SELECT {', '.join([*key, *words])} FROM {data.table} WHERE {data.of}", {"person": person_id})
    named = [dict(row) for row in rows if any(names.within(row[one] or "") for one in words)]
    which = " AND ".join(f"{one} = :{one}" for one in key)
    taken = ", ".join(f"{one} = :new_{one}" for one in words)
    for row in named:
        left = {one: row[one] and _without(data, row[one], names) for one in words}
        if any(names.within(one or "") for one in left.values()):
            await tx.run(f"DELETE FROM {data.table} WHERE {which}", row)
        else:
            new = {f"new_{one}": value for one, value in left.items()}
            await tx.run(f"UPDATE {data.table} SET {taken} WHERE {which}", {**row, **new})
    return len(named)


def _without(data: PersonalData, words: str, names: Names) -> str:
    """What stays of words in which somebody is named; the row goes where that still names them."""
    return names.taken_out_of_lists(words) if data.if_named is IfNamed.ROW_GOES else names.taken_out(words)


async def is_due(reader: Reader, data: PersonalData, now: datetime) -> bool:
    """Whether anything has served its time."""
    found = f"SELECT 1 FROM {data.table} WHERE {await _expired(reader, data)} LIMIT 1"
    return await reader.value(found, _before(data, now)) is not None


async def retire(tx: Transaction, data: PersonalData, now: datetime, most: int) -> int:
    """Delete or empty at most so many rows that have served their time; how many."""
    key = ", ".join(await _key(tx, data.table))
    expired = await _expired(tx, data)
    sql = f"""
        {await _doing(tx, data)}
        WHERE ({key}) IN (SELECT {key} FROM {data.table} WHERE {expired} LIMIT :most)
    """
    return await tx.run(sql, {**_before(data, now), "most": most})


async def _doing(reader: Reader, data: PersonalData) -> str:
    if data.deletes:
        return f"DELETE FROM {data.table}"
    blanks = dict(await _columns(reader, data.table))
    return f"UPDATE {data.table} SET {', '.join(f'{name} = {blanks[name]}' for name in data.emptied)}"


async def _expired(reader: Reader, data: PersonalData) -> str:
    assert data.keep is not None, f"{data.name} is kept without an end"
    sql = f"({data.keep.since}) < :before AND ({data.keep.only})"
    if data.deletes:
        return sql
    blanks = dict(await _columns(reader, data.table))
    filled = " OR ".join(f"{name} IS NOT {blanks[name]}" for name in data.emptied)
    return f"{sql} AND ({filled})"


def _before(data: PersonalData, now: datetime) -> dict[str, int]:
    return {"before": to_ms(now) - (data.keep.days if data.keep else 0) * DAY}


async def _columns(reader: Reader, table: str) -> Sequence[tuple[str, str]]:
    """The columns of a table, each with the SQL of its emptiest value."""
    return [(row["name"], _blank(row)) for row in await reader.rows(f"PRAGMA table_info({table})")]


async def _key(reader: Reader, table: str) -> Sequence[str]:
    rows = await reader.rows(f"PRAGMA table_info({table})")
    return [row["name"] for row in sorted(rows, key=lambda row: row["pk"]) if row["pk"]] or ["rowid"]


def _blank(column: Any) -> str:
    if not column["notnull"]:
        return "NULL"
    return str(column["dflt_value"] or ("0" if column["type"] == "INTEGER" else "''"))
