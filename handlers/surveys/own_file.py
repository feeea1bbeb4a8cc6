"""Questions that come as a file: a form of reading habits, or any other that was written outside."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.areas.events.documents.attendance_sheet import sheet_file
from bot.areas.events.documents.types import Sheet
from bot.areas.surveys.own_rules import FormUnreadable, Odd, QuestionFault, Questionnaire
from bot.areas.surveys.permissions import RUN_SURVEYS
from bot.areas.surveys.questionnaires import Questionnaires
from bot.areas.surveys.questions import Questions
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.html import Html, lines, paragraphs, plain
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads, writes, writes_after
from bot.chat.forms.attached_steps import DocumentStep
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.screens.screen import Button, File, Screen
from bot.chat.screens.texts import N_, Texts
from bot.settings import Settings
from handlers.navigation import desk_ways
from handlers.surveys import own_desk as desk
from handlers.surveys.own_buttons import MakeHabits, OpenOwn, ReadForm, SendForm, TakeForm

TABLE = "survey_questions"
_SHOWN = 15
_ODD = {
    Odd.KIND: N_("row {line}: “{value}” is no way to answer; take scale, choice, several or words"),
    Odd.LONG: N_("row {line}: the question is longer than 200 letters"),
    Odd.WORDS: N_("row {line}: three questions in words are the most"),
    Odd.OPTIONS: N_("row {line}: 2 to 6 answers are needed, with “;” between, of at most 40 letters"),
    Odd.CONDITION: N_("row {line}: “{value}” names no answer of a choice above, as “2 = Yes” would"),
}
_SCALE, _CHOICE, _SEVERAL, _WORDS = N_("scale"), N_("choice"), N_("several"), N_("words")
_HABITS = (
    (
        N_("How many days a week do you read for pleasure?"),
        _CHOICE,
        N_("Every day; 4–6 days; 1–3 days; Hardly ever"),
        "",
    ),
    (
        N_("What do you read?"),
        _SEVERAL,
        N_("Books; News; Comics; Religious texts; On the phone; For school or work"),
        "",
    ),
    (N_("Have you joined a reading group or a workshop this year?"), _CHOICE, N_("Yes; No"), ""),
    (N_("Which one would you tell others of?"), _WORDS, "", N_("3 = Yes")),
    (N_("Have you taken part in a reading challenge this year?"), _CHOICE, N_("Yes; No"), ""),
    (N_("Have you helped at a literacy event this year?"), _CHOICE, N_("Yes; No"), ""),
    (N_("How often do you talk with others about what you read?"), _SCALE, "", ""),
    (N_("Have you written a short review of a book this year?"), _CHOICE, N_("Yes; No"), ""),
)
"""Examples in the table, to be replaced: the official form is not public, and nothing here is called official."""


@for_staff(RUN_SURVEYS, N_("made a survey"))
@writes
async def make_habits(context: Context, tap: MakeHabits, tx: Transaction) -> Screen:
    """This year's, without a question yet. Raises AskedThisYear."""
    t = replace(context.t, language=context.services[Settings].locale)
    title = plain(t("Reading habits {year}", year=str(context.today.year)))
    purpose = plain(t("The library asks once a year what and how residents read, to plan books and events by it."))
    own = context.services[Questionnaires]
    made = await own.make(tx, title, purpose, None, context.person.id, yearly=True)
    return desk.card(context.t, await own.result(tx, made.id))


@for_staff(RUN_SURVEYS)
@reads
async def take(context: Context, tap: TakeForm) -> Screen:
    """The table."""
    t, asked = context.t, await context.services[Questionnaires].find(context.reader, tap.asked)
    said = t("A row for each question. The rows in it are examples about reading habits and no official form: replace"
             " them by your own, or by those of the form that you have been given.")  # fmt: skip
    file = File(TABLE, "survei-pertanyaan.xlsx", {})
    return Screen(said, [_ways(t, asked.id)], fresh=True, document=file)


async def make_table(services: Services, reader: Reader, t: Texts, person_id: int, details: Mapping[str, Any]) -> bytes:
    """With the examples, in the library's language."""
    t = replace(t, language=services[Settings].locale)
    return await asyncio.to_thread(sheet_file, table(t), t.zone, services[Clock].now())


def table(t: Texts) -> Sheet:
    """What is asked, how it is answered, by which answers, of whom."""
    headings = tuple(plain(t(one)) for one in (N_("Question"), N_("Answered by"), N_("Answers"), N_("Only if")))
    rows = tuple(tuple(plain(t(cell)) if cell else "" for cell in row) for row in _HABITS)
    how = t("Answered by: scale, choice, several or words. Answers with “;” between. Only if: “2 = Yes”.")
    title = plain(t("Questions of a survey"))
    return Sheet(title, title, headings, rows, (title, plain(how)))


@for_staff(RUN_SURVEYS)
@reads
async def begin(context: Context, tap: SendForm) -> Begin:
    """One question: the file."""
    asked = await context.services[Questionnaires].find(context.reader, tap.asked)
    return Begin(SEND, {ABOUT: asked.id})


async def _receive(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    t = context.t
    asked = await context.services[Questionnaires].receive(tx, answers[ABOUT], answers["file"][0])
    said = t("“{name}” is here. Nothing of it is taken yet.", name=answers["file"][1] or t("Your file"))
    instead = t("Its questions take the place of those that are there.") if asked.questions else ""
    key = Button(t("Read the questions"), ReadForm(asked.id), style="primary")
    return Screen(paragraphs(said, instead), [[key], _ways(t, asked.id)])


SEND = Conversation(
    name="send_questions",
    version=1,
    title=N_("Sending questions as a file"),
    send_label=N_("Send"),
    direct=True,
    finish=_receive,
    needs=RUN_SURVEYS,
    deed=N_("sent a file with questions of a survey"),
    why=N_("So that a form that you were given need not be typed. The file itself is not kept."),
    steps=(
        DocumentStep(
            name="file",
            label=N_("Questions"),
            ask=lambda t, answers: t(
                "Send the table with the questions (Excel or CSV). You see them before it begins."
            ),
        ),
    ),
)
_Fetched = tuple[Questionnaire, Questions | None]


async def _fetched(context: Context, tap: ReadForm) -> _Fetched:
    """The questions; None where they are read already. Raises Unknown, FormUnreadable, FileOutOfReach."""
    own = context.services[Questionnaires]
    asked = await own.find(context.reader, tap.asked)
    if not asked.file_id:
        return asked, None
    return asked, await own.read(await context.fetch(asked.file_id), asked.id)


@for_staff(RUN_SURVEYS, N_("read a file with questions of a survey"))
@writes_after(_fetched)
async def read(context: Context, tap: ReadForm, tx: Transaction, found: _Fetched) -> Screen:
    """They are asked when it begins. Raises Unknown, SurveyHasBegun, TooManyQuestions."""
    asked, questions = found
    own = context.services[Questionnaires]
    if questions is not None:
        await own.load(tx, asked.id, questions)
    return desk.card(context.t, await own.result(tx, asked.id))


def unreadable(context: Context, refusal: FormUnreadable) -> Screen:
    """What is wrong with it, row by row."""
    t = context.t
    said = t("No questions were taken from this file.")
    wanted = t("It needs the columns of the table that you can take here.") if not refusal.faults else ""
    rows = lines(*(_fault(t, one) for one in refusal.faults[:_SHOWN]))
    again = Button(t("Send another file"), SendForm(refusal.asked))
    taken = Button(t("Table of questions"), TakeForm(refusal.asked))
    return Screen(paragraphs(said, wanted, rows), [[again, taken], _ways(t, refusal.asked)])


def _fault(t: Texts, one: QuestionFault) -> Html:
    return t(_ODD[one.odd], line=one.line, value=one.value[:30])


def _ways(t: Texts, asked: int) -> list[Button]:
    return [Button(t("To the survey"), OpenOwn(asked)), *desk_ways(t)]
