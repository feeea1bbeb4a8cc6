"""The schedule's table: plan, drop, claim with a lease, settle."""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime, timedelta

from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction
from bot.delivery.schedule.rules import LEASE, Claimed, Due, Late, State

_COLUMNS = "id, kind, subject, details, key, due_at, late_after, attempts"
_IS_DUE = "state = 'waiting' AND due_at <= :now AND (lease_until IS NULL OR lease_until <= :now)"


async def plan(tx: Transaction, due: Due) -> bool:
    """Promise a row, or move the one of this key; False where it was already done at that very time."""
    late = due.late.dropped_after if due.late else None
    changed = await tx.run(
        """
        INSERT INTO schedule (kind, subject, details, key, due_at, late_after)
        VALUES (:kind, :subject, :details, :key, :due_at, :late_after)
        ON CONFLICT (key) DO UPDATE SET
            kind = excluded.kind, subject = excluded.subject, details = excluded.details,
            due_at = excluded.due_at, late_after = excluded.late_after,
            state = 'waiting', attempts = 0, lease_until = NULL, reason = NULL, settled_at = NULL
        WHERE state <> 'done' OR schedule.due_at <> excluded.due_at
        """,
        {
            "kind": due.kind,
            "subject": due.subject,
            "details": json.dumps(due.details, ensure_ascii=False),
            "key": due.key,
            "due_at": to_ms(due.due_at),
            "late_after": late // timedelta(milliseconds=1) if late is not None else None,
        },
    )
    return changed == 1


async def drop(tx: Transaction, subject: str) -> int:
    """Nothing more is to happen about a subject; how many rows that were."""
    return await tx.run(
        """
        UPDATE schedule SET state = 'dropped', details = '{}', reason = 'cancelled', lease_until = NULL
        WHERE subject = :subject AND state IN ('waiting', 'working')
        """,
        {"subject": subject},
    )


async def drop_key(tx: Transaction, key: str) -> bool:
    """One promise is not to be kept; whether it still waited."""
    dropped = await tx.run(
        """
        UPDATE schedule SET state = 'dropped', details = '{}', reason = 'cancelled', lease_until = NULL
        WHERE key = :key AND state IN ('waiting', 'working')
        """,
        {"key": key},
    )
    return dropped == 1


async def is_promised(reader: Reader, key: str) -> bool:
    """Whether a row of this key is still to be done, even if its time has passed."""
    sql = "SELECT 1 FROM schedule WHERE key = :key AND state IN ('waiting', 'working')"
    return await reader.value(sql, {"key": key}) is not None


async def any_due(reader: Reader, now: datetime) -> bool:
    """Whether some row's time has come."""
    return bool(await reader.value(f"SELECT EXISTS (SELECT 1 FROM schedule WHERE {_IS_DUE})", {"now": to_ms(now)}))


async def claim(tx: Transaction, now: datetime) -> Claimed | None:
    """Take a lease on the row that is due longest; None where nothing is due."""
    row = await tx.row(
        f"""
        UPDATE schedule SET state = 'working', attempts = attempts + 1, lease_until = :until
        WHERE id = (SELECT id FROM schedule WHERE {_IS_DUE} ORDER BY due_at, id LIMIT 1)
        RETURNING {_COLUMNS}
        """,
        {"now": to_ms(now), "until": to_ms(now + LEASE)},
    )
    return _claimed(row) if row else None


async def is_leased(tx: Transaction, claimed: Claimed) -> bool:
    """Whether a claim still stands: not dropped, moved, or taken by another since."""
    row = await tx.row(
        f"SELECT {_COLUMNS} FROM schedule WHERE id = :id AND state = 'working'",
        {"id": claimed.id},
    )
    return row is not None and _claimed(row) == claimed


async def settle(tx: Transaction, claimed: Claimed, state: State, now: datetime, reason: str = "") -> None:
    """End a claimed row; the values of one that failed are kept for whoever mends it.

    A row that its own handler has planned anew is left as planned.
    """
    await tx.run(
        """
        UPDATE schedule SET state = :state, reason = :reason, settled_at = :now, lease_until = NULL,
               details = CASE :state WHEN 'failed' THEN details ELSE '{}' END
        WHERE id = :id AND state = 'working' AND attempts = :attempts
        """,
        {
            "id": claimed.id,
            "attempts": claimed.attempts,
            "state": state.value,
            "reason": reason or None,
            "now": to_ms(now),
        },
    )


async def put_back(tx: Transaction, claimed: Claimed, not_before: datetime, reason: str) -> None:
    """Let a claimed row wait for another try, its due time unchanged."""
    await tx.run(
        """
        UPDATE schedule SET state = 'waiting', lease_until = :not_before, reason = :reason
        WHERE id = :id AND state = 'working' AND attempts = :attempts
        """,
        {"id": claimed.id, "attempts": claimed.attempts, "not_before": to_ms(not_before), "reason": reason},
    )


async def abandoned(reader: Reader, now: datetime, *, all_of_them: bool) -> list[Claimed]:
    """Rows whose clerk vanished: all that are being worked on at start, later those whose lease ran out."""
    rows = await reader.rows(
        f"""
        SELECT {_COLUMNS} FROM schedule WHERE state = 'working' AND (:all OR lease_until <= :now)
        ORDER BY due_at, id
        """,
        {"all": all_of_them, "now": to_ms(now)},
    )
    return [_claimed(row) for row in rows]


async def waiting(reader: Reader, now: datetime, since: datetime) -> tuple[int, int]:
    """How many rows were due at `since` already and are not done; and how many failed."""
    row = await reader.row(
        """
        SELECT (SELECT count(*) FROM schedule WHERE state = 'waiting' AND due_at <= :since)
               + (SELECT count(*) FROM schedule WHERE state = 'working' AND due_at <= :since) AS late,
               (SELECT count(*) FROM schedule WHERE state = 'failed' AND due_at <= :now) AS failed
        """,
        {"now": to_ms(now), "since": to_ms(since)},
    )
    return (row["late"], row["failed"]) if row else (0, 0)


async def forget_before(tx: Transaction, moment_ms: int) -> int:
    """Delete what was done or dropped and fell due before `moment_ms`."""
    return await tx.run(
        "DELETE FROM schedule WHERE state IN ('done', 'dropped') AND due_at < :moment", {"moment": moment_ms}
    )


def _claimed(row: sqlite3.Row) -> Claimed:
    late = row["late_after"]
    return Claimed(
        id=row["id"],
        attempts=row["attempts"],
        kind=row["kind"],
        subject=row["subject"],
        due_at=from_ms(row["due_at"]),
        key=row["key"],
        details=json.loads(row["details"]),
        late=Late(timedelta(milliseconds=late)) if late is not None else None,
    )
