"""Who came, and how many."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from bot.areas.events.records import Registration
from bot.areas.events.store import seats
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction


@dataclass(frozen=True)
class Attendance:
    """`came_by`, `left_by`: members of staff; `brought_by`, `fetched_by`: who came with a child."""

    came_at: datetime
    came_by: int
    brought_by: str = ""
    left_at: datetime | None = None
    left_by: int | None = None
    fetched_by: str = ""


_COLUMNS = "a.came_at, a.came_by, a.brought_by, a.left_at, a.left_by, a.fetched_by"


async def came(tx: Transaction, registration_id: int, session_id: int, by: int, brought_by: str, now: datetime) -> bool:
    """Mark somebody as having come; False where they were."""
    marked = await tx.run(
        """
        INSERT INTO attendances (registration_id, session_id, came_at, came_by, brought_by)
        VALUES (:registration, :session, :now, :by, :brought_by) ON CONFLICT DO NOTHING
        """,
        {
            "registration": registration_id, "session": session_id, "now": to_ms(now), "by": by,
            "brought_by": brought_by,
        },
    )  # fmt: skip
    return marked == 1


async def left(tx: Transaction, registration_id: int, session_id: int, by: int, fetched_by: str, now: datetime) -> bool:
    """Mark somebody as having left; False where they had, or never came."""
    marked = await tx.run(
        """
        UPDATE attendances SET left_at = :now, left_by = :by, fetched_by = :fetched_by
        WHERE registration_id = :registration AND session_id = :session AND left_at IS NULL
        """,
        {
            "registration": registration_id, "session": session_id, "now": to_ms(now), "by": by,
            "fetched_by": fetched_by,
        },
    )  # fmt: skip
    return marked == 1


async def stayed(tx: Transaction, registration_id: int, session_id: int) -> bool:
    """Take the mark of leaving back; whether there was one."""
    marked = await tx.run(
        """
        UPDATE attendances SET left_at = NULL, left_by = NULL, fetched_by = ''
        WHERE registration_id = :registration AND session_id = :session AND left_at IS NOT NULL
        """,
        {"registration": registration_id, "session": session_id},
    )
    return marked == 1


async def unmark(tx: Transaction, registration_id: int, session_id: int) -> bool:
    """Take a mark back; whether there was one."""
    sql = "DELETE FROM attendances WHERE registration_id = :registration AND session_id = :session"
    return await tx.run(sql, {"registration": registration_id, "session": session_id}) == 1


async def find(reader: Reader, registration_id: int, session_id: int) -> Attendance | None:
    """Whether and how somebody came."""
    row = await reader.row(
        f"SELECT {_COLUMNS} FROM attendances a WHERE registration_id = :registration AND session_id = :session",
        {"registration": registration_id, "session": session_id},
    )
    return _attendance(row) if row else None


async def expected(
    reader: Reader, event_id: int, session_id: int, *, all_waiting: bool
) -> list[tuple[Registration, Attendance | None]]:
    """Those with a seat at a session (and, if wanted, those who wait or have an offer), by name."""
    rows = await reader.rows(
        f"""
        SELECT {seats.COLUMNS}, {_COLUMNS}
        FROM registrations r
        LEFT JOIN attendances a ON a.registration_id = r.id AND a.session_id = :session
        WHERE r.event_id = :event AND (r.session_id IS NULL OR r.session_id = :session)
          AND (r.state = 'seated' OR (:waiting AND r.state IN ('queued', 'offered')))
        ORDER BY r.state = 'queued', lower(r.name), r.id
        """,
        {"event": event_id, "session": session_id, "waiting": all_waiting},
    )
    return [(seats.registration(row), _attendance(row) if row["came_at"] is not None else None) for row in rows]


async def present(reader: Reader, session_id: int) -> int:
    """People who came and have not left."""
    sql = """SELECT ifnull(sum(r.seats), 0) FROM attendances a JOIN registrations r ON r.id = a.registration_id
             WHERE a.session_id = :session AND a.left_at IS NULL"""
    return int(await reader.value(sql, {"session": session_id}))


async def heads(reader: Reader, session_id: int) -> int:
    """People counted without names."""
    sql = "SELECT ifnull(sum(people), 0) FROM head_counts WHERE session_id = :session"
    return int(await reader.value(sql, {"session": session_id}))


async def count(tx: Transaction, session_id: int, people: int, by: int, now: datetime) -> None:
    """Add to the people counted without names."""
    await tx.run(
        """INSERT INTO head_counts (session_id, people, counted_by, counted_at)
           VALUES (:session, :people, :by, :now)""",
        {"session": session_id, "people": people, "by": by, "now": to_ms(now)},
    )


def _attendance(row: sqlite3.Row) -> Attendance:
    left_at = row["left_at"]
    return Attendance(
        from_ms(row["came_at"]), row["came_by"], row["brought_by"],
        from_ms(left_at) if left_at is not None else None, row["left_by"], row["fetched_by"],
    )  # fmt: skip
