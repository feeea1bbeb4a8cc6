"""The tables of who takes part, and of the books that count for them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from datetime import datetime

from bot.areas.challenges.rules import Counted, Entry
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction

_SELECT = """
    SELECT e.*, coalesce(c.call_name, nullif(p.called, ''), p.first_name) AS called,
           (SELECT count(*) FROM challenge_books b WHERE b.entry_id = e.id) AS counted
    FROM challenge_entries e JOIN people p ON p.id = e.person_id LEFT JOIN children c ON c.id = e.child_id
"""

_OF = """
    SELECT id FROM challenge_entries WHERE person_id = :person UNION
    SELECT id FROM challenge_entries WHERE child_id IN (SELECT value FROM json_each(:children))
"""


async def insert(
    tx: Transaction, challenge_id: int, person_id: int, child_id: int | None, now: datetime, ends_at: datetime
) -> None:
    """Somebody takes part; who did so already still does."""
    await tx.run(
        """INSERT INTO challenge_entries (challenge_id, person_id, child_id, joined_at, ends_at)
           VALUES (:challenge, :person, :child, :now, :ends_at) ON CONFLICT DO NOTHING""",
        {
            "challenge": challenge_id,
            "person": person_id,
            "child": child_id,
            "now": to_ms(now),
            "ends_at": to_ms(ends_at),
        },
    )


async def find(reader: Reader, entry_id: int) -> Entry | None:
    """One of them."""
    row = await reader.row(f"{_SELECT} WHERE e.id = :id", {"id": entry_id})
    return _entry(row) if row else None


async def of(reader: Reader, challenge_id: int, person_id: int, children: Sequence[int]) -> Sequence[Entry]:
    """Somebody's own part in a challenge, and those of their children, whoever joined them, in that order."""
    rows = await reader.rows(
        f"{_SELECT} WHERE e.challenge_id = :challenge AND e.id IN ({_OF}) ORDER BY e.child_id IS NOT NULL, e.id",
        {"challenge": challenge_id, "person": person_id, "children": json.dumps(list(children))},
    )
    return [_entry(row) for row in rows]


async def of_person(reader: Reader, person_id: int, limit: int, children: Sequence[int] = ()) -> Sequence[Entry]:
    """All that somebody joined, or these children take part in, the newest first."""
    rows = await reader.rows(
        f"{_SELECT} WHERE e.id IN ({_OF}) ORDER BY e.id DESC LIMIT :limit",
        {"person": person_id, "children": json.dumps(list(children)), "limit": limit},
    )
    return [_entry(row) for row in rows]


async def under_way(reader: Reader, challenge_id: int) -> Sequence[Entry]:
    """Who takes part and has not done it yet."""
    rows = await reader.rows(
        f"{_SELECT} WHERE e.challenge_id = :challenge AND e.done_at IS NULL ORDER BY e.id", {"challenge": challenge_id}
    )
    return [_entry(row) for row in rows]


async def numbers(reader: Reader, challenge_id: int) -> tuple[int, int]:
    """How many take part, and how many of them have done it."""
    row = await reader.row(
        "SELECT count(*) AS joined, count(done_at) AS done FROM challenge_entries WHERE challenge_id = :challenge",
        {"challenge": challenge_id},
    )
    return (row["joined"], row["done"]) if row else (0, 0)


async def done_between(reader: Reader, first: datetime, end: datetime) -> int:
    """How many have done one in a time."""
    return int(
        await reader.value(
            "SELECT count(*) FROM challenge_entries WHERE done_at >= :first AND done_at < :end",
            {"first": to_ms(first), "end": to_ms(end)},
        )
    )


async def delete(tx: Transaction, entry_id: int) -> None:
    """They take part no longer."""
    await tx.run("DELETE FROM challenge_entries WHERE id = :id", {"id": entry_id})


async def of_child(reader: Reader, child_id: int) -> Sequence[Entry]:
    """What a child takes part in."""
    rows = await reader.rows(f"{_SELECT} WHERE e.child_id = :child ORDER BY e.id", {"child": child_id})
    return [_entry(row) for row in rows]


async def set_done(tx: Transaction, entry_id: int, at: datetime | None) -> None:
    """It is done, or not any more."""
    await tx.run(
        "UPDATE challenge_entries SET done_at = :at WHERE id = :id", {"at": to_ms(at) if at else None, "id": entry_id}
    )


async def issue(tx: Transaction, entry_id: int, name: str, code: str, now: datetime) -> bool:
    """The certificate; False where the code is another one's."""
    return bool(
        await tx.run(
            """UPDATE OR IGNORE challenge_entries SET name = :name, code = :code, issued_at = :now
               WHERE id = :id AND code IS NULL""",
            {"name": name, "code": code, "now": to_ms(now), "id": entry_id},
        )
    )


async def with_code(reader: Reader, code: str) -> Entry | None:
    """Whose certificate has a code."""
    row = await reader.row(f"{_SELECT} WHERE e.code = :code", {"code": code})
    return _entry(row) if row else None


async def books(reader: Reader, entry_id: int) -> Sequence[Counted]:
    """What counts, in the order in which it was ticked off."""
    rows = await reader.rows(
        "SELECT id, title FROM challenge_books WHERE entry_id = :entry ORDER BY id", {"entry": entry_id}
    )
    return [Counted(row["id"], row["title"]) for row in rows]


async def count(tx: Transaction, entry_id: int, title: str, key: str, now: datetime) -> bool:
    """A book counts; False where it did before."""
    return bool(
        await tx.run(
            """INSERT INTO challenge_books (entry_id, title, key, counted_at) VALUES (:entry, :title, :key, :now)
               ON CONFLICT DO NOTHING""",
            {"entry": entry_id, "title": title, "key": key, "now": to_ms(now)},
        )
    )


async def uncount(tx: Transaction, entry_id: int, book_id: int) -> None:
    """It counts no longer."""
    await tx.run("DELETE FROM challenge_books WHERE id = :id AND entry_id = :entry", {"id": book_id, "entry": entry_id})


def _entry(row: sqlite3.Row) -> Entry:
    done, issued = row["done_at"], row["issued_at"]
    return Entry(
        id=row["id"],
        challenge_id=row["challenge_id"],
        person_id=row["person_id"],
        child_id=row["child_id"],
        name=row["called"],
        counted=row["counted"],
        done_at=from_ms(done) if done is not None else None,
        printed=row["name"],
        code=row["code"] or "",
        issued_at=from_ms(issued) if issued is not None else None,
    )
