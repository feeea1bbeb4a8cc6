"""What answers the keys of a sudden closing."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from bot.areas.library.closings.hours import Closure, checked_closure
from bot.areas.library.closings.service import Changed, Closing
from bot.areas.library.permissions import CLOSE_LIBRARY
from bot.base.database import Transaction
from bot.base.reading.dates import Snag, read_span
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads, writes
from bot.chat.forms.conversation import ABOUT
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_
from handlers.library.closings import screens
from handlers.library.closings.buttons import (
    CloseNow,
    ClosingWhen,
    OtherClosing,
    PreviewClosing,
    Reopen,
    SurelyReopen,
    span_code,
    span_of,
)
from handlers.library.closings.forms import OTHER

_MOST_DAYS = 60


@for_staff(CLOSE_LIBRARY)
@reads
async def begin(context: Context, given: object) -> Screen:
    """When? A day that was said already is not asked for again."""
    day = given.slot("day") if isinstance(given, Heard) else None
    if day and not isinstance(span := read_span(day, screens.now_of(context.now), context.t.zone), Snag):
        checked_closure(Closure(*span), context.now)
        reasons = await context.services[Closing].reasons(context.reader)
        return screens.why(context.t, span_code(*span, context.t.zone), reasons)
    return screens.when(context.t, await context.services[Closing].closures(context.reader))


@for_staff(CLOSE_LIBRARY)
@reads
async def ask_why(context: Context, tap: ClosingWhen) -> Screen:
    """Why? The span is laid on the calendar now, so that later taps mean the same."""
    starts, ends = _span(context, tap.span)
    checked_closure(Closure(starts, ends), context.now)
    span = span_code(starts, ends, context.t.zone)
    return screens.why(context.t, span, await context.services[Closing].reasons(context.reader))


@for_staff(CLOSE_LIBRARY)
@reads
async def preview(context: Context, tap: PreviewClosing) -> Screen:
    """All that follows."""
    closure = await _closure(context, tap.span, tap.why)
    words = await screens.announcement(context, context.reader, closure)
    found = await context.services[Closing].preview(context.reader, closure, words)
    return screens.preview(context, found, tap.why, screens.chosen(found, tap.cancels), words, tell=tap.tell)


@for_staff(CLOSE_LIBRARY, N_("closed the library"))
@writes
async def close(context: Context, tap: CloseNow, tx: Transaction) -> Screen:
    """Close; where the events have changed since the preview, that is shown again instead."""
    closing = context.services[Closing]
    closure = await _closure(context, tap.span, tap.why)
    found = await closing.preview(tx, closure)
    if found.sign != tap.sign:
        raise Changed(tap.span, tap.why)
    words = await screens.announcement(context, tx, closure) if tap.tell else ""
    done = await closing.close(tx, closure, screens.chosen(found, tap.cancels), tap.sign, context.person.id, words)
    return screens.closed(context.t, done)


@for_staff(CLOSE_LIBRARY)
@reads
async def begin_other(context: Context, tap: OtherClosing) -> Begin:
    """In words."""
    return Begin(OTHER, {ABOUT: tap.span} if tap.span else {})


@for_staff(CLOSE_LIBRARY)
@reads
async def show_closures(context: Context, _: object) -> Screen:
    """Those that hold."""
    return screens.in_force(context.t, await context.services[Closing].closures(context.reader))


@for_staff(CLOSE_LIBRARY)
@reads
async def ask_to_reopen(context: Context, tap: Reopen) -> Screen:
    """Sure?"""
    return screens.asks_to_reopen(context.t, await context.services[Closing].closure(context.reader, tap.closure))


@for_staff(CLOSE_LIBRARY, N_("opened the library again"))
@writes
async def reopen(context: Context, tap: SurelyReopen, tx: Transaction) -> Screen:
    """The hours are as they were."""
    closing = context.services[Closing]
    words = screens.reopening(context, await closing.closure(tx, tap.closure))
    return screens.reopened(context.t, await closing.reopen(tx, tap.closure, context.person.id, words))


async def _closure(context: Context, span: str, why: str) -> Closure:
    """What a key means. The reason is written in the language of the library, whoever presses."""
    starts, ends = span_of(span, context.t.zone)
    if why in screens.REASONS:
        return Closure(starts, ends, context.speaking("id").t(screens.REASONS[why]).plain)
    reason = (await context.services[Closing].reasons(context.reader)).get(why)
    if reason is None:
        raise Unknown("reason")
    return Closure(starts, ends, reason)


def _span(context: Context, code: str) -> tuple[datetime, datetime]:
    zone = context.t.zone
    midnight = datetime.combine(context.today, time(), zone)
    day = timedelta(days=1)
    match code:
        case "rest":
            return screens.now_of(context.now), midnight + day
        case "today":
            return midnight, midnight + day
        case "tomorrow":
            return midnight + day, midnight + 2 * day
        case _ if code.isdecimal() and len(code) < 3 and 1 <= int(code) <= _MOST_DAYS:
            return midnight, midnight + int(code) * day
        case _:
            return span_of(code, zone)
