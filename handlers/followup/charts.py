"""Who came to an event and what people answered afterwards, as bars."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.events.service import Events
from bot.areas.events.types import Event
from bot.areas.followup.rules import Figures
from bot.areas.followup.service import Followup
from bot.base.clock import Clock
from bot.base.database import Reader
from bot.base.html import plain
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.screens.texts import N_, Texts
from bot.drawing.letters import drawable
from bot.drawing.studio import Drawing
from handlers.followup.thanking import AGREES

CHART = "event_chart"
ITEMS = {
    "knowledge": N_("Learned something new"),
    "confidence": N_("Surer of themselves"),
    "use": N_("Will use it"),
    "services": N_("Know the services better"),
}


async def make_chart(
    services: Services, reader: Reader, t: Texts, person_id: int, details: Mapping[str, Any]
) -> Drawing | None:
    """The picture, of the figures as they are when it leaves; None where the event is gone."""
    try:
        event = await services[Events].reading.event(reader, details["event"])
        found = await services[Followup].thanking.figures(reader, event.id)
    except Unknown:
        return None
    over = all(one.ends_at <= services[Clock].now() for one in event.sessions)
    return drawn(t, event, found, over=over)


def drawn(t: Texts, event: Event, found: Figures, *, over: bool) -> Drawing:
    """Who came, and the answers where enough people gave one."""
    title = drawable(event.details.title, lambda script: plain(t(script)))
    panels = [_attendance(t, found, over=over)]
    rows = [_row(t, item, found.outcomes.get((1, item), {})) for item in ITEMS]
    if shown := [row for row in rows if sum(row["parts"])]:
        legend = [plain(t(AGREES[n])) for n in sorted(AGREES)]
        panels.append({"heading": plain(t("Answers")), "legend": legend, "rows": shown})
    return Drawing("chart", {"what": plain(t("Summary")), "heading": title, "panels": panels})


def _attendance(t: Texts, found: Figures, *, over: bool) -> dict[str, Any]:
    """Of those with a seat, once it is over."""
    missed = found.missed if over else 0
    seats = t("{n} of {total}", n=t.number(found.came), total=t.number(found.came + missed))
    legend = [plain(t("Came")), *([plain(t("Did not come"))] if over else [])]
    row = {"label": plain(seats), "parts": [found.came, missed][: len(legend)]}
    return {"heading": plain(t("Who came")), "legend": legend, "rows": [row]}


def _row(t: Texts, item: str, cells: Mapping[int, int]) -> dict[str, Any]:
    return {"label": plain(t(ITEMS[item])), "parts": [cells.get(n, 0) for n in sorted(AGREES)]}
