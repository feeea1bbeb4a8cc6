"""The word in the middle of a challenge: once, and only to who takes part and is not through yet."""

from __future__ import annotations

from bot.areas.challenges.rules import Challenge, Entry
from bot.base.clock import Clock
from bot.base.database import Transaction
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter

HALF_WAY = "challenge_half_way"


def subject_of(entry_id: int) -> str:
    """By which the letters to somebody of a challenge are known."""
    return f"challenge_entry:{entry_id}"


async def remind(tx: Transaction, clock: Clock, challenge: Challenge, entry: Entry) -> None:
    """It does not leave when the challenge is over; its key makes it one, whatever happens."""
    letter = Letter(
        chat_id=entry.person_id,
        kind=HALF_WAY,
        details={"entry": entry.id},
        key=f"{HALF_WAY}:{entry.id}",
        lane=Lane.REMINDERS,
        subject=subject_of(entry.id),
        expires_at=challenge.ends_at,
        hushed=True,
    )
    await outbox.post(tx, letter, clock.now())
