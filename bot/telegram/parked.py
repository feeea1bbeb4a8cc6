"""Updates that were set aside, for whoever looks after the program."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.base.clock import from_ms
from bot.base.database import Reader


@dataclass(frozen=True)
class Parked:
    """An update set aside: when it came, and how often it was tried. What it says is for nobody's eye here."""

    update_id: int
    received_at: datetime
    attempts: int


async def parked(reader: Reader, most: int) -> list[Parked]:
    """The updates set aside, the newest first."""
    rows = await reader.rows(
        """SELECT update_id, received_at, attempts FROM inbox INDEXED BY inbox_parked WHERE state = 'parked'
           ORDER BY position DESC LIMIT :most""",
        {"most": most},
    )
    return [Parked(row["update_id"], from_ms(row["received_at"]), row["attempts"]) for row in rows]


async def parked_words(reader: Reader, most: int) -> dict[int, str]:
    """What they say, as Telegram sent it: for whoever has the machine, and asks for it."""
    rows = await reader.rows(
        """SELECT update_id, payload FROM inbox INDEXED BY inbox_parked WHERE state = 'parked'
           ORDER BY position DESC LIMIT :most""",
        {"most": most},
    )
    return {row["update_id"]: row["payload"] for row in rows}
