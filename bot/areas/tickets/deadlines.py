"""One letter a morning of what is promised for the next open day, to the staff; of what is late since, to the head.

They are gathered when the morning comes: no ticket has a letter that waits for it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta, tzinfo

from bot.areas.library.rules import open_day_after
from bot.areas.library.service import Library
from bot.areas.staff.permissions import ANSWER_PEOPLE
from bot.areas.staff.service import Staff
from bot.areas.tickets.permissions import SEE_LATE_TICKETS
from bot.areas.tickets.rules import Ticket
from bot.areas.tickets.store import tickets as store
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter
from bot.delivery.schedule import store as schedule
from bot.delivery.schedule.rules import Claimed, Due
from bot.delivery.schedule.worker import Job

DUE, LATE = "tickets_due", "tickets_late"
"""The kinds of the letters; the first is that of the job, too."""
_AT = time(8)
_DAY = timedelta(days=1)


class Deadlines:
    """`library` knows the open days, `staff` whom to tell."""

    def __init__(self, clock: Clock, zone: tzinfo, library: Library, staff: Staff) -> None:
        self._clock = clock
        self._zone = zone
        self._library = library
        self._staff = staff

    async def plan(self, tx: Transaction) -> None:
        """Promise the next morning; one that is promised already stays."""
        if not await schedule.is_promised(tx, DUE):
            await self._next(tx, self._today())

    def jobs(self) -> Mapping[str, Job]:
        """What falls due."""
        return {DUE: Job(self._tell)}

    async def due_for(self, reader: Reader, person_id: int, day: date) -> tuple[Sequence[Ticket], Sequence[Ticket]]:
        """What one of the staff is reminded of on a day: theirs and nobody's, of today and of the next open day.

        Of today only what has no name: the others have their own reminder.
        """
        found = await store.due_from(reader, day, open_day_after(await self._library.hours(reader), day, 1))
        mine = [one for one in found if one.assigned in (None, person_id)]
        return [one for one in mine if one.due_on == day and one.unnamed], [one for one in mine if one.due_on > day]

    async def late(self, reader: Reader) -> Sequence[Ticket]:
        """What waits though its day has passed, the oldest first."""
        return await store.late(reader, self._today())

    async def _tell(self, tx: Transaction, due: Claimed) -> None:
        today = self._today()
        since = date.fromisoformat(due.details["since"])
        if open_day_after(await self._library.hours(tx), today - _DAY, 1) != today:
            await self._next(tx, since)  # on the next open day, then
            return
        for person in await self._staff.who_may(tx, ANSWER_PEOPLE):
            if any(await self.due_for(tx, person, today)):
                await self._post(tx, DUE, person, today)
        if any(one.due_on >= since for one in await self.late(tx)):
            for person in await self._staff.who_may(tx, SEE_LATE_TICKETS):
                await self._post(tx, LATE, person, today)
        await self._next(tx, today)

    async def _post(self, tx: Transaction, kind: str, person: int, today: date) -> None:
        details = {"person": person, "day": today.isoformat()}
        key = f"{kind}:{today.isoformat()}:{person}"
        letter = Letter(person, kind, details, key, lane=Lane.REMINDERS, hushed=True)
        await outbox.post(tx, letter, self._clock.now())

    async def _next(self, tx: Transaction, since: date) -> None:
        """The next morning. `since`: what was promised for a day before that has been told of as late already."""
        now = self._clock.now().astimezone(self._zone)
        day = now.date() if now.time() < _AT else now.date() + _DAY
        moment = datetime.combine(day, _AT, self._zone)
        await schedule.plan(tx, Due(DUE, "", moment, DUE, {"since": since.isoformat()}))

    def _today(self) -> date:
        return self._clock.now().astimezone(self._zone).date()
