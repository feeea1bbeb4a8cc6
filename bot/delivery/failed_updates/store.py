"""What people sent when an error of ours struck; kept for a day."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction


async def keep(tx: Transaction, person_id: int, payload: Mapping[str, Any], now: datetime) -> int:
    """Keep a failed update; its row's id."""
    return await tx.insert(
        "INSERT INTO failed_turns (person_id, payload, failed_at) VALUES (:person, :payload, :now)",
        {"person": person_id, "payload": json.dumps(payload, ensure_ascii=False), "now": to_ms(now)},
    )


async def kept(reader: Reader, failed_id: int, person_id: int) -> Mapping[str, Any] | None:
    """What this person sent; None where it is gone or somebody else's."""
    payload = await reader.value(
        "SELECT payload FROM failed_turns WHERE id = :id AND person_id = :person",
        {"id": failed_id, "person": person_id},
    )
    return dict(json.loads(payload)) if payload else None


async def remove(tx: Transaction, failed_id: int, person_id: int) -> None:
    """Forget what this person sent, once it is answered."""
    await tx.run(
        "DELETE FROM failed_turns WHERE id = :id AND person_id = :person",
        {"id": failed_id, "person": person_id},
    )


async def count(reader: Reader) -> int:
    """How many are kept, to be tried again by whoever sent them."""
    return int(await reader.value("SELECT count(*) FROM failed_turns"))


async def forget_before(tx: Transaction, moment_ms: int) -> int:
    """Delete what nobody tried again since `moment_ms`."""
    return await tx.run("DELETE FROM failed_turns WHERE failed_at < :moment", {"moment": moment_ms})
