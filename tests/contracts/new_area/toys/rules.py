"""What is known of a loan, and who may take a toy back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.areas.broadcasts.hooks import NewsTopic
from bot.areas.consents.rules import Wording
from bot.areas.staff.permissions import OPEN_DESK
from bot.base.identity import Grant, Permission, Role
from bot.base.refusals import Refusal

LENT_FOR = timedelta(days=1)
DUE = "toy_due"
"""The kind of the job, and of the letter that it writes."""
TAKE_BACK = Permission("take_toys_back")
KEEPER = Role("toy_keeper")
GRANTS = (Grant.of(TAKE_BACK, KEEPER), Grant.of(OPEN_DESK, KEEPER))
ROLES: Mapping[Role, tuple[str, str]] = {KEEPER: ("toy keeper", "Takes toys back.")}
SHELF = ("Congklak", "Bekel")
LENDING = Wording("toys", 1, "The library keeps what you borrow until it is back.")
TOPIC = NewsTopic("toys", "Mainan baru", "Mainan")


@dataclass(frozen=True)
class Loan:
    """A toy that somebody has at home. `reminder`: how the letter about it ended, "" before."""

    id: int
    person_id: int
    toy: str
    due_at: datetime
    reminder: str


@dataclass(eq=False)
class LentAlready(Refusal):
    """Somebody has it at home."""

    toy: str
