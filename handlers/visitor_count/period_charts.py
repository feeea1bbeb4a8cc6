"""Visitors and participants of some days as bars: by day, by week, by month, as many as can be read on a phone."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from bot.areas.events.figures import FIGURES, PARTICIPANTS
from bot.areas.visitor_count.area import VISITORS
from bot.areas.visitor_count.service import VisitorCount
from bot.base.clock import Clock
from bot.base.database import Reader
from bot.base.html import plain
from bot.base.reading.dates import Period
from bot.base.services import Services
from bot.chat.screens.screen import File
from bot.chat.screens.texts import Texts
from bot.drawing.studio import Drawing
from handlers.visitor_count.lengths import named

CHART = "period_chart"
SHOWN = (VISITORS, PARTICIPANTS)  # the figures that are drawn
_BY_DAY, _BY_WEEK, _BY_MONTH = 31, 100, 740  # days; of more, nothing could be read
_MOST_NUMBERS = 16  # bars with their number above
_LABELLED = 5  # days between two labels


def chart_of(period: Period) -> File | str:
    """The picture beside the words; "" where it would have too many bars."""
    if len(period.days) > _BY_MONTH or period.first == period.last:
        return ""
    details = {"first": period.first.isoformat(), "last": period.last.isoformat()}
    return File(CHART, f"rekap-{period.first}-{period.last}.png", details, adorns=True)


async def make_chart(
    services: Services, reader: Reader, t: Texts, person_id: int, details: Mapping[str, Any]
) -> Drawing | None:
    """The picture, of the figures as they are when it leaves."""
    period = Period(date.fromisoformat(details["first"]), date.fromisoformat(details["last"]))
    today = services[Clock].now().astimezone(t.zone).date()
    by_day = await services[VisitorCount].by_day(reader, period)
    few = _pieces(period, few=True)
    came = [(await FIGURES.read(services, reader, one))[PARTICIPANTS] for one in few]
    visitors = [(one, sum(by_day.get(day, 0) for day in one.days)) for one in _pieces(period)]
    panels = [
        _panel(t, t("Visitors counted"), visitors),
        _panel(t, t("Participants"), list(zip(few, came, strict=True))),
    ]
    heading = plain(t("Figures: {period}", period=named(t, period, today)))
    return Drawing("chart", {"what": plain(t("Summary")), "heading": heading, "panels": panels})


def _pieces(period: Period, *, few: bool = False) -> Sequence[Period]:
    """The days, weeks or months of it; `few`: weeks, where days would do."""
    length = len(period.days)
    if length <= (7 if few else _BY_DAY):
        return [Period(day, day) for day in period.days]
    return list(_weeks(period) if length <= _BY_WEEK else _months(period))


def _weeks(period: Period) -> Iterator[Period]:
    """From Monday to Sunday, as far as they belong to it."""
    first = period.first
    while first <= period.last:
        last = min(first + timedelta(6 - first.weekday()), period.last)
        yield Period(first, last)
        first = last + timedelta(1)


def _months(period: Period) -> Iterator[Period]:
    first = period.first
    while first <= period.last:
        last = min(first.replace(day=calendar.monthrange(first.year, first.month)[1]), period.last)
        yield Period(first, last)
        first = last + timedelta(1)


def _panel(t: Texts, heading: str, pieces: Sequence[tuple[Period, float]]) -> dict[str, Any]:
    """The fullest stands out."""
    most = max(value for _, value in pieces)
    bars = [
        {
            "label": _label(t, one, len(pieces)),
            "value": value,
            "shown": t.number(value) if value and len(pieces) <= _MOST_NUMBERS else "",
            "strong": bool(value) and value == most,
        }
        for one, value in pieces
    ]
    return {"heading": plain(heading), "shown": t.number(sum(value for _, value in pieces)), "bars": bars}


def _label(t: Texts, one: Period, of: int) -> str:
    """12 of a day, 7–13 of a week, Des of a month."""
    if one.first == one.last:
        number = one.first.day
        return str(number) if of <= _MOST_NUMBERS or number == 1 or number % _LABELLED == 0 else ""
    if len(one.days) <= 7:
        return f"{one.first.day}–{one.last.day}"
    return t.month(one.first.month)[:3]
