"""What people answered after events, all events together: a year, and quarter by quarter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from bot.areas.surveys.event_form import ITEMS, RATING
from bot.areas.surveys.outcomes import Answered, Outcomes
from bot.areas.surveys.permissions import RUN_SURVEYS
from bot.areas.surveys.questions import Told
from bot.base.database import Reader
from bot.base.html import Html, joined, lines, paragraphs, plain
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads
from bot.chat.screens.screen import Button, File, Screen
from bot.chat.screens.texts import Texts
from bot.drawing.studio import Drawing
from handlers.followup.charts import ITEMS as LABELS
from handlers.followup.thanking import AGREES
from handlers.navigation import desk_ways
from handlers.surveys.own_buttons import ShowAfterEvents, ShowOwnSurveys

CHART = "survey_events_chart"
_YEAR = timedelta(days=365)
_ASKED_SOME = 5
Found = tuple[Answered, Sequence[Answered]]


@for_staff(RUN_SURVEYS)
@reads
async def show(context: Context, tap: ShowAfterEvents) -> Screen:
    """The year up to now."""
    return screen(context.t, await context.services[Outcomes].since(context.reader, context.today - _YEAR))


def screen(t: Texts, found: Found) -> Screen:
    """Each question, and how many of a hundred said yes in each quarter."""
    whole, quarters = found
    head = t("<b>After events</b>, the last twelve months")
    ways = [Button(t("All own surveys"), ShowOwnSurveys()), *desk_ways(t)]
    rows = [row for one in whole.told if (row := _row(t, one))]
    if not rows:
        return Screen(paragraphs(head, t("Fewer than five have answered so far.")), [ways])
    events = t.plural("Answered after {n} event.", "Answered after {n} events.", whole.events)
    shares = [_share(t, one) for one in quarters if one.share() is not None]
    trend = lines(t("Of a hundred answers so many were “yes”:"), *shares) if shares else Html()
    hidden = t("An answer is shown from 5 people on, so that nobody is recognised.")
    photo = File(CHART, "setelah-acara.png", {}, adorns=True)
    return Screen(paragraphs(head, events, lines(*rows), trend, hidden), [ways], photo=photo)


def _row(t: Texts, one: Told) -> Html:
    if one.question.text == RATING:
        return _rating(t, one)
    shown = [
        t("{answer} {n}", answer=t(AGREES[n]).lower(), n=t.number(one.counts[n - 1]))
        for n in AGREES
        if one.counts.get(n - 1)
    ]
    return t("{item}: {answers}", item=t(LABELS[one.question.text]), answers=joined(", ", shown)) if shown else Html()


def _rating(t: Texts, one: Told) -> Html:
    """The mean of what may be seen; nothing where an answer may not, as the mean would tell of it."""
    if one.asked < _ASKED_SOME or len(one.counts) < len(one.question.answers):
        return Html()
    mean = sum((n + 1) * people for n, people in one.counts.items()) / one.asked
    return t("Rating: {mean} of 5", mean=t.number(round(mean, 1)))


def _share(t: Texts, one: Answered) -> Html:
    return t("{first} to {last}: {n}", first=t.day(one.period.first), last=t.day(one.period.last), n=one.share() or 0)


async def make_chart(
    services: Services, reader: Reader, t: Texts, person_id: int, details: Mapping[str, Any]
) -> Drawing | None:
    """The picture; None where nothing may be seen."""
    outcomes = services[Outcomes]
    return drawn(t, await outcomes.since(reader, outcomes.today - _YEAR))


def drawn(t: Texts, found: Found) -> Drawing | None:
    """A bar for each question, cut by its answers, and one for each quarter."""
    whole, quarters = found
    rows = [
        {"label": plain(t(LABELS[one.question.text])), "parts": [one.counts.get(n - 1, 0) for n in sorted(AGREES)]}
        for one in whole.told
        if one.question.text in ITEMS and any(one.counts.values())
    ]
    if not rows:
        return None
    legend = [plain(t(AGREES[n])) for n in sorted(AGREES)]
    panels: list[dict[str, Any]] = [{"heading": plain(t("Answers")), "legend": legend, "rows": rows}]
    bars = [_bar(one, last=one is quarters[-1]) for one in quarters if one.share() is not None]
    if len(bars) > 1:
        heading = plain(t("“Yes”, of a hundred answers"))
        panels.append({"heading": heading, "shown": bars[-1]["shown"], "bars": bars})
    return Drawing("chart", {"what": plain(t("A survey")), "heading": plain(t("After events")), "panels": panels})


def _bar(one: Answered, *, last: bool) -> dict[str, Any]:
    share = one.share() or 0
    return {"label": _named(one.period.last), "value": share, "shown": str(share), "strong": last}


def _named(day: date) -> str:
    return f"{day:%m/%y}"
