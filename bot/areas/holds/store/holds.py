"""The table of holds, as one reader and one title see it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from bot.areas.holds.rules import Cause, Event, Hold, State
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction

_PLACE = """
    CASE WHEN h.state = 'queued' THEN 1 + (SELECT count(*) FROM holds o
        WHERE o.title_id = h.title_id AND o.state <> 'ended' AND o.state = 'queued'
          AND (o.first > h.first OR (o.first = h.first AND o.id < h.id))) ELSE 0 END
"""
SELECT = f"""
    SELECT h.id, h.title_id, t.title, h.person_id, h.state, h.copy_id, h.placed_at, h.suspended, h.resumes_on,
           h.not_needed_after, h.ready_on, h.pick_up_until, h.ending, h.ended_at, h.ended_from, h.undone_until,
           {_PLACE} AS place, h.pickup_id, coalesce(u.name, '') AS pickup, h.child_id,
           coalesce(k.call_name, '') AS child
    FROM holds h JOIN titles t ON t.id = h.title_id LEFT JOIN pickup_places u ON u.id = h.pickup_id
    LEFT JOIN children k ON k.id = h.child_id
"""


async def insert(tx: Transaction, title_id: int, person_id: int, now: datetime, *, first: bool = False) -> int:
    """A new hold at the queue's end, or behind those only who are `first`, too; its id."""
    hold_id = await tx.insert(
        """INSERT INTO holds (title_id, person_id, state, placed_at, first)
           VALUES (:title, :person, 'queued', :now, :first)""",
        {"title": title_id, "person": person_id, "now": to_ms(now), "first": int(first)},
    )
    await note(tx, hold_id, Event.PLACED, now)
    return hold_id


async def find(reader: Reader, hold_id: int) -> Hold | None:
    """One hold, also one that has ended."""
    row = await reader.row(f"{SELECT} WHERE h.id = :id", {"id": hold_id})
    return hold_of(row) if row else None


async def active_of(reader: Reader, person_id: int) -> Sequence[Hold]:
    """What somebody waits for or may fetch: what is ready first, then by age."""
    rows = await reader.rows(
        f"{SELECT} WHERE h.person_id = :person AND h.state <> 'ended' ORDER BY h.state = 'ready' DESC, h.id",
        {"person": person_id},
    )
    return [hold_of(row) for row in rows]


async def of_title(reader: Reader, person_id: int, title_id: int, child_id: int | None = None) -> Hold | None:
    """Somebody's own hold of a title that has not ended, or the one for a child."""
    row = await reader.row(
        f"""{SELECT} WHERE h.title_id = :title AND h.person_id = :person AND h.child_id IS :child
            AND h.state <> 'ended'""",
        {"title": title_id, "person": person_id, "child": child_id},
    )
    return hold_of(row) if row else None


async def on_loan_to(reader: Reader, person_id: int, title_id: int) -> bool:
    """Whether they fetched this title, and its copy has not come back."""
    return bool(
        await reader.value(
            """SELECT EXISTS (SELECT 1 FROM holds h JOIN copies c ON c.id = h.copy_id
                WHERE h.person_id = :person AND h.title_id = :title AND h.ending = 'collected'
                  AND c.status = 'loaned' AND c.as_of_at - h.ended_at BETWEEN -1000 AND 1000)""",
            {"person": person_id, "title": title_id},
        )
    )


async def count_active(reader: Reader, person_id: int, child_id: int | None = None) -> int:
    """How many holds of their own somebody has, or for a child."""
    sql = "SELECT count(*) FROM holds WHERE person_id = :person AND child_id IS :child AND state <> 'ended'"
    return int(await reader.value(sql, {"person": person_id, "child": child_id}))


async def active_of_child(reader: Reader, child_id: int) -> Sequence[Hold]:
    """What is reserved for a child, by whichever guardian."""
    rows = await reader.rows(f"{SELECT} WHERE h.child_id = :child AND h.state <> 'ended'", {"child": child_id})
    return [hold_of(row) for row in rows]


async def count_since(reader: Reader, person_id: int, since: datetime) -> int:
    """How many they have placed since a moment, those that have ended too."""
    sql = "SELECT count(*) FROM holds WHERE person_id = :person AND placed_at >= :since"
    return int(await reader.value(sql, {"person": person_id, "since": to_ms(since)}))


async def waiting(reader: Reader, title_id: int, limit: int) -> Sequence[Hold]:
    """The first who wait for a copy of a title and are not suspended, in the queue's order."""
    rows = await reader.rows(
        f"{SELECT} WHERE h.title_id = :title AND h.state <> 'ended' AND h.state = 'queued' AND NOT h.suspended"
        " ORDER BY h.first DESC, h.id LIMIT :limit",
        {"title": title_id, "limit": limit},
    )
    return [hold_of(row) for row in rows]


async def rested(reader: Reader, title_id: int, day: date) -> Sequence[Hold]:
    """Who wanted no copy of a title until a day that has come, in the queue's order."""
    rows = await reader.rows(
        f"{SELECT} WHERE h.title_id = :title AND h.state <> 'ended' AND h.suspended AND h.resumes_on <= :day"
        " ORDER BY h.first DESC, h.id",
        {"title": title_id, "day": day.isoformat()},
    )
    return [hold_of(row) for row in rows]


async def holding(reader: Reader, copy_id: int) -> Hold | None:
    """The hold to which a copy is promised, one whose cancellation may be undone included."""
    row = await reader.row(f"{SELECT} WHERE h.copy_id = :copy AND h.ending IS NOT 'collected'", {"copy": copy_id})
    return hold_of(row) if row else None


async def put(tx: Transaction, hold_id: int, **values: Any) -> None:
    """Write columns of a hold."""
    columns = ", ".join(f"{name} = :{name}" for name in values)
    await tx.run(f"UPDATE holds SET {columns} WHERE id = :id", {"id": hold_id, **values})


async def end(
    tx: Transaction, hold: Hold, cause: Cause, now: datetime, *, undone_until: datetime | None = None
) -> None:
    """It is over. Its copy stays named where that may be undone, and where the reader took it home."""
    keeps = undone_until is not None or cause is Cause.COLLECTED
    await put(
        tx,
        hold.id,
        state=State.ENDED,
        ending=cause,
        ended_at=to_ms(now),
        ended_from=hold.state,
        undone_until=to_ms(undone_until) if undone_until else None,
        copy_id=hold.copy_id if keeps else None,
    )


async def note(
    tx: Transaction, hold_id: int, what: Event, now: datetime, by: int | None = None, **details: Any
) -> None:
    """A line of a hold's history."""
    await tx.run(
        "INSERT INTO hold_history (hold_id, at, what, details, by_staff) VALUES (:hold, :at, :what, :details, :by)",
        {"hold": hold_id, "at": to_ms(now), "what": what, "details": json.dumps(details), "by": by},
    )


async def turns(reader: Reader, title_id: int, since: datetime) -> list[timedelta]:
    """How long copies took from reader to reader: of this title where that is known often enough, else of all."""
    sql = """
        SELECT took FROM (
            SELECT title_id, ended_at - lag(ended_at) OVER (PARTITION BY copy_id ORDER BY ended_at) AS took
            FROM holds WHERE state = 'ended' AND ending = 'collected' AND copy_id IS NOT NULL AND ended_at > :since)
        WHERE took IS NOT NULL AND (:title IS NULL OR title_id = :title)
    """
    own = await reader.rows(sql, {"since": to_ms(since), "title": title_id})
    rows = own if len(own) >= 8 else await reader.rows(sql, {"since": to_ms(since), "title": None})
    return [timedelta(milliseconds=row["took"]) for row in rows]


def hold_of(row: sqlite3.Row) -> Hold:
    """A row of SELECT."""
    return Hold(
        id=row["id"],
        title_id=row["title_id"],
        title=row["title"],
        person_id=row["person_id"],
        state=State(row["state"]),
        copy_id=row["copy_id"],
        placed_at=from_ms(row["placed_at"]),
        suspended=bool(row["suspended"]),
        resumes_on=_day(row["resumes_on"]),
        not_needed_after=_day(row["not_needed_after"]),
        ready_on=_day(row["ready_on"]),
        pick_up_until=_day(row["pick_up_until"]),
        cause=Cause(row["ending"]) if row["ending"] else None,
        ended_at=from_ms(row["ended_at"]) if row["ended_at"] is not None else None,
        ended_from=State(row["ended_from"]) if row["ended_from"] else None,
        undone_until=from_ms(row["undone_until"]) if row["undone_until"] is not None else None,
        place=row["place"],
        pickup_id=row["pickup_id"],
        pickup=row["pickup"],
        child_id=row["child_id"],
        child=row["child"],
    )


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
