"""The letters of patrons."""

from __future__ import annotations

from datetime import datetime

from bot.areas.patrons.rules import Card
from bot.base.clock import to_ms
from bot.base.database import Transaction
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter

TAKEN_OVER = "card_taken_over"


async def taken_over(tx: Transaction, card: Card, now: datetime) -> None:
    """Their card is linked with another chat now; the letter names no number."""
    letter = Letter(
        chat_id=card.person_id,
        kind=TAKEN_OVER,
        details={"person": card.person_id},
        key=f"{TAKEN_OVER}:{card.id}:{to_ms(now)}",
        lane=Lane.REMINDERS,
        hushed=True,
    )
    await outbox.post(tx, letter, now)
