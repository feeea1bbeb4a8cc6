"""The nine elements as bars, the index above them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.surveys.index import ELEMENTS, hundredths, places
from bot.areas.surveys.rules import Result
from bot.areas.surveys.service import Surveys
from bot.base.database import Reader
from bot.base.html import plain
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.screens.texts import Texts
from bot.drawing.studio import Drawing
from handlers.surveys.outcome import mark
from handlers.surveys.wording import ELEMENT


async def make_chart(
    services: Services, reader: Reader, t: Texts, person_id: int, details: Mapping[str, Any]
) -> Drawing | None:
    """The picture, of the figures as they are when it leaves; None where too few have answered."""
    try:
        found = await services[Surveys].result(reader, details["survey"])
    except Unknown:
        return None
    return drawn(t, found) if found.is_seen else None


def drawn(t: Texts, found: Result) -> Drawing:
    """A row for each element, the strongest first, and the index as the panel's number."""
    counts, period = found.counts, found.survey.period
    strongest = list(reversed(counts.weakest(len(ELEMENTS))))
    weakest = set(counts.weakest())
    rows = [
        {"label": plain(t(ELEMENT[one])), "value": float(counts.nrr(one)), "most": 4.0,
         "shown": t.exact(places(counts.nrr(one), 2)), "strong": one not in weakest}
        for one in strongest
    ]  # fmt: skip
    shown = f"{t.exact(hundredths(counts.index()))}  {mark(t, counts.index())}"
    panel = {"heading": plain(t("Index")), "shown": shown, "lines": rows}
    heading = t("Satisfaction of the residents, {first} to {last}", first=t.day(period.first), last=t.day(period.last))
    return Drawing("chart", {"what": plain(t("Survey")), "heading": plain(heading), "panels": [panel]})
