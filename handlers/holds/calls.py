"""The staff's call list: whose book waits, and who may not know of it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.holds.calls import Calls
from bot.areas.holds.permissions import HANDLE_HOLDS
from bot.areas.holds.rules import Call, Why
from bot.base.database import Transaction
from bot.base.html import Html, lines, paragraphs
from bot.base.i18n import N_
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads, writes
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.holds.buttons import OpenTask, ShowHoldDesk
from handlers.holds.more_buttons import CalledAbout
from handlers.navigation import desk_ways
from handlers.paging import number_keys

_WHY = {
    Why.UNSEEN: N_("has not opened the message"),
    Why.UNDELIVERED: N_("the message could not be delivered"),
}


@for_staff(HANDLE_HOLDS)
@reads
async def show(context: Context, _: object) -> Screen:
    """Who is to be called, the next last day first."""
    return _listed(context.t, await context.services[Calls].waiting(context.reader))


@for_staff(HANDLE_HOLDS, N_("called a reader about a reserved book"))
@writes
async def called(context: Context, tap: CalledAbout, tx: Transaction) -> Screen:
    """One line less; a colleague may have been first."""
    t, done = context.t, await context.services[Calls].called(tx, tap.hold, context.person.id)
    said = t("Noted: called.") if done else t("A colleague was first.")
    return _listed(t, await context.services[Calls].waiting(tx), said)


def _listed(t: Texts, found: Sequence[Call], led_by: str = "") -> Screen:
    if not found:
        ways = [[Button(t("Reservations"), ShowHoldDesk())], desk_ways(t)]
        return Screen(paragraphs(led_by, t("Nobody is to be called.")), ways)
    known = [bool(one.number) for one in found]
    rows = [_row(t, n, one) for n, one in enumerate(found, 1)]
    numbered = t("Telephone numbers stand in the library's own list of members. Tap a number when you have called.")
    others = t("Who has no telephone number here is told when they come by; tap the number then.")
    hint = lines(numbered if any(known) else "", "" if all(known) else others)
    keys: list[list[Button]] = number_keys([(one.hold.title, CalledAbout(one.hold.id)) for one in found])
    if len(found) == 1:
        keys = [[Button(t("Has been called"), CalledAbout(found[0].hold.id), style="primary")]]
        keys.append([Button(t("To the reservation"), OpenTask(found[0].hold.id))])
    head = t("<b>To call</b>: their book waits, and they may not know")
    return Screen(
        paragraphs(led_by, head, *rows, hint), [*keys, [Button(t("Reservations"), ShowHoldDesk())], desk_ways(t)]
    )


def _row(t: Texts, n: int, one: Call) -> Html:
    who = t("{n}. {name}, member {number}", n=n, name=one.name, number=one.number) if one.number else ""
    day = t.date(one.hold.pick_up_until) if one.hold.pick_up_until else ""
    return lines(
        who or t("{n}. {name}, no telephone number: no card is linked", n=n, name=one.name),
        t("{title} ({code}), until {day}", title=one.hold.title, code=one.hold.code, day=day),
        t(_WHY[one.why]),
    )
