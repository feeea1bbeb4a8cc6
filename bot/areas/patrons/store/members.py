"""The list of members, the files it came in, and what kinds of members may reserve."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from bot.areas.patrons.rules import MemberList, MemberType
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction

_SELECT = "SELECT id, sent_by, file_id, name, imported_at, members FROM patron_imports"


async def insert(tx: Transaction, by: int, file_id: str, name: str, now: datetime) -> int:
    """A file was sent; its id."""
    return await tx.insert(
        "INSERT INTO patron_imports (sent_by, sent_at, file_id, name) VALUES (:by, :now, :file, :name)",
        {"by": by, "now": to_ms(now), "file": file_id, "name": name},
    )


async def find(reader: Reader, import_id: int) -> MemberList | None:
    """One file."""
    row = await reader.row(f"{_SELECT} WHERE id = :id", {"id": import_id})
    return _list(row) if row else None


async def last(reader: Reader) -> tuple[MemberList, str] | None:
    """The list that counts, and the mark of the key by which it was hashed."""
    row = await reader.row(
        "SELECT id, sent_by, file_id, name, imported_at, members, key_mark FROM patron_imports"
        " WHERE imported_at IS NOT NULL ORDER BY id DESC LIMIT 1"
    )
    return (_list(row), row["key_mark"]) if row else None


async def replace(tx: Transaction, members: Iterable[tuple[str, str, date | None]]) -> None:
    """Another list instead of the one before: hashes, types, last days."""
    await tx.run("DELETE FROM patron_list")
    await tx.run_many(
        "INSERT INTO patron_list (hash, type, expires_on) VALUES (:hash, :type, :expires)"
        " ON CONFLICT (hash) DO NOTHING",
        (
            {"hash": digest, "type": kind, "expires": expires.isoformat() if expires else None}
            for digest, kind, expires in members
        ),
    )


async def note_imported(tx: Transaction, import_id: int, members: int, key_mark: str, now: datetime) -> None:
    """It is the one that counts; the file is of no use any more, nor are those before."""
    await tx.run(
        "UPDATE patron_imports SET imported_at = :now, members = :members, key_mark = :mark, file_id = ''"
        " WHERE id = :id",
        {"now": to_ms(now), "members": members, "mark": key_mark, "id": import_id},
    )
    await tx.run("DELETE FROM patron_imports WHERE id < :id", {"id": import_id})


async def types(reader: Reader) -> Sequence[MemberType]:
    """Every kind of member in the list, and what it may."""
    rows = await reader.rows(
        """SELECT l.type, l.n, t.most FROM (SELECT type, count(*) AS n FROM patron_list GROUP BY type) l
           LEFT JOIN patron_types t ON t.type = l.type ORDER BY l.type"""
    )
    return [MemberType(row["type"], int(row["n"]), row["most"]) for row in rows]


async def most_of(reader: Reader, kind: str) -> int | None:
    """How many books a kind of member may reserve; None: as everybody."""
    found = await reader.value("SELECT most FROM patron_types WHERE type = :type", {"type": kind})
    return None if found is None else int(found)


async def put_most(tx: Transaction, kind: str, most: int | None) -> None:
    """Another number from now on; None: as everybody."""
    if most is None:
        await tx.run("DELETE FROM patron_types WHERE type = :type", {"type": kind})
        return
    await tx.run(
        "INSERT INTO patron_types (type, most) VALUES (:type, :most) ON CONFLICT (type) DO UPDATE SET most = :most",
        {"type": kind, "most": most},
    )


def _list(row: sqlite3.Row) -> MemberList:
    at = row["imported_at"]
    return MemberList(
        row["id"], row["sent_by"], row["file_id"], row["name"], from_ms(at) if at is not None else None, row["members"]
    )
