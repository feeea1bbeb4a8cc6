"""What those who run surveys see of the library's own: all of them, one, and what was answered to each question."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.surveys.own_rules import (
    OwnResult,
    Questionnaire,
)
from bot.areas.surveys.questions import Kind, Question, Told, closed
from bot.areas.surveys.rules import State
from bot.base.html import Html, lines, paragraphs
from bot.base.suppression import FEWEST
from bot.chat.screens.screen import Button, File, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import desk_ways
from handlers.paging import beside, number_keys
from handlers.sure import STOP, sure
from handlers.surveys.asking import how_far
from handlers.surveys.buttons import ShowSurveys
from handlers.surveys.own_buttons import (
    AddQuestion,
    BeginOwn,
    DropQuestion,
    EndOwn,
    MakeHabits,
    MakeOwn,
    OpenOwn,
    PublishOwn,
    SendForm,
    ShowAfterEvents,
    ShowOwnSurveys,
    ShowTold,
    ShowWords,
    TakeForm,
    ThrowAway,
)

CHART = "survey_own_chart"
_STATE = {State.OPEN: N_("running"), State.CLOSED: N_("has ended"), State.PUBLISHED: N_("published")}
KIND = {
    Kind.SCALE: N_("Scale from 1 to 5"),
    Kind.CHOICE: N_("One of several answers"),
    Kind.SEVERAL: N_("Several answers at once"),
    Kind.WORDS: N_("In their own words"),
}


def every(t: Texts, found: Sequence[Questionnaire], page: int, *, more: bool) -> Screen:
    """All of them, the newest first."""
    rows = [t("{n}. {title} ({state})", n=n, title=one.title, state=_state(t, one)) for n, one in enumerate(found, 1)]
    empty = "" if rows else t("There is none yet.")
    keys = number_keys([(one.title, OpenOwn(one.id)) for one in found])
    back, onward = beside(ShowOwnSurveys, page, more=more)
    make = [Button(t("Make a survey"), MakeOwn(), style="primary"), Button(t("Reading habits"), MakeHabits())]
    after = [Button(t("After events"), ShowAfterEvents()), Button(t("Satisfaction surveys"), ShowSurveys())]
    text = paragraphs(t("<b>The library's own surveys</b>"), lines(*rows), empty)
    return Screen(text, [*keys, [*back, *onward], make, after, desk_ways(t)])


def _state(t: Texts, one: Questionnaire) -> str:
    if one.state is None:
        return t("thrown away") if one.dropped else t("not begun")
    return t(_STATE[one.state])


def card(t: Texts, found: OwnResult) -> Screen:
    """One of them: what it asks while it is written, how far it is once it has begun."""
    if found.asked.dropped:
        return thrown_away(t, found.asked)
    return _draft(t, found.asked) if found.survey is None else _begun(t, found)


def _draft(t: Texts, asked: Questionnaire) -> Screen:
    rows = [_row(t, n, one, asked) for n, one in enumerate(asked.questions, 1)]
    head = paragraphs(t("<b>{title}</b>", title=asked.title), asked.purpose)
    empty = "" if rows else t("There is no question yet.")
    fixed = t("It is always answered without names. Once it has begun, neither that nor its questions can be changed.")
    keys = [[Button(t("Add a question"), AddQuestion(asked.id), style="" if rows else "primary")]]
    if rows:
        keys[0].append(Button(t("Remove the last one"), DropQuestion(asked.id)))
    keys.append(
        [Button(t("Questions from a file"), SendForm(asked.id)), Button(t("Table of questions"), TakeForm(asked.id))]
    )
    away = Button(t("Throw the draft away"), ThrowAway(asked.id))
    begin = [Button(t("Begin the survey"), BeginOwn(asked.id), style="primary")] if closed(asked.questions) else []
    keys += [begin, [away]]
    return Screen(paragraphs(head, lines(*rows), empty, fixed), [*keys, _ways(t)])


def thrown_away(t: Texts, asked: Questionnaire) -> Screen:
    """Within a day it can be had back."""
    said = t("“{title}” is thrown away. Within a day you can undo that.", title=asked.title)
    return Screen(said, [[Button(t("Undo that"), ThrowAway(asked.id, away=False))], _ways(t)])


def _row(t: Texts, n: int, one: Question, asked: Questionnaire) -> Html:
    options = ", ".join(one.options) if one.options else t(KIND[one.kind])
    row = t("{n}. {question} ({options})", n=n, question=one.text, options=options)
    if one.only_if is None:
        return row
    number, option = one.only_if
    only = t("only after “{answer}” to question {n}", answer=asked.questions[number].options[option], n=number + 1)
    return lines(row, only)


def _begun(t: Texts, found: OwnResult) -> Screen:
    asked, survey = found.asked, found.survey
    assert survey is not None
    until = t("It runs until {day}.", day=t.date(survey.period.last))
    over = t("It is over.")
    runs = survey.state is State.OPEN
    quotas = [_quota(t, *one) for one in found.quotas]
    told = lines(_people(t, found), *quotas)
    sent = how_far(t, survey, found.mailed, enough=found.wanted == 0) if runs else ""
    seen = [Button(t("What was answered"), ShowTold(asked.id))]
    if found.words:
        seen.append(Button(t("What was written"), ShowWords(asked.id)))
    end = [[Button(t("End the survey"), EndOwn(asked.id))]] if runs else []
    if survey.state is State.CLOSED and found.respondents >= FEWEST:
        end = [[Button(t("Publish"), PublishOwn(asked.id), style="primary")]]
    if survey.state is State.PUBLISHED:
        over = t("It is over, and published.")
    text = paragraphs(t("<b>{title}</b>", title=asked.title), told, until if runs else over, sent)
    return Screen(text, [seen, *end, _ways(t)])


def _people(t: Texts, found: OwnResult) -> Html:
    if found.asked.target:
        many = t.number(found.respondents)
        return t("{n} of {total} have answered.", n=many, total=t.number(found.asked.target))
    return t.plural("{n} person has answered.", "{n} people have answered.", found.respondents)


def _quota(t: Texts, group: str, many: int | None, wanted: int) -> Html:
    if many is None:
        return t("{group}: not shown yet, of {total} wanted", group=group, total=t.number(wanted))
    return t("{group}: {n} of {total}", group=group, n=t.number(many), total=t.number(wanted))


def told(t: Texts, found: OwnResult, number: int) -> Screen:
    """What was answered to one question, as bars and in words."""
    asked = found.asked
    ways = [Button(t("To the survey"), OpenOwn(asked.id)), *desk_ways(t)]
    if found.respondents < FEWEST:
        said = t("Fewer than five have answered. Nothing of it is shown, so that nobody is told by it.")
        return Screen(said, [ways])
    one = found.told[number]
    back, onward = beside(lambda n: ShowTold(asked.id, n), number, more=number + 1 < len(found.told))
    head = t("{n}/{total}. <b>{question}</b>", n=number + 1, total=len(found.told), question=one.question.text)
    people = t.plural("{n} person answered this.", "{n} people answered this.", one.asked)
    hidden = t("Answers of fewer than five are not shown.") if len(one.counts) < len(one.question.answers) else ""
    rows = [t("{answer}: {n}", answer=answer, n=t.number(one.counts[n])) for n, answer in _shown(one)]
    photo = File(CHART, f"survei-{asked.id}-{number + 1}.png", {"asked": asked.id, "question": number}, adorns=True)
    years = [_year(t, year, told) for year, told in earlier(found, one)]
    text = paragraphs(head, people if one.asked >= FEWEST else "", lines(*rows), hidden, *years)
    return Screen(text, [[*back, *onward], ways], photo=photo if rows else "")


def earlier(found: OwnResult, one: Told) -> list[tuple[int, Told]]:
    """What was answered to the same question in earlier years."""
    same = (one.question.text, one.question.kind, tuple(one.question.options))
    return [
        (year, told)
        for year, every in found.earlier
        for told in every
        if (told.question.text, told.question.kind, tuple(told.question.options)) == same
    ]


def _year(t: Texts, year: int, one: Told) -> Html:
    rows = [t("{answer}: {n}", answer=answer, n=t.number(one.counts[n])) for n, answer in _shown(one)]
    return lines(t("In {year}, of {n}:", year=str(year), n=t.number(one.asked)), *rows) if rows else Html()


def _shown(one: Told) -> list[tuple[int, str]]:
    return [(n, answer) for n, answer in enumerate(one.question.answers) if n in one.counts]


def words(t: Texts, found: OwnResult) -> Screen:
    """What was written, in no order."""
    asked = found.asked
    by_question = [
        lines(
            t("<b>{question}</b>", question=one.text),
            *(t("• {words}", words=said) for n, said in found.words if n == at),
        )
        for at, one in enumerate(asked.questions)
        if any(n == at for n, _ in found.words)
    ]
    empty = "" if by_question else t("Nothing was written yet.")
    return Screen(paragraphs(*by_question, empty), [[Button(t("To the survey"), OpenOwn(asked.id)), *desk_ways(t)]])


def ask_to_end(t: Texts, asked: Questionnaire) -> Screen:
    """Sure?"""
    said = t("End “{title}” now? Nobody can answer any more.", title=asked.title)
    return sure(t, said, STOP, EndOwn(asked.id, sure=True), OpenOwn(asked.id), desk_ways(t))


def ended(t: Texts, found: OwnResult) -> Screen:
    """The letter to those who run surveys."""
    said = t("“{title}” is over.", title=found.asked.title)
    return Screen(
        paragraphs(said, _people(t, found)), [[Button(t("To the survey"), OpenOwn(found.asked.id)), *desk_ways(t)]]
    )


def _ways(t: Texts) -> list[Button]:
    return [Button(t("All own surveys"), ShowOwnSurveys()), *desk_ways(t)]
