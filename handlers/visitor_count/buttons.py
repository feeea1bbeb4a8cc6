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


@dataclass(frozen=True)
class OpenFullness(CallbackData, tag="vf"):
    """The places, for who tells how full they are."""


@dataclass(frozen=True)
class TellFullness(CallbackData, tag="vl"):
    """So full is this place."""

    place: int
    level: str


@dataclass(frozen=True)
class AddSittingPlace(CallbackData, tag="vn"):
    """One more place where people sit."""


@dataclass(frozen=True)
class RemoveSittingPlace(CallbackData, tag="vx"):
    """One less."""

    place: int


@dataclass(frozen=True)
class KeepSittingPlaces(CallbackData, tag="vk"):
    """The list of them, to add to and to take from."""
