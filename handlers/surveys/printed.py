"""The satisfaction survey as a paper to fill in by hand."""

from __future__ import annotations

from string import ascii_lowercase
from typing import Any

from bot.areas.surveys.index import ELEMENTS
from bot.areas.surveys.rules import PROFILE
from bot.chat.screens.texts import Texts
from bot.drawing.studio import Drawing
from handlers.events.printing.papers import Papers
from handlers.surveys.wording import ANSWER, ASKED, GROUP, QUESTION


def printed(t: Texts) -> Drawing:
    """A4: nine questions in the order of the table, and what is asked of a respondent."""
    said = Papers(t).said
    questions: list[dict[str, Any]] = [
        {"asked": said(t(QUESTION[one])), "answers": [
            f"{letter}. {said(t(answer))}" for letter, answer in zip(ascii_lowercase, ANSWER[one], strict=False)
        ]}
        for one in ELEMENTS
    ]  # fmt: skip
    profile = [
        {"asked": said(t(ASKED[name])), "answers": [said(t(GROUP[value])) for value in values]}
        for name, values in PROFILE.items()
    ]
    data = {
        "heading": said(t("How do you like the library?")),
        "intro": said(t("Please mark one answer each. Write no name: nobody shall know who answered what.")),
        "number": said(t("Paper number")),
        "day": said(t("Date")),
        "questions": questions,
        "of_you": said(t("Of yourself, where you like")),
        "profile": profile,
        "thanks": said(t("Thank you. Please put the paper into the box.")),
    }
    return Drawing("survey_form", data, "pdf")
