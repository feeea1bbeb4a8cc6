"""What members see while a book is read: the plan, their own bar, the group without names."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.areas.reading_groups.books.rules import Book, State
from bot.areas.reading_groups.reading.rules import BeyondTheEnd, Part, Place, Together, due_by
from bot.base.html import Html, lines, paragraphs
from bot.base.reading.progress import Measure, Told
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import menu_key
from handlers.paging import key_label
from handlers.reading_groups.book_buttons import OpenBook
from handlers.reading_groups.reading_buttons import HidePlace, ShowNotes, ShowReading, TellPlace

_CELLS = 10
PLACE = {
    Measure.PAGES: N_("page {at} of {total}"),
    Measure.CHAPTERS: N_("chapter {at} of {total}"),
    Measure.MINUTES: N_("minute {at} of {total}"),
    Measure.SHARE: N_("{at} %"),
}
TOTAL = {
    Measure.PAGES: N_("How many pages has your edition? Then page {at} can be told as a part of it."),
    Measure.CHAPTERS: N_("How many chapters has your edition? Then chapter {at} can be told as a part of it."),
    Measure.MINUTES: N_("How many minutes has your audiobook? Then minute {at} can be told as a part of it."),
}
_KEYS = ((25, N_("A quarter")), (50, N_("Half")), (75, N_("Three quarters")), (100, N_("Read to the end")))


def place_said(t: Texts, place: Place) -> Html:
    """“page 120 of 350”."""
    return t(PLACE[place.measure], at=place.at, total=place.total)


def bar(place: Place) -> str:
    """Ten cells; the last one is full at the end alone."""
    full = int(place.fraction * _CELLS)
    return "▓" * full + "░" * (_CELLS - full)


def reading(
    t: Texts, book: Book, plan: Sequence[Part], today: date, mine: Place | None, all_: Together, led_by: str = ""
) -> Screen:
    """Where one is, by when the group would like to be where, and how the group does."""
    part = due_by(plan, today)
    rows = [_part(t, one, now=one is part) for one in plan]
    text = paragraphs(
        led_by,
        t("<b>{title}</b>", title=book.title),
        _mine(t, mine),
        lines(t("The plan:") if rows else "", *rows),
        _together(t, all_),
        t("Just write how far you are, for example “page 120”, “chapter 7” or “half”."),
    )
    tell = [Button(t(label), TellPlace(book.id, Measure.SHARE, share)) for share, label in _KEYS]
    return Screen(text, [tell[:2], tell[2:], *_more(t, book, mine)])


def _more(t: Texts, book: Book, mine: Place | None) -> list[list[Button]]:
    hide = t("Count my place again") if mine and mine.hidden else t("Do not count my place")
    hiding = [[Button(hide, HidePlace(book.id, not mine.hidden))]] if mine else []
    back = [Button(t("To the book"), OpenBook(book.id)), menu_key(t)]
    return [[Button(t("Notes and quotes"), ShowNotes(book.id), style="primary")], *hiding, back]


def _mine(t: Texts, mine: Place | None) -> Html:
    if mine is None:
        return t("You have not told yet how far you are.")
    hidden = t("It does not count in the state of the group.") if mine.hidden else ""
    said = t("You: {bar} {percent} % ({place})", bar=bar(mine), percent=mine.percent, place=place_said(t, mine))
    return lines(said, hidden)


def _part(t: Texts, one: Part, *, now: bool) -> Html:
    what = t("chapters {chapters}", chapters=one.chapters) if one.chapters else t("part {n}", n=one.number)
    row = t("{what}, until {day}", what=what, day=t.date(one.ends_on))
    return t("▸ <b>{row}</b>", row=row) if now else row


def _together(t: Texts, all_: Together) -> Html:
    if all_.average is None:
        return t("How the group does is shown when three members have told it.")
    finished = t.plural("{n} has finished.", "{n} have finished.", all_.finished) if all_.finished else ""
    return lines(t("The group: {percent} % on average.", percent=all_.average), finished)


def ask_which(t: Texts, books: Sequence[Book], told: Told) -> Screen:
    """Which of the books is it?"""
    total = told.total or 0
    keys = [
        [Button(key_label(n, one.title), TellPlace(one.id, told.measure, told.at, total))]
        for n, one in enumerate(books, 1)
    ]
    return Screen(t("Which book is it?"), [*keys, [menu_key(t)]])


def begun(t: Texts, book: Book, group: str, plan: Sequence[Part]) -> Screen | None:
    """The letter to members."""
    if book.state is not State.READING:
        return None
    rows = [_part(t, one, now=False) for one in plan]
    head = t("<b>{group}</b> begins to read <b>{title}</b>.", group=group, title=book.title)
    keys = [[Button(t("How far are you?"), ShowReading(book.id), style="primary")], [menu_key(t)]]
    return Screen(paragraphs(head, lines(*rows)), keys)


def beyond(context: Context, refusal: BeyondTheEnd) -> Screen:
    """A place that the edition does not have."""
    t = context.t
    place = place_said(t, Place(refusal.measure, refusal.total, refusal.total))
    said = t(
        "Your edition ends with {place}. If you have another one, write both, such as “page 120 of 350”.", place=place
    )
    return Screen(said, [[Button(t("How far are you?"), ShowReading(refusal.book_id)), menu_key(t)]])
