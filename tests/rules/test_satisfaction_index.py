"""The satisfaction index by exact arithmetic: hand-made tables, every grade's border, and the trap of 0.11."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.areas.surveys.counting import by_group, counted
from bot.areas.surveys.index import ELEMENTS, Counts, grade, grade_of_element, hundredths, places, sample
from bot.areas.surveys.rules import LENGTH, PROFILE, filled, fits

_FORMS = st.lists(st.text("1234", min_size=9, max_size=9), min_size=1, max_size=60)


def _all(answer: int, people: int = 1) -> Counts:
    return counted([str(answer) * len(ELEMENTS)] * people)


@pytest.mark.parametrize(
    ("index", "letter"),
    [
        ("100", "A"), ("88.31", "A"), ("88.305", "A"), ("88.3049", "B"), ("88.30", "B"), ("76.61", "B"),
        ("76.605", "B"), ("76.60", "C"), ("65", "C"), ("64.995", "C"), ("64.99", "D"), ("64.9949", "D"), ("25", "D"),
    ],
)  # fmt: skip
def test_the_grade_is_that_of_the_index_as_it_is_published(index: str, letter: str) -> None:
    assert grade(Fraction(index)) == letter


@pytest.mark.parametrize(
    ("mean", "letter"),
    [
        ("4", "A"), ("3.5324", "A"), ("3.532", "B"), ("3.0644", "B"), ("3.064", "C"), ("2.6", "C"), ("2.5996", "D"),
        ("1", "D"),
    ],
)  # fmt: skip
def test_an_element_has_the_grade_of_its_interval(mean: str, letter: str) -> None:
    assert grade_of_element(Fraction(mean)) == letter


def test_everything_at_its_best_is_a_hundred_and_no_ninety_nine() -> None:
    counts = _all(4, 10)
    assert hundredths(counts.index()) == Decimal("100.00")
    assert hundredths(counts.customary_index()) == Decimal("99.00")
    assert (hundredths(_all(1).index()), grade(_all(1).index())) == (Decimal("25.00"), "D")


def test_the_customary_weights_lose_a_grade() -> None:
    """Of a hundred people 56 are very content and 44 content: 89 is an A, by weights of 0.11 it is 88.11 and a B."""
    counts = counted(["4" * 9] * 56 + ["3" * 9] * 44)
    assert (hundredths(counts.index()), grade(counts.index())) == (Decimal("89.00"), "A")
    assert (hundredths(counts.customary_index()), grade(counts.customary_index())) == (Decimal("88.11"), "B")


def test_what_a_ministry_published_as_90_56_is_91_48() -> None:
    """A table that gives both: 29 respondents, 172 answers of 4 and 89 of 3, together 955; 25 × 955 / (29 × 9)."""
    marks = "4" * 172 + "3" * 89
    counts = counted([marks[n : n + 9] for n in range(0, len(marks), 9)])
    assert counts.index() == Fraction(25 * 955, 29 * 9)
    assert hundredths(counts.index()) == Decimal("91.48")
    assert hundredths(counts.customary_index()) == Decimal("90.56")


@pytest.mark.parametrize(
    ("total", "published", "letter"),
    [
        (3179, "88.31", "A"), (3178, "88.28", "B"), (2758, "76.61", "B"), (2757, "76.58", "C"), (2340, "65.00", "C"),
        (2339, "64.97", "D"), (900, "25.00", "D"), (3600, "100.00", "A"),
    ],
)  # fmt: skip
def test_tables_on_both_sides_of_every_border(total: int, published: str, letter: str) -> None:
    """A hundred respondents: the index is the sum of their nine hundred answers by 36."""
    counts = counted(_table(total))
    assert counts.index() == Fraction(total, 36)
    assert (hundredths(counts.index()), grade(counts.index())) == (Decimal(published), letter)


def _table(total: int) -> list[str]:
    """A hundred forms whose answers have this sum, as even as may be."""
    least, more = divmod(total, 900)
    marks = str(least + 1) * more + str(least) * (900 - more)
    return [marks[n::100] for n in range(100)]


@given(_FORMS)
def test_the_customary_weights_lose_a_hundredth_of_any_index(forms: list[str]) -> None:
    assert counted(forms).customary_index() == counted(forms).index() * Fraction(99, 100)


def test_a_table_by_hand() -> None:
    """Two respondents: the means are 3.5, 3, 4, 4, 2, 3, 3.5, 1.5, 3.5; together 28, by nine 3.111."""
    counts = counted(["334423424", "434422313"])
    assert [counts.nrr(one) for one in ELEMENTS] == [
        Fraction(7, 2), 3, 4, 4, 2, Fraction(5, 2), Fraction(7, 2), Fraction(3, 2), Fraction(7, 2),
    ]  # fmt: skip
    assert counts.index() == 25 * Fraction(55, 2) / 9
    assert hundredths(counts.index()) == Decimal("76.39")
    assert counts.weakest() == ["complaints", "product", "competence"]


@given(_FORMS)
def test_the_index_is_the_mean_of_all_answers(forms: list[str]) -> None:
    given_answers = [int(mark) for form in forms for mark in form]
    assert counted(forms).index() == Fraction(25 * sum(given_answers), len(given_answers))


@given(st.fractions(min_value=0, max_value=100), st.integers(0, 6))
def test_rounding_is_half_up_and_off_by_half_a_place_at_most(value: Fraction, digits: int) -> None:
    less = (value - Fraction(places(value, digits))) * 10**digits
    assert -Fraction(1, 2) <= less < Fraction(1, 2)


@pytest.mark.parametrize(("served", "wanted"), [(0, 0), (1, 1), (100, 80), (500, 217), (1615, 310), (19333, 377)])
def test_so_many_must_answer(served: int, wanted: int) -> None:
    assert sample(served) == wanted


@given(st.text("0123456-", max_size=LENGTH + 2))
def test_a_form_is_read_only_where_each_mark_is_an_answer(marks: str) -> None:
    if not fits(marks) or len(marks) != LENGTH:
        with pytest.raises(ValueError, match="no whole form"):
            filled(marks)
        return
    form = filled(marks)
    assert all(1 <= answer <= 4 for answer in form.answers)
    assert all(value in PROFILE[name] for name, value in form.profile.items())


def test_no_group_of_fewer_than_five_can_be_told_from_the_others() -> None:
    told = [("4" * 9, {"sex": "female"})] * 9 + [("1" * 9, {"sex": "male"})] * 3
    assert by_group(told) == {}
    more = [*told, *[("1" * 9, {"sex": "male"})] * 2]
    assert {value: one.respondents for value, one in by_group(more)["sex"].items()} == {"female": 9, "male": 5}
    untold = [*more, *[("1" * 9, {})] * 2]  # all less the women and the men would tell of these two
    assert by_group(untold)["sex"].keys() == {"female"}
