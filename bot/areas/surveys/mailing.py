"""Surveys sent by the program: once to everybody who is meant, and one reminder to those who have not answered."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta, tzinfo

from bot.areas.broadcasts.criteria import Criteria
from bot.areas.broadcasts.hooks import NewsTopic
from bot.areas.broadcasts.serialization import audience_of
from bot.areas.surveys import store
from bot.areas.surveys.rules import Mailed, State, Survey, Turn, reminded_on
from bot.areas.surveys.store import mailings
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.i18n import N_
from bot.base.quiet import Quiet, next_quiet_end
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter
from bot.delivery.schedule import store as schedule
from bot.delivery.schedule.rules import Claimed, Due, NoLongerNeeded
from bot.delivery.schedule.worker import Job

ASKS = "survey_asks"
"""The kind of the job that writes to people, and of the letter."""
TOPIC = NewsTopic("surveys", N_("Surveys of the library"), N_("Surveys"), (6, 6))
_PART, _PAUSE = 200, timedelta(seconds=20)
"""So many letters at once, and so long until the next: whatever is urgent waits for no more than these."""


class Mailing:
    """`quiet`: the library's hours in which nobody is written to; `criteria`: what makes an audience."""

    def __init__(self, clock: Clock, zone: tzinfo, quiet: Callable[[], Quiet], criteria: Criteria) -> None:
        self._clock = clock
        self._zone = zone
        self._quiet = quiet
        self._criteria = criteria

    async def begin(self, tx: Transaction, survey: Survey) -> None:
        """Everybody who is meant is asked, as soon as it is no quiet hour."""
        if survey.audience:
            await self._plan(tx, survey.id, Turn.FIRST, timedelta())

    async def stop(self, tx: Transaction, survey_id: int) -> None:
        """Who was not written to yet is not any more."""
        await outbox.cancel(tx, _letters(survey_id))

    async def progress(self, reader: Reader, survey_id: int) -> Sequence[Mailed]:
        """How far letters and reminder are."""
        return await mailings.progress(reader, survey_id)

    async def still_asks(self, reader: Reader, survey_id: int, person_id: int) -> Survey | None:
        """The survey a letter is about; None where it is over, or its reader has answered meanwhile."""
        survey = await store.find(reader, survey_id)
        today = self._clock.now().astimezone(self._zone).date()
        if survey is None or survey.state is not State.OPEN or today > survey.period.last:
            return None
        return None if await store.has_taken(reader, survey_id, person_id) else survey

    def jobs(self) -> Mapping[str, Job]:
        """What the clerk does."""
        return {ASKS: Job(self._ask)}

    async def _ask(self, tx: Transaction, due: Claimed) -> None:
        """Write to the next of them; the rest is planned, so that a kill repeats nothing and leaves nobody out."""
        survey, turn = await store.find(tx, due.details["survey"]), Turn(due.details["turn"])
        if survey is None or survey.state is not State.OPEN or not survey.audience:
            raise NoLongerNeeded("the survey is over")
        now = self._clock.now()
        wanted = self._criteria.condition(audience_of(survey.audience), TOPIC.name, now)
        people = await mailings.next_people(tx, survey.id, turn, wanted, _PART)
        for person in people:
            await outbox.post(tx, self._letter(survey, turn, person), now)
        if over := len(people) < _PART:
            await self._remind(tx, survey, turn)
        else:
            await self._plan(tx, survey.id, turn, _PAUSE)
        await mailings.went_on(tx, survey.id, turn, people, over=over)

    async def _remind(self, tx: Transaction, survey: Survey, turn: Turn) -> None:
        today = self._clock.now().astimezone(self._zone).date()
        day = reminded_on(survey.period, today) if turn is Turn.FIRST else None
        if day is not None:
            await self._plan(tx, survey.id, Turn.REMINDER, day - today)

    async def _plan(self, tx: Transaction, survey_id: int, turn: Turn, wait: timedelta) -> None:
        due_at = next_quiet_end(self._clock.now() + wait, self._quiet(), self._zone)
        details = {"survey": survey_id, "turn": turn.value}
        await schedule.plan(tx, Due(ASKS, f"survey:{survey_id}", due_at, f"{ASKS}:{survey_id}:{turn}", details))

    def _letter(self, survey: Survey, turn: Turn, person: int) -> Letter:
        _, over = survey.period.moments(self._zone)
        return Letter(
            chat_id=person,
            kind=ASKS,
            details={"survey": survey.id, "person": person, "turn": turn.value},
            key=f"{ASKS}:{survey.id}:{turn}:{person}",
            lane=Lane.REMINDERS,
            subject=_letters(survey.id),
            expires_at=over,
            hushed=True,
            patient=True,
        )


def _letters(survey_id: int) -> str:
    """By which letters that still wait are called back."""
    return f"{ASKS}:{survey_id}"
