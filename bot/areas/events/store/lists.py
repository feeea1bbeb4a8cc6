"""Reading: what is on, and what somebody holds."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.areas.events.records import Registration
from bot.areas.events.store import seats
from bot.areas.events.types import EventState
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader


@dataclass(frozen=True)
class Filters:
    """None or empty: any. `start`, `end`: sessions that start between them.

    `audience`: child, teen or adult; `age` in years. `likes`: interests whose sessions of the next days come first.
    """

    start: datetime | None = None
    end: datetime | None = None
    kinds: tuple[str, ...] = ()
    audience: str | None = None
    age: int | None = None
    interest: str | None = None
    likes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Line:
    """A session as a list shows it. `seats_left` None: no limit. `ages`: youngest and oldest; None: everybody.

    `liked`: the interest for which it comes first.
    """

    event_id: int
    session_id: int
    kind: str
    title: str
    starts_at: datetime
    ends_at: datetime
    place: str
    sign_up: str
    seats_left: int | None
    waiting: int
    ages: tuple[int, int] | None
    liked: str = ""


@dataclass(frozen=True)
class OwnSeat:
    """Something a person has, had or waits for. `starts_at`, `ends_at`: of the first and last session of it.

    `spans`: of those that take place, or of all where none does; `place`: of the first one.
    """

    registration: Registration
    title: str
    kind: str
    event_state: EventState
    starts_at: datetime
    ends_at: datetime
    came: bool
    certificate: bool = False
    place: str = ""
    spans: tuple[tuple[datetime, datetime], ...] = ()


_OF_POOL = """r.event_id = e.id AND r.session_id IS CASE e.sign_up WHEN 'session' THEN s.id END"""
_SESSIONS = f"""
    SELECT e.id, s.id AS session_id, e.kind, e.title, s.starts_at, s.ends_at, coalesce(s.place, e.place) AS place,
           e.sign_up, e.capacity,
           (SELECT ifnull(sum(r.seats), 0) FROM registrations r
            WHERE {_OF_POOL} AND r.state IN ('seated', 'offered') AND NOT r.walk_in) AS taken,
           (SELECT ifnull(sum(r.seats), 0) FROM registrations r WHERE {_OF_POOL} AND r.state = 'queued') AS waiting,
           (SELECT min(b.youngest) FROM event_bands b WHERE b.event_id = e.id) AS youngest,
           (SELECT max(b.oldest) FROM event_bands b WHERE b.event_id = e.id) AS oldest
    FROM event_sessions s JOIN events e ON e.id = s.event_id
"""
_SOON = timedelta(days=14)
_LIKED = _SESSIONS.replace(
    "SELECT e.id,",
    """SELECT (SELECT min(i.interest) FROM event_interests i WHERE i.event_id = e.id AND s.starts_at < :soon
               AND i.interest IN (SELECT value FROM json_each(:likes))) AS liked, e.id,""",
    1,
)
_CHOSEN = """
    WHERE e.state = 'published' AND NOT e.closed AND NOT s.cancelled AND s.ends_at > :now
      AND (:start IS NULL OR s.starts_at >= :start) AND (:end IS NULL OR s.starts_at < :end)
      AND (:kinds = '[]' OR e.kind IN (SELECT value FROM json_each(:kinds)))
      AND (:interest IS NULL OR EXISTS (SELECT 1 FROM event_interests i
                                        WHERE i.event_id = e.id AND i.interest = :interest))
      AND (:audience IS NULL
           OR (:audience = 'child' AND EXISTS (SELECT 1 FROM event_bands b
                                               WHERE b.event_id = e.id AND b.youngest < 18))
           OR (:audience = 'teen' AND (NOT EXISTS (SELECT 1 FROM event_bands b WHERE b.event_id = e.id)
                                       OR EXISTS (SELECT 1 FROM event_bands b WHERE b.event_id = e.id
                                                  AND b.youngest <= 17 AND b.oldest >= 13)))
           OR (:audience = 'adult' AND (NOT EXISTS (SELECT 1 FROM event_bands b WHERE b.event_id = e.id)
                                        OR EXISTS (SELECT 1 FROM event_bands b
                                                   WHERE b.event_id = e.id AND b.oldest >= 18))))
      AND (:age IS NULL OR NOT EXISTS (SELECT 1 FROM event_bands b WHERE b.event_id = e.id)
           OR EXISTS (SELECT 1 FROM event_bands b
                      WHERE b.event_id = e.id AND :age BETWEEN b.youngest AND b.oldest))
"""


async def upcoming(reader: Reader, filters: Filters, now: datetime, offset: int, limit: int) -> tuple[list[Line], int]:
    """A page of sessions that are not over, the next first, and how many there are."""
    params = {
        "now": to_ms(now), "start": to_ms(filters.start) if filters.start else None,
        "end": to_ms(filters.end) if filters.end else None, "kinds": json.dumps(filters.kinds),
        "interest": filters.interest, "audience": filters.audience, "age": filters.age,
        "offset": offset, "limit": limit,
    }  # fmt: skip
    if filters.likes:
        liked = {"likes": json.dumps(filters.likes), "soon": to_ms(now + _SOON)}
        sql = f"SELECT * FROM ({_LIKED} {_CHOSEN}) ORDER BY liked IS NULL, starts_at, id, session_id"
        rows = await reader.rows(f"{sql} LIMIT :limit OFFSET :offset", params | liked)
    else:
        rows = await reader.rows(
            f"{_SESSIONS} {_CHOSEN} ORDER BY s.starts_at, e.id, s.id LIMIT :limit OFFSET :offset", params
        )
    total = await reader.value(
        f"SELECT count(*) FROM event_sessions s JOIN events e ON e.id = s.event_id {_CHOSEN}", params
    )
    return [_line(row) for row in rows], int(total)


async def interests(reader: Reader, now: datetime) -> list[str]:
    """The interests of what is on, by name."""
    rows = await reader.rows(
        """SELECT DISTINCT i.interest FROM event_interests i JOIN events e ON e.id = i.event_id
           WHERE e.state = 'published' AND NOT e.closed AND EXISTS (SELECT 1 FROM event_sessions s
               WHERE s.event_id = e.id AND NOT s.cancelled AND s.ends_at > :now) ORDER BY 1""",
        {"now": to_ms(now)},
    )
    return [row["interest"] for row in rows]


async def between(reader: Reader, start: datetime, end: datetime) -> list[Line]:
    """Published and finished sessions that start between two moments, for the door."""
    rows = await reader.rows(
        f"""{_SESSIONS} WHERE e.state IN ('published', 'finished') AND NOT s.cancelled
            AND s.starts_at >= :start AND s.starts_at < :end ORDER BY s.starts_at, e.id""",
        {"start": to_ms(start), "end": to_ms(end)},
    )
    return [_line(row) for row in rows]


async def kept(reader: Reader, states: Iterable[EventState], limit: int) -> list[tuple[int, str, EventState]]:
    """(id, title, state) of events for staff, the newest first."""
    rows = await reader.rows(
        """SELECT id, title, state FROM events WHERE state IN (SELECT value FROM json_each(:states))
           ORDER BY id DESC LIMIT :limit""",
        {"states": json.dumps([state.value for state in states]), "limit": limit},
    )
    return [(row["id"], row["title"], EventState(row["state"])) for row in rows]


async def own_seats(
    reader: Reader, person_id: int, children: Collection[int], event_id: int | None = None
) -> list[OwnSeat]:
    """What a person signed up for, and what is in the name of the children they are a guardian of, latest first."""
    rows = await reader.rows(
        f"""
        SELECT {seats.COLUMNS}, e.title, e.kind, e.certificate, e.state AS event_state,
               (SELECT min(s.starts_at) FROM event_sessions s
                WHERE s.event_id = e.id AND s.id = ifnull(r.session_id, s.id)) AS starts_at,
               (SELECT max(s.ends_at) FROM event_sessions s
                WHERE s.event_id = e.id AND s.id = ifnull(r.session_id, s.id)) AS ends_at,
               (SELECT coalesce(s.place, e.place) FROM event_sessions s
                WHERE s.event_id = e.id AND s.id = ifnull(r.session_id, s.id)
                ORDER BY s.cancelled, s.starts_at LIMIT 1) AS place,
               (SELECT json_group_array(json_array(s.starts_at, s.ends_at, s.cancelled)) FROM event_sessions s
                WHERE s.event_id = e.id AND s.id = ifnull(r.session_id, s.id)) AS spans,
               EXISTS (SELECT 1 FROM attendances a WHERE a.registration_id = r.id) AS came
        FROM registrations r JOIN events e ON e.id = r.event_id
        WHERE r.id IN (SELECT id FROM registrations WHERE person_id = :person
                       UNION SELECT m.id FROM parties p JOIN registrations m ON m.party_id = p.id
                             WHERE p.person_id = :person
                       UNION SELECT id FROM registrations
                             WHERE child_id IN (SELECT value FROM json_each(:children)))
          AND (:event IS NULL OR e.id = :event)
        ORDER BY starts_at DESC, r.id
        """,
        {"person": person_id, "children": json.dumps(sorted(children)), "event": event_id},
    )
    return [
        OwnSeat(
            seats.registration(row), row["title"], row["kind"], EventState(row["event_state"]),
            from_ms(row["starts_at"]), from_ms(row["ends_at"]), bool(row["came"]), bool(row["certificate"]),
            row["place"] or "", _spans(json.loads(row["spans"])),
        )
        for row in rows
    ]  # fmt: skip


def _spans(sessions: Sequence[tuple[int, int, int]]) -> tuple[tuple[datetime, datetime], ...]:
    on = [one for one in sessions if not one[2]] or sessions
    return tuple((from_ms(start), from_ms(end)) for start, end, _ in sorted(on))


async def by_code(reader: Reader, code: str) -> Registration | None:
    """The registration of a code."""
    row = await reader.row(f"SELECT {seats.COLUMNS} FROM registrations r WHERE r.code = :code", {"code": code})
    return seats.registration(row) if row else None


def _line(row: sqlite3.Row) -> Line:
    capacity = row["capacity"]
    return Line(
        row["id"], row["session_id"], row["kind"], row["title"], from_ms(row["starts_at"]), from_ms(row["ends_at"]),
        row["place"], row["sign_up"], None if capacity is None else max(0, capacity - row["taken"]), row["waiting"],
        (row["youngest"], row["oldest"]) if row["youngest"] is not None else None,
        (row["liked"] or "") if "liked" in row.keys() else "",  # noqa: SIM118 - a row is searched by its values
    )  # fmt: skip
