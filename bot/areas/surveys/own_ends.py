"""What ends a survey of the library's own: a draft is thrown away, a result is published."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bot.areas.surveys.own_rules import AskedThisYear, Questionnaire, StillAsked, SurveyHasBegun
from bot.areas.surveys.questionnaires import Questionnaires
from bot.areas.surveys.rules import State, TooFewAnswers
from bot.areas.surveys.service import Surveys
from bot.areas.surveys.store import own as store
from bot.base.database import Reader, Transaction
from bot.base.refusals import Unknown
from bot.base.suppression import FEWEST

_HAD_BACK = timedelta(days=1)
_SHOWN = 6


class OwnEnds:
    """`own` finds them, `surveys` keeps their state."""

    def __init__(self, own: Questionnaires, surveys: Surveys) -> None:
        self._own = own
        self._surveys = surveys

    async def throw_away(self, tx: Transaction, number: int) -> Questionnaire:
        """A draft, for good after a day. Raises Unknown, SurveyHasBegun."""
        found = await self._own.find(tx, number)
        if found.survey_id is not None:
            raise SurveyHasBegun(found)
        await store.set_dropped(tx, number, self._surveys.now)
        return await self._own.find(tx, number)

    async def take_back(self, tx: Transaction, number: int) -> Questionnaire:
        """It was not thrown away, after all. Raises Unknown, AskedThisYear where another has taken its place."""
        found = await self._own.find(tx, number)
        if found.dropped and found.year is not None and (other := await store.of_year(tx, found.year)):
            raise AskedThisYear(other)
        await store.set_dropped(tx, number, None)
        return await self._own.find(tx, number)

    async def tidy(self, tx: Transaction) -> None:
        """What was thrown away a day ago is gone."""
        await store.delete_dropped(tx, self._surveys.now - _HAD_BACK)

    async def publish(self, tx: Transaction, number: int) -> None:
        """Everybody may see it, and nothing of it changes. Raises Unknown, StillAsked, TooFewAnswers."""
        found = await self._own.result(tx, number)
        if found.survey is None or found.survey.after_event:
            raise Unknown("survey")
        if found.survey.state is State.OPEN:
            raise StillAsked(found.asked)
        if found.respondents < FEWEST:
            raise TooFewAnswers(found.survey, found.respondents)
        if found.survey.state is State.CLOSED:
            await self._surveys.publish_own(tx, found.survey.id)

    async def published(self, reader: Reader) -> Sequence[Questionnaire]:
        """Those that everybody may see, the newest first."""
        return await store.published(reader, _SHOWN)
