"""What came of the library's own surveys, for everybody: one picture and two lines; and the tap that publishes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.surveys.own_ends import OwnEnds
from bot.areas.surveys.own_rules import OwnResult, Questionnaire
from bot.areas.surveys.permissions import RUN_SURVEYS
from bot.areas.surveys.questionnaires import Questionnaires
from bot.areas.surveys.questions import Told
from bot.areas.surveys.rules import State
from bot.base.database import Reader, Transaction
from bot.base.html import Html, lines, paragraphs, plain
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads, writes
from bot.chat.screens.screen import Button, File, Screen
from bot.chat.screens.texts import N_, Texts
from bot.drawing.studio import Drawing
from handlers.navigation import ask_staff_key, desk_ways, menu_key
from handlers.surveys import own_desk as desk
from handlers.surveys.buttons import ShowIndex
from handlers.surveys.own_buttons import OpenOwn, PublishOwn, ShowResult, ShowResults
from handlers.surveys.own_work import panel_of

CHART = "survey_own_result"
_DRAWN = 3  # questions: a picture that is read on a phone


@reads
async def show(context: Context, tap: ShowResults) -> Screen:
    """All that are published."""
    return every(context.t, await context.services[OwnEnds].published(context.reader))


def every(t: Texts, found: Sequence[Questionnaire]) -> Screen:
    """A key for each."""
    said = t("What came of which survey?") if found else t("No other survey has been published yet.")
    keys = [[Button(one.title, ShowResult(one.id))] for one in found]
    return Screen(said, [*keys, [Button(t("Satisfaction survey"), ShowIndex())], [ask_staff_key(t), menu_key(t)]])


@reads
async def show_one(context: Context, tap: ShowResult) -> Screen:
    """One of them. Raises Unknown where it is not published."""
    found = await context.services[Questionnaires].result(context.reader, tap.asked)
    if found.survey is None or found.survey.state is not State.PUBLISHED:
        raise Unknown("survey")
    t = context.t
    keys = [[Button(t("Other results"), ShowResults())], [ask_staff_key(t), menu_key(t)]]
    return Screen(two_lines(t, found), keys, photo=_picture(found))


def two_lines(t: Texts, found: OwnResult) -> Html:
    """How many answered, and what most of them said to the first question of which that may be told."""
    assert found.survey is not None
    first, last = t.day(found.survey.period.first), t.day(found.survey.period.last)
    told = t.plural(
        "{n} person answered, {first} to {last}.", "{n} people answered, {first} to {last}.", found.respondents,
        first=first, last=last,
    )  # fmt: skip
    most = next((_most(t, one) for one in found.told if any(one.counts.values())), Html())
    return lines(t("<b>{title}</b>", title=found.asked.title), told, most)


def _most(t: Texts, one: Told) -> Html:
    number = max(one.counts, key=lambda n: one.counts[n])
    return t(
        "{question} Most said “{answer}”: {n} of {total}.",
        question=one.question.text,
        answer=one.question.answers[number],
        n=t.number(one.counts[number]),
        total=t.number(one.asked),
    )


def _picture(found: OwnResult) -> File | str:
    if not any(any(one.counts.values()) for one in found.told):
        return ""
    return File(CHART, f"survei-{found.asked.id}.png", {"asked": found.asked.id}, adorns=True)


async def make_chart(
    services: Services, reader: Reader, t: Texts, person_id: int, details: Mapping[str, Any]
) -> Drawing | None:
    """The first questions as bars; None where nothing may be seen."""
    try:
        found = await services[Questionnaires].result(reader, details["asked"])
    except Unknown:
        return None
    panels = [panel_of(t, one) for one in found.told if any(one.counts.values())][:_DRAWN]
    heading = plain(t("{title}", title=found.asked.title))
    return Drawing("chart", {"what": plain(t("A survey")), "heading": heading, "panels": panels}) if panels else None


@for_staff(RUN_SURVEYS, N_("published a survey"))
@writes
async def publish(context: Context, tap: PublishOwn, tx: Transaction) -> Screen:
    """Everybody may see it; asked first. Raises Unknown, StillAsked, TooFewAnswers."""
    t, own = context.t, context.services[Questionnaires]
    if not tap.sure:
        return ask(t, await own.result(tx, tap.asked))
    await context.services[OwnEnds].publish(tx, tap.asked)
    found = await own.result(tx, tap.asked)
    return desk.card(t, found).led_by(t("Published. Residents find it under “Survey”."))


def ask(t: Texts, found: OwnResult) -> Screen:
    """As everybody will see it."""
    if found.survey is None:
        return desk.card(t, found)
    said = t("Publish the result? Everybody sees it then, and nothing of it can be changed any more.")
    yes = Button(t("Publish"), PublishOwn(found.asked.id, sure=True), style="primary")
    back = Button(t("Not now"), OpenOwn(found.asked.id))
    seen = two_lines(t, found) if found.told else ""
    return Screen(paragraphs(seen, said), [[yes, back], desk_ways(t)], photo=_picture(found))
