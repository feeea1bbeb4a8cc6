"""What answers the keys of a sudden closing."""

from __future__ import annotations

from typing import Any

from bot.areas.library.closings.hours import Closure, checked_closure
from bot.areas.library.closings.service import Changed, Closing
from bot.areas.library.permissions import CLOSE_LIBRARY
from bot.base.database import Transaction
from bot.base.reading.dates import Snag
from bot.base.reading.person_names import sounds_asked
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
from handlers.library.closings.forms import LONGEST_REASON, OTHER
from handlers.library.closings.spans import now_of, span_meant, span_said, told_in


@for_staff(CLOSE_LIBRARY)
@reads
async def begin(context: Context, given: object) -> Begin:
    """When, and why? What was said already is not asked for again."""
    about = await _about(context)
    if not isinstance(given, Heard) or sounds_asked(given.typed):
        return Begin(OTHER, {ABOUT: about})
    when, why = told_in(given.typed, now_of(context.now), context.t.zone)
    when = when or given.slot("day") or ""
    if when and not isinstance(span := span_said(when, context.now, context.t.zone), Snag):
        checked_closure(Closure(*span), context.now)
        about["span"] = span_code(*span, context.t.zone)
    return Begin(OTHER, {ABOUT: about, **({"why": why} if 0 < len(why) <= LONGEST_REASON else {})})


@for_staff(CLOSE_LIBRARY)
@reads
async def ask_why(context: Context, tap: ClosingWhen) -> Begin:
    """Why? By a key of an older message. The span is laid on the calendar now, so that later taps mean the same."""
    span = span_meant(tap.span, context.now, context.t.zone)
    checked_closure(Closure(*span), context.now)
    return Begin(OTHER, {ABOUT: await _about(context, span_code(*span, context.t.zone))})


async def _about(context: Context, span: str = "") -> dict[str, Any]:
    """What the form offers, as JSON."""
    closing = context.services[Closing]
    in_force = len(await closing.closures(context.reader))
    return {"span": span, "kept": await closing.reasons(context.reader), "in_force": in_force}


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
    """The same, by a key of an older message."""
    return Begin(OTHER, {ABOUT: await _about(context, tap.span)})


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
    """What a key means. Raises Unknown."""
    starts, ends = span_of(span, context.t.zone)
    return Closure(
        starts, ends, screens.reason_of(context, why, await context.services[Closing].reasons(context.reader))
    )
