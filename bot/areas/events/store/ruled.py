"""The library's own numbers for events."""

from __future__ import annotations

from datetime import datetime

from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction


async def kept(reader: Reader) -> dict[str, str]:
    """What differs from the usual, as JSON by name."""
    return {row["name"]: row["value"] for row in await reader.rows("SELECT name, value FROM event_rules")}


async def keep(tx: Transaction, name: str, value: str, now: datetime) -> None:
    """Keep a value, instead of the one before."""
    await tx.run(
        """INSERT INTO event_rules (name, value, changed_at) VALUES (:name, :value, :now)
           ON CONFLICT (name) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at""",
        {"name": name, "value": value, "now": to_ms(now)},
    )


async def forget(tx: Transaction, name: str) -> None:
    """The usual again."""
    await tx.run("DELETE FROM event_rules WHERE name = :name", {"name": name})
