"""The table of guardians' permissions."""

from __future__ import annotations

import hashlib
import sqlite3
from dataclasses import dataclass
from datetime import datetime

from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction


@dataclass(frozen=True)
class GuardianPermission:
    """A teenager who would like to come, as the guardian and the staff see it."""

    party_id: int
    person_id: int | None
    name: str
    event_id: int
    title: str
    starts_at: datetime


_OPEN = """
    SELECT w.party_id, p.person_id, r.name, p.event_id, e.title,
           (SELECT min(s.starts_at) FROM event_sessions s
            WHERE s.event_id = e.id AND s.id = ifnull(p.session_id, s.id)) AS starts_at
    FROM permissions w CROSS JOIN parties p ON p.id = w.party_id CROSS JOIN events e ON e.id = p.event_id
    CROSS JOIN registrations r ON r.party_id = p.id AND r.state = 'pending'
    WHERE w.given_at IS NULL AND w.expires_at > :now
"""


async def keep(tx: Transaction, party_id: int, token: str, now: datetime, expires_at: datetime) -> None:
    """Keep what is asked of a guardian; a link asked for anew takes the place of the old one."""
    await tx.run(
        """
        INSERT INTO permissions (party_id, digest, asked_at, expires_at) VALUES (:party, :digest, :now, :expires)
        ON CONFLICT (party_id) DO UPDATE SET digest = excluded.digest, expires_at = excluded.expires_at
        """,
        {"party": party_id, "digest": digest(token), "now": to_ms(now), "expires": to_ms(expires_at)},
    )


async def of_token(reader: Reader, token: str, now: datetime) -> GuardianPermission | None:
    """What a link asks for; None where it was used, is too late, or never was."""
    row = await reader.row(f"{_OPEN} AND w.digest = :digest", {"digest": digest(token), "now": to_ms(now)})
    return _permission(row) if row else None


async def of_party(reader: Reader, party_id: int, now: datetime) -> GuardianPermission | None:
    """The open one of a party."""
    row = await reader.row(f"{_OPEN} AND w.party_id = :party", {"party": party_id, "now": to_ms(now)})
    return _permission(row) if row else None


async def waiting(reader: Reader, now: datetime) -> list[GuardianPermission]:
    """All that are open, those of the next events first."""
    rows = await reader.rows(f"{_OPEN} ORDER BY starts_at, w.party_id", {"now": to_ms(now)})
    return [_permission(row) for row in rows]


async def give(tx: Transaction, party_id: int, by: int | None, noted_by: int | None, now: datetime) -> None:
    """The guardian has agreed by the link, or on the paper that somebody of the staff saw."""
    await tx.run(
        "UPDATE permissions SET given_at = :now, given_by = :by, noted_by = :noted WHERE party_id = :party",
        {"now": to_ms(now), "by": by, "noted": noted_by, "party": party_id},
    )


def digest(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def _permission(row: sqlite3.Row) -> GuardianPermission:
    return GuardianPermission(
        row["party_id"], row["person_id"], row["name"], row["event_id"], row["title"], from_ms(row["starts_at"])
    )
