"""What people sent when an error of ours struck; kept for a day."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction

_OF_UPDATE = "CASE WHEN json_valid(payload) THEN json_extract(payload, '$.update_id') END = :update"


async def keep(tx: Transaction, person_id: int, payload: Mapping[str, Any], now: datetime) -> int:
    """Keep a failed update; its row's id."""
    return await tx.insert(
        "INSERT INTO failed_turns (person_id, payload, failed_at) VALUES (:person, :payload, :now)",
        {"person": person_id, "payload": json.dumps(payload, ensure_ascii=False), "now": to_ms(now)},
    )


async def kept(reader: Reader, failed_id: int, person_id: int) -> Mapping[str, Any] | None:
    """What this person sent, empty once it is answered; None where it is gone or somebody else's."""
    payload = await reader.value(
        "SELECT payload FROM failed_turns WHERE id = :id AND person_id = :person",
        {"id": failed_id, "person": person_id},
    )
    return None if payload is None else dict(json.loads(payload or "{}"))


async def answered(tx: Transaction, failed_id: int, person_id: int) -> int | None:
    """What this person sent is answered: its words are erased. The id of its update; None where there is nothing."""
    payload = await kept(tx, failed_id, person_id)
    if not payload or "update_id" not in payload:
        return None
    await update_answered(tx, int(payload["update_id"]))
    return int(payload["update_id"])


async def update_answered(tx: Transaction, update_id: int) -> None:
    """An update is answered: of what was kept of it only that stays, for its keys to say so."""
    await tx.run(f"UPDATE failed_turns SET payload = '' WHERE {_OF_UPDATE}", {"update": update_id})


async def forget_update(tx: Transaction, update_id: int) -> None:
    """An update is let go: nothing of it can be tried again."""
    await tx.run(f"DELETE FROM failed_turns WHERE {_OF_UPDATE}", {"update": update_id})


async def count(reader: Reader) -> int:
    """How many are kept, to be tried again by whoever sent them."""
    return int(await reader.value("SELECT count(*) FROM failed_turns WHERE payload <> ''"))


async def forget_before(tx: Transaction, moment_ms: int) -> int:
    """Delete what nobody tried again since `moment_ms`."""
    return await tx.run("DELETE FROM failed_turns WHERE failed_at < :moment", {"moment": moment_ms})
