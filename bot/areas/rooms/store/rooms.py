"""The table of rooms, and what the library set about them."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import datetime, time

from bot.areas.rooms.rules import Caps, Room
from bot.base.clock import from_ms, to_ms
from bot.base.database import Reader, Transaction

_CAPS = "minutes_a_day times_a_week times_ahead days_before hours_before minutes".split()
_COLUMNS = (
    "name capacity equipment opens closes rules photo approval broken broken_until broken_things removed_at".split()
    + _CAPS
)
_SELECT = f"SELECT id, {', '.join(_COLUMNS)} FROM rooms"


async def every(reader: Reader) -> Sequence[Room]:
    """Those that are kept, by name."""
    rows = await reader.rows(f"{_SELECT} WHERE removed_at IS NULL ORDER BY name, id")
    return [_room(row) for row in rows]


async def find(reader: Reader, room_id: int) -> Room | None:
    """One of them; one that was removed, too."""
    row = await reader.row(f"{_SELECT} WHERE id = :id", {"id": room_id})
    return _room(row) if row else None


async def insert(tx: Transaction, room: Room) -> int:
    """A new one; its id."""
    names = [name for name in _COLUMNS if name != "removed_at"]
    sql = f"INSERT INTO rooms ({', '.join(names)}) VALUES ({', '.join(f':{name}' for name in names)})"
    return await tx.insert(sql, _values(room))


async def update(tx: Transaction, room: Room) -> None:
    """As it is now."""
    parts = ", ".join(f"{name} = :{name}" for name in _COLUMNS if name != "removed_at")
    await tx.run(f"UPDATE rooms SET {parts} WHERE id = :id", {"id": room.id, **_values(room)})


async def remove(tx: Transaction, room_id: int, now: datetime) -> None:
    """It is not lent any more; what was booked of it still names it."""
    await tx.run("UPDATE rooms SET removed_at = :now WHERE id = :id", {"id": room_id, "now": to_ms(now)})


async def settings(reader: Reader) -> Mapping[str, int]:
    """What was set, by name."""
    return {row["name"]: row["value"] for row in await reader.rows("SELECT name, value FROM room_settings")}


async def put_setting(tx: Transaction, name: str, value: int) -> None:
    """From now on."""
    await tx.run(
        "INSERT INTO room_settings (name, value) VALUES (:name, :value) "
        "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        {"name": name, "value": value},
    )


def _values(room: Room) -> dict[str, object]:
    return {
        "name": room.name,
        "capacity": room.capacity,
        "equipment": ",".join(room.equipment),
        "opens": f"{room.opens:%H:%M}" if room.opens else None,
        "closes": f"{room.closes:%H:%M}" if room.closes else None,
        "rules": room.rules,
        "photo": room.photo or None,
        "approval": room.approval,
        "broken": room.broken,
        "broken_until": to_ms(room.broken_until) if room.broken_until else None,
        "broken_things": ",".join(room.broken_things),
        **vars(room.caps),
    }


def _room(row: sqlite3.Row) -> Room:
    return Room(
        row["id"],
        row["name"],
        row["capacity"],
        bool(row["approval"]),
        Caps(**{name: row[name] for name in _CAPS}),
        _names(row["equipment"]),
        time.fromisoformat(row["opens"]) if row["opens"] else None,
        time.fromisoformat(row["closes"]) if row["closes"] else None,
        row["rules"],
        row["photo"] or "",
        row["broken"],
        from_ms(row["broken_until"]) if row["broken_until"] else None,
        _names(row["broken_things"]),
        row["removed_at"] is not None,
    )


def _names(kept: str) -> tuple[str, ...]:
    return tuple(name for name in kept.split(",") if name)
