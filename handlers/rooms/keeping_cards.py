"""One room as staff see it, with all that they can change."""

from __future__ import annotations

from bot.areas.rooms.rules import Room
from bot.base.html import Html, paragraphs
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import desk_ways
from handlers.rooms.desk_buttons import (
    BreakRoom,
    BreakThing,
    ChangeRoom,
    FlipApproval,
    KeepRooms,
    MendRoom,
    OpenRoomCaps,
    RemoveRoom,
)
from handlers.rooms.words import about_room

_PARTS = {
    "name": N_("Name"),
    "capacity": N_("Seats"),
    "equipment": N_("Equipment of the room"),
    "hours": N_("Hours"),
    "rules": N_("Rules"),
    "photo": N_("Picture"),
}


def card(t: Texts, room: Room, led_by: str = "") -> Screen:
    """One of them, for the staff."""
    parts = [Button(t(label), ChangeRoom(room.id, part)) for part, label in _PARTS.items()]
    flip = t("Whoever asks first has it") if room.approval else t("The staff decide")
    keys = [
        parts[:3],
        parts[3:],
        [Button(flip, FlipApproval(room.id, not room.approval)), Button(t("Limits"), OpenRoomCaps(room.id))],
        _order(t, room),
        [Button(t("Lend it no more"), RemoveRoom(room.id)), Button(t("Keep rooms"), KeepRooms())],
        desk_ways(t),
    ]
    return Screen(paragraphs(led_by, t("<b>{room}</b>", room=room.name), about_room(t, room)), keys)


def _order(t: Texts, room: Room) -> list[Button]:
    if room.broken or room.broken_things:
        return [Button(t("All works again"), MendRoom(room.id))]
    thing = [Button(t("A thing is broken"), BreakThing(room.id))] if room.equipment else []
    return [Button(t("Out of order"), BreakRoom(room.id)), *thing]


def warned(t: Texts, n: int) -> Html:
    """How many were written to."""
    return t.plural("Noted. {n} request was written to.", "Noted. {n} requests were written to.", n)
