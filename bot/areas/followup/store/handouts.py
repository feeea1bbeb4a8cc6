"""What is handed out, and what children reached."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from bot.areas.followup.rules import Handout, Result
from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction

_COLUMNS = "id, event_id, kind, content, name"
_RESULTS = """
    SELECT r.id, r.event_id, r.name, p.person_id, ifnull(c.result, '') AS result
    FROM registrations r JOIN parties p ON p.id = r.party_id LEFT JOIN child_results c ON c.registration_id = r.id
    WHERE p.with_children AND NOT r.companion AND r.name <> ''
      AND EXISTS (SELECT 1 FROM attendances a WHERE a.registration_id = r.id)
"""


async def add(tx: Transaction, event_id: int, kind: str, content: str, name: str, by: int, now: datetime) -> int:
    """Keep one; its id."""
    return await tx.insert(
        """INSERT INTO handouts (event_id, kind, content, name, added_by, added_at)
           VALUES (:event, :kind, :content, :name, :by, :now)""",
        {"event": event_id, "kind": kind, "content": content, "name": name, "by": by, "now": to_ms(now)},
    )


async def remove(tx: Transaction, event_id: int, handout_id: int) -> bool:
    """Take one of an event away; whether it was there."""
    sql = "DELETE FROM handouts WHERE id = :id AND event_id = :event"
    return await tx.run(sql, {"id": handout_id, "event": event_id}) == 1


async def find(reader: Reader, handout_id: int) -> Handout | None:
    """One of them."""
    row = await reader.row(f"SELECT {_COLUMNS} FROM handouts WHERE id = :id", {"id": handout_id})
    return _handout(row) if row else None


async def of_event(reader: Reader, event_id: int) -> list[Handout]:
    """All of an event, the first first."""
    rows = await reader.rows(
        f"SELECT {_COLUMNS} FROM handouts WHERE event_id = :event ORDER BY id", {"event": event_id}
    )
    return [_handout(row) for row in rows]


async def count(reader: Reader, event_id: int) -> int:
    """How many there are."""
    return int(await reader.value("SELECT count(*) FROM handouts WHERE event_id = :event", {"event": event_id}))


async def results(reader: Reader, event_id: int) -> list[Result]:
    """The children who came, by name."""
    rows = await reader.rows(f"{_RESULTS} AND r.event_id = :event ORDER BY lower(r.name), r.id", {"event": event_id})
    return [_result(row) for row in rows]


async def result(reader: Reader, registration_id: int) -> Result | None:
    """One child who came."""
    row = await reader.row(f"{_RESULTS} AND r.id = :id", {"id": registration_id})
    return _result(row) if row else None


async def put_result(tx: Transaction, one: Result, by: int, now: datetime) -> None:
    """Keep what a child reached, instead of what was entered before."""
    await tx.run(
        """
        INSERT INTO child_results (registration_id, person_id, result, entered_by, entered_at)
        VALUES (:id, :person, :result, :by, :now)
        ON CONFLICT (registration_id) DO UPDATE SET person_id = excluded.person_id, result = excluded.result,
            entered_by = excluded.entered_by, entered_at = excluded.entered_at
        """,
        {"id": one.registration_id, "person": one.person_id, "result": one.result, "by": by, "now": to_ms(now)},
    )


async def forget_child(tx: Transaction, child_id: int) -> None:
    """What a child reached goes with it."""
    await tx.run(
        "DELETE FROM child_results WHERE registration_id IN (SELECT id FROM registrations WHERE child_id = :child)",
        {"child": child_id},
    )


def _handout(row: sqlite3.Row) -> Handout:
    return Handout(row["id"], row["event_id"], row["kind"], row["content"], row["name"])


def _result(row: sqlite3.Row) -> Result:
    return Result(row["id"], row["event_id"], row["name"], row["person_id"], row["result"])
