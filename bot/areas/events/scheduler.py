"""What events promise for later. Whoever keeps the schedule implements it; each row replaces the one of its key."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from bot.base.database import Transaction


class Scheduler(Protocol):
    """Rows of the same transaction. Their subjects are made by the functions below."""

    async def plan_reminders(
        self,
        tx: Transaction,
        *,
        registration_id: int,
        person_id: int,
        session_id: int,
        starts_at: datetime,
        moments: Sequence[tuple[timedelta, datetime]],
    ) -> None:
        """At each moment call `Reminding.remind` with its lead. Subject: `about_registration`."""
        ...

    async def plan_offer_expiry(self, tx: Transaction, *, offer_id: int, deadline: datetime) -> None:
        """At the deadline, however late, call `Queueing.expire`; moves what was planned. Subject: `about_offer`."""
        ...

    async def plan_settling(self, tx: Transaction, *, session_id: int, moment: datetime) -> None:
        """Then, however late, call `Attending.settle`; moves what was planned. Subject: `about_session`."""
        ...

    async def plan_reminding_anew(self, tx: Transaction, *, event_id: int, moment: datetime) -> None:
        """Then, however late, call `Composing.remind_anew`. Subject: `about_event`."""
        ...

    async def drop(self, tx: Transaction, subject: str) -> None:
        """Nothing more is to happen about a subject."""
        ...


def about_registration(registration_id: int) -> str:
    """The subject of a seat's reminders."""
    return f"registration:{registration_id}"


def about_offer(offer_id: int) -> str:
    """The subject of an offer's end, and of its letter or call."""
    return f"offer:{offer_id}"


def about_event(event_id: int) -> str:
    """The subject of what concerns all seats of an event."""
    return f"event:{event_id}"


def about_session(session_id: int) -> str:
    """The subject of what follows a session."""
    return f"session:{session_id}"
