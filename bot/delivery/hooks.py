"""What areas declare about letters and jobs."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo

from bot.base.area import Hook
from bot.base.database import Transaction
from bot.base.quiet import Quiet, is_quiet
from bot.base.services import Services
from bot.delivery.outbox.rules import Claimed, Ending
from bot.delivery.outbox.sender import Draw
from bot.delivery.schedule.worker import Job


@dataclass(frozen=True)
class Jobs(Hook):
    """What the worker does for rows of the schedule, by kind."""

    of: Callable[[Services], Mapping[str, Job]]


@dataclass(frozen=True)
class LetterEnded(Hook):
    """Hears how letters ended, in the transaction that settles them; a letter of another's kind is passed over.

    Every end comes here, of those too that were dropped before they left. `accounts_for`: whether the area itself tells
    whoever caused such a letter, or waits for it, that it did not arrive; of all others the owners are told.
    """

    run: Callable[[Services, Transaction, Claimed, Ending], Awaitable[object]]
    accounts_for: Callable[[Claimed], bool] = lambda _: False


@dataclass(frozen=True)
class DrawsLetters(Hook):
    """Hands the sender letters that it does not find by itself, such as copies for many; one area does."""

    make: Callable[[Services], Draw]


class QuietHours:
    """The hours in which the library disturbs nobody; a service, since staff change them."""

    def __init__(self, library: Callable[[], Quiet], zone: tzinfo) -> None:
        self.library = library
        self._zone = zone

    def are_now(self, moment: datetime) -> bool:
        """Whether nobody is to be disturbed at this moment."""
        return is_quiet(moment, self.library(), self._zone)
