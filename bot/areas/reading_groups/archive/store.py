"""What is kept of books that groups are done with, and the table of certificates."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from datetime import datetime

from bot.areas.reading_groups.archive.rules import Certificate
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction

_CERTIFICATES = """
    SELECT c.id, g.name AS called, c.year, c.name, c.code, c.books, c.issued_at FROM reading_group_certificates c
    JOIN reading_group_members m ON m.id = c.member_id JOIN reading_groups g ON g.id = m.group_id
"""


async def archived(reader: Reader, group_id: int | None, offset: int, most: int) -> Sequence[int]:
    """A page of the books in the archive, or of all that one group is done with, the latest first."""
    values = {"group": group_id, "offset": offset, "most": most}
    where = "state = 'archived'" if group_id is None else "group_id = :group AND state IN ('done', 'archived')"
    rows = await reader.rows(
        f"SELECT id FROM reading_group_books WHERE {where} ORDER BY id DESC LIMIT :most OFFSET :offset", values
    )
    return [row["id"] for row in rows]


async def last_count(reader: Reader, book_id: int) -> dict[int, int]:
    """How often each book was chosen in the last count of the vote that this one won; none where it won none."""
    raw = await reader.value(
        """SELECT counted FROM reading_group_votes WHERE winner_id = :book AND outcome = 'chosen'
           ORDER BY id DESC LIMIT 1""",
        {"book": book_id},
    )
    rounds = json.loads(raw or "[]")
    return {int(book): votes for book, votes in rounds[-1].items()} if rounds else {}


async def issue(
    tx: Transaction, member_id: int, year: int, name: str, code: str, books: Sequence[str], now: datetime
) -> bool:
    """Keep a certificate; False where the code is another one's."""
    return bool(
        await tx.run(
            """INSERT OR IGNORE INTO reading_group_certificates (member_id, year, name, code, books, issued_at)
               VALUES (:member, :year, :name, :code, :books, :now)""",
            {
                "member": member_id,
                "year": year,
                "name": name,
                "code": code,
                "books": json.dumps(list(books)),
                "now": to_ms(now),
            },
        )
    )


async def certificate_of(reader: Reader, member_id: int, year: int) -> Certificate | None:
    """A member's certificate of a season."""
    row = await reader.row(
        f"{_CERTIFICATES} WHERE c.member_id = :member AND c.year = :year", {"member": member_id, "year": year}
    )
    return _certificate(row) if row else None


async def certificate(reader: Reader, certificate_id: int) -> Certificate | None:
    """One of them."""
    row = await reader.row(f"{_CERTIFICATES} WHERE c.id = :id", {"id": certificate_id})
    return _certificate(row) if row else None


async def by_code(reader: Reader, code: str) -> Certificate | None:
    """What a code stands for."""
    row = await reader.row(f"{_CERTIFICATES} WHERE c.code = :code", {"code": code})
    return _certificate(row) if row else None


def _certificate(row: sqlite3.Row) -> Certificate:
    return Certificate(
        row["id"],
        row["called"],
        row["year"],
        row["name"],
        row["code"],
        json.loads(row["books"]),
        from_ms(row["issued_at"]),
    )
