"""What everybody may see: the index of the newest survey that is published, and what will be done about it."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from bot.areas.surveys.index import Counts, grade, hundredths
from bot.areas.surveys.own_ends import OwnEnds
from bot.areas.surveys.rules import Commitment, Result
from bot.areas.surveys.service import Surveys
from bot.base.html import Html, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.core.feature import reads
from bot.chat.screens.screen import Button, File, Screen
from bot.chat.screens.texts import Texts
from handlers.navigation import ask_staff_key, menu_key
from handlers.surveys.buttons import ShowSurvey
from handlers.surveys.own_buttons import ShowResults
from handlers.surveys.wording import ELEMENT, GRADE

CHART = "survey_chart"


@reads
async def show(context: Context, tap: object) -> Screen:
    """The newest that is published; others that are, behind a key."""
    shown = latest(context.t, await context.services[Surveys].published(context.reader))
    if not await context.services[OwnEnds].published(context.reader):
        return shown
    others = [Button(context.t("Results of other surveys"), ShowResults())]
    return replace(shown, keys=[*shown.keys[:-1], others, shown.keys[-1]])


def latest(t: Texts, found: Result | None) -> Screen:
    """Its figure, and what will be better; where there is none yet, that."""
    if found is None:
        said = t("There is no survey now. When the library asks again, you find it here.")
        return Screen(said, [[ask_staff_key(t), menu_key(t)]])
    keys = [[Button(t("Is there a survey now?"), ShowSurvey())], [ask_staff_key(t), menu_key(t)]]
    return Screen(paragraphs(headline(t, found), commitments(t, found)), keys, photo=chart_of(found))


def headline(t: Texts, found: Result) -> Html:
    """Two lines: the index with its grade, and who answered."""
    index = found.counts.index()
    period = found.survey.period
    head = t(
        "<b>Satisfaction of the residents: {index}, {grade}</b>", index=figure(t, found.counts), grade=mark(t, index)
    )
    first, last = t.day(period.first), t.day(period.last)
    told = t.plural(
        "{n} person answered, {first} to {last}.",
        "{n} people answered, {first} to {last}.",
        found.counts.respondents,
        first=first,
        last=last,
    )
    return lines(head, told, _compared(t, found))


def figure(t: Texts, counts: Counts) -> str:
    """The index as it is published: 91,48."""
    return t.exact(hundredths(counts.index()))


def mark(t: Texts, index: Fraction) -> str:
    """“A (very good)”."""
    letter = grade(index)
    return t("{letter} ({words})", letter=letter, words=t(GRADE[letter]))


def _compared(t: Texts, found: Result) -> Html:
    if found.before is None:
        return Html()
    before, now = hundredths(found.before.index()), hundredths(found.counts.index())
    if before == now:
        return t("As in the survey before.")
    return t("In the survey before it was {index}.", index=t.exact(before))


def commitments(t: Texts, found: Result) -> Html:
    """What will be better where it is weakest."""
    rows = [_commitment(t, found.plan[one]) for one in found.counts.weakest() if one in found.plan]
    return lines(t("<b>What we will do better</b>"), *rows) if rows else Html()


def _commitment(t: Texts, one: Commitment) -> Html:
    until = t("until {day}", day=t.date(one.due))
    done = t("done on {day}", day=t.date(one.done_on)) if one.done_on else until
    return t("{element}: {action} ({done})", element=t(ELEMENT[one.element]), action=one.action, done=done)


def chart_of(found: Result) -> File:
    """The picture beside the words."""
    survey = found.survey
    name = f"skm-{survey.period.first}-{survey.period.last}.png"
    return File(CHART, name, {"survey": survey.id}, adorns=True)
