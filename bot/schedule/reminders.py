"""Reminders: a row for each thing and moment, one letter for each person and day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from bot.clock import Clock, from_ms, to_ms
from bot.db import Transaction
from bot.outbox import store as outbox
from bot.outbox.rules import Lane, Letter, Quiet, out_of_quiet
from bot.schedule import store
from bot.schedule.clerk import Job
from bot.schedule.rules import Claimed, Due, drop_after

KIND = "reminder"
NOTICE = "reminders"  # its details: {"which": "1d", "day": "2026-11-28", "ids": the `thing` of each reminder}
MOMENTS = {"3d": timedelta(days=3), "1d": timedelta(days=1), "2h": timedelta(hours=2)}

_A_MOMENT = timedelta(milliseconds=1)  # at the very start a reminder is of no use any more


@dataclass(frozen=True)
class Reminder:
    """A person is to be reminded of a `thing` (its row's id); `subject` is what the rows are dropped by."""

    person_id: int
    thing: int
    subject: str
    starts_at: datetime


class Reminders:
    """Plans reminders, and gathers those of one person about one day of the library's calendar into one letter."""

    def __init__(
        self,
        clock: Clock,
        zone: tzinfo,
        quiet: Quiet | None = None,
        moments: Mapping[str, timedelta] = MOMENTS,
    ) -> None:
        """`moments` tells how long before the start, by name."""
        self._clock = clock
        self._zone = zone
        self._quiet = quiet or Quiet()
        self._moments = sorted(moments.items(), key=lambda one: one[1])

    @property
    def job(self) -> Job:
        """What the clerk does for `KIND`; each row says itself until when it has a use."""
        return Job(self._gather)

    async def plan(self, tx: Transaction, reminder: Reminder) -> int:
        """Plan every moment still to come, move what was planned before; how many moments that are."""
        planned = 0
        for which, due_at, until in self.times(reminder.starts_at):
            key = f"remind:{which}:{reminder.subject}:{reminder.person_id}"
            if self._clock.now() < due_at < until:
                planned += await store.plan(tx, self._due(reminder, which, key, due_at, until))
            else:
                await store.drop_key(tx, key)
        return planned

    def times(self, starts_at: datetime) -> Iterator[tuple[str, datetime, datetime]]:
        """(moment, when, until when it has a use), last first: outside the quiet hours, in use until the next one."""
        until = starts_at
        for which, before in self._moments:
            due_at = out_of_quiet(starts_at - before, until, self._quiet, self._zone)
            yield which, due_at, until
            until = min(until, due_at)

    def _due(self, reminder: Reminder, which: str, key: str, due_at: datetime, until: datetime) -> Due:
        day = reminder.starts_at.astimezone(self._zone).date()
        values = {"person": reminder.person_id, "thing": reminder.thing, "which": which, "day": day.isoformat()}
        return Due(
            kind=KIND,
            subject=reminder.subject,
            due_at=due_at,
            key=key,
            details={**values, "until": to_ms(until)},
            late=drop_after(until - due_at - _A_MOMENT),
            together=letter_key(reminder.person_id, day, which),
        )

    async def _gather(self, tx: Transaction, due: Claimed) -> None:
        """Put this reminder, and the others of its day that come later, into one letter."""
        now = self._clock.now()
        found = [due, *await store.take_along(tx, due, now)]
        letter = Letter(
            chat_id=due.details["person"],
            kind=NOTICE,
            details={
                "which": due.details["which"],
                "day": due.details["day"],
                "ids": [one.details["thing"] for one in found],
            },
            key=due.together,
            lane=Lane.REMINDERS,
            expires_at=from_ms(max(one.details["until"] for one in found)),
            hushed=True,
        )
        await outbox.bundle(tx, letter, now)


def letter_key(person_id: int, day: date, which: str) -> str:
    """The one letter in which a person is reminded, at this moment, of everything on a day."""
    return f"remind:{person_id}:{day.isoformat()}:{which}"
