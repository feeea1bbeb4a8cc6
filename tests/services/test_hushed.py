"""In quiet hours the hushed letters wait."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import HealthCheck, given, settings, strategies

from bot.areas.people import store as people
from bot.areas.preferences import store as notifications
from bot.areas.preferences.rules import time_of
from bot.base.clock import MovableClock
from bot.base.database import Database
from bot.base.identity import Person
from bot.base.quiet import Quiet, is_quiet
from bot.delivery.outbox import store
from bot.delivery.outbox.due import letters_due
from bot.delivery.outbox.rules import Lane, Letter

EPOCH = datetime(2026, 1, 1, tzinfo=UTC)


async def _kinds_due(database: Database, clock: MovableClock, *, quiet: bool) -> list[int]:
    async with database.reading() as reader:
        return [one.chat_id for one in await letters_due(reader, clock.now(), 10, quiet=quiet)]


async def test_in_quiet_hours_only_the_hushed_wait(database: Database, clock: MovableClock) -> None:
    async with database.transaction() as tx:
        await store.post(tx, Letter(1, "test", {}, "loud", Lane.REMINDERS), clock.now())
        await store.post(tx, Letter(2, "test", {}, "soft", Lane.REMINDERS, hushed=True), clock.now())
    assert await _kinds_due(database, clock, quiet=True) == [1]
    assert await _kinds_due(database, clock, quiet=False) == [1, 2]


_TIMES = strategies.integers(0, 24 * 60 - 1)


@given(begins=_TIMES, ends=_TIMES, now=_TIMES, quiet=strategies.booleans(), lane=strategies.sampled_from(Lane))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_announcements_keep_to_ones_own_hours_and_the_rest_to_the_librarys(
    database: Database, clock: MovableClock, begins: int, ends: int, now: int, quiet: bool, lane: Lane
) -> None:
    own, moment = Quiet(time_of(begins), time_of(ends)), datetime.combine(clock.now().date(), time_of(now), UTC)
    key = f"{begins}:{ends}:{now}:{quiet}:{lane}"
    async with database.transaction() as tx:
        await tx.run("DELETE FROM outbox")
        await people.keep(tx, Person(1, "Warga Contoh", "id"), clock.now())
        await notifications.set_quiet(tx, 1, own)
        await store.post(tx, Letter(1, "test", {}, key, lane, hushed=True, not_before=EPOCH), clock.now())
    async with database.reading() as reader:
        found = await letters_due(reader, clock.now(), 10, quiet=quiet, minute=now)
    waits = is_quiet(moment, own, UTC) if lane is Lane.ANNOUNCEMENTS else quiet
    assert len(found) == (0 if waits else 1)
