"""A copy of the group's book for a member, reserved with one tap where the collection surely has it."""

from __future__ import annotations

from bot.areas.catalogue.lending import Lending
from bot.areas.catalogue.search.types import Answer, Confidence
from bot.areas.holds.service import Holds
from bot.areas.reading_groups.service import ReadingGroups
from bot.base.database import Transaction
from bot.base.reading.text import fold
from bot.base.refusals import SwitchedOff
from bot.chat.core.context import Context
from bot.chat.core.feature import writes_after
from bot.chat.screens.screen import Button, Screen
from handlers.catalogue import actions as catalogue
from handlers.holds import screens as holds
from handlers.navigation import menu_key
from handlers.reading_groups.book_buttons import LookForBook, OpenBook, ReserveBook


async def _look(context: Context, tap: ReserveBook) -> catalogue.Looked:
    for needed in ("catalogue", "holds"):
        if not context.has(needed):
            raise SwitchedOff(needed)
    service = context.services[ReadingGroups]
    one, _ = await service.reading.member(context.reader, tap.book, context.person.id)
    return await catalogue.look_up(context, one.title)


@writes_after(_look)
async def reserve(context: Context, tap: ReserveBook, tx: Transaction, looked: catalogue.Looked) -> Screen:
    """Reserved, or what the collection has instead. Raises Unknown, NotMember, and what holds and cards refuse."""
    t, service = context.t, context.services[ReadingGroups]
    one, _ = await service.reading.member(tx, tap.book, context.person.id)
    title_id = await _surely(context, tx, looked, one.title)
    if title_id is None:
        found = await catalogue.answer(context, tx, looked)
        return found.led_by(t("Please choose the edition that you would like to reserve."))
    placed = holds.placed(t, await context.services[Holds].place(tx, context.person.id, title_id))
    return placed.with_keys([Button(t("Back to the group's book"), OpenBook(tap.book)), menu_key(t)])


async def _surely(context: Context, tx: Transaction, looked: catalogue.Looked, title: str) -> int | None:
    """The title that is meant; None where a reader has to choose."""
    found = looked.found
    if not isinstance(found, Answer) or found.confidence is not Confidence.SURE or found.corrected or not found.hits:
        return None
    named, withdrawn = await context.services[Lending].title(tx, found.hits[0].id)
    return found.hits[0].id if fold(named) == fold(title) and not withdrawn else None


async def _look_up(context: Context, tap: LookForBook) -> catalogue.Looked:
    if not context.has("catalogue"):
        raise SwitchedOff("catalogue")
    one = await context.services[ReadingGroups].books.find(context.reader, tap.book)
    return await catalogue.look_up(context, one.title)


@writes_after(_look_up)
async def look(context: Context, tap: LookForBook, tx: Transaction, looked: catalogue.Looked) -> Screen:
    """What the catalogue has of it."""
    return await catalogue.answer(context, tx, looked)
