"""Marks at the door, and the card as it stands after them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.areas.events.attendance.desk import AtDoor
from bot.areas.events.records import Registration
from bot.areas.events.service import Events
from bot.base.database import Transaction
from bot.base.html import Html
from bot.chat.core.context import Context
from bot.chat.screens.screen import Screen
from handlers.events.check_in import cards
from handlers.events.check_in.access import guest_of
from handlers.events.check_in.names import is_child


async def note_coming(
    context: Context, tx: Transaction, found: AtDoor, those: Sequence[Registration], brought_by: str
) -> Screen:
    """Mark them; the card as it stands then, with what was done. Raises what `check_in` raises."""
    attending, session = context.services[Events].attending, found.session.id
    children = [one.id for one in those if is_child(found.event, one)]
    others = [one.id for one in those if one.id not in children]
    marked = []
    if children:
        marked += await attending.check_in(tx, session, children, context.person.id, brought_by)
    if others:
        marked += await attending.check_in(tx, session, others, context.person.id)
    return await card_after(context, tx, found, [one.registration for one in marked if one.now])


async def card_after(context: Context, tx: Transaction, found: AtDoor, now: Sequence[Registration]) -> Screen:
    """The card as it stands now. Where somebody else was quicker, it says when and by whom."""
    after = await guest_of(context, found.session.id, found.registration.id)
    said: Html = cards.noted(context, after, now) if now else context.t("That was noted already.")
    shown = cards.card(context, after, found.session.id)
    return replace(shown.led_by(said), toast=said)


async def note_leaving(
    context: Context, tx: Transaction, found: AtDoor, those: Sequence[Registration], fetched_by: str
) -> Screen:
    """Mark them; the card as it stands then. Raises NotCome."""
    ids = [one.id for one in those]
    marked = await context.services[Events].attending.check_out(
        tx, found.session.id, ids, context.person.id, fetched_by
    )
    return await card_after(context, tx, found, [one.registration for one in marked if one.now])
