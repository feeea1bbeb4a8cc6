"""Wishes around reading challenges that cannot be granted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.base.refusals import Refusal


@dataclass(eq=False)
class UnfitTerms(Refusal):
    """A last day that is over, or too far away."""

    latest: date


@dataclass(eq=False)
class ChallengeOver(Refusal):
    """It has ended, or the staff ended it."""

    challenge_id: int


@dataclass(eq=False)
class ForChildren(Refusal):
    """Only children take part in it, and their guardians speak for them."""

    challenge_id: int


@dataclass(eq=False)
class NotForChildren(Refusal):
    """Children do not take part in it."""

    challenge_id: int


@dataclass(eq=False)
class CountsAlready(Refusal):
    """A book counts once."""

    challenge_id: int
    entry_id: int
    title: str


@dataclass(eq=False)
class DoesNotCount(Refusal):
    """A book that was read before or after, or that is not in the list."""

    challenge_id: int
    entry_id: int
    title: str


@dataclass(eq=False)
class Issued(Refusal):
    """The certificate is issued: what it says of the books stays true."""

    entry_id: int


@dataclass(eq=False)
class NameNeeded(Refusal):
    """A certificate needs a name that can be printed."""

    entry_id: int
