"""A goal for the year, and how far it is reached. Nobody is compared with anybody, and nobody is reminded."""

from __future__ import annotations

from dataclasses import dataclass

from bot.base.refusals import Refusal

MOST = 999
USUAL = (6, 12, 24, 52)
"""What is offered by keys."""


@dataclass(frozen=True)
class Goal:
    """So many books in a year. `told`: whether they want a word at its end."""

    year: int
    books: int
    told: bool = False


@dataclass(frozen=True)
class Progress:
    """A goal, and how many books of the shelf were finished in its year."""

    goal: Goal
    read: int

    @property
    def is_reached(self) -> bool:
        """Whether as many were read, or more."""
        return self.read >= self.goal.books


@dataclass(eq=False)
class UnfitGoal(Refusal):
    """No number of books that a year has room for."""

    most: int
