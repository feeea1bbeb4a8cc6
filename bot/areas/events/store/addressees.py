"""Whom news of an event concern, what of an event is in use, and what reminders were sent."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime

from bot.areas.events.records import Party
from bot.areas.events.types import Pool
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction

_ANSWERED = -1  # in place of minutes before the start
_ALIVE = "('pending', 'seated', 'queued', 'offered')"


async def parties(reader: Reader, event_id: int, session_id: int | None = None) -> list[Party]:
    """The parties with anything alive in an event, or in one session of it that was signed up for by itself."""
    rows = await reader.rows(
        f"""
        SELECT p.id, p.event_id, p.session_id, p.person_id, p.desk_name, p.phone, p.together, p.with_children,
               ifnull(who.active, 0) AS reachable
        FROM parties p LEFT JOIN people who ON who.id = p.person_id
        WHERE p.event_id = :event AND (:session IS NULL OR p.session_id = :session)
          AND EXISTS (SELECT 1 FROM registrations r WHERE r.party_id = p.id AND r.state IN {_ALIVE})
        ORDER BY p.id
        """,
        {"event": event_id, "session": session_id},
    )
    return [
        Party(
            row["id"], Pool(row["event_id"], row["session_id"]), row["person_id"], row["desk_name"], row["phone"],
            bool(row["together"]), bool(row["with_children"]), bool(row["reachable"]),
        )
        for row in rows
    ]  # fmt: skip


async def any_registration(reader: Reader, event_id: int) -> bool:
    """Whether anybody ever signed up."""
    sql = "SELECT EXISTS (SELECT 1 FROM registrations WHERE event_id = :event)"
    return bool(await reader.value(sql, {"event": event_id}))


async def any_in_band(reader: Reader, event_id: int, bands: Iterable[int]) -> bool:
    """Whether anybody was ever counted in one of these bands."""
    sql = """SELECT EXISTS (SELECT 1 FROM registrations WHERE event_id = :event
             AND band_id IN (SELECT value FROM json_each(:bands)))"""
    return bool(await reader.value(sql, {"event": event_id, "bands": json.dumps(list(bands))}))


async def own_on(
    reader: Reader, person_id: int, lead: int, start: datetime, end: datetime
) -> list[tuple[int, int, datetime]]:
    """(registration, session, its start) of a party's seats between two moments that this reminder was not for yet."""
    rows = await reader.rows(
        """
        SELECT r.id AS registration, s.id AS session, s.starts_at FROM parties p
        JOIN registrations r ON r.party_id = p.id AND r.state = 'seated' AND NOT r.companion
        JOIN events e ON e.id = r.event_id AND e.state = 'published'
        JOIN event_sessions s ON s.event_id = r.event_id AND (r.session_id IS NULL OR r.session_id = s.id)
        WHERE p.person_id = :person AND NOT s.cancelled AND s.starts_at >= :start AND s.starts_at < :end
          AND NOT EXISTS (SELECT 1 FROM reminded d WHERE d.registration_id = r.id AND d.session_id = s.id
                          AND d.lead = :lead)
        ORDER BY s.starts_at, r.id
        """,
        {"person": person_id, "lead": lead, "start": to_ms(start), "end": to_ms(end)},
    )
    return [(row["registration"], row["session"], from_ms(row["starts_at"])) for row in rows]


async def note_reminded(tx: Transaction, lead: int, seats: Iterable[tuple[int, int]]) -> None:
    """Keep that these (registration, session) had their reminder."""
    await tx.run_many(
        "INSERT OR IGNORE INTO reminded (registration_id, session_id, lead) VALUES (:registration, :session, :lead)",
        [{"registration": registration, "session": session, "lead": lead} for registration, session in seats],
    )


async def note_coming(tx: Transaction, registration_id: int, session_id: int) -> None:
    """Keep that somebody has said they are coming: they are not asked again."""
    await note_reminded(tx, _ANSWERED, [(registration_id, session_id)])


async def coming(reader: Reader, registrations: Iterable[int]) -> set[tuple[int, int]]:
    """The (registration, session) of these that were said to come."""
    rows = await reader.rows(
        """SELECT registration_id, session_id FROM reminded
           WHERE registration_id IN (SELECT value FROM json_each(:registrations)) AND lead = :answered""",
        {"registrations": json.dumps(list(registrations)), "answered": _ANSWERED},
    )
    return {(row["registration_id"], row["session_id"]) for row in rows}


async def forget_reminded(tx: Transaction, sessions: Iterable[int]) -> None:
    """Sessions moved: their reminders are due anew."""
    await tx.run(
        "DELETE FROM reminded WHERE session_id IN (SELECT value FROM json_each(:sessions))",
        {"sessions": json.dumps(list(sessions))},
    )
