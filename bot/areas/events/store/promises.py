"""What events promise at any moment, as one statement each; and what is looked at by the rules themselves."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.areas.events.types import Pool
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader
from bot.base.promises import Promise

_HELD = "r.state IN ('seated', 'offered') AND NOT r.walk_in"
SEATS = (
    Promise(
        "event {event} (session {session}): {held} seats are held of {capacity}",
        f"""SELECT e.id AS event, r.session_id AS session, sum(r.seats) AS held, e.capacity FROM registrations r
            JOIN events e ON e.id = r.event_id WHERE {_HELD} AND e.state = 'published' AND e.capacity IS NOT NULL
            GROUP BY e.id, r.session_id HAVING held > e.capacity""",
    ),
    Promise(
        "event {event} (session {session}): {held} seats are held of {quota} for {label}",
        f"""SELECT e.id AS event, r.session_id AS session, sum(r.seats) AS held, b.quota, b.label FROM registrations r
            JOIN events e ON e.id = r.event_id JOIN event_bands b ON b.id = r.band_id
            WHERE {_HELD} AND e.state = 'published' AND b.quota IS NOT NULL
            GROUP BY e.id, r.session_id, b.id HAVING held > b.quota""",
    ),
)
QUEUE = (
    Promise(
        "event {event}: place {place} in line is that of several parties",
        """SELECT event_id AS event, place_in_line AS place FROM registrations
           GROUP BY event_id, place_in_line HAVING count(DISTINCT party_id) > 1""",
    ),
    Promise(
        "event {event}: of {last} places in line only {places} were given",
        """SELECT event_id AS event, max(place_in_line) AS last, count(DISTINCT place_in_line) AS places
           FROM registrations GROUP BY event_id HAVING last <> places""",
    ),
)
OFFERS = (
    Promise(
        "offer {offer}: nobody was told, by letter or by telephone",
        """SELECT o.id AS offer FROM offers o WHERE o.state = 'open'
           AND NOT EXISTS (SELECT 1 FROM outbox l WHERE l.subject = 'offer:' || o.id AND l.subject <> ''
                           AND l.state <> 'dropped')
           AND NOT EXISTS (SELECT 1 FROM desk_calls c WHERE c.subject = 'offer:' || o.id AND c.state <> 'dropped')""",
    ),
    Promise(
        "offer {offer}: nothing ends it",
        """SELECT o.id AS offer FROM offers o WHERE o.state = 'open' AND NOT EXISTS (
               SELECT 1 FROM schedule s WHERE s.key = 'event_offer_ends:' || o.id AND s.state IN ('waiting', 'working'))
        """,
    ),
    Promise(
        "registration {registration} is offered a seat, but offer {offer} is {state}",
        """SELECT r.id AS registration, r.offer_id AS offer, coalesce(o.state, 'gone') AS state FROM registrations r
           LEFT JOIN offers o ON o.id = r.offer_id WHERE r.state = 'offered' AND coalesce(o.state, 'gone') <> 'open'""",
    ),
)
CANCELLED = (
    Promise(
        "event {event} was cancelled, and party {party} was not told",
        """SELECT p.event_id AS event, p.id AS party FROM parties p
           WHERE (p.person_id IS NOT NULL OR p.phone <> '' OR p.desk_name <> '')
             AND EXISTS (SELECT 1 FROM registrations r WHERE r.party_id = p.id AND r.state = 'cancelled'
                         AND r.cause = 'event' AND r.ended_at > :remembered)
             AND NOT EXISTS (SELECT 1 FROM outbox l WHERE l.kind = 'event_cancelled' AND l.chat_id = p.person_id
                             AND l.subject = 'event_cancelled:' || p.event_id)
             AND NOT EXISTS (SELECT 1 FROM desk_calls c WHERE c.kind = 'event_cancelled'
                             AND c.subject = 'event_cancelled:' || p.event_id
                             AND (c.party_id = p.id OR c.party_id IN (
                                  SELECT o.id FROM parties o WHERE o.person_id = p.person_id)))""",
    ),
)
"""Letters are remembered for some months: :remembered, in milliseconds."""


@dataclass(frozen=True)
class Seat:
    """Somebody who is to be reminded of a coming session."""

    registration_id: int
    session_id: int
    starts_at: datetime


async def seats_to_come(reader: Reader, now: datetime) -> list[Seat]:
    """The seats of coming sessions whose people can be written to; not where all is about to be planned anew."""
    rows = await reader.rows(
        """
        SELECT r.id AS registration, s.id AS session, s.starts_at FROM event_sessions s
        JOIN events e ON e.id = s.event_id AND e.state = 'published'
        JOIN registrations r ON r.event_id = e.id AND (r.session_id IS NULL OR r.session_id = s.id)
        JOIN parties p ON p.id = r.party_id AND p.person_id IS NOT NULL
        WHERE s.starts_at > :now AND NOT s.cancelled AND r.state = 'seated' AND NOT r.companion AND NOT r.walk_in
          AND NOT EXISTS (SELECT 1 FROM schedule j WHERE j.subject = 'event:' || e.id AND j.kind = 'event_remind_anew'
                          AND j.state IN ('waiting', 'working'))
        """,
        {"now": to_ms(now)},
    )
    return [Seat(row["registration"], row["session"], from_ms(row["starts_at"])) for row in rows]


async def planned(reader: Reader, keys: Iterable[str]) -> set[str]:
    """Those of these jobs that wait for their time."""
    rows = await reader.rows(
        """SELECT key FROM schedule WHERE key IN (SELECT value FROM json_each(:keys))
           AND state IN ('waiting', 'working')""",
        {"keys": json.dumps(list(keys))},
    )
    return {row["key"] for row in rows}


async def pools_with_a_queue(reader: Reader) -> Sequence[Pool]:
    """Where somebody waits for a seat."""
    rows = await reader.rows("SELECT DISTINCT event_id, session_id FROM registrations WHERE state = 'queued'")
    return [Pool(row["event_id"], row["session_id"]) for row in rows]
