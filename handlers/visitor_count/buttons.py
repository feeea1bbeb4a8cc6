"""The keys of the visitor counter."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class OpenCounter(CallbackData, tag="vc"):
    """The counter."""


@dataclass(frozen=True)
class CountVisitors(CallbackData, tag="vp"):
    """So many have come in."""

    people: int


@dataclass(frozen=True)
class AddVisitors(CallbackData, tag="va"):
    """So many, as they were written."""

    people: int


@dataclass(frozen=True)
class TakeCountBack(CallbackData, tag="vu"):
    """A slip of the finger."""

    visit: int


@dataclass(frozen=True)
class ShowVisitorFigures(CallbackData, tag="vs"):
    """The figures of a day (YYYY-MM-DD; "": today) and its month."""

    day: str = ""


@dataclass(frozen=True)
class ShowPeriod(CallbackData, tag="vr"):
    """All figures of some days (YYYY-MM-DD)."""

    first: str
    last: str


@dataclass(frozen=True)
class ShowMonth(CallbackData, tag="vmo"):
    """All figures of this month."""
