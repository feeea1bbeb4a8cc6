"""What is said of a room, of a booking and of what is free."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.areas.rooms.rules import Alternative, Booking, Cause, Room, Span, State
from bot.areas.rooms.timetable import Day
from bot.base.clock import to_ms
from bot.base.html import Html, joined, lines
from bot.chat.screens.screen import Button
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import ask_staff_key, menu_key
from handlers.rooms.buttons import MoveRoomTo, ShowMyRooms, ShowRooms

_STATES = {
    State.ASKED: N_("waits for the staff"),
    State.WAITING: N_("taken by somebody else; we tell you when it is free"),
    State.BOOKED: N_("kept for you"),
    State.INSIDE: N_("you are there"),
}
_CAUSES = {
    Cause.USED: N_("used"),
    Cause.CANCELLED: N_("cancelled"),
    Cause.DECLINED: N_("declined by the staff"),
    Cause.UNDECIDED: N_("not decided in time"),
    Cause.NO_SHOW: N_("nobody came"),
    Cause.CLOSED: N_("the library is closed then"),
    Cause.PROGRAMME: N_("needed for a programme of the library"),
    Cause.UNCONFIRMED: N_("not confirmed"),
    Cause.OVER: N_("over"),
}
LAYOUTS = {
    "free": N_("As it stands"),
    "class": N_("Rows, as in a class"),
    "circle": N_("A circle"),
    "table": N_("One large table"),
    "floor": N_("Sitting on the floor"),
}


def standing(t: Texts, booking: Booking) -> Html:
    """How it stands, in a few words."""
    return t(_CAUSES[booking.cause]) if booking.cause else t(_STATES[booking.state])


def what(t: Texts, room: Room, span: Span) -> Html:
    """Aula, Sabtu, 12 Desember pukul 09.00–11.00 WIB."""
    return t("<b>{room}</b>, {when}", room=room.name, when=t.span(span.starts, span.ends))


def about_room(t: Texts, room: Room) -> Html:
    """What it is like, a line each."""
    own = room.opens and room.closes
    hours = t("{opens}–{closes}", opens=t.clock(room.opens), closes=t.clock(room.closes)) if own else ""  # type: ignore[arg-type]
    return lines(
        t("For up to {n} people", n=room.capacity),
        t("There is: {things}", things=", ".join(room.equipment)) if room.equipment else "",
        t("May be used: {hours}", hours=hours) if hours else t("May be used while the library is open"),
        t("The staff decide on requests") if room.approval else t("Whoever asks first has it, at once"),
        t("Rules: {rules}", rules=room.rules) if room.rules else "",
        t("⚠️ It cannot be used now: {why}", why=room.broken) if room.broken else "",
        t("⚠️ Does not work now: {things}", things=", ".join(room.broken_things)) if room.broken_things else "",
    )


def free_said(t: Texts, plan: Day, now: datetime) -> Html:
    """What of a day is still free, in words."""
    if not plan.open:
        return t("closed")
    if plan.room.broken and plan.room.is_broken(Span(plan.open[0].starts, plan.open[-1].ends)):
        return t("out of order")
    coming = [Span(max(one.starts, now), one.ends) for one in plan.free if one.ends > now]
    free = [one for one in coming if one.ends - one.starts >= timedelta(minutes=30)]
    if not free:
        return t("nothing is free any more") if plan.free and not coming else t("taken all day")
    said = joined(", ", (_clocks(t, one) for one in free))
    return t("free {hours}", hours=said)


def taken_said(t: Texts, plan: Day) -> Html:
    """Who has it, without names; a purpose only where it may be read by all."""
    rows = [t("{hours}: {what}", hours=_clocks(t, one.span), what=one.title) for one in plan.programmes]
    for one in plan.bookings:
        if one.state in (State.BOOKED, State.INSIDE):
            purpose = one.wish.purpose if one.wish.open and one.wish.purpose else t("taken")
            rows.append(t("{hours}: {what}", hours=_clocks(t, one.span), what=purpose))
    return lines(*rows)


def instead_keys(t: Texts, booking: int, found: Sequence[Alternative]) -> list[list[Button]]:
    """A key for each that is free; the booking, or what became of it, takes that place."""
    return [
        [
            Button(
                t("{room}, {day} {hours}", room=one.room.name, day=_short_day(t, one.span), hours=_clocks(t, one.span)),
                MoveRoomTo(booking, one.room.id, to_ms(one.span.starts) // 60_000, one.span.minutes),
            )
        ]
        for one in found
    ]


def instead_said(t: Texts, found: Sequence[Alternative]) -> Html:
    """What is free instead, a line each; '' for nothing."""
    if not found:
        return t("Nothing like it is free in the week that follows.")
    return lines(t("Free instead:"), *(t("• {what}", what=what(t, one.room, one.span)) for one in found))


def _short_day(t: Texts, span: Span) -> str:
    day = span.starts.astimezone(t.zone).date()
    return f"{t.weekday(day.isoweekday())[:3]} {day.day}/{day.month}"


def _clocks(t: Texts, span: Span) -> str:
    first, last = span.starts.astimezone(t.zone), span.ends.astimezone(t.zone)
    return f"{t.clock(first.time())}–{t.clock(last.time())}"


def short(t: Texts, span: Span) -> str:
    """Sab 12/12 09.00–11.00, for a key."""
    return f"{_short_day(t, span)} {_clocks(t, span)}"


def ways(t: Texts) -> list[list[Button]]:
    """Onward and back."""
    return [[Button(t("My rooms"), ShowMyRooms()), Button(t("Rooms"), ShowRooms())], [ask_staff_key(t), menu_key(t)]]
