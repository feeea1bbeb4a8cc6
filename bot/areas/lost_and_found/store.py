"""The tables of lost and of found things."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import date, datetime

from bot.areas.lost_and_found.rules import KEPT_DAYS, Found, Kept, Lost, Missing
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction

_FOUND = "SELECT id, what, place, found_on, photo, state, kept_until, given_to FROM found_things"
_LOST = """
    SELECT l.id, l.person_id, l.what, l.place, l.lost_on, l.photo, l.state, l.found_id, l.proof, l.code,
           ifnull(nullif(p.called, ''), ifnull(p.first_name, '')) AS name
    FROM lost_things l JOIN people p ON p.id = l.person_id
"""
_WAITS = "l.state IN ('open', 'asked', 'proven', 'promised')"


async def days(reader: Reader) -> int:
    """For how many days found things are kept."""
    return int(await reader.value("SELECT days FROM found_settings WHERE id = 1", {}) or KEPT_DAYS)


async def put_days(tx: Transaction, kept: int) -> None:
    """Another number of days from now on."""
    sql = "INSERT INTO found_settings (id, days) VALUES (1, :days) ON CONFLICT (id) DO UPDATE SET days = excluded.days"
    await tx.run(sql, {"days": kept})


async def add_found(tx: Transaction, found: Found, now: datetime, by: int) -> int:
    """A found thing; its number."""
    return await tx.insert(
        """
        INSERT INTO found_things (what, place, found_on, photo, added_at, kept_until, added_by)
        VALUES (:what, :place, :day, :photo, :now, :until, :by)
        """,
        {
            "what": found.what,
            "place": found.place,
            "day": found.found_on.isoformat(),
            "photo": found.photo,
            "now": to_ms(now),
            "until": to_ms(found.kept_until),
            "by": by,
        },
    )


async def put_found(
    tx: Transaction, found_id: int, state: Kept, *, kept_until: datetime | None = None, given_to: str = ""
) -> None:
    """How a found thing stands, and perhaps a later day until which it is kept."""
    await tx.run(
        """
        UPDATE found_things SET state = :state, given_to = :given_to, kept_until = max(kept_until, :until)
        WHERE id = :id
        """,
        {"id": found_id, "state": state.value, "given_to": given_to, "until": to_ms(kept_until) if kept_until else 0},
    )


async def found(reader: Reader, found_id: int) -> Found | None:
    """One of them."""
    row = await reader.row(f"{_FOUND} WHERE id = :id", {"id": found_id})
    return _found(row) if row else None


async def kept(reader: Reader, limit: int) -> Sequence[Found]:
    """What is kept now, the newest first."""
    rows = await reader.rows(f"{_FOUND} WHERE state = 'kept' ORDER BY id DESC LIMIT :limit", {"limit": limit})
    return [_found(row) for row in rows]


async def forget_found(tx: Transaction, before: datetime) -> int:
    """Delete what was fetched or given away long ago; how many."""
    sql = "DELETE FROM found_things WHERE added_at < :before AND state <> 'kept'"
    return await tx.run(sql, {"before": to_ms(before)})


async def add_lost(tx: Transaction, lost: Lost, now: datetime) -> int:
    """A report; its number."""
    return await tx.insert(
        """
        INSERT INTO lost_things (person_id, what, place, lost_on, photo, reported_at)
        VALUES (:person, :what, :place, :day, :photo, :now)
        """,
        {
            "person": lost.person_id,
            "what": lost.what,
            "place": lost.place,
            "day": lost.lost_on.isoformat(),
            "photo": lost.photo,
            "now": to_ms(now),
        },
    )


async def put_lost(
    tx: Transaction, lost_id: int, state: Missing, found_id: int | None, proof: str = "", code: str = ""
) -> None:
    """How a report stands."""
    await tx.run(
        "UPDATE lost_things SET state = :state, found_id = :found, proof = :proof, code = :code WHERE id = :id",
        {"id": lost_id, "state": state.value, "found": found_id, "proof": proof, "code": code},
    )


async def lost(reader: Reader, lost_id: int) -> Lost | None:
    """One of them."""
    row = await reader.row(f"{_LOST} WHERE l.id = :id", {"id": lost_id})
    return _lost(row) if row else None


async def waiting(reader: Reader, limit: int) -> Sequence[Lost]:
    """What is still missed, the newest first."""
    rows = await reader.rows(f"{_LOST} WHERE {_WAITS} ORDER BY l.id DESC LIMIT :limit", {"limit": limit})
    return [_lost(row) for row in rows]


async def of_person(reader: Reader, person_id: int, limit: int) -> Sequence[Lost]:
    """What somebody still misses, the newest first."""
    rows = await reader.rows(
        f"{_LOST} WHERE l.person_id = :person AND {_WAITS} ORDER BY l.id DESC LIMIT :limit",
        {"person": person_id, "limit": limit},
    )
    return [_lost(row) for row in rows]


async def claims(reader: Reader, found_id: int) -> Sequence[Lost]:
    """The reports for which a found thing may be what is missed."""
    rows = await reader.rows(f"{_LOST} WHERE l.found_id = :id AND {_WAITS} ORDER BY l.id", {"id": found_id})
    return [_lost(row) for row in rows]


def _found(row: sqlite3.Row) -> Found:
    return Found(
        row["id"], row["what"], row["place"], date.fromisoformat(row["found_on"]), row["photo"], Kept(row["state"]),
        from_ms(row["kept_until"]), row["given_to"],
    )  # fmt: skip


def _lost(row: sqlite3.Row) -> Lost:
    return Lost(
        row["id"], row["person_id"], row["what"], row["place"], date.fromisoformat(row["lost_on"]), row["photo"],
        Missing(row["state"]), row["found_id"], row["proof"], row["code"], row["name"],
    )  # fmt: skip
