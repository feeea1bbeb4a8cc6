"""The parts of the bot, switched on and off. Menus, commands and plain chat follow with the next message."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.library.permissions import SWITCH_AREAS
from bot.areas.library.service import Library
from bot.base.database import Transaction
from bot.base.html import lines, paragraphs
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import Feature, for_staff, reads, writes
from bot.chat.routing.registry import Registry
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_
from handlers.library.admin.buttons import SwitchArea
from handlers.navigation import desk_ways as ways


def switchable(context: Context) -> Sequence[Feature]:
    """The features with a switch of their own."""
    return [one for one in context.services[Registry].features if not one.essential and not one.part_of]


def areas(context: Context, off: frozenset[str], said: str = "") -> Screen:
    """A line and a key each."""
    t = context.t
    told, keys = [], []
    for one in switchable(context):
        is_off = one.name in off
        told.append(t("{mark} {area}: {state}", mark="⚪️" if is_off else "🟢", area=t(one.title),
                      state=t("off") if is_off else t("on")))  # fmt: skip
        label = t("Switch on: {area}", area=t(one.title)) if is_off else t("Switch off: {area}", area=t(one.title))
        keys.append([Button(label, SwitchArea(one.name, not is_off))])
    about = t("What is off leaves no trace in menus, commands and the chat. Nothing that was kept is lost.")
    return Screen(paragraphs(said, t("<b>Parts of the bot</b>"), lines(*told), about), [*keys, ways(t)])


@for_staff(SWITCH_AREAS)
@reads
async def show_areas(context: Context, _: object) -> Screen:
    """All parts."""
    return areas(context, context.off)


@for_staff(SWITCH_AREAS, N_("switched a part of the bot on or off"))
@writes
async def switch_area(context: Context, tap: SwitchArea, tx: Transaction) -> Screen:
    """On, or off; the same twice changes nothing."""
    found = next((one for one in switchable(context) if one.name == tap.area), None)
    if found is None:
        raise Unknown("area")
    await context.services[Library].switch(tx, tap.area, off=tap.off)
    t = context.t
    said = t("{area} is off now.", area=t(found.title)) if tap.off else t("{area} is on now.", area=t(found.title))
    off = context.off | {tap.area} if tap.off else context.off - {tap.area}
    return areas(context, off, said)
