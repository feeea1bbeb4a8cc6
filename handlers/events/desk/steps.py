"""Questions of the desk's form: a name with a number, and who takes part."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.base.reading.people import read_people
from bot.base.reading.phones import read_name_and_phone
from bot.chat.core.inputs import Given, Words
from bot.chat.forms.steps import Answers, Complaint, Step
from bot.chat.screens.texts import Texts

LONGEST_NAME = 80
_MOST_PEOPLE = 8


def name_and_phone(text: str) -> tuple[str, str] | None:
    """(name, +62…) of “Warga Contoh 0812 3456 7890”, in either order; None where a message is not such."""
    found = read_name_and_phone(text)
    return found if found and len(found[0]) <= LONGEST_NAME else None


@dataclass(frozen=True, kw_only=True)
class WhoStep(Step):
    """A name and a number in one message; kept as [name, phone]."""

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> list[str]:
        found = name_and_phone(given.text) if isinstance(given, Words) else None
        if found is None:
            raise Complaint(t("Please write name and number in one message, for example: Warga Contoh 0812 3456 7890"))
        return list(found)

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return f"{value[0]}, {value[1]}"

    def fits(self, value: Any) -> bool:
        return isinstance(value, list) and len(value) == 2 and all(isinstance(one, str) for one in value)


@dataclass(frozen=True, kw_only=True)
class PeopleStep(Step):
    """Names with birth years or ages, with commas between; kept as [[name, year], …]."""

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> list[list[Any]]:
        text = given.text if isinstance(given, Words) else ""
        people = read_people(text, today.year)
        if not people or len(people) > _MOST_PEOPLE:
            raise Complaint(
                t("Please write each name with the year of birth, for example: Adik Contoh 2019, Kakak Contoh 2017")
            )
        return [[name[:LONGEST_NAME], year] for name, year in people]

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return ", ".join(f"{name} ({year})" for name, year in value)

    def fits(self, value: Any) -> bool:
        return isinstance(value, list) and all(
            isinstance(one, list) and len(one) == 2 and isinstance(one[0], str) and type(one[1]) is int for one in value
        )
