"""What other areas declare about closings."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.areas.library.closings.hours import Closure
from bot.areas.library.rules import Hours
from bot.base.area import Hook
from bot.base.database import Reader, Transaction
from bot.base.services import Services


@dataclass(frozen=True)
class Touched:
    """What a closing would do besides: `label` is a msgid with {n} in it."""

    label: str
    n: int


@dataclass(frozen=True)
class LibraryCloses(Hook):
    """A sudden closing, in whose transaction an area moves its own deadlines: `run(services, tx, closure)`.

    `touches(services, reader, hours)`: what that would be with these hours, for whoever decides.
    """

    run: Callable[[Services, Transaction, Closure], Awaitable[object]]
    touches: Callable[[Services, Reader, Hours], Awaitable[Touched]] | None = None


@dataclass(frozen=True)
class LibraryReopens(Hook):
    """The same closing is taken back."""

    run: Callable[[Services, Transaction, Closure], Awaitable[object]]
