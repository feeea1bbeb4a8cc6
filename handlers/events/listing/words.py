"""What is said of an event: its kind, times, seats, whom it is for."""

from __future__ import annotations

from datetime import datetime

from bot.areas.events.queries import Line, Seats
from bot.areas.events.types import Event, Session
from bot.base.html import Html, joined, lines
from bot.chat.screens.texts import N_, Texts

KINDS = {
    "workshop": N_("Training and workshops"),
    "class": N_("Classes"),
    "discussion": N_("Discussions"),
    "seminar": N_("Seminars"),
    "exhibition": N_("Exhibitions"),
    "film": N_("Films"),
    "storytelling": N_("Storytelling"),
    "competition": N_("Competitions"),
    "book_club": N_("Book clubs"),
    "school_visit": N_("School visits"),
    "elsewhere": N_("With us elsewhere"),
}
AUDIENCES = {
    "": N_("Events and classes to come:"),
    "child": N_("Events for children:"),
    "teen": N_("Events for teenagers:"),
    "adult": N_("Events for grown-ups:"),
}
"""For whom a list can be, as its heading says it."""


def hours(t: Texts, starts_at: datetime, ends_at: datetime) -> str:
    """09.00–11.00, by the library's clock."""
    return f"{t.clock(starts_at.astimezone(t.zone).time())}–{t.clock(ends_at.astimezone(t.zone).time())}"


def when(t: Texts, session: Session) -> Html:
    """Saturday, 12 December 2026 at 09.00–11.00 WIB."""
    return t.span(session.starts_at, session.ends_at)


def line(t: Texts, number: int, one: Line) -> Html:
    """A numbered session with its hours, place, seats and ages."""
    facts = [hours(t, one.starts_at, one.ends_at), one.place, seats_in_list(t, one), ages(t, one.ages)]
    return lines(t("<b>{number}. {title}</b>", number=number, title=one.title), joined(" · ", facts))


def seats_in_list(t: Texts, one: Line) -> str:
    """Drop in; so many seats left; full."""
    if one.sign_up == "none":
        return t("just come")
    if one.seats_left is None:
        return ""
    if one.seats_left == 0:
        return t("full, with a waiting list")
    return t.plural("{n} seat left", "{n} seats left", one.seats_left)


def ages(t: Texts, found: tuple[int, int] | None) -> str:
    """4–8 years; nothing for everybody."""
    return t("{youngest}–{oldest} years", youngest=found[0], oldest=found[1]) if found else ""


def whom(t: Texts, event: Event) -> Html:
    """For everybody, or for the ages of its bands."""
    if not event.plan.bands:
        return t("For everybody")
    return t("For: {ages}", ages=joined(", ", [band.label for band in event.plan.bands]))


def seats(t: Texts, one: Seats) -> str:
    """5 of 20 seats are left; full, and how many wait; whether one can sign up."""
    room = one.room
    if one.sign_up == "none":
        return t("No sign-up needed: just come.")
    if one.sign_up == "closed":
        return t("Sign-up is closed.")
    if room.free is None:
        return t("There is room for everybody.")
    if room.free == 0:
        waiting = t.plural("{n} person is waiting.", "{n} people are waiting.", one.waiting) if one.waiting else ""
        return joined(" ", (t("All seats are taken."), waiting))
    return t("{free} of {total} seats are left.", free=t.number(room.free), total=t.number(room.capacity or 0))
