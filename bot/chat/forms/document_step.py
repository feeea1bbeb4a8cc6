"""A question for a file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.chat.core.inputs import Given, Other
from bot.chat.forms.steps import Answers, Complaint, Step
from bot.chat.screens.texts import Texts


@dataclass(frozen=True, kw_only=True)
class DocumentStep(Step):
    """A file; kept as Telegram's id of it and its name."""

    called: str = "berkas file document"

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> list[str]:
        if not isinstance(given, Other) or given.kind != "document" or not given.post.file_id:
            raise Complaint(t("Please send the list as a file (CSV or Excel)."))
        return [given.post.file_id, given.post.file_name]

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return str(value[1]) or t("Your file")

    def fits(self, value: Any) -> bool:
        return isinstance(value, list) and len(value) == 2
