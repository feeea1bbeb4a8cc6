"""Which of somebody's messages became an answer to a form; for as long as Telegram lets them be edited."""

from __future__ import annotations

from datetime import datetime

from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction


async def note(tx: Transaction, chat_id: int, message_id: int, now: datetime) -> None:
    """This message was an answer."""
    await tx.run(
        "INSERT OR REPLACE INTO used_messages (chat_id, message_id, used_at) VALUES (:chat, :message, :now)",
        {"chat": chat_id, "message": message_id, "now": to_ms(now)},
    )


async def is_used(reader: Reader, chat_id: int, message_id: int) -> bool:
    """Whether it was."""
    sql = "SELECT 1 FROM used_messages WHERE chat_id = :chat AND message_id = :message"
    return await reader.value(sql, {"chat": chat_id, "message": message_id}) is not None


async def forget_before(tx: Transaction, moment_ms: int) -> int:
    """Delete what nobody can edit any more."""
    return await tx.run("DELETE FROM used_messages WHERE used_at < :moment", {"moment": moment_ms})
