"""What else there is: other events at the same time, or that would do instead."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime

from bot.areas.events.planning.validation import Elsewhere
from bot.areas.events.refusals import Hint
from bot.areas.events.types import Pool, Session
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader


def _times(sessions: Sequence[Session]) -> str:
    return json.dumps([[to_ms(one.starts_at), to_ms(one.ends_at)] for one in sessions])


_SAME_TIME = """
    EXISTS (SELECT 1 FROM json_each(:times) t
            WHERE s.starts_at < json_extract(t.value, '$[1]') AND s.ends_at > json_extract(t.value, '$[0]'))
"""


async def overlapping(
    reader: Reader, person_id: int | None, child_id: int | None, pool: Pool, sessions: Sequence[Session]
) -> Hint | None:
    """Something this person or child has a seat (or an offer, or a wish to be approved) for at that time."""
    row = await reader.row(
        f"""
        SELECT e.id, e.title, s.starts_at FROM registrations r
        JOIN events e ON e.id = r.event_id AND e.state = 'published'
        JOIN event_sessions s ON s.event_id = r.event_id AND (r.session_id IS NULL OR s.id = r.session_id)
        WHERE (r.person_id = :person OR r.child_id = :child) AND r.state IN ('pending', 'seated', 'offered')
          AND NOT s.cancelled AND NOT (r.event_id = :event AND r.session_id IS :session) AND {_SAME_TIME}
        ORDER BY s.starts_at, e.id LIMIT 1
        """,
        {
            "person": person_id, "child": child_id, "event": pool.event_id, "session": pool.session_id,
            "times": _times(sessions),
        },
    )  # fmt: skip
    return Hint(row["id"], row["title"], from_ms(row["starts_at"])) if row else None


async def at_the_same_time(reader: Reader, sessions: Sequence[Session], but: int) -> list[Elsewhere]:
    """Sessions of other events, drafts too, that overlap any of these."""
    rows = await reader.rows(
        f"""
        SELECT e.id, e.title, s.starts_at, s.ends_at, coalesce(s.place, e.place) AS place
        FROM event_sessions s JOIN events e ON e.id = s.event_id
        WHERE e.id <> :but AND e.state IN ('draft', 'published') AND NOT s.cancelled AND {_SAME_TIME}
        ORDER BY s.starts_at, e.id
        """,
        {"but": but, "times": _times(sessions)},
    )
    return [
        Elsewhere(Hint(row["id"], row["title"], from_ms(row["starts_at"])), from_ms(row["ends_at"]), row["place"])
        for row in rows
    ]


async def instead(
    reader: Reader, but: int, now: datetime, year: int | None, birth_year: int | None, most: int
) -> tuple[Hint, ...]:
    """The next events somebody born in that year could sign up for or drop in on; `year` is the event's, for ages."""
    rows = await reader.rows(
        """
        SELECT e.id, e.title, min(s.starts_at) AS starts_at
        FROM events e JOIN event_sessions s ON s.event_id = e.id AND NOT s.cancelled AND s.starts_at > :now
        WHERE e.state = 'published' AND NOT e.closed AND e.id <> :but AND ifnull(e.closes_at, s.starts_at) > :now
          AND (:born IS NULL OR NOT EXISTS (SELECT 1 FROM event_bands b WHERE b.event_id = e.id)
               OR EXISTS (SELECT 1 FROM event_bands b WHERE b.event_id = e.id
                          AND b.youngest <= :year - :born AND b.oldest >= :year - :born - 1))
        GROUP BY e.id
        ORDER BY (:born IS NOT NULL AND NOT EXISTS (SELECT 1 FROM event_bands b WHERE b.event_id = e.id)), 3, e.id
        LIMIT :most
        """,
        {"but": but, "now": to_ms(now), "year": year, "born": birth_year, "most": most},
    )
    return tuple(Hint(row["id"], row["title"], from_ms(row["starts_at"])) for row in rows)
