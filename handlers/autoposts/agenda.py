"""The week at the library: a picture of all its days, and below it what it is about in three lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import Any

from bot.areas.autoposts.service import Autoposts
from bot.areas.events.queries import Filters, Line
from bot.areas.events.service import Events
from bot.areas.library.service import Library
from bot.base.database import Reader
from bot.base.html import Html, joined, lines, paragraphs, plain
from bot.base.services import Services
from bot.chat.screens.screen import Button, File, Screen
from bot.chat.screens.texts import Texts
from bot.drawing.letters import drawable
from bot.drawing.studio import Drawing
from handlers.events.listing.words import KINDS, ages, hours

PICTURE = "week_agenda"
_MOST = 15
_DRAWN = 12  # more make a picture that a phone shows too small
_FEW = 3
_PUBLIC = tuple(kind for kind in KINDS if kind != "school_visit")


@dataclass(frozen=True)
class Agenda:
    """A week. `words`: what staff put before it; `link`: to the events; `details`: the letter's."""

    lines: Sequence[Line]
    total: int
    words: str
    link: str
    details: Mapping[str, Any]


async def agenda(services: Services, reader: Reader, details: Mapping[str, Any]) -> Agenda | None:
    """The seven days from the day the letter names; None where events are switched off."""
    if "events" in await services[Library].switched_off(reader):
        return None
    start = datetime.combine(date.fromisoformat(details["day"]), time(), services[Autoposts].zone)
    week = Filters(start, start + timedelta(days=7), kinds=_PUBLIC)
    page = await services[Events].reading.upcoming(reader, week, limit=_MOST)
    words = await services[Autoposts].words(reader, details["plan"])
    return Agenda(page.lines, page.total, words, services[Autoposts].link("acara"), details)


def agenda_post(t: Texts, found: Agenda) -> Screen | None:
    """The week at the library; None where nothing is on."""
    if not found.lines:
        return None
    whole = paragraphs(found.words, _heading(t), *_days(t, found), _rest(t, found.total - len(found.lines)))
    keys = [[Button(t("See and sign up"), url=found.link)]]
    if not found.details.get("photo", True):
        return Screen(whole, keys, thread=found.details.get("thread"))
    picture = File(PICTURE, "agenda.png", found.details, adorns=True, instead=whole)
    return Screen(_in_short(t, found), keys, photo=picture, thread=found.details.get("thread"))


def _heading(t: Texts) -> Html:
    return t("<b>This week at the library</b>")


def _in_short(t: Texts, found: Agenda) -> Html:
    """All of a few; of more how many there are, and the first."""
    if found.total <= _FEW:
        return paragraphs(found.words, _heading(t), *_days(t, found))
    first = found.lines[0]
    many = t.plural("{n} event", "{n} events", found.total)
    span = t("{many}, {period}", many=many, period=_period(t, found))
    begins = t("The first: {title}, {moment}.", title=first.title, moment=t.moment(first.starts_at))
    return paragraphs(found.words, lines(_heading(t), span, begins))


def _period(t: Texts, found: Agenda) -> Html:
    """23–29 November 2026."""
    first = date.fromisoformat(found.details["day"])
    last = first + timedelta(days=6)
    if first.month == last.month:
        return t(
            "{first}–{last} {month} {year}", first=first.day, last=last.day, month=t.month(last.month), year=last.year
        )
    both = {"begins": first.day, "month": t.month(first.month), "ends": last.day, "next": t.month(last.month)}
    return t("{begins} {month}–{ends} {next} {year}", **both, year=last.year)


def _days(t: Texts, found: Agenda) -> list[Html]:
    """Each day with its events."""
    return [
        lines(t("<b>{date}</b>", date=t.date(day)), *(_line(t, one) for one in those))
        for day, those in groupby(found.lines, key=lambda one: one.starts_at.astimezone(t.zone).date())
    ]


def _line(t: Texts, one: Line) -> Html:
    return joined(" · ", [hours(t, one.starts_at, one.ends_at), one.title, ages(t, one.ages), one.place])


def _rest(t: Texts, more: int) -> Html | str:
    return t.plural("and {n} more event", "and {n} more events", more) if more > 0 else ""


async def make_agenda(
    services: Services, reader: Reader, t: Texts, person_id: int, details: Mapping[str, Any]
) -> Drawing | None:
    """The picture of the week."""
    found = await agenda(services, reader, details)
    return drawn(t, found) if found and found.lines else None


def drawn(t: Texts, found: Agenda) -> Drawing:
    """A tile for each day, beside it what is on."""

    def said(text: str) -> str:
        return drawable(plain(text), lambda script: plain(t(script)))

    def event(one: Line) -> dict[str, str]:
        facts = joined(" · ", [ages(t, one.ages), one.place])
        return {"hours": hours(t, one.starts_at, one.ends_at), "title": said(one.title), "facts": said(facts)}

    shown = found.lines[:_DRAWN]
    days = [
        {
            "weekday": said(t.weekday(day.isoweekday())),
            "date": str(day.day),
            "month": said(t.month(day.month)),
            "events": [event(one) for one in those],
        }
        for day, those in groupby(shown, key=lambda one: one.starts_at.astimezone(t.zone).date())
    ]
    data = {
        "what": said(t("Agenda")),
        "heading": said(t("This week")),
        "period": said(_period(t, found)),
        "days": days,
        "more": said(_rest(t, found.total - len(shown))),
    }
    return Drawing("agenda", data)
