"""What the keys of the library's own surveys do for those who run them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.surveys.own_ends import OwnEnds
from bot.areas.surveys.own_rules import OwnResult
from bot.areas.surveys.permissions import RUN_SURVEYS
from bot.areas.surveys.questionnaires import Questionnaires
from bot.areas.surveys.questions import Told
from bot.areas.surveys.service import Surveys
from bot.base.database import Reader, Transaction
from bot.base.html import plain
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads, writes
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_, Texts
from bot.drawing.studio import Drawing
from handlers.events.printing.papers import Papers
from handlers.surveys import own_desk as desk
from handlers.surveys.own_buttons import DropQuestion, EndOwn, OpenOwn, ShowOwnSurveys, ShowTold, ShowWords, ThrowAway


async def _result(context: Context, asked: int) -> OwnResult:
    return await context.services[Questionnaires].result(context.reader, asked)


@for_staff(RUN_SURVEYS)
@reads
async def show(context: Context, tap: ShowOwnSurveys) -> Screen:
    """All of them."""
    page = max(0, tap.page)
    found, more = await context.services[Questionnaires].page(context.reader, page)
    return desk.every(context.t, found, page, more=more)


@for_staff(RUN_SURVEYS)
@reads
async def open_one(context: Context, tap: OpenOwn) -> Screen:
    """One of them. Raises Unknown."""
    return desk.card(context.t, await _result(context, tap.asked))


@for_staff(RUN_SURVEYS, N_("removed a question of a survey"))
@writes
async def drop_question(context: Context, tap: DropQuestion, tx: Transaction) -> Screen:
    """Without the last. Raises Unknown, SurveyHasBegun."""
    await context.services[Questionnaires].drop_last(tx, tap.asked)
    return desk.card(context.t, await _result(context, tap.asked))


@for_staff(RUN_SURVEYS)
@reads
async def show_told(context: Context, tap: ShowTold) -> Screen:
    """What was answered to a question. Raises Unknown."""
    found = await _result(context, tap.asked)
    if found.survey is None or not 0 <= tap.question < len(found.told):
        raise Unknown("question")
    return desk.told(context.t, found, tap.question)


@for_staff(RUN_SURVEYS)
@reads
async def show_words(context: Context, tap: ShowWords) -> Screen:
    """What was written. Raises Unknown."""
    return desk.words(context.t, await _result(context, tap.asked))


@for_staff(RUN_SURVEYS, N_("ended a survey"))
@writes
async def end(context: Context, tap: EndOwn, tx: Transaction) -> Screen:
    """It takes no more answers; asked first. Raises Unknown."""
    own = context.services[Questionnaires]
    asked = await own.find(tx, tap.asked)
    if not tap.sure:
        return desk.ask_to_end(context.t, asked)
    await context.services[Surveys].close(tx, (await own.survey_of(tx, asked)).id)
    return desk.card(context.t, await _result(context, tap.asked))


async def to_tell(services: Services, reader: Reader, details: Mapping[str, Any]) -> OwnResult | None:
    """What the letter is about that a survey is over; None where it is gone."""
    own = services[Questionnaires]
    try:
        return await own.result(reader, (await own.asked_by(reader, details["survey"])).id)
    except Unknown:
        return None


async def make_chart(
    services: Services, reader: Reader, t: Texts, person_id: int, details: Mapping[str, Any]
) -> Drawing | None:
    """The answers to a question as bars, as they stand when it leaves; None where nothing may be seen."""
    try:
        found = await services[Questionnaires].result(reader, details["asked"])
    except Unknown:
        return None
    number = details["question"]
    return drawn(t, found, found.told[number]) if number < len(found.told) and found.told[number].counts else None


def drawn(t: Texts, found: OwnResult, one: Told) -> Drawing:
    """A bar for each answer that may be seen; below them those of the years before, where it was asked likewise."""
    said = Papers(t).said
    earlier = [(year, told) for year, told in desk.earlier(found, one) if any(told.counts.values())]
    panels = [panel_of(t, one), *({**panel_of(t, told), "heading": str(year)} for year, told in earlier[:1])]
    return Drawing("chart", {"what": plain(t("A survey")), "heading": said(found.asked.title), "panels": panels})


def panel_of(t: Texts, one: Told) -> dict[str, Any]:
    """A bar for each answer that may be seen."""
    said, most = Papers(t).said, max([*one.counts.values(), 1])
    rows = [
        {"label": said(answer), "value": one.counts[n], "most": most, "shown": t.number(one.counts[n]), "strong": True}
        for n, answer in enumerate(one.question.answers)
        if n in one.counts
    ]
    return {"heading": said(one.question.text), "shown": t.number(one.asked), "lines": rows}


@for_staff(RUN_SURVEYS, N_("threw a draft of a survey away"))
@writes
async def throw_away(context: Context, tap: ThrowAway, tx: Transaction) -> Screen:
    """Without this draft, or with it after all. Raises Unknown, SurveyHasBegun, AskedThisYear."""
    ends = context.services[OwnEnds]
    if tap.away:
        return desk.thrown_away(context.t, await ends.throw_away(tx, tap.asked))
    await ends.take_back(tx, tap.asked)
    return desk.card(context.t, await _result(context, tap.asked))
