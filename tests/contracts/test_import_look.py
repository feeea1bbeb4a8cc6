"""A look says what the import then says, figure by figure and row by row, and leaves everything as it was."""

from __future__ import annotations

import sqlite3
from datetime import UTC
from pathlib import Path
from random import Random
from types import SimpleNamespace
from typing import Any

import pytest

from bot.areas.catalogue.imports import NotACatalogue, Summary, TooMuchGone, Wish, look_at
from bot.base.clock import MovableClock
from bot.base.database import Database, PassingFault
from bot.chat.screens.texts import Texts
from bot.cli.import_words import Words
from tests.contracts.dressed.books import made_catalogue
from tests.contracts.test_import_corpus import NAMES, expected, put
from tests.contracts.test_import_dressed import dressed_file
from tests.services.catalogue_files import Desk
from tests.services.test_catalogue_import_cut_short import cut, many

GOOD = [name for name in NAMES if "refused" not in expected(name)]


@pytest.fixture
def desk(database: Database, clock: MovableClock, tmp_path: Path) -> Desk:
    return Desk(database, clock, tmp_path)


async def looked(desk: Desk, *paths: Path, whole: bool = False) -> Summary:
    """What a look says, after which nothing is different."""
    before = await desk.everything()
    found = await look_at(desk.database, Wish(paths, whole=whole), desk.clock)
    assert await desk.everything() == before
    return found.summary


def said(summary: Summary) -> tuple[list[str], list[str]]:
    """All that the command line says of an import that did not renew the index."""
    words = Words(Texts("en", UTC))
    return list(words.report(summary, renewed=False)), list(words.problems(summary))


@pytest.mark.parametrize("name", GOOD)
async def test_of_every_file_it_says_what_the_import_says(desk: Desk, tmp_path: Path, name: str) -> None:
    paths = [put(one, tmp_path) for one in expected(name).get("files", [name])]
    for _ in ("for the first time", "when all of it is known"):
        look = await looked(desk, *paths)
        summary = await desk.imports(*paths)
        assert look.counts == summary.counts
        assert said(look) == said(summary)


@pytest.mark.parametrize("seed", range(12))
async def test_of_a_catalogue_that_is_known_in_part_too(desk: Desk, tmp_path: Path, seed: int) -> None:
    draw = Random(seed)
    books = made_catalogue(draw, 25)
    await desk.imports(dressed_file(draw, books[:15], tmp_path, "lama")[0], source="uji")
    path = dressed_file(draw, books[8:], tmp_path, "baru", unharmed=False)[0]
    assert said(await looked(desk, path)) == said(await desk.imports(path))


@pytest.mark.parametrize("name", sorted(set(NAMES) - set(GOOD)))
async def test_what_would_be_refused_is_refused_in_the_same_words(desk: Desk, tmp_path: Path, name: str) -> None:
    path = put(name, tmp_path)
    with pytest.raises(NotACatalogue) as look:
        await looked(desk, path)
    with pytest.raises(NotACatalogue) as refused:
        await desk.imports(path)
    assert str(look.value) == str(refused.value)


async def test_a_look_at_a_whole_catalogue_says_what_would_no_longer_be_shown(desk: Desk) -> None:
    await desk.gives(*(f"n{n},Buku {n},,,,,,," for n in range(5)))
    path = desk.file(*(f"n{n},Buku {n},,,,,,," for n in range(3)))
    assert (await looked(desk, path, whole=True)).withdrawn == 2
    few = desk.file("n1,Buku 1,,,,,,,")
    with pytest.raises(TooMuchGone):
        await looked(desk, few, whole=True)


async def test_a_look_beside_an_import_that_was_cut_short_counts_its_titles(desk: Desk) -> None:
    path = desk.file(*many(100))
    await cut(desk, path, "merging", 40)
    look = await looked(desk, path)
    assert look.earlier
    assert said(look) == said(await desk.imports(path))


def connected_where_it_is_full(path: Path, **more: Any) -> sqlite3.Connection:
    connection: sqlite3.Connection = sqlite3.connect(path, **more)
    connection.execute("PRAGMA max_page_count = 4")
    return connection


async def test_without_room_for_the_copy_it_is_said_and_nothing_is_left(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (room := tmp_path / "sementara").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(room))
    full = SimpleNamespace(connect=connected_where_it_is_full, OperationalError=sqlite3.OperationalError)
    monkeypatch.setattr("bot.areas.catalogue.imports.rehearsal.sqlite3", full)
    with pytest.raises(PassingFault, match="full"):
        await look_at(desk.database, Wish([desk.file("a1,Satu,,,,,,,")]), desk.clock)
    assert list(room.iterdir()) == []
