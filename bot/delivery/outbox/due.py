"""Letters whose time has come, and copies of announcements, which are drawn apart."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection
from datetime import datetime

from bot.base.clock import to_ms
from bot.base.database import Reader
from bot.delivery.outbox.quiet_hours import ASLEEP, WAITS
from bot.delivery.outbox.rules import AFTER_ANOTHER, FORM_IS_OPEN, Lane, Waiting

_FORM = """EXISTS (SELECT 1 FROM drafts d WHERE d.person_id = outbox.chat_id AND d.chat_id = outbox.chat_id
                   AND NOT d.suspended AND d.updated_at > :open)"""
_ANOTHER = """EXISTS (SELECT 1 FROM outbox other WHERE other.chat_id = outbox.chat_id AND other.patient
                      AND other.settled_at > :lately AND other.state = 'sent')"""
_BUSY = f"(patient AND ifnull(expires_at > :now, 1) AND ({_FORM} OR {_ANOTHER}))"
"""True for letters that wait for the end of a form, or of what was asked just before; what is too late is dropped."""
_ELSEWHERE = "chat_id NOT IN (SELECT value FROM json_each(:except_chats))"


async def letters_due(
    reader: Reader,
    now: datetime,
    most: int,
    *,
    quiet: bool = False,
    minute: int | None = None,
    except_chats: Collection[int] = (),
) -> list[Waiting]:
    """Letters whose time has come, most urgent first, but no copies.

    In quiet hours (see `hush`) hushed ones wait; what is patient waits for the end of a form, and comes one at a time.
    """
    rows = await reader.rows(
        f"""
        SELECT id, chat_id, lane, weight FROM outbox
        WHERE state = 'waiting' AND broadcast IS NULL AND not_before <= :now AND NOT {WAITS}
              AND NOT {_BUSY} AND {_ELSEWHERE}
        ORDER BY lane, not_before, id LIMIT :most
        """,
        {"quiet": quiet, "minute": minute}
        | {"open": to_ms(now - FORM_IS_OPEN), "lately": to_ms(now - AFTER_ANOTHER)}
        | {"now": to_ms(now), "most": most, "except_chats": json.dumps(list(except_chats))},
    )
    return [_waiting(row) for row in rows]


async def copies_due(
    reader: Reader,
    broadcast: int,
    kind: str,
    now: datetime,
    most: int,
    *,
    hushed: bool,
    minute: int | None = None,
    except_chats: Collection[int] = (),
) -> list[Waiting]:
    """Copies of one announcement whose time has come, of those that are hushed in quiet hours or of the others.

    The hushed: none to people who have quiet hours of their own at this `minute` of the day.
    """
    rows = await reader.rows(
        f"""
        SELECT id, chat_id, lane, weight FROM outbox INDEXED BY outbox_copies_due
        WHERE state = 'waiting' AND broadcast = :broadcast AND kind = :kind AND hushed = :hushed
              AND not_before <= :now AND {_ELSEWHERE}
              AND NOT (hushed AND {ASLEEP})
        ORDER BY not_before, id LIMIT :most
        """,
        {"broadcast": broadcast, "kind": kind, "hushed": hushed, "minute": minute}
        | {"now": to_ms(now), "most": most, "except_chats": json.dumps(list(except_chats))},
    )
    return [_waiting(row) for row in rows]


def _waiting(row: sqlite3.Row) -> Waiting:
    return Waiting(row["id"], row["chat_id"], Lane(row["lane"]), row["weight"])
