"""The table of those whose words do not reach the staff for a time."""

from __future__ import annotations

from datetime import datetime

from bot.areas.tickets.rules import Mute
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction


async def put(tx: Transaction, person_id: int, feedback_id: int, until: datetime, by: int) -> None:
    """Mute somebody until then, whatever held before."""
    await tx.run(
        """
        INSERT OR REPLACE INTO ticket_mutes (person_id, feedback_id, muted_until, muted_by)
        VALUES (:person, :feedback, :until, :by)
        """,
        {"person": person_id, "feedback": feedback_id, "until": to_ms(until), "by": by},
    )


async def end(tx: Transaction, person_id: int) -> None:
    """They may write again."""
    await tx.run("DELETE FROM ticket_mutes WHERE person_id = :person", {"person": person_id})


async def until(reader: Reader, person_id: int, now: datetime) -> datetime | None:
    """Until when somebody is muted; None where they are not."""
    sql = "SELECT muted_until FROM ticket_mutes WHERE person_id = :person AND muted_until > :now"
    found = await reader.value(sql, {"person": person_id, "now": to_ms(now)})
    return None if found is None else from_ms(found)


async def running(reader: Reader, now: datetime) -> list[Mute]:
    """All that hold now, the next to end first."""
    rows = await reader.rows(
        "SELECT feedback_id, muted_until FROM ticket_mutes WHERE muted_until > :now ORDER BY muted_until, feedback_id",
        {"now": to_ms(now)},
    )
    return [Mute(row["feedback_id"], from_ms(row["muted_until"])) for row in rows]


async def forget_ended(tx: Transaction, now: datetime) -> int:
    """Delete what is over; how many that were."""
    return await tx.run("DELETE FROM ticket_mutes WHERE muted_until <= :now", {"now": to_ms(now)})
