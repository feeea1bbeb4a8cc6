"""What became of the copies: counted, and where they were refused, why."""

from __future__ import annotations

import json
from collections.abc import Sequence

from bot.areas.broadcasts.store.copies import key_of
from bot.areas.broadcasts.types import Broadcast, Delivery, Progress
from bot.base.database import Reader
from bot.delivery.outbox.rules import COPY


async def tally(reader: Reader, broadcast_id: int, kinds: Sequence[str]) -> Progress:
    """How the letters of these kinds have ended, and how many are left."""
    rows = await reader.rows(
        """
        SELECT state, count(*) AS n FROM outbox
        WHERE broadcast = :id AND kind IN (SELECT value FROM json_each(:kinds)) GROUP BY state
        """,
        {"id": broadcast_id, "kinds": json.dumps(list(kinds))},
    )
    by = {row["state"]: row["n"] for row in rows}
    refused = by.get("refused", 0)
    blocked = await _blocked(reader, broadcast_id, kinds) if refused else 0
    return Progress(
        sent=by.get("sent", 0),
        blocked=blocked,
        failed=refused - blocked,
        skipped=by.get("dropped", 0),
        uncertain=by.get("uncertain", 0),
        left=by.get("waiting", 0) + by.get("sending", 0),
    )


async def _blocked(reader: Reader, broadcast_id: int, kinds: Sequence[str]) -> int:
    sql = """
        SELECT count(*) FROM outbox WHERE broadcast = :id AND kind IN (SELECT value FROM json_each(:kinds))
               AND state = 'refused' AND reason LIKE 'Forbidden%'
    """
    return int(await reader.value(sql, {"id": broadcast_id, "kinds": json.dumps(list(kinds))}))


async def refusals(reader: Reader, broadcast_id: int) -> list[str]:
    """The commonest reasons for which copies were refused."""
    rows = await reader.rows(
        f"""
        SELECT reason, count(*) AS n FROM outbox
        WHERE broadcast = :id AND kind = '{COPY}' AND state = 'refused' AND reason NOT LIKE 'Forbidden%'
        GROUP BY reason ORDER BY n DESC, reason LIMIT 3
        """,
        {"id": broadcast_id},
    )
    return [row["reason"] for row in rows]


async def deliveries(reader: Reader, broadcast: Broadcast) -> list[Delivery]:
    """What became of the copies for channels and groups."""
    keys = [key_of(broadcast.id, target) for target in broadcast.audience.chats]
    rows = await reader.rows(
        """
        SELECT chat_id, state, reason, message_id FROM outbox
        WHERE key IN (SELECT value FROM json_each(:keys)) ORDER BY id
        """,
        {"keys": json.dumps(keys)},
    )
    return [Delivery(row["chat_id"], row["state"], row["reason"] or "", row["message_id"]) for row in rows]
