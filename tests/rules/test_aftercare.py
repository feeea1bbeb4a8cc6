"""What staff may see of answers, and how a certificate's code is read."""

from __future__ import annotations

from datetime import UTC, datetime
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.areas.followup.rules import ANSWERED, Thanks, fits, mean, new_code, next_step, read_code, spelt
from bot.base.suppression import FEWEST, shown

CELLS = st.dictionaries(st.integers(1, 5), st.integers(0, 12), max_size=5)


@pytest.mark.parametrize(
    ("cells", "seen"),
    [
        ({1: 9, 2: 0, 3: 0}, {1: 9, 2: 0, 3: 0}),
        ({1: 4}, {}),
        ({1: 9, 2: 3, 3: 2}, {1: 9}),
        ({1: 20, 2: 7, 3: 1}, {1: 20}),  # with 7 shown, the total would betray the 1
        ({1: 9, 2: 1, 3: 1}, {}),  # two of two people: 9 goes too
        ({}, {}),
    ],
)
def test_cells_under_five_are_not_shown(cells: dict[int, int], seen: dict[int, int]) -> None:
    assert shown(cells) == seen


@given(CELLS)
def test_no_total_betrays_a_small_cell(cells: dict[int, int]) -> None:
    seen = shown(cells)
    hidden = [people for answer, people in cells.items() if answer not in seen]
    assert all(people == 0 or people >= FEWEST for people in seen.values())
    assert not seen or not hidden or (len(hidden) > 1 and sum(hidden) >= FEWEST)


def test_a_mean_needs_five_people() -> None:
    assert mean({5: 4}) is None
    assert mean({5: 4, 4: 1}) == pytest.approx(4.8)
    assert mean({}) is None


def test_questions_follow_one_another() -> None:
    at = datetime(2026, 12, 4, tzinfo=UTC)
    steps = [Thanks(1, 1, 1, 1, parent=False, step=n, again=False, thanked_at=at) for n in range(5)]
    assert [next_step(one) for one in steps] == [1, 2, 3, 4, ANSWERED]
    later = Thanks(1, 1, 1, 2, parent=False, step=3, again=False, thanked_at=at)
    assert (later.question, next_step(later)) == ("services", ANSWERED)


@pytest.mark.parametrize(("question", "answer", "right"), [("use", 3, True), ("use", 4, False), ("rating", 5, True),
                                                          ("rating", -1, False), ("use", 0, True)])  # fmt: skip
def test_an_answer_is_one_of_the_question(question: str, answer: int, right: bool) -> None:
    assert fits(question, answer) is right


def test_a_code_is_read_however_it_is_typed() -> None:
    code = new_code(Random(7))
    assert read_code(spelt(code)) == read_code(f" {code[:4].lower()} {code[4:]} ") == code
    assert read_code("7KQM") is None
    assert read_code("O0I1-LLLL") is None
