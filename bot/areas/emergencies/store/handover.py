"""Who is asked to take an emergency over, and whose it then is."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.areas.emergencies.store.emergencies import NAME
from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction


async def ask(tx: Transaction, emergency_id: int, person_id: int, by: int) -> None:
    """This colleague is asked to take it over."""
    await tx.run(
        """
        INSERT INTO emergency_told (emergency_id, person_id, asked_by) VALUES (:id, :person, :by)
        ON CONFLICT (emergency_id, person_id) DO UPDATE SET asked_by = excluded.asked_by
        """,
        {"id": emergency_id, "person": person_id, "by": by},
    )


async def withdraw(tx: Transaction, emergency_id: int, person_id: int) -> int | None:
    """This colleague is asked no longer; who asked them."""
    values = {"id": emergency_id, "person": person_id}
    where = "WHERE emergency_id = :id AND person_id = :person AND asked_by IS NOT NULL"
    by = await tx.value(f"SELECT asked_by FROM emergency_told {where}", values)
    await tx.run(f"UPDATE emergency_told SET asked_by = NULL {where}", values)
    return None if by is None else int(by)


async def ask_nobody(tx: Transaction, emergency_id: int) -> None:
    """Nobody is asked any longer."""
    await tx.run("UPDATE emergency_told SET asked_by = NULL WHERE emergency_id = :id", {"id": emergency_id})


async def hand_over(tx: Transaction, emergency_id: int, to: int, now: datetime) -> bool:
    """It is theirs; whether who has it asked them."""
    changed = await tx.run(
        """
        UPDATE emergencies SET taken_by = :to, taken_at = :now WHERE id = :id AND state = 'taken' AND EXISTS (
            SELECT 1 FROM emergency_told AS a
            WHERE a.emergency_id = :id AND a.person_id = :to AND a.asked_by = emergencies.taken_by
        )
        """,
        {"id": emergency_id, "to": to, "now": to_ms(now)},
    )
    return changed == 1


async def names(reader: Reader, people: Sequence[int]) -> Mapping[int, str]:
    """What these people are called."""
    sql = f"SELECT p.id, {NAME} AS name FROM people AS p WHERE p.id IN (SELECT value FROM json_each(:people))"
    return {row["id"]: row["name"] for row in await reader.rows(sql, {"people": json.dumps(list(people))})}
