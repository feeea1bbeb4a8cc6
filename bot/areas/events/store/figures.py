"""What reports count of events."""

from __future__ import annotations

from datetime import datetime

from bot.base.clock import to_ms
from bot.base.database import Reader

_HELD = """
    SELECT s.id, s.event_id FROM event_sessions s JOIN events e ON e.id = s.event_id
    WHERE s.starts_at >= :since AND s.starts_at < :until AND s.ends_at <= :now
      AND NOT s.cancelled AND e.state IN ('published', 'finished')
"""


async def held(reader: Reader, since: datetime, until: datetime, now: datetime) -> tuple[int, int]:
    """Events with a session that began in that time and is over, and who came there.

    Whoever comes to several sessions with one seat is one participant; those counted without names are one each time.
    """
    row = await reader.row(
        f"""
        WITH held AS MATERIALIZED ({_HELD})
        SELECT (SELECT count(DISTINCT event_id) FROM held) AS events,
               (SELECT ifnull(sum(seats), 0) FROM registrations WHERE id IN (
                    SELECT registration_id FROM held JOIN attendances ON attendances.session_id = held.id))
               + (SELECT ifnull(sum(people), 0) FROM held JOIN head_counts ON head_counts.session_id = held.id) AS came
        """,
        {"since": to_ms(since), "until": to_ms(until), "now": to_ms(now)},
    )
    assert row is not None, "a row of numbers is always there"
    return row["events"], row["came"]
