"""What the staff's screens need besides seats: names, care, wishes, standings, who is at which door."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction

_CALLED = "coalesce(nullif(w.called, ''), w.first_name)"


@dataclass(frozen=True)
class Adult:
    """Whom a party belongs to: their name and telephone number, '' where they are not known."""

    name: str
    phone: str


@dataclass(frozen=True)
class Care:
    """What is to be minded about a child, who fetches it, and the answers to the event's questions by their id."""

    needs: str = ""
    fetcher: str = ""
    answers: Mapping[str, str] | None = None


@dataclass(frozen=True)
class Standing:
    """Somebody whose turn comes after the others' until then."""

    person_id: int
    name: str
    until: datetime


async def adult(reader: Reader, party_id: int) -> Adult:
    """Who signed a party up."""
    row = await reader.row(
        f"""
        SELECT p.phone, coalesce(nullif(p.desk_name, ''),
                                 (SELECT r.name FROM registrations r WHERE r.person_id = p.person_id AND r.name <> ''
                                  ORDER BY r.id DESC LIMIT 1), {_CALLED}, '') AS name
        FROM parties p LEFT JOIN people w ON w.id = p.person_id WHERE p.id = :party
        """,
        {"party": party_id},
    )
    return Adult(row["name"], row["phone"]) if row else Adult("", "")


async def care(reader: Reader, ids: Collection[int]) -> dict[int, Care]:
    """What was said with registrations."""
    rows = await reader.rows(
        """SELECT id, needs, fetcher, answers FROM registrations
           WHERE id IN (SELECT value FROM json_each(:ids))""",
        {"ids": json.dumps(list(ids))},
    )
    return {row["id"]: Care(row["needs"], row["fetcher"], json.loads(row["answers"])) for row in rows}


async def called(reader: Reader, people: Collection[int | None]) -> dict[int, str]:
    """The names of members of staff."""
    rows = await reader.rows(
        f"SELECT w.id, {_CALLED} AS name FROM people w WHERE w.id IN (SELECT value FROM json_each(:ids))",
        {"ids": json.dumps(sorted(one for one in people if one))},
    )
    return {row["id"]: row["name"] for row in rows}


async def wishes(reader: Reader, now: datetime) -> list[int]:
    """The parties that wait for the staff at events still to come, the longest waiting first."""
    rows = await reader.rows(
        """
        SELECT r.party_id, min(r.id) AS first FROM registrations r JOIN events e ON e.id = r.event_id
        WHERE r.state = 'pending' AND e.state = 'published'
          AND NOT EXISTS (SELECT 1 FROM permissions w WHERE w.party_id = r.party_id AND w.given_at IS NULL)
          AND EXISTS (SELECT 1 FROM event_sessions s WHERE s.event_id = r.event_id AND s.ends_at > :now
                      AND s.id = ifnull(r.session_id, s.id) AND NOT s.cancelled)
        GROUP BY r.party_id ORDER BY first
        """,
        {"now": to_ms(now)},
    )
    return [row["party_id"] for row in rows]


async def starting(reader: Reader, start: datetime, end: datetime) -> list[int]:
    """Published events with a queue whose sessions start between two moments."""
    rows = await reader.rows(
        """
        SELECT DISTINCT e.id FROM events e JOIN event_sessions s ON s.event_id = e.id
        WHERE e.state = 'published' AND e.sign_up <> 'none' AND NOT s.cancelled
          AND s.starts_at > :start AND s.starts_at <= :end
          AND EXISTS (SELECT 1 FROM registrations r WHERE r.event_id = e.id AND r.state = 'queued')
        ORDER BY s.starts_at
        """,
        {"start": to_ms(start), "end": to_ms(end)},
    )
    return [row["id"] for row in rows]


async def standings(reader: Reader, now: datetime) -> list[Standing]:
    """Everybody whose turn comes after the others' now, by name."""
    rows = await reader.rows(
        f"""
        SELECT s.person_id, {_CALLED} AS name, s.lowered_until FROM standings s JOIN people w ON w.id = s.person_id
        WHERE s.lowered_until > :now ORDER BY lower(name), s.person_id
        """,
        {"now": to_ms(now)},
    )
    return [Standing(row["person_id"], row["name"], from_ms(row["lowered_until"])) for row in rows]


async def phones(reader: Reader, event_id: int) -> dict[int, str]:
    """The telephone numbers of an event's parties."""
    rows = await reader.rows("SELECT id, phone FROM parties WHERE event_id = :event", {"event": event_id})
    return {row["id"]: row["phone"] for row in rows}


async def cause(reader: Reader, registration_id: int) -> str:
    """Who or what ended a registration."""
    sql = "SELECT cause FROM registrations WHERE id = :id"
    return str(await reader.value(sql, {"id": registration_id}) or "")


async def stand(tx: Transaction, person_id: int, session_id: int, now: datetime) -> None:
    """Note at which door a member of staff is."""
    await tx.run(
        """INSERT INTO door_posts (person_id, session_id, since_at) VALUES (:person, :session, :now)
           ON CONFLICT (person_id) DO UPDATE SET session_id = excluded.session_id, since_at = excluded.since_at""",
        {"person": person_id, "session": session_id, "now": to_ms(now)},
    )


async def post(reader: Reader, person_id: int) -> int | None:
    """The session whose door a member of staff opened last."""
    sql = "SELECT session_id FROM door_posts WHERE person_id = :person"
    found = await reader.value(sql, {"person": person_id})
    return int(found) if found is not None else None
