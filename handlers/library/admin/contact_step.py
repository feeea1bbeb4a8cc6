"""A number, an address or a name by which the library is reached, as its kind wants it; or nothing any more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.areas.library.links import read_url
from bot.base.html import Html
from bot.chat.core.inputs import Given
from bot.chat.forms.steps import Answers, Complaint, TextStep
from bot.chat.screens.texts import Texts

NOTHING = "nothing"
_PHONE = re.compile(r"[+()\d][\d\s().+/-]{4,}")
_MAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")


@dataclass(frozen=True, kw_only=True)
class ContactValueStep(TextStep):
    """Kept as residents read it; NOTHING takes it away."""

    def options(self, t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
        return [(NOTHING, t("Leave it empty"))]

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        text = TextStep.read(self, given, t, answers, today)
        complaint = wrong(t, str(answers.get("kind")), text)
        if complaint:
            raise Complaint(complaint)
        return text

    def show(self, value: object, t: Texts, answers: Answers) -> str:
        return t("(empty)") if value == NOTHING else str(value)


def wrong(t: Texts, kind: str, text: str) -> Html | None:
    """What is wrong with it; None where nothing is."""
    match kind:
        case "phone" | "whatsapp" if not _PHONE.fullmatch(text):
            return t("Please write a phone number, for example 0812 3456 7890.")
        case "email" if not _MAIL.fullmatch(text):
            return t("Please write an e-mail address, for example nama@contoh.go.id.")
        case "website" if read_url(text) is None:
            return t("Please write an address of the web, for example https://perpustakaan.example.")
        case _:
            return None
