"""What of the library's own takes place where, for whoever gives rooms away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader


@dataclass(frozen=True)
class Held:
    """A session that takes place, and where, in the words of whoever planned it."""

    session_id: int
    event_id: int
    title: str
    starts_at: datetime
    ends_at: datetime
    place: str


async def between(reader: Reader, starts: datetime, ends: datetime) -> Sequence[Held]:
    """Those that share a moment with a span, at a place that has a name, the earliest first."""
    rows = await reader.rows(
        """
        SELECT s.id, s.event_id, e.title, s.starts_at, s.ends_at, coalesce(s.place, e.place) AS place
        FROM event_sessions s JOIN events e ON e.id = s.event_id
        WHERE s.starts_at < :ends AND s.starts_at > :starts - 86400000 AND s.ends_at > :starts AND NOT s.cancelled
        AND e.state IN ('published', 'finished') AND coalesce(s.place, e.place) <> '' ORDER BY s.starts_at, s.id
        """,
        {"starts": to_ms(starts), "ends": to_ms(ends)},
    )
    return [
        Held(row["id"], row["event_id"], row["title"], from_ms(row["starts_at"]), from_ms(row["ends_at"]), row["place"])
        for row in rows
    ]
