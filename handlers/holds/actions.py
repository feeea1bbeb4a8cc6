"""What answers a reader's keys and words around holds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from bot.areas.holds.calls import Calls
from bot.areas.holds.service import Holds
from bot.base.database import Transaction
from bot.base.refusals import OldButton
from bot.chat.core.context import Context
from bot.chat.core.feature import reads, writes, writes_after
from bot.chat.screens.screen import Screen
from handlers.book_keys import PlaceHold
from handlers.holds import for_children, screens
from handlers.holds.buttons import (
    AskForWord,
    CancelHold,
    ChooseLast,
    ChooseRest,
    OpenHold,
    RestHold,
    ResumeHold,
    SetLast,
    UndoCancel,
)


@writes
async def place(context: Context, tap: PlaceHold, tx: Transaction) -> Screen:
    """Reserve a title."""
    found = await context.services[Holds].place(tx, context.person.id, tap.title)
    return await for_children.offered(context, tx, screens.placed(context.t, found), found)


async def nothing(context: Context, _: object) -> None:
    """Who only looks is answered however late; that they have looked is noted all the same."""


@writes_after(nothing)
async def show_mine(context: Context, _: object, tx: Transaction, nothing: None) -> Screen:
    """All of one's own, by key or by words."""
    await context.services[Calls].seen(tx, context.person.id)
    return screens.mine(context.t, await context.services[Holds].mine(context.reader, context.person.id))


@writes_after(nothing)
async def open_one(context: Context, tap: OpenHold, tx: Transaction, nothing: None) -> Screen:
    """One of them."""
    await context.services[Calls].seen(tx, context.person.id)
    found = await context.services[Holds].waiting(context.reader, context.person.id, tap.hold)
    return await for_children.offered(context, tx, screens.one(context.t, found), found)


@writes
async def cancel(context: Context, tap: CancelHold, tx: Transaction) -> Screen:
    """No longer want it; that may be taken back."""
    return screens.cancelled(context.t, await context.services[Holds].cancel(tx, context.person.id, tap.hold))


@writes
async def undo(context: Context, tap: UndoCancel, tx: Transaction) -> Screen:
    """Want it after all."""
    t = context.t
    return screens.one(t, await context.services[Holds].undo(tx, context.person.id, tap.hold), t("It is yours again."))


@reads
async def choose_rest(context: Context, tap: ChooseRest) -> Screen:
    """For how long no copy is wanted."""
    found = await context.services[Holds].waiting(context.reader, context.person.id, tap.hold)
    return screens.choose_rest(context.t, found.hold)


@writes
async def rest(context: Context, tap: RestHold, tx: Transaction) -> Screen:
    """No copy yet."""
    holds, person = context.services[Holds], context.person.id
    await holds.suspend(tx, person, tap.hold, _day(context, tap, screens.RESTS))
    return screens.one(context.t, await holds.waiting(tx, person, tap.hold))


@writes
async def resume(context: Context, tap: ResumeHold, tx: Transaction) -> Screen:
    """A copy as soon as there is one."""
    return screens.one(context.t, await context.services[Holds].resume(tx, context.person.id, tap.hold))


@reads
async def choose_last(context: Context, tap: ChooseLast) -> Screen:
    """After which day it is of no use."""
    found = await context.services[Holds].waiting(context.reader, context.person.id, tap.hold)
    return screens.choose_last(context.t, found.hold)


@writes
async def set_last(context: Context, tap: SetLast, tx: Transaction) -> Screen:
    """Of no use after a day."""
    holds, person = context.services[Holds], context.person.id
    await holds.not_needed_after(tx, person, tap.hold, _day(context, tap, screens.LASTS))
    return screens.one(context.t, await holds.waiting(tx, person, tap.hold))


@writes
async def ask_for_word(context: Context, tap: AskForWord, tx: Transaction) -> Screen:
    """Give the hold up, and only hear when it is there."""
    holds, person = context.services[Holds], context.person.id
    held = await holds.of_title(tx, person, tap.title)
    if held is not None:
        await holds.cancel(tx, person, held.id)
    return screens.noted(context.t, tap.title, await holds.ask_for_word(tx, person, tap.title))


def _day(context: Context, tap: RestHold | SetLast, offered: Sequence[int]) -> date | None:
    """The day so many days from today; None for 0. Raises OldButton for a number that no key of ours carries."""
    if not tap.days:
        return None
    if tap.days not in offered:
        raise OldButton(tap.pack())
    return context.services[Holds].queue.today + timedelta(days=tap.days)
