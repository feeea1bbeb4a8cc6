"""Letters in hand: claimed with a lease, settled or put back, and judged where their sender vanished."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Awaitable, Callable, Collection, Mapping
from datetime import datetime
from typing import Any

from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction
from bot.delivery.outbox.rules import COPY, LEASE, PARTING, Claimed, Ending, Lane, State, after_unclear_ending

_CLAIMED = "id, chat_id, kind, details, lane, attempts, broadcast, weight, unclear"

# Hears how a letter ended, in the transaction that settles it.
Ended = Callable[[Transaction, Claimed, Ending], Awaitable[None]]


async def claim(tx: Transaction, letter_id: int, now: datetime, dropped: Ended | None = None) -> Claimed | None:
    """Take a lease on a waiting letter; None where it is gone, expired, someone else's, or its person has left.

    Whoever blocked the bot still gets answers to what they write; writing brings them back. A copy of an
    announcement that was paused or stopped in the meantime is left as it is. `dropped` hears of one that is of no use.
    """
    if await _drop_useless(tx, letter_id, now, dropped):
        return None
    row = await tx.row(
        f"""
        UPDATE outbox SET state = 'sending', attempts = attempts + 1, lease_until = :until
        WHERE id = :id AND state = 'waiting' AND (broadcast IS NULL OR kind <> :copy OR EXISTS (
              SELECT 1 FROM broadcasts WHERE broadcasts.id = outbox.broadcast AND phase = 'running'))
        RETURNING {_CLAIMED}
        """,
        {"id": letter_id, "until": to_ms(now + LEASE), "copy": COPY},
    )
    return _claimed(row) if row else None


async def _drop_useless(tx: Transaction, letter_id: int, now: datetime, dropped: Ended | None) -> bool:
    """Drop a letter whose time is over or whose person has left; whether it was one."""
    row = await tx.row(
        f"""
        SELECT {_CLAIMED}, CASE WHEN expires_at <= :now THEN 'expired' ELSE 'inactive' END AS why FROM outbox
        WHERE id = :id AND state = 'waiting' AND (expires_at <= :now OR lane > 0
              AND EXISTS (SELECT 1 FROM people WHERE people.id = outbox.chat_id AND NOT active))
        """,
        {"id": letter_id, "now": to_ms(now)},
    )
    if row is None:
        return False
    await _end(tx, _claimed(row), Ending(State.DROPPED, reason=row["why"]), now, dropped)
    return True


async def _end(tx: Transaction, letter: Claimed, ending: Ending, now: datetime, ended: Ended | None) -> None:
    await settle(tx, letter.id, ending, now)
    if ended is not None:
        await ended(tx, letter, ending)


def _claimed(row: sqlite3.Row) -> Claimed:
    details = json.loads(row["details"])
    if row["broadcast"] is not None:
        details |= {"broadcast": row["broadcast"], "letter": row["id"], "chat": row["chat_id"]}
    return Claimed(
        row["id"],
        row["chat_id"],
        row["kind"],
        details,
        Lane(row["lane"]),
        row["attempts"],
        row["broadcast"],
        row["weight"],
        row["unclear"],
    )


async def mark_repeated(tx: Transaction, letter_id: int) -> None:
    """Note of a letter that may have arrived once that it is about to be sent again: a kill then repeats it no more."""
    await tx.run("UPDATE outbox SET unclear = 2 WHERE id = :id", {"id": letter_id})


async def settle(tx: Transaction, letter_id: int, ending: Ending, now: datetime) -> None:
    """End a letter: its values are erased (but an uncertain announcement's), the fact that it was sent stays.

    One that was promised once more while it was on its way (`store.again`) leaves again, as an edit of what it became.
    """
    first, *further = ending.message_ids or (None,)
    ended = await tx.run(
        """
        UPDATE outbox SET state = :state, message_id = :message_id, further = :further, reason = :reason,
               settled_at = :now, lease_until = NULL,
               details = CASE WHEN :state = 'uncertain' AND lane = 2 THEN details ELSE '{}' END
        WHERE id = :id AND NOT (:state = 'sent' AND json_extract(details, '$.once_more') IS NOT NULL)
        """,
        {
            "id": letter_id,
            "state": ending.state.value,
            "message_id": first,
            "further": json.dumps(further) if further else None,
            "reason": ending.reason or None,
            "now": to_ms(now),
        },
    )
    if not ended:
        await _once_more(tx, letter_id, first, now)
    await _forget_parting(tx, letter_id)


async def _once_more(tx: Transaction, letter_id: int, message_id: int | None, now: datetime) -> None:
    await tx.run(
        """
        UPDATE outbox SET state = 'waiting', attempts = 0, unclear = 0, lease_until = NULL, not_before = :now,
               message_id = coalesce(:message_id, message_id),
               details = json_set(json_extract(details, '$.once_more'), '$.edit', coalesce(:message_id, message_id))
        WHERE id = :id AND state = 'sending'
        """,
        {"id": letter_id, "message_id": message_id, "now": to_ms(now)},
    )


async def _forget_parting(tx: Transaction, letter_id: int) -> None:
    """Of some letters, such as the last one to somebody who is forgotten, nothing stays."""
    await tx.run("DELETE FROM outbox WHERE id = :id AND subject = :parting", {"id": letter_id, "parting": PARTING})


async def put_back(
    tx: Transaction, letter_id: int, not_before: datetime, *, reason: str, details: Mapping[str, Any] | None = None
) -> None:
    """Let a letter that surely did not arrive wait for another try."""
    await tx.run(
        """
        UPDATE outbox SET state = 'waiting', lease_until = NULL, not_before = :not_before, reason = :reason,
               details = coalesce(:details, details), unclear = min(unclear, 1)
        WHERE id = :id
        """,
        {
            "id": letter_id,
            "not_before": to_ms(not_before),
            "reason": reason,
            "details": json.dumps(details, ensure_ascii=False) if details is not None else None,
        },
    )


async def repeat(tx: Transaction, letter_id: int, not_before: datetime, *, reason: str) -> None:
    """Let a letter that may have arrived wait for another try."""
    await put_back(tx, letter_id, not_before, reason=reason)
    await tx.run("UPDATE outbox SET unclear = 1 WHERE id = :id", {"id": letter_id})


async def unsent(tx: Transaction, letter_id: int, not_before: datetime, *, reason: str) -> None:
    """Let a copy wait that surely did not arrive through no fault of its own: it is as if it had not been tried."""
    await put_back(tx, letter_id, not_before, reason=reason)
    await tx.run("UPDATE outbox SET attempts = attempts - 1 WHERE id = :id", {"id": letter_id})


async def end_leases(
    tx: Transaction, now: datetime, *, all_of_them: bool, in_hand: Collection[int] = (), ended: Ended | None = None
) -> int:
    """Judge letters whose sender vanished: all of them at start, later those whose lease ran out.

    `in_hand`: letters that still wait for their permit. `ended` hears of those that may have arrived.
    """
    rows = await tx.rows(
        f"SELECT {_CLAIMED} FROM outbox WHERE state = 'sending' AND (:all OR lease_until < :now)",
        {"all": all_of_them, "now": to_ms(now)},
    )
    rows = [row for row in rows if row["id"] not in in_hand]
    for row in rows:
        state = after_unclear_ending(Lane(row["lane"]), row["attempts"], row["unclear"], row["kind"])
        if state is State.WAITING:
            await repeat(tx, row["id"], now, reason="unclear")
        else:
            await _end(tx, _claimed(row), Ending(State.UNCERTAIN, reason="unclear"), now, ended)
    return len(rows)


async def has_newer_answer(reader: Reader, letter: Claimed) -> bool:
    """Whether an answer promised later has already left for the same chat."""
    sql = "SELECT 1 FROM outbox WHERE chat_id = :chat AND id > :id AND lane = 0 AND state = 'sent' LIMIT 1"
    return await reader.value(sql, {"chat": letter.chat_id, "id": letter.id}) is not None
