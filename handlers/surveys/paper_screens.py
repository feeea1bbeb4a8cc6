"""What staff see of papers: the way out to the desk, and what a file of them holds."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.surveys.paper_rows import NUMBER
from bot.areas.surveys.rules import Fault, NoPapers, PaperFile, PapersRead, State, Survey, Wrong
from bot.base.html import Html, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import desk_ways
from handlers.surveys.buttons import (
    CountPapers,
    EnterPaper,
    LookAtPapers,
    OpenSurvey,
    SendPapers,
    ShowPapers,
    TakePaper,
)
from handlers.surveys.wording import ELEMENT

_SHOWN = 15
"""Faults that are named in one message."""
_SAID = {
    Wrong.NO_NUMBER: N_("row {line}: the paper has no number"),
    Wrong.TWICE: N_("row {line}: number {value} stands here twice"),
    Wrong.BLANK: N_("row {line}: {column} is empty"),
    Wrong.NOT_AN_ANSWER: N_("row {line}: {column} is “{value}”, not 1 to 4"),
    Wrong.UNKNOWN_GROUP: N_("row {line}: {column}: “{value}” is no answer of the paper"),
}
QR, TABLE, FORM = "qr", "table", "form"


def ways_of_papers(t: Texts, survey: Survey) -> Screen:
    """For those who have no Telegram, and for those who have not found it yet."""
    said = t("The code leads those with Telegram into the survey. Others fill in a paper; what stands on it you write"
             " here one by one, or send all of them as a file.")  # fmt: skip
    number = t("Number the papers before you hand them out: a file that is sent twice is counted once by that.")
    keys = [
        [
            Button(t("Code for the desk"), TakePaper(survey.id, QR)),
            Button(t("Paper to print"), TakePaper(survey.id, FORM)),
        ],
        [Button(t("Table to fill in"), TakePaper(survey.id, TABLE)), Button(t("Send a file"), SendPapers(survey.id))],
        [Button(t("Enter a paper"), EnterPaper(survey.id))],
    ]
    shown = keys if survey.state is not State.PUBLISHED else []
    return Screen(paragraphs(t("<b>Answers on paper</b>"), said, number), [*shown, _ways(t, survey.id)])


def received(t: Texts, file: PaperFile) -> Screen:
    """It has come, and is read at a tap."""
    said = t("“{name}” is here. Nothing of it is counted yet.", name=file.name or t("Your file"))
    key = Button(t("Read the papers"), LookAtPapers(file.id), style="primary")
    return Screen(said, [[key], _ways(t, file.survey_id)])


def look(t: Texts, file: PaperFile, read: PapersRead, known: int) -> Screen:
    """What would be counted, and which rows would not and why."""
    fresh = len(read.papers) - known
    told = t.plural("{n} paper can be counted.", "{n} papers can be counted.", fresh)
    twice = t.plural(
        "{n} is in already and is not counted again.", "{n} are in already and are not counted again.", known
    )
    keys = []
    if fresh:
        label = t.plural("Count {n} paper", "Count {n} papers", fresh)
        keys = [[Button(label, CountPapers(file.id), style="primary")]]
    return Screen(
        paragraphs(lines(told, twice if known else ""), faults(t, read.faults)),
        [*keys, _again(t, file), _ways(t, file.survey_id)],
    )


def faults(t: Texts, found: Sequence[Fault]) -> Html:
    """Row by row what is wrong, and what to do about it."""
    if not found:
        return Html()
    rows = len({one.line for one in found})
    head = t.plural("{n} row is left out:", "{n} rows are left out:", rows)
    more = len(found) - _SHOWN
    rest = t.plural("and {n} more fault", "and {n} more faults", more) if more > 0 else ""
    then = t("Put these right and send the file once more: what is in already is not counted twice.")
    return paragraphs(lines(head, *(_fault(t, one) for one in found[:_SHOWN]), rest), then)


def _fault(t: Texts, one: Fault) -> Html:
    return t(_SAID[one.wrong], line=one.line, column=column_name(t, one.column), value=one.value[:20])


def column_name(t: Texts, column: str) -> str:
    """How a column of the table is called."""
    if column == NUMBER:
        return t("Paper number")
    return t(ELEMENT[column]) if column in ELEMENT else t(_PROFILE[column])


_PROFILE = {
    "sex": N_("Sex"),
    "age": N_("Age"),
    "education": N_("Education"),
    "work": N_("Occupation"),
    "service": N_("Service"),
}


def counted(t: Texts, file: PaperFile, fresh: int, people: int) -> Screen:
    """They are in."""
    said = t.plural("{n} paper was counted.", "{n} papers were counted.", fresh)
    total = t.plural("{n} person has answered.", "{n} people have answered.", people)
    return Screen(lines(said, total), [_again(t, file), _ways(t, file.survey_id)])


def used(t: Texts, file: PaperFile) -> Screen:
    """It has been counted."""
    said = t("This file has been counted already. Send it once more if there are new rows in it.")
    return Screen(said, [_again(t, file), _ways(t, file.survey_id)])


def no_papers(context: Context, refusal: NoPapers) -> Screen:
    """A file of something else, or without some columns."""
    t = context.t
    said = t("No papers were found in this file. It needs the columns of the table that you can take here.")
    names = ", ".join(column_name(t, one) for one in refusal.missing)
    missing = t("It lacks: {columns}", columns=names) if refusal.missing else ""
    keys = [[Button(t("Table to fill in"), TakePaper(refusal.survey_id, TABLE))]]
    again = [Button(t("Send a file"), SendPapers(refusal.survey_id))]
    return Screen(paragraphs(said, missing), [*keys, again, _ways(t, refusal.survey_id)])


def _again(t: Texts, file: PaperFile) -> list[Button]:
    return [Button(t("Send another file"), SendPapers(file.survey_id))]


def _ways(t: Texts, survey: int) -> list[Button]:
    return [Button(t("To the survey"), OpenSurvey(survey)), *desk_ways(t)]


def papers_key(t: Texts, survey: int) -> Button:
    """To all that is done with papers."""
    return Button(t("Papers and code"), ShowPapers(survey))
