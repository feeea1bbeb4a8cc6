"""What other areas declare about consents."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.areas.consents.rules import Wording
from bot.base.area import Hook
from bot.base.database import Transaction
from bot.base.services import Services

Withdrawn = Callable[[Services, Transaction, int, str], Awaitable[object]]


@dataclass(frozen=True)
class AsksConsent(Hook):
    """A wording that an area lays before people. `title` (a msgid): what it is about, as people read it later.

    `withdrawn(services, tx, person, subject)`: what follows, in the same transaction, when somebody takes it back
    in “My data”.
    """

    wording: Wording
    title: str
    withdrawn: Withdrawn | None = None
