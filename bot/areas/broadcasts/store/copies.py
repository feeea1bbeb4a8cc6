"""The copies of announcements: rows of the outbox, written in bulk, counted by how they ended."""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import datetime

from bot.areas.broadcasts.hooks import Condition
from bot.areas.broadcasts.rules import DELETABLE
from bot.areas.broadcasts.types import Broadcast, Target
from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction
from bot.delivery.outbox.quiet_hours import AWAKE
from bot.delivery.outbox.rules import CHANGE, COPY, MOST_TRIES, RECALL, Lane, Waiting

_COLUMNS = "chat_id, lane, kind, details, key, not_before, hushed, broadcast, weight"
_LANE = int(Lane.ANNOUNCEMENTS)
_DO_NOTHING = "ON CONFLICT (key) DO NOTHING"


def key_of(broadcast_id: int, target: Target) -> str:
    """The key of the copy for a channel or group."""
    return f"bc:{broadcast_id}:{target.chat_id}" + (f":{target.thread}" if target.thread else "")


async def add_chats(tx: Transaction, broadcast: Broadcast, now: datetime) -> None:
    """Promise the copies for channels and groups; quiet hours are no matter of theirs."""
    for target in broadcast.audience.chats:
        await tx.run(
            f"""
            INSERT INTO outbox ({_COLUMNS}) VALUES (:chat, {_LANE}, '{COPY}', :details, :key, :now, 0, :id, :weight)
            {_DO_NOTHING}
            """,
            {
                "chat": target.chat_id,
                "details": json.dumps({"thread": target.thread} if target.thread else {}),
                "key": key_of(broadcast.id, target),
                "now": to_ms(now),
                "id": broadcast.id,
                "weight": broadcast.content.weight,
            },
        )


async def end_of_part(reader: Reader, after: int, size: int) -> int | None:
    """The id of the person with whom the next part ends; None where nobody is left."""
    sql = "SELECT max(id) FROM (SELECT id FROM people WHERE id > :after ORDER BY id LIMIT :size)"
    found = await reader.value(sql, {"after": after, "size": size})
    return int(found) if found is not None else None


async def add_people(
    tx: Transaction, broadcast: Broadcast, wanted: Condition, after: int, upto: int, now: datetime
) -> int:
    """Promise the copies for a part of the residents; those who have one get no second. How many that were."""
    return await tx.run(
        f"""
        INSERT INTO outbox ({_COLUMNS})
        SELECT people.id, {_LANE}, '{COPY}', '{{}}', 'bc:' || :id || ':' || people.id, :now, :hushed, :id, :weight
        FROM people WHERE people.id > :after AND people.id <= :upto AND {wanted.sql} ORDER BY people.id
        {_DO_NOTHING}
        """,
        {
            **wanted.params,
            "id": broadcast.id,
            "now": to_ms(now),
            "hushed": not broadcast.urgent,
            "weight": broadcast.content.weight,
            "after": after,
            "upto": upto,
        },
    )


async def to_the_awake(
    reader: Reader, broadcast_id: int, now: datetime, most: int, minute: int, except_chats: Collection[int]
) -> list[Waiting]:
    """In the library's quiet hours: copies for the few whose own are not now. Found by these, not by all that waits."""
    rows = await reader.rows(
        f"""
        SELECT outbox.id, chat_id, weight FROM notification_settings
        JOIN outbox ON outbox.key = 'bc:' || :id || ':' || person_id
        WHERE {AWAKE} AND state = 'waiting' AND hushed AND not_before <= :now
              AND chat_id NOT IN (SELECT value FROM json_each(:except_chats))
        ORDER BY not_before, outbox.id LIMIT :most
        """,
        {
            "id": broadcast_id,
            "minute": minute,
            "now": to_ms(now),
            "most": most,
            "except_chats": json.dumps(list(except_chats)),
        },
    )
    return [Waiting(row["id"], row["chat_id"], Lane.ANNOUNCEMENTS, row["weight"]) for row in rows]


async def newcomers(reader: Reader, broadcast_id: int, wanted: Condition) -> int:
    """How many are meant who have no copy."""
    sql = f"""
        SELECT count(*) FROM people
        WHERE {wanted.sql} AND NOT EXISTS (SELECT 1 FROM outbox WHERE key = 'bc:' || :id || ':' || people.id)
    """
    return int(await reader.value(sql, {**wanted.params, "id": broadcast_id}))


async def change_part(tx: Transaction, broadcast: Broadcast, kind: str, after: int, size: int, now: datetime) -> int:
    """Promise that a part of the copies that were sent are edited; the last of them, 0 where none was left."""
    found = await _sent(tx, broadcast.id, kind, after, size)
    await tx.run(
        f"""
        INSERT INTO outbox ({_COLUMNS})
        SELECT chat_id, {_LANE}, '{CHANGE}', json_object('message', message_id, 'revision', :revision, 'of', kind),
               'copy:' || id || '/r' || :revision, :now, 0, broadcast, 1
        FROM outbox WHERE id IN (SELECT value FROM json_each(:ids)) AND message_id IS NOT NULL
        {_DO_NOTHING}
        """,
        {"revision": broadcast.revision, "now": to_ms(now), "ids": json.dumps(found)},
    )
    return found[-1] if found else 0


async def recall_part(tx: Transaction, broadcast: Broadcast, kind: str, after: int, size: int, now: datetime) -> int:
    """Promise that a part of the copies that were sent are deleted; a resident's may be too old for that."""
    found = await _sent(tx, broadcast.id, kind, after, size)
    await tx.run(
        f"""
        INSERT INTO outbox ({_COLUMNS}, state, reason, settled_at)
        SELECT chat_id, {_LANE}, '{RECALL}',
               json_object('messages', json_insert(coalesce(further, '[]'), '$[#]', message_id)),
               'copy:' || id || '/recall', :now, 0, broadcast, 1, CASE WHEN old THEN 'dropped' ELSE 'waiting' END,
               CASE WHEN old THEN 'too old' END, CASE WHEN old THEN :now END
        FROM (SELECT *, chat_id > 0 AND settled_at < :oldest AS old FROM outbox
              WHERE id IN (SELECT value FROM json_each(:ids)) AND message_id IS NOT NULL) WHERE 1
        {_DO_NOTHING}
        """,
        {"now": to_ms(now), "oldest": to_ms(now - DELETABLE), "ids": json.dumps(found)},
    )
    return found[-1] if found else 0


async def drop_part(tx: Transaction, broadcast_id: int, kind: str, size: int, now: datetime) -> int:
    """Drop a part of what still waits; how many that were."""
    return await tx.run(
        """
        UPDATE outbox SET state = 'dropped', details = '{}', reason = 'stopped', settled_at = :now
        WHERE id IN (SELECT id FROM outbox
                     WHERE broadcast = :id AND kind = :kind AND state = 'waiting' LIMIT :size)
        """,
        {"id": broadcast_id, "kind": kind, "size": size, "now": to_ms(now)},
    )


async def _sent(tx: Transaction, broadcast_id: int, kind: str, after: int, size: int) -> list[int]:
    rows = await tx.rows(
        """
        SELECT id FROM outbox WHERE broadcast = :id AND kind = :kind AND state = 'sent' AND id > :after
        ORDER BY id LIMIT :size
        """,
        {"id": broadcast_id, "kind": kind, "after": after, "size": size},
    )
    return [row["id"] for row in rows]


async def any_left(reader: Reader, broadcast_id: int, kinds: Collection[str]) -> bool:
    """Whether letters of these kinds wait or are in flight."""
    sql = """
        SELECT EXISTS (SELECT 1 FROM outbox WHERE broadcast = :id AND kind IN (SELECT value FROM json_each(:kinds))
                       AND state IN ('waiting', 'sending'))
    """
    return bool(await reader.value(sql, {"id": broadcast_id, "kinds": json.dumps(sorted(kinds))}))


async def repeat_uncertain(tx: Transaction, broadcast_id: int, now: datetime, *, seen: int) -> int:
    """Let copies leave once more that may have arrived at most `seen` times; how many.

    One that was cut short before it left has not been seen by it.
    """
    return await tx.run(
        f"""
        UPDATE outbox SET state = 'waiting', settled_at = NULL, not_before = :now, unclear = 1
        WHERE broadcast = :id AND kind = '{COPY}' AND state = 'uncertain' AND max(unclear, 1) <= :seen
              AND attempts <= {MOST_TRIES} AND reason IS NOT 'left'
        """,
        {"id": broadcast_id, "now": to_ms(now), "seen": seen},
    )


async def leave_uncertain(tx: Transaction, broadcast_id: int) -> int:
    """Let copies that may have arrived be; how many."""
    return await tx.run(
        f"""
        UPDATE outbox SET reason = 'left', details = '{{}}'
        WHERE broadcast = :id AND kind = '{COPY}' AND state = 'uncertain' AND reason IS NOT 'left'
        """,
        {"id": broadcast_id},
    )
