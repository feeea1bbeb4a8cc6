"""What staff set of holds, a tap a value."""

from __future__ import annotations

from bot.areas.holds.permissions import SET_HOLDS
from bot.areas.holds.rules import SETTINGS
from bot.areas.holds.service import Holds
from bot.base.database import Transaction
from bot.base.html import lines, paragraphs
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads, writes
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.holds.buttons import OpenHoldSetting, SetHoldSetting, ShowHoldDesk, ShowHoldSettings
from handlers.navigation import desk_ways

_NAMED = {
    "open_days": N_("Open days that a book waits at the desk: {n}"),
    "most": N_("Books that one reader may reserve at once: {n}"),
    "most_a_day": N_("Books that one reader may reserve a day: {n}"),
    "needs_card": N_("Only with a linked member's card: {n}"),
}
_KEYS = {
    "open_days": N_("Days at the desk"),
    "most": N_("Books at once"),
    "most_a_day": N_("Books a day"),
    "needs_card": N_("With a card only"),
}
_OFFERED = {"open_days": (1, 2, 3, 5, 7, 10), "most": (1, 2, 3, 5, 8, 10), "most_a_day": (1, 2, 3, 5, 8, 10)}
_YES_NO = ((1, N_("Yes")), (0, N_("No")))


@for_staff(SET_HOLDS)
@reads
async def show(context: Context, _: object) -> Screen:
    """All of them."""
    return _shown(context.t, vars(await context.services[Holds].settings.limits(context.reader)))


@for_staff(SET_HOLDS)
@reads
async def open_one(context: Context, tap: OpenHoldSetting) -> Screen:
    """One of them, and its values. Raises Unknown."""
    if tap.name not in SETTINGS:
        raise Unknown("setting")
    t, now = context.t, vars(await context.services[Holds].settings.limits(context.reader))
    if tap.name in _OFFERED:
        values = [Button(str(n), SetHoldSetting(tap.name, n)) for n in _OFFERED[tap.name]]
    else:
        values = [Button(t(label), SetHoldSetting(tap.name, n)) for n, label in _YES_NO]
    later = t("What readers were told already stays as it is.")
    back = [Button(t("Back"), ShowHoldSettings())]
    return Screen(paragraphs(_row(t, tap.name, now[tap.name]), later), [values, back])


@for_staff(SET_HOLDS, N_("changed a setting of reservations"))
@writes
async def put(context: Context, tap: SetHoldSetting, tx: Transaction) -> Screen:
    """It counts from now on. Raises Unknown."""
    now = await context.services[Holds].settings.put(tx, tap.name, tap.value)
    return _shown(context.t, vars(now), context.t("Noted."))


def _shown(t: Texts, now: dict[str, int], led_by: str = "") -> Screen:
    rows = [_row(t, name, now[name]) for name in SETTINGS]
    keys = [Button(t(_KEYS[name]), OpenHoldSetting(name)) for name in SETTINGS]
    head = t("<b>Settings of reservations</b>")
    ways = [[Button(t("Reservations"), ShowHoldDesk())], desk_ways(t)]
    return Screen(paragraphs(led_by, head, lines(*rows)), [keys[:2], keys[2:], *ways])


def _row(t: Texts, name: str, value: int) -> str:
    if name == "needs_card":
        return t(_NAMED[name], n=t("yes") if value else t("no"))
    return t(_NAMED[name], n=value)
