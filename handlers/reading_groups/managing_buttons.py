"""The keys by which leaders and staff manage a group."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class ManageGroup(CallbackData, tag="rmg"):
    """What can be done with a group."""

    group: int


@dataclass(frozen=True)
class ChangeGroup(CallbackData, tag="rmc"):
    """Change what is told of it."""

    group: int


@dataclass(frozen=True)
class ChooseLeader(CallbackData, tag="rml"):
    """Who shall lead it; a page, from 0, of the members."""

    group: int
    page: int = 0


@dataclass(frozen=True)
class Appoint(CallbackData, tag="rma"):
    """This member leads it; 0: the staff do. Asked once."""

    group: int
    member: int
    sure: bool = False


@dataclass(frozen=True)
class ShowMembers(CallbackData, tag="rmb"):
    """Who belongs to it; a page, from 0."""

    group: int
    page: int = 0


@dataclass(frozen=True)
class RemoveMember(CallbackData, tag="rmr"):
    """This member belongs to it no longer. Asked once."""

    member: int
    sure: bool = False


@dataclass(frozen=True)
class EndGroup(CallbackData, tag="rme"):
    """The group ends. Asked once."""

    group: int
    sure: bool = False
