"""Keys and screens of what the library says of itself: hours, place, contacts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.areas.library.place import Contact, Place
from bot.areas.library.rules import DayHours, Hours, Periods, coming, grouped, status
from bot.base.html import Html, lines, paragraphs
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.screen import Place as Point
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import WriteToStaff, ask_staff_key, menu_key

_SPECIAL_DAYS_SHOWN = 30  # days ahead


@dataclass(frozen=True)
class OpenHours(CallbackData, tag="hr"):
    """The opening hours."""


@dataclass(frozen=True)
class OpenPlace(CallbackData, tag="lc"):
    """Where the library is."""


CONTACTS = {
    "phone": N_("Telephone: {value}"),
    "whatsapp": N_("WhatsApp: {value}"),
    "email": N_("E-mail: {value}"),
    "website": N_("Website: {value}"),
    "instagram": N_("Instagram: {value}"),
    "facebook": N_("Facebook: {value}"),
    "telegram": N_("Telegram: {value}"),
}


def hours_screen(t: Texts, hours: Hours, now: datetime, answer: str = "") -> Screen:
    """An answer first (by default how things stand now), then the week and the days that differ."""
    answer = answer or standing(t, hours, now)
    week = paragraphs(t("<b>Opening hours</b>"), week_lines(t, hours)) if hours.known else ""
    return Screen(paragraphs(answer, week, special_lines(t, hours, now.date())), _ways(t))


def week_lines(t: Texts, hours: Hours) -> Html:
    """The week as short lines: Monday–Thursday 08.00–16.00."""
    return lines(
        *(
            t("{days}: {hours}", days=days_name(t, first, last), hours=periods_text(t, periods))
            for first, last, periods in grouped(hours.week)
        )
    )


def special_lines(t: Texts, hours: Hours, today: date) -> Html:
    """The days of the coming month that differ from the week."""
    days = coming(hours, today, _SPECIAL_DAYS_SHOWN)
    if not days:
        return Html()
    return lines(
        t("<b>Days that differ</b>"),
        *(day_line(t, DayHours(s.day, s.periods, True, s.reason)) for s in days),
    )


def listed_days(t: Texts, said: Sequence[Html]) -> Screen:
    """What is said of the days asked about."""
    return Screen(lines(*said), [[Button(t("All hours"), OpenHours())], *_ways(t)])


def standing(t: Texts, hours: Hours, moment: datetime) -> Html:
    """Open or not: yes or no first, then until when or when again."""
    now = status(hours, moment)
    if now.open is None:
        return _not_known(t, hours, moment)
    if now.open and now.until:
        return t("Yes, we are open now, until {time}.", time=t.clock(now.until.time()))
    closed = t("No, we are closed now.")
    if now.today.reason:
        closed = t("No, we are closed now ({reason}).", reason=now.today.reason)
    return _then(closed, _opens_again(t, now.opens, moment))


def standing_at(t: Texts, hours: Hours, moment: datetime) -> Html:
    """Open or not at a time asked about, on the day of `moment`."""
    then = status(hours, moment)
    if then.open is None:
        return _not_known(t, hours, moment)
    day, at = t.date(moment.date()), t.clock(moment.time())
    if then.open:
        return t("Yes, on {day} at {time} we are open.", day=day, time=at)
    return t("No, on {day} at {time} we are closed.", day=day, time=at)


def place_screen(t: Texts, place: Place, name: str, *, pictured: bool = True) -> Screen:
    """The address, the way in words, the map where the point is known, and what the house looks like (`pictured`)."""
    text = (
        t("Our address: {address}", address=place.address) if place.address else t("Our address is not filled in yet.")
    )
    point = Point(*place.point, name, place.address or name) if place.point else None
    keys = [[Button(t("Opening hours"), OpenHours())], [ask_staff_key(t), menu_key(t)]]
    way = t("How to find us: {way}", way=place.way) if place.way else ""
    return Screen(lines(text, way), keys, fresh=True, place=point, photo=place.photo if pictured else "")


def staff_screen(
    t: Texts, contacts: Sequence[Contact], hours: Hours, now: datetime, *, writable: bool = False
) -> Screen:
    """Honestly, how a person is reached, and when one is there. `writable`: a question can be written here."""
    ways = contact_lines(t, contacts)
    told = (
        lines(t("You can reach the staff here:"), ways)
        if ways
        else t("The library has not filled in a number or an address to write to yet.")
    )
    there = t("You can also ask at the desk.") if ways else t("You can ask at the desk.")
    write = [Button(t("Write your question here"), WriteToStaff())] if writable else []
    return Screen(
        paragraphs(told, there, standing_of_desk(t, hours, now), week_lines(t, hours) if hours.known else ""),
        [write, [Button(t("Address and map"), OpenPlace())], [menu_key(t)]],
    )


def contact_lines(t: Texts, contacts: Sequence[Contact]) -> Html:
    """The library's numbers and addresses, a line each."""
    return lines(*(t(CONTACTS[contact.kind], value=contact.value) for contact in contacts))


def periods_text(t: Texts, periods: Periods | None) -> Html:
    """08.00–11.30, 13.30–16.00; closed; not filled in."""
    if periods is None:
        return t("not filled in yet")
    if not periods:
        return t("closed")
    return Html(", ".join(f"{t.clock(period.opens)}–{t.clock(period.closes)}" for period in periods))


def _not_known(t: Texts, hours: Hours, moment: datetime) -> Html:
    """The hours of this day, or of any."""
    if hours.known:
        return t("The hours of {day} are not filled in yet.", day=t.date(moment.date()))
    return t("The opening hours are not filled in yet.")


def standing_of_desk(t: Texts, hours: Hours, now: datetime) -> Html:
    """Whether a person is there now, else when again."""
    found = status(hours, now)
    if found.open is None:
        return _not_known(t, hours, now)
    if found.open and found.until:
        return t("The desk is staffed now, until {time}.", time=t.clock(found.until.time()))
    return _then(t("The desk is closed now."), _opens_again(t, found.opens, now))


def _then(first: Html, second: Html) -> Html:
    return Html(f"{first} {second}") if second else first


def _opens_again(t: Texts, opens: datetime | None, now: datetime) -> Html:
    if opens is None:
        return Html()
    at, ahead = t.clock(opens.time()), (opens.date() - now.date()).days
    if ahead == 0:
        return t("We open again today at {time}.", time=at)
    if ahead == 1:
        return t("We open again tomorrow, {weekday}, at {time}.", weekday=t.weekday(opens.isoweekday()), time=at)
    return t("We open again on {date} at {time}.", date=t.date(opens.date()), time=at)


def day_line(t: Texts, day: DayHours) -> Html:
    """Thursday, 24 December 2026: closed (holiday)."""
    shown, hours = t.date(day.day), periods_text(t, day.periods)
    if day.reason:
        return t("{days}: {hours} ({reason})", days=shown, hours=hours, reason=day.reason)
    return t("{days}: {hours}", days=shown, hours=hours)


def days_name(t: Texts, first: int, last: int) -> str:
    """Monday–Thursday."""
    return t.weekday(first) if first == last else f"{t.weekday(first)}–{t.weekday(last)}"


def _ways(t: Texts) -> list[list[Button]]:
    return [[Button(t("Address and map"), OpenPlace())], [ask_staff_key(t), menu_key(t)]]
