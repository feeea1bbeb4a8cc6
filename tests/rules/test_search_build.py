"""Writing the index file: whole or not at all, and known for what it is."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.areas.catalogue.search import Entry, Index, IndexMissing, IndexOutdated, build


def titles(count: int) -> Iterator[Entry]:
    return (Entry(number, f"Cerita ke-{number}", ("Penulis Contoh",)) for number in range(1, count + 1))


def test_it_takes_a_generator_and_tells_how_far_it_is(tmp_path: Path) -> None:
    told: list[int] = []
    build(tmp_path / "index.db", titles(2500), progress=told.append)
    assert told == [1000, 2000, 2500]
    with Index(tmp_path / "index.db") as index:
        assert [hit.id for hit in index.search("cerita ke 2417").hits] == [2417]


def test_an_empty_catalogue_has_an_index_too(tmp_path: Path) -> None:
    build(tmp_path / "index.db", ())
    with Index(tmp_path / "index.db") as index:
        assert index.search("laskar pelangi").hits == ()


def test_a_build_that_breaks_off_leaves_the_old_index(tmp_path: Path) -> None:
    def broken() -> Iterator[Entry]:
        yield from titles(3)
        raise OSError("the export broke off")

    build(tmp_path / "index.db", titles(5))
    with pytest.raises(OSError, match="broke off"):
        build(tmp_path / "index.db", broken())
    assert [file.name for file in tmp_path.iterdir()] == ["index.db"]
    with Index(tmp_path / "index.db") as index:
        assert [hit.id for hit in index.search("cerita ke 5").hits] == [5]


def test_an_open_index_survives_its_replacement(tmp_path: Path) -> None:
    build(tmp_path / "index.db", titles(5))
    with Index(tmp_path / "index.db") as old:
        build(tmp_path / "index.db", [Entry(1, "Kisah Baru")])
        assert [hit.id for hit in old.search("cerita ke 4").hits] == [4]
        with Index(tmp_path / "index.db") as new:
            assert [hit.id for hit in new.search("kisah baru").hits] == [1]


def test_a_missing_index_is_named(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing, match=r"nowhere\.db"):
        Index(tmp_path / "nowhere.db")


def test_an_index_of_another_format_is_refused(tmp_path: Path) -> None:
    build(tmp_path / "index.db", titles(1))
    connection = sqlite3.connect(tmp_path / "index.db")
    connection.execute("pragma user_version = 999")
    connection.close()
    with pytest.raises(IndexOutdated, match="999"):
        Index(tmp_path / "index.db")


def test_a_file_that_is_no_index_is_refused(tmp_path: Path) -> None:
    (tmp_path / "index.db").write_bytes(b"not a database, but long enough to be read as one" * 100)
    with pytest.raises(IndexOutdated, match="not a search index"):
        Index(tmp_path / "index.db")
