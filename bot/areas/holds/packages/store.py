"""The tables of packages."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from bot.areas.holds.packages.rules import CopyState, Ending, Package, PackageCopy, State
from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction

_SELECT = "SELECT p.*, t.title FROM hold_packages p JOIN titles t ON t.id = p.title_id"


async def insert(
    tx: Transaction, title_id: int, group: tuple[int, str], wanted: int, until: date, by: int, now: datetime
) -> int:
    """A new one; its id."""
    return await tx.insert(
        """INSERT INTO hold_packages (title_id, group_id, group_name, wanted, until, state, asked_by, asked_at)
           VALUES (:title, :group, :name, :wanted, :until, 'fetching', :by, :now)""",
        {
            "title": title_id,
            "group": group[0],
            "name": group[1],
            "wanted": wanted,
            "until": until.isoformat(),
            "by": by,
            "now": to_ms(now),
        },
    )


async def find(reader: Reader, package_id: int) -> Package | None:
    """One of them, in whatever state."""
    row = await reader.row(f"{_SELECT} WHERE p.id = :id", {"id": package_id})
    return await _package(reader, row) if row else None


async def of_group(reader: Reader, group_id: int) -> Sequence[Package]:
    """Those of a group that have not ended."""
    rows = await reader.rows(
        f"{_SELECT} WHERE p.group_id = :group AND p.state <> 'ended' ORDER BY p.id", {"group": group_id}
    )
    return [await _package(reader, row) for row in rows]


async def active(reader: Reader, most: int) -> Sequence[Package]:
    """All that have not ended, those asked for first first."""
    rows = await reader.rows(
        f"{_SELECT} WHERE p.state <> 'ended' AND p.state IN ('fetching', 'ready', 'out') ORDER BY p.id LIMIT :most",
        {"most": most},
    )
    return [await _package(reader, row) for row in rows]


async def put(tx: Transaction, package_id: int, **values: Any) -> None:
    """Write columns of a package."""
    columns = ", ".join(f"{name} = :{name}" for name in values)
    await tx.run(f"UPDATE hold_packages SET {columns} WHERE id = :id", {"id": package_id, **values})


async def put_copy(tx: Transaction, package_id: int, copy_id: int, state: CopyState) -> None:
    """Where one of its copies stands now."""
    await tx.run(
        """INSERT INTO hold_package_copies (package_id, copy_id, state) VALUES (:package, :copy, :state)
           ON CONFLICT (package_id, copy_id) DO UPDATE SET state = excluded.state""",
        {"package": package_id, "copy": copy_id, "state": state},
    )


async def with_copy(reader: Reader, copy_id: int) -> int | None:
    """The package for which a copy is kept, or with whose group it is."""
    found = await reader.value(
        """SELECT c.package_id FROM hold_package_copies c JOIN hold_packages p ON p.id = c.package_id
           WHERE c.copy_id = :copy AND c.state = 'kept' AND p.state <> 'ended'""",
        {"copy": copy_id},
    )
    return int(found) if found is not None else None


async def _package(reader: Reader, row: sqlite3.Row) -> Package:
    copies = await reader.rows(
        """SELECT c.id, coalesce(c.item_code, '') AS code, coalesce(nullif(c.call_number, ''), t.call_number) AS shelf,
                  k.state
           FROM hold_package_copies k JOIN copies c ON c.id = k.copy_id JOIN titles t ON t.id = c.title_id
           WHERE k.package_id = :id ORDER BY c.id""",
        {"id": row["id"]},
    )
    return Package(
        id=row["id"],
        title_id=row["title_id"],
        title=row["title"],
        group_id=row["group_id"],
        group=row["group_name"],
        wanted=row["wanted"],
        until=date.fromisoformat(row["until"]),
        state=State(row["state"]),
        asked_by=row["asked_by"],
        ending=Ending(row["ending"]) if row["ending"] else None,
        copies=[PackageCopy(one["id"], one["code"], one["shelf"], CopyState(one["state"])) for one in copies],
    )
