"""Counting visitors: two taps for the first, one for each that follows."""

from __future__ import annotations

import re
from datetime import date

from bot.areas.events.permissions import SEE_FIGURES
from bot.areas.visitor_count.permissions import COUNT_VISITORS
from bot.areas.visitor_count.service import VisitorCount
from bot.base.database import Transaction
from bot.base.reading.heads import read_heads
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads, writes
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Screen
from handlers.visitor_count import periods, screens
from handlers.visitor_count.buttons import AddVisitors, CountVisitors, ShowVisitorFigures, TakeCountBack

_SPAN = re.compile(r"\b(?:bulan|bln|tahun|thn|pekan|minggu ini|month|year|week)", re.IGNORECASE)
"""Said so, it is no day, though on the first of a month the month is one day long."""


@for_staff(COUNT_VISITORS)
@reads
async def open_counter(context: Context, asked: object) -> Screen:
    """The counter; “catat pengunjung 12 anak 5 dewasa” has said how many."""
    now = await context.services[VisitorCount].today(context.reader, context.person.id)
    people = read_heads(asked.typed) if isinstance(asked, Heard) else None
    return screens.told(context, now, people) if people else screens.counter(context, now)


@for_staff(COUNT_VISITORS)
@writes
async def count(context: Context, tap: CountVisitors, tx: Transaction) -> Screen:
    """One more. Each is a row with who counted it; the audit trail would drown in them."""
    if tap.people not in screens.STEPS:
        raise Unknown("step")
    return screens.counter(context, await context.services[VisitorCount].count(tx, tap.people, context.person.id))


@for_staff(COUNT_VISITORS)
@writes
async def add(context: Context, tap: AddVisitors, tx: Transaction) -> Screen:
    """As many as were written. Raises TooManyAtOnce."""
    return screens.counter(context, await context.services[VisitorCount].count(tx, tap.people, context.person.id))


@for_staff(COUNT_VISITORS)
@writes
async def take_back(context: Context, tap: TakeCountBack, tx: Transaction) -> Screen:
    """Not so many after all."""
    now = await context.services[VisitorCount].take_back(tx, tap.visit, context.person.id)
    return screens.counter(context, now, context.t("Taken back."))


@for_staff(SEE_FIGURES)
@reads
async def show_figures(context: Context, tap: ShowVisitorFigures | Heard | str) -> Screen:
    """The figures of a day and its month; of other days, where they are named."""
    named = tap.day if isinstance(tap, ShowVisitorFigures) else ""
    if isinstance(tap, Heard) and (period := periods.asked_for(tap.typed, context.today)):
        if period.first < period.last or _SPAN.search(tap.typed):
            return await periods.show(context, period, tap.typed)
        named = period.first.isoformat()
    try:
        day = date.fromisoformat(named) if named else context.today
    except ValueError:
        raise Unknown("day") from None
    return screens.figures(
        context, await context.services[VisitorCount].figures(context.reader, min(day, context.today))
    )
