"""The keys around the meetings of a group."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class ShowMeetings(CallbackData, tag="rmm"):
    """The leader: the meetings of a group."""

    group: int


@dataclass(frozen=True)
class PlanMeeting(CallbackData, tag="rmn"):
    """The leader: a new meeting."""

    group: int


@dataclass(frozen=True)
class OpenMeeting(CallbackData, tag="rmo"):
    """The leader: one meeting."""

    meeting: int


@dataclass(frozen=True)
class MoveMeeting(CallbackData, tag="rmv"):
    """The leader: another time."""

    meeting: int


@dataclass(frozen=True)
class CancelMeeting(CallbackData, tag="rmx"):
    """The leader: it does not take place. Asked once."""

    meeting: int
    sure: bool = False


@dataclass(frozen=True)
class WriteMinutes(CallbackData, tag="rmw"):
    """The leader: what was talked about."""

    meeting: int
