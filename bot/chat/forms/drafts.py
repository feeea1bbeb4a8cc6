"""Where an unfinished conversation is kept: the database, one a person and chat."""

from __future__ import annotations

import json
from datetime import datetime

from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction
from bot.chat.forms.conversation import Draft


async def load(reader: Reader, person_id: int, chat_id: int) -> Draft | None:
    """The draft of this person in this chat."""
    row = await reader.row(
        """
        SELECT conversation, version, step, answers, suspended FROM drafts
        WHERE person_id = :person AND chat_id = :chat
        """,
        {"person": person_id, "chat": chat_id},
    )
    if row is None:
        return None
    answers = json.loads(row["answers"])
    return Draft(row["conversation"], row["version"], row["step"], answers, bool(row["suspended"]))


async def save(tx: Transaction, person_id: int, chat_id: int, draft: Draft, now: datetime) -> None:
    """Keep a draft, instead of any other."""
    await tx.run(
        """
        INSERT INTO drafts (person_id, chat_id, conversation, version, step, answers, suspended, updated_at)
        VALUES (:person, :chat, :conversation, :version, :step, :answers, :suspended, :now)
        ON CONFLICT (person_id, chat_id) DO UPDATE SET conversation = excluded.conversation,
            version = excluded.version, step = excluded.step, answers = excluded.answers,
            suspended = excluded.suspended, updated_at = excluded.updated_at
        """,
        {
            "person": person_id,
            "chat": chat_id,
            "conversation": draft.conversation,
            "version": draft.version,
            "step": draft.step,
            "answers": json.dumps(draft.answers, ensure_ascii=False),
            "suspended": draft.suspended,
            "now": to_ms(now),
        },
    )


async def remove(tx: Transaction, person_id: int, chat_id: int) -> bool:
    """Forget the draft; whether there was one."""
    sql = "DELETE FROM drafts WHERE person_id = :person AND chat_id = :chat"
    return await tx.run(sql, {"person": person_id, "chat": chat_id}) > 0


async def suspend(tx: Transaction, person_id: int, chat_id: int) -> None:
    """Set the draft aside: free text is no answer to it until it is taken up again."""
    sql = "UPDATE drafts SET suspended = 1 WHERE person_id = :person AND chat_id = :chat"
    await tx.run(sql, {"person": person_id, "chat": chat_id})


async def forget_before(tx: Transaction, moment_ms: int) -> int:
    """Delete drafts nobody touched since `moment_ms`."""
    return await tx.run("DELETE FROM drafts WHERE updated_at < :moment", {"moment": moment_ms})
