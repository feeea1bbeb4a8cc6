"""The inbox's own table: updates, until they are done and a while after."""

from __future__ import annotations

from datetime import timedelta

from bot.base.area import Area, Metrics, Tidies
from bot.base.clock import Clock, to_ms
from bot.base.database import Reader, Transaction
from bot.base.services import Services
from bot.telegram import inbox

_KEPT = timedelta(days=2)  # Telegram repeats nothing older than a day


async def _tidy(services: Services, tx: Transaction) -> None:
    await inbox.forget_before(tx, to_ms(services[Clock].now() - _KEPT))


async def _updates(services: Services, reader: Reader) -> dict[str, float]:
    found = await inbox.counts(reader)
    return {"inbox.waiting": found.get("new", 0), "inbox.parked": found.get("parked", 0)}


INBOX = Area("inbox", Tidies(_tidy), Metrics(_updates))
