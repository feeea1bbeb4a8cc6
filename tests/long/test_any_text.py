"""No text of any kind ends in silence, in an error or at a dead end, in the name field of a form, or in an alarm."""

from __future__ import annotations

import asyncio
import csv
import os
from collections.abc import Coroutine, Sequence
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.areas.catalogue.imports import Wish, import_files
from bot.areas.catalogue.indexing import index_path
from bot.areas.catalogue.searcher import Searcher
from bot.base.clock import MovableClock
from bot.base.database import Database
from bot.dev import demo
from tests.conftest import MONDAY_MORNING, SHARED
from tests.long import OTHERS
from tests.long.conversing import Talking
from tests.long.open_house import copied, opened
from tests.long.sentences import Kind, Text, text_of

ALL = bool(os.environ.get("PEMUSTAKA_ALL_TEXTS"))
"""All titles and ten thousand sentences: half an hour instead of minutes."""
TITLES = SHARED / "catalogue" / "catalogue.csv"
_OWN_TITLES = Path(demo.__file__).with_name("catalogue.csv")
_TOGETHER = 40


class House:
    """The application with its people, on a loop of its own."""

    def __init__(self, database: Path, folder: Path) -> None:
        self._runner = asyncio.Runner()
        self._stage, self._running = self._run(opened(database, folder))
        self._talking: Talking = self._run(Talking.of(self._stage))

    def _run(self, work: Coroutine[Any, Any, Any]) -> Any:
        return self._runner.run(work)

    def complaints(self, texts: Sequence[Text], seed: int) -> list[str]:
        """What is wrong about what came of them, in every situation."""
        found: list[str] = self._run(self._talking.complaints(texts, seed))
        return found

    def close(self) -> None:
        """The auditor finds nothing broken, and every request was as the Bot API has it."""
        broken = self._run(self._stage.broken_promises())
        self._run(self._stage.app.stop())
        self._run(self._running.close())
        self._runner.close()
        assert broken == []
        assert not self._stage.complaints(), self._stage.complaints()


def _write(database: Path, folder: Path, times: int, *, derandomize: bool = False) -> None:
    """So many times some sentences, drawn by hypothesis; a failure names the sentence, none has to be shrunk."""
    house = House(database, folder)
    numbers = st.integers(0, 10**12)

    @settings(
        max_examples=times,
        derandomize=derandomize,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(numbers)
    def is_met(number: int) -> None:
        texts = [text_of(number * _TOGETHER + n) for n in range(_TOGETHER)]
        assert house.complaints(texts, number) == []

    try:
        is_met()
    finally:
        house.close()


def _write_titles(database: Path, folder: Path, titles: Sequence[str], most: int) -> None:
    """So many of these titles; each alone."""
    chosen = titles if most >= len(titles) else Random(None if OTHERS else 1).sample(titles, most)
    house, found = House(database, folder), list[str]()
    for start in range(0, len(chosen), _TOGETHER):
        texts = [Text(title, Kind.TITLE) for title in chosen[start : start + _TOGETHER]]
        found += house.complaints(texts, start)
    house.close()
    assert found == []


def _titles(path: Path) -> list[str]:
    with path.open(encoding="utf-8", newline="") as file:
        return sorted({row["title"] for row in csv.DictReader(file) if row["title"].strip()})


@pytest.fixture(scope="module")
def with_the_reference(demo_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration with the books of the reference catalogue, where that is beside the project."""
    path = copied(demo_database, tmp_path_factory.mktemp("reference"))
    if TITLES.is_file():
        asyncio.run(_import(path))
    return path


async def _import(path: Path) -> None:
    clock = MovableClock.frozen(MONDAY_MORNING)
    opened = await Database.open(path, readers=2)
    searcher = Searcher(opened, index_path(path), clock)
    try:
        await import_files(opened, Wish([TITLES], "reference"), clock)
        await searcher.refresh()
    finally:
        await searcher.close()
        await opened.close()


def test_some_texts_are_met(demo_database: Path, tmp_path: Path) -> None:
    """The same ones every time, for some seconds."""
    _write(demo_database, tmp_path, 3, derandomize=True)


@pytest.mark.long
def test_many_texts_are_met(with_the_reference: Path, tmp_path: Path) -> None:
    """For a minute or more."""
    _write(with_the_reference, tmp_path, 250 if ALL else 25, derandomize=not OTHERS)


@pytest.mark.long
def test_titles_are_met(with_the_reference: Path, tmp_path: Path) -> None:
    """Of the reference catalogue where it is beside the project, else of the demonstration."""
    titles = _titles(TITLES if TITLES.is_file() else _OWN_TITLES)
    _write_titles(with_the_reference, tmp_path, titles, len(titles) if ALL else 800)
