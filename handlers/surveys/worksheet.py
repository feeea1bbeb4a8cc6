"""The report as a workbook: the exact index beside that of the customary weights, elements, groups, plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from bot.areas.events.documents.types import Cell, Sheet
from bot.areas.surveys.index import CUSTOMARY, ELEMENTS, grade, grade_of_element, hundredths, places, sample
from bot.areas.surveys.rules import PROFILE, Report
from bot.base.html import plain
from bot.chat.screens.texts import N_, Texts
from handlers.surveys.report import HALF, SOURCE
from handlers.surveys.wording import BY, ELEMENT, GROUP

_OWN = Fraction(1, len(ELEMENTS))
_PLACES = 6


def sheets(t: Texts, found: Report) -> Sequence[Sheet]:
    """A sheet each."""
    return [_summary(t, found), _elements(t, found), _compared(t, found), _groups(t, found), _plan(t, found)]


def _number(value: Decimal) -> float:
    """As a spreadsheet has it; it was rounded before."""
    return float(value)


def _sheet(t: Texts, found: Report, name: str, headings: Sequence[str], rows: Iterator[tuple[Cell, ...]]) -> Sheet:
    period = found.result.survey.period
    days = t("{first} to {last}", first=t.day(period.first), last=t.day(period.last))
    above = (plain(t(name)), plain(t("Satisfaction survey, {days}", days=days)))
    return Sheet(plain(t(name)), above[1], tuple(plain(t(one)) for one in headings), tuple(rows), above)


def _summary(t: Texts, found: Report) -> Sheet:
    head = (N_("What"), N_("Exact"), N_("With weights of 0.11"))
    return _sheet(t, found, N_("Summary"), head, _summed(t, found))


def _summed(t: Texts, found: Report) -> Iterator[tuple[Cell, ...]]:
    counts, survey = found.result.counts, found.result.survey
    exact, customary = counts.index(), counts.customary_index()
    yield plain(t("Index")), _number(hundredths(exact)), _number(hundredths(customary))
    yield plain(t("Grade")), grade(exact), grade(customary)
    if found.result.before is not None:
        before = found.result.before
        indexes = (before.index(), before.customary_index())
        yield plain(t("Index of the survey before")), *(_number(hundredths(one)) for one in indexes)
    yield plain(t("People who answered")), counts.respondents, None
    for name, many in found.sources.items():
        yield plain(t(SOURCE[name])), many, None
    for name, many in found.halves.items():
        yield plain(t(HALF[name])), many, None
    if survey.served:
        yield plain(t("Served in the period")), survey.served, None
        yield plain(t("Needed (Krejcie and Morgan)")), sample(survey.served), None
    why = t("The exact index is the one that is published. Weights of 0.11 add up to 0.99 and lose a hundredth.")
    yield plain(why), None, None


def _elements(t: Texts, found: Report) -> Sheet:
    head = (N_("Element"), N_("Sum of answers"), N_("Respondents"), N_("Mean"), N_("Mean × 1/9"), N_("Mean × 0.11"),
            N_("Converted"), N_("Grade"))  # fmt: skip
    return _sheet(t, found, N_("Elements"), head, _by_element(t, found))


def _by_element(t: Texts, found: Report) -> Iterator[tuple[Cell, ...]]:
    counts = found.result.counts
    for one in ELEMENTS:
        mean, people = counts.nrr(one), counts.respondents
        weighed = [_number(places(mean * weight, _PLACES)) for weight in (_OWN, CUSTOMARY)]
        whole, converted = _number(places(mean, _PLACES)), _number(hundredths(mean * 25))
        yield plain(t(ELEMENT[one])), int(mean * people), people, whole, *weighed, converted, grade_of_element(mean)
    total = sum((counts.nrr(one) for one in ELEMENTS), Fraction())
    both = [_number(places(total * weight, _PLACES)) for weight in (_OWN, CUSTOMARY)]
    yield plain(t("Sum")), None, None, _number(places(total, _PLACES)), *both, None, None


def _compared(t: Texts, found: Report) -> Sheet:
    head = (N_("What"), *(f"{one.survey.period.first} – {one.survey.period.last}" for one in found.compared))
    return _sheet(t, found, N_("Period by period"), head, _side_by_side(t, found))


def _side_by_side(t: Texts, found: Report) -> Iterator[tuple[Cell, ...]]:
    every = [one.counts for one in found.compared]
    for name in ELEMENTS:
        yield plain(t(ELEMENT[name])), *(_number(places(one.nrr(name), _PLACES)) for one in every)
    yield plain(t("Index")), *(_number(hundredths(one.index())) for one in every)
    yield plain(t("Grade")), *(grade(one.index()) for one in every)
    yield plain(t("People who answered")), *(one.respondents for one in every)


def _groups(t: Texts, found: Report) -> Sheet:
    head = (N_("Respondents by"), N_("Group"), N_("People"), N_("Index"), N_("Grade"), N_("Index before"))
    return _sheet(t, found, N_("Who answered"), head, _by_group(t, found))


def _by_group(t: Texts, found: Report) -> Iterator[tuple[Cell, ...]]:
    for name, groups in found.result.groups.items():
        for value in (one for one in PROFILE[name] if one in groups):
            index, old = groups[value].index(), found.result.groups_before.get(name, {}).get(value)
            people, worth = groups[value].respondents, _number(hundredths(index))
            before = _number(hundredths(old.index())) if old else None
            yield plain(t(BY[name])), plain(t(GROUP[value])), people, worth, grade(index), before


def _plan(t: Texts, found: Report) -> Sheet:
    head = (N_("Element"), N_("What will be done"), N_("Who does it"), N_("Until when"), N_("Done on"))
    return _sheet(t, found, N_("What will be better"), head, _planned(t, found))


def _planned(t: Texts, found: Report) -> Iterator[tuple[Cell, ...]]:
    for one in (found.result.plan[name] for name in found.result.counts.weakest() if name in found.result.plan):
        yield plain(t(ELEMENT[one.element])), one.action, one.owner, one.due, one.done_on
