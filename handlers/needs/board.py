"""The buying list as the staff see it: a line a title, who asks for it in numbers, what was said of it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.needs.rules import Filter, Mark, Need, Source
from bot.areas.needs.service import PAGE
from bot.base.html import Html, joined, lines, paragraphs
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.book_keys import OpenTitle
from handlers.navigation import desk_ways
from handlers.needs.buttons import WAITS, AskMark, ChooseNeeds, MarkNeed, OpenNeed, ShowNeeds, TakeNeeds, UnmarkNeed
from handlers.paging import number_keys, page_keys
from handlers.proposals.buttons import OpenProposed
from handlers.sure import Sure, sure

_ONE = {
    Source.QUEUE: N_("{n} in the queue"),
    Source.PROPOSED: N_("{n} proposed"),
    Source.WANTED: N_("{n} want to hear"),
    Source.SEARCHED: N_("looked for {n} times"),
}
FILTERS = {
    "": N_("All that is open"),
    WAITS: N_("Besides proposals"),
    Source.QUEUE.value: N_("Queues"),
    Source.PROPOSED.value: N_("Proposed"),
    Source.WANTED.value: N_("Want to hear"),
    Source.SEARCHED.value: N_("Looked for"),
    Mark.LATER.value: N_("Put off"),
    Mark.BOUGHT.value: N_("Bought"),
    Mark.NO.value: N_("Not bought"),
}
MARKS = {Mark.BOUGHT: N_("marked as bought"), Mark.NO: N_("not bought"), Mark.LATER: N_("put off")}
_SURE = {
    Mark.BOUGHT: (N_("Was “{title}” bought?"), Sure(N_("Yes, it was bought"), N_("It was not bought"))),
    Mark.NO: (N_("Is “{title}” not bought?"), Sure(N_("Yes, not bought"), N_("Leave it open"))),
}


def filter_of(which: str) -> Filter:
    """What a key says of the list. Raises Unknown."""
    if which not in FILTERS:
        raise Unknown("list")
    if which in tuple(Mark):
        return Filter(mark=Mark(which))
    if which == WAITS:
        return Filter(waits=True)
    return Filter(Source(which)) if which else Filter()


def listed(t: Texts, which: str, found: Sequence[Need], page: int, total: int) -> Screen:
    """A page of the list, and the ways to narrow it."""
    start = page * PAGE + 1
    rows = [lines(t("{n}. {title}", n=n, title=one.title), counts(t, one)) for n, one in enumerate(found, start)]
    head = t("<b>What readers need</b>: {list} ({n})", list=t(FILTERS[which]), n=total)
    empty = "" if found else t("There is nothing in this list.")
    keys = number_keys([(one.title, OpenNeed(one.id, which, page)) for one in found], start)
    turns = page_keys(lambda n: ShowNeeds(which, n), page, max(0, (total - 1) // PAGE))
    file = [Button(t("As a file (XLSX)"), TakeNeeds())] if total else []
    ways = [Button(t("Choose a list"), ChooseNeeds()), *file]
    return Screen(paragraphs(head, *rows, empty), [*keys, turns, ways, desk_ways(t)])


def choose(t: Texts, found: Sequence[Need]) -> Screen:
    """The parts of the list that are not empty, with how many lines each has."""
    lengths = {which: sum(filter_of(which).passes(one) for one in found) for which in FILTERS}
    keys = [
        Button(t("{list} ({n})", list=t(FILTERS[which]), n=n), ShowNeeds(which)) for which, n in lengths.items() if n
    ]
    rows = [keys[at : at + 2] for at in range(0, len(keys), 2)]
    said = t("Which part of the list?") if keys else t("There is nothing in this list.")
    return Screen(said, [*rows, desk_ways(t)])


def counts(t: Texts, need: Need) -> Html:
    """3 people: 2 proposed, 1 wants to hear; looked for 4 times."""
    parts = [t(_ONE[one], n=need.counts[one]) for one in Source if need.counts.get(one)]
    people = t.plural("{n} person", "{n} people", need.people) if need.people else Html()
    return t("{people}: {parts}", people=people, parts=joined(", ", parts)) if people else joined(", ", parts)


def one(context: Context, need: Need, back: ShowNeeds, led_by: str = "") -> Screen:
    """A line, and what can be said of it."""
    t = context.t
    copies = (
        t.plural("The library lends {n} copy.", "The library lends {n} copies.", need.copies) if need.title_id else ""
    )
    state = t("It is {mark}.", mark=t(MARKS[need.mark])) if need.mark else ""
    day = t("Last asked for on {day}.", day=t.date(need.last_at.astimezone(t.zone).date()))
    text = paragraphs(led_by, t("<b>{title}</b>", title=need.title), lines(counts(t, need), copies, day), state)
    ways = [Button(t("To the book"), OpenTitle(need.title_id))] if need.title_id else []
    if need.proposal and context.has("proposals"):
        ways.append(Button(t("Answer with a sentence"), OpenProposed(need.proposal)))
    return Screen(text, [*_deeds(t, need), ways, [Button(t("Back"), back)], desk_ways(t)])


def _deeds(t: Texts, need: Need) -> list[list[Button]]:
    if need.mark in (Mark.BOUGHT, Mark.NO):
        return [[Button(t("Open it again"), UnmarkNeed(need.id))]]
    later = (
        Button(t("Open it again"), UnmarkNeed(need.id))
        if need.mark is Mark.LATER
        else Button(t("Put it off"), MarkNeed(need.id, Mark.LATER))
    )
    return [
        [Button(t("Was bought"), AskMark(need.id, Mark.BOUGHT)), Button(t("Is not bought"), AskMark(need.id, Mark.NO))],
        [later],
    ]


def ask(t: Texts, need: Need, mark: Mark) -> Screen:
    """People are told: asked once. Raises Unknown."""
    if mark not in _SURE:
        raise Unknown("mark")
    said, answers = _SURE[mark]
    told = need.counts[Source.PROPOSED] + (need.counts[Source.WANTED] if mark is Mark.NO else 0)
    whom = t.plural("{n} reader is told.", "{n} readers are told.", told) if told else t("Nobody is told now.")
    later = ""
    if mark is Mark.BOUGHT and need.counts[Source.WANTED]:
        later = t("Who wants to hear is told when it is in the catalogue.")
    asked = paragraphs(t(said, title=need.title), lines(whom, later))
    return sure(t, asked, answers, MarkNeed(need.id, mark), OpenNeed(need.id), desk_ways(t))
