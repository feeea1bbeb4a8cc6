"""A survey, what one respondent answered, and what of the answers may be seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from bot.areas.surveys.index import BEST, ELEMENTS, LEAST, Counts
from bot.base.reading.dates import Period
from bot.base.refusals import Refusal
from bot.base.suppression import FEWEST

PROFILE: Mapping[str, Sequence[str]] = {
    "sex": ("female", "male"),
    "age": ("under_18", "18_25", "26_35", "36_45", "46_55", "over_55"),
    "education": ("primary", "junior", "senior", "diploma", "bachelor", "master"),
    "work": ("civil_servant", "army", "police", "private", "own", "student", "other"),
    "service": ("loans", "reading", "children", "events", "reference", "internet", "other"),
}
"""What is asked of a respondent, last and each to be passed over: about whom, never who."""
PASSED = "-"
LENGTH = len(ELEMENTS) + len(PROFILE)
MOST_WORDS = 200


class State(StrEnum):
    """A survey's life: what is published changes no more."""

    OPEN = "open"
    CLOSED = "closed"
    PUBLISHED = "published"


@dataclass(frozen=True)
class Survey:
    """`served`: how many people were served in such a period; None: not known. `audience`: whom it is sent to.

    `own`: what it asks, where it is not the official one; `after_event`: it is asked by itself after an event.
    """

    id: int
    period: Period
    served: int | None
    state: State
    audience: str = ""
    own: int | None = None
    after_event: bool = False


class Turn(StrEnum):
    """The letters of a survey: the first, and the one reminder."""

    FIRST = "first"
    REMINDER = "reminder"


@dataclass(frozen=True)
class Mailed:
    """How far a turn is: so many were written to; `over`: nobody is left."""

    turn: Turn
    asked: int
    over: bool


REMINDED_AFTER = timedelta(days=14)
_TOO_SHORT = 4  # days that are left: whoever was asked just now is not reminded


def reminded_on(period: Period, asked: date) -> date | None:
    """When those who have not answered are reminded, once; None where it is over too soon for that."""
    left = (period.last - asked).days
    return asked + min(REMINDED_AFTER, timedelta(left // 2)) if left >= _TOO_SHORT else None


@dataclass(frozen=True)
class Commitment:
    """What will be better in one element. `done_on`: the day on which it was done."""

    element: str
    action: str
    owner: str
    due: date
    done_on: date | None = None


@dataclass(frozen=True)
class Filled:
    """One respondent's form: an answer for each element, and what they told of themselves."""

    answers: Sequence[int]
    profile: Mapping[str, str]


@dataclass(frozen=True)
class Result:
    """A survey and what was answered. `groups`: respondents by what they told of themselves; `plan`: by element.

    `before`: what was answered to the newest that was published earlier, and `groups_before`, those of its groups.
    """

    survey: Survey
    counts: Counts
    groups: Mapping[str, Mapping[str, Counts]] = field(default_factory=dict)
    plan: Mapping[str, Commitment] = field(default_factory=dict)
    before: Counts | None = None
    mailed: Sequence[Mailed] = ()
    groups_before: Mapping[str, Mapping[str, Counts]] = field(default_factory=dict)

    @property
    def is_seen(self) -> bool:
        """Whether enough have answered for anything of it to be shown."""
        return self.counts.respondents >= FEWEST


@dataclass(frozen=True)
class Compared:
    """A survey beside others: what was answered to it."""

    survey: Survey
    counts: Counts


@dataclass(frozen=True)
class Report:
    """A result as it is reported. `sources`: how many answered in the chat and on paper, where that may be seen.

    `halves`: how many in the morning and how many after it, likewise; `compared`: it beside those before it.
    """

    result: Result
    sources: Mapping[str, int]
    halves: Mapping[str, int] = field(default_factory=dict)
    compared: Sequence[Compared] = ()


@dataclass(eq=False)
class SurveyIsOver(Refusal):
    """It takes no more answers."""


@dataclass(eq=False)
class AnsweredAlready(Refusal):
    """Everybody answers once."""


@dataclass(eq=False)
class SurveyRuns(Refusal):
    """One at a time."""

    survey: Survey


@dataclass(eq=False)
class TooFewAnswers(Refusal):
    """Of fewer than five people nothing is published."""

    survey: Survey
    answered: int


@dataclass(eq=False)
class PlanMissing(Refusal):
    """The weakest elements have no plan yet; published without one, nobody learns what will be better."""

    survey: Survey
    elements: Sequence[str]


class Wrong(StrEnum):
    """What is wrong with a row of a file with papers."""

    NO_NUMBER = "no_number"
    TWICE = "twice"
    BLANK = "blank"
    NOT_AN_ANSWER = "not_an_answer"
    UNKNOWN_GROUP = "unknown_group"


@dataclass(frozen=True)
class Fault:
    """In which line, and of which element or group; `value`: what stands there."""

    line: int
    wrong: Wrong
    column: str = ""
    value: str = ""


@dataclass(frozen=True)
class PapersRead:
    """What a file holds: each whole paper by its number, and the rows that are none."""

    papers: Mapping[str, Filled]
    faults: Sequence[Fault]


@dataclass(frozen=True)
class PaperFile:
    """A file that staff sent. `file_id`: Telegram's; '': it is in."""

    id: int
    survey_id: int
    file_id: str
    name: str


@dataclass(eq=False)
class NoPapers(Refusal):
    """A file without the columns of a paper: those that are `missing`."""

    survey_id: int
    missing: Sequence[str] = ()


def fits(marks: str) -> bool:
    """Whether a form as far as it is filled in has answers of its own: “3444-” and the like."""
    if len(marks) > LENGTH:
        return False
    return all(mark in choices for mark, choices in zip(marks, _MARKS, strict=False))


def filled(marks: str) -> Filled:
    """A whole form by its marks. Raises ValueError where it is not whole."""
    if len(marks) != LENGTH or not fits(marks):
        raise ValueError(f"no whole form: {marks!r}")
    told = zip(PROFILE.items(), marks[len(ELEMENTS) :], strict=True)
    profile = {name: values[int(mark)] for (name, values), mark in told if mark != PASSED}
    return Filled([int(mark) for mark in marks[: len(ELEMENTS)]], profile)


_MARKS = [
    *(["".join(str(n) for n in range(LEAST, BEST + 1))] * len(ELEMENTS)),
    *("".join(str(n) for n in range(len(values))) + PASSED for values in PROFILE.values()),
]
"""The marks that each place of a form may have: an answer, or the number of a group."""
