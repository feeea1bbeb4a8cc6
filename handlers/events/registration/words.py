"""“dftar dongeng anak 2, umur 4 sm 6”: the form, filled in; where several events are meant, the choice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, time, timedelta

from bot.areas.children.rules import GROWN_UP
from bot.areas.events.queries import Filters, Line
from bot.areas.events.service import Events
from bot.base.html import paragraphs
from bot.base.reading.dates import read_period
from bot.chat.core.context import Context
from bot.chat.core.feature import Answer, reads
from bot.chat.language.intents import Heard
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.screen import Button, Screen
from handlers.events.listing.actions import by_words, follow_link
from handlers.events.listing.buttons import SignUpChildren
from handlers.events.listing.subjects import about, none_of_it, subject_of
from handlers.events.listing.words import line
from handlers.events.registration.actions import begin
from handlers.events.registration.told_before import ages_of, told_in
from handlers.navigation import OpenEvent, ShowEvents, menu_key
from handlers.paging import number_keys

_CHILDREN = re.compile(r"\b(anak|adik|keponakan|dongeng|mendongeng|storytelling|mewarnai|umur|usia)\b")
_AGE = re.compile(r"\b(?:umur|usia) (\d{1,2})\b|\b(\d{1,2}) tahun\b")
_STORY = re.compile(r"\b(dongeng|mendongeng|storytelling)\b")
_LOOKED_AT, _SHOWN = 60, 6
_SAYS_LITTLE = frozenset(
    "daftar acara kegiatan kelas anak lomba mau ikut ingin umur usia tahun saya untuk buat orang dongeng mendongeng "
    "workshop pelatihan seminar pameran".split()
)


@reads
async def sign_up_by_words(context: Context, heard: Heard) -> Answer:
    """Children: the form of the one event that is meant, or those to choose from. Others: the events."""
    lines = await _meant(context, heard)
    if _CHILDREN.search(heard.words) or heard.slot("names") or told_in(heard.typed):
        return await _children(context, heard, [one for one in lines if one.ages is None or one.ages[0] < GROWN_UP])
    subject = subject_of(heard.typed)
    named = about(lines, subject) if subject else _named(lines, heard)
    if len(named) == 1:
        return await follow_link.run(context, str(named[0].event_id))
    if named:
        return _choice(context, named, None)
    if subject:
        return await by_words(context, heard, ShowEvents())
    return (await by_words(context, heard, ShowEvents())).led_by(
        context.t("Please choose the event you would like to join.")
    )


async def _children(context: Context, heard: Heard, lines: Sequence[Line]) -> Answer:
    told = told_in(heard.slot("names") or heard.typed, named=bool(heard.slot("names")))
    ages = ages_of(told) or _ages(heard)
    for_them = [one for one in lines if one.ages is not None]
    stories = [one for one in for_them if one.kind == "storytelling"]
    subject = subject_of(heard.typed)
    named = about(for_them, subject) if subject else _named(for_them, heard)
    if subject and not named and for_them:
        return _choice(context, for_them, ages).led_by(none_of_it(context.t, subject))
    narrow = named or (stories if _STORY.search(heard.words) else []) or for_them
    surely, perhaps = ([one for one in narrow if all(_suits(one, a, spare) for a in ages)] for spare in (0, 1))
    meant = surely or perhaps
    free = [one for one in meant if one.seats_left != 0]
    if len(free or meant) == 1:
        only = (free or meant)[0]
        return await begin(context, only.event_id, _session(only), ages, told)
    if meant:
        return _choice(context, meant, ages)
    listed = await by_words(context, heard, ShowEvents("child"))
    return listed.led_by(context.t("Please choose the event you would like to join."))


async def _meant(context: Context, heard: Heard) -> list[Line]:
    """What one can sign up for, on the day that was named."""
    named = heard.slot("day")
    period = read_period(named, context.today) if named else None
    start = datetime.combine(period.first, time(), context.t.zone) if period else None
    end = datetime.combine(period.last + timedelta(days=1), time(), context.t.zone) if period else None
    filters = Filters(start, end)
    found = await context.services[Events].reading.upcoming(context.reader, filters, limit=_LOOKED_AT)
    open_ = [one for one in found.lines if one.sign_up != "none" and one.kind != "school_visit"]
    return _once_each(open_)


def _once_each(lines: Sequence[Line]) -> list[Line]:
    """A series that is joined as a whole is one thing to choose, not one a session."""
    first = {(one.event_id, one.session_id if one.sign_up == "session" else None): one for one in reversed(lines)}
    return sorted(first.values(), key=lambda one: one.starts_at)


def _named(lines: Sequence[Line], heard: Heard) -> list[Line]:
    """The events whose titles have a word of what was said that says something."""
    words = {word for word in heard.words.split() if len(word) > 3 and word not in _SAYS_LITTLE}
    return [one for one in lines if words & set(re.findall(r"\w+", one.title.casefold()))]


def _ages(heard: Heard) -> list[int]:
    found = heard.numbers("age") or tuple(int(a or b) for a, b in _AGE.findall(heard.words))
    return [age for age in found if age < GROWN_UP]


def _suits(one: Line, age: int, spare: int) -> bool:
    """Whether a child of this age today may come; with a year to spare where a birthday may lie between."""
    return one.ages is None or one.ages[0] - spare <= age <= one.ages[1]


def _session(one: Line) -> int | None:
    return one.session_id if one.sign_up == "session" else None


def _tap(one: Line, ages: Sequence[int] | None) -> CallbackData:
    if ages is None or one.ages is None or one.ages[0] >= GROWN_UP:
        return OpenEvent(one.event_id)
    return SignUpChildren(one.event_id, _session(one), "-".join(map(str, ages)))


def _choice(context: Context, lines: Sequence[Line], ages: Sequence[int] | None) -> Screen:
    """Which of them? For children the next tap goes on with what was said; otherwise (None) it opens the event."""
    t, shown = context.t, lines[:_SHOWN]
    rows = [
        paragraphs(t("<b>{date}</b>", date=t.date(one.starts_at.astimezone(t.zone).date())) + "\n" + line(t, n, one))
        for n, one in enumerate(shown, 1)
    ]
    keys = number_keys([(one.title, _tap(one, ages)) for one in shown])
    onward = [Button(t("All events"), ShowEvents()), menu_key(t)]
    return Screen(paragraphs(t("Please choose the event you would like to join."), *rows), [*keys, onward])
