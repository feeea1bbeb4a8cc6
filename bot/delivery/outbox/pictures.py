"""Drawn pictures that Telegram has: sent again by their name there instead of being drawn and uploaded anew."""

from __future__ import annotations

from datetime import datetime

from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction


async def known(reader: Reader, key: str) -> str | None:
    """How Telegram calls the picture of this key; None where it was not sent lately."""
    found = await reader.value("SELECT file_id FROM sent_pictures WHERE digest = :key", {"key": key})
    return str(found) if found else None


async def keep(tx: Transaction, key: str, file_id: str, now: datetime) -> None:
    """A picture was sent."""
    await tx.run(
        """INSERT INTO sent_pictures (digest, file_id, sent_at) VALUES (:key, :file_id, :now)
           ON CONFLICT (digest) DO UPDATE SET file_id = excluded.file_id, sent_at = excluded.sent_at""",
        {"key": key, "file_id": file_id, "now": to_ms(now)},
    )


async def forget(tx: Transaction, key: str) -> None:
    """Telegram knows it no more."""
    await tx.run("DELETE FROM sent_pictures WHERE digest = :key", {"key": key})


async def forget_before(tx: Transaction, moment_ms: int) -> int:
    """Those that were not sent since."""
    return await tx.run("DELETE FROM sent_pictures WHERE sent_at < :moment", {"moment": moment_ms})
