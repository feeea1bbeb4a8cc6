"""What the van takes along: by stop, what lies ready for it and what is still to be fetched; on paper, too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.holds.permissions import HANDLE_HOLDS
from bot.areas.holds.pickups import Load, Pickups
from bot.areas.holds.rules import Task
from bot.base.database import Reader
from bot.base.html import Html, lines, paragraphs, plain
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads
from bot.chat.screens.screen import Button, File, Screen
from bot.chat.screens.texts import Texts
from bot.drawing.letters import drawable
from bot.drawing.studio import Drawing
from handlers.holds.more_buttons import CheckIn, PrintVanList, ShowPickups, ShowVanList
from handlers.navigation import desk_ways

LIST = "van_list"
_SHOWN = 8  # of each stop; the paper has all


@for_staff(HANDLE_HOLDS)
@reads
async def show(context: Context, _: object) -> Screen:
    """By stop; a stop without any book is left out."""
    t, loads = context.t, await context.services[Pickups].loads(context.reader)
    stops = [_stop(t, one) for one in loads]
    nothing = "" if loads else t("Nothing is to be taken along now.")
    paper = [[Button(t("Print the list"), PrintVanList())]] if any(one.ready for one in loads) else []
    back = [Button(t("A book came back"), CheckIn()), Button(t("Places"), ShowPickups())]
    head = t("<b>To take along</b>, by place")
    return Screen(paragraphs(head, *stops, nothing), [*paper, back, desk_ways(t)])


def _stop(t: Texts, load: Load) -> Html:
    place = load.place
    head = t("<b>{place}</b>: {hours}", place=place.name, hours=place.hours) if place.hours else ""
    missing = len(load.fetching)
    rows = [t("{code} {title}", code=one.hold.code, title=one.hold.title) for one in load.ready[:_SHOWN]]
    rest = len(load.ready) - len(rows)
    return lines(
        head or t("<b>{place}</b>", place=place.name),
        *rows,
        t.plural("and {n} more", "and {n} more", rest) if rest else "",
        t.plural("{n} book is still to be fetched", "{n} books are still to be fetched", missing) if missing else "",
    )


@for_staff(HANDLE_HOLDS)
@reads
async def offer(context: Context, _: object) -> Screen:
    """The paper."""
    t = context.t
    said = t("The list for the trip, with codes and without names. Note on it what comes back.")
    keys = [[Button(t("To take along"), ShowVanList())], desk_ways(t)]
    return Screen(said, keys, fresh=True, document=File(LIST, f"daftar-bawaan-{context.today}.pdf"))


async def make(
    services: Services, reader: Reader, t: Texts, person_id: int, details: Mapping[str, Any]
) -> Drawing | None:
    """As it is when it leaves; None where nothing is to be taken along any more."""
    loads = [one for one in await services[Pickups].loads(reader) if one.ready]
    return drawn(t, loads) if loads else None


def drawn(t: Texts, loads: Sequence[Load]) -> Drawing:
    """The paper: what is in hand, by stop."""
    stops = [
        {"name": _said(t, one.place.name), "hours": _said(t, one.place.hours), "rows": _rows(t, one.ready)}
        for one in loads
    ]
    words = {
        "page": t("Page"),
        "taken": t("Taken"),
        "code": t("Code"),
        "title": t("Title"),
        "label": t("Number on the label"),
        "until": t("Until"),
        "given": t("Handed over"),
        "back": t("Came back here"),
    }
    told = {name: _said(t, one) for name, one in words.items()}
    data = {"heading": _said(t, t("Books to take along")), "stops": stops, "words": told}
    return Drawing(LIST, data, "pdf")


def _rows(t: Texts, tasks: Sequence[Task]) -> list[dict[str, str]]:
    return [
        {
            "code": one.hold.code,
            "title": _said(t, one.hold.title),
            "label": _said(t, one.code),
            "until": _said(t, t.day(one.hold.pick_up_until)) if one.hold.pick_up_until else "",
        }
        for one in tasks
    ]


def _said(t: Texts, text: str) -> str:
    return drawable(plain(text), lambda script: plain(t(script)))
