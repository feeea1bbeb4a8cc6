"""The keys of group visits."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class AskVisit(CallbackData, tag="gv"):
    """Ask for a visit of one's own; `people` where that was said."""

    people: int | None = None


@dataclass(frozen=True)
class ShowVisitRequests(CallbackData, tag="gw"):
    """What groups ask for, for the staff."""


@dataclass(frozen=True)
class AnsweredVisit(CallbackData, tag="gx"):
    """The staff have answered one."""

    request: int
