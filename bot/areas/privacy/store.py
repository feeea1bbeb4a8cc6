"""The table of personal data as SQL: finding, deleting and retiring, whatever the table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bot.areas.privacy.impersonal import IMPERSONAL
from bot.areas.privacy.rules import DAY, Holding
from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction


async def rows_of(reader: Reader, holding: Holding, person_id: int) -> list[dict[str, Any]]:
    """What is kept of a person in one respect; columns about other people are left out."""
    columns = [name for name, _ in await _columns(reader, holding.table)]
    wanted = [name for name in columns if name in holding.columns or name in IMPERSONAL.get(holding.table, ())]
    shown = [f"{sql} AS {name}" for name, sql in holding.shows.items()]
    found = await reader.rows(
        f"SELECT {', '.join([*wanted, *shown])} FROM {holding.table} WHERE {holding.of}", {"person": person_id}
    )
    return [dict(row) for row in found]


async def count_of(reader: Reader, holding: Holding, person_id: int) -> int:
    """How many rows that are."""
    sql = f"SELECT count(*) FROM {holding.table} WHERE {holding.of}"
    return int(await reader.value(sql, {"person": person_id}))


async def erase(tx: Transaction, holding: Holding, person_id: int) -> int:
    """Delete or empty a person's rows; how many."""
    sql = f"{await _doing(tx, holding)} WHERE {holding.of}"
    return await tx.run(sql, {"person": person_id})


async def is_due(reader: Reader, holding: Holding, now: datetime) -> bool:
    """Whether anything has served its time."""
    found = f"SELECT 1 FROM {holding.table} WHERE {await _expired(reader, holding)} LIMIT 1"
    return await reader.value(found, _before(holding, now)) is not None


async def retire(tx: Transaction, holding: Holding, now: datetime, most: int) -> int:
    """Delete or empty at most so many rows that have served their time; how many."""
    key = ", ".join(await _key(tx, holding.table))
    expired = await _expired(tx, holding)
    sql = f"""
        {await _doing(tx, holding)}
        WHERE ({key}) IN (SELECT {key} FROM {holding.table} WHERE {expired} LIMIT :most)
    """
    return await tx.run(sql, {**_before(holding, now), "most": most})


async def _doing(reader: Reader, holding: Holding) -> str:
    if holding.deletes:
        return f"DELETE FROM {holding.table}"
    blanks = dict(await _columns(reader, holding.table))
    return f"UPDATE {holding.table} SET {', '.join(f'{name} = {blanks[name]}' for name in holding.emptied)}"


async def _expired(reader: Reader, holding: Holding) -> str:
    assert holding.keep is not None, f"{holding.name} is kept without an end"
    sql = f"({holding.keep.since}) < :before AND ({holding.keep.only})"
    if holding.deletes:
        return sql
    blanks = dict(await _columns(reader, holding.table))
    filled = " OR ".join(f"{name} IS NOT {blanks[name]}" for name in holding.emptied)
    return f"{sql} AND ({filled})"


def _before(holding: Holding, now: datetime) -> dict[str, int]:
    return {"before": to_ms(now) - (holding.keep.days if holding.keep else 0) * DAY}


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
