"""The tables of consents and of the wordings they were given to."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from bot.areas.consents.rules import Consent, Shown
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction

_COLUMNS = """
    consents.id, person_id, subject, purpose, version, language, text, given_at, withdrawn_at
    FROM consents JOIN consent_wordings ON consent_wordings.id = wording_id
"""


async def wording_id(tx: Transaction, shown: Shown) -> int:
    """The row of a wording as shown; each text is kept once."""
    row = await tx.row(
        """
        INSERT INTO consent_wordings (purpose, version, language, text)
        VALUES (:purpose, :version, :language, :text)
        ON CONFLICT (purpose, version, language, text) DO UPDATE SET text = excluded.text
        RETURNING id
        """,
        {"purpose": shown.purpose, "version": shown.version, "language": shown.language, "text": shown.text},
    )
    assert row is not None
    return int(row["id"])


async def insert(tx: Transaction, person_id: int, subject: str, wording: int, now: datetime) -> int:
    """Keep a consent; its id."""
    return await tx.insert(
        """
        INSERT INTO consents (person_id, subject, wording_id, given_at)
        VALUES (:person, :subject, :wording, :now)
        """,
        {"person": person_id, "subject": subject, "wording": wording, "now": to_ms(now)},
    )


async def stands(reader: Reader, purpose: str, version: int, subject: str, person_id: int | None) -> bool:
    """Whether a consent to this version, or a later one, was not taken back: of one person, or of anybody."""
    whose = "subject = :subject" if person_id is None else "person_id = :person AND +subject = :subject"
    sql = f"""
        SELECT EXISTS (SELECT 1 FROM consents JOIN consent_wordings ON consent_wordings.id = wording_id
        WHERE {whose} AND purpose = :purpose AND version >= :version AND withdrawn_at IS NULL)
    """
    values = {"purpose": purpose, "version": version, "subject": subject, "person": person_id}
    return bool(await reader.value(sql, values))


async def standing(reader: Reader, person_id: int, purpose: str, subject: str) -> list[Consent]:
    """One person's consents for a purpose and subject that were not taken back, newest first."""
    rows = await reader.rows(
        f"""SELECT {_COLUMNS}
        WHERE person_id = :person AND +subject = :subject AND purpose = :purpose AND withdrawn_at IS NULL
        ORDER BY consents.id DESC""",
        {"person": person_id, "purpose": purpose, "subject": subject},
    )
    return [_consent(row) for row in rows]


async def of_person(reader: Reader, person_id: int) -> list[Consent]:
    """All that a person ever agreed to, oldest first."""
    rows = await reader.rows(f"SELECT {_COLUMNS} WHERE person_id = :person ORDER BY consents.id", {"person": person_id})
    return [_consent(row) for row in rows]


async def withdraw(tx: Transaction, subject: str, now: datetime, *, purpose: str = "", person_id: int = 0) -> int:
    """Take back what stands about a subject: of one purpose or all, of one person or everybody. How many."""
    return await tx.run(
        """
        UPDATE consents SET withdrawn_at = :now
        WHERE subject = :subject AND withdrawn_at IS NULL AND (:person = 0 OR person_id = :person)
          AND (:purpose = '' OR wording_id IN (SELECT id FROM consent_wordings WHERE purpose = :purpose))
        """,
        {"now": to_ms(now), "subject": subject, "person": person_id, "purpose": purpose},
    )


def _consent(row: sqlite3.Row) -> Consent:
    withdrawn = row["withdrawn_at"]
    return Consent(
        id=row["id"],
        person_id=row["person_id"],
        subject=row["subject"],
        shown=Shown(row["purpose"], row["version"], row["language"], row["text"]),
        given_at=from_ms(row["given_at"]),
        withdrawn_at=None if withdrawn is None else from_ms(withdrawn),
    )
