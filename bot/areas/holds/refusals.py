"""Why a hold cannot be placed or changed; their sentences live with the handlers."""

from __future__ import annotations

from dataclasses import dataclass

from bot.areas.holds.rules import Hold, Household, Pickup
from bot.base.refusals import Refusal


@dataclass(eq=False)
class HeldAlready(Refusal):
    """They have a hold of this title."""

    hold: Hold


@dataclass(eq=False)
class OnLoanToThem(Refusal):
    """They fetched this title and have not brought it back."""

    title_id: int
    title: str


@dataclass(eq=False)
class TooManyHolds(Refusal):
    """As many as one reader may have at once."""

    most: int


@dataclass(eq=False)
class TooManyToday(Refusal):
    """As many as one reader may place on a day."""

    most: int


@dataclass(eq=False)
class NoLendableCopy(Refusal):
    """The library has no copy of it that could be lent."""

    title_id: int
    title: str


@dataclass(eq=False)
class NoLongerSo(Refusal):
    """The hold is no longer in the state that this needs: a colleague was first, or the reader changed it."""

    hold: Hold


@dataclass(eq=False)
class InAHousehold(Refusal):
    """One belongs to one household at a time."""

    household: Household


@dataclass(eq=False)
class InvitationOver(Refusal):
    """A link that was used, or is too old."""


@dataclass(eq=False)
class HouseholdFull(Refusal):
    """As many as may pick up for one another."""

    most: int


@dataclass(eq=False)
class PickupWanted(Refusal):
    """A place at which somebody is still to pick a book up."""

    place: Pickup


@dataclass(eq=False)
class UnfitDay(Refusal):
    """A day that is not to come, or further away than a year."""
