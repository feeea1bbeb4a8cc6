"""Who comes and who leaves, from the card of a guest."""

from __future__ import annotations

from dataclasses import replace

from bot.areas.events.permissions import RUN_DOOR
from bot.areas.events.refusals import DoorClosed
from bot.areas.events.service import Events
from bot.base.database import Transaction
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads, writes
from bot.chat.forms.conversation import ABOUT
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_
from handlers.events.check_in import cards
from handlers.events.check_in.access import guest_of
from handlers.events.check_in.buttons import Admit, BroughtBy, CheckIn, CheckOut, FetchedBy, TakeMarkBack
from handlers.events.check_in.forms import BROUGHT, FETCHED
from handlers.events.check_in.noting import card_after, note_coming, note_leaving


@for_staff(RUN_DOOR)
@writes
async def check_in(context: Context, tap: CheckIn, tx: Transaction) -> Screen:
    """They are here. The row says who noted it."""
    found = await guest_of(context, tap.session, tap.registration)
    those = cards.expected(found.party) if tap.whole else [found.registration]
    return await note_coming(context, tx, found, those or [found.registration], found.adult if tap.brought else "")


@for_staff(RUN_DOOR)
@writes
async def check_out(context: Context, tap: CheckOut, tx: Transaction) -> Screen:
    """They leave, with somebody whose name is known. The row says who noted it."""
    found = await guest_of(context, tap.session, tap.registration)
    name = {"f": found.care.fetcher, "a": found.adult}.get(tap.whom)
    if name is None:
        raise Unknown("fetcher")
    those = cards.inside(found) if tap.whole else [found.registration]
    return await note_leaving(context, tx, found, those or [found.registration], name)


@for_staff(RUN_DOOR)
@reads
async def ask_who_brought(context: Context, tap: BroughtBy) -> Begin:
    """Who is it?"""
    await guest_of(context, tap.session, tap.registration)
    return Begin(BROUGHT, {ABOUT: [tap.session, tap.registration]})


@for_staff(RUN_DOOR)
@reads
async def ask_who_fetched(context: Context, tap: FetchedBy) -> Begin:
    """Who is it?"""
    await guest_of(context, tap.session, tap.registration)
    return Begin(FETCHED, {ABOUT: [tap.session, tap.registration]})


@for_staff(RUN_DOOR, N_("took a mark of attendance back"))
@writes
async def take_back(context: Context, tap: TakeMarkBack, tx: Transaction) -> Screen:
    """Not here after all."""
    found = await guest_of(context, tap.session, tap.registration)
    undone = await context.services[Events].attending.undo(tx, tap.session, tap.registration)
    after = await guest_of(context, tap.session, tap.registration)
    said = context.t("The mark is taken back.") if undone else context.t("There was no mark any more.")
    shown = cards.card(context, after, found.session.id)
    return replace(shown.led_by(said), toast=said)


@for_staff(RUN_DOOR, N_("let somebody of the queue in"))
@writes
async def admit(context: Context, tap: Admit, tx: Transaction) -> Screen:
    """In they come. Raises Full, NoSeat."""
    found = await guest_of(context, tap.session, tap.registration)
    if found.attendance:
        return await card_after(context, tx, found, [])
    try:
        marked = await context.services[Events].attending.admit(tx, tap.session, tap.registration, context.person.id)
    except DoorClosed as closed:
        said = context.t(
            "The queue may come in from {moment} on, where seats stay empty."
            " Until then free seats are offered in turn.",
            moment=context.t.moment(closed.opens_at),
        )
        return cards.card(context, found, tap.session).led_by(said)
    return await card_after(context, tx, found, [marked.registration])
