"""Hours, place, contacts: what the library says of itself."""

from __future__ import annotations

import re
from datetime import datetime, time

from bot.areas.library.rules import hours_on
from bot.areas.library.service import Library
from bot.base.reading.dates import read_period
from bot.chat.core.context import Context
from bot.chat.core.feature import Feature, MenuButton, reads
from bot.chat.core.follow_up import Again, FollowUp
from bot.chat.language.intents import Heard, Phrase
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_
from handlers.library import days
from handlers.library import phrases as phrases
from handlers.library.screens import (
    OpenHours,
    OpenPlace,
    hours_screen,
    place_screen,
    staff_screen,
    standing_at,
)

_HARD_TO_TYPE = re.compile(
    r"\b(?:(?:tidak|ndak|indak|nggak|ga|gak|kurang|susah|sulit|sukar)\s+(?:pandai|bisa|bisa\s+lagi|santiang|ngerti|mengerti|"
    r"mengetik|ngetik|pakai|memakai|melihat|membaca)|gaptek|gagap\s+teknologi|rabun|kabur|can(?:no|')t\s+type)\b",
    re.IGNORECASE,
)
_HOW_FAR = re.compile(r"\b(?:jauh|jauah|jarak\w*|berapa\s+(?:km|kilo\w*|menit)|how\s+far|far\s+from)\b", re.IGNORECASE)
_MOST_DAYS = 10  # more of them are told by the week
_NOON = 12


def _local(context: Context) -> datetime:
    return context.now.astimezone(context.t.zone)


@reads
async def open_hours(context: Context, asked: object) -> Screen:
    """The week, after how things stand now; a break, a feast … where one was asked about."""
    hours = await context.services[Library].hours(context.reader)
    said = days.answer(context, hours, asked.typed) if isinstance(asked, Heard) else None
    return said or hours_screen(context.t, hours, _local(context))


@reads
async def open_now(context: Context, heard: Heard) -> Screen:
    """Yes or no first; of the time asked about, where one was named."""
    if heard.slot("day") and not heard.slot("time") and (told := await _of_days(context, heard)):
        return told
    hours, now = await context.services[Library].hours(context.reader), _local(context)
    if (asked := heard.slot("time")) is None:
        return days.answer(context, hours, heard.typed) or hours_screen(context.t, hours, now)
    asked_for = read_period(heard.slot("day") or "", context.today)
    at = time.fromisoformat(asked)
    if asked_for and asked_for.part == "malam" and at.hour < _NOON:
        at = at.replace(hour=at.hour + _NOON)  # “malam Minggu jam 8”
    moment = datetime.combine(asked_for.first if asked_for else context.today, at, now.tzinfo)
    return hours_screen(context.t, hours, now, standing_at(context.t, hours, moment))


@reads
async def hours_of_day(context: Context, heard: Heard) -> Screen:
    """The hours of the day or days that were named; the week where they cannot be told."""
    hours = await context.services[Library].hours(context.reader)
    return await _of_days(context, heard) or hours_screen(context.t, hours, _local(context))


async def _of_days(context: Context, heard: Heard) -> Screen | None:
    hours = await context.services[Library].hours(context.reader)
    if told := days.answer(context, hours, heard.typed):
        return told
    said = [value for name, value in heard.slots if name == "day"] or [heard.typed]
    asked = [read_period(value, context.today) for value in said]
    named = sorted({day for period in asked if period for day in period.days})
    few = named if len(named) <= _MOST_DAYS else []
    if few and (hours.known or any(hours_on(hours, day).special for day in few)):
        part = next((period.part for period in asked if period and period.part), None)
        return days.told(context, hours, heard.typed, few, part)
    return None


@reads
async def open_place(context: Context, asked: object) -> Screen:
    """The address and the map; how far it is from somewhere only a map tells."""
    place = await context.services[Library].place(context.reader)
    pictured = not (context.private and context.person.saves_data)
    shown = place_screen(context.t, place, context.library_name, pictured=pictured)
    if isinstance(asked, Heard) and _HOW_FAR.search(asked.typed):
        return shown.led_by(context.t("How far that is from where you are, a map shows best."))
    return shown


@reads
async def ask_staff(context: Context, asked: object) -> Screen:
    """How to reach a person; whoever finds it hard to type may speak."""
    about = await context.services[Library].about(context.reader)
    writable = context.has("feedback")
    shown = staff_screen(context.t, about.contacts, about.hours, _local(context), writable=writable)
    if writable and isinstance(asked, Heard) and _HARD_TO_TYPE.search(asked.typed):
        return shown.led_by(context.t("A voice message will do as well: a member of staff listens to it and answers."))
    return shown


_OF_DAY = "hours_of_day"

FEATURE = Feature(
    name="library",
    title=N_("Hours and place"),
    essential=True,
    menu=(MenuButton(N_("🕘 Hours & place"), OpenHours(), 6),),
    follow_ups=(
        FollowUp("hours_again", phrases.HOURS_AGAIN, again=Again(phrases=frozenset({"hours", "open_now", _OF_DAY}))),
    ),
    taps={OpenHours: open_hours, OpenPlace: open_place},
    phrases=(
        Phrase(
            "open_now",
            open_now,
            phrases.OPEN_NOW,
            interrupts=True,
            kin="hours",
            label=N_("Open now?"),
            by_day=_OF_DAY,
            topic="visiting",
        ),
        Phrase(
            "hours_of_day",
            hours_of_day,
            phrases.HOURS_OF_DAY,
            interrupts=True,
            kin="hours",
            label=N_("Hours on a day"),
            by_day=_OF_DAY,
            topic="visiting",
        ),
        Phrase(
            "hours",
            open_hours,
            phrases.HOURS,
            interrupts=True,
            kin="hours",
            label=N_("Opening hours"),
            by_day=_OF_DAY,
            topic="visiting",
        ),
        Phrase("place", open_place, phrases.PLACE, interrupts=True, kin="place", label=N_("Address"), topic="visiting"),
        Phrase("ask_staff", ask_staff, phrases.ASK_STAFF, interrupts=True, learned=("ask_staff", "contact")),
    ),
)
