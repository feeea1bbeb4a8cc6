"""The quality that the search is held to, on the reference catalogue and its questions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from benchmarks import reference
from benchmarks.engines import ours
from benchmarks.measure import measure
from benchmarks.questions import Catalogue, questions
from bot.areas.catalogue.search import Index, build

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not reference.CATALOGUE.is_file(), reason="the reference data is not beside the project"),
]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    path = tmp_path_factory.mktemp("reference") / "index.db"
    build(path, reference.entries())
    with Index(path) as index:
        yield index


def test_residents_questions_find_their_books(index: Index) -> None:
    tally = measure(ours(index), reference.questions(reference.PUBLIC))[""]
    assert tally.success(1) >= 98.5
    assert tally.success(5) >= 99.5
    assert tally.reciprocal_rank() >= 0.990
    assert tally.sure_rate() >= 95


def test_hard_questions_find_their_books(index: Index) -> None:
    assert measure(ours(index), reference.questions(reference.HARD))[""].success(1) >= 96


def test_questions_made_from_other_titles_find_their_books(index: Index) -> None:
    catalogue = Catalogue(list(reference.entries()))
    made = list(questions(catalogue, Random(5).sample(sorted(catalogue.entries), 1500), Random(5)))
    ordinary = measure(ours(index), (q for q in made if not q.kind.startswith("hard")))[""]
    assert ordinary.success(1) >= 97.5
    assert ordinary.success(5) >= 98.5


def test_books_left_out_of_the_index_are_not_given_as_sure(tmp_path: Path) -> None:
    catalogue = Catalogue(list(reference.entries()))
    held = set(Random(6).sample(sorted(catalogue.entries), 900))
    build(tmp_path / "held.db", (entry for entry in catalogue.entries.values() if entry.id not in held))
    made = [q for q in questions(catalogue, sorted(held), Random(6)) if not q.kind.startswith("hard")]
    with Index(tmp_path / "held.db") as index:
        absent = measure(ours(index), (q for q in made if q.relevant <= held))[""]
    assert len(absent.ranks) > 300
    assert absent.sure_rate() <= 8
