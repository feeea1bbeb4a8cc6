"""The durable inbox: an update is stored before Telegram forgets it, and done when its answer is committed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.base.clock import Clock, from_ms, to_ms
from bot.base.database import Database, Reader, Transaction

RawUpdate = Mapping[str, Any]
_POISON = 3  # replays after which an update is parked instead of tried again


@dataclass(frozen=True)
class Stored:
    """An update in the inbox. `attempts` counts the replays after an unclean end."""

    update_id: int
    lane: int
    payload: RawUpdate
    attempts: int = 0


def lane_of(update: RawUpdate) -> int:
    """Whose update it is: the person's id, else the chat's, else 0."""
    for value in update.values():
        if isinstance(value, dict):
            for field in ("from", "user", "chat", "sender_chat"):
                owner = value.get(field)
                if isinstance(owner, dict) and isinstance(owner.get("id"), int):
                    return int(owner["id"])
    return 0


class Inbox:
    """The table of updates, in the order they came."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def store(self, updates: Iterable[RawUpdate]) -> list[Stored]:
        """Keep new updates, durably; returns those not seen before. Known ids are passed over."""
        now = to_ms(self._clock.now())
        fresh = []
        async with self._database.transaction(durable=True) as tx:
            for update in updates:
                stored = Stored(int(update["update_id"]), lane_of(update), update)
                if await _insert(tx, stored, now):
                    fresh.append(stored)
        return fresh

    async def undone(self) -> list[Stored]:
        """What an earlier run left unanswered, oldest first; poison is parked on the way."""
        async with self._database.transaction() as tx:
            await tx.run(
                "UPDATE inbox SET state = 'parked' WHERE state = 'new' AND attempts >= :most", {"most": _POISON}
            )
            rows = await tx.rows(
                "SELECT update_id, lane, payload, attempts FROM inbox WHERE state = 'new' ORDER BY position"
            )
        return [Stored(row["update_id"], row["lane"], json.loads(row["payload"]), row["attempts"] + 1) for row in rows]

    async def count_attempt(self, update_id: int) -> None:
        """Note that a replayed update is tried once more, before it is."""
        async with self._database.transaction(durable=True) as tx:
            await tx.run("UPDATE inbox SET attempts = attempts + 1 WHERE update_id = :id", {"id": update_id})

    async def parked(self) -> int:
        """How many updates wait for the owner's eye."""
        async with self._database.reading() as reader:
            return int(await reader.value("SELECT count(*) FROM inbox WHERE state = 'parked'"))

    async def finish(self, update_id: int) -> None:
        """Mark an update done that was answered without a transaction of its own."""
        async with self._database.transaction() as tx:
            await done(tx, update_id)

    async def park(self, update_id: int) -> None:
        """Set an update aside that cannot be read; what it said is kept for the owner's eye."""
        async with self._database.transaction() as tx:
            await tx.run("UPDATE inbox SET state = 'parked' WHERE update_id = :id", {"id": update_id})


async def counts(reader: Reader) -> dict[str, int]:
    """How many updates are not answered, by state: "new" and "parked"."""
    rows = await reader.rows("SELECT state, count(*) AS many FROM inbox WHERE state <> 'done' GROUP BY state")
    return {row["state"]: row["many"] for row in rows}


@dataclass(frozen=True)
class Parked:
    """An update set aside: when it came, and how often it was tried. What it says is for nobody's eye here."""

    update_id: int
    received_at: datetime
    attempts: int


async def parked(reader: Reader, most: int) -> list[Parked]:
    """The updates set aside, the newest first."""
    rows = await reader.rows(
        """SELECT update_id, received_at, attempts FROM inbox WHERE state = 'parked'
           ORDER BY position DESC LIMIT :most""",
        {"most": most},
    )
    return [Parked(row["update_id"], from_ms(row["received_at"]), row["attempts"]) for row in rows]


async def forget_before(tx: Transaction, moment_ms: int) -> int:
    """Delete done rows older than `moment_ms`; their ids cannot come again by then."""
    return await tx.run("DELETE FROM inbox WHERE state = 'done' AND received_at < :moment", {"moment": moment_ms})


async def done(tx: Transaction, update_id: int) -> None:
    """Mark an update done within the transaction that answers it; erase what it said and who said it."""
    await tx.run("UPDATE inbox SET state = 'done', payload = '', lane = 0 WHERE update_id = :id", {"id": update_id})


async def _insert(tx: Transaction, stored: Stored, now: int) -> bool:
    inserted = await tx.run(
        """
        INSERT OR IGNORE INTO inbox (update_id, lane, payload, received_at)
        VALUES (:update_id, :lane, :payload, :now)
        """,
        {
            "update_id": stored.update_id,
            "lane": stored.lane,
            "payload": json.dumps(stored.payload, ensure_ascii=False),
            "now": now,
        },
    )
    return inserted == 1
