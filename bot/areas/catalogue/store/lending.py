"""Copies as whoever lends them sees them: which there are, which are promised, and what became of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from bot.areas.catalogue.types import LendableCopy
from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction

_LENDABLE = "c.status IN ('free', 'loaned', 'unknown')"
_SELECT = """
    SELECT c.id, c.title_id, coalesce(c.item_code, '') AS code, c.location,
           coalesce(nullif(c.call_number, ''), t.call_number) AS call_number, c.status,
           EXISTS (SELECT 1 FROM promised_copies p WHERE p.copy_id = c.id) AS promised
    FROM copies c JOIN titles t ON t.id = c.title_id
"""


async def of_title(reader: Reader, title_id: int) -> Sequence[LendableCopy]:
    """The copies of a title that are lent at all; none of a title that is withdrawn."""
    sql = f"{_SELECT} WHERE c.title_id = :title AND t.withdrawn_at IS NULL AND {_LENDABLE} ORDER BY c.id"
    return [_copy(row) for row in await reader.rows(sql, {"title": title_id})]


async def copy(reader: Reader, copy_id: int) -> LendableCopy | None:
    """One copy, whatever has become of it."""
    row = await reader.row(f"{_SELECT} WHERE c.id = :copy", {"copy": copy_id})
    return _copy(row) if row else None


async def with_code(reader: Reader, code: str) -> LendableCopy | None:
    """The copy whose label says so."""
    row = await reader.row(f"{_SELECT} WHERE c.item_code = :code", {"code": code})
    return _copy(row) if row else None


async def promise(tx: Transaction, copy_id: int) -> None:
    """It is for one reader, and free for nobody else."""
    await tx.run(
        "INSERT INTO promised_copies (copy_id) VALUES (:copy) ON CONFLICT (copy_id) DO NOTHING", {"copy": copy_id}
    )


async def release(tx: Transaction, copy_id: int) -> None:
    """It is for nobody in particular."""
    await tx.run("DELETE FROM promised_copies WHERE copy_id = :copy", {"copy": copy_id})


async def set_status(tx: Transaction, copy_id: int, status: str, now: datetime) -> None:
    """What the desk knows of it now; an import of a later day knows better."""
    await tx.run(
        "UPDATE copies SET status = :status, as_of_at = :now WHERE id = :copy",
        {"copy": copy_id, "status": status, "now": to_ms(now)},
    )


def _copy(row: sqlite3.Row) -> LendableCopy:
    return LendableCopy(
        row["id"],
        row["title_id"],
        row["code"],
        row["location"],
        row["call_number"],
        row["status"],
        bool(row["promised"]),
    )


async def newcomers(reader: Reader, after: int) -> Sequence[tuple[int, str]]:
    """Titles that came after one, in their order, without those that are gone again."""
    rows = await reader.rows(
        "SELECT id, title FROM titles WHERE id > :after AND withdrawn_at IS NULL ORDER BY id", {"after": after}
    )
    return [(row["id"], row["title"]) for row in rows]


async def last_title(reader: Reader) -> int:
    """The title that came last; 0 where there is none."""
    return int(await reader.value("SELECT coalesce(max(id), 0) FROM titles"))
