"""The counter, and the figures of a day and its month."""

from __future__ import annotations

from datetime import timedelta

from bot.areas.events.permissions import SEE_FIGURES
from bot.areas.visitor_count.permissions import COUNT_VISITORS
from bot.areas.visitor_count.rules import Figures, Today, TooManyAtOnce
from bot.base.html import lines, paragraphs
from bot.base.reading.dates.calendar import last_day
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, File, Screen
from handlers.navigation import desk_ways as ways
from handlers.visitor_count.buttons import (
    AddVisitors,
    CountVisitors,
    OpenCounter,
    OpenFullness,
    ShowPeriod,
    ShowVisitorFigures,
    TakeCountBack,
)
from handlers.visitor_count.periods import month_keys

CHART = "visitors_chart"
STEPS = (1, 5, 10)
_DAYS_SHOWN = 7


def counter(context: Context, now: Today, said: str = "") -> Screen:
    """Today's figure, and a key for one more."""
    t = context.t
    figure = t("Visitors today: <b>{n}</b>", n=t.number(now.people))
    hour = t("Since {hour}: {n}", hour=f"{now.hour:02}.00", n=t.number(now.this_hour))
    plus = [Button(f"+{n}", CountVisitors(n), style="primary" if n == 1 else "") for n in STEPS]
    back = [Button(t("Take back +{n}", n=now.last.people), TakeCountBack(now.last.id))] if now.last else []
    figures = [Button(t("Figures"), ShowVisitorFigures())] if context.may(SEE_FIGURES) else []
    full = [Button(t("How full it is"), OpenFullness())]
    return Screen(paragraphs(said, lines(figure, hour)), [plus, [*back, *figures], full, ways(t)])


def told(context: Context, now: Today, people: int) -> Screen:
    """So many were written: are they more, or all of today?"""
    t = context.t
    said = t("You wrote {people} visitors. Counted today: <b>{n}</b>.", people=people, n=t.number(now.people))
    add = Button(t("Add {n}", n=t.number(people)), AddVisitors(people), style="primary")
    all_ = Button(t("Make it {n} today", n=t.number(people)), AddVisitors(people - now.people))
    keys = [[add], [all_]] if 0 < now.people < people else [[add]]
    return Screen(said, [*keys, [Button(t("Do not add"), OpenCounter())], ways(t)])


def figures(context: Context, found: Figures) -> Screen:
    """A day by hour, the last days, the month."""
    t = context.t
    hours = [
        t("{from_hour}–{to_hour}: {n}", from_hour=f"{hour:02}.00", to_hour=f"{hour + 1:02}.00", n=t.number(people))
        for hour, people in found.hours.items()
    ]
    latest = sorted(found.days)[-_DAYS_SHOWN:]
    days = [t("{date}: {n}", date=t.date(day), n=t.number(found.days[day])) for day in latest]
    head = t("<b>Visitors on {date}: {n}</b>", date=t.date(found.day), n=t.number(found.of_day))
    month = t("<b>This month: {n}</b>", n=t.number(found.of_month))
    if found.day.replace(day=1) != context.today.replace(day=1):
        month = t("<b>In that month: {n}</b>", n=t.number(found.of_month))
    first = found.day.replace(day=1)
    before = Button(t("Day before"), ShowVisitorFigures((found.day - timedelta(1)).isoformat()))
    after = (
        [Button(t("Day after"), ShowVisitorFigures((found.day + timedelta(1)).isoformat()))]
        if found.day < context.today
        else []
    )
    count = [Button(t("🚶 Count visitors"), OpenCounter())] if context.may(COUNT_VISITORS) else []
    whole = Button(
        t("Figures of that month"), ShowPeriod(first.isoformat(), last_day(first.year, first.month).isoformat())
    )
    past = [whole] if first < context.today.replace(day=1) else []
    text = paragraphs(lines(head, *hours), lines(month, *days))
    keys = [[before, *after], past, month_keys(t, context.today), count, ways(t)]
    return Screen(text, keys, photo=_chart(context, found))


def _chart(context: Context, found: Figures) -> File | str:
    """The same as bars; not of nothing, and not for who saves data."""
    if not found.of_month or context.person.saves_data or not context.private:
        return ""
    return File(CHART, f"pengunjung-{found.day}.png", {"day": found.day.isoformat()}, adorns=True)


def too_many(context: Context, refusal: TooManyAtOnce) -> Screen:
    """More than one tap means."""
    said = context.t("At most {n} visitors can be counted at once.", n=refusal.most)
    return Screen(said, [[Button(context.t("🚶 Count visitors"), OpenCounter())], ways(context.t)])
