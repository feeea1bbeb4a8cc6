"""What other areas declare about events."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.base.area import Hook
from bot.base.database import Reader, Transaction
from bot.base.services import Services


@dataclass(frozen=True)
class SessionSettled(Hook):
    """A session is over and its attendance is counted: `run(services, tx, session_id)`, in that transaction."""

    run: Callable[[Services, Transaction, int], Awaitable[None]]


@dataclass(frozen=True)
class LooksAfter(Hook):
    """Who looks after children, by child's id: `read(services, reader, children)`. They hear of those children's seats
    what whoever signed them up hears."""

    read: Callable[[Services, Reader, Sequence[int]], Awaitable[Mapping[int, Sequence[int]]]]
