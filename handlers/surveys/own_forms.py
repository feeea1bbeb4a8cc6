"""The forms by which staff make a survey: what it is about, a question, and whom it asks until when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from bot.areas.surveys.permissions import RUN_SURVEYS
from bot.areas.surveys.questionnaires import Questionnaires
from bot.areas.surveys.questions import Kind, Question, closed
from bot.base.database import Transaction
from bot.base.html import Html
from bot.base.reading.dates import Period
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.date_step import DateStep
from bot.chat.forms.steps import Answers, ChoiceStep, NumberStep, TextStep
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_, Texts
from handlers.surveys import own_desk as desk
from handlers.surveys.audiences import STEPS, audience_of, events_lately
from handlers.surveys.own_buttons import AddQuestion, BeginOwn
from handlers.surveys.own_steps import OptionsStep, QuotaStep

_EVERYBODY = "all"


@for_staff(RUN_SURVEYS)
@reads
async def begin(context: Context, tap: object) -> Begin:
    """A new one."""
    return Begin(MAKE)


async def _make(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    own, by = context.services[Questionnaires], context.person.id
    made = await own.make(tx, answers["title"], answers["purpose"], answers["target"], by)
    return desk.card(context.t, await own.result(tx, made.id))


MAKE = Conversation(
    name="own_survey",
    version=1,
    title=N_("A survey of our own"),
    send_label=N_("Make it"),
    finish=_make,
    needs=RUN_SURVEYS,
    deed=N_("made a survey"),
    steps=(
        TextStep(
            name="title",
            label=N_("Title"),
            why=N_("Residents read it above the questions."),
            most=60,
            verbatim=True,
            ask=lambda t, answers: t("What is the survey called? For example “Opening hours on Sundays”."),
        ),
        TextStep(
            name="purpose",
            label=N_("Why it is asked"),
            why=N_(
                "Residents answer when they know what their answer changes. They read it before the first question."
            ),
            most=300,
            verbatim=True,
            ask=lambda t, answers: t(
                "Why do you ask, and what will you do with the answers? Residents read that first."
            ),
        ),
        NumberStep(
            name="target",
            label=N_("Answers wanted"),
            why=N_("So that you see how far it is."),
            least=1,
            most=1_000_000,
            optional=True,
            ask=lambda t, answers: t("How many answers do you need? You may skip this."),
        ),
    ),
)


@for_staff(RUN_SURVEYS)
@reads
async def begin_question(context: Context, tap: AddQuestion) -> Begin:
    """One more question; it may depend on a choice before it."""
    asked = await context.services[Questionnaires].find(context.reader, tap.asked)
    before = [
        (n, one.text, list(one.options)) for n, one in enumerate(closed(asked.questions)) if one.kind is Kind.CHOICE
    ]
    return Begin(QUESTION, {ABOUT: {"asked": asked.id, "before": before}})


def _kinds(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    return [(kind.value, t(label)) for kind, label in desk.KIND.items()]


def _conditions(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    after = [
        (f"{number}-{n}", Html(t("{question} {option}", question=text, option=option)).plain)
        for number, text, options in answers[ABOUT]["before"]
        for n, option in enumerate(options)
    ]
    return [(_EVERYBODY, t("To everybody")), *after]


def _has_options(answers: Answers) -> bool:
    return answers.get("kind") in (Kind.CHOICE, Kind.SEVERAL)


async def _add(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    own, only = context.services[Questionnaires], answers.get("only_if") or _EVERYBODY
    number, _, option = only.partition("-")
    only_if = (int(number), int(option)) if only != _EVERYBODY else None
    options, quota = answers.get("options") or (), answers.get("quota") or ()
    question = Question(answers["text"], Kind(answers["kind"]), options, only_if, quota)
    asked = await own.add(tx, answers[ABOUT]["asked"], question)
    return desk.card(context.t, await own.result(tx, asked.id))


QUESTION = Conversation(
    name="own_question",
    version=1,
    title=N_("A question"),
    send_label=N_("Add the question"),
    finish=_add,
    needs=RUN_SURVEYS,
    deed=N_("added a question to a survey"),
    why=N_("Residents are asked this."),
    steps=(
        TextStep(
            name="text",
            label=N_("Question"),
            most=200,
            verbatim=True,
            ask=lambda t, answers: t("What do you ask? One thing, in one sentence."),
        ),
        ChoiceStep(
            name="kind",
            label=N_("Answered by"),
            choices=_kinds,
            ask=lambda t, answers: t("How is it answered? Questions in words come last, whenever you add them."),
        ),
        OptionsStep(
            name="options",
            label=N_("Answers"),
            wanted=_has_options,
            verbatim=True,
            ask=lambda t, answers: t("Which answers are there? One a line."),
        ),
        QuotaStep(
            name="quota",
            label=N_("Wanted of each"),
            why=N_("Once as many have answered, others of that group are told so, and asked no further."),
            optional=True,
            wanted=lambda answers: answers.get("kind") == Kind.CHOICE,
            ask=lambda t, answers: t("How many of each do you want, in this order: {answers}? You may skip this.",
                                     answers=", ".join(answers["options"])),
        ),
        ChoiceStep(
            name="only_if",
            label=N_("Asked"),
            choices=_conditions,
            wanted=lambda answers: bool(answers[ABOUT]["before"]),
            ask=lambda t, answers: t("Who is asked this: everybody, or only after a certain answer?"),
        ),
    ),
)  # fmt: skip


@for_staff(RUN_SURVEYS)
@reads
async def begin_asking(context: Context, tap: BeginOwn) -> Begin:
    """Whom, and until when."""
    asked = await context.services[Questionnaires].find(context.reader, tap.asked)
    return Begin(ASKING, {ABOUT: {"asked": asked.id, "attended": await events_lately(context)}})


async def _begin(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    own = context.services[Questionnaires]
    period = Period(context.today, date.fromisoformat(answers["last"]))
    asked = await own.begin(tx, answers[ABOUT]["asked"], period, audience_of(answers), context.person.id)
    card = desk.card(context.t, await own.result(tx, asked.id))
    return card.led_by(context.t("The survey runs from now on. Residents find it by “/survei”."))


ASKING = Conversation(
    name="own_survey_begins",
    version=2,
    title=N_("Beginning a survey"),
    send_label=N_("Begin the survey"),
    finish=_begin,
    needs=RUN_SURVEYS,
    deed=N_("began a survey"),
    steps=(
        DateStep(
            name="last",
            label=N_("Last day"),
            why=N_("Residents read until when they can answer; then it ends by itself."),
            ask=lambda t, answers: t("Until which day can it be answered?"),
        ),
        *STEPS,
    ),
)
