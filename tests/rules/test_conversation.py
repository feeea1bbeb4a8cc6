"""Moving through a form: pure functions over answers."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.chat.forms.conversation import (
    ABOUT,
    SUMMARY,
    Conversation,
    Draft,
    adopted,
    answered,
    at_step,
    begun,
    final_answers,
    gone_back,
    next_step,
    previous_step,
)
from bot.chat.forms.steps import ChoiceStep, NumberStep, TextStep
from bot.chat.screens.texts import Texts

T = Texts("en", ZoneInfo("Asia/Jakarta"))


async def _finish(*_: Any) -> Any:
    raise AssertionError("no test here sends the form")


def _text(name: str, **more: Any) -> TextStep:
    return TextStep(name=name, label=name, ask=lambda t, answers: name, **more)


FORM = Conversation(
    name="visit",
    version=2,
    title="Visit",
    send_label="Send",
    finish=_finish,
    steps=(
        _text("name"),
        NumberStep(name="children", label="children", ask=lambda t, answers: "", most=8),
        _text("allergy", optional=True, wanted=lambda answers: bool(answers.get("children"))),
        _text("phone"),
    ),
)


_DAYS = {"lake": ("sat", "sun"), "hill": ("sun",)}
TRIP = Conversation(
    name="trip",
    version=1,
    title="Trip",
    send_label="Send",
    finish=_finish,
    steps=(
        ChoiceStep(name="place", label="place", ask=lambda t, a: "", choices=lambda t, a: [(p, p) for p in _DAYS]),
        ChoiceStep(
            name="day", label="day", ask=lambda t, a: "", choices=lambda t, a: [(d, d) for d in _DAYS[a["place"]]]
        ),
    ),
)


def _filled(**answers: Any) -> Draft:
    return begun(FORM, answers)


def test_a_form_starts_at_its_first_question() -> None:
    assert begun(FORM, {}).step == "name"


def test_what_is_known_is_not_asked() -> None:
    assert begun(FORM, {"name": "Ani"}).step == "children"


def test_answers_of_no_step_are_not_kept() -> None:
    assert begun(FORM, {"shoe": 41}).answers == {}


def test_a_step_that_is_not_wanted_is_passed_over() -> None:
    assert answered(FORM, _filled(name="Ani"), 0).step == "phone"


def test_a_wanted_step_is_asked() -> None:
    assert answered(FORM, _filled(name="Ani"), 2).step == "allergy"


def test_a_skipped_step_counts_as_answered() -> None:
    draft = answered(FORM, _filled(name="Ani", children=2), None)
    assert draft.step == "phone"
    assert draft.answers["allergy"] is None


def test_when_all_is_answered_the_summary_comes() -> None:
    assert _filled(name="Ani", children=0, phone="0812").step == SUMMARY


def test_going_back_keeps_the_answers() -> None:
    back = gone_back(FORM, _filled(name="Ani", children=0))
    assert back is not None
    assert (back.step, back.answers) == ("children", {"name": "Ani", "children": 0})


def test_there_is_nothing_before_the_first_step() -> None:
    assert gone_back(FORM, begun(FORM, {})) is None


def test_before_the_summary_comes_the_last_wanted_step() -> None:
    assert previous_step(FORM, {"name": "Ani", "children": 0, "phone": "1"}, SUMMARY) == "phone"


def test_a_changed_answer_leads_back_to_the_summary() -> None:
    draft = at_step(FORM, _filled(name="Ani", children=0, phone="0812"), "name")
    assert answered(FORM, draft, "Budi").step == SUMMARY


def test_a_change_that_makes_a_step_wanted_asks_it() -> None:
    draft = at_step(FORM, _filled(name="Ani", children=0, phone="0812"), "children")
    assert answered(FORM, draft, 1).step == "allergy"


def test_answers_of_steps_no_longer_wanted_are_not_sent() -> None:
    draft = _filled(name="Ani", children=1, allergy="nuts", phone="0812")
    fewer = answered(FORM, at_step(FORM, draft, "children"), 0)
    assert "allergy" not in final_answers(FORM, fewer)


def _adopted(step: str, answers: Any, version: int = 2) -> Draft:
    return adopted(T, FORM, Draft("visit", version, step, answers))


def test_an_older_draft_keeps_the_answers_that_still_fit() -> None:
    old = {"name": "Ani", "children": "many", "size": "L"}
    assert _adopted("size", old, version=1) == Draft("visit", 2, "children", {"name": "Ani"})


def test_a_draft_of_this_version_stays_as_it_is() -> None:
    draft = Draft("visit", 2, "phone", {"name": "Ani", "children": 0, ABOUT: 7, "+day": ["sat"]}, suspended=True)
    assert adopted(T, FORM, draft) == draft


@pytest.mark.parametrize(
    ("step", "answers", "asked"),
    [
        ("name", [], "name"),
        ("gone", {"name": "Ani"}, "children"),
        (SUMMARY, {}, "name"),
        (SUMMARY, {"name": 5, "children": 0, "phone": "1"}, "name"),
        ("phone", {"name": "Ani"}, "children"),
        ("allergy", {"name": "Ani", "children": 0}, "phone"),
        ("children", {"name": "Ani", "children": True}, "children"),
        ("name", {"name": None}, "name"),
    ],
)
def test_a_damaged_draft_asks_what_is_missing(step: str, answers: Any, asked: str) -> None:
    assert _adopted(step, answers).step == asked


def test_an_answer_that_is_no_longer_offered_is_asked_for_again() -> None:
    draft = Draft("trip", 1, SUMMARY, {"place": "lake", "day": "sat"})
    assert adopted(T, TRIP, draft) == draft
    assert adopted(T, TRIP, Draft("trip", 1, SUMMARY, {"place": "hill", "day": "sat"})).step == "day"
    assert adopted(T, TRIP, Draft("trip", 1, SUMMARY, {"place": "sea", "day": "sat"})).step == "place"


def test_from_a_changed_answer_the_way_back_is_the_summary() -> None:
    draft = at_step(FORM, _filled(name="Ani", children=0, phone="0812"), "children")
    back = gone_back(FORM, draft)
    assert back is not None
    assert back.step == SUMMARY


_moves = st.lists(st.one_of(st.just("back"), st.integers(0, 3), st.text("ab", min_size=1, max_size=3)), max_size=30)


@given(_moves)
@settings(max_examples=300, deadline=None)
def test_however_one_moves_the_present_step_is_a_wanted_one(moves: list[Any]) -> None:
    draft = begun(FORM, {})
    for move in moves:
        step = FORM.step(draft.step)
        if move == "back":
            draft = gone_back(FORM, draft) or draft
        elif step is not None and step.fits(move):
            draft = answered(FORM, draft, move)
        assert adopted(T, FORM, draft) == draft
        step = FORM.step(draft.step)
        assert draft.step == SUMMARY or (step is not None and step.wanted(draft.answers))
        if draft.step == SUMMARY:
            assert next_step(FORM, draft.answers) == SUMMARY


def test_what_a_form_is_about_is_no_question_and_reaches_the_end() -> None:
    draft = _filled(**{ABOUT: 7}, name="Ani", unknown="gone")
    assert draft.step == "children"
    assert adopted(T, FORM, Draft("visit", 1, "name", draft.answers)).answers == {ABOUT: 7, "name": "Ani"}
    assert final_answers(FORM, draft)[ABOUT] == 7
    assert ABOUT not in final_answers(FORM, _filled(name="Ani"))
