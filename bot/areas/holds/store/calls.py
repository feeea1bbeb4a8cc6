"""Who is to be called, since they may not know that a book waits for them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.areas.holds.rules import Call, Hold, State, Why
from bot.areas.holds.store.holds import SELECT, hold_of
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction


async def add(tx: Transaction, hold_id: int, why: Why, now: datetime) -> None:
    """A line; once a hold."""
    await tx.run(
        "INSERT INTO hold_calls (hold_id, why, since) VALUES (:hold, :why, :now) ON CONFLICT (hold_id) DO NOTHING",
        {"hold": hold_id, "why": why, "now": to_ms(now)},
    )


async def waiting(reader: Reader, limit: int) -> Sequence[Call]:
    """Who is to be called, the next last day first."""
    rows = await reader.rows(
        f"""SELECT h.*, c.why, c.since, coalesce(nullif(p.called, ''), p.first_name, '') AS name
            FROM hold_calls c CROSS JOIN ({SELECT} WHERE h.state <> 'ended') h ON h.id = c.hold_id
            LEFT JOIN people p ON p.id = h.person_id
            WHERE c.called_at IS NULL AND h.state = :ready ORDER BY h.pick_up_until, h.id LIMIT :limit""",
        {"ready": State.READY, "limit": limit},
    )
    return [Call(hold_of(row), Why(row["why"]), from_ms(row["since"]), row["name"]) for row in rows]


async def called(tx: Transaction, hold_id: int, by: int, now: datetime) -> bool:
    """Somebody has called; False where a colleague was first."""
    sql = "UPDATE hold_calls SET called_at = :now, called_by = :by WHERE hold_id = :hold AND called_at IS NULL"
    return bool(await tx.run(sql, {"hold": hold_id, "by": by, "now": to_ms(now)}))


async def drop(tx: Transaction, hold_id: int) -> None:
    """Nobody need be called: they have opened it, or its copy was taken back."""
    await tx.run("DELETE FROM hold_calls WHERE hold_id = :hold AND called_at IS NULL", {"hold": hold_id})


async def see(tx: Transaction, person_id: int, now: datetime) -> None:
    """They have opened what they have reserved: they know what waits."""
    values = {"person": person_id, "now": to_ms(now)}
    await tx.run(
        "UPDATE holds SET seen_at = :now WHERE person_id = :person AND state = 'ready' AND ended_at IS NULL", values
    )
    await tx.run(
        """DELETE FROM hold_calls WHERE called_at IS NULL AND why = 'unseen'
           AND hold_id IN (SELECT id FROM holds WHERE person_id = :person AND state = 'ready')""",
        values,
    )


async def was_seen(reader: Reader, hold: Hold) -> bool:
    """Whether they have opened it since it was set aside."""
    sql = "SELECT seen_at IS NOT NULL AND seen_at >= ready_at FROM holds WHERE id = :id"
    return bool(await reader.value(sql, {"id": hold.id}))
