"""Setting a goal, seeing how far it is reached, and the word at the end of the year for whoever wants it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta, tzinfo

from bot.areas.shelf.goals import MOST, Goal, Progress, UnfitGoal
from bot.areas.shelf.store import books, goals
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter, about_person
from bot.delivery.schedule import store as schedule
from bot.delivery.schedule.rules import Claimed, Due, NoLongerNeeded, drop_after
from bot.delivery.schedule.worker import Job

YEAR_ENDS, YEAR_OVER = "reading_year_ends", "reading_year_over"
"""The kinds of the schedule's row and of the letter; {"person", "year"}."""
_LATE = timedelta(days=14)  # a word about the year is of no use in February
_AT = (12, 31, 9)  # month, day, hour in the library's zone


class ReadingGoals:
    """Children have none here: what a child reads has its own consent, and comes with it."""

    def __init__(self, clock: Clock, zone: tzinfo) -> None:
        self._clock = clock
        self._zone = zone

    @property
    def year(self) -> int:
        """The library's year."""
        return self._clock.now().astimezone(self._zone).year

    async def progress(self, reader: Reader, person_id: int, year: int | None = None) -> Progress | None:
        """How far somebody is this year; None where they set no goal."""
        goal = await goals.find(reader, person_id, year or self.year)
        return Progress(goal, await books.finished(reader, person_id, goal.year)) if goal else None

    async def read_this_year(self, reader: Reader, person_id: int) -> int:
        """How many books of the shelf were finished this year."""
        return await books.finished(reader, person_id, self.year)

    async def by_month(self, reader: Reader, person_id: int, year: int) -> Mapping[int, int]:
        """How many books of the shelf were finished in each month of a year."""
        return await books.by_month(reader, person_id, year)

    async def set(self, tx: Transaction, person_id: int, wanted: int) -> Progress:
        """So many books this year; whether a word is wanted stays. Raises UnfitGoal."""
        if not 1 <= wanted <= MOST:
            raise UnfitGoal(MOST)
        before = await goals.find(tx, person_id, self.year)
        goal = Goal(self.year, wanted, before.told if before else False)
        await goals.put(tx, person_id, goal, self._clock.now())
        return Progress(goal, await books.finished(tx, person_id, goal.year))

    async def tell(self, tx: Transaction, person_id: int, *, wanted: bool) -> Progress | None:
        """A word at the end of the year, or none; None where there is no goal."""
        goal = await goals.find(tx, person_id, self.year)
        if goal is None:
            return None
        await goals.put(tx, person_id, Goal(goal.year, goal.books, wanted), self._clock.now())
        if wanted:
            await self._plan(tx, person_id, goal.year)
        else:
            await schedule.drop_key(tx, _key(person_id, goal.year))
        return await self.progress(tx, person_id)

    async def forget(self, tx: Transaction, person_id: int) -> None:
        """No goal any more, and no word of it."""
        await schedule.drop_key(tx, _key(person_id, self.year))
        await goals.forget(tx, person_id, self.year)

    def jobs(self) -> Mapping[str, Job]:
        """What falls due."""
        return {YEAR_ENDS: Job(self._end, drop_after(_LATE))}

    async def _plan(self, tx: Transaction, person_id: int, year: int) -> None:
        month, day, hour = _AT
        moment = max(self._clock.now(), datetime(year, month, day, hour, tzinfo=self._zone))
        details = {"person": person_id, "year": year}
        await schedule.plan(tx, Due(YEAR_ENDS, about_person(person_id), moment, _key(person_id, year), details))

    async def _end(self, tx: Transaction, due: Claimed) -> None:
        person, year = due.details["person"], due.details["year"]
        goal = await goals.find(tx, person, year)
        if goal is None or not goal.told:
            raise NoLongerNeeded("no word of it is wanted")
        key = f"{YEAR_OVER}:{person}:{year}"
        letter = Letter(person, YEAR_OVER, due.details, key, Lane.REMINDERS, about_person(person), hushed=True)
        await outbox.post(tx, letter, self._clock.now())


def _key(person_id: int, year: int) -> str:
    return f"{YEAR_ENDS}:{person_id}:{year}"
