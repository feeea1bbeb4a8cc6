"""A disk that fills up during an import: said in a sentence, nothing is lost, and the same command goes on later."""

from __future__ import annotations

import argparse
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.base.database import Database
from bot.cli import importing


@pytest.fixture
def library(empty_database: Path, tmp_path: Path) -> Path:
    path = tmp_path / "library.db"
    shutil.copy(empty_database, path)
    return path


def ordered(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    importing.add_arguments(parser)
    return parser.parse_args(words)


def long_list(folder: Path, count: int = 1500) -> Path:
    path = folder / "daftar.csv"
    rows = (f"n{n},Buku nomor {n},Ani Contoh {n},{1900 + n % 120},Pokok {n},K{n}" for n in range(count))
    path.write_text("\n".join(("id,judul,pengarang,tahun,subjek,barcode", *rows)), encoding="utf-8")
    return path


def full_after(pages: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Databases opened from here on may grow by so many pages only."""
    opening = Database.open.__func__  # type: ignore[attr-defined]

    async def opened(kind: Any, path: Path, *more: Any, **named: Any) -> Any:
        database = await opening(kind, path, *more, **named)
        async with database.transaction() as tx:
            size = await tx.value("PRAGMA page_count")
            await tx.value(f"PRAGMA max_page_count = {size + pages}")
        return database

    monkeypatch.setattr(Database, "open", classmethod(opened))


def kept(path: Path) -> tuple[int, int, list[str]]:
    """Titles, copies, and what is wrong with the file."""
    with closing(sqlite3.connect(path)) as connection:
        counted = "SELECT (SELECT count(*) FROM titles), (SELECT count(*) FROM copies)"
        titles, copies = connection.execute(counted).fetchone()
        found = [row[0] for row in connection.execute("PRAGMA integrity_check")]
        return titles, copies, [one for one in found if one != "ok"]


@pytest.mark.parametrize("pages", [0, 40, 150, 250, 300])
def test_it_is_said_and_the_same_command_goes_on(
    library: Path, tmp_path: Path, pages: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    first = tmp_path / "lama.csv"
    first.write_text("id,judul,pengarang\nn1,Buku nomor 1,Ani Contoh\nx1,Satu lagi,Budi Contoh\n", encoding="utf-8")
    assert importing.run(ordered(str(first)), library) == 0
    path = long_list(tmp_path)
    with monkeypatch.context() as context:
        full_after(pages, context)
        assert importing.run(ordered(str(path)), library) == 1
    said = capsys.readouterr().err
    assert "disk is full" in said or "SQLITE_FULL" in said
    assert "Traceback" not in said
    titles, _, wrong = kept(library)
    assert wrong == []
    assert titles >= 2
    assert importing.run(ordered(str(path)), library) == 0
    assert kept(library) == (1501, 1500, [])


def test_taking_back_on_a_full_disk_is_said_and_done_later(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = long_list(tmp_path)
    assert importing.run(ordered(str(path)), library) == 0
    with monkeypatch.context() as context:
        full_after(0, context)
        code = importing.run(ordered("--undo"), library)
    assert "Traceback" not in capsys.readouterr().err
    assert code in (0, 1)
    if code:
        assert importing.run(ordered("--undo"), library) == 0
    assert kept(library) == (0, 0, [])
