"""What other areas declare about closings."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.areas.library.closings.hours import Closure
from bot.base.area import Hook
from bot.base.database import Transaction
from bot.base.services import Services


@dataclass(frozen=True)
class LibraryCloses(Hook):
    """A sudden closing, in whose transaction an area moves its own deadlines: `run(services, tx, closure)`."""

    run: Callable[[Services, Transaction, Closure], Awaitable[object]]


@dataclass(frozen=True)
class LibraryReopens(Hook):
    """The same closing is taken back."""

    run: Callable[[Services, Transaction, Closure], Awaitable[object]]
