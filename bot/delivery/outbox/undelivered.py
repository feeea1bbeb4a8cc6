"""What could not be delivered lately, for the staff: which kinds of letters, why, how many."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.base.clock import Clock, from_ms, to_ms
from bot.base.database import Database, Reader, Transaction

LOOKED_BACK = timedelta(days=7)
_SEEN = "failed_deliveries_seen"
_IS_FAILED = """settled_at > :since AND lane > 0 AND state IN ('refused', 'uncertain')
                AND ifnull(reason, '') NOT LIKE 'Forbidden%'"""


@dataclass(frozen=True)
class Failed:
    """So many letters of a kind that were refused, or may not have arrived, for the same reason."""

    kind: str
    state: str
    reason: str
    many: int


@dataclass(frozen=True)
class NotArrived:
    """A letter that was refused, or may not have arrived."""

    settled_at: datetime
    chat_id: int
    kind: str
    state: str
    reason: str


async def states(reader: Reader) -> dict[str, int]:
    """How many letters there are of each state."""
    rows = await reader.rows("SELECT state, count(*) AS many FROM outbox GROUP BY state ORDER BY state")
    return {row["state"]: row["many"] for row in rows}


async def newest(reader: Reader, most: int) -> list[NotArrived]:
    """The last that did not arrive, whatever the reason."""
    rows = await reader.rows(
        """
        SELECT settled_at, chat_id, kind, state, ifnull(reason, '') AS reason FROM outbox
        WHERE settled_at IS NOT NULL AND state IN ('refused', 'uncertain') ORDER BY settled_at DESC LIMIT :most
        """,
        {"most": most},
    )
    return [
        NotArrived(from_ms(row["settled_at"]), row["chat_id"], row["kind"], row["state"], row["reason"]) for row in rows
    ]


class Undelivered:
    """Whoever blocked the bot is no failure: they are written to again when they return."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def failed(self, reader: Reader) -> list[Failed]:
        """What failed in the last days and nobody has looked at, the most first."""
        rows = await reader.rows(
            f"""
            SELECT kind, state, ifnull(reason, '') AS reason, count(*) AS many FROM outbox
            WHERE {_IS_FAILED}
            GROUP BY kind, state, reason ORDER BY many DESC, kind LIMIT 20
            """,
            {"since": await self._since(reader)},
        )
        return [Failed(row["kind"], row["state"], row["reason"], row["many"]) for row in rows]

    async def count(self, reader: Reader) -> int:
        """How many failed that nobody has looked at."""
        sql = f"SELECT count(*) FROM outbox WHERE {_IS_FAILED}"
        return int(await reader.value(sql, {"since": await self._since(reader)}))

    async def seen(self, tx: Transaction) -> None:
        """What has failed so far was looked at."""
        await tx.run(
            """
            INSERT INTO facts (name, value) VALUES (:name, :now)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """,
            {"name": _SEEN, "now": str(to_ms(self._clock.now()))},
        )

    async def _since(self, reader: Reader) -> int:
        seen = await reader.value("SELECT value FROM facts WHERE name = :name", {"name": _SEEN})
        return max(int(seen or 0), to_ms(self._clock.now() - LOOKED_BACK))
