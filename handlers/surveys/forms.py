"""The forms of those who run surveys: a new one, what was answered on paper, what will be better."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.areas.surveys.index import BEST, ELEMENTS, LEAST
from bot.areas.surveys.permissions import RUN_SURVEYS
from bot.areas.surveys.rules import MOST_WORDS, PROFILE, Commitment, Filled
from bot.areas.surveys.service import Surveys
from bot.base.database import Transaction
from bot.base.reading.dates import Period
from bot.base.reading.dates.calendar import last_day
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads
from bot.chat.core.inputs import Given
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.date_step import DateStep
from bot.chat.forms.steps import Answers, ChoiceStep, Complaint, NumberStep, TextStep, words_of
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import desk_ways
from handlers.surveys import desk
from handlers.surveys.audiences import STEPS, audience_of, events_lately
from handlers.surveys.buttons import EnterPaper, OpenSurvey, PlanElement
from handlers.surveys.wording import ASKED, BY, ELEMENT, GROUP

_SPANS = {1: N_("This month"), 3: N_("This quarter"), 6: N_("This half-year"), 12: N_("This year")}
"""Months of a period, as the regulation allows them."""


def span(today: date, months: int) -> Period:
    """The month, quarter, half-year or year that a day is in."""
    first = date(today.year, (today.month - 1) // months * months + 1, 1)
    return Period(first, last_day(first.year, first.month + months - 1))


@for_staff(RUN_SURVEYS)
@reads
async def begin(context: Context, tap: object) -> Begin:
    """A new survey."""
    return Begin(SURVEY, {ABOUT: {"attended": await events_lately(context)}})


async def _open(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    surveys = context.services[Surveys]
    period = span(context.today, int(answers["span"]))
    survey = await surveys.open(tx, period, answers["served"], context.person.id, audience_of(answers))
    card = desk.card(context.t, await surveys.result(tx, survey.id))
    return card.led_by(context.t("The survey runs from now on. Residents find it by “/survei”."))


SURVEY = Conversation(
    name="new_survey",
    version=3,
    title=N_("New satisfaction survey"),
    send_label=N_("Begin the survey"),
    finish=_open,
    needs=RUN_SURVEYS,
    deed=N_("began a survey"),
    steps=(
        ChoiceStep(
            name="span",
            label=N_("Period"),
            why=N_("The regulation wants it at least once a year. Periods of the same length can be compared."),
            choices=lambda t, answers: [(str(months), t(label)) for months, label in _SPANS.items()],
            ask=lambda t, answers: t("Which period is the survey about? It runs until that period is over."),
        ),
        NumberStep(
            name="served",
            label=N_("People served"),
            why=N_("From it follows how many must answer for the result to count."),
            least=1,
            most=10_000_000,
            optional=True,
            ask=lambda t, answers: t("How many people does the library serve in such a period? You may skip this."),
        ),
        *STEPS,
    ),
)


@dataclass(frozen=True, kw_only=True)
class MarksStep(TextStep):
    """Nine answers in the order of the form, as digits: “344434434”, “3 4 4 4 3 4 4 3 4”."""

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        digits = "".join(mark for mark in words_of(given, t) if mark.isdecimal())
        if len(digits) != len(ELEMENTS):
            raise Complaint(
                t("Please write all nine answers, for example “3 4 4 4 3 4 4 3 4”. I read {n}.", n=len(digits))
            )
        wrong = [n for n, mark in enumerate(digits, 1) if not LEAST <= int(mark) <= BEST]
        if wrong:
            raise Complaint(t("Answers go from 1 to 4. Look at number {n} again.", n=wrong[0]))
        return digits


def _group_step(name: str) -> ChoiceStep:
    def choices(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
        return [(value, t(GROUP[value])) for value in PROFILE[name]]

    return ChoiceStep(
        name=name,
        label=BY[name],
        why=N_("It tells whether some are less content than others. It is left out where it is empty on the paper."),
        optional=True,
        choices=choices,
        ask=lambda t, answers: t("What stands on the paper: {question}", question=t(ASKED[name])),
    )


@for_staff(RUN_SURVEYS)
@reads
async def begin_paper(context: Context, tap: EnterPaper) -> Begin:
    """What somebody answered on paper."""
    survey = await context.services[Surveys].find(context.reader, tap.survey)
    return Begin(PAPER, {ABOUT: survey.id})


async def _enter(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    t, survey = context.t, answers[ABOUT]
    profile = {name: answers[name] for name in PROFILE if answers.get(name)}
    form = Filled([int(mark) for mark in answers["marks"]], profile)
    people = await context.services[Surveys].enter(tx, survey, form)
    said = t.plural("Counted. {n} person has answered.", "Counted. {n} people have answered.", people)
    more = [
        Button(t("The next paper"), EnterPaper(survey), style="primary"),
        Button(t("To the survey"), OpenSurvey(survey)),
    ]
    return Screen(said, [more, desk_ways(t)])


PAPER = Conversation(
    name="survey_paper",
    version=1,
    title=N_("Answers on paper"),
    send_label=N_("Count it"),
    finish=_enter,
    needs=RUN_SURVEYS,
    deed=N_("entered a paper of a survey"),
    steps=(
        MarksStep(
            name="marks",
            label=N_("Answers"),
            why=N_(
                "In the order of the paper: requirements, procedure, time, costs, result, staff, manners, complaints,"
                " building."
            ),
            most=60,
            verbatim=True,
            ask=lambda t, answers: t(
                "Write the nine answers of the paper, from the first to the last, each from 1 to 4."
            ),
        ),
        *(_group_step(name) for name in PROFILE),
    ),
)


@for_staff(RUN_SURVEYS)
@reads
async def begin_plan(context: Context, tap: PlanElement) -> Begin:
    """What will be better in an element."""
    if tap.element not in ELEMENTS:
        raise Unknown("element")
    survey = await context.services[Surveys].find(context.reader, tap.survey)
    return Begin(PLAN, {ABOUT: {"survey": survey.id, "element": tap.element}})


async def _commit(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    about, surveys = answers[ABOUT], context.services[Surveys]
    due = date.fromisoformat(answers["due"])
    await surveys.commit_to(tx, about["survey"], Commitment(about["element"], answers["action"], answers["owner"], due))
    return desk.plan(context.t, await surveys.result(tx, about["survey"]))


PLAN = Conversation(
    name="survey_plan",
    version=1,
    title=N_("What will be better"),
    send_label=N_("Keep the plan"),
    finish=_commit,
    needs=RUN_SURVEYS,
    deed=N_("planned what will be better after a survey"),
    steps=(
        TextStep(
            name="action",
            label=N_("What will be done"),
            why=N_("Residents read it beside the result."),
            most=MOST_WORDS,
            ask=lambda t, answers: t(
                "“{element}” is among the weakest. What will be done? Residents read that.",
                element=t(ELEMENT[answers[ABOUT]["element"]]),
            ),
        ),
        TextStep(
            name="owner",
            label=N_("Who does it"),
            why=N_("A plan that is nobody's is not carried out. Residents do not read who it is."),
            most=80,
            ask=lambda t, answers: t("Who sees to it? For example “Seksi Layanan”."),
        ),
        DateStep(
            name="due",
            label=N_("Until when"),
            why=N_("Residents read by when they can expect it."),
            latest=730,
            ask=lambda t, answers: t("By when will it be done?"),
        ),
    ),
)
