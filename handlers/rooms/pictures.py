"""What is free, as a picture: all rooms of a day side by side, or the days of one room's week."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from bot.areas.rooms.rules import Room, State
from bot.areas.rooms.service import Rooms
from bot.areas.rooms.timetable import Day
from bot.base.database import Reader
from bot.base.html import plain
from bot.base.services import Services
from bot.chat.screens.texts import Texts
from bot.drawing.studio import Drawing

DAYS = 7


async def of_day(services: Services, reader: Reader, day: date) -> list[Day]:
    """All rooms on a day."""
    rooms = services[Rooms]
    return [await rooms.timetable.day(reader, one, day) for one in await rooms.keeping.every(reader)]


async def of_week(services: Services, reader: Reader, room: Room, first: date) -> list[Day]:
    """The days of one room from a day on."""
    timetable = services[Rooms].timetable
    return [await timetable.day(reader, room, first + timedelta(days=ahead)) for ahead in range(DAYS)]


async def make(
    services: Services, reader: Reader, t: Texts, person_id: int, details: Mapping[str, Any]
) -> Drawing | None:
    """As it stands when the picture leaves."""
    day = date.fromisoformat(details["day"])
    if not details["room"]:
        plans = await of_day(services, reader, day)
        return drawn(t, plans, t.date(day), [one.room.name for one in plans])
    room = await services[Rooms].keeping.room(reader, details["room"])
    plans = await of_week(services, reader, room, day)
    labels = [f"{t.weekday(one.day.isoweekday())[:3]} {one.day.day}" for one in plans]
    return drawn(t, plans, room.name, labels)


def drawn(t: Texts, plans: Sequence[Day], heading: str, labels: Sequence[str]) -> Drawing | None:
    """A column each; nothing where none of them is open."""
    edges = [edge.astimezone(t.zone) for one in plans for span in one.open for edge in (span.starts, span.ends)]
    if not edges:
        return None
    first, last = min(map(_hour, edges)), max(map(_hour, edges))
    first, last = int(first), int(-(-last // 1))
    columns = [_column(t, one, label, first, last) for one, label in zip(plans, labels, strict=True)]
    hours = [{"at": (hour - first) / (last - first), "label": f"{hour:02}"} for hour in range(first, last + 1)]
    legend = [
        {"kind": kind, "word": plain(word)}
        for kind, word in (
            ("free", t("free")),
            ("taken", t("taken")),
            ("programme", t("library")),
            ("asked", t("asked for")),
        )
    ]
    data = {"what": plain(t("Rooms")), "heading": heading, "columns": columns, "hours": hours, "legend": legend}
    return Drawing("room_times", data)


def _column(t: Texts, plan: Day, label: str, first: int, last: int) -> dict[str, Any]:
    def part(kind: str, starts: datetime, ends: datetime) -> dict[str, Any]:
        begins, stops = _hour(starts.astimezone(t.zone)), _hour(ends.astimezone(t.zone))
        return {"kind": kind, "from": (begins - first) / (last - first), "to": (stops - first) / (last - first)}

    whole = [("free", one) for one in plan.open]
    asked = [("asked", one.span) for one in plan.asked]
    held = [("taken", one.span) for one in plan.bookings if one.state in (State.BOOKED, State.INSIDE)]
    own = [("programme", one.span) for one in plan.programmes]
    parts = [part(kind, span.starts, span.ends) for kind, span in (*whole, *asked, *held, *own)]
    return {"label": label, "parts": [one for one in parts if one["to"] > one["from"] and one["from"] < 1]}


def _hour(moment: datetime) -> float:
    return moment.hour + moment.minute / 60
