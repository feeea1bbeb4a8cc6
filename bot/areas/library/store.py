"""The tables of what staff say of the library."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from bot.areas.library.closings.hours import Closure
from bot.areas.library.rules import SpecialDay, read_periods, written
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction


async def facts(reader: Reader) -> dict[str, Any]:
    """All facts by name."""
    rows = await reader.rows("SELECT name, value FROM library_facts")
    return {row["name"]: json.loads(row["value"]) for row in rows}


async def keep_facts(tx: Transaction, values: Mapping[str, Any], now: datetime) -> None:
    """Keep facts, those of the same name are replaced."""
    await tx.run_many(
        """
        INSERT INTO library_facts (name, value, changed_at) VALUES (:name, :value, :now)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at
        """,
        [
            {"name": name, "value": json.dumps(value, ensure_ascii=False), "now": to_ms(now)}
            for name, value in values.items()
        ],
    )


async def special_days(reader: Reader, first: date) -> dict[date, SpecialDay]:
    """The special days from `first` on."""
    rows = await reader.rows(
        "SELECT day, periods, reason FROM special_days WHERE day >= :first", {"first": first.isoformat()}
    )
    days = (
        SpecialDay(date.fromisoformat(row["day"]), read_periods(json.loads(row["periods"] or "[]")), row["reason"])
        for row in rows
    )
    return {special.day: special for special in days}


async def keep_special_day(tx: Transaction, special: SpecialDay) -> None:
    """Keep a special day; the same day is replaced."""
    await tx.run(
        """
        INSERT INTO special_days (day, periods, reason) VALUES (:day, :periods, :reason)
        ON CONFLICT (day) DO UPDATE SET periods = excluded.periods, reason = excluded.reason
        """,
        {
            "day": special.day.isoformat(),
            "periods": json.dumps(written(special.periods)) if special.periods else None,
            "reason": special.reason,
        },
    )


async def remove_special_day(tx: Transaction, day: date) -> bool:
    """Let a day be as its weekday again; whether it was a special one."""
    return await tx.run("DELETE FROM special_days WHERE day = :day", {"day": day.isoformat()}) > 0


async def switched_off(reader: Reader) -> frozenset[str]:
    """The names of the features that are switched off."""
    return frozenset(row["feature"] for row in await reader.rows("SELECT feature FROM switched_off"))


async def switch_off(tx: Transaction, feature: str) -> None:
    """Switch a feature off."""
    await tx.run("INSERT INTO switched_off (feature) VALUES (:feature) ON CONFLICT DO NOTHING", {"feature": feature})


async def switch_on(tx: Transaction, feature: str) -> None:
    """Switch a feature on again."""
    await tx.run("DELETE FROM switched_off WHERE feature = :feature", {"feature": feature})


async def closures(reader: Reader, since: datetime) -> list[Closure]:
    """The closures that hold and are not over at `since`, in the order they were made."""
    rows = await reader.rows(
        """
        SELECT id, starts_at, ends_at, reason, broadcast FROM closures
        WHERE state = 'closed' AND ends_at > :since ORDER BY id
        """,
        {"since": to_ms(since)},
    )
    return [
        Closure(from_ms(row["starts_at"]), from_ms(row["ends_at"]), row["reason"], row["id"], row["broadcast"])
        for row in rows
    ]


async def keep_closure(tx: Transaction, closure: Closure, by: int, now: datetime) -> int:
    """Keep a closure; its id."""
    return await tx.insert(
        """
        INSERT INTO closures (starts_at, ends_at, reason, made_by, made_at)
        VALUES (:starts_at, :ends_at, :reason, :by, :now)
        """,
        {
            "starts_at": to_ms(closure.starts_at),
            "ends_at": to_ms(closure.ends_at),
            "reason": closure.reason,
            "by": by,
            "now": to_ms(now),
        },
    )


async def undo_closure(tx: Transaction, closure_id: int) -> bool:
    """Let it be as if it never was; whether it held."""
    sql = "UPDATE closures SET state = 'undone' WHERE id = :id AND state = 'closed'"
    return await tx.run(sql, {"id": closure_id}) > 0


async def note_broadcast(tx: Transaction, closure_id: int, broadcast_id: int) -> None:
    """Which announcement told of a closure."""
    sql = "UPDATE closures SET broadcast = :broadcast WHERE id = :id"
    await tx.run(sql, {"broadcast": broadcast_id, "id": closure_id})
