"""The questions of a survey of the library's own, and what somebody has answered so far: a letter a question.

Closed questions stand before those in words. A letter is "1" to "5" on a scale, the number of an option from "0", a
set of options as one of 64 letters, or "-" where nobody was asked or nothing was said.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from string import ascii_letters, digits
from typing import Any

from bot.base.suppression import shown

SCALE = 5
MOST_OPTIONS = 6
MOST_QUESTIONS, MOST_LOADED = 9, 40
"""Ten questions are too many for a survey that nobody has to make; forms of others may be longer."""
MOST_IN_WORDS = 3
PASSED = "-"
_SETS = digits + ascii_letters + "_."


class Kind(StrEnum):
    """How a question is answered."""

    SCALE = "scale"
    CHOICE = "choice"
    SEVERAL = "several"
    WORDS = "words"


@dataclass(frozen=True)
class Question:
    """`only_if`: (number of an earlier choice from 0, its option), without which it is not asked.

    `quota`: how many respondents of each option are wanted.
    """

    text: str
    kind: Kind
    options: Sequence[str] = ()
    only_if: tuple[int, int] | None = None
    quota: Sequence[int] = ()

    @property
    def answers(self) -> Sequence[str]:
        """What may be chosen, as it is shown."""
        return [str(n) for n in range(1, SCALE + 1)] if self.kind is Kind.SCALE else self.options

    @property
    def letters(self) -> str:
        """The letters that an answer may have."""
        if self.kind is Kind.SCALE:
            return digits[1 : SCALE + 1]
        return digits[: len(self.options)] if self.kind is Kind.CHOICE else _SETS[1 : 2 ** len(self.options)]


Questions = Sequence[Question]


def packed(questions: Questions) -> str:
    """As they are kept."""
    return json.dumps([asdict(one) for one in questions], ensure_ascii=False)


def unpacked(text: str) -> Questions:
    """As they were kept."""
    return [_question(one) for one in json.loads(text)]


def _question(kept: Mapping[str, Any]) -> Question:
    number, option = kept["only_if"] or (None, 0)
    only_if = (number, option) if number is not None else None
    return Question(kept["text"], Kind(kept["kind"]), kept["options"], only_if, kept["quota"])


def closed(questions: Questions) -> Questions:
    """Those that are answered by a tap."""
    return [one for one in questions if one.kind is not Kind.WORDS]


def with_one_more(questions: Questions, one: Question) -> Questions:
    """With a question at the end of its kind."""
    first, last = closed(questions), [each for each in questions if each.kind is Kind.WORDS]
    return [*first, *last, one] if one.kind is Kind.WORDS else [*first, one, *last]


def is_asked(question: Question, marks: str) -> bool:
    """Whether it is, after these answers."""
    if question.only_if is None:
        return True
    number, option = question.only_if
    return marks[number : number + 1] == digits[option]


def advanced(questions: Questions, marks: str) -> str:
    """The answers, with those questions passed over that are not asked after them."""
    for question in closed(questions)[len(marks) :]:
        if is_asked(question, marks):
            break
        marks += PASSED
    return marks


def gone_back(questions: Questions, marks: str) -> str:
    """The answers without the last that was given."""
    asked = closed(questions)
    marks = marks[:-1]
    while marks and not is_asked(asked[len(marks)], marks):
        marks = marks[:-1]
    return marks


def fits(questions: Questions, marks: str) -> bool:
    """Whether these are answers of these questions, each asked or passed over as it should be."""
    asked = closed(questions)
    if len(marks) > len(asked):
        return False
    return all(
        mark == PASSED or (mark in one.letters and is_asked(one, marks))
        for mark, one in zip(marks, asked, strict=False)
    )


def in_words(questions: Questions, marks: str) -> Sequence[tuple[int, str]]:
    """The questions in words that are asked after these answers: number and text."""
    return [(n, one.text) for n, one in enumerate(questions) if one.kind is Kind.WORDS and is_asked(one, marks)]


def letter_of(chosen: int) -> str:
    """A set of options, as a letter; `chosen` has a bit for each."""
    return _SETS[chosen] if chosen else PASSED


@dataclass(frozen=True)
class Told:
    """How often each answer of a question was given, where that may be seen. `asked`: how many said anything to it."""

    question: Question
    asked: int
    counts: Mapping[int, int] = field(default_factory=dict)


def distribution(questions: Questions, all_marks: Iterable[str]) -> Sequence[Told]:
    """Question by question. Of a single choice and a scale none that the others would betray; else none below five."""
    forms = list(all_marks)
    return [_told(one, [form[n] for form in forms if form[n] != PASSED]) for n, one in enumerate(closed(questions))]


def _told(question: Question, letters: Sequence[str]) -> Told:
    counts: Counter[int] = Counter()
    for letter in letters:
        counts.update(_chosen(question, letter))
    return Told(question, len(letters), shown({n: counts[n] for n in range(len(question.answers))}))


def _chosen(question: Question, letter: str) -> Iterable[int]:
    if question.kind is Kind.SEVERAL:
        return (n for n in range(len(question.options)) if _SETS.index(letter) >> n & 1)
    return (int(letter) - (question.kind is Kind.SCALE),)


def towards_quotas(questions: Questions, all_marks: Iterable[str]) -> Sequence[tuple[str, int | None, int]]:
    """Of each group of which so many are wanted: its name, how many answered (None: too few to be seen), and how many
    are wanted.
    """
    told = zip(closed(questions), distribution(questions, all_marks), strict=True)
    return [
        (name, found.counts.get(n), wanted)
        for one, found in told
        for n, (name, wanted) in enumerate(zip(one.options, one.quota, strict=False))
    ]


def full(questions: Questions, all_marks: Iterable[str]) -> set[tuple[int, int]]:
    """The groups of which as many have answered as are wanted: question and option."""
    forms = list(all_marks)
    return {
        (number, option)
        for number, one in enumerate(closed(questions))
        for option, wanted in enumerate(one.quota)
        if wanted and sum(form[number] == digits[option] for form in forms) >= wanted
    }


def chosen_of(marks: str, groups: Iterable[tuple[int, int]]) -> tuple[int, int] | None:
    """The group among these to which somebody with such answers belongs."""
    return next((one for one in groups if marks[one[0] : one[0] + 1] == digits[one[1]]), None)


def still_wanted(questions: Questions, target: int | None, all_marks: Iterable[str]) -> int | None:
    """How many answers are still wanted: of the groups, else of all; None where nobody said how many."""
    forms = list(all_marks)
    missing = [
        sum(max(0, wanted - sum(form[n] == digits[k] for form in forms)) for k, wanted in enumerate(one.quota))
        for n, one in enumerate(closed(questions))
        if any(one.quota)
    ]
    if missing:
        return max(missing)
    return max(0, target - len(forms)) if target else None
