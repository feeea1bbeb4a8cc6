"""What the keys of those who run surveys do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.surveys.index import ELEMENTS
from bot.areas.surveys.permissions import RUN_SURVEYS
from bot.areas.surveys.rules import PROFILE, Result, State, TooFewAnswers
from bot.areas.surveys.service import Surveys
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads, writes
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_
from handlers.surveys import desk
from handlers.surveys.buttons import (
    AskClosing,
    CloseSurvey,
    MarkDone,
    OpenSurvey,
    PublishSurvey,
    ShowElements,
    ShowGroups,
    ShowPlan,
    ShowSurveys,
)


async def _result(context: Context, survey: int) -> Result:
    return await context.services[Surveys].result(context.reader, survey)


@for_staff(RUN_SURVEYS)
@reads
async def show(context: Context, tap: object) -> Screen:
    """All surveys, by key or by words."""
    page = max(0, tap.page) if isinstance(tap, ShowSurveys) else 0
    found, more = await context.services[Surveys].page(context.reader, page)
    newest = await context.services[Surveys].published(context.reader) if page == 0 else None
    return desk.every(context.t, found, newest, page, more=more)


@for_staff(RUN_SURVEYS)
@reads
async def open_one(context: Context, tap: OpenSurvey) -> Screen:
    """One of them."""
    return desk.card(context.t, await _result(context, tap.survey))


@for_staff(RUN_SURVEYS)
@reads
async def show_elements(context: Context, tap: ShowElements) -> Screen:
    """Element by element."""
    return desk.elements(context.t, await _result(context, tap.survey))


@for_staff(RUN_SURVEYS)
@reads
async def show_groups(context: Context, tap: ShowGroups) -> Screen:
    """By what respondents told of themselves."""
    if tap.which not in PROFILE:
        raise Unknown("group")
    return desk.groups(context.t, await _result(context, tap.survey), tap.which)


@for_staff(RUN_SURVEYS)
@reads
async def show_plan(context: Context, tap: ShowPlan) -> Screen:
    """What will be better."""
    return desk.plan(context.t, await _result(context, tap.survey))


@for_staff(RUN_SURVEYS, N_("noted what was done after a survey"))
@writes
async def mark_done(context: Context, tap: MarkDone, tx: Transaction) -> Screen:
    """It was done, or was not."""
    if tap.element not in ELEMENTS:
        raise Unknown("element")
    surveys = context.services[Surveys]
    await surveys.mark_done(tx, tap.survey, tap.element, done=tap.done)
    return desk.plan(context.t, await surveys.result(tx, tap.survey))


@for_staff(RUN_SURVEYS)
@reads
async def ask(context: Context, tap: AskClosing) -> Screen:
    """One look before it is ended or published. Raises TooFewAnswers."""
    found = await _result(context, tap.survey)
    over = {"close": State.OPEN, "publish": State.CLOSED}.get(tap.what) is not found.survey.state
    if over:
        return desk.card(context.t, found)
    if tap.what == "publish" and not found.is_seen:
        raise TooFewAnswers(found.survey, found.counts.respondents)
    return desk.ask(context.t, found, tap.what)


@for_staff(RUN_SURVEYS, N_("ended a survey"))
@writes
async def close(context: Context, tap: CloseSurvey, tx: Transaction) -> Screen:
    """It takes no more answers."""
    await context.services[Surveys].close(tx, tap.survey)
    return desk.card(context.t, await context.services[Surveys].result(tx, tap.survey))


@for_staff(RUN_SURVEYS, N_("published a survey"))
@writes
async def publish(context: Context, tap: PublishSurvey, tx: Transaction) -> Screen:
    """Everybody may see it. Raises TooFewAnswers, PlanMissing."""
    found = await context.services[Surveys].publish(tx, tap.survey)
    return desk.card(context.t, found).led_by(context.t("Published. Residents find it under “Survey”."))


async def to_tell(services: Services, reader: Reader, details: Mapping[str, Any]) -> Result | None:
    """What the letter is about that a survey is over; None where it is gone."""
    try:
        return await services[Surveys].result(reader, details["survey"])
    except Unknown:
        return None
