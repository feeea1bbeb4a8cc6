"""The letters around lost and found things; what they say is as it stands when they leave."""

from __future__ import annotations

from datetime import datetime

from bot.areas.lost_and_found.rules import Lost
from bot.base.database import Transaction
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter, about_person

REPORTED = "lost_reported"  # to the staff
PROVEN = "lost_proven"  # to the staff: a detail was written
UNCLAIMED = "found_unclaimed"  # to the staff: its time is over
MAYBE = "lost_maybe"  # to the owner: it may be here
FETCH = "lost_fetch"  # to the owner: it is
NOT_YOURS = "lost_not_yours"
GIVEN = "lost_given"  # to the owner, who did not fetch it
UNFOUND = "lost_unfound"  # to the owner: nothing was found in time


def about(person_id: int) -> str:
    """The subject of letters to the staff."""
    return about_person(person_id)


def subject_of(kind: str, lost_id: int) -> str:
    """By which a letter to the owner is called off."""
    return f"{kind}:{lost_id}"


async def to_owner(tx: Transaction, kind: str, lost: Lost, found_id: int, now: datetime) -> None:
    """One for each time that a report comes to stand so."""
    subject = subject_of(kind, lost.id)
    letter = Letter(
        chat_id=lost.person_id,
        kind=kind,
        details={"lost": lost.id, "found": found_id},
        key=f"{subject}:{found_id}:{now.timestamp():.0f}",
        lane=Lane.REMINDERS,
        subject=subject,
        hushed=True,
    )
    await outbox.post(tx, letter, now)
