"""The visitors of a day by hour and of its month by day, as bars."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.areas.visitor_count.rules import Figures
from bot.areas.visitor_count.service import VisitorCount
from bot.base.database import Reader
from bot.base.html import plain
from bot.base.services import Services
from bot.chat.screens.texts import Texts
from bot.drawing.studio import Drawing

_LABELLED = 5  # days between two labels of a month


async def make_chart(
    services: Services, reader: Reader, t: Texts, person_id: int, details: Mapping[str, Any]
) -> Drawing | None:
    """The picture, of the figures as they are when it leaves."""
    return drawn(t, await services[VisitorCount].figures(reader, date.fromisoformat(details["day"])))


def drawn(t: Texts, found: Figures) -> Drawing:
    """Two panels; the fullest hour and the day itself stand out."""
    panels = [_month(t, found)]
    if found.hours:
        panels.insert(0, _day(t, found))
    heading = t("Visitors, {date}", date=t.date(found.day))
    return Drawing("chart", {"what": plain(t("Summary")), "heading": plain(heading), "panels": panels})


def _day(t: Texts, found: Figures) -> dict[str, Any]:
    most = max(found.hours.values())
    hours = range(min(found.hours), max(found.hours) + 1)
    bars = [_bar(t, f"{hour:02}", found.hours.get(hour, 0), strong=found.hours.get(hour) == most) for hour in hours]
    return {"heading": plain(t("By hour")), "shown": t.number(found.of_day), "bars": bars}


def _month(t: Texts, found: Figures) -> dict[str, Any]:
    last = calendar.monthrange(found.day.year, found.day.month)[1]
    bars = []
    for number in range(1, last + 1):
        day = found.day.replace(day=number)
        label = str(number) if number == 1 or number % _LABELLED == 0 else ""
        bars.append({**_bar(t, label, found.days.get(day, 0), strong=day == found.day), "shown": ""})
    return {"heading": t.month(found.day.month), "shown": t.number(found.of_month), "bars": bars}


def _bar(t: Texts, label: str, value: int, *, strong: bool) -> dict[str, Any]:
    return {"label": label, "value": value, "shown": t.number(value) if value else "", "strong": strong}
