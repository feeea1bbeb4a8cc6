"""What staff tell by telephone to people who are not on Telegram."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.areas.events.records import DeskCall
from bot.areas.events.types import Pool
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction

_CALLS = """
    SELECT c.id, c.kind, c.party_id, c.details, c.made_at, c.tries, p.event_id, p.session_id, p.phone,
           coalesce(nullif(p.desk_name, ''),
                    (SELECT r.name FROM registrations r WHERE r.party_id = p.id ORDER BY r.id LIMIT 1), '') AS name
    FROM desk_calls c JOIN parties p ON p.id = c.party_id
"""


async def add(
    tx: Transaction, party_id: int, kind: str, details: Mapping[str, Any], subject: str, key: str, now: datetime
) -> None:
    """Promise a call; nothing where this key was promised before."""
    await tx.run(
        """
        INSERT INTO desk_calls (party_id, kind, details, subject, key, made_at)
        VALUES (:party, :kind, :details, :subject, :key, :now) ON CONFLICT (key) DO NOTHING
        """,
        {
            "party": party_id, "kind": kind, "details": json.dumps(details), "subject": subject, "key": key,
            "now": to_ms(now),
        },
    )  # fmt: skip


async def drop(tx: Transaction, subject: str) -> None:
    """Nobody need be called about a subject any more."""
    await tx.run(
        "UPDATE desk_calls SET state = 'dropped' WHERE subject = :subject AND state = 'open'", {"subject": subject}
    )


async def finish(tx: Transaction, call_id: int, by: int, now: datetime) -> bool:
    """Note that somebody has called; False where that, or dropping it, was done before."""
    done = await tx.run(
        "UPDATE desk_calls SET state = 'done', done_at = :now, done_by = :by WHERE id = :id AND state = 'open'",
        {"id": call_id, "by": by, "now": to_ms(now)},
    )
    return done == 1


async def find(reader: Reader, call_id: int) -> DeskCall | None:
    """A call, done or not."""
    found = await _read(reader, f"{_CALLS} WHERE c.id = :id", {"id": call_id})
    return found[0] if found else None


async def waiting(reader: Reader) -> list[DeskCall]:
    """The calls to be made: those not tried yet, the oldest first, then those tried longest ago."""
    order = "ORDER BY c.tried_at IS NOT NULL, c.tried_at, c.made_at, c.id"
    return await _read(reader, f"{_CALLS} WHERE c.state = 'open' {order}", {})


async def unanswered(reader: Reader) -> list[DeskCall]:
    """The calls that were made about offers which wait for their answer, the oldest first."""
    sql = f"""{_CALLS} WHERE c.state = 'done' AND EXISTS (SELECT 1 FROM offers o
              WHERE o.id = json_extract(c.details, '$.offer') AND o.state = 'open') ORDER BY c.done_at, c.id"""
    return await _read(reader, sql, {})


async def is_open(reader: Reader, call_id: int) -> bool:
    """Whether a call is still to be made."""
    return bool(await reader.value("SELECT state = 'open' FROM desk_calls WHERE id = :id", {"id": call_id}))


async def tried(tx: Transaction, call_id: int, now: datetime) -> None:
    """Nobody answered."""
    await tx.run(
        "UPDATE desk_calls SET tries = tries + 1, tried_at = :now WHERE id = :id AND state = 'open'",
        {"id": call_id, "now": to_ms(now)},
    )


async def _read(reader: Reader, sql: str, params: Mapping[str, int]) -> list[DeskCall]:
    return [
        DeskCall(
            row["id"], row["kind"], row["party_id"], Pool(row["event_id"], row["session_id"]), row["name"],
            row["phone"], json.loads(row["details"]).get("offer"), from_ms(row["made_at"]), row["tries"],
        )
        for row in await reader.rows(sql, params)
    ]  # fmt: skip
