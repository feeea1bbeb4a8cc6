"""Counting visitors: two taps for the first, one for each that follows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from bot.areas.events.permissions import SEE_FIGURES
from bot.areas.visitor_count.permissions import COUNT_VISITORS
from bot.areas.visitor_count.rules import Figures, Today, TooManyAtOnce
from bot.areas.visitor_count.service import VisitorCount
from bot.base.database import Transaction
from bot.base.html import lines, paragraphs
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import Command, Feature, MenuButton, for_staff, reads, writes
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_
from handlers.navigation import desk_ways as ways

STEPS = (1, 5, 10)
_DAYS_SHOWN = 7

# Buttons


@dataclass(frozen=True)
class OpenCounter(CallbackData, tag="vc"):
    """The counter."""


@dataclass(frozen=True)
class CountVisitors(CallbackData, tag="vp"):
    """So many have come in."""

    people: int


@dataclass(frozen=True)
class TakeBackVisit(CallbackData, tag="vu"):
    """A slip of the finger."""

    visit: int


@dataclass(frozen=True)
class ShowVisits(CallbackData, tag="vs"):
    """The figures of a day (YYYY-MM-DD; "": today) and its month."""

    day: str = ""


# Screens


def counter(context: Context, now: Today, said: str = "") -> Screen:
    """Today's figure, and a key for one more."""
    t = context.t
    figure = t("Visitors today: <b>{n}</b>", n=t.number(now.people))
    hour = t("Since {hour}: {n}", hour=f"{now.hour:02}.00", n=t.number(now.this_hour))
    plus = [Button(f"+{n}", CountVisitors(n), style="primary" if n == 1 else "") for n in STEPS]
    back = [Button(t("Take back +{n}", n=now.last.people), TakeBackVisit(now.last.id))] if now.last else []
    figures = [Button(t("Figures"), ShowVisits())] if context.may(SEE_FIGURES) else []
    return Screen(paragraphs(said, lines(figure, hour)), [plus, [*back, *figures], ways(t)])


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
    before = Button(t("Day before"), ShowVisits((found.day - timedelta(1)).isoformat()))
    after = (
        [Button(t("Day after"), ShowVisits((found.day + timedelta(1)).isoformat()))]
        if found.day < context.today
        else []
    )
    count = [Button(t("🚶 Count visitors"), OpenCounter())] if context.may(COUNT_VISITORS) else []
    return Screen(
        paragraphs(lines(head, *hours), lines(month, *days)),
        [[before, *after], count, ways(t)],
    )


# Actions


@for_staff(COUNT_VISITORS)
@reads
async def open_counter(context: Context, _: object) -> Screen:
    """The counter."""
    return counter(context, await context.services[VisitorCount].today(context.person.id))


@for_staff(COUNT_VISITORS)
@writes
async def count(context: Context, tap: CountVisitors, tx: Transaction) -> Screen:
    """One more. Each is a row with who counted it; the audit trail would drown in them."""
    if tap.people not in STEPS:
        raise Unknown("step")
    return counter(context, await context.services[VisitorCount].count(tx, tap.people, context.person.id))


@for_staff(COUNT_VISITORS)
@writes
async def take_back(context: Context, tap: TakeBackVisit, tx: Transaction) -> Screen:
    """Not so many after all."""
    now = await context.services[VisitorCount].take_back(tx, tap.visit, context.person.id)
    return counter(context, now, context.t("Taken back."))


@for_staff(SEE_FIGURES)
@reads
async def show_figures(context: Context, tap: ShowVisits | str) -> Screen:
    """The figures of a day and its month."""
    named = tap.day if isinstance(tap, ShowVisits) else ""
    try:
        day = date.fromisoformat(named) if named else context.today
    except ValueError:
        raise Unknown("day") from None
    return figures(context, await context.services[VisitorCount].figures(min(day, context.today)))


def _too_many(context: Context, refusal: TooManyAtOnce) -> Screen:
    said = context.t("At most {n} visitors can be counted at once.", n=refusal.most)
    return Screen(said, [[Button(context.t("🚶 Count visitors"), OpenCounter())], ways(context.t)])


FEATURE = Feature(
    name="visits",
    title=N_("Counting visitors"),
    quick=(MenuButton(N_("🚶 Count visitors"), OpenCounter(), 5),),
    commands=(Command("pengunjung", N_("Visitor figures"), show_figures),),
    taps={OpenCounter: open_counter, CountVisitors: count, TakeBackVisit: take_back, ShowVisits: show_figures},
    refusals={TooManyAtOnce: _too_many},
)
