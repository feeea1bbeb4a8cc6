"""Answering a survey of the library's own: a question a tap, words last, and no name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.surveys.own_rules import GroupIsFull, Questionnaire
from bot.areas.surveys.questionnaires import Questionnaires
from bot.areas.surveys.questions import (
    MOST_IN_WORDS,
    PASSED,
    Kind,
    Question,
    advanced,
    closed,
    fits,
    gone_back,
    in_words,
    letter_of,
)
from bot.areas.surveys.rules import State, Survey
from bot.areas.surveys.service import Surveys
from bot.base.database import Reader, Transaction
from bot.base.html import Html, lines, paragraphs
from bot.base.refusals import OldButton
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, reads, writes
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import Answers, TextStep
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import ask_staff_key, menu_key
from handlers.surveys.laying import laid
from handlers.surveys.own_buttons import AnswerOwn, SendOwn, ShowOwn

_LONGEST_WORDS = 500
_A_MINUTE = 5  # questions of one tap


@reads
async def show(context: Context, tap: ShowOwn) -> Screen:
    """Who asks, why and how long."""
    return await introduction(context, context.reader, tap.survey)


async def introduction(context: Context, reader: Reader, survey_id: int) -> Screen:
    """The same, for whoever has not answered. Raises Unknown."""
    t, surveys = context.t, context.services[Surveys]
    survey, asked = (
        await surveys.find(reader, survey_id),
        await context.services[Questionnaires].asked_by(reader, survey_id),
    )
    if survey.state is not State.OPEN:
        return _over(t)
    if await surveys.has_answered(reader, survey_id, context.person.id):
        return _answered(t)
    return Screen(introduced(t, survey, asked), [[begin_key(t, survey)], [menu_key(t)]])


def begin_key(t: Texts, survey: Survey) -> Button:
    """The first question."""
    return Button(t("Begin"), AnswerOwn(survey.id, ""), style="primary")


def introduced(t: Texts, survey: Survey, asked: Questionnaire) -> Html:
    """What it is about, why it is asked, and what counts, before anything is asked."""
    many = t.plural("{n} question, and each may be skipped.", "{n} questions, and each may be skipped.",
                    len(asked.questions))  # fmt: skip
    time = t.plural("It takes about {n} minute.", "It takes about {n} minutes.", -(-len(asked.questions) // _A_MINUTE))
    kept = t(
        "Your answers are kept without your name, and only once you have sent all of them. We keep no more than that"
        " you have answered."
    )
    half = t("What is not sent does not count. You may stop, and go on later in the same message.")
    until = t("The survey runs until {day}.", day=t.date(survey.period.last))
    return paragraphs(t("<b>{title}</b>", title=asked.title), asked.purpose, lines(many, time), kept, half, until)


@reads
async def fill_in(context: Context, tap: AnswerOwn) -> Screen | Begin:
    """The question that comes next; words after those, and one look before it is sent. Raises OldButton, Unknown,
    GroupIsFull.
    """
    survey = await context.services[Surveys].find(context.reader, tap.survey)
    asked = await context.services[Questionnaires].asked_by(context.reader, tap.survey)
    if survey.state is not State.OPEN:
        return _over(context.t)
    if not fits(asked.questions, tap.marks):
        raise OldButton(tap.marks)
    await context.services[Questionnaires].check_group(context.reader, asked, tap.marks)
    marks = advanced(asked.questions, tap.marks)
    if len(marks) < len(closed(asked.questions)):
        return question(context.t, asked, tap.survey, marks, tap.chosen)
    if words := in_words(asked.questions, marks):
        return Begin(
            WORDS, {ABOUT: {"survey": tap.survey, "marks": marks, "asked": words[:MOST_IN_WORDS], "title": asked.title}}
        )
    return _whole(context.t, asked, tap.survey, marks)


def question(t: Texts, asked: Questionnaire, survey: int, marks: str, chosen: int) -> Screen:
    """The question after these answers; `chosen`: what is marked of it."""
    at = len(marks)
    one = asked.questions[at]
    said = t("{n}/{total}. <b>{question}</b>", n=at + 1, total=len(asked.questions), question=one.text)
    back = Button(t("Back"), AnswerOwn(survey, gone_back(asked.questions, marks)) if marks else ShowOwn(survey))
    skip = Button(t("Skip"), AnswerOwn(survey, marks + PASSED))
    if one.kind is Kind.SCALE:
        return Screen(lines(said, t("1 is the least, 5 the most.")), [_choices(one, survey, marks), [skip, back]])
    if one.kind is Kind.CHOICE:
        return laid(t, said, _choices(one, survey, marks), [skip], back)
    hint = lines(said, t("Mark all that fit, then tap Next."))
    onward = [_next(t, one, survey, marks, chosen)] if chosen else []
    return laid(t, hint, _several(one, survey, marks, chosen), [*onward, skip], back)


def _choices(one: Question, survey: int, marks: str) -> list[Button]:
    found = zip(one.letters, one.answers, strict=True)
    return [Button(label, AnswerOwn(survey, marks + letter)) for letter, label in found]


def _several(one: Question, survey: int, marks: str, chosen: int) -> list[Button]:
    return [
        Button(f"✅ {label}" if chosen >> n & 1 else label, AnswerOwn(survey, marks, chosen ^ 1 << n))
        for n, label in enumerate(one.options)
    ]


def _next(t: Texts, one: Question, survey: int, marks: str, chosen: int) -> Button:
    letter = letter_of(chosen & (1 << len(one.options)) - 1)
    return Button(t("Next"), AnswerOwn(survey, marks + letter), style="primary")


def _whole(t: Texts, asked: Questionnaire, survey: int, marks: str) -> Screen:
    said = t("That was all. Send your answers? They cannot be changed afterwards, as nobody knows whose they are.")
    send = Button(t("Send the answers"), SendOwn(survey, marks), style="primary")
    back = Button(t("Back"), AnswerOwn(survey, gone_back(asked.questions, marks)))
    return Screen(said, [[send], [back, menu_key(t)]])


@writes
async def send(context: Context, tap: SendOwn, tx: Transaction) -> Screen:
    """Counted, once. Raises OldButton, SurveyIsOver, AnsweredAlready, Unknown."""
    await context.services[Questionnaires].answer(tx, tap.survey, context.person.id, tap.marks, {})
    return _thanks(context.t)


async def _send_words(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    about = answers[ABOUT]
    said = {number: answers[f"words_{n}"] for n, (number, _) in enumerate(about["asked"]) if answers.get(f"words_{n}")}
    await context.services[Questionnaires].answer(tx, about["survey"], context.person.id, about["marks"], said)
    return _thanks(context.t)


def _words_step(n: int) -> TextStep:
    def ask(t: Texts, answers: Answers) -> str:
        question = answers[ABOUT]["asked"][n][1]
        return paragraphs(
            t("<b>{question}</b>", question=question), t("Please write no names and no numbers of people.")
        )

    return TextStep(
        name=f"words_{n}",
        label=N_("In your own words"),
        why=N_("It is kept without your name, and apart from your other answers."),
        most=_LONGEST_WORDS,
        optional=True,
        verbatim=True,
        wanted=lambda answers: len(answers[ABOUT]["asked"]) > n,
        ask=ask,
    )


WORDS = Conversation(
    name="survey_words",
    version=1,
    title=N_("Survey of the library"),
    heading=lambda t, answers: t("<b>{title}</b>", title=answers[ABOUT]["title"]),
    send_label=N_("Send the answers"),
    finish=_send_words,
    why=N_("It is kept without your name, and apart from your other answers."),
    steps=tuple(_words_step(n) for n in range(MOST_IN_WORDS)),
)


def _thanks(t: Texts) -> Screen:
    thanks = t("Thank you. Your answers are counted, without your name.")
    then = t("The library reads what came of it when the survey is over, and tells what it will do.")
    return Screen(paragraphs(thanks, then), [[ask_staff_key(t), menu_key(t)]])


def group_full(context: Context, refusal: GroupIsFull) -> Screen:
    """Said honestly, and before anything more is asked."""
    t = context.t
    said = t(
        "Of those who answer “{group}”, {n} were wanted, and as many have answered. So you need not go on, and nothing"
        " of it is kept. Thank you.",
        group=refusal.group,
        n=t.number(refusal.wanted),
    )
    back = Button(t("Back"), AnswerOwn(refusal.survey, refusal.before))
    return Screen(said, [[back, ask_staff_key(t), menu_key(t)]])


def _answered(t: Texts) -> Screen:
    return Screen(t("You have answered this survey already. Thank you."), [[ask_staff_key(t), menu_key(t)]])


def _over(t: Texts) -> Screen:
    said = t("This survey takes no more answers. What you answered just now is not kept.")
    return Screen(said, [[ask_staff_key(t), menu_key(t)]])
