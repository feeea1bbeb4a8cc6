"""The tables of a group's books."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.areas.reading_groups.books.rules import Book, State, Step
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction

_SELECT = """
    SELECT b.id, b.group_id, b.title, b.author, b.state, b.why, b.nominated_by,
           (SELECT count(*) FROM reading_group_read_before r WHERE r.book_id = b.id) AS read_before
    FROM reading_group_books b
"""


async def insert(tx: Transaction, group_id: int, title: str, author: str, why: str, by: int, now: datetime) -> int:
    """A member nominates a book; its id."""
    return await tx.insert(
        """INSERT INTO reading_group_books (group_id, title, author, state, why, nominated_by, nominated_at)
           VALUES (:group, :title, :author, 'proposed', :why, :by, :now)""",
        {"group": group_id, "title": title, "author": author, "why": why, "by": by, "now": to_ms(now)},
    )


async def find(reader: Reader, book_id: int) -> Book | None:
    """One of them."""
    row = await reader.row(f"{_SELECT} WHERE b.id = :id", {"id": book_id})
    return _book(row) if row else None


async def in_states(reader: Reader, group_id: int, states: Iterable[State]) -> Sequence[Book]:
    """A group's books in these states, in the order of nomination."""
    named = ", ".join(f"'{state}'" for state in sorted(states))
    rows = await reader.rows(
        f"{_SELECT} WHERE b.group_id = :group AND b.state IN ({named}) ORDER BY b.id", {"group": group_id}
    )
    return [_book(row) for row in rows]


async def put(tx: Transaction, book_id: int, state: State, step: Step, now: datetime, by: int | None) -> None:
    """A step, and its line in the log."""
    await tx.run("UPDATE reading_group_books SET state = :state WHERE id = :id", {"state": state, "id": book_id})
    await tx.run(
        "INSERT INTO reading_group_steps (book_id, at, step, by_id) VALUES (:book, :now, :step, :by)",
        {"book": book_id, "now": to_ms(now), "step": step, "by": by},
    )


async def steps(reader: Reader, book_id: int) -> Sequence[tuple[datetime, Step]]:
    """What happened to a book, and when."""
    rows = await reader.rows(
        "SELECT at, step FROM reading_group_steps WHERE book_id = :id ORDER BY id", {"id": book_id}
    )
    return [(from_ms(row["at"]), Step(row["step"])) for row in rows]


async def read_before(tx: Transaction, book_id: int, member_id: int, *, has: bool) -> None:
    """A member has read this book before, or said so by mistake."""
    values = {"book": book_id, "member": member_id}
    if has:
        await tx.run("INSERT OR IGNORE INTO reading_group_read_before VALUES (:book, :member)", values)
    else:
        await tx.run("DELETE FROM reading_group_read_before WHERE book_id = :book AND member_id = :member", values)


async def has_read(reader: Reader, book_id: int, member_id: int) -> bool:
    """Whether this member has read it before."""
    sql = "SELECT EXISTS (SELECT 1 FROM reading_group_read_before WHERE book_id = :book AND member_id = :member)"
    return bool(await reader.value(sql, {"book": book_id, "member": member_id}))


async def vetoed_at(reader: Reader, person_id: int, group_id: int) -> datetime | None:
    """When this person last struck a book out in this group, however often they have joined it."""
    at = await reader.value(
        """SELECT max(v.at) FROM reading_group_vetoes v JOIN reading_group_members m ON m.id = v.member_id
           WHERE m.person_id = :person AND m.group_id = :group""",
        {"person": person_id, "group": group_id},
    )
    return from_ms(at) if at is not None else None


async def veto(tx: Transaction, member_id: int, now: datetime) -> None:
    """A member has used the veto of the year."""
    await tx.run(
        "INSERT INTO reading_group_vetoes (member_id, at) VALUES (:member, :now)",
        {"member": member_id, "now": to_ms(now)},
    )


def _book(row: sqlite3.Row) -> Book:
    return Book(
        row["id"],
        row["group_id"],
        row["title"],
        row["author"],
        State(row["state"]),
        row["why"],
        row["nominated_by"],
        row["read_before"],
    )
