"""The answers of a question, and how many of each are wanted, as staff write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.areas.surveys.question_rows import LONGEST_OPTION
from bot.areas.surveys.questions import MOST_OPTIONS
from bot.base.suppression import FEWEST
from bot.chat.core.inputs import Given, Words
from bot.chat.forms.steps import Answers, Complaint, Step, words_of
from bot.chat.screens.texts import Texts


@dataclass(frozen=True, kw_only=True)
class OptionsStep(Step):
    """Answers, one a line or with “;” or commas between."""

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> list[str]:
        words_of(given, t)
        typed = given.text if isinstance(given, Words) else ""
        apart = r"[\n;]" if re.search(r"[\n;]", typed.strip()) else ","
        found = list(dict.fromkeys(" ".join(part.split()) for part in re.split(apart, typed) if part.strip()))
        if not 2 <= len(found) <= MOST_OPTIONS or any(len(one) > LONGEST_OPTION for one in found):
            raise Complaint(
                t("Please write 2 to {n} answers of at most {most} letters, one a line.", n=MOST_OPTIONS,
                  most=LONGEST_OPTION)
            )  # fmt: skip
        return found

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return ", ".join(value)

    def fits(self, value: Any) -> bool:
        return isinstance(value, list) and all(isinstance(one, str) for one in value)


@dataclass(frozen=True, kw_only=True)
class QuotaStep(Step):
    """How many of each answer are wanted, in their order."""

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> list[int]:
        found = [int(one) for one in re.findall(r"\d{1,6}", words_of(given, t))]
        if len(found) != len(answers["options"]):
            raise Complaint(t("Please write {n} numbers, in the order of the answers.", n=len(answers["options"])))
        if any(0 < one < FEWEST for one in found):
            raise Complaint(t("Please write 5 or more, so that nobody is told by it; 0 where it does not matter."))
        return found

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return ", ".join(map(t.number, value))

    def fits(self, value: Any) -> bool:
        return isinstance(value, list) and all(isinstance(one, int) for one in value)
