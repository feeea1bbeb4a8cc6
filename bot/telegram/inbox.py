"""The durable inbox: an update is stored before Telegram forgets it, and done when its answer is committed."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.base.clock import Clock, from_ms, to_ms
from bot.base.database import Database, Reader, Transaction

RawUpdate = Mapping[str, Any]
AT_ONCE = 16  # so many updates are in hand at once
_POISON = 3  # unclean ends alone in hand after which an update is parked
_IN_HAND = "in_hand"  # the fact that names them


@dataclass(frozen=True)
class Stored:
    """An update in the inbox. `attempts` counts the unclean ends at which it was alone in hand.

    `replayed`: it was set aside, and an owner wants it tried again.
    """

    update_id: int
    lane: int
    payload: RawUpdate
    attempts: int = 0
    received_at: datetime | None = None
    replayed: bool = False


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
    """The table of updates, in the order they came; and which of them are in hand.

    The mark of what is in hand goes with trips that happen anyway: the one that stores updates names those that begin
    at once, the one that answers an update those that are in hand then.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._in_hand: dict[int, None] = {}
        self._marked: list[int] = []

    async def store(self, updates: Iterable[RawUpdate]) -> list[Stored]:
        """Keep new updates, durably; returns those not seen before. Known ids are passed over."""
        now = self._clock.now()

        async def work(tx: Transaction) -> list[Stored]:
            fresh = []
            for update in updates:
                stored = Stored(int(update["update_id"]), lane_of(update), update, received_at=now)
                if await _insert(tx, stored, to_ms(now)):
                    fresh.append(stored)
            await self._mark(tx, [*self._in_hand, *(one.update_id for one in fresh)][:AT_ONCE])
            return fresh

        return await self._database.write(work, durable=True)

    async def undone(self) -> tuple[list[Stored], list[Stored]]:
        """What an earlier run left unanswered, oldest first: those suspected of having ended it, and the others.

        Suspected is what was in hand. Where that was one alone, once more than it may, it is to be parked: `is_poison`.
        """

        async def work(tx: Transaction) -> tuple[list[Stored], list[Stored]]:
            in_hand = json.loads(
                await tx.value("SELECT value FROM facts WHERE name = :name", {"name": _IN_HAND}) or "[]"
            )
            if len(in_hand) == 1:
                await tx.run("UPDATE inbox SET attempts = attempts + 1 WHERE update_id = :id", {"id": in_hand[0]})
            columns = "update_id, lane, payload, attempts, received_at"
            rows = await tx.rows(f"SELECT {columns} FROM inbox WHERE state = 'new' ORDER BY position")
            found = [_stored(row) for row in rows]
            suspected = [one for one in found if one.update_id in in_hand]
            return suspected, [one for one in found if one.update_id not in in_hand]

        return await self._database.write(work, durable=True)

    async def alone(self, update_id: int) -> None:
        """Note durably that a suspect is replayed, and nothing beside it."""
        await self._database.write(lambda tx: self._mark(tx, [update_id]), durable=True)

    @contextmanager
    def in_hand(self, update_id: int) -> Iterator[None]:
        """While an update is handled, up to the commit of its answer."""
        self._in_hand[update_id] = None
        try:
            yield
        finally:
            self._in_hand.pop(update_id, None)

    async def done(self, tx: Transaction, update_id: int) -> None:
        """Mark an update done within the trip that answers it; erase what it said and who said it."""
        await tx.run("UPDATE inbox SET state = 'done', payload = '', lane = 0 WHERE update_id = :id", {"id": update_id})
        await self._mark(tx, [one for one in self._in_hand if one != update_id])

    async def finish(self, update_id: int) -> None:
        """Mark an update done that needs no answer."""
        await self._database.write(lambda tx: self.done(tx, update_id))

    async def parked(self) -> int:
        """How many updates wait for the owner's eye."""
        sql = "SELECT count(*) FROM inbox WHERE state = 'parked'"
        return int(await self._database.read(lambda reader: reader.value(sql)))

    async def _mark(self, tx: Transaction, in_hand: list[int]) -> None:
        if in_hand == self._marked:
            return
        before, self._marked = self._marked, in_hand
        tx.if_undone(lambda: setattr(self, "_marked", before))
        await tx.run(
            """INSERT INTO facts (name, value) VALUES (:name, :ids)
               ON CONFLICT (name) DO UPDATE SET value = excluded.value""",
            {"name": _IN_HAND, "ids": json.dumps(in_hand)},
        )


def is_poison(stored: Stored) -> bool:
    """Whether an update has ended the program so often, alone in hand, that it is parked instead of tried again."""
    return stored.attempts >= _POISON


async def park(tx: Transaction, update_id: int) -> None:
    """Set an update aside; what it said is kept for the owner's eye."""
    await tx.run("UPDATE inbox SET state = 'parked' WHERE update_id = :id", {"id": update_id})


async def replay(tx: Transaction, update_id: int) -> Stored | None:
    """Let an update that was set aside be handled anew; None where it is set aside no more."""
    row = await tx.row(
        """UPDATE inbox SET state = 'new', attempts = 0 WHERE update_id = :id AND state = 'parked'
           RETURNING update_id, lane, payload, attempts, received_at""",
        {"id": update_id},
    )
    return replace(_stored(row), replayed=True) if row else None


async def let_go(tx: Transaction, update_id: int) -> RawUpdate | None:
    """Erase an update that was set aside; what it said, None where it is set aside no more."""
    payload = await tx.value("SELECT payload FROM inbox WHERE update_id = :id AND state = 'parked'", {"id": update_id})
    if payload is None:
        return None
    await answered(tx, update_id)
    with suppress(ValueError):  # what was spoilt on the disk must not keep the others
        return dict(json.loads(payload))
    return {}


async def answered(tx: Transaction, update_id: int) -> None:
    """An update that was set aside, or is to be replayed, was answered by another way."""
    await tx.run(
        """UPDATE inbox SET state = 'done', payload = '', lane = 0
           WHERE update_id = :id AND state IN ('new', 'parked')""",
        {"id": update_id},
    )


async def is_open(reader: Reader, update_id: int) -> bool:
    """Whether an update still waits for its answer."""
    sql = "SELECT 1 FROM inbox WHERE update_id = :id AND state = 'new'"
    return await reader.value(sql, {"id": update_id}) is not None


async def parked_before(reader: Reader, moment: datetime, most: int) -> list[int]:
    """The ids of updates that came before this moment and are still set aside."""
    rows = await reader.rows(
        "SELECT update_id FROM inbox WHERE state = 'parked' AND received_at < :moment LIMIT :most",
        {"moment": to_ms(moment), "most": most},
    )
    return [row["update_id"] for row in rows]


def private_person(update: RawUpdate) -> int | None:
    """Who wrote or tapped in the private chat, read off the bare update: parsing it may be what fails."""
    for value in update.values():
        if not isinstance(value, dict):
            continue
        chat = value.get("chat") or (value.get("message") or {}).get("chat") or {}
        if chat.get("type") == "private" and isinstance(chat.get("id"), int):
            return int(chat["id"])
    return None


async def counts(reader: Reader) -> dict[str, int]:
    """How many updates are not answered, by state: "new" and "parked"."""
    sql = "SELECT count(*) FROM inbox WHERE state = "
    found = {state: int(await reader.value(f"{sql}'{state}'")) for state in ("new", "parked")}
    return {state: many for state, many in found.items() if many}


async def forget_before(tx: Transaction, moment_ms: int) -> int:
    """Delete done rows older than `moment_ms`; their ids cannot come again by then."""
    return await tx.run("DELETE FROM inbox WHERE state = 'done' AND received_at < :moment", {"moment": moment_ms})


def _stored(row: sqlite3.Row) -> Stored:
    payload, received_at = json.loads(row["payload"]), from_ms(row["received_at"])
    return Stored(row["update_id"], row["lane"], payload, row["attempts"], received_at)


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
