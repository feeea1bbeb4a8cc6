"""How a line said in a form is judged: by what became of the form."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from benchmarks.understanding.held_out import judged, judged_turn
from benchmarks.understanding.held_out_forms import judged_in_a_form, kind
from benchmarks.understanding.talking import Answered
from bot.chat.core.trace import Kind, Way
from bot.chat.forms.conversation import Draft

HOURS = Way(Kind.PHRASE, "hours", "library")
TITLE = Draft("propose", 1, "title", {})
CHILDREN = Draft("kids", 1, "children", {})


def score(want: str, before: Draft, after: Draft | None, *ways: Way, asked: str = "title") -> str:
    line = {"form": "any", "asked": asked, "t": "x", "want": want}
    return judged_in_a_form(line, Answered("x", ways, "", before=before, after=after), judged)


def children(*told: dict[str, Any]) -> Draft:
    return replace(CHILDREN, answers={"+children": [{"name": "", "year": None, "stage": None, **one} for one in told]})


def test_an_answer_is_kept_with_that_value() -> None:
    filled = replace(TITLE, step="author", answers={"title": "bumi manusia"})
    assert score("answer:Bumi Manusia", TITLE, filled) == "understood"
    assert score("answer:Bumi", TITLE, filled) == "wrong"
    assert score("answer:Bumi Manusia", TITLE, TITLE) == "wrong"
    assert score("answer:Bumi Manusia", TITLE, None) == "wrong"


@pytest.mark.parametrize(
    ("value", "child", "expected"),
    [
        ("6", {"year": 2020}, "understood"),
        ("6", {"year": 2018}, "wrong"),
        ("2019-05-12", {"year": 2019}, "understood"),
        ("kelas 1 SD", {"stage": "sd"}, "understood"),
        ("TK B", {"stage": "sd"}, "wrong"),
    ],
)
def test_an_age_is_that_of_the_child(value: str, child: dict[str, Any], expected: str) -> None:
    assert score(f"answer:{value}", children({"name": "Rafi"}), children(child), asked="age") == expected


def test_all_the_children_are_named_and_no_others() -> None:
    two = children({"name": "Adi"}, {"name": "Ida"})
    assert score("answer:Ida; Adi", CHILDREN, two, asked="name") == "understood"
    assert score("answer:Adi", CHILDREN, two, asked="name") == "wrong"


def test_who_leaves_leaves_no_form_behind() -> None:
    assert score("leave", TITLE, None) == "understood"
    assert score("leave", TITLE, TITLE) == "wrong"


def test_a_question_is_answered_and_fills_nothing() -> None:
    assert score("hours", TITLE, replace(TITLE, suspended=True), HOURS) == "understood"
    assert score("hours", TITLE, replace(TITLE, answers={"title": "jam buka?"}), HOURS) == "wrong"
    assert score("hours", TITLE, None, HOURS) == "wrong"
    assert score("hours", TITLE, TITLE) == "wrong"


def test_lines_are_of_three_kinds() -> None:
    assert [kind(want) for want in ("answer:Rafi", "leave", "hours")] == ["answers", "leaving", "questions"]


@pytest.mark.parametrize(
    ("key", "expected"), [("2", "understood"), ("2. Hujan", "understood"), ("12", "wrong"), ("1. 2", "wrong")]
)
def test_a_result_is_picked_by_its_number_whatever_the_key_says_besides(key: str, expected: str) -> None:
    pressed = Answered("yang kedua", [Way(Kind.FOLLOW_UP, "pick", "catalogue", (("key", key),))], "")
    assert judged_turn("result:2", pressed) == expected
