"""What other areas declare about events."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.base.area import Hook
from bot.base.database import Transaction
from bot.base.services import Services


@dataclass(frozen=True)
class SessionSettled(Hook):
    """A session is over and its attendance is counted: `run(services, tx, session_id)`, in that transaction."""

    run: Callable[[Services, Transaction, int], Awaitable[None]]
