"""The delivery's own tables: letters, jobs, and updates that failed."""

from __future__ import annotations

from datetime import timedelta

from bot.base.area import Area, Promises, Provides, Tidies
from bot.base.clock import Clock, to_ms
from bot.base.database import Database, Transaction
from bot.base.services import Services
from bot.delivery import personal, promises
from bot.delivery.failed_updates import store as failed_updates
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.undelivered import Undelivered
from bot.delivery.schedule import store as schedule


def _before(services: Services, kept: timedelta) -> int:
    return to_ms(services[Clock].now() - kept)


async def _tidy_letters(services: Services, tx: Transaction) -> None:
    await outbox.forget_before(tx, _before(services, personal.ANSWERS_KEPT))


async def _tidy_jobs(services: Services, tx: Transaction) -> None:
    await schedule.forget_before(tx, _before(services, personal.JOBS_KEPT))


async def _tidy_failed(services: Services, tx: Transaction) -> None:
    await failed_updates.forget_before(tx, _before(services, personal.FAILED_KEPT))


OUTBOX = Area(
    "outbox",
    Provides(Undelivered, lambda s: Undelivered(s[Database], s[Clock])),
    Tidies(_tidy_letters),
    Promises(promises.letters),
    *personal.LETTERS,
)
SCHEDULE = Area("schedule", Tidies(_tidy_jobs), Promises(promises.jobs), *personal.JOBS)
FAILED_UPDATES = Area("failed_updates", Tidies(_tidy_failed), *personal.FAILED)
