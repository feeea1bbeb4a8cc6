"""Certificates: who may have one, which were issued, what a code stands for."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection
from datetime import datetime

from bot.areas.followup.rules import Certificate
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction

_ENDS = """(SELECT max(s.ends_at) FROM event_sessions s
            WHERE s.event_id = e.id AND NOT s.cancelled AND s.id = ifnull(r.session_id, s.id))"""
_CERTIFICATES = f"""
    SELECT r.id AS registration_id, e.id AS event_id, r.session_id, r.name AS seat_name, e.title,
           {_ENDS} AS ends_at, c.id, c.name, c.code, c.issued_at
    FROM registrations r JOIN events e ON e.id = r.event_id
    LEFT JOIN certificates c ON c.registration_id = r.id AND c.code IS NOT NULL
"""
_CAME = "EXISTS (SELECT 1 FROM attendances a WHERE a.registration_id = r.id)"
_MAY_HAVE = f"""e.certificate AND NOT r.companion AND r.seats = 1 AND e.state IN ('published', 'finished')
    AND {_CAME} AND {_ENDS} <= :now"""
_MINE = """r.id IN (SELECT id FROM registrations WHERE person_id = :person
                    UNION SELECT m.id FROM parties p JOIN registrations m ON m.party_id = p.id
                          WHERE p.person_id = :person
                    UNION SELECT id FROM registrations WHERE child_id IN (SELECT value FROM json_each(:children)))"""


async def of_person(reader: Reader, person_id: int, children: Collection[int], now: datetime) -> list[Certificate]:
    """What somebody has or may have, for themself and their children, the latest first."""
    rows = await reader.rows(
        f"{_CERTIFICATES} WHERE {_MAY_HAVE} AND {_MINE} ORDER BY ends_at DESC, r.id",
        {"person": person_id, "children": json.dumps(sorted(children)), "now": to_ms(now)},
    )
    return [_certificate(row) for row in rows]


async def issue(
    tx: Transaction, registration_id: int, person_id: int, name: str, code: str, now: datetime
) -> bool:  # fmt: skip
    """Keep that one is issued; False where the code is taken, or another was issued for this seat."""
    changed = await tx.run(
        """
        INSERT INTO certificates (registration_id, person_id, name, code, issued_at)
        SELECT :registration, :person, :name, :code, :now
        WHERE NOT EXISTS (SELECT 1 FROM certificates WHERE code = :code)
        ON CONFLICT (registration_id) DO UPDATE SET person_id = excluded.person_id, name = excluded.name,
            code = excluded.code, issued_at = excluded.issued_at
        WHERE certificates.code IS NULL
        """,
        {"registration": registration_id, "person": person_id, "name": name, "code": code, "now": to_ms(now)},
    )
    return changed == 1


async def by_id(reader: Reader, certificate_id: int) -> Certificate | None:
    """One that was issued, and still holds: a mark made by mistake may have been taken back."""
    row = await reader.row(f"{_CERTIFICATES} WHERE c.id = :id AND {_CAME}", {"id": certificate_id})
    return _certificate(row) if row else None


async def by_code(reader: Reader, code: str) -> Certificate | None:
    """What a code stands for."""
    row = await reader.row(f"{_CERTIFICATES} WHERE c.code = :code AND {_CAME}", {"code": code})
    return _certificate(row) if row else None


async def forget_child(tx: Transaction, child_id: int) -> None:
    """A child's certificates are only counted from now on."""
    await tx.run(
        """UPDATE certificates SET name = '', code = NULL, person_id = NULL
           WHERE registration_id IN (SELECT id FROM registrations WHERE child_id = :child)""",
        {"child": child_id},
    )


def _certificate(row: sqlite3.Row) -> Certificate:
    issued = row["id"] is not None
    return Certificate(
        registration_id=row["registration_id"],
        event_id=row["event_id"],
        session_id=row["session_id"],
        name=row["name"] if issued else row["seat_name"],
        title=row["title"],
        ends_at=from_ms(row["ends_at"]),
        id=row["id"] or 0,
        code=row["code"] or "",
        issued_at=from_ms(row["issued_at"]) if issued else None,
    )
