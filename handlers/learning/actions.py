"""What answers the keys around what was not understood; each is for staff who may teach the bot."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from bot.areas.learning.permissions import TEACH_BOT
from bot.areas.learning.rules import NEVER, NothingToTell, Week
from bot.areas.learning.service import Learning
from bot.areas.learning.weekly import Weekly
from bot.areas.library.permissions import EDIT_LIBRARY
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads, writes
from bot.chat.forms.conversation import ABOUT
from bot.chat.routing.registry import Registry
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_, Texts
from handlers.learning import meanings, screens
from handlers.learning.buttons import (
    ChooseArea,
    ChooseMeaning,
    ChooseWeekday,
    ForgetTaught,
    IgnoreUnclear,
    OpenUnclear,
    ShowTaught,
    ShowUnclear,
    SurelyForgetTaught,
    Teach,
    WriteAnswer,
)
from handlers.learning.forms import WRITE, wording_of

_LIKELY = 4


async def how_many(context: Context) -> int:
    """How many texts wait, for the desk."""
    return await context.services[Learning].how_many(context.reader) if context.may(TEACH_BOT) else 0


@for_staff(TEACH_BOT)
@reads
async def show(context: Context, tap: ShowUnclear | str) -> Screen:
    """What was not understood."""
    return await _list(context, max(0, tap.page) if isinstance(tap, ShowUnclear) else 0)


async def _list(context: Context, page: int, said: str = "") -> Screen:
    found, total = await context.services[Learning].unclear(context.reader, page)
    if page and not found:
        return await _list(context, 0, said)
    return screens.unclear(context.t, found, page, total, said)


@for_staff(TEACH_BOT)
@reads
async def open_one(context: Context, tap: OpenUnclear) -> Screen:
    """One of them."""
    learning = context.services[Learning]
    found = await learning.one(context.reader, tap.mark)
    return screens.one(context, found, tap.page, _named(context), teachable=learning.said(found).teachable)


@for_staff(TEACH_BOT)
@reads
async def choose_meaning(context: Context, tap: ChooseMeaning) -> Screen:
    """The likeliest."""
    found = await context.services[Learning].one(context.reader, tap.mark)
    return screens.choices(context.t, found, meanings.likeliest(context, found, wording_of(found.words), _LIKELY))


@for_staff(TEACH_BOT)
@reads
async def choose_area(context: Context, tap: ChooseArea) -> Screen:
    """Something else, by area. Raises Unknown."""
    found = await context.services[Learning].one(context.reader, tap.mark)
    if not tap.area:
        return screens.areas(context.t, found, meanings.areas(context))
    every = meanings.of_area(context, tap.area)
    if not every:
        raise Unknown("area")
    return screens.in_area(context.t, found, tap.area, every, tap.page)


@for_staff(TEACH_BOT, N_("taught the bot what words mean"))
@writes
async def teach(context: Context, tap: Teach, tx: Transaction) -> Screen:
    """It is about that. Raises Unknown."""
    registry = context.services[Registry]
    meaning = meanings.meaning_of(registry, tap.phrase)
    if meaning is None:
        raise Unknown("phrase")
    one = await context.services[Learning].teach(tx, tap.mark, meaning)
    return screens.learned(context.t, one, meanings.label_of(registry, tap.phrase))


@for_staff(EDIT_LIBRARY)
@reads
async def write_answer(context: Context, tap: WriteAnswer) -> Begin:
    """The form of a frequent question, with the wording filled in."""
    found = await context.services[Learning].one(context.reader, tap.mark)
    return Begin(WRITE, {ABOUT: found.mark, "wordings": wording_of(found.words) or None})


@for_staff(TEACH_BOT, N_("ignored words that the bot did not understand"))
@writes
async def ignore(context: Context, tap: IgnoreUnclear, tx: Transaction) -> Screen:
    """It is shown no more."""
    await context.services[Learning].ignore(tx, tap.mark)
    return await _list(context, 0, context.t("All right, it is not shown any more."))


@for_staff(TEACH_BOT)
@reads
async def show_taught(context: Context, tap: ShowTaught) -> Screen:
    """What was taught."""
    return await _taught(context, max(0, tap.page))


async def _taught(context: Context, page: int, said: str = "") -> Screen:
    found, total = await context.services[Learning].taught(context.reader, page)
    if page and not found:
        return await _taught(context, 0, said)
    return screens.taught(context.t, found, page, total, _named(context), said)


@for_staff(TEACH_BOT)
@reads
async def ask_to_forget(context: Context, tap: ForgetTaught) -> Screen:
    """Sure?"""
    one = await context.services[Learning].taught_one(context.reader, tap.taught)
    return screens.asks_to_forget(context.t, one, _named(context)(one.meaning))


@for_staff(TEACH_BOT, N_("undid what the bot was taught"))
@writes
async def forget(context: Context, tap: SurelyForgetTaught, tx: Transaction) -> Screen:
    """Undone."""
    await context.services[Learning].forget(tx, tap.taught)
    return await _taught(context, 0, context.t("Undone. It counts no more."))


@for_staff(TEACH_BOT)
@reads
async def export(context: Context, _: object) -> Screen:
    """All of it as a file."""
    return screens.exported(context.t)


async def make_file(
    services: Services, reader: Reader, t: Texts, recipient: int, details: Mapping[str, Any]
) -> bytes | None:
    """The file."""
    return (await services[Learning].examples(reader)).encode()


@for_staff(TEACH_BOT, N_("chose when the week is told"))
@writes
async def choose_weekday(context: Context, tap: ChooseWeekday, tx: Transaction) -> Screen:
    """Ask for the day, or choose it."""
    weekly = context.services[Weekly]
    if tap.day >= NEVER:
        await weekly.choose(tx, tap.day)
    return screens.weekdays(context.t, await weekly.weekday(tx))


async def of_week(services: Services, reader: Reader, details: Mapping[str, Any]) -> tuple[Week, screens.Named]:
    """What the weekly letter tells."""
    days = date.fromisoformat(details["first"]), date.fromisoformat(details["last"])
    return await services[Weekly].week(reader, *days), partial(meanings.label_of, services[Registry])


def told_weekly(t: Texts, found: tuple[Week, screens.Named]) -> Screen | None:
    """The weekly letter."""
    return screens.week(t, *found)


def nothing_to_tell(context: Context, refusal: NothingToTell) -> Screen:
    """Too little of it can be read."""
    return screens.nothing_to_tell(context, refusal.mark)


def _named(context: Context) -> screens.Named:
    return partial(meanings.label_of, context.services[Registry])
