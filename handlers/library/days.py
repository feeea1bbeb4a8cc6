"""Questions about a day are answered for that day: yes or no first, and what is not known said so."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from bot.areas.library.holidays import Holiday
from bot.areas.library.rules import DayHours, Hours, Period, Periods, grouped, hours_on, status
from bot.areas.library.service import Library
from bot.base.html import Html, joined, lines, paragraphs
from bot.base.reading.dates import Named, read_named
from bot.chat.core.context import Context
from bot.chat.screens.no_day import no_such_day
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import Texts
from handlers.library.screens import day_line, days_name, hours_screen, listed_days, periods_text, standing

_YES_OR_NO = re.compile(
    r"\b(?:ga|gak|gk|nggak|ngga|ndak|indak|tidak|tdk|apakah|apa|masih|tetap|ttp|bisa|kah|lai|is|are)\b|\?",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b(?:jam|jm|pukul|berapa|brp|bara|kapan|kpn|when|time|sampai|smp)\b", re.IGNORECASE)
_CLOSED = re.compile(r"\b(?:tutup|tutuik|libur|diliburkan|closed)\b", re.IGNORECASE)
_OPEN = re.compile(r"\b(?:buka|bukak|buko|open|masuk)\b", re.IGNORECASE)
_BREAK = re.compile(r"\b(?:istirahat|ishoma|rehat|break)\b", re.IGNORECASE)
_AGAIN = re.compile(
    r"\b(?:kapan|jam\s+berapa|kpn|bilo|jam\s+brp|jam\s+bara)\s+(?:bukak?|buko)\s+lagi\b|\bbuka\s+lagi\b|open again",
    re.IGNORECASE,
)
_PRAYERS = re.compile(
    r"^(?!.*\b(?:besok|bsk|isuak|lusa|senin|selasa|rabu|kamis|jumat|sabtu|minggu)\b).*"
    r"\b(subuh|zuhur|dzuhur|zhuhur|lohor|luhur|asar|ashar|asyar|magh?rib|mugarik|isya)\b",
    re.IGNORECASE,
)
_PART_OF = {"sub": "pagi", "zuh": "siang", "dzu": "siang", "zhu": "siang", "loh": "siang", "luh": "siang"}
_PART_OF |= {"asa": "sore", "ash": "sore", "asy": "sore", "mag": "malam", "mug": "malam", "isy": "malam"}
_PARTS = {"pagi": (6, 11), "siang": (11, 15), "sore": (15, 18), "malam": (18, 24), "subuh": (4, 6)}


def answer(context: Context, hours: Hours, typed: str) -> Screen | None:
    """The answer to a question that names no plain day; None where it does, or where it is about now."""
    t, now = context.t, context.now.astimezone(context.t.zone)
    if _BREAK.search(typed):
        return hours_screen(t, hours, now, _breaks(t, hours))
    if _AGAIN.search(typed):
        return hours_screen(t, hours, now, _again(t, hours, now))
    if (part := _after_prayer(typed)) and hours.known:
        return told(context, hours, typed, [context.today], part)
    named = read_named(typed)
    return _named(context, hours, typed, named) if named else None


def _after_prayer(typed: str) -> str:
    """The part of today that a prayer stands for: “habis Magrib masih buka?”; nothing where a day is named with it."""
    found = _PRAYERS.search(typed)
    return _PART_OF[found[1].casefold()[:3]] if found else ""


def _named(context: Context, hours: Hours, typed: str, named: Named) -> Screen:
    t, now = context.t, context.now.astimezone(context.t.zone)
    if named.impossible:
        return hours_screen(t, hours, now, no_such_day(t, named.impossible))
    if named.yesterday:
        day_before = hours_on(hours, context.today - timedelta(1))
        return listed_days(t, [_yesterday(t, day_before)])
    days = context.services[Library].holidays_named(named.feast) if named.feast else []
    if days:
        return listed_days(t, [_feast(t, hours, one) for one in days])
    said = (
        t("The hours of the fasting month are not announced here yet. Please ask the staff before you come.")
        if named.fasting
        else t("On public holidays our hours may differ, and which of them are confirmed you see here.")
    )
    return hours_screen(t, hours, now, said)


def told(context: Context, hours: Hours, typed: str, days: Sequence[date], part: str | None) -> Screen:
    """The hours of the days asked about; of one asked for by yes or no, that first."""
    t = context.t
    holidays = context.services[Library].holidays_on(days)
    found = [hours_on(hours, day) for day in days]
    one_line = len(found) == 1 and bool(_YES_OR_NO.search(typed)) and not _CLOCK.search(typed)
    if one_line and (_OPEN.search(typed) or _CLOSED.search(typed)):
        return listed_days(t, [_yes_or_no(t, found[0], typed, part, holidays)])
    return listed_days(t, [_reserved(t, one, day_line(t, one), holidays) for one in found])


def _yes_or_no(t: Texts, day: DayHours, typed: str, part: str | None, holidays: Mapping[date, Holiday]) -> Html:
    if day.periods is None or (not day.special and day.day in holidays):
        return _reserved(t, day, day_line(t, day), holidays)
    is_open = any(_overlaps(period, part) for period in day.periods)
    asks_closed = bool(_CLOSED.search(typed)) and not _OPEN.search(typed)
    holes = {"day": t.date(day.day), "hours": periods_text(t, day.periods)}
    if not is_open and day.reason:
        because = {"day": t.date(day.day), "reason": day.reason}
        if asks_closed:
            return t("Yes, on {day} we are closed ({reason}).", **because)
        return t("No, on {day} we are closed ({reason}).", **because)
    if not is_open and day.periods:
        return t("No, at that time we are closed on {day}; we are open {hours}.", **holes)
    if is_open and asks_closed:
        return t("No, on {day} we are open, {hours}.", **holes)
    if is_open:
        return t("Yes, on {day} we are open, {hours}.", **holes)
    if asks_closed:
        return t("Yes, on {day} we are closed.", **holes)
    return t("No, on {day} we are closed.", **holes)


def _overlaps(period: Period, part: str | None) -> bool:
    first, last = _PARTS.get(part or "", (0, 24))
    return period.opens < time(min(last, 23), 59 if last == 24 else 0) and period.closes > time(first)


def _reserved(t: Texts, day: DayHours, line: Html, holidays: Mapping[date, Holiday]) -> Html:
    """The line of a day; of a national holiday that staff have not confirmed, with that said."""
    holiday = holidays.get(day.day)
    if holiday is None or day.special:
        return line
    return _not_certain(t, day, holiday)


def _not_certain(t: Texts, day: DayHours, holiday: Holiday) -> Html:
    said = t(
        "{day} is a national holiday ({name}). Whether we open is not confirmed yet; please ask the staff.",
        day=t.date(day.day),
        name=holiday.name,
    )
    usual = t("Usually on that day: {hours}.", hours=periods_text(t, day.periods)) if day.periods else Html()
    guess = t("The date is still an estimate.") if holiday.estimated else Html()
    return joined(" ", [one for one in (said, guess, usual) if one])


def _feast(t: Texts, hours: Hours, holiday: Holiday) -> Html:
    day = hours_on(hours, holiday.day)
    return day_line(t, day) if day.special else _not_certain(t, day, holiday)


def _yesterday(t: Texts, day: DayHours) -> Html:
    if day.periods is None:
        return t("The hours of {day} are not filled in yet.", day=t.date(day.day))
    if not day.periods:
        return t("Yesterday, {day}, we were closed.", day=t.date(day.day))
    return t("Yesterday, {day}, we were open: {hours}.", day=t.date(day.day), hours=periods_text(t, day.periods))


def _breaks(t: Texts, hours: Hours) -> Html:
    """When it closes in between: Friday 11.30–13.30."""
    found = [
        t("{days}: {hours}", days=days_name(t, first, last), hours=periods_text(t, _gaps(periods)))
        for first, last, periods in grouped(hours.week)
        if periods and len(periods) > 1
    ]
    if not hours.known:
        return t("The opening hours are not filled in yet.")
    if not found:
        return t("There is no break: we are open throughout our hours.")
    return paragraphs(t("We close for a break:"), lines(*found))


def _gaps(periods: Periods) -> Periods:
    """What lies between the periods of a day."""
    return tuple(Period(one.closes, other.opens) for one, other in pairwise(periods))


def _again(t: Texts, hours: Hours, now: datetime) -> Html:
    """When it opens next; while it is open, after this time."""
    stands = status(hours, now)
    if not stands.open or not stands.until:
        return standing(t, hours, now)
    opens = status(hours, stands.until).opens
    first = t("We are open now, until {time}.", time=t.clock(stands.until.time()))
    if opens is None:
        return first
    return joined(
        " ", [first, t("After that on {date} at {time}.", date=t.date(opens.date()), time=t.clock(opens.time()))]
    )
