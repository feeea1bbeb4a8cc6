"""The delivery's own tables: letters, jobs, and updates that failed."""

from __future__ import annotations

from datetime import timedelta

from bot.base.area import Area, Metrics, Promises, Provides, Tidies
from bot.base.clock import Clock, to_ms
from bot.base.database import Database, Reader, Transaction
from bot.base.services import Services
from bot.delivery import personal, promises
from bot.delivery.failed_updates import store as failed_updates
from bot.delivery.hooks import LetterEnded
from bot.delivery.outbox import pictures
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane
from bot.delivery.outbox.telling import tell
from bot.delivery.outbox.undelivered import Undelivered
from bot.delivery.schedule import store as schedule

_IN_TIME = timedelta(minutes=1)  # the worker looks every second, and does one after another


def _before(services: Services, kept: timedelta) -> int:
    return to_ms(services[Clock].now() - kept)


async def _tidy_letters(services: Services, tx: Transaction) -> None:
    await outbox.forget_before(tx, _before(services, personal.ANSWERS_KEPT))
    await pictures.forget_before(tx, _before(services, personal.PICTURES_KEPT))


async def _tidy_jobs(services: Services, tx: Transaction) -> None:
    await schedule.forget_before(tx, _before(services, personal.JOBS_KEPT))


async def _tidy_failed(services: Services, tx: Transaction) -> None:
    await failed_updates.forget_before(tx, _before(services, personal.FAILED_KEPT))


async def _letters(services: Services, reader: Reader) -> dict[str, float]:
    now = services[Clock].now()
    waiting = await outbox.waiting(reader, now)
    numbers = {f"outbox.{lane.name.lower()}": float(waiting[lane][0] if lane in waiting else 0) for lane in Lane}
    oldest = min((since for _, since in waiting.values()), default=now)
    undelivered = await services[Undelivered].count(reader)
    return {**numbers, "outbox.oldest_seconds": (now - oldest).total_seconds(), "outbox.undelivered": undelivered}


async def _jobs(services: Services, reader: Reader) -> dict[str, float]:
    now = services[Clock].now()
    overdue, failed = await schedule.waiting(reader, now, now - _IN_TIME)
    return {"schedule.overdue": overdue, "schedule.failed": failed}


async def _failed(services: Services, reader: Reader) -> dict[str, float]:
    return {"failed_updates.kept": await failed_updates.count(reader)}


OUTBOX = Area(
    "outbox",
    Provides(Undelivered, lambda s: Undelivered(s[Database], s[Clock])),
    Tidies(_tidy_letters),
    Promises(promises.letters),
    Metrics(_letters),
    LetterEnded(tell),
    *personal.LETTERS,
)
SCHEDULE = Area("schedule", Tidies(_tidy_jobs), Promises(promises.jobs), Metrics(_jobs), *personal.JOBS)
FAILED_UPDATES = Area("failed_updates", Tidies(_tidy_failed), Metrics(_failed), *personal.FAILED)
