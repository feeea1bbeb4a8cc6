"""A satisfaction survey looked at closer: how often each answer was given, and it beside the surveys before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.surveys.counting import answers_shown
from bot.areas.surveys.index import BEST, ELEMENTS, LEAST, hundredths, places
from bot.areas.surveys.permissions import RUN_SURVEYS
from bot.areas.surveys.rules import Compared, Result
from bot.areas.surveys.service import Surveys
from bot.base.database import Reader
from bot.base.html import Html, lines, paragraphs, plain
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads
from bot.chat.screens.screen import Button, File, Screen
from bot.chat.screens.texts import Texts
from bot.drawing.studio import Drawing
from handlers.navigation import desk_ways
from handlers.paging import beside
from handlers.surveys.buttons import ShowAnswers, ShowElements, ShowTrend
from handlers.surveys.desk import card
from handlers.surveys.outcome import figure, mark
from handlers.surveys.wording import ANSWER, ELEMENT

ANSWERS, TREND = "survey_element_chart", "survey_trend_chart"


@for_staff(RUN_SURVEYS)
@reads
async def show_answers(context: Context, tap: ShowAnswers) -> Screen:
    """One element after the other. Raises Unknown."""
    if not 0 <= tap.element < len(ELEMENTS):
        raise Unknown("element")
    found = await context.services[Surveys].result(context.reader, tap.survey)
    return answers(context.t, found, tap.element) if found.is_seen else card(context.t, found)


def answers(t: Texts, found: Result, number: int) -> Screen:
    """How often each answer was given, the best first."""
    survey, element = found.survey.id, ELEMENTS[number]
    seen = answers_shown(found.counts.answers[element])
    head = t("{n}/{total}. <b>{element}</b>", n=number + 1, total=len(ELEMENTS), element=t(ELEMENT[element]))
    rows = [t("{answer}: {n}", answer=label, n=t.number(seen[n])) for n, label in _labels(t, element) if n in seen]
    hidden = t("Answers of fewer than five are not shown.") if len(seen) < BEST else ""
    back, onward = beside(lambda n: ShowAnswers(survey, n), number, more=number + 1 < len(ELEMENTS))
    ways = [Button(t("Back"), ShowElements(survey)), *desk_ways(t)]
    name = f"skm-unsur-{number + 1}.png"
    photo = File(ANSWERS, name, {"survey": survey, "element": number}, adorns=True) if rows else ""
    return Screen(paragraphs(head, lines(*rows), hidden), [[*back, *onward], ways], photo=photo)


def _labels(t: Texts, element: str) -> Sequence[tuple[int, str]]:
    return [(n, plain(t(ANSWER[element][n - LEAST]))) for n in range(BEST, LEAST - 1, -1)]


@for_staff(RUN_SURVEYS)
@reads
async def show_trend(context: Context, tap: ShowTrend) -> Screen:
    """It beside those before it."""
    found = await context.services[Surveys].compared(context.reader, tap.survey)
    return trend(context.t, tap.survey, found)


def trend(t: Texts, survey: int, found: Sequence[Compared]) -> Screen:
    """The index of each, and what became of each element since the one before."""
    rows = [_period(t, one) for one in found]
    alone = t("There is no earlier survey to compare it with yet.") if len(found) == 1 else ""
    changed = lines(t("Since the one before:"), *_changes(t, found)) if len(found) > 1 else ""
    head = t("<b>Period by period</b>")
    back = [Button(t("Back"), ShowElements(survey)), *desk_ways(t)]
    photo = File(TREND, f"skm-periode-{survey}.png", {"survey": survey}, adorns=True) if len(found) > 1 else ""
    return Screen(paragraphs(head, lines(*rows), alone, changed), [back], photo=photo)


def _period(t: Texts, one: Compared) -> Html:
    first, last = t.day(one.survey.period.first), t.day(one.survey.period.last)
    people = t.plural("{n} person", "{n} people", one.counts.respondents)
    index, grade = figure(t, one.counts), mark(t, one.counts.index())
    return t("{first} to {last}: <b>{index}</b>, {grade}, {people}", first=first, last=last, index=index, grade=grade,
             people=people)  # fmt: skip


def _changes(t: Texts, found: Sequence[Compared]) -> list[Html]:
    before, now = found[-2].counts, found[-1].counts
    return [
        t("{element}: {before} → {now}", element=t(ELEMENT[one]), before=t.exact(places(before.nrr(one), 2)),
          now=t.exact(places(now.nrr(one), 2)))
        for one in ELEMENTS
    ]  # fmt: skip


async def make_answers(
    services: Services, reader: Reader, t: Texts, person_id: int, details: Mapping[str, Any]
) -> Drawing | None:
    """A bar for each answer that may be seen; None where none may."""
    try:
        found = await services[Surveys].result(reader, details["survey"])
    except Unknown:
        return None
    return drawn_answers(t, found, details["element"]) if found.is_seen else None


def drawn_answers(t: Texts, found: Result, number: int) -> Drawing:
    """Of one element."""
    element = ELEMENTS[number]
    seen = answers_shown(found.counts.answers[element])
    most = max([*seen.values(), 1])
    rows = [
        {"label": label, "value": seen[n], "most": most, "shown": t.number(seen[n]), "strong": True}
        for n, label in _labels(t, element)
        if n in seen
    ]
    panel = {"heading": plain(t("Mean")), "shown": t.exact(places(found.counts.nrr(element), 2)), "lines": rows}
    return Drawing("chart", {"what": plain(t("Survey")), "heading": plain(t(ELEMENT[element])), "panels": [panel]})


async def make_trend(
    services: Services, reader: Reader, t: Texts, person_id: int, details: Mapping[str, Any]
) -> Drawing | None:
    """A bar for each period; None where there is one only."""
    try:
        found = await services[Surveys].compared(reader, details["survey"])
    except Unknown:
        return None
    return drawn_trend(t, found) if len(found) > 1 else None


def drawn_trend(t: Texts, found: Sequence[Compared]) -> Drawing:
    """The index of each period, and below it each element of the last two."""
    bars = [
        {"label": f"{one.survey.period.last:%m/%y}", "value": float(one.counts.index()),
         "shown": t.exact(hundredths(one.counts.index())), "strong": one is found[-1]}
        for one in found
    ]  # fmt: skip
    panels = [{"heading": plain(t("Index")), "shown": bars[-1]["shown"], "bars": bars}]
    heading = plain(t("Satisfaction of the residents, period by period"))
    return Drawing("chart", {"what": plain(t("Survey")), "heading": heading, "panels": panels})
