"""Filling a survey in: a question a tap, the same message all along, and no name."""

from __future__ import annotations

from dataclasses import replace

from bot.areas.surveys.index import BEST, ELEMENTS, LEAST
from bot.areas.surveys.permissions import RUN_SURVEYS
from bot.areas.surveys.questionnaires import Questionnaires
from bot.areas.surveys.rules import LENGTH, PASSED, PROFILE, Survey, filled, fits
from bot.areas.surveys.service import Surveys
from bot.base.database import Transaction
from bot.base.html import Html, paragraphs
from bot.base.refusals import OldButton
from bot.chat.core.context import Context
from bot.chat.core.feature import reads, writes
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.navigation import ask_staff_key, menu_key
from handlers.surveys import outcome, own_filling
from handlers.surveys.buttons import FillIn, SendAnswers, ShowIndex, ShowSurvey, ShowSurveys
from handlers.surveys.laying import laid
from handlers.surveys.own_buttons import ShowOwn, ShowSatisfaction
from handlers.surveys.wording import ANSWER, ASKED, GROUP, QUESTION


@reads
async def show(context: Context, asked: object) -> Screen:
    """What is there to answer; for those who run surveys the way to all of them, which is what they may mean."""
    shown = await _to_answer(context)
    if not context.may(RUN_SURVEYS):
        return shown
    return replace(shown, keys=[*shown.keys[:-1], [Button(context.t("Manage surveys"), ShowSurveys())], shown.keys[-1]])


async def _to_answer(context: Context) -> Screen:
    """What runs and is not answered yet; where nothing is, what came of the last satisfaction survey."""
    t, own = context.t, await context.services[Questionnaires].waiting_for(context.reader, context.person.id)
    satisfaction = await _satisfaction(context)
    if not own:
        return satisfaction
    running = await context.services[Surveys].running(context.reader)
    answered = running and await context.services[Surveys].has_answered(context.reader, running.id, context.person.id)
    if len(own) == 1 and (running is None or answered):
        return await own_filling.introduction(context, context.reader, own[0].survey_id or 0)
    also = [] if running is None or answered else [[Button(t("Satisfaction survey"), ShowSatisfaction())]]
    keys = [[Button(one.title, ShowOwn(one.survey_id or 0))] for one in own]
    said = paragraphs(
        t("Several surveys are running. Which one would you like to answer?"),
        t("Each takes a few minutes at most, and is answered without your name."),
    )
    return Screen(said, [*also, *keys, [menu_key(t)]])


@reads
async def show_satisfaction(context: Context, tap: ShowSatisfaction) -> Screen:
    """The satisfaction survey; where there is none, what came of the last."""
    return await _satisfaction(context)


async def _satisfaction(context: Context) -> Screen:
    surveys = context.services[Surveys]
    running = await surveys.running(context.reader)
    if running is None:
        return outcome.latest(context.t, await surveys.published(context.reader))
    if await surveys.has_answered(context.reader, running.id, context.person.id):
        return answered_already(context.t)
    return _welcome(context.t, running)


def _welcome(t: Texts, survey: Survey) -> Screen:
    return Screen(introduced(t, survey), [[begin_key(t, survey)], [menu_key(t)]])


def begin_key(t: Texts, survey: Survey) -> Button:
    """The first question."""
    return Button(t("Begin"), FillIn(survey.id, ""), style="primary")


def introduced(t: Texts, survey: Survey) -> Html:
    """Who asks, why and how long, and what counts, before anything is asked."""
    who = t("The library asks everybody who uses it how they like it: nine questions, two minutes.")
    why = t("Every public service must ask that, and must say what came of it.")
    how = t(
        "Your answers are kept without your name, and only once you have sent all of them. We keep no more than that"
        " you have answered."
    )
    half = t("What is not answered to the end does not count. You may stop, and go on later in the same message.")
    until = t("The survey runs until {day}.", day=t.date(survey.period.last))
    return paragraphs(t("<b>How do you like the library?</b>"), who, why, how, half, until)


@reads
async def fill_in(context: Context, tap: FillIn) -> Screen:
    """The question that comes next; after the last, one look before it is sent. Raises OldButton."""
    if not fits(tap.marks):
        raise OldButton(tap.marks)
    running = await context.services[Surveys].running(context.reader)
    if running is None or running.id != tap.survey:
        return over(context.t)
    return question(context.t, tap.survey, tap.marks) if len(tap.marks) < LENGTH else _whole(context.t, tap)


def question(t: Texts, survey: int, marks: str) -> Screen:
    """The question after these answers."""
    at = len(marks)
    if at < len(ELEMENTS):
        element = ELEMENTS[at]
        said = t("{n}/{total}. <b>{question}</b>", n=at + 1, total=len(ELEMENTS), question=t(QUESTION[element]))
        choices = [(str(n), t(ANSWER[element][n - LEAST])) for n in range(BEST, LEAST - 1, -1)]
        passing: list[Button] = []
    else:
        name = tuple(PROFILE)[at - len(ELEMENTS)]
        led = t("Thank you. A few words of you, without your name; each may be skipped.")
        said = paragraphs(led if at == len(ELEMENTS) else Html(), t("<b>{question}</b>", question=t(ASKED[name])))
        choices = [(str(n), t(GROUP[value])) for n, value in enumerate(PROFILE[name])]
        passing = [Button(t("Skip"), FillIn(survey, marks + PASSED))]
    keys = [Button(label, FillIn(survey, marks + mark)) for mark, label in choices]
    back = Button(t("Back"), FillIn(survey, marks[:-1]) if marks else ShowSurvey())
    return laid(t, said, keys, passing, back)


def _whole(t: Texts, tap: FillIn) -> Screen:
    said = t("That was all. Send your answers? They cannot be changed afterwards, as nobody knows whose they are.")
    send = Button(t("Send the answers"), SendAnswers(tap.survey, tap.marks), style="primary")
    return Screen(said, [[send], [Button(t("Back"), FillIn(tap.survey, tap.marks[:-1])), menu_key(t)]])


@writes
async def send(context: Context, tap: SendAnswers, tx: Transaction) -> Screen:
    """Counted, once. Raises OldButton, SurveyIsOver, AnsweredAlready."""
    try:
        form = filled(tap.marks)
    except ValueError:
        raise OldButton(tap.marks) from None
    await context.services[Surveys].answer(tx, tap.survey, context.person.id, form)
    t = context.t
    thanks = t("Thank you. Your answers are counted, without your name.")
    then = t("When the survey is over, you find here what came of it, and what we will do better.")
    return Screen(paragraphs(thanks, then), [[ask_staff_key(t), menu_key(t)]])


def answered_already(t: Texts) -> Screen:
    """Everybody once."""
    said = t("You have answered this survey already. Thank you. When it is over, you find here what came of it.")
    return Screen(said, [[Button(t("The last result"), ShowIndex())], [ask_staff_key(t), menu_key(t)]])


def over(t: Texts) -> Screen:
    """Too late, or published."""
    said = t("This survey takes no more answers. What you answered just now is not kept.")
    return Screen(said, [[Button(t("The last result"), ShowIndex())], [ask_staff_key(t), menu_key(t)]])
