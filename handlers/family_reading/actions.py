"""What answers guardians' keys and words around what they read with their children."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.children.service import Children
from bot.areas.family_reading.service import FamilyReading
from bot.areas.family_reading.wordings import CHILD_READING
from bot.base.database import Transaction
from bot.base.html import Html, joined
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import reads, writes
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Screen
from handlers.consents import shown
from handlers.family_reading import screens
from handlers.family_reading.buttons import AskHowLong, AskWithWhom, NoteReading, OpenChildReading, UndoReading
from handlers.family_reading.sentence import read_together

_MOST = 8  # children of one guardian


@reads
async def show(context: Context, _: object) -> Screen:
    """The family's page."""
    return await _family(context)


async def _family(context: Context, led_by: str = "") -> Screen:
    found = await context.services[FamilyReading].of_family(context.reader, context.person.id)
    return screens.family(context.t, *found, led_by)


@reads
async def open_child(context: Context, tap: OpenChildReading) -> Screen:
    """One child's page. Raises Unknown."""
    service, person = context.services[FamilyReading], context.person.id
    one, minutes = await service.of_child(context.reader, person, tap.child)
    agreed = await service.has_agreed(context.reader, person, one.id)
    return screens.child(context, one, minutes, agreed=agreed)


@reads
async def ask_with_whom(context: Context, tap: AskWithWhom) -> Screen:
    """With which child? With one, how long."""
    children = await context.services[Children].of(context.reader, context.person.id)
    if len(children) == 1 and not tap.minutes:
        return screens.ask_how_long(context.t, children[0].name, str(children[0].id), tap.ago)
    return screens.ask_with_whom(context.t, children, tap.minutes, tap.ago)


@reads
async def ask_how_long(context: Context, tap: AskHowLong) -> Screen:
    """How many minutes? Raises Unknown."""
    names = await _names(context, _ids(tap.children))
    return screens.ask_how_long(context.t, names, tap.children, tap.ago)


@writes
async def hear(context: Context, heard: Heard, tx: Transaction) -> Screen:
    """“baca bareng salsa 15 menit”: noted at once; what was not said is asked."""
    children = await context.services[Children].of(tx, context.person.id)
    if not children:
        return screens.no_child(context.t)
    told = read_together(heard.typed, children)
    if not told.children:
        return screens.ask_with_whom(context.t, children, told.minutes or 0, told.ago)
    ids = ".".join(map(str, told.children))
    if told.minutes is None:
        return screens.ask_how_long(context.t, await _names(context, told.children), ids, told.ago)
    return await _note(context, tx, NoteReading(ids, told.minutes, told.ago))


@writes
async def note(context: Context, tap: NoteReading, tx: Transaction) -> Screen:
    """By keys. Raises Unknown, UnfitMinutes."""
    return await _note(context, tx, tap)


async def _note(context: Context, tx: Transaction, tap: NoteReading) -> Screen:
    service, person, t = context.services[FamilyReading], context.person.id, context.t
    ids = _ids(tap.children)
    if tap.agreed:
        await service.agree(tx, person, ids, shown(t, CHILD_READING))
    if asked := await service.not_agreed(tx, person, ids):
        names = joined(", ", [one.name for one in asked])
        return screens.ask_consent(t, names, tap.children, tap.minutes, tap.ago)
    before = (await service.of_family(tx, person))[1].badges
    told = await service.tell(tx, person, ids, tap.minutes, tap.ago)
    _, minutes = await service.of_family(tx, person)
    fresh = [one for one in minutes.badges if one not in before]
    return screens.noted(t, told, await _names(context, told.children), minutes, fresh)


@writes
async def undo(context: Context, tap: UndoReading, tx: Transaction) -> Screen:
    """It was not so. Raises Unknown."""
    await context.services[FamilyReading].undo(tx, context.person.id, tap.reading)
    return await _family(context, context.t("That is not counted any more."))


def _ids(children: str) -> list[int]:
    """Ids with dots between. Raises Unknown."""
    parts = children.split(".")
    if len(parts) > _MOST or not all(part.isascii() and part.isdecimal() and len(part) <= 10 for part in parts):
        raise Unknown("child")
    return [int(part) for part in parts]


async def _names(context: Context, ids: Sequence[int]) -> Html:
    service = context.services[Children]
    found = [await service.child(context.reader, context.person.id, one) for one in ids]
    return joined(", ", [one.name for one in found])
