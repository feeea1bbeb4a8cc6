"""What the keys around papers do: the code for the desk, the table to fill in, the file that is counted."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.areas.events.documents.attendance_sheet import sheet_file
from bot.areas.events.documents.types import Sheet
from bot.areas.surveys.index import ELEMENTS
from bot.areas.surveys.paper_rows import NUMBER
from bot.areas.surveys.papers import Papers
from bot.areas.surveys.permissions import RUN_SURVEYS
from bot.areas.surveys.rules import PROFILE, PaperFile, PapersRead
from bot.areas.surveys.service import Surveys
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.html import plain
from bot.base.links import DeepLinks
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads, writes_after
from bot.chat.forms.attached_steps import DocumentStep
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.screens.screen import Button, File, Screen
from bot.chat.screens.texts import N_, Texts
from bot.drawing.studio import Drawing
from bot.settings import Settings
from handlers.events.printing.papers import qr_sheet
from handlers.navigation import desk_ways
from handlers.surveys import paper_screens as screens
from handlers.surveys.buttons import CountPapers, LookAtPapers, SendPapers, ShowPapers, TakePaper
from handlers.surveys.printed import printed
from handlers.surveys.wording import GROUP

PAPER = "survey_paper"
_FILES = {screens.QR: "survei-kode-qr.pdf", screens.TABLE: "survei-kertas.xlsx", screens.FORM: "survei-formulir.pdf"}
_File = tuple[PaperFile, PapersRead | None]


@for_staff(RUN_SURVEYS)
@reads
async def show(context: Context, tap: ShowPapers) -> Screen:
    """What is done with papers."""
    return screens.ways_of_papers(context.t, await context.services[Surveys].find(context.reader, tap.survey))


@for_staff(RUN_SURVEYS)
@reads
async def take(context: Context, tap: TakePaper) -> Screen:
    """A sheet to print, or the table."""
    t, survey = context.t, await context.services[Surveys].find(context.reader, tap.survey)
    if tap.which not in _FILES:
        raise Unknown("paper")
    said = t("Print this sheet and put it on the desk: whoever photographs its code comes to the survey.")
    if tap.which == screens.TABLE:
        said = t("A row for each paper. Answers are 1 to 4, or a to d; what stands after them may stay empty.")
    if tap.which == screens.FORM:
        said = t("Print as many as you need. Number them, and take none with a name on it.")
    file = File(PAPER, _FILES[tap.which], {"which": tap.which})
    back = [Button(t("Back"), ShowPapers(survey.id)), *desk_ways(t)]
    return Screen(said, [back], fresh=True, document=file)


async def make(
    services: Services, reader: Reader, t: Texts, person_id: int, details: Mapping[str, Any]
) -> bytes | Drawing | None:
    """The paper, in the library's language: it lies where residents read it."""
    t = replace(t, language=services[Settings].locale)
    if details["which"] == screens.QR:
        below = [t("Nine questions, two minutes, without your name.")]
        return qr_sheet(t, plain(t("How do you like the library?")), below, plain(t("Scan to answer")),
                        services[DeepLinks]("survei"))  # fmt: skip
    if details["which"] == screens.FORM:
        return printed(t)
    return await asyncio.to_thread(sheet_file, table(t), t.zone, services[Clock].now())


def table(t: Texts) -> Sheet:
    """Without a row yet; what may stand in it is said above."""
    headings = tuple(plain(screens.column_name(t, one)) for one in (NUMBER, *ELEMENTS, *PROFILE))
    told = [
        t("{column}: {values}", column=screens.column_name(t, name), values=", ".join(t(GROUP[one]) for one in values))
        for name, values in PROFILE.items()
    ]
    title, how = t("Answers on paper"), t("A row for each paper. Answers are 1 to 4, or a to d.")
    return Sheet(plain(title), plain(title), headings, (), tuple(map(plain, (title, how, *told))))


@for_staff(RUN_SURVEYS)
@reads
async def begin(context: Context, tap: SendPapers) -> Begin:
    """One question: the file."""
    survey = await context.services[Surveys].find(context.reader, tap.survey)
    return Begin(SEND, {ABOUT: survey.id})


async def _receive(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    file_id, name = answers["file"]
    papers = context.services[Papers]
    sent = await papers.receive(tx, answers[ABOUT], context.person.id, file_id, name)
    return screens.received(context.t, await papers.find(tx, sent))


SEND = Conversation(
    name="send_papers",
    version=1,
    title=N_("Sending papers as a file"),
    send_label=N_("Send"),
    direct=True,
    finish=_receive,
    needs=RUN_SURVEYS,
    deed=N_("sent a file with papers of a survey"),
    why=N_("So that papers count as well as answers in the chat. The file itself is not kept."),
    steps=(
        DocumentStep(
            name="file",
            label=N_("Papers"),
            ask=lambda t, answers: t("Send the table with the papers (Excel or CSV). You see what is in it first."),
        ),
    ),
)


async def _fetched(context: Context, tap: LookAtPapers | CountPapers) -> _File:
    """The file, read; None where it has been counted. Raises NoPapers, FileOutOfReach."""
    papers = context.services[Papers]
    file = await papers.find(context.reader, tap.file)
    if not file.file_id:
        return file, None
    return file, await papers.read(await context.fetch(file.file_id), file.survey_id)


@for_staff(RUN_SURVEYS, N_("read a file with papers of a survey"))
@writes_after(_fetched)
async def look(context: Context, tap: LookAtPapers, tx: Transaction, found: _File) -> Screen:
    """What it holds; nothing of it counts yet."""
    file, read = found
    if read is None:
        return screens.used(context.t, file)
    return screens.look(context.t, file, read, await context.services[Papers].known(tx, file.survey_id, read))


@for_staff(RUN_SURVEYS, N_("counted a file with papers of a survey"))
@writes_after(_fetched)
async def count(context: Context, tap: CountPapers, tx: Transaction, found: _File) -> Screen:
    """It counts from now on. Raises SurveyIsOver."""
    file, read = found
    if read is None:
        return screens.used(context.t, file)
    fresh = await context.services[Papers].take(tx, file, read)
    people = (await context.services[Surveys].result(tx, file.survey_id)).counts.respondents
    return screens.counted(context.t, file, fresh, people)
