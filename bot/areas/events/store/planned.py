"""Events as staff look through them, and what waits to be done to them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.areas.events.types import EventState
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction


@dataclass(frozen=True)
class Planned:
    """An event in the staff's list. `starts_at`: of its next session, else of its last; None without sessions."""

    event_id: int
    title: str
    kind: str
    state: EventState
    starts_at: datetime | None
    sessions: int


@dataclass(frozen=True)
class Figures:
    """Seats by what became of them. `told`: how many people or desk parties a change would be told to."""

    seated: int
    offered: int
    queued: int
    pending: int
    told: int


_ALIVE = "('pending', 'seated', 'queued', 'offered')"
_WHICH = {
    "drafts": "e.state = 'draft'",
    "coming": "e.state = 'published' AND (n.next IS NOT NULL OR n.sessions = 0)",
    "past": "(e.state = 'finished' OR (e.state = 'published' AND n.next IS NULL AND n.sessions > 0))",
    "cancelled": "e.state = 'cancelled'",
    "all": "1",
}
_LISTED = """
    SELECT e.id, e.title, e.kind, e.state, coalesce(n.next, n.last) AS starts_at, n.sessions
    FROM events e JOIN (
        SELECT o.id, min(CASE WHEN s.ends_at > :now THEN s.starts_at END) AS next, max(s.starts_at) AS last,
               count(s.id) AS sessions
        FROM events o LEFT JOIN event_sessions s ON s.event_id = o.id AND NOT s.cancelled GROUP BY o.id
    ) n ON n.id = e.id
"""


async def listed(
    reader: Reader, which: str, only: Collection[int] | None, now: datetime, offset: int, limit: int
) -> tuple[list[Planned], int]:
    """Some events of one heap, and how many there are; `only`: of these. What is over comes latest first."""
    chosen = f"WHERE {_WHICH[which]} AND (:only IS NULL OR e.id IN (SELECT value FROM json_each(:only)))"
    order = "DESC" if which in ("past", "cancelled", "all") else "ASC"
    params = {
        "now": to_ms(now), "only": None if only is None else json.dumps(sorted(only)),
        "offset": offset, "limit": limit,
    }  # fmt: skip
    rows = await reader.rows(
        f"{_LISTED} {chosen} ORDER BY starts_at IS NULL, starts_at {order}, e.id LIMIT :limit OFFSET :offset", params
    )
    total = await reader.value(f"SELECT count(*) FROM ({_LISTED} {chosen})", params)
    return [_planned(row) for row in rows], int(total)


async def coming(reader: Reader, now: datetime) -> list[int]:
    """The published events that are not over."""
    rows = await reader.rows(
        """SELECT DISTINCT e.id FROM events e JOIN event_sessions s ON s.event_id = e.id
           WHERE e.state = 'published' AND NOT s.cancelled AND s.ends_at > :now ORDER BY e.id""",
        {"now": to_ms(now)},
    )
    return [row["id"] for row in rows]


async def starts(reader: Reader, event_ids: Collection[int]) -> dict[int, list[datetime]]:
    """When the sessions of some events begin."""
    rows = await reader.rows(
        """SELECT event_id, starts_at FROM event_sessions
           WHERE NOT cancelled AND event_id IN (SELECT value FROM json_each(:ids)) ORDER BY starts_at""",
        {"ids": json.dumps(sorted(event_ids))},
    )
    found: dict[int, list[datetime]] = {}
    for row in rows:
        found.setdefault(row["event_id"], []).append(from_ms(row["starts_at"]))
    return found


async def figures(reader: Reader, event_id: int, session_id: int | None = None) -> Figures:
    """How the seats of an event stand, or those of one session that is signed up for by itself."""
    which = {"event": event_id, "session": session_id}
    rows = await reader.rows(
        f"""SELECT state, sum(seats) AS n FROM registrations
            WHERE event_id = :event AND (:session IS NULL OR session_id = :session) AND state IN {_ALIVE}
            GROUP BY state""",
        which,
    )
    found = {row["state"]: row["n"] for row in rows}
    told = await reader.value(
        f"""SELECT count(DISTINCT ifnull(p.person_id, -p.id)) FROM parties p
            WHERE p.event_id = :event AND (:session IS NULL OR p.session_id = :session)
              AND EXISTS (SELECT 1 FROM registrations r WHERE r.party_id = p.id AND r.state IN {_ALIVE})""",
        which,
    )
    seats = {state: int(found.get(state, 0)) for state in ("seated", "offered", "queued", "pending")}
    return Figures(**seats, told=int(told))


async def places(reader: Reader, most: int) -> list[str]:
    """Where events have been, the most used first."""
    rows = await reader.rows(
        """SELECT place FROM (SELECT trim(place) AS place FROM events
                              UNION ALL SELECT trim(place) FROM event_sessions WHERE place IS NOT NULL)
           WHERE place <> '' GROUP BY place ORDER BY count(*) DESC, place LIMIT :most""",
        {"most": most},
    )
    return [row["place"] for row in rows]


async def keep_poster(tx: Transaction, event_id: int, image: bytes, now: datetime) -> None:
    """Keep a picture, instead of the one before."""
    await tx.run(
        """INSERT INTO event_posters (event_id, image, changed_at) VALUES (:event, :image, :now)
           ON CONFLICT (event_id) DO UPDATE SET image = excluded.image, changed_at = excluded.changed_at""",
        {"event": event_id, "image": image, "now": to_ms(now)},
    )


async def remove_poster(tx: Transaction, event_id: int) -> None:
    """No picture any more."""
    await tx.run("DELETE FROM event_posters WHERE event_id = :event", {"event": event_id})


async def copy_poster(tx: Transaction, event_id: int, from_id: int, now: datetime) -> None:
    """The picture of another event, where it has one."""
    await tx.run(
        """INSERT INTO event_posters (event_id, image, changed_at)
           SELECT :event, image, :now FROM event_posters WHERE event_id = :from""",
        {"event": event_id, "from": from_id, "now": to_ms(now)},
    )


async def poster(reader: Reader, event_id: int) -> bytes | None:
    """The picture of an event."""
    found = await reader.value("SELECT image FROM event_posters WHERE event_id = :event", {"event": event_id})
    return bytes(found) if found is not None else None


async def has_poster(reader: Reader, event_id: int) -> bool:
    """Whether there is a picture, without fetching it."""
    sql = "SELECT EXISTS (SELECT 1 FROM event_posters WHERE event_id = :event)"
    return bool(await reader.value(sql, {"event": event_id}))


async def keep_change(
    tx: Transaction, event_id: int, part: str, value: Any, session_id: int | None, now: datetime
) -> int:
    """Keep a change until it is confirmed; others of the same event, which nobody confirmed, are forgotten."""
    await tx.run("DELETE FROM event_changes WHERE event_id = :event", {"event": event_id})
    return await tx.insert(
        """INSERT INTO event_changes (event_id, part, value, session_id, made_at)
           VALUES (:event, :part, :value, :session, :now)""",
        {
            "event": event_id, "part": part, "value": json.dumps(value, ensure_ascii=False), "session": session_id,
            "now": to_ms(now),
        },
    )  # fmt: skip


async def take_change(tx: Transaction, change_id: int) -> tuple[int, str, Any, int | None] | None:
    """(event, part, value, session) of a change that waits; it does not wait any more."""
    row = await tx.row("SELECT event_id, part, value, session_id FROM event_changes WHERE id = :id", {"id": change_id})
    if row is None:
        return None
    await tx.run("DELETE FROM event_changes WHERE id = :id", {"id": change_id})
    return row["event_id"], row["part"], json.loads(row["value"]), row["session_id"]


def _planned(row: sqlite3.Row) -> Planned:
    starts_at = from_ms(row["starts_at"]) if row["starts_at"] is not None else None
    return Planned(row["id"], row["title"], row["kind"], EventState(row["state"]), starts_at, row["sessions"])
