"""What is on, by day, a page at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby

from bot.areas.events.queries import PAGE, Line, Page
from bot.base.html import Html, lines, paragraphs
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.events.listing import periods
from handlers.events.listing.buttons import PickDay, PickInterest, PickKind
from handlers.events.listing.words import AUDIENCES, KINDS, line
from handlers.navigation import OpenEvent, ShowEvents, SteerByInterest, ask_staff_key, menu_key
from handlers.paging import number_keys, page_keys


def page(t: Texts, found: Page, asked: ShowEvents) -> Screen:
    """A page of sessions under the days they are on, with a key for each."""
    if not found.lines:
        return nothing(t, asked)
    number = found.offset // PAGE
    keys = turns(lambda page: replace(asked, page=page), number, found.total)
    ways = [*_steering(t, found), *_narrowing(t, asked), [menu_key(t)]]
    return listed(t, found, heading(t, asked), asked.audience, keys, ways)


def _steering(t: Texts, found: Page) -> list[list[Button]]:
    """One tap, and the list goes by the day alone."""
    return [[Button(t("By day only"), SteerByInterest(False))]] if any(one.liked for one in found.lines) else []


def because(t: Texts, interest: str) -> Html:
    """Why it is shown."""
    return t("Because you like {interest}.", interest=interest)


def _for_you(t: Texts, numbered: Sequence[tuple[int, Line]]) -> Html:
    """What suits one's interests, each with its day and why."""
    rows = [
        lines(t.date(one.starts_at.astimezone(t.zone).date()), line(t, number, one), because(t, one.liked))
        for number, one in numbered
    ]
    return paragraphs(t("<b>For you</b>"), *rows) if rows else Html()


def listed(
    t: Texts, found: Page, head: Html, audience: str, pages: list[Button], ways: Sequence[Sequence[Button]]
) -> Screen:
    """The sessions of a page with their keys; `pages` turn, `ways` lead on."""
    every = list(enumerate(found.lines, found.offset + 1))
    liked, numbered = [one for one in every if one[1].liked], [one for one in every if not one[1].liked]
    days = [
        lines(t("<b>{date}</b>", date=t.date(day)), *(line(t, number, one) for number, one in those))
        for day, those in groupby(numbered, key=lambda one: one[1].starts_at.astimezone(t.zone).date())
    ]
    number = found.offset // PAGE
    taps = [(one.title, OpenEvent(one.event_id, audience, number)) for one in found.lines]
    rest = t("<b>Everything else</b>") if liked and numbered else ""
    return Screen(
        paragraphs(head, _for_you(t, liked), rest, *days), [*number_keys(taps, found.offset + 1), pages, *ways]
    )


def heading(t: Texts, asked: ShowEvents) -> Html:
    """What the list is of."""
    if asked.age is not None:
        return t("For a child of {age} there is:", age=asked.age)
    if asked.day:
        return t(AUDIENCES[asked.audience]) if asked.audience else periods.heading(t, asked.day)
    if asked.kind in KINDS:
        return t("{kind} to come:", kind=t(KINDS[asked.kind]))
    return t(AUDIENCES.get(asked.audience, AUDIENCES[""]))


def nothing(t: Texts, asked: ShowEvents) -> Screen:
    """Nothing of that sort: what else."""
    said = t("Nothing of this sort is planned yet.")
    if asked.age is not None:
        said = t("For a child of {age} nothing is planned yet.", age=asked.age)
    elif not (asked.audience or asked.kind or asked.day):
        said = t("Nothing is planned yet. Please look again in a few days.")
        return Screen(said, [[ask_staff_key(t), menu_key(t)]])
    return Screen(said, [[Button(t("All events"), ShowEvents())], [ask_staff_key(t), menu_key(t)]])


def nothing_then(t: Texts, asked: ShowEvents, next_ones: Screen) -> Screen:
    """Those days are free; the next events."""
    if asked.audience:
        return next_ones.led_by(t("On those days nothing of this sort is planned yet."))
    return next_ones.led_by(periods.nothing(t, asked.day))


def kinds(t: Texts, audience: str) -> Screen:
    """Which kind?"""
    keys = [Button(t(name), ShowEvents(audience, kind)) for kind, name in KINDS.items()]
    rows = [keys[n : n + 2] for n in range(0, len(keys), 2)]
    ways = [Button(t("All events"), ShowEvents(audience)), menu_key(t)]
    return Screen(t("Which kind of event?"), [*rows, ways], picker=True)


def _narrowing(t: Texts, asked: ShowEvents) -> list[list[Button]]:
    """The keys that narrow a list; below a narrowed one, the way back to all."""
    if asked.day or asked.kind or asked.age is not None:
        return [[Button(t("All events"), ShowEvents())]]
    whom = [Button(t("For children"), ShowEvents("child")), Button(t("For grown-ups"), ShowEvents("adult"))]
    if asked.audience:
        whom = [Button(t("All events"), ShowEvents())]
    ways = [
        Button(t("By day"), PickDay(asked.audience)),
        Button(t("By kind"), PickKind(asked.audience)),
        Button(t("By interest"), PickInterest()),
    ]
    return [ways, whom]


def turns(tap: Callable[[int], CallbackData], number: int, total: int) -> list[Button]:
    """The keys that turn pages; none where there is one."""
    return page_keys(tap, number, max(0, (total - 1) // PAGE))
