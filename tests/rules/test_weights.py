"""Weights are added up as if each were looked up alone, however they are kept."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.chat.language.classifier.weights import Row, Weights

MEANINGS = 9
ROWS = st.dictionaries(st.integers(0, MEANINGS - 1), st.integers(-127, 127), min_size=1)
FEATURES = st.dictionaries(st.text("abc", min_size=1, max_size=6), ROWS, max_size=20)


def plainly(rows: dict[str, Row], features: list[str]) -> list[int]:
    return [sum(rows[name].get(place, 0) for name in features if name in rows) for place in range(MEANINGS)]


@given(FEATURES, st.data())
def test_the_sums_are_those_of_the_weights(rows: dict[str, Row], data: st.DataObject) -> None:
    features = data.draw(st.lists(st.sampled_from([*rows, "xyz", ""]), max_size=30))
    known = any(name in rows for name in features)
    assert list(Weights.of(rows, MEANINGS).added(features)) == (plainly(rows, features) if known else [])


@given(FEATURES)
def test_what_is_kept_is_read_again(rows: dict[str, Row]) -> None:
    sizes, body = Weights.of(rows, MEANINGS).parts()
    again = Weights.read(MEANINGS, sizes, memoryview(body))
    assert list(again.added([*rows])) == list(Weights.of(rows, MEANINGS).added([*rows]))


def test_many_features_at_once_do_not_run_over() -> None:
    rows: dict[str, Row] = {f"{n}": dict.fromkeys(range(MEANINGS), -127 if n % 2 else 127) for n in range(1000)}
    largest = [name for name, row in rows.items() if row[0] > 0]
    assert list(Weights.of(rows, MEANINGS).added(largest)) == [500 * 127] * MEANINGS
