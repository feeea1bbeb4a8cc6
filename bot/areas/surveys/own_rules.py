"""A survey of the library's own, what came of it, and what cannot be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.areas.surveys.questions import Questions, Told
from bot.areas.surveys.rules import Mailed, State, Survey
from bot.base.refusals import Refusal


@dataclass(frozen=True)
class Questionnaire:
    """What a survey of the library's own asks. `year`: it is asked once a year. `survey_id`: it has begun.

    `dropped`: the draft was thrown away, and can still be had back; `state`: of its survey, None before it has begun.
    """

    id: int
    title: str
    purpose: str
    questions: Questions
    target: int | None = None
    year: int | None = None
    survey_id: int | None = None
    file_id: str = ""
    dropped: bool = False
    state: State | None = None


@dataclass(frozen=True)
class OwnResult:
    """What was answered to it. `quotas`: group, how many answered, how many are wanted; `words`: question and words.

    `wanted`: how many are still missing; None where nobody said how many are wanted. `earlier`: year, and what was
    answered then to the form that is asked once a year.
    """

    asked: Questionnaire
    survey: Survey | None
    respondents: int
    told: Sequence[Told] = ()
    quotas: Sequence[tuple[str, int | None, int]] = ()
    words: Sequence[tuple[int, str]] = ()
    mailed: Sequence[Mailed] = ()
    wanted: int | None = None
    earlier: Sequence[tuple[int, Sequence[Told]]] = ()


@dataclass(eq=False)
class GroupIsFull(Refusal):
    """As many of a group have answered as are wanted. `before`: the answers up to the one that chose it."""

    survey: int
    group: str
    wanted: int
    before: str


@dataclass(eq=False)
class SurveyHasBegun(Refusal):
    """Its questions are fixed."""

    asked: Questionnaire


@dataclass(eq=False)
class TooManyQuestions(Refusal):
    """Nobody answers so many."""

    asked: Questionnaire


@dataclass(eq=False)
class NothingAsked(Refusal):
    """There is no question yet that is answered by a tap."""

    asked: Questionnaire


@dataclass(eq=False)
class AskedThisYear(Refusal):
    """It is asked once a year."""

    asked: Questionnaire


class Odd(StrEnum):
    """What is wrong with a row of a file with questions."""

    KIND = "kind"
    LONG = "long"
    WORDS = "words"
    OPTIONS = "options"
    CONDITION = "condition"


@dataclass(frozen=True)
class QuestionFault:
    """In which line; `value`: what stands there."""

    line: int
    odd: Odd
    value: str = ""


@dataclass(eq=False)
class FormUnreadable(Refusal):
    """A file without questions, or with rows that are none; nothing of it was taken."""

    asked: int
    faults: Sequence[QuestionFault] = ()


@dataclass(eq=False)
class StillAsked(Refusal):
    """It has not ended yet, so nothing of it is published."""

    asked: Questionnaire
