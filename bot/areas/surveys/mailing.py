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
from bot.areas.surveys.wanting import asked_next, wanted
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
_SEEN = timedelta(days=3)
"""So long it is waited to see how many answer, before others are asked."""


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
        """The survey a letter is about; None where it is over, has all it wants, or its reader has answered."""
        survey = await store.find(reader, survey_id)
        today = self._clock.now().astimezone(self._zone).date()
        if survey is None or survey.state is not State.OPEN or today > survey.period.last:
            return None
        if await store.has_taken(reader, survey_id, person_id) or await wanted(reader, survey) == 0:
            return None
        return survey

    def jobs(self) -> Mapping[str, Job]:
        """What the clerk does."""
        return {ASKS: Job(self._ask)}

    async def _ask(self, tx: Transaction, due: Claimed) -> None:
        """Write to the next of them; the rest is planned, so that a kill repeats nothing and leaves nobody out.

        Where so many answers are wanted, so many are asked that these may come, and others days later while some are
        missing still; a reminder goes to those who were asked, and after it nobody is asked for the first time.
        """
        survey, turn = await store.find(tx, due.details["survey"]), Turn(due.details["turn"])
        if survey is None or survey.state is not State.OPEN or not survey.audience:
            raise NoLongerNeeded("the survey is over")
        if await wanted(tx, survey) == 0:
            raise NoLongerNeeded("enough have answered")
        begun = {one.turn for one in await mailings.progress(tx, survey.id)}
        if turn is Turn.FIRST and Turn.REMINDER in begun:
            raise NoLongerNeeded("the reminder has gone out")
        left = due.details.get("left")
        if left is None and turn is Turn.FIRST:
            left = await asked_next(tx, survey)
        people = await self._write(tx, survey, turn, _PART if left is None else min(_PART, left))
        if turn is Turn.FIRST and not begun:
            await self._remind(tx, survey)
        await self._go_on(tx, survey, turn, people, left)

    async def _write(self, tx: Transaction, survey: Survey, turn: Turn, most: int) -> Sequence[int]:
        now = self._clock.now()
        meant = self._criteria.condition(audience_of(survey.audience), TOPIC.name, now, asks=True)
        people = await mailings.next_people(tx, survey.id, turn, meant, most)
        for person in people:
            await outbox.post(tx, self._letter(survey, turn, person), now)
        over = len(people) < most
        await mailings.went_on(tx, survey.id, turn, people, over=over)
        return people

    async def _go_on(
        self, tx: Transaction, survey: Survey, turn: Turn, people: Sequence[int], left: int | None
    ) -> None:
        if len(people) < (_PART if left is None else min(_PART, left)):
            return
        rest = left - len(people) if left is not None else None
        await self._plan(tx, survey.id, turn, _PAUSE if rest != 0 else _SEEN, rest or None)

    async def _remind(self, tx: Transaction, survey: Survey) -> None:
        today = self._clock.now().astimezone(self._zone).date()
        day = reminded_on(survey.period, today)
        if day is not None:
            await self._plan(tx, survey.id, Turn.REMINDER, day - today)

    async def _plan(
        self, tx: Transaction, survey_id: int, turn: Turn, wait: timedelta, left: int | None = None
    ) -> None:
        """`left`: how many are still asked before it is seen how many answer."""
        due_at = next_quiet_end(self._clock.now() + wait, self._quiet(), self._zone)
        details = {"survey": survey_id, "turn": turn.value, **({"left": left} if left else {})}
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
