"""The table of announcements."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from bot.areas.broadcasts.serialization import audience_json, audience_of, content_json, content_of
from bot.areas.broadcasts.types import Audience, Broadcast, Content, Every, Phase, Plan, Unclear
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction

_MS = timedelta(milliseconds=1)
_COLUMNS = """
    id, phase, topic, content, audience, unclear, urgent, series, planned_at, every, tolerance, created_by,
    created_at, approved_by, started_at, ended_at, recalled_at, revision, reason
"""


async def insert(
    tx: Transaction, topic: str, content: Content, audience: Audience, by: int | None, now: datetime
) -> int:
    """Keep a new draft; its id."""
    return await tx.insert(
        """
        INSERT INTO broadcasts (topic, content, audience, created_by, created_at)
        VALUES (:topic, :content, :audience, :by, :now)
        """,
        {
            "topic": topic,
            "content": content_json(content),
            "audience": audience_json(audience),
            "by": by,
            "now": to_ms(now),
        },
    )


async def duplicate(tx: Transaction, broadcast_id: int, by: int | None, now: datetime, *, series: int | None) -> int:
    """A draft like an announcement; its id."""
    return await tx.insert(
        """
        INSERT INTO broadcasts (topic, content, audience, unclear, urgent, series, tolerance, created_by,
                                approved_by, created_at)
        SELECT topic, content, audience, unclear, urgent, :series, tolerance, :by,
               CASE WHEN :series IS NULL THEN NULL ELSE approved_by END, :now
        FROM broadcasts WHERE id = :id
        """,
        {"id": broadcast_id, "by": by, "now": to_ms(now), "series": series},
    )


async def find(reader: Reader, broadcast_id: int) -> Broadcast | None:
    """An announcement as it stands."""
    row = await reader.row(f"SELECT {_COLUMNS} FROM broadcasts WHERE id = :id", {"id": broadcast_id})
    return _broadcast(row) if row else None


async def with_phases(reader: Reader, phases: Collection[Phase], *, by: int | None = None) -> list[Broadcast]:
    """Announcements that stand there, of one writer or of all; oldest first."""
    rows = await reader.rows(
        f"""
        SELECT {_COLUMNS} FROM broadcasts
        WHERE phase IN ({_listed(phases)}) AND (:by IS NULL OR created_by = :by) ORDER BY id
        """,
        {"by": by},
    )
    return [_broadcast(row) for row in rows]


async def latest(reader: Reader, phases: Collection[Phase], offset: int, limit: int) -> tuple[Sequence[Broadcast], int]:
    """Some of those that stand there, the one begun last first, and how many there are."""
    where = f"phase IN ({_listed(phases)})"
    rows = await reader.rows(
        f"""
        SELECT {_COLUMNS} FROM broadcasts WHERE {where}
        ORDER BY started_at DESC, id DESC LIMIT :limit OFFSET :offset
        """,
        {"limit": limit, "offset": offset},
    )
    return [_broadcast(row) for row in rows], await reader.value(f"SELECT count(*) FROM broadcasts WHERE {where}")


async def put(tx: Transaction, broadcast_id: int, **values: Any) -> None:
    """Write values into columns: moments, phases and plain values as they are in `Broadcast`."""
    written = {name: _written(value) for name, value in values.items()}
    assigned = ", ".join(f"{name} = :{name}" for name in written)
    await tx.run(f"UPDATE broadcasts SET {assigned} WHERE id = :id", {"id": broadcast_id, **written})


async def put_plan(tx: Transaction, broadcast_id: int, plan: Plan) -> None:
    """Note when it leaves."""
    await put(tx, broadcast_id, planned_at=plan.at, every=plan.every, tolerance=plan.tolerance // _MS)


async def put_content(tx: Transaction, broadcast_id: int, content: Content) -> None:
    """Say something else."""
    await put(tx, broadcast_id, content=content_json(content))


async def put_audience(tx: Transaction, broadcast_id: int, audience: Audience) -> None:
    """Say it to others."""
    await put(tx, broadcast_id, audience=audience_json(audience))


async def delete(tx: Transaction, broadcast_id: int) -> None:
    """Forget an announcement that nobody has got."""
    await tx.run("DELETE FROM broadcasts WHERE id = :id", {"id": broadcast_id})


async def setting(reader: Reader, name: str) -> str:
    """A setting of announcing; '' where it was never set."""
    return await reader.value("SELECT value FROM broadcast_settings WHERE name = :name", {"name": name}) or ""


async def set_setting(tx: Transaction, name: str, value: str) -> None:
    """Set it."""
    await tx.run(
        "INSERT INTO broadcast_settings (name, value) VALUES (:name, :value)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        {"name": name, "value": value},
    )


async def count_tap(tx: Transaction, broadcast_id: int, number: int) -> None:
    """One tap more on a key."""
    await tx.run(
        "INSERT INTO broadcast_taps (broadcast_id, number, taps) SELECT id, :number, 1 FROM broadcasts WHERE id = :id"
        " ON CONFLICT (broadcast_id, number) DO UPDATE SET taps = taps + 1",
        {"id": broadcast_id, "number": number},
    )


async def taps(reader: Reader, broadcast_id: int) -> Mapping[int, int]:
    """Taps by key."""
    rows = await reader.rows("SELECT number, taps FROM broadcast_taps WHERE broadcast_id = :id", {"id": broadcast_id})
    return {row["number"]: row["taps"] for row in rows}


def _listed(phases: Collection[Phase]) -> str:
    return ", ".join(f"'{phase.value}'" for phase in sorted(phases))


def _written(value: Any) -> Any:
    if isinstance(value, datetime):
        return to_ms(value)
    return value.value if isinstance(value, Phase | Unclear | Every) else value


def _moment(value: int | None) -> datetime | None:
    return from_ms(value) if value is not None else None


def _broadcast(row: sqlite3.Row) -> Broadcast:
    return Broadcast(
        id=row["id"],
        phase=Phase(row["phase"]),
        topic=row["topic"],
        content=content_of(row["content"]),
        audience=audience_of(row["audience"]),
        created_by=row["created_by"],
        created_at=from_ms(row["created_at"]),
        plan=Plan(_moment(row["planned_at"]), Every(row["every"]) if row["every"] else None, row["tolerance"] * _MS),
        unclear=Unclear(row["unclear"]),
        urgent=bool(row["urgent"]),
        series=row["series"],
        approved_by=row["approved_by"],
        started_at=_moment(row["started_at"]),
        ended_at=_moment(row["ended_at"]),
        recalled_at=_moment(row["recalled_at"]),
        revision=row["revision"],
        reason=row["reason"],
    )
