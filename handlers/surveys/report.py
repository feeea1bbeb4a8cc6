"""The official report as a paper: method, sample, result, elements, respondents, plan, signature."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from bot.areas.library.signing import Signer
from bot.areas.surveys.index import ELEMENTS, Counts, grade_of_element, hundredths, places, sample
from bot.areas.surveys.rules import PROFILE, Commitment, Compared, Report, Result, State
from bot.chat.screens.texts import N_, Texts
from bot.drawing.studio import Drawing
from handlers.events.printing.papers import Papers
from handlers.surveys.outcome import figure, mark
from handlers.surveys.wording import BY, ELEMENT, GROUP

_SIDE_BY_SIDE = 4  # periods that fit on a page
HALF = {"morning": N_("Answered in the morning"), "afternoon": N_("Answered in the afternoon")}
SOURCE = {"chat": N_("Answered in the chat"), "paper": N_("Answered on paper")}


def paper(t: Texts, found: Report, signer: Signer, today: date) -> Drawing:
    """A4, in the library's language."""
    said, result = Papers(t).said, found.result
    counts, period = result.counts, result.survey.period
    draft = t("Provisional: the result is not published yet.")
    data = {
        "heading": said(t("Report of the satisfaction survey")),
        "period": said(t("{first} to {last}", first=t.day(period.first), last=t.day(period.last))),
        "draft": said(draft) if result.survey.state is not State.PUBLISHED else "",
        "index": figure(t, counts),
        "grade": said(mark(t, counts.index())),
        "result": [said(one) for one in _result(t, result)],
        "titles": {name: said(t(one)) for name, one in _TITLES.items()},
        "method": [said(one) for one in _method(t)],
        "sample": {
            "head": [said(t("Sample")), said(t("People"))],
            "rows": [[said(name), t.number(many)] for name, many in _sample(t, found)],
            "told": said(_reached(t, result)),
        },
        "elements": {
            "head": [said(one) for one in (t("Element"), t("Mean"), t("Converted"), t("Grade"))],
            "rows": [[said(cell) for cell in _element(t, counts, one)] for one in ELEMENTS],
        },
        "bars": list(_bars(t, counts)),
        "compared": _compared(t, found.compared),
        "hidden": said(t("Groups of fewer than five are not shown, so that nobody is told by them.")),
        "profile": [_profile(t, result, name) for name in result.groups],
        "plan": {
            "head": [said(one) for one in (t("Element"), t("What will be done"), t("Who does it"), t("Until when"))],
            "rows": [[said(cell) for cell in _planned(t, one)] for one in _plan(result)],
            "none": said(t("There is no plan for this yet.")),
        },
        "words": {"page": said(t("Page"))},
        "signed": Papers(t).signed(signer, today),
    }
    return Drawing("survey_report", data, "pdf")


_TITLES = {
    "method": N_("How it was asked"),
    "sample": N_("How many were asked"),
    "elements": N_("The nine elements"),
    "compared": N_("The periods compared"),
    "respondents": N_("Who answered"),
    "plan": N_("What will be better"),
}


def _result(t: Texts, result: Result) -> Iterator[str]:
    yield t.plural("{n} person answered", "{n} people answered", result.counts.respondents)
    if result.before is not None:
        yield t("In the survey before it was {index}.", index=figure(t, result.before))


def _method(t: Texts) -> tuple[str, ...]:
    return (
        t("The survey follows PermenPANRB No. 14/2017: nine elements of the service, each answered from 1 to 4."),
        t("It was answered in the chat of the library's bot and on paper, once by each, and without names."),
        t(
            "The mean of an element is the sum of its answers by the number of respondents. The index is 25 times the"
            " mean of the nine means, reckoned exactly and rounded to two decimals at the end."
        ),
    )


def _sample(t: Texts, found: Report) -> Iterator[tuple[str, int]]:
    served, people = found.result.survey.served, found.result.counts.respondents
    if served:
        yield t("Served in the period"), served
        yield t("Needed (Krejcie and Morgan)"), sample(served)
    yield t("People who answered"), people
    for name, many in found.sources.items():
        yield t(SOURCE[name]), many
    for name, many in found.halves.items():
        yield t(HALF[name]), many


def _reached(t: Texts, result: Result) -> str:
    served, people = result.survey.served, result.counts.respondents
    if not served:
        return t("How many were served is not known, so nothing can be said of the sample.")
    if people >= sample(served):
        return t("As many have answered as are needed.")
    return t("Fewer have answered than are needed: the result is to be read with care.")


def _element(t: Texts, counts: Counts, one: str) -> tuple[str, str, str, str]:
    mean = counts.nrr(one)
    converted = t.exact(hundredths(mean * 25))
    return t(ELEMENT[one]), t.exact(places(mean, 3)), converted, grade_of_element(mean)


def _bars(t: Texts, counts: Counts) -> Iterator[Mapping[str, Any]]:
    said, weakest = Papers(t).said, set(counts.weakest())
    for one in reversed(counts.weakest(len(ELEMENTS))):
        mean = counts.nrr(one)
        shown = t.exact(places(mean, 2))
        yield {"label": said(t(ELEMENT[one])), "value": float(mean), "shown": shown, "strong": one not in weakest}


def _compared(t: Texts, found: Sequence[Compared]) -> Mapping[str, Any]:
    """The newest periods side by side; no rows where there is nothing to compare with."""
    said, newest = Papers(t).said, found[-_SIDE_BY_SIDE:]
    head = [said(t("Element")), *(f"{one.survey.period.last:%m/%Y}" for one in newest)]
    means = [
        [said(t(ELEMENT[name])), *(t.exact(places(one.counts.nrr(name), 2)) for one in newest)] for name in ELEMENTS
    ]
    index = [said(t("Index")), *(figure(t, one.counts) for one in newest)]
    people = [said(t("People who answered")), *(t.number(one.counts.respondents) for one in newest)]
    return {"head": head, "rows": [*means, index, people] if len(newest) > 1 else []}


def _profile(t: Texts, result: Result, name: str) -> Mapping[str, Any]:
    """Groups with their index, and that of the survey before where there was one."""
    said, groups, before = Papers(t).said, result.groups[name], result.groups_before.get(name, {})
    rows = [
        [said(t(GROUP[one])), t.number(groups[one].respondents), figure(t, groups[one]),
         figure(t, before[one]) if one in before else "–"]
        for one in PROFILE[name]
        if one in groups
    ]  # fmt: skip
    head = (t(BY[name]), t("People"), t("Index"), t("Index before"))
    return {"head": [said(one) for one in head], "rows": rows}


def _plan(result: Result) -> Iterator[Commitment]:
    return (result.plan[one] for one in result.counts.weakest() if one in result.plan)


def _planned(t: Texts, one: Commitment) -> tuple[str, str, str, str]:
    until = t.day(one.due)
    done = t("done on {day}", day=t.day(one.done_on)) if one.done_on else until
    return t(ELEMENT[one.element]), one.action, one.owner, done
