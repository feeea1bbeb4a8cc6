"""The outbox table: what areas promise. Whose turn it is: `due`; what the sender takes and ends: `leases`."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction
from bot.delivery.outbox.rules import LEASE, Claimed, Lane, Letter


async def post(tx: Transaction, letter: Letter, now: datetime) -> int | None:
    """Promise a letter; its row's id, or None where this key was promised before."""
    row = await tx.row(
        """
        INSERT INTO outbox
               (chat_id, lane, kind, details, subject, key, not_before, expires_at, hushed, about, patient)
        VALUES (:chat_id, :lane, :kind, :details, :subject, :key, :not_before, :expires_at, :hushed, :about, :patient)
        ON CONFLICT (key) DO NOTHING
        RETURNING id
        """,
        {
            "chat_id": letter.chat_id,
            "lane": int(letter.lane),
            "kind": letter.kind,
            "details": json.dumps(letter.details, ensure_ascii=False),
            "subject": letter.subject,
            "key": letter.key,
            "not_before": to_ms(letter.not_before or now),
            "expires_at": to_ms(letter.expires_at) if letter.expires_at else None,
            "hushed": letter.hushed,
            "about": letter.about,
            "patient": letter.patient,
        },
    )
    return int(row["id"]) if row else None


async def post_claimed(tx: Transaction, letter: Letter, now: datetime) -> Claimed | None:
    """Promise a letter that leaves right after the commit, with a lease on it; None where its key was promised before.

    A kill leaves it as one that was in flight.
    """
    row = await tx.row(
        """
        INSERT INTO outbox (chat_id, lane, kind, details, subject, key, not_before, state, attempts, lease_until, about)
        VALUES (:chat_id, :lane, :kind, :details, :subject, :key, :now, 'sending', 1, :until, :about)
        ON CONFLICT (key) DO NOTHING
        RETURNING id
        """,
        {
            "chat_id": letter.chat_id,
            "lane": int(letter.lane),
            "kind": letter.kind,
            "details": json.dumps(letter.details, ensure_ascii=False),
            "subject": letter.subject,
            "key": letter.key,
            "now": to_ms(now),
            "until": to_ms(now + LEASE),
            "about": letter.about,
        },
    )
    return Claimed(row["id"], letter.chat_id, letter.kind, letter.details, letter.lane, 1) if row else None


async def cancel(tx: Transaction, subject: str) -> int:
    """Drop what still waits about a subject; how many letters that were."""
    return await tx.run(
        """
        UPDATE outbox SET state = 'dropped', details = '{}', reason = 'cancelled', settled_at = not_before
        WHERE subject = :subject AND state = 'waiting'
        """,
        {"subject": subject},
    )


async def belongs_to(tx: Transaction, letter_id: int, broadcast: int) -> None:
    """Make a letter one of an announcement's: it is drawn and counted with its copies."""
    await tx.run("UPDATE outbox SET broadcast = :broadcast WHERE id = :id", {"id": letter_id, "broadcast": broadcast})


async def again(tx: Transaction, letter: Letter, now: datetime) -> None:
    """Promise a letter, or send the one of this key once more with these values in place of what it had become.

    One row for a message that is edited every few seconds. What waits is left to leave; what is on its way leaves once
    more when it has arrived: it may have been drawn before what it is to show.
    """
    await post(tx, letter, now)
    await tx.run(
        """
        UPDATE outbox SET state = 'waiting', attempts = 0, unclear = 0, not_before = :now, settled_at = NULL,
               reason = NULL,
               details = json_set(:details, '$.edit', message_id)
        WHERE key = :key AND state NOT IN ('waiting', 'sending')
        """,
        {"key": letter.key, "now": to_ms(now), "details": json.dumps(letter.details, ensure_ascii=False)},
    )
    await tx.run(
        """
        UPDATE outbox SET details = json_set(details, '$.once_more', json(:details))
        WHERE key = :key AND state = 'sending'
        """,
        {"key": letter.key, "details": json.dumps(letter.details, ensure_ascii=False)},
    )


async def arrived(reader: Reader, keys: Sequence[str]) -> Sequence[tuple[int, int]]:
    """The messages that letters of these keys became: chat and message."""
    rows = await reader.rows(
        "SELECT chat_id, message_id FROM outbox WHERE key IN (SELECT value FROM json_each(:keys)) AND message_id > 0",
        {"keys": json.dumps(list(keys))},
    )
    return [(row["chat_id"], row["message_id"]) for row in rows]


async def about(reader: Reader, chat_id: int, message_id: int) -> str:
    """What a message of ours is about; '' where nobody said so."""
    sql = "SELECT about FROM outbox WHERE chat_id = :chat AND message_id = :message AND about <> '' ORDER BY id DESC"
    return str(await reader.value(sql, {"chat": chat_id, "message": message_id}) or "")


async def lately_about(reader: Reader, chat_id: int, since: datetime) -> str:
    """What the newest message of ours to a chat is about, where it left lately; '' where that is about nothing."""
    sql = """SELECT about FROM outbox WHERE chat_id = :chat AND state = 'sent' AND settled_at >= :since
             ORDER BY settled_at DESC, id DESC LIMIT 1"""
    return str(await reader.value(sql, {"chat": chat_id, "since": to_ms(since)}) or "")


async def told_of(reader: Reader, about: Sequence[str]) -> Sequence[tuple[str, int, int]]:
    """The messages that are about these: what about, chat and message."""
    rows = await reader.rows(
        """SELECT about, chat_id, message_id FROM outbox
           WHERE about <> '' AND about IN (SELECT value FROM json_each(:about)) AND message_id > 0 ORDER BY id""",
        {"about": json.dumps(list(about))},
    )
    return [(row["about"], row["chat_id"], row["message_id"]) for row in rows]


async def messages_about(reader: Reader, chat_id: int, about: str) -> Sequence[int]:
    """The messages of a chat that are about this."""
    rows = await reader.rows(
        """SELECT DISTINCT message_id FROM outbox
           WHERE chat_id = :chat AND about <> '' AND about = :about AND message_id > 0""",
        {"chat": chat_id, "about": about},
    )
    return [row["message_id"] for row in rows]


async def is_about_no_more(tx: Transaction, chat_id: int, message_id: int) -> None:
    """A message of ours becomes another one in its place."""
    sql = "UPDATE outbox SET about = '' WHERE chat_id = :chat AND message_id = :message AND about <> ''"
    await tx.run(sql, {"chat": chat_id, "message": message_id})


async def forget_about(tx: Transaction, about: str) -> None:
    """No message of ours is about this any more."""
    await tx.run("UPDATE outbox SET about = '' WHERE about <> '' AND about = :about", {"about": about})


async def forget_key(tx: Transaction, key: str) -> None:
    """Delete the letters of this key, and of those that go on from it by a colon, once they have ended."""
    await tx.run(
        """
        DELETE FROM outbox WHERE (key = :key OR key >= :key || ':' AND key < :key || ';')
               AND state NOT IN ('waiting', 'sending')
        """,
        {"key": key},
    )


async def is_shown(reader: Reader, key: str) -> bool:
    """Whether the letter of this key is still to leave, or its message shows it: no other screen took its place."""
    found = await reader.value("SELECT state <> 'sent' OR about <> '' FROM outbox WHERE key = :key", {"key": key})
    return found is None or bool(found)


async def waiting_about(reader: Reader, subject: str) -> Mapping[str, Any]:
    """The values of a letter about a subject that has not left yet; nothing where there is none."""
    sql = "SELECT details FROM outbox WHERE subject = :subject AND state = 'waiting' LIMIT 1"
    return dict(json.loads(await reader.value(sql, {"subject": subject}) or "{}"))


async def is_waiting(reader: Reader, subject: str) -> bool:
    """Whether a letter about a subject has not left yet."""
    sql = "SELECT 1 FROM outbox WHERE subject = :subject AND state = 'waiting'"
    return await reader.value(sql, {"subject": subject}) is not None


async def move_chat(tx: Transaction, old: int, new: int) -> None:
    """A group became a supergroup: what waits for it goes to its new id."""
    await tx.run(
        "UPDATE outbox SET chat_id = :new WHERE chat_id = :old AND state = 'waiting'", {"old": old, "new": new}
    )


async def forget_before(tx: Transaction, moment_ms: int) -> int:
    """Delete settled direct answers older than `moment_ms`; their keys cannot come again.

    Those that somebody may still reply to stay as long as letters do.
    """
    sql = "DELETE FROM outbox WHERE lane = 0 AND settled_at < :moment AND about = ''"
    return await tx.run(sql, {"moment": moment_ms})


async def waiting(reader: Reader, now: datetime) -> dict[Lane, tuple[int, datetime]]:
    """Letters whose time has come, by lane: how many, and since when the oldest waits."""
    rows = await reader.rows(
        """
        SELECT lane, count(*) AS many, min(not_before) AS oldest FROM outbox
        WHERE state = 'waiting' AND not_before <= :now GROUP BY lane
        """,
        {"now": to_ms(now)},
    )
    return {Lane(row["lane"]): (row["many"], from_ms(row["oldest"])) for row in rows}
