"""The keys around lost and found things."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class ShowMyLost(CallbackData, tag="laa"):
    """What I still miss."""


@dataclass(frozen=True)
class ItTurnedUp(CallbackData, tag="lab"):
    """I have it again."""

    lost: int


@dataclass(frozen=True)
class ProveLost(CallbackData, tag="lac"):
    """Write the detail that only its owner knows."""

    lost: int


@dataclass(frozen=True)
class ShowFoundThings(CallbackData, tag="lad"):
    """Staff: what is kept, and what is missed."""

    page: int = 0


@dataclass(frozen=True)
class AddFoundThing(CallbackData, tag="lae"):
    """Staff: something was found."""


@dataclass(frozen=True)
class OpenFoundThing(CallbackData, tag="laf"):
    """Staff: one that is kept, and whose it may be."""

    found: int


@dataclass(frozen=True)
class OpenLostThing(CallbackData, tag="lag"):
    """Staff: one that is missed, and what may be it."""

    lost: int


@dataclass(frozen=True)
class AskOwner(CallbackData, tag="lah"):
    """Staff: it may be this one; ask its owner for a detail."""

    lost: int
    found: int


@dataclass(frozen=True)
class ItIsTheirs(CallbackData, tag="laj"):
    """Staff: the detail is right."""

    lost: int


@dataclass(frozen=True)
class ItIsNotTheirs(CallbackData, tag="lak"):
    """Staff: the detail is not right."""

    lost: int


@dataclass(frozen=True)
class WasFetched(CallbackData, tag="lal"):
    """Staff: its owner has it."""

    lost: int


@dataclass(frozen=True)
class GiveAway(CallbackData, tag="lam"):
    """Staff: nobody fetched it; to whom is it given?"""

    found: int


@dataclass(frozen=True)
class SetKeptDays(CallbackData, tag="lan"):
    """Staff: for how many days things are kept."""
