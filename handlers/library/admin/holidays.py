"""Public holidays of the coming year: suggested, and closed on a tap."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.library.holidays import Holiday
from bot.areas.library.permissions import EDIT_LIBRARY
from bot.areas.library.service import Library
from bot.base.database import Transaction
from bot.base.html import lines, paragraphs
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads_slowly
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.library.admin.buttons import CloseOnHoliday, CloseOnHolidays, ShowSpecialDays
from handlers.library.admin.ways import back_ways


def holidays_screen(t: Texts, found: Sequence[Holiday], said: str = "") -> Screen:
    """What may be closed; estimates say so."""
    rows = [
        t("{date}: {name} (estimated)", date=t.date(one.day), name=one.name)
        if one.estimated
        else t("{date}: {name}", date=t.date(one.day), name=one.name)
        for one in found
    ]
    keys = [
        [Button(t("Closed: {name}, {date}", name=one.name, date=f"{one.day:%d/%m}"), CloseOnHoliday(f"{one.day}"))]
        for one in found
    ]
    every = [[Button(t("Closed on all of these"), CloseOnHolidays())]] if len(found) > 1 else []
    advice = t("Please compare them with this year's decree (SKB 3 Menteri). Nothing is closed before you tap.")
    text = paragraphs(advice, lines(*rows)) if rows else t("All holidays of the coming year are entered.")
    return Screen(
        paragraphs(said, t("<b>Public holidays of the coming year</b>"), text),
        [*keys, *every, [Button(t("Days that differ"), ShowSpecialDays())], *back_ways(t)],
    )


async def suggested(context: Context) -> list[Holiday]:
    """The holidays of the coming year that nobody has entered yet."""
    known = {one.day for one in await context.services[Library].special_days(context.reader)}
    return [one for one in await context.services[Library].holidays() if one.day not in known]


@for_staff(EDIT_LIBRARY)
@reads_slowly
async def show_holidays(context: Context, _: object) -> Screen:
    """What may be closed."""
    return holidays_screen(context.t, await suggested(context))


async def suggested_first(context: Context, _: object) -> list[Holiday]:
    """The same, before a transaction opens."""
    return await suggested(context)


async def close_on(context: Context, tap: CloseOnHoliday, tx: Transaction, found: list[Holiday]) -> Screen:
    """Closed on one of them. Raises Unknown for another day."""
    wanted = [one for one in found if one.day.isoformat() == tap.day]
    if not wanted:
        raise Unknown("holiday")
    return await _close(context, tx, found, wanted)


async def close_on_all(context: Context, _: object, tx: Transaction, found: list[Holiday]) -> Screen:
    """Closed on all of them."""
    return await _close(context, tx, found, found)


async def _close(context: Context, tx: Transaction, found: Sequence[Holiday], wanted: Sequence[Holiday]) -> Screen:
    for one in wanted:
        await context.services[Library].set_special_day(tx, one.day, (), one.name)
    said = context.t.plural("Closed on {n} holiday.", "Closed on {n} holidays.", len(wanted))
    return holidays_screen(context.t, [one for one in found if one not in wanted], said)
