"""What those who run surveys see: all of them, one, its elements and groups, and its plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.areas.surveys.index import ELEMENTS, Counts, grade_of_element, hundredths, places, sample
from bot.areas.surveys.rules import PROFILE, PlanMissing, Result, State, Survey, SurveyRuns, TooFewAnswers
from bot.base.html import Html, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import desk_ways
from handlers.paging import beside, number_keys
from handlers.surveys.asking import how_far
from handlers.surveys.buttons import (
    AskClosing,
    BeginSurvey,
    CloseSurvey,
    MarkDone,
    OpenSurvey,
    PlanElement,
    PublishSurvey,
    ShowAnswers,
    ShowElements,
    ShowGroups,
    ShowPlan,
    ShowSurveys,
    ShowTrend,
    TakeReport,
)
from handlers.surveys.outcome import chart_of, figure, headline, mark
from handlers.surveys.own_buttons import OpenOwn, ShowOwnSurveys
from handlers.surveys.paper_screens import papers_key
from handlers.surveys.wording import BY, ELEMENT, GROUP

_STATE = {State.OPEN: N_("running"), State.CLOSED: N_("over, not published"), State.PUBLISHED: N_("published")}


def every(t: Texts, found: Sequence[tuple[Survey, int]], newest: Result | None, page: int, *, more: bool) -> Screen:
    """All of them, the newest first; above them what came of the `newest` that is published."""
    rows = [_row(t, n, one, answered) for n, (one, answered) in enumerate(found, 1)]
    empty = "" if rows else t("There was no survey yet.")
    keys = number_keys([(days(t, one), OpenSurvey(one.id)) for one, _ in found])
    back, onward = beside(ShowSurveys, page, more=more)
    runs = any(one.state is State.OPEN for one, _ in found)
    begin = [] if runs else [Button(t("New survey"), BeginSurvey(), style="primary")]
    others = [Button(t("The library's own surveys"), ShowOwnSurveys())]
    return Screen(
        paragraphs(headline(t, newest) if newest else "", t("<b>Satisfaction surveys</b>"), *rows, empty),
        [*keys, [*back, *onward], begin, others, desk_ways(t)],
    )


def _row(t: Texts, n: int, one: Survey, answered: int) -> Html:
    told = t.plural("{n} has answered", "{n} have answered", answered)
    return lines(
        t("{n}. {title}", n=n, title=days(t, one)), t("{people}, {state}", people=told, state=t(_STATE[one.state]))
    )


def days(t: Texts, one: Survey) -> str:
    """The days of a survey, as its name."""
    return t("{first} to {last}", first=t.day(one.period.first), last=t.day(one.period.last))


def card(t: Texts, found: Result) -> Screen:
    """One of them: how far it is, or what came of it."""
    survey = found.survey
    head = t("<b>Satisfaction survey, {days}</b>", days=days(t, survey))
    enough = bool(survey.served) and found.counts.respondents >= sample(survey.served or 0)
    sent = how_far(t, survey, found.mailed, enough=enough) if survey.state is State.OPEN else ""
    return Screen(paragraphs(head, *_told(t, found), sent), [*_keys(t, found), desk_ways(t)])


def _told(t: Texts, found: Result) -> list[Html]:
    survey, people = found.survey, found.counts.respondents
    wanted = sample(survey.served or 0)
    if wanted:
        said = t("{n} of {total} answers that are needed, for {served} people served.", n=t.number(people),
                 total=t.number(wanted), served=t.number(survey.served or 0))  # fmt: skip
    else:
        said = t.plural("{n} person has answered.", "{n} people have answered.", people)
    if not found.is_seen:
        return [said, t("What was answered is shown from the fifth answer on, so that nobody is told by it.")]
    customary = hundredths(found.counts.customary_index())
    index = t("Index: <b>{index}</b>, {grade}", index=figure(t, found.counts), grade=mark(t, found.counts.index()))
    beside = t("With the customary weights of 0.11 it would be {index}.", index=t.exact(customary))
    return [said, lines(index, beside), lines(t("Weakest:"), *_weakest(t, found.counts))]


def _weakest(t: Texts, counts: Counts) -> list[Html]:
    return [_element(t, one, counts) for one in counts.weakest()]


def _element(t: Texts, one: str, counts: Counts) -> Html:
    mean = counts.nrr(one)
    return t(
        "{element}: {mean} ({grade})",
        element=t(ELEMENT[one]),
        mean=t.exact(places(mean, 2)),
        grade=grade_of_element(mean),
    )


def _keys(t: Texts, found: Result) -> list[list[Button]]:
    survey = found.survey
    seen = [
        Button(t("The nine elements"), ShowElements(survey.id)),
        Button(t("By groups"), ShowGroups(survey.id, "sex")),
    ]
    plan = Button(t("What will be better"), ShowPlan(survey.id))
    report = [
        Button(t("Report as PDF"), TakeReport(survey.id, "pdf")),
        Button(t("Worksheet"), TakeReport(survey.id, "xlsx")),
    ]
    shown = [seen, [plan], report] if found.is_seen else []
    if survey.state is State.PUBLISHED:
        return [*shown, [Button(t("All surveys"), ShowSurveys())]]
    paper = papers_key(t, survey.id)
    what = "close" if survey.state is State.OPEN else "publish"
    onward = Button(t("End the survey") if what == "close" else t("Publish"), AskClosing(survey.id, what))
    return [[paper, onward], *shown, [Button(t("All surveys"), ShowSurveys())]]


def elements(t: Texts, found: Result) -> Screen:
    """Element by element, the weakest first; the survey itself where nothing of it may be seen yet."""
    if not found.is_seen:
        return card(t, found)
    counts = found.counts
    rows = [_element(t, one, counts) for one in counts.weakest(len(ELEMENTS))]
    head = t("<b>The nine elements</b>, the weakest first")
    survey = found.survey.id
    ways = [Button(t("Answer by answer"), ShowAnswers(survey)), Button(t("Period by period"), ShowTrend(survey))]
    back = [Button(t("Back"), OpenSurvey(survey)), *desk_ways(t)]
    return Screen(paragraphs(head, lines(*rows)), [ways, back], photo=chart_of(found))


def groups(t: Texts, found: Result, which: str) -> Screen:
    """The index of each group that is large enough to be seen, and of the same group in the survey before."""
    if not found.is_seen:
        return card(t, found)
    told: Mapping[str, Counts] = found.groups.get(which, {})
    earlier: Mapping[str, Counts] = found.groups_before.get(which, {})
    rows = [_group(t, value, one, earlier.get(value)) for value, one in told.items()]
    hidden = t("Groups of fewer than five are not shown, so that nobody is told by them.")
    keys = [Button(t(BY[name]), ShowGroups(found.survey.id, name)) for name in PROFILE if name != which]
    back = [Button(t("Back"), OpenSurvey(found.survey.id))]
    text = paragraphs(t("<b>{by}</b>", by=t(BY[which])), lines(*rows), hidden)
    return Screen(text, [keys[:2], keys[2:], back, desk_ways(t)])


def _group(t: Texts, value: str, one: Counts, before: Counts | None) -> Html:
    said = t("{group}: {index} ({n} answers)", group=t(GROUP[value]), index=figure(t, one), n=one.respondents)
    return t("{now}; before {index}", now=said, index=figure(t, before)) if before else said


def plan(t: Texts, found: Result) -> Screen:
    """What will be better in the weakest elements: the action, by whom, until when."""
    if not found.is_seen:
        return card(t, found)
    fixed, weakest = found.survey.state is State.PUBLISHED, found.counts.weakest()
    rows = [_planned(t, n, found, one) for n, one in enumerate(weakest, 1)]
    keys = [_plan_key(t, n, found, one, fixed=fixed) for n, one in enumerate(weakest, 1)]
    head = t("<b>What will be better</b>, in the three weakest elements")
    hint = "" if fixed else t("All three are needed before the survey can be published.")
    back = [Button(t("Back"), OpenSurvey(found.survey.id))]
    return Screen(paragraphs(head, *rows, hint), [*([key] for key in keys if key), back, desk_ways(t)])


def _planned(t: Texts, n: int, found: Result, element: str) -> Html:
    head, one = t("{n}. <b>{element}</b>", n=n, element=t(ELEMENT[element])), found.plan.get(element)
    if one is None:
        return lines(head, t("There is no plan for this yet."))
    done = t("Done on {day}.", day=t.date(one.done_on)) if one.done_on else ""
    until = t("{owner}, until {day}", owner=one.owner, day=t.date(one.due))
    return lines(head, one.action, until, done)


def _plan_key(t: Texts, n: int, found: Result, element: str, *, fixed: bool) -> Button | None:
    survey, one = found.survey.id, found.plan.get(element)
    if not fixed:
        return Button(t("Plan {n}", n=n) if one is None else t("Change plan {n}", n=n), PlanElement(survey, element))
    if one is None:
        return None
    label = t("Plan {n} is not done yet", n=n) if one.done_on else t("Plan {n} is done", n=n)
    return Button(label, MarkDone(survey, element, done=one.done_on is None))


def ask(t: Texts, found: Result, what: str) -> Screen:
    """Before it is ended, or before everybody sees it."""
    survey = found.survey
    back = Button(t("Not now"), OpenSurvey(survey.id))
    if what == "publish":
        said = t("Publish the result? Everybody sees it then, and nothing of it can be changed any more.")
        yes = Button(t("Publish"), PublishSurvey(survey.id), style="primary")
        return Screen(paragraphs(headline(t, found), said), [[yes, back]])
    said = t("End the survey before {day}? Nobody can answer in the chat any more; papers can still be entered.",
             day=t.date(survey.period.last))  # fmt: skip
    return Screen(said, [[Button(t("End the survey"), CloseSurvey(survey.id), style="danger"), back]])


def ended(t: Texts, found: Result) -> Screen:
    """The letter to those who run surveys."""
    people = t.plural("{n} person has answered.", "{n} people have answered.", found.counts.respondents)
    said = t("The satisfaction survey is over. {people}", people=people)
    return Screen(said, [[Button(t("To the survey"), OpenSurvey(found.survey.id))], desk_ways(t)])


def runs_already(context: Context, refusal: SurveyRuns) -> Screen:
    """One at a time."""
    t = context.t
    said = t("A survey is running already, {days}. End it before you begin another.", days=days(t, refusal.survey))
    return Screen(said, [[Button(t("To the survey"), OpenSurvey(refusal.survey.id))], desk_ways(t)])


def too_few(context: Context, refusal: TooFewAnswers) -> Screen:
    """Nothing of so few is published."""
    t = context.t
    said = t(
        "Only {n} have answered. Of fewer than five nothing is published, so that nobody is told by it.",
        n=refusal.answered,
    )
    own = refusal.survey.own
    to = OpenSurvey(refusal.survey.id) if own is None else OpenOwn(own)
    return Screen(said, [[Button(t("To the survey"), to)], desk_ways(t)])


def plan_missing(context: Context, refusal: PlanMissing) -> Screen:
    """A result without what will be better helps nobody."""
    t = context.t
    names = [t(ELEMENT[one]) for one in refusal.elements]
    said = t("Before it is published, write what will be better in: {elements}.", elements=", ".join(names))
    return Screen(said, [[Button(t("What will be better"), ShowPlan(refusal.survey.id))], desk_ways(t)])
