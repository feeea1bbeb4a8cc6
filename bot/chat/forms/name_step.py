"""A question for somebody's name: what is a question itself, a sentence or a greeting is none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from bot.base.reading.person_names import read_name
from bot.base.reading.phones import read_name_and_phone
from bot.chat.core.inputs import Given, Words
from bot.chat.forms.steps import Answers, Complaint, TextStep
from bot.chat.screens.texts import Texts


@dataclass(frozen=True, kw_only=True)
class NameStep(TextStep):
    """One person's name, without what stands around it: “atas nama Rina ya kak” is Rina."""

    most: int = 80
    deaf: ClassVar[frozenset[str]] = frozenset({"correct_name", "add_child", "my_data"})
    called: str = "nama namo nm name"

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        text = super().read(given, t, answers, today)
        name = read_name(text) if isinstance(given, Words) else text
        if name is None:
            raise Complaint(t("Please write only the name, for example “Rina Contoh”."))
        return name

    def also(self, given: Given, t: Texts, answers: Answers, today: date) -> Answers:
        """A number told beside it answers the question for one, which comes later where there is one."""
        told = read_name_and_phone(given.text) if isinstance(given, Words) else None
        return {"phone": told[1]} if told else {}

    def declines(self, given: Given, t: Texts, answers: Answers, now: datetime) -> bool:
        """Whatever words are no name are something else that is said."""
        return isinstance(given, Words) and self._refuses(given, t, answers, now)
