"""The keys around rooms."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class ShowRooms(CallbackData, tag="zra"):
    """The rooms that may be used."""


@dataclass(frozen=True)
class OpenRoom(CallbackData, tag="zrb"):
    """The card of one."""

    room: int


@dataclass(frozen=True)
class ShowRoomDay(CallbackData, tag="zrc"):
    """All rooms on a day (YYYY-MM-DD; '' today): what is free."""

    day: str = ""


@dataclass(frozen=True)
class ShowRoomWeek(CallbackData, tag="zrd"):
    """One room in the week of a day."""

    room: int
    day: str = ""


@dataclass(frozen=True)
class AskRoom(CallbackData, tag="zre"):
    """The form of a request; `room` where one was chosen."""

    room: int | None = None


@dataclass(frozen=True)
class ShowMyRooms(CallbackData, tag="zrf"):
    """What one has asked for."""


@dataclass(frozen=True)
class OpenMyRoom(CallbackData, tag="zrg"):
    """One of these."""

    booking: int


@dataclass(frozen=True)
class CancelMyRoom(CallbackData, tag="zrh"):
    """Give it up; `series`: and all that follow."""

    booking: int
    series: bool = False


@dataclass(frozen=True)
class UndoCancelRoom(CallbackData, tag="zri"):
    """As it was."""

    booking: int


@dataclass(frozen=True)
class MoveMyRoom(CallbackData, tag="zrj"):
    """The form of another time."""

    booking: int


@dataclass(frozen=True)
class MoveRoomTo(CallbackData, tag="zrk"):
    """Another room or time that was offered: `starts` in minutes of UTC."""

    booking: int
    room: int
    starts: int
    minutes: int


@dataclass(frozen=True)
class TakeFreed(CallbackData, tag="zrl"):
    """What has become free."""

    booking: int


@dataclass(frozen=True)
class HereInRoom(CallbackData, tag="zrm"):
    """We are here."""

    booking: int


@dataclass(frozen=True)
class LeaveRoom(CallbackData, tag="zrn"):
    """We are done."""

    booking: int


@dataclass(frozen=True)
class KeepSeries(CallbackData, tag="zro"):
    """Still needed."""

    booking: int


@dataclass(frozen=True)
class ReportBroken(CallbackData, tag="zrp"):
    """Something in a room is broken."""

    room: int
