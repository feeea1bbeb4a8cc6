"""What answers the keys and words around what is needed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.catalogue.lending import Lending
from bot.areas.catalogue.service import Catalogue
from bot.areas.needs.permissions import PLAN_PURCHASES
from bot.areas.needs.rules import Mark
from bot.areas.needs.service import Needs
from bot.base.database import Reader, Transaction
from bot.base.reading.titles import read_title
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.base.switches import Switches
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads, writes
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_
from handlers.book_keys import WantBook
from handlers.holds import screens as holds
from handlers.needs import board, screens
from handlers.needs.buttons import AskMark, BeFirst, ChooseNeeds, MarkNeed, OpenNeed, ShowNeeds, StopWanting, UnmarkNeed

_LONGEST = 200


@writes
async def want(context: Context, tap: WantBook, tx: Transaction) -> Screen:
    """They want to hear when it is here. Raises Unknown, TooManyWanted."""
    asked = await context.services[Catalogue].search_by_id(tx, tap.search, context.person.id)
    title = read_title(asked.question).title[:_LONGEST]
    return screens.wanted(context.t, *await context.services[Needs].want(tx, context.person.id, title))


@writes
async def stop_wanting(context: Context, tap: StopWanting, tx: Transaction) -> Screen:
    """They no longer do."""
    await context.services[Needs].unwant(tx, context.person.id, tap.wanted)
    return screens.not_wanted(context.t)


@writes
async def be_first(context: Context, tap: BeFirst, tx: Transaction) -> Screen:
    """The first place in the queue of what they proposed; the refusals of holds."""
    return holds.placed(context.t, await context.services[Needs].take(tx, context.person.id, tap.title))


async def how_many(context: Context) -> int:
    """How many lines are open, for the desk."""
    return await context.services[Needs].how_many(context.reader) if context.may(PLAN_PURCHASES) else 0


@for_staff(PLAN_PURCHASES)
@reads
async def show(context: Context, tap: object) -> Screen:
    """A page of the list, by key or by words."""
    which, page = (tap.which, max(0, tap.page)) if isinstance(tap, ShowNeeds) else ("", 0)
    return await _list(context, which, page)


async def _list(context: Context, which: str, page: int) -> Screen:
    found, total = await context.services[Needs].listed(context.reader, board.filter_of(which), page)
    if page and not found:
        return await _list(context, which, 0)
    return board.listed(context.t, which, found, page, total)


@for_staff(PLAN_PURCHASES)
@reads
async def choose(context: Context, tap: ChooseNeeds) -> Screen:
    """Which part of the list."""
    return board.choose(context.t, await context.services[Needs].every(context.reader))


@for_staff(PLAN_PURCHASES)
@reads
async def open_one(context: Context, tap: OpenNeed) -> Screen:
    """A line."""
    need = await context.services[Needs].one(context.reader, tap.need)
    return board.one(context, need, ShowNeeds(tap.which, tap.page))


@for_staff(PLAN_PURCHASES)
@reads
async def ask(context: Context, tap: AskMark) -> Screen:
    """Sure that people shall be told?"""
    return board.ask(context.t, await context.services[Needs].one(context.reader, tap.need), tap.mark)


@for_staff(PLAN_PURCHASES, N_("marked a line of the buying list"))
@writes
async def mark(context: Context, tap: MarkNeed, tx: Transaction) -> Screen:
    """What becomes of it. Raises Unknown, DecidedMeanwhile."""
    t = context.t
    need, told = await context.services[Needs].mark(tx, tap.need, tap.mark, context.person.id)
    whom = t.plural("{n} reader is told.", "{n} readers are told.", told) if told else ""
    said = t("Noted: “{title}” is {mark}. {whom}", title=need.title, mark=t(board.MARKS[Mark(tap.mark)]), whom=whom)
    return (await _list(context, "", 0)).led_by(said)


@for_staff(PLAN_PURCHASES, N_("opened a line of the buying list again"))
@writes
async def unmark(context: Context, tap: UnmarkNeed, tx: Transaction) -> Screen:
    """It is open again."""
    need = await context.services[Needs].unmark(tx, tap.need)
    return board.one(context, need, ShowNeeds(), context.t("It is open again."))


async def came(services: Services, reader: Reader, details: Mapping[str, Any]) -> screens.Came | None:
    """What the letter about a book that came is about; None where it is gone again."""
    title_id = details["title"]
    try:
        title, withdrawn = await services[Lending].title(reader, title_id)
    except Unknown:
        return None
    if withdrawn:
        return None
    on = "holds" not in await services[Switches].switched_off(reader)
    lends = on and bool(await services[Lending].copies(reader, title_id))
    until = await services[Needs].offered_until(reader, details["person"], title_id)
    return screens.Came(title_id, title, details["proposed"], until, lends)
