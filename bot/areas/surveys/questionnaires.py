"""The use cases of surveys of the library's own: written by staff, answered without a name, counted by question."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.areas.broadcasts.types import Audience
from bot.areas.surveys.own_rules import (
    AskedThisYear,
    GroupIsFull,
    NothingAsked,
    OwnResult,
    Questionnaire,
    SurveyHasBegun,
    TooManyQuestions,
)
from bot.areas.surveys.question_rows import read_questions
from bot.areas.surveys.questions import (
    MOST_IN_WORDS,
    MOST_LOADED,
    MOST_QUESTIONS,
    Kind,
    Question,
    Questions,
    Told,
    chosen_of,
    closed,
    distribution,
    fits,
    full,
    still_wanted,
    towards_quotas,
    with_one_more,
)
from bot.areas.surveys.rules import Survey
from bot.areas.surveys.service import Surveys
from bot.areas.surveys.store import own as store
from bot.base.database import Reader, Transaction
from bot.base.reading.dates import Period
from bot.base.refusals import OldButton, Unknown
from bot.base.suppression import FEWEST

PAGE = 6
_WORDS_SHOWN = 20
_YEARS = 3


class Questionnaires:
    """`surveys` opens, sends and ends them, as it does the official one."""

    def __init__(self, surveys: Surveys) -> None:
        self._surveys = surveys

    async def make(
        self, tx: Transaction, title: str, purpose: str, target: int | None, by: int, *, yearly: bool = False
    ) -> Questionnaire:
        """A new one; `yearly`: it is asked once a year. Raises AskedThisYear."""
        year = self._surveys.today.year if yearly else None
        if year is not None and (asked := await store.of_year(tx, year)):
            raise AskedThisYear(asked)
        return await self.find(tx, await store.insert(tx, title, purpose, target, by, year))

    async def find(self, reader: Reader, number: int) -> Questionnaire:
        """One of them. Raises Unknown."""
        found = await store.find(reader, number)
        if found is None:
            raise Unknown("questionnaire")
        return found

    async def page(self, reader: Reader, page: int) -> tuple[Sequence[Questionnaire], bool]:
        """A page of them, and whether there are more."""
        found = await store.page(reader, page * PAGE, PAGE + 1)
        return found[:PAGE], len(found) > PAGE

    async def add(self, tx: Transaction, number: int, question: Question) -> Questionnaire:
        """One more question. Raises Unknown, SurveyHasBegun, TooManyQuestions."""
        found = await self._draft(tx, number)
        words = sum(one.kind is Kind.WORDS for one in found.questions)
        too_wordy = question.kind is Kind.WORDS and words >= MOST_IN_WORDS
        if len(found.questions) >= MOST_QUESTIONS or too_wordy:
            raise TooManyQuestions(found)
        return await self._put(tx, found, with_one_more(found.questions, question))

    async def drop_last(self, tx: Transaction, number: int) -> Questionnaire:
        """Without the last question. Raises Unknown, SurveyHasBegun."""
        found = await self._draft(tx, number)
        return await self._put(tx, found, found.questions[:-1])

    async def receive(self, tx: Transaction, number: int, file_id: str) -> Questionnaire:
        """Staff sent a file with its questions. Raises Unknown, SurveyHasBegun."""
        await self._draft(tx, number)
        await store.put_file(tx, number, file_id)
        return await self.find(tx, number)

    async def read(self, content: bytes, number: int) -> Questions:
        """The questions of a file; slow. Raises FormUnreadable."""
        return await asyncio.to_thread(_read, content, number)

    async def load(self, tx: Transaction, number: int, questions: Questions) -> Questionnaire:
        """The questions of a file. Raises Unknown, SurveyHasBegun, TooManyQuestions."""
        found = await self._draft(tx, number)
        if len(questions) > MOST_LOADED:
            raise TooManyQuestions(found)
        return await self._put(tx, found, questions)

    async def begin(
        self, tx: Transaction, number: int, period: Period, audience: Audience | None, by: int
    ) -> Questionnaire:
        """From now on it is asked, and its questions are fixed. Raises Unknown, SurveyHasBegun, NothingAsked."""
        found = await self._draft(tx, number)
        if not closed(found.questions):
            raise NothingAsked(found)
        await self._surveys.open_own(tx, found.id, period, audience, by)
        return await self.find(tx, number)

    async def waiting_for(self, reader: Reader, person_id: int) -> Sequence[Questionnaire]:
        """Those that run and that somebody has not answered."""
        return await store.running(reader, self._surveys.today.isoformat(), person_id)

    async def asked_by(self, reader: Reader, survey_id: int) -> Questionnaire:
        """What a survey asks. Raises Unknown."""
        found = await store.of_survey(reader, survey_id)
        if found is None:
            raise Unknown("questionnaire")
        return found

    async def check_group(self, reader: Reader, asked: Questionnaire, marks: str) -> None:
        """Whether somebody with these answers is still wanted. Raises GroupIsFull."""
        if not any(any(one.quota) for one in asked.questions):
            return
        replies = await store.replies(reader, asked.survey_id or 0)
        found = chosen_of(marks, full(asked.questions, replies))
        if found is not None:
            number, option = found
            one = closed(asked.questions)[number]
            raise GroupIsFull(asked.survey_id or 0, one.options[option], one.quota[option], marks[:number])

    async def answer(
        self, tx: Transaction, survey_id: int, person_id: int, marks: str, words: Mapping[int, str]
    ) -> None:
        """Count what was chosen and what was written, apart from each other and from whom.

        Raises OldButton, SurveyIsOver, AnsweredAlready.
        """
        found = await self.asked_by(tx, survey_id)
        if len(marks) != len(closed(found.questions)) or not fits(found.questions, marks):
            raise OldButton(marks)
        await self._surveys.take(tx, survey_id, person_id, found.id)
        await store.reply(tx, secrets.token_hex(8), survey_id, marks)
        for question, said in words.items():
            await store.say(tx, secrets.token_hex(8), survey_id, question, said)

    async def result(self, reader: Reader, number: int) -> OwnResult:
        """What was answered so far; nothing that fewer than five have said. Raises Unknown."""
        found = await self.find(reader, number)
        if found.survey_id is None:
            return OwnResult(found, None, 0)
        survey = await self._surveys.find(reader, found.survey_id)
        marks = await store.replies(reader, survey.id)
        words = await store.words(reader, survey.id, _WORDS_SHOWN) if len(marks) >= FEWEST else ()
        told = distribution(found.questions, marks)
        mailed = await self._surveys.mailing.progress(reader, survey.id)
        quotas, missing = towards_quotas(found.questions, marks), still_wanted(found.questions, found.target, marks)
        return OwnResult(found, survey, len(marks), told, quotas, words, mailed, missing,
                         await self._earlier(reader, found))  # fmt: skip

    async def _earlier(self, reader: Reader, asked: Questionnaire) -> Sequence[tuple[int, Sequence[Told]]]:
        """What was answered to the same form in the years before."""
        before = await store.before(reader, asked.year, _YEARS) if asked.year is not None else ()
        return [
            (one.year or 0, distribution(one.questions, await store.replies(reader, one.survey_id or 0)))
            for one in before
        ]

    async def survey_of(self, reader: Reader, found: Questionnaire) -> Survey:
        """Its survey. Raises Unknown where it has not begun."""
        return await self._surveys.find(reader, found.survey_id or 0)

    async def _draft(self, reader: Reader, number: int) -> Questionnaire:
        found = await self.find(reader, number)
        if found.survey_id is not None:
            raise SurveyHasBegun(found)
        if found.dropped:
            raise Unknown("questionnaire")
        return found

    async def _put(self, tx: Transaction, found: Questionnaire, questions: Questions) -> Questionnaire:
        await store.put_questions(tx, found.id, questions)
        return await self.find(tx, found.id)


def _read(content: bytes, number: int) -> Questions:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "questions"
        path.write_bytes(content)
        return read_questions(path, number)
