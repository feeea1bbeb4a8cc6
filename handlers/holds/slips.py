"""Slips to print for set-aside copies: a code instead of a name, eight on a sheet, or one alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.holds.permissions import HANDLE_HOLDS
from bot.areas.holds.rules import State, Task
from bot.areas.holds.service import Holds
from bot.base.database import Reader
from bot.base.html import plain
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads
from bot.chat.screens.screen import Button, File, Screen
from bot.chat.screens.texts import Texts
from bot.drawing.letters import drawable
from bot.drawing.studio import Drawing
from handlers.holds.buttons import ShowTasks
from handlers.holds.more_buttons import PrintSlips
from handlers.navigation import desk_ways

SLIPS = "hold_slips"


@for_staff(HANDLE_HOLDS)
@reads
async def offer(context: Context, tap: PrintSlips) -> Screen:
    """The sheet as a file."""
    t = context.t
    if not (await context.services[Holds].desk.counts(context.reader))["ready"]:
        return Screen(t("Nothing lies at the desk now."), [desk_ways(t)])
    said = t("Slips to print: cut them, and put each into its book.")
    file = File(SLIPS, "slip-pesanan.pdf", {"hold": tap.hold})
    ways = [[Button(t("At the desk"), ShowTasks("ready"))], desk_ways(t)]
    return Screen(said, ways, fresh=True, document=file)


async def make_slips(
    services: Services, reader: Reader, t: Texts, person_id: int, details: Mapping[str, Any]
) -> Drawing | None:
    """What lies at the desk when the file is made; None where that is nothing any more."""
    desk = services[Holds].desk
    if details["hold"] is not None:
        found = [(await desk.task(reader, details["hold"]))[0]]
    else:
        found = list(await desk.at_the_desk(reader))
    ready = [one for one in found if one.hold.state is State.READY]
    return drawn(t, ready) if ready else None


def drawn(t: Texts, tasks: Sequence[Task]) -> Drawing:
    """The sheet."""
    slips = [_slip(t, one) for one in tasks]
    return Drawing(SLIPS, {"slips": slips, "kept": _said(t, t("Set aside"))}, "pdf")


def _slip(t: Texts, one: Task) -> dict[str, str]:
    day = t.date(one.hold.pick_up_until) if one.hold.pick_up_until else ""
    return {
        "code": one.hold.code,
        "title": _said(t, one.hold.title),
        "copy": _said(t, ", ".join(part for part in (one.call_number, one.code) if part)),
        "where": _said(t, one.hold.pickup),
        "until": _said(t, t("until {day}", day=day)),
    }


def _said(t: Texts, text: str) -> str:
    return drawable(plain(text), lambda script: plain(t(script)))
