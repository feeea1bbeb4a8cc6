"""The staff's keys around rooms."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class ShowGuests(CallbackData, tag="zsa"):
    """Who has a room on a day (YYYY-MM-DD; '' today)."""

    day: str = ""


@dataclass(frozen=True)
class ShowAsked(CallbackData, tag="zsb"):
    """What is to be decided."""


@dataclass(frozen=True)
class OpenAsked(CallbackData, tag="zsc"):
    """One request."""

    booking: int


@dataclass(frozen=True)
class ApproveRoom(CallbackData, tag="zsd"):
    """They may have it."""

    booking: int


@dataclass(frozen=True)
class DeclineRoom(CallbackData, tag="zse"):
    """They may not; the form asks why."""

    booking: int


@dataclass(frozen=True)
class CameToRoom(CallbackData, tag="zsf"):
    """They are here."""

    booking: int


@dataclass(frozen=True)
class LeftRoom(CallbackData, tag="zsg"):
    """They have left."""

    booking: int


@dataclass(frozen=True)
class KeepRooms(CallbackData, tag="zsh"):
    """The rooms as staff keep them."""


@dataclass(frozen=True)
class OpenKept(CallbackData, tag="zsi"):
    """One of these."""

    room: int


@dataclass(frozen=True)
class AddRoom(CallbackData, tag="zsj"):
    """The form of a new one."""


@dataclass(frozen=True)
class ChangeRoom(CallbackData, tag="zsk"):
    """Write a part of it anew."""

    room: int
    part: str


@dataclass(frozen=True)
class FlipApproval(CallbackData, tag="zsl"):
    """Whether staff decide."""

    room: int
    on: bool


@dataclass(frozen=True)
class OpenRoomCaps(CallbackData, tag="zsm"):
    """What may be asked of it; one cap and its values where it is named."""

    room: int
    cap: str = ""


@dataclass(frozen=True)
class SetRoomCap(CallbackData, tag="zsn"):
    """A value of a cap."""

    room: int
    cap: str
    value: int


@dataclass(frozen=True)
class BreakRoom(CallbackData, tag="zso"):
    """It cannot be used; the form asks why."""

    room: int


@dataclass(frozen=True)
class BreakThing(CallbackData, tag="zsp"):
    """Which of its things does not work; `thing` from 0, None asks."""

    room: int
    thing: int | None = None


@dataclass(frozen=True)
class MendRoom(CallbackData, tag="zsq"):
    """All of it works."""

    room: int


@dataclass(frozen=True)
class RemoveRoom(CallbackData, tag="zsr"):
    """It is not lent any more; asks first."""

    room: int


@dataclass(frozen=True)
class SurelyRemoveRoom(CallbackData, tag="zst"):
    """Yes."""

    room: int


@dataclass(frozen=True)
class SetDecideDays(CallbackData, tag="zsu"):
    """Open days within which staff decide."""

    days: int
