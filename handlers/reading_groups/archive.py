"""What groups have read: a list, a page for each book, a page of the season to print."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from bot.areas.reading_groups.archive.rules import Chosen, Entry, Page, Season
from bot.areas.reading_groups.books.rules import Book, State
from bot.areas.reading_groups.service import ReadingGroups
from bot.base.database import Reader
from bot.base.html import Html, escape, lines, paragraphs
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import reads
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.screen import Button, File, Screen
from bot.chat.screens.texts import Texts
from bot.drawing.studio import Drawing
from handlers.events.printing.papers import Papers
from handlers.navigation import OpenGroup, menu_key
from handlers.paging import beside, number_keys
from handlers.reading_groups import words
from handlers.reading_groups.archive_buttons import (
    OpenArchived,
    PrintSeason,
    SeasonCertificate,
    ShowArchive,
    ShowSeason,
)
from handlers.reading_groups.book_buttons import OpenBook
from handlers.reading_groups.buttons import ShowGroups
from handlers.reading_groups.reading_screens import place_said

SEASON = "reading_group_season"
_MOST_LINES, _MOST_YEARS = 6, 3


@reads
async def show(context: Context, tap: ShowArchive) -> Screen:
    """The books, the latest first."""
    page = max(0, tap.page)
    found, more = await context.services[ReadingGroups].archive.listed(context.reader, tap.group or None, page)
    return listed(context.t, found, tap.group, page, more=more)


def listed(t: Texts, found: Sequence[Entry], group: int, page: int, *, more: bool) -> Screen:
    """What was read together."""
    start = page * 5 + 1
    rows = [
        lines(
            t("{n}. <b>{title}</b>", n=n, title=one.book.name),
            t("{group}, {day}", group=one.group, day=t.date(one.ended)),
        )
        for n, one in enumerate(found, start)
    ]
    empty = "" if found else t("No book is in the archive yet. A book comes here when its group is done with it.")
    back, onward = beside(lambda to: ShowArchive(group, to), page, more=more)
    keys = number_keys([(one.book.title, _page_of(one.book)) for one in found], start)
    season = [Button(t("The season"), ShowSeason(group))] if group and found else []
    ways = words.ways(t, group or None)
    return Screen(
        paragraphs(t("<b>What was read together</b>"), *rows, empty), [*keys, [*back, *onward], season, *ways]
    )


def _page_of(book: Book) -> CallbackData:
    """In the archive, or in the group until its leader puts it there."""
    return OpenArchived(book.id) if book.state is State.ARCHIVED else OpenBook(book.id)


@reads
async def open_one(context: Context, tap: OpenArchived) -> Screen:
    """A book's page. Raises Unknown."""
    found = await context.services[ReadingGroups].archive.page(context.reader, tap.book, context.person.id)
    return page(context.t, found)


def page(t: Texts, one: Page) -> Screen:
    """When it was read, how it was chosen, what was talked about, and the lines that this reader may see."""
    hidden = t.plural(
        "{n} line is kept for members who have read that far.",
        "{n} lines are kept for members who have read that far.",
        one.hidden,
    )
    text = paragraphs(
        lines(t("<b>{title}</b>", title=one.book.title), one.book.author, one.group.name),
        lines(_read(t, one), _chosen(t, one.chosen)),
        *(_meeting(t, meeting.starts_at.astimezone(t.zone).date(), meeting.minutes) for meeting in one.meetings),
        t("Lines worth keeping:") if one.lines else "",
        *(lines(_quoted(note.words), place_said(t, note.place)) for note in one.lines[:_MOST_LINES]),
        hidden if one.hidden else "",
    )
    season = Button(t("The season"), ShowSeason(one.group.id, one.ended.year))
    book = Button(t("The group's page of it"), OpenBook(one.book.id))
    keys = [
        [season, book],
        [Button(t("The archive"), ShowArchive()), Button(t("To the group"), OpenGroup(one.group.id))],
    ]
    return Screen(text, [*keys, [menu_key(t)]])


def _read(t: Texts, one: Page) -> Html:
    if one.begun is None:
        return t("Read together until {day}", day=t.date(one.ended))
    return t("Read together from {first} to {last}", first=t.date(one.begun), last=t.date(one.ended))


def _chosen(t: Texts, how: Chosen) -> Html:
    if not how.all_:
        return t("Chosen by the member whose turn it was")
    if not how.may_be_told:
        return t("Chosen in a vote")
    return t("Chosen in a vote, with {votes} of {all} votes in the last count", votes=how.votes, all=how.all_)


def _meeting(t: Texts, day: date, minutes: str) -> Html:
    return lines(t("Talked about on {day}", day=t.date(day)), escape(minutes))


def _quoted(text: str) -> Html:
    return Html(f"<blockquote>{escape(text)}</blockquote>")


# The season


@reads
async def show_season(context: Context, tap: ShowSeason) -> Screen:
    """What a group read in a year. Raises Unknown."""
    archive, reader = context.services[ReadingGroups].archive, context.reader
    years = await archive.seasons(reader, tap.group)
    year = tap.year or next(iter(years), 0)
    found = await archive.season(reader, tap.group, year)
    titles = await context.services[ReadingGroups].certificates.read(reader, tap.group, context.person.id, year)
    return season(context.t, found, years, certified=bool(titles))


def season(t: Texts, one: Season, years: Sequence[int], *, certified: bool) -> Screen:
    """The books of a year; who has read one of them to its end gets a certificate."""
    rows = [t("{n}. {title}", n=n, title=page.book.name) for n, page in enumerate(one.pages, 1)]
    keys = number_keys([(page.book.title, _page_of(page.book)) for page in one.pages])
    mine = [[Button(t("My certificate"), SeasonCertificate(one.group.id, one.year))]] if certified else []
    others = [Button(str(year), ShowSeason(one.group.id, year)) for year in years[:_MOST_YEARS] if year != one.year]
    head = t("<b>{group}</b>: what was read in {year}", group=one.group.name, year=str(one.year))
    print_ = [Button(t("Page to print"), PrintSeason(one.group.id, one.year), style="primary")]
    return Screen(paragraphs(head, lines(*rows)), [print_, *mine, *keys, others, *words.ways(t, one.group.id)])


@reads
async def print_season(context: Context, tap: PrintSeason) -> Screen:
    """The page as a file. Raises Unknown."""
    t = context.t
    found = await context.services[ReadingGroups].archive.season(context.reader, tap.group, tap.year)
    said = t(
        "The page of {group} of {year}. Nobody is named or shown on it, and no line of a book gives its end away.",
        group=found.group.name,
        year=str(tap.year),
    )
    back = [Button(t("The season"), ShowSeason(tap.group, tap.year)), Button(t("Reading groups"), ShowGroups())]
    file = File(SEASON, f"musim-baca-{tap.year}.pdf", {"group": tap.group, "year": tap.year})
    return Screen(said, [back, [menu_key(t)]], fresh=True, document=file)


async def make(services: Services, reader: Reader, t: Texts, _: int, details: Mapping[str, Any]) -> Drawing | None:
    """The paper, in Indonesian whoever reads it; None where nothing of that year is left."""
    try:
        found = await services[ReadingGroups].archive.season(reader, details["group"], details["year"])
    except Unknown:
        return None
    return paper(replace(t, language="id"), found)


def paper(t: Texts, one: Season) -> Drawing:
    """A4: every book with its dates and what was talked about; no names, no faces, no lines."""
    said = Papers(t).said
    data = {
        "heading": said(t("What we read together")),
        "title": said(one.group.name),
        "season": str(one.year),
        "books": [
            {
                "title": said(page.book.title),
                "author": said(page.book.author),
                "lines": [said(_read(t, page)), said(_chosen(t, page.chosen))],
                "minutes": [said(meeting.minutes) for meeting in page.meetings if meeting.minutes],
            }
            for page in one.pages
        ],
        "page": said(t("Page")),
    }
    return Drawing("season", data, "pdf")
