"""Visitors and participants of some days as bars: by day, by week, by month, as many as can be read on a phone."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from bot.areas.events.figures import FIGURES, PARTICIPANTS
from bot.areas.tickets.service import Tickets
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
Pieces = Sequence[tuple[Period, float]]  # with what is counted of each
_ACROSS, _LETTER = 350, 7.2  # points: all bars, and a letter above one
_MOST_DAYS, _LABELLED = 16, 5  # that all have their number below; of more, every fifth
_MOST_SPANS = 8  # weeks that are told by their first and last day


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
    visitors = [(one, sum(by_day.get(day, 0) for day in one.days)) for one in _pieces(period)]
    participants = [
        (one, (await FIGURES.read(services, reader, one))[PARTICIPANTS]) for one in _pieces(period, few=True)
    ]
    written = await services[Tickets].received(reader, period)
    return drawn(t, plain(named(t, period, today)), visitors, participants, written)


def drawn(t: Texts, period: str, visitors: Pieces, participants: Pieces, written: tuple[int, int] = (0, 0)) -> Drawing:
    """Panels of the days, weeks or months that a period is cut into; of `written`, how many were answered in time."""
    panels = [_panel(t, t("Visitors counted"), visitors), _panel(t, t("Participants"), participants)]
    panels += [_written(t, *written)] if written[0] else []
    heading = plain(t("Figures: {period}", period=period))
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


def _written(t: Texts, received: int, in_time: int) -> dict[str, Any]:
    """Questions, complaints and suggestions, as one bar."""
    legend = [plain(t("Answered in time")), plain(t("Later or not yet"))]
    label = plain(t("{n} of {total}", n=t.number(in_time), total=t.number(received)))
    rows = [{"label": label, "parts": [in_time, received - in_time]}]
    return {"heading": plain(t("Questions, complaints, suggestions")), "legend": legend, "rows": rows}


def _panel(t: Texts, heading: str, pieces: Pieces) -> dict[str, Any]:
    """The fullest stands out."""
    most = max(value for _, value in pieces)
    numbers, in_thousands = _numbers(t, [value for _, value in pieces])
    bars = [
        {"label": label, "value": value, "shown": number, "strong": bool(value) and value == most}
        for (_, value), label, number in zip(pieces, _labels(t, [one for one, _ in pieces]), numbers, strict=True)
    ]
    said = t("{what} (bars in thousands)", what=heading) if in_thousands else heading
    return {"heading": plain(said), "shown": t.number(sum(value for _, value in pieces)), "bars": bars}


def _numbers(t: Texts, values: Sequence[float]) -> tuple[list[str], bool]:
    """What stands above the bars: nothing where it would touch its neighbours; and whether it is thousands."""
    whole = [t.number(value) if value else "" for value in values]
    if _fit(whole):
        return whole, False
    thousands = [t.number(round(value / 1000, 1)) if value else "" for value in values]
    return (thousands, True) if _fit(thousands) else ([""] * len(values), False)


def _fit(words: Sequence[str]) -> bool:
    return max(map(len, words)) * _LETTER <= _ACROSS / len(words)


def _labels(t: Texts, pieces: Sequence[Period]) -> list[str]:
    """12 of a day, Des of a month; of a week 7–13, or its first day where there are many, and each month's name."""
    if all(one.first == one.last for one in pieces):
        every = 1 if len(pieces) <= _MOST_DAYS else _LABELLED
        return [str(one.first.day) if one.first.day in (1, *range(0, 32, every)) else "" for one in pieces]
    if any(len(one.days) > 7 for one in pieces):
        return [_short(t, one) for one in pieces]
    if len(pieces) <= _MOST_SPANS:
        return [_span(one) for one in pieces]
    months = [one.first.month for one in pieces]
    return [str(one.first.day) if n and months[n - 1] == months[n] else _short(t, one) for n, one in enumerate(pieces)]


def _short(t: Texts, one: Period) -> str:
    return t.month(one.first.month)[:3]


def _span(one: Period) -> str:
    return str(one.first.day) if one.first == one.last else f"{one.first.day}–{one.last.day}"
