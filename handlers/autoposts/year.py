"""`/kalender`: the literary year, by month; a date with what there is to read; for staff, its campaign."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from bot.areas.autoposts.rules import LiteracyDate
from bot.areas.autoposts.service import Autoposts
from bot.areas.broadcasts.permissions import ANNOUNCE
from bot.areas.catalogue.service import Catalogue
from bot.areas.catalogue.types import Line
from bot.areas.events.permissions import MAKE_EVENTS
from bot.areas.events.service import Events
from bot.areas.library.service import Library
from bot.base.database import Reader
from bot.base.html import Html, lines, paragraphs
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import Answer, Begin, for_staff, reads, reads_slowly
from bot.chat.forms.conversation import ABOUT
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.autoposts import rule_words
from handlers.autoposts.buttons import (
    AddDate,
    DraftCampaign,
    EditDate,
    OpenDate,
    RemoveDate,
    ShowMonth,
    ShowYear,
    SuggestEvent,
)
from handlers.book_keys import OpenTitle
from handlers.events.planning.making import MAKE
from handlers.navigation import ShowEvents, menu_key
from handlers.navigation import desk_ways as ways

_BOOKS = 6
_Dated = tuple[date, LiteracyDate]


async def reading_list(services: Services, one: LiteracyDate) -> Sequence[Line]:
    """Books for a date, a few of each of its subjects in turn."""
    found = [(await services[Catalogue].find(subject, limit=_BOOKS)).lines for subject in one.subjects]
    most = max((len(lines_) for lines_ in found), default=0)
    mixed = [lines_[n] for n in range(most) for lines_ in found if n < len(lines_)]
    return list({line.id: line for line in mixed}.values())[:_BOOKS]


def _line(t: Texts, day: date, one: LiteracyDate) -> Html:
    if one.whole_month:
        return t("• all month: {name}", name=one.name)
    return t("• {day}: {name}", day=day.day, name=one.name)


def _by_month(dates: Sequence[_Dated]) -> list[tuple[tuple[int, int], list[_Dated]]]:
    return [(key, list(of_it)) for key, of_it in groupby(dates, key=lambda pair: (pair[0].year, pair[0].month))]


def _heading(t: Texts, year: int, month: int) -> Html:
    return t("<b>{month} {year}</b>", month=rule_words.month_name(t, month), year=year)


def the_year(context: Context, dates: Sequence[_Dated]) -> Screen:
    """From this month on, month by month."""
    t = context.t
    months = [lines(_heading(t, *key), *(_line(t, *one) for one in of_it)) for key, of_it in _by_month(dates)]
    named = dict.fromkeys(month for (_, month), _ in _by_month(dates))  # this one may come twice: now and next year
    keys = [Button(rule_words.month_name(t, month), ShowMonth(month)) for month in named]
    rows = [keys[n : n + 3] for n in range(0, len(keys), 3)]
    add = [Button(t("Add a date"), AddDate())] if context.may(ANNOUNCE) else []
    text = paragraphs(t("<b>The literary year</b>"), *months)
    return Screen(text, [*rows, add, [Button(t("Events and classes"), ShowEvents()), menu_key(t)]])


@reads
async def show_year(context: Context, _: object) -> Screen:
    """/kalender."""
    return the_year(context, await context.services[Autoposts].year.dates(context.reader))


@reads
async def show_month(context: Context, tap: ShowMonth) -> Screen:
    """A month, each date with a key."""
    t = context.t
    if not 1 <= tap.month <= 12:
        raise Unknown("month")
    dates = [one for one in await context.services[Autoposts].year.dates(context.reader) if one[0].month == tap.month]
    head = t("<b>{month}</b>", month=rule_words.month_name(t, tap.month))
    said = lines(*(_line(t, *one) for one in dates)) or t("Nothing is noted for this month.")
    keys = [[Button(one.name if len(one.name) <= 40 else one.name[:39] + "…", OpenDate(one.id))] for _, one in dates]
    return Screen(paragraphs(head, said), [*keys, [Button(t("The whole year"), ShowYear()), menu_key(t)]])


@reads_slowly
async def open_date(context: Context, tap: OpenDate) -> Screen:
    """A date, its books, and for staff what can be made of it."""
    one = await context.services[Autoposts].year.find(context.reader, tap.date)
    return date_card(context, one, await reading_list(context.services, one))


def date_card(context: Context, one: LiteracyDate, books: Sequence[Line], said: str = "") -> Screen:
    """The card of a date."""
    t, day = context.t, context.services[Autoposts].year.next_day(one)
    head = lines(t("<b>{name}</b>", name=one.name), _when(t, one, day))
    read = lines(t("To read:"), *(titled(t, n, book) for n, book in enumerate(books, 1))) if books else Html()
    keys = [Button(str(n), OpenTitle(book.id)) for n, book in enumerate(books, 1)]
    back = [Button(rule_words.month_name(t, day.month), ShowMonth(day.month)), menu_key(t)]
    return Screen(paragraphs(said, head, read), [keys, *staff_keys(context, one), back])


def _when(t: Texts, one: LiteracyDate, day: date) -> str:
    """The day it is next; of one that floats, how it is found as well."""
    if one.whole_month:
        return rule_words.said(t, one)
    return t("{rule} ({next})", rule=rule_words.said(t, one), next=t.date(day)) if "/" in one.rule else t.date(day)


def staff_keys(context: Context, one: LiteracyDate) -> list[list[Button]]:
    """What staff may do with a date."""
    t = context.t
    if not context.may(ANNOUNCE):
        return []
    edits = [Button(t("Name"), EditDate(one.id, "name")), Button(t("Date"), EditDate(one.id, "rule"))]
    more = [Button(t("Subjects"), EditDate(one.id, "subjects")), Button(t("Event"), EditDate(one.id, "title"))]
    return [*campaign_keys(t, one), [*edits, *more], [Button(t("Take it out"), RemoveDate(one.id))]]


def campaign_keys(t: Texts, one: LiteracyDate) -> list[list[Button]]:
    """A draft, an event."""
    draft = Button(t("Draft an announcement"), DraftCampaign(one.id), style="primary")
    return [[draft], [Button(t("Make the event"), SuggestEvent(one.id))]]


def titled(t: Texts, number: int, book: Line) -> Html:
    """1. Title, author."""
    by = f", {', '.join(book.authors)}" if book.authors else ""
    return t("{number}. {title}{by}", number=number, title=book.title, by=by)


def campaign(t: Texts, values: tuple[LiteracyDate, date, Sequence[Line]]) -> Screen:
    """Three weeks before: what could be done."""
    one, day, books = values
    when = rule_words.said(t, one) if one.whole_month else t.date(day)
    head = t("In three weeks: <b>{name}</b>, {when}.", name=one.name, when=when)
    idea = t("An idea for an event: {title}", title=one.title) if one.title else ""
    read = lines(t("To read:"), *(titled(t, n, book) for n, book in enumerate(books, 1))) if books else ""
    more = [Button(t("Reading list and more"), OpenDate(one.id))]
    return Screen(paragraphs(head, idea, read), [*campaign_keys(t, one), more, ways(t)])


async def offered(
    services: Services, reader: Reader, details: Mapping[str, Any]
) -> tuple[LiteracyDate, date, Sequence[Line]] | None:
    """What the letter to staff tells of; None where the library has no literary year any more."""
    if "literary_year" in await services[Library].switched_off(reader):
        return None
    try:
        one = await services[Autoposts].year.find(reader, details["date"])
    except Unknown:
        return None
    return one, services[Autoposts].year.next_day(one), await reading_list(services, one)


@for_staff(MAKE_EVENTS)
@reads
async def suggest_event(context: Context, tap: SuggestEvent) -> Answer:
    """The form of an event, its kind and title filled in."""
    one = await context.services[Autoposts].year.find(context.reader, tap.date)
    places = await context.services[Events].overview.places(context.reader)
    return Begin(MAKE, {ABOUT: {"places": list(places)}, "kind": one.kind, "title": one.title or one.name})
