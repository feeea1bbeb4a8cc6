"""The keys around proposals."""

from __future__ import annotations

from dataclasses import dataclass

from bot.areas.proposals.rules import Outcome
from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class ShowMyProposals(CallbackData, tag="prm"):
    """A page, from 0, of one's own proposals."""

    page: int = 0


@dataclass(frozen=True)
class LookForProposed(CallbackData, tag="prf"):
    """Look for the title of a proposal in the catalogue: one's own, or for staff any."""

    proposal: int


@dataclass(frozen=True)
class ProposeStill(CallbackData, tag="pra"):
    """Propose a title, knowing what was decided of it."""

    decision: int


@dataclass(frozen=True)
class ShowProposed(CallbackData, tag="prl"):
    """Staff: a page, from 0, of the titles that wait, or of those that were decided."""

    decided: bool = False
    page: int = 0


@dataclass(frozen=True)
class OpenProposed(CallbackData, tag="pro"):
    """Staff: a title by one of its proposals, and the list it came from."""

    proposal: int
    decided: bool = False
    page: int = 0


@dataclass(frozen=True)
class Decide(CallbackData, tag="prd"):
    """Staff: what becomes of a title."""

    proposal: int
    outcome: Outcome
