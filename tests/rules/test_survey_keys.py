"""The answers of a survey are all in sight: a keyboard that is kept in parts would keep what was answered."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.areas.surveys.index import ELEMENTS
from bot.areas.surveys.own_rules import Questionnaire
from bot.areas.surveys.questions import Kind, Question
from bot.areas.surveys.rules import PROFILE
from bot.chat.screens.texts import Texts
from handlers.surveys import filling, own_filling
from handlers.surveys.laying import in_sight

ZONE = ZoneInfo("Asia/Jakarta")
T = Texts("id", ZONE)


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_question_of_the_official_form_is_in_sight(language: str) -> None:
    marks = "3" * len(ELEMENTS)
    for n in range(len(PROFILE)):
        assert in_sight(filling.question(Texts(language, ZONE), 1, marks + "-" * n))
    for n in range(len(ELEMENTS)):
        assert in_sight(filling.question(Texts(language, ZONE), 1, marks[:n]))


@given(
    options=st.lists(st.text("amiw WS", min_size=1, max_size=40).filter(str.strip), min_size=2, max_size=6),
    kind=st.sampled_from((Kind.CHOICE, Kind.SEVERAL)),
    chosen=st.integers(0, 63),
)
def test_every_question_that_staff_may_write_is_in_sight(options: list[str], kind: Kind, chosen: int) -> None:
    asked = Questionnaire(1, "Apa", "Agar tahu", [Question("Mana?", kind, options)])
    screen = own_filling.question(T, asked, 1, "", chosen if kind is Kind.SEVERAL else 0)
    assert in_sight(screen)
    keys = [key for row in screen.keys for key in row]
    assert len(keys) == len(options) + 2 + (kind is Kind.SEVERAL and bool(chosen))
