"""The letters of rooms: drawn when they leave, and only where what they say still holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.areas.rooms import letters
from bot.areas.rooms.rules import Alternative, Booking, Cause, Room, State
from bot.areas.rooms.service import Rooms
from bot.base.database import Reader
from bot.base.html import paragraphs
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.core.feature import Notice
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import OpenDesk
from handlers.rooms.buttons import CancelMyRoom, KeepSeries, MoveMyRoom, OpenMyRoom, TakeFreed
from handlers.rooms.desk_buttons import OpenAsked, ShowAsked
from handlers.rooms.words import instead_keys, instead_said, ways, what


@dataclass(frozen=True)
class Found:
    """What a letter is about, as it stands when it leaves."""

    booking: Booking
    room: Room
    instead: Sequence[Alternative]
    things: str = ""


_HOLDS_WHILE: Mapping[str, Callable[[Booking], bool]] = {
    letters.GIVEN: lambda one: one.state is State.BOOKED,
    letters.TAKEN: lambda one: one.state is State.WAITING,
    letters.DECLINED: lambda one: one.cause is Cause.DECLINED,
    letters.UNDECIDED: lambda one: one.cause is Cause.UNDECIDED,
    letters.REMINDER: lambda one: one.state is State.BOOKED,
    letters.NO_SHOW: lambda one: one.cause is Cause.NO_SHOW,
    letters.FREED: lambda one: one.state is State.WAITING,
    letters.CLOSED: lambda one: one.cause is Cause.CLOSED,
    letters.PROGRAMME: lambda one: one.cause is Cause.PROGRAMME,
    letters.WARNED: lambda one: one.state in (State.ASKED, State.BOOKED, State.WAITING),
    letters.MENDED: lambda one: one.state in (State.ASKED, State.BOOKED, State.WAITING),
    letters.CONFIRM: lambda one: one.state in (State.ASKED, State.BOOKED),
    letters.UNCONFIRMED: lambda one: one.cause is Cause.UNCONFIRMED,
}
_WITH_INSTEAD = frozenset(
    {letters.TAKEN, letters.DECLINED, letters.UNDECIDED, letters.CLOSED, letters.PROGRAMME, letters.WARNED}
)
_SAID = {
    letters.GIVEN: N_("The staff agree ✅ {what}. Code {code}."),
    letters.TAKEN: N_("Somebody else was given {what}. We tell you at once when it is free."),
    letters.DECLINED: N_("The staff cannot give you {what}."),
    letters.UNDECIDED: N_("Nobody has decided in time on {what}. We are sorry; that is our fault."),
    letters.REMINDER: N_("Tomorrow: {what}. Code {code}. Who has not come after 15 minutes loses the room."),
    letters.NO_SHOW: N_(
        "We did not see you at {what}, so others may use it now. If you cannot come, please cancel before: somebody is "
        "surely glad of it."
    ),
    letters.FREED: N_("Free again: {what}. Whoever taps first has it."),
    letters.CLOSED: N_("{what} cannot be: the library is closed then. We are sorry."),
    letters.PROGRAMME: N_("The library needs {what} for a programme of its own. We are sorry."),
    letters.WARNED: N_("{what}: the room is out of order ({why}). It is still kept for you; you can also move it."),
    letters.MENDED: N_("{what}: all works again."),
    letters.CONFIRM: N_("Do you still need the room? From {what} on it is kept only if you say so."),
    letters.UNCONFIRMED: N_("{what} was not confirmed, so it is free for others."),
}


def _look_up(kind: str) -> Callable[[Services, Reader, Mapping[str, Any]], Any]:
    async def look_up(services: Services, reader: Reader, details: Mapping[str, Any]) -> Found | None:
        rooms = services[Rooms]
        try:
            booking, room = await rooms.booking(reader, details["booking"])
        except Unknown:
            return None
        if not _HOLDS_WHILE[kind](booking):
            return None
        instead = await rooms.asking.instead(reader, booking) if kind in _WITH_INSTEAD else []
        return Found(booking, room, instead, details.get("things", ""))

    return look_up


def _screen(kind: str) -> Callable[[Texts, Found], Screen]:
    def screen(t: Texts, found: Found) -> Screen:
        told = what(t, found.room, found.booking.span)
        why = found.things or found.room.broken
        said = t(_SAID[kind], what=told, code=found.booking.code, why=why)
        reason = t("Why: {reason}", reason=found.booking.reason) if found.booking.reason else ""
        instead = instead_said(t, found.instead) if kind in _WITH_INSTEAD else ""
        keys = [*_keys(t, kind, found.booking), *instead_keys(t, found.booking.id, found.instead)]
        return Screen(paragraphs(said, reason, instead), [*keys, *ways(t)])

    return screen


def _keys(t: Texts, kind: str, booking: Booking) -> list[list[Button]]:
    give_up = Button(t("Cancel the room"), CancelMyRoom(booking.id))
    match kind:
        case letters.FREED:
            return [[Button(t("Take it"), TakeFreed(booking.id), style="success")]]
        case letters.CONFIRM:
            stop = Button(t("No longer"), CancelMyRoom(booking.id, True))
            return [[Button(t("Still needed"), KeepSeries(booking.id), style="success"), stop]]
        case letters.WARNED:
            return [[Button(t("Move it"), MoveMyRoom(booking.id)), give_up]]
        case letters.REMINDER | letters.GIVEN | letters.MENDED:
            return [[Button(t("See it"), OpenMyRoom(booking.id)), give_up]]
        case _:
            return []


async def _asked(services: Services, reader: Reader, details: Mapping[str, Any]) -> tuple[int, str] | None:
    """How many wait for the staff by now, and for which room the letter was made."""
    n = await services[Rooms].keeping.how_many_asked(reader)
    room = await services[Rooms].keeping.room(reader, details["room"])
    return (n, room.name) if n else None


def _to_decide(t: Texts, found: tuple[int, str]) -> Screen:
    n, room = found
    said = t.plural(
        "{n} request for a room waits, for example {room}.",
        "{n} requests for rooms wait, for example {room}.",
        n,
        room=room,
    )
    return Screen(said, [[Button(t("See requests"), ShowAsked())], [Button(t("Desk"), OpenDesk())]])


async def _still_asked(services: Services, reader: Reader, details: Mapping[str, Any]) -> Found | None:
    booking, room = await services[Rooms].booking(reader, details["booking"])
    return Found(booking, room, ()) if booking.state is State.ASKED else None


def _still_to_decide(t: Texts, found: Found) -> Screen:
    until = t.moment(found.booking.decide_by) if found.booking.decide_by else ""
    said = t(
        "Nobody has decided yet: {what}. Promised until {moment}.",
        what=what(t, found.room, found.booking.span),
        moment=until,
    )
    return Screen(said, [[Button(t("Decide"), OpenAsked(found.booking.id))], [Button(t("Desk"), OpenDesk())]])


NOTICES = {kind: Notice(_look_up(kind), _screen(kind)) for kind in letters.OF_PEOPLE} | {
    letters.TO_DECIDE: Notice(_asked, _to_decide),
    letters.STILL_TO_DECIDE: Notice(_still_asked, _still_to_decide),
}
