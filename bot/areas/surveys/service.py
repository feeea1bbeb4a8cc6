"""The use cases of surveys."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from datetime import date, datetime, tzinfo

from bot.areas.broadcasts.serialization import audience_json
from bot.areas.broadcasts.types import Audience
from bot.areas.staff.service import Staff
from bot.areas.surveys import store
from bot.areas.surveys.counting import by_group, counted
from bot.areas.surveys.index import ELEMENTS
from bot.areas.surveys.mailing import Mailing
from bot.areas.surveys.permissions import RUN_SURVEYS
from bot.areas.surveys.rules import (
    AnsweredAlready,
    Commitment,
    Compared,
    Filled,
    PlanMissing,
    Report,
    Result,
    State,
    Survey,
    SurveyIsOver,
    SurveyRuns,
    TooFewAnswers,
)
from bot.areas.surveys.store import papers as paper_store
from bot.base.clock import Clock
from bot.base.database import Reader, Transaction
from bot.base.reading.dates import Period
from bot.base.refusals import Unknown
from bot.base.suppression import FEWEST, shown
from bot.delivery.schedule import store as schedule
from bot.delivery.schedule.rules import Claimed, Due
from bot.delivery.schedule.worker import Job

ENDS = "survey_ends"
"""The kind of the job that closes a survey, and of the letter that says so."""
OWN_ENDS = "survey_own_ends"
"""The kind of the letter that says so of one of the library's own."""
PAGE = 6
_COMPARED = 5  # surveys before one


class Surveys:
    """`zone`: the library's, by which days are counted."""

    def __init__(self, clock: Clock, zone: tzinfo, staff: Staff, mailing: Mailing) -> None:
        self._clock = clock
        self._zone = zone
        self._staff = staff
        self.mailing = mailing

    @property
    def today(self) -> date:
        """Where the library is."""
        return self._clock.now().astimezone(self._zone).date()

    @property
    def now(self) -> datetime:
        """By the program's clock."""
        return self._clock.now()

    # Answering

    async def running(self, reader: Reader) -> Survey | None:
        """The one that takes answers now; it may be open before its first day."""
        found = await store.running(reader)
        return found if found and found.period.first <= self.today <= found.period.last else None

    async def has_answered(self, reader: Reader, survey_id: int, person_id: int) -> bool:
        """Whether somebody has."""
        return await store.has_taken(reader, survey_id, person_id)

    async def take(self, tx: Transaction, survey_id: int, person_id: int, own: int | None = None) -> None:
        """Somebody has answered, once, while it takes answers. `own`: what it asks.

        Raises SurveyIsOver, AnsweredAlready.
        """
        found = await store.find(tx, survey_id)
        open_now = found is not None and found.state is State.OPEN and found.own == own
        if not open_now or found is None or not found.period.first <= self.today <= found.period.last:
            raise SurveyIsOver
        if not await store.take(tx, survey_id, person_id):
            raise AnsweredAlready

    async def answer(self, tx: Transaction, survey_id: int, person_id: int, form: Filled) -> None:
        """Count somebody's answers, apart from them. Raises SurveyIsOver, AnsweredAlready."""
        await self.take(tx, survey_id, person_id)
        await self._add(tx, survey_id, "chat", form)

    async def enter(self, tx: Transaction, survey_id: int, form: Filled) -> int:
        """Count what was answered on paper; how many have answered now. Raises SurveyIsOver, Unknown."""
        if (await self.find(tx, survey_id)).state is State.PUBLISHED:
            raise SurveyIsOver
        await self._add(tx, survey_id, "paper", form)
        return await store.how_many(tx, survey_id)

    async def enter_all(self, tx: Transaction, survey_id: int, papers: Mapping[str, Filled]) -> int:
        """Count the papers whose number is not in yet; how many that were. Raises SurveyIsOver, Unknown."""
        if (await self.find(tx, survey_id)).state is State.PUBLISHED:
            raise SurveyIsOver
        fresh = [form for number, form in papers.items() if await paper_store.note(tx, survey_id, number)]
        for form in fresh:
            await self._add(tx, survey_id, "paper", form)
        return len(fresh)

    async def _add(self, tx: Transaction, survey_id: int, source: str, form: Filled) -> None:
        local = self._clock.now().astimezone(self._zone)
        await store.add(tx, secrets.token_hex(8), survey_id, source, form)
        await store.count_day(tx, survey_id, local, source)

    # Running one

    async def open(
        self, tx: Transaction, period: Period, served: int | None, by: int, audience: Audience | None = None
    ) -> Survey:
        """Begin to ask; one at a time. `audience`: whom it is sent to; None: nobody. Raises SurveyRuns."""
        if runs := await store.running(tx):
            raise SurveyRuns(runs)
        return await self._begin(tx, period, served, by, audience)

    async def open_own(
        self, tx: Transaction, own: int, period: Period, audience: Audience | None, by: int | None
    ) -> Survey:
        """Begin to ask what a questionnaire asks; several may run side by side. `by` None: the program itself."""
        return await self._begin(tx, period, None, by, audience, own)

    async def _begin(
        self, tx: Transaction, period: Period, served: int | None, by: int | None, audience: Audience | None,
        own: int | None = None,
    ) -> Survey:  # fmt: skip
        sent_to = audience_json(audience) if audience else ""
        survey_id = await store.insert(tx, period, served, by, sent_to, own)
        _, over = period.moments(self._zone)
        details = {"survey": survey_id}
        await schedule.plan(tx, Due(ENDS, _subject(survey_id), over, f"{ENDS}:{survey_id}", details))
        survey = await self.find(tx, survey_id)
        await self.mailing.begin(tx, survey)
        return survey

    async def find(self, reader: Reader, survey_id: int) -> Survey:
        """One of them. Raises Unknown."""
        found = await store.find(reader, survey_id)
        if found is None:
            raise Unknown("survey")
        return found

    async def page(self, reader: Reader, page: int) -> tuple[Sequence[tuple[Survey, int]], bool]:
        """A page of them with how many answered, the newest first, and whether there are more."""
        found = await store.page(reader, page * PAGE, PAGE + 1)
        counts = [(one, await store.how_many(reader, one.id)) for one in found[:PAGE]]
        return counts, len(found) > PAGE

    async def close(self, tx: Transaction, survey_id: int) -> None:
        """It takes no more answers in the chat. Raises Unknown."""
        if (await self.find(tx, survey_id)).state is State.OPEN:
            await store.set_state(tx, survey_id, State.CLOSED)
            await schedule.drop(tx, _subject(survey_id))
            await self.mailing.stop(tx, survey_id)

    async def publish(self, tx: Transaction, survey_id: int) -> Result:
        """From now on everybody may see it, and nothing of it changes. Raises Unknown, TooFewAnswers, PlanMissing."""
        found = await self.result(tx, survey_id)
        if found.counts.respondents < FEWEST:
            raise TooFewAnswers(found.survey, found.counts.respondents)
        if missing := [one for one in found.counts.weakest() if one not in found.plan]:
            raise PlanMissing(found.survey, missing)
        if found.survey.state is not State.PUBLISHED:
            await store.set_state(tx, survey_id, State.PUBLISHED, self._clock.now())
            await schedule.drop(tx, _subject(survey_id))
        return await self.result(tx, survey_id)

    async def publish_own(self, tx: Transaction, survey_id: int) -> None:
        """From now on everybody may see what came of one of the library's own."""
        await store.set_state(tx, survey_id, State.PUBLISHED, self._clock.now())

    async def commit_to(self, tx: Transaction, survey_id: int, one: Commitment) -> None:
        """What will be better in an element. Raises Unknown, SurveyIsOver where it is published."""
        if (await self.find(tx, survey_id)).state is State.PUBLISHED:
            raise SurveyIsOver
        if one.element not in ELEMENTS:
            raise Unknown("element")
        await store.commit_to(tx, survey_id, one)

    async def mark_done(self, tx: Transaction, survey_id: int, element: str, *, done: bool) -> None:
        """It was done, today, or was not, after all; a published plan is still carried out."""
        await store.mark_done(tx, survey_id, element, self.today if done else None)

    # What came of it

    async def result(self, reader: Reader, survey_id: int) -> Result:
        """What was answered so far; groups of fewer than five are left out. Raises Unknown."""
        survey = await self.find(reader, survey_id)
        found = await store.answers(reader, survey_id)
        earlier = await store.latest(reader, State.PUBLISHED, survey_id)
        old = await store.answers(reader, earlier.id) if earlier else ()
        before = counted(form for form, _ in old) if earlier else None
        counts = counted(form for form, _ in found)
        mailed = await self.mailing.progress(reader, survey_id)
        plan = await store.plan(reader, survey_id)
        return Result(survey, counts, by_group(found), plan, before, mailed, by_group(old))

    async def compared(self, reader: Reader, survey_id: int) -> Sequence[Compared]:
        """It beside those that were published before it, the oldest first. Raises Unknown."""
        both = [*await store.published_before(reader, survey_id, _COMPARED), await self.find(reader, survey_id)]
        found = [(one, [form for form, _ in await store.answers(reader, one.id)]) for one in both]
        return [Compared(one, counted(forms)) for one, forms in found if len(forms) >= FEWEST]

    async def report(self, reader: Reader, survey_id: int) -> Report:
        """All that the report tells. Raises Unknown, TooFewAnswers."""
        found = await self.result(reader, survey_id)
        if found.counts.respondents < FEWEST:
            raise TooFewAnswers(found.survey, found.counts.respondents)
        halves = shown(await store.halves(reader, survey_id))
        sources = shown(await store.sources(reader, survey_id))
        return Report(found, sources, halves, await self.compared(reader, survey_id))

    async def published(self, reader: Reader) -> Result | None:
        """The newest that everybody may see."""
        found = await store.latest(reader, State.PUBLISHED)
        return await self.result(reader, found.id) if found else None

    def jobs(self) -> Mapping[str, Job]:
        """A survey ends by itself with its last day, and those who run surveys hear of it."""

        async def end(tx: Transaction, due: Claimed) -> None:
            survey_id = due.details["survey"]
            found = await store.find(tx, survey_id)
            if found is None or found.state is not State.OPEN:
                return
            await store.set_state(tx, survey_id, State.CLOSED)
            await self.mailing.stop(tx, survey_id)
            if found.after_event:
                return
            kind = ENDS if found.own is None else OWN_ENDS
            await self._staff.tell(tx, RUN_SURVEYS, kind, {"survey": survey_id}, f"{ENDS}:{survey_id}")

        return {ENDS: Job(end), **self.mailing.jobs()}


def _subject(survey_id: int) -> str:
    """By which the job that ends a survey is known."""
    return f"survey:{survey_id}"
