"""What residents see of rooms."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from bot.areas.rooms.asking import Series
from bot.areas.rooms.rules import DOOR_OPENS, Alternative, Booking, Room, Span, State
from bot.areas.rooms.timetable import Day
from bot.base.html import Html, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, File, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import menu_key
from handlers.paging import number_keys
from handlers.rooms.buttons import (
    AskRoom,
    CancelMyRoom,
    HereInRoom,
    LeaveRoom,
    MoveMyRoom,
    OpenMyRoom,
    OpenRoom,
    ReportBroken,
    ShowMyRooms,
    ShowRoomDay,
    ShowRooms,
    ShowRoomWeek,
    UndoCancelRoom,
)
from handlers.rooms.words import (
    LAYOUTS,
    about_room,
    free_said,
    instead_keys,
    instead_said,
    short,
    standing,
    taken_said,
    ways,
    what,
)

PICTURE = "room_times"
_SKIPPED = {
    "taken": N_("somebody has it"),
    "closed": N_("closed"),
    "hours": N_("outside of its hours"),
    "far": N_("too far ahead"),
    "broken": N_("out of order"),
}


def every(context: Context, found: Sequence[Room]) -> Screen:
    """The rooms, a line each."""
    t = context.t
    if not found:
        return Screen(t("No room can be asked for here yet. The staff can tell you more."), ways(t)[1:])
    rows = [
        t("{n}. {room}, up to {people} people", n=n, room=one.name, people=one.capacity)
        for n, one in enumerate(found, 1)
    ]
    head = t("<b>Rooms that you may use</b>")
    how = t("You can also just write it: “hall Saturday 9-11 for 30 people, youth meeting”.")
    keys = number_keys([(one.name, OpenRoom(one.id)) for one in found])
    below = [[Button(t("What is free today"), ShowRoomDay()), Button(t("My rooms"), ShowMyRooms())]]
    ask = [[Button(t("Ask for a room"), AskRoom(), style="primary")]]
    return Screen(paragraphs(head, lines(*rows), how), [*keys, *ask, *below, [menu_key(t)]])


def card(context: Context, room: Room) -> Screen:
    """One of them."""
    t = context.t
    keys = [
        [Button(t("Ask for this room"), AskRoom(room.id), style="primary")],
        [Button(t("What is free this week"), ShowRoomWeek(room.id)), Button(t("Report damage"), ReportBroken(room.id))],
        [Button(t("Rooms"), ShowRooms()), menu_key(t)],
    ]
    said = paragraphs(t("<b>{room}</b>", room=room.name), about_room(t, room))
    return Screen(said, keys, photo="" if context.person.saves_data else room.photo)


def day(context: Context, plans: Sequence[Day], chosen: date) -> Screen:
    """All rooms on a day: free or not, in words and as a picture."""
    t = context.t
    rows = [
        t("{n}. <b>{room}</b>: {free}", n=n, room=one.room.name, free=free_said(t, one, context.now))
        for n, one in enumerate(plans, 1)
    ]
    keys = number_keys([(one.room.name, OpenRoom(one.room.id)) for one in plans])
    beside = _beside(context, chosen, lambda at: ShowRoomDay(at.isoformat()), 1)
    text = paragraphs(t("<b>Rooms on {day}</b>", day=t.date(chosen)), lines(*rows))
    ask = [Button(t("Ask for a room"), AskRoom(), style="primary")]
    low = [Button(t("Rooms"), ShowRooms()), menu_key(t)]
    return Screen(text, [*keys, ask, beside, low], photo=_picture(context, plans, chosen, 0))


def week(context: Context, room: Room, plans: Sequence[Day]) -> Screen:
    """One room in a week."""
    t = context.t
    rows = []
    for one in plans:
        said = lines(
            t("<b>{day}</b>: {free}", day=t.date(one.day), free=free_said(t, one, context.now)), taken_said(t, one)
        )
        rows.append(said)
    head = t("<b>{room}</b>, this week", room=room.name)
    if plans[0].day > context.today:
        head = t("<b>{room}</b>, week from {day}", room=room.name, day=t.date(plans[0].day))
    beside = _beside(context, plans[0].day, lambda at: ShowRoomWeek(room.id, at.isoformat()), 7)
    ask = [Button(t("Ask for this room"), AskRoom(room.id), style="primary")]
    keys = [ask, beside, [Button(room.name, OpenRoom(room.id)), menu_key(t)]]
    return Screen(paragraphs(head, *rows), keys, photo=_picture(context, plans, plans[0].day, room.id))


def _beside(context: Context, at: date, tap, step: int) -> list[Button]:  # type: ignore[no-untyped-def]
    before = [Button("←", tap(at - timedelta(days=step)))] if at > context.today else []
    return [*before, Button("→", tap(at + timedelta(days=step)))]


def _picture(context: Context, plans: Sequence[Day], day: date, room: int) -> File | str:
    """The same as a picture; not of nothing, and not for who saves data."""
    if context.person.saves_data or not context.private or not any(one.open for one in plans):
        return ""
    return File(PICTURE, f"ruang-{day}.png", {"day": day.isoformat(), "room": room}, adorns=True)


def asked(context: Context, booking: Booking, room: Room, instead: Sequence[Alternative]) -> Screen:
    """What became of a request."""
    t, told = context.t, what(context.t, room, booking.span)
    if booking.state is State.WAITING:
        said = t("{what} is taken. We have noted your wish, and tell you at once when it is free.", what=told)
        return Screen(
            paragraphs(said, instead_said(t, instead)),
            [*instead_keys(t, booking.id, instead), *_own(t, booking), *ways(t)],
        )
    if booking.state is State.ASKED:
        said = t("Your request is with the staff: {what}.", what=told)
        when = t("You hear by {moment} at the latest.", moment=t.moment(booking.decide_by)) if booking.decide_by else ""
        return Screen(lines(said, when), [*_own(t, booking), *ways(t)])
    said = t("It is yours ✅ {what}. Code {code}.", what=told, code=booking.code)
    return Screen(paragraphs(said, _come(t)), [*_own(t, booking), *ways(t)])


def _come(t: Texts) -> Html:
    return t("Say the code at the door, or tap “We are here” then. Who has not come after 15 minutes loses the room.")


def series(context: Context, found: Series, room: Room) -> Screen:
    """A series: what is asked for, and what is left out, and why."""
    t, first = context.t, found.asked[0]
    rows = [t("• {when}", when=t.span(one.span.starts, one.span.ends)) for one in found.asked]
    left = [
        t("• {when}: {why}", when=t.span(one.starts, one.ends), why=t(_SKIPPED.get(why, N_("not possible"))))
        for one, why in found.skipped
    ]
    head = (
        t("Your request is with the staff: <b>{room}</b>", room=room.name)
        if room.approval
        else t("They are yours ✅ <b>{room}</b>", room=room.name)
    )
    out = lines(t("Left out:"), *left) if left else ""
    ask = t("Each month we ask whether you still need it.")
    return Screen(paragraphs(lines(head, *rows), out, ask), [*_own(t, first), *ways(t)])


def mine(context: Context, found: Sequence[tuple[Booking, Room]]) -> Screen:
    """What somebody has or asks for."""
    t = context.t
    if not found:
        return Screen(t("You have not asked for any room."), [[Button(t("Rooms"), ShowRooms())], [menu_key(t)]])
    rows = [
        t("{n}. {what}: {how}", n=n, what=what(t, room, one.span), how=standing(t, one))
        for n, (one, room) in enumerate(found, 1)
    ]
    keys = number_keys([(f"{room.name} {short(t, one.span)}", OpenMyRoom(one.id)) for one, room in found])
    return Screen(
        paragraphs(t("<b>My rooms</b>"), lines(*rows)), [*keys, [Button(t("Rooms"), ShowRooms()), menu_key(t)]]
    )


def own(context: Context, booking: Booking, room: Room) -> Screen:
    """The card of a booking, for whoever asked."""
    t, wish = context.t, booking.wish
    rows = lines(
        t("{what}: {how}", what=what(t, room, booking.span), how=standing(t, booking)),
        t("Code: <b>{code}</b>", code=booking.code) if booking.code and booking.state is State.BOOKED else "",
        t("For {n} people: {purpose}", n=wish.people, purpose=wish.purpose),
        t("Layout: {layout}", layout=t(LAYOUTS[wish.layout])) if wish.layout in LAYOUTS else "",
        t("Needed: {things}", things=wish.equipment) if wish.equipment else "",
        t("Why: {reason}", reason=booking.reason) if booking.reason else "",
    )
    return Screen(rows, [*_at_the_door(context, booking), *_own(t, booking), *ways(t)])


def _at_the_door(context: Context, booking: Booking) -> list[list[Button]]:
    t = context.t
    if booking.state is State.INSIDE:
        return [[Button(t("We are done"), LeaveRoom(booking.id))]]
    if booking.state is State.BOOKED and context.now >= booking.span.starts - DOOR_OPENS:
        return [[Button(t("We are here"), HereInRoom(booking.id), style="success")]]
    return []


def _own(t: Texts, booking: Booking) -> list[list[Button]]:
    if booking.state not in (State.ASKED, State.WAITING, State.BOOKED):
        return []
    whole = [[Button(t("Cancel the whole series"), CancelMyRoom(booking.id, True))]] if booking.series else []
    return [
        [Button(t("Move it"), MoveMyRoom(booking.id)), Button(t("Cancel the room"), CancelMyRoom(booking.id))],
        *whole,
    ]


def cancelled(t: Texts, booking: Booking, room: Room) -> Screen:
    """Given up; for ten minutes it can be taken back."""
    said = t("Cancelled: {what}. Somebody else can use it now.", what=what(t, room, booking.span))
    return Screen(said, [[Button(t("Take the cancellation back"), UndoCancelRoom(booking.id))], *ways(t)])


def inside(t: Texts, booking: Booking, room: Room) -> Screen:
    """They have come."""
    said = t("Welcome! {room} is yours until {time}.", room=room.name, time=_until(t, booking.span))
    return Screen(said, [[Button(t("We are done"), LeaveRoom(booking.id))], *ways(t)])


def _until(t: Texts, span: Span) -> str:
    return t.clock(span.ends.astimezone(t.zone).time())


def left(t: Texts, room: Room) -> Screen:
    """They are done."""
    return Screen(t("Thank you. {room} is free for others now.", room=room.name), ways(t))


def kept(t: Texts, booking: Booking, room: Room, times: int) -> Screen:
    """A series goes on."""
    said = t.plural(
        "Kept for you: {room}, {n} more time.", "Kept for you: {room}, {n} more times.", times, room=room.name
    )
    return Screen(said, [[Button(t("See it"), OpenMyRoom(booking.id))], *ways(t)])
