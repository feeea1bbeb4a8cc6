"""A book that a guardian reserved for one of their children: whose it is, what they agree to, and by whose card."""

from __future__ import annotations

from dataclasses import replace

from bot.areas.children.rules import Child
from bot.areas.children.service import Children
from bot.areas.consents.rules import about_child
from bot.areas.consents.service import Consents
from bot.areas.holds.service import Holds, Waiting
from bot.areas.holds.wordings import CHILD_HOLDS
from bot.base.database import Reader, Transaction
from bot.base.html import paragraphs
from bot.chat.core.context import Context
from bot.chat.core.feature import reads, writes
from bot.chat.screens.screen import Button, Screen
from handlers.consents import shown, wording
from handlers.holds import screens
from handlers.holds.buttons import OpenHold
from handlers.holds.more_buttons import AskForWhom, HoldFor
from handlers.navigation import menu_key
from handlers.paging import key_label


async def offered(context: Context, reader: Reader, screen: Screen, found: Waiting) -> Screen:
    """The same screen with a key “this is for my child”, for who has noted any and reserved it for themselves."""
    if found.hold.child_id is not None or not found.hold.is_active:
        return screen
    if not await context.services[Children].of(reader, context.person.id):
        return screen
    *rows, last = screen.keys
    return replace(screen, keys=[*rows, [Button(context.t("This is for my child"), AskForWhom(found.hold.id))], last])


@reads
async def ask(context: Context, tap: AskForWhom) -> Screen:
    """Which child? Raises Unknown."""
    t, person = context.t, context.person.id
    found = await context.services[Holds].waiting(context.reader, person, tap.hold)
    children = await context.services[Children].of(context.reader, person)
    keys = [[Button(key_label(n, one.name), HoldFor(tap.hold, one.id))] for n, one in enumerate(children, 1)]
    back = [Button(t("To the reservation"), OpenHold(tap.hold)), menu_key(t)]
    return Screen(t("For which child is “{title}”?", title=found.hold.title), [*keys, back])


@writes
async def put(context: Context, tap: HoldFor, tx: Transaction) -> Screen:
    """What one agrees to, then it is the child's. Raises Unknown, NoLongerSo, HeldAlready, TooManyHolds."""
    t, person, holds = context.t, context.person.id, context.services[Holds]
    child = await context.services[Children].child(tx, person, tap.child)
    if tap.agreed:
        await context.services[Consents].give(tx, person, shown(t, CHILD_HOLDS), about_child(child.id))
    if not await context.services[Consents].has_agreed(tx, person, CHILD_HOLDS, about_child(child.id)):
        return _ask_consent(context, tap, child)
    found = await holds.give_to_child(tx, person, tap.hold, child.id)
    return screens.one(t, found, t("“{title}” is reserved for {name}.", title=found.hold.title, name=child.name))


def _ask_consent(context: Context, tap: HoldFor, child: Child) -> Screen:
    t = context.t
    head = t("Reserving books for {name}", name=child.name)
    agree = Button(t("I agree"), HoldFor(tap.hold, child.id, True), style="primary")
    refuse = Button(t("I do not agree"), OpenHold(tap.hold))
    return Screen(paragraphs(head, wording(t, CHILD_HOLDS)), [[agree, refuse], [menu_key(t)]])
