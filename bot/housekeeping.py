"""What may be forgotten is forgotten: done updates, settled answers and schedule rows, old drafts, failed turns."""

from __future__ import annotations

from datetime import timedelta

from bot.base.clock import Clock, to_ms
from bot.base.database import Database
from bot.chat.forms import drafts
from bot.delivery.failed_updates import store as failed_turns
from bot.delivery.outbox import store as outbox
from bot.delivery.schedule import store as schedule
from bot.telegram.inbox import Inbox

_UPDATES = timedelta(days=2)  # Telegram repeats nothing older than a day
_DRAFTS = timedelta(days=30)
_KEPT_PROMISES = timedelta(days=90)  # longer than anything is planned anew at its old time
_FAILED = timedelta(days=1)


async def tidy(database: Database, inbox: Inbox, clock: Clock) -> None:
    """Delete what has served. Each table in a short transaction of its own."""
    now = clock.now()
    await inbox.forget_before(to_ms(now - _UPDATES))
    async with database.transaction() as tx:
        await outbox.forget_before(tx, to_ms(now - _UPDATES))
    async with database.transaction() as tx:
        await schedule.forget_before(tx, to_ms(now - _KEPT_PROMISES))
    async with database.transaction() as tx:
        await drafts.forget_before(tx, to_ms(now - _DRAFTS))
        await failed_turns.forget_before(tx, to_ms(now - _FAILED))
