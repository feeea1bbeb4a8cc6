"""The queue and the offers made to it."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from bot.areas.events.records import Offer
from bot.areas.events.registration.allocation import EVERYBODY, Waiting
from bot.areas.events.types import Pool
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction

_LOWERED = "NOT p.with_children AND ifnull(s.lowered_until, 0) > :now"


async def waiting(reader: Reader, pool: Pool, now: datetime) -> list[Waiting]:
    """Everybody in a pool's queue, in order of arrival."""
    rows = await reader.rows(
        f"""
        SELECT r.id, r.party_id, r.band_id, r.seats, r.companion, r.place_in_line, p.together, {_LOWERED} AS lowered
        FROM registrations r JOIN parties p ON p.id = r.party_id LEFT JOIN standings s ON s.person_id = p.person_id
        WHERE r.event_id = :event AND r.session_id IS :session AND r.state = 'queued'
        ORDER BY r.place_in_line, r.id
        """,
        {"event": pool.event_id, "session": pool.session_id, "now": to_ms(now)},
    )
    return [
        Waiting(
            row["id"], row["party_id"], row["band_id"] or EVERYBODY, row["seats"], bool(row["companion"]),
            row["place_in_line"], bool(row["together"]), bool(row["lowered"]),
        )
        for row in rows
    ]  # fmt: skip


async def position(reader: Reader, party_id: int, now: datetime) -> int | None:
    """A party's position, 1 being next: parties before it in any of its bands. None where it does not wait."""
    found = await reader.row(
        f"""
        SELECT r.event_id, r.session_id, min(r.place_in_line) AS place, {_LOWERED} AS lowered
        FROM registrations r JOIN parties p ON p.id = r.party_id LEFT JOIN standings s ON s.person_id = p.person_id
        WHERE r.party_id = :party AND r.state = 'queued'
        """,
        {"party": party_id, "now": to_ms(now)},
    )
    if found is None or found["place"] is None:
        return None
    ahead = await reader.value(
        f"""
        SELECT count(DISTINCT r.party_id)
        FROM registrations r JOIN parties p ON p.id = r.party_id LEFT JOIN standings s ON s.person_id = p.person_id
        WHERE r.event_id = :event AND r.session_id IS :session AND r.state = 'queued' AND NOT r.companion
          AND ifnull(r.band_id, 0) IN
              (SELECT ifnull(band_id, 0) FROM registrations
               WHERE party_id = :party AND state = 'queued' AND NOT companion)
          AND (({_LOWERED}), r.place_in_line) < (:lowered, :place)
        """,
        {
            "event": found["event_id"], "session": found["session_id"], "party": party_id,
            "lowered": found["lowered"], "place": found["place"], "now": to_ms(now),
        },
    )  # fmt: skip
    return int(ahead) + 1


async def insert_offer(
    tx: Transaction, party_id: int, deadline: datetime, now: datetime, released_by: int | None
) -> int:
    """Keep an offer; its id."""
    return await tx.insert(
        """INSERT INTO offers (party_id, made_at, deadline_at, released_by)
           VALUES (:party, :now, :deadline, :released_by)""",
        {"party": party_id, "now": to_ms(now), "deadline": to_ms(deadline), "released_by": released_by},
    )


async def offer(reader: Reader, offer_id: int) -> Offer | None:
    """An offer."""
    row = await reader.row(f"{_OFFERS} WHERE o.id = :id", {"id": offer_id})
    return _offer(row) if row else None


async def open_offers(reader: Reader, event_id: int) -> list[Offer]:
    """An event's offers that wait for an answer."""
    rows = await reader.rows(
        f"{_OFFERS} WHERE p.event_id = :event AND o.state = 'open' ORDER BY o.id", {"event": event_id}
    )
    return [_offer(row) for row in rows]


async def delivered(tx: Transaction, offer_id: int, now: datetime, deadline: datetime) -> bool:
    """Note that an open offer arrived, the first time; whether this was it."""
    noted = await tx.run(
        """UPDATE offers SET delivered_at = :now, deadline_at = :deadline
           WHERE id = :id AND state = 'open' AND delivered_at IS NULL""",
        {"id": offer_id, "now": to_ms(now), "deadline": to_ms(deadline)},
    )
    return noted == 1


async def move_deadline(tx: Transaction, offer_id: int, deadline: datetime) -> None:
    """Let an open offer hold until then."""
    await tx.run(
        "UPDATE offers SET deadline_at = :deadline WHERE id = :id AND state = 'open'",
        {"id": offer_id, "deadline": to_ms(deadline)},
    )


async def settle_offer(tx: Transaction, offer_id: int, state: str, now: datetime) -> bool:
    """End an open offer; False where it had ended before."""
    settled = await tx.run(
        "UPDATE offers SET state = :state, settled_at = :now WHERE id = :id AND state = 'open'",
        {"id": offer_id, "state": state, "now": to_ms(now)},
    )
    return settled == 1


_OFFERS = """
    SELECT o.id, o.party_id, p.event_id, p.session_id, p.person_id, o.made_at, o.delivered_at, o.deadline_at,
           o.released_by, o.state
    FROM offers o JOIN parties p ON p.id = o.party_id
"""


def _offer(row: sqlite3.Row) -> Offer:
    delivered_at = row["delivered_at"]
    return Offer(
        row["id"], row["party_id"], Pool(row["event_id"], row["session_id"]), row["person_id"],
        from_ms(row["made_at"]), from_ms(delivered_at) if delivered_at is not None else None,
        from_ms(row["deadline_at"]), row["released_by"], row["state"],
    )  # fmt: skip
