"""What is kept of who used rooms: a year, and then only that they were used."""

from __future__ import annotations

from bot.base.i18n import N_
from bot.base.personal_data import (
    Ended,
    GoesWith,
    Impersonal,
    Keep,
    Nightly,
    Personal,
    PersonalData,
    Retains,
    Stays,
    deleted,
    emptied,
    work,
)

PERSONAL = Personal(
    PersonalData(
        name="room_bookings",
        table="room_bookings",
        of="person_id = :person",
        what=N_("Rooms that you asked for"),
        why=N_("So that the room is kept for you. Other residents never see your name."),
        kept=N_("a year after the day, then only that the room was used"),
        columns=emptied(
            "person_id purpose layout equipment code",
            kept="room_id starts_at ends_at people open state cause reason asked_at decide_by decided_at came_at"
            " ended_at ended_from series_id",
        ),
        keep=Keep(365, "ends_at"),
        shows={"room": "(SELECT name FROM rooms r WHERE r.id = room_id)"},
        words="purpose reason",
        plain="layout equipment code",
    ),
    PersonalData(
        name="room_series",
        table="room_series",
        of="person_id = :person",
        what=N_("Rooms that you use every week"),
        why=N_("To ask you each month whether you still need the room."),
        kept=N_("a year after it was asked for"),
        columns=deleted("person_id asked_at kept_until ended_at"),
        keep=Keep(365, "asked_at"),
    ),
    work("rooms_decided", "room_bookings", "decided_by"),
)
IMPERSONAL = Impersonal(
    rooms="id name capacity equipment opens closes rules photo approval minutes_a_day times_a_week times_ahead"
    " days_before hours_before minutes broken broken_until broken_things removed_at",
    room_bookings="id",
    room_series="id",
    room_slots="room_id slot booking_id",
    room_settings="name value",
)
RETAINS = Retains(
    rooms=Stays("so that what was used in the past has a name"),
    room_bookings=Stays("how often rooms were used, without by whom"),
    room_series=Nightly(),
    room_slots=(Ended("the booking ends or is over"), GoesWith("room_bookings")),
    room_settings=Stays("one row a setting"),
)
TABLES = (PERSONAL, IMPERSONAL, RETAINS)
