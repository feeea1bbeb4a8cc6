"""Killed at any moment of an import or of taking it back: what comes next puts the catalogue right."""

from __future__ import annotations

import asyncio
import os
import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from random import Random
from subprocess import run
from typing import Any

import pytest

from bot.areas.catalogue.imports import NothingToUndo, Summary, Wish, finish_cut_short, import_files, outcome, undo
from bot.base.clock import SystemClock
from bot.base.database import Database
from tests.contracts.dressed.books import Book, made_catalogue
from tests.contracts.dressed.containers import write, write_marc
from tests.contracts.dressed.tables import table
from tests.contracts.import_files import made

ROOT = Path(__file__).parent.parent.parent
KINDS = ("csv", "xlsx", "ods", "mrc", "marcxml")
_LEFT = ("staged_titles", "staged_items", "staged_copies")
_TELLS = """SELECT t.title, t.year, t.publisher, t.call_number, t.withdrawn_at IS NULL,
    (SELECT group_concat(isbn) FROM title_isbns WHERE title_id = t.id),
    (SELECT group_concat(name, '|') FROM (SELECT a.name FROM title_authors h JOIN authors a ON a.id = h.author_id
                                          WHERE h.title_id = t.id ORDER BY position)),
    (SELECT group_concat(name, '|') FROM (SELECT s.name FROM title_subjects h JOIN subjects s ON s.id = h.subject_id
                                          WHERE h.title_id = t.id ORDER BY position)),
    (SELECT group_concat(code, '|') FROM (SELECT ifnull(item_code, '-') || status AS code FROM copies
                                          WHERE title_id = t.id ORDER BY 1))
    FROM titles t ORDER BY 1, 2, 3, 4, 6, 7"""

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")


class Kills:
    """A catalogue that is known, a file that changes it, and databases where that was cut short."""

    def __init__(self, folder: Path, empty: Path, kind: str, seed: int) -> None:
        self.folder = folder
        draw = Random(seed)
        books = made_catalogue(draw, 120)
        self.before, self.file = folder / "before.db", folder / f"baru.{kind}"
        shutil.copy(empty, self.before)
        self._imports(self._file(draw, books[:70], "csv", "lama"), self.before)
        self.file = self._file(draw, books[30:], kind, "baru")
        self.after = folder / "after.db"
        shutil.copy(self.before, self.after)
        self.report = reported(self._imports(self.file, self.after))

    def _file(self, draw: Random, books: list[Book], kind: str, name: str) -> Path:
        if kind in ("mrc", "marcxml"):
            return write_marc(books, self.folder, kind, name)
        return write(draw, table(draw, books, spreadsheet=kind != "csv"), self.folder, kind, name)

    def _imports(self, file: Path, database: Path) -> Summary:
        wish = Wish([file], source="uji", label=file.name)
        summary: Summary = with_database(database, lambda opened: import_files(opened, wish, SystemClock()))
        return summary

    def cut_short(self, what: str, begin: Path, moments: int, seed: int) -> list[Path]:
        """Databases in which it was killed, or had just ended."""
        ends = [self.folder / f"{what}{moment}.db" for moment in range(moments)]
        words = [sys.executable, "-m", "tests.process.cut_short", str(seed), what, str(self.file), str(begin)]
        done = run([*words, *map(str, ends)], cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        assert int(done.stdout) > moments / 2, "hardly one was killed"
        return ends

    def again(self, database: Path) -> None:
        """The same file once more."""
        self._imports(self.file, database)


def reported(summary: Summary) -> tuple[dict[str, int], list[Any]]:
    """All that is told of an import."""
    return summary.counts, [one.to_json() for one in summary.problems]


class KillsOfCopies(Kills):
    """Titles that are known, and a list of copies, some of which nobody knows."""

    def __init__(self, folder: Path, empty: Path) -> None:
        self.folder = folder
        self.before, self.file = folder / "before.db", folder / "eksemplar.csv"
        shutil.copy(empty, self.before)
        titles = "".join(f"Buku {n},Teks,<K{n}>\n" for n in range(60))
        self._imports(made(folder / "judul.csv", f"title,gmd_name,item_code\n{titles}"), self.before)
        copies = "".join(f"K{n},Umum,Hilang,Tak Dikenal\n" for n in range(0, 120, 2))
        made(self.file, f"item_code,location_name,item_status_name,title\n{copies},Umum,,Tanpa kode\n")
        self.after = folder / "after.db"
        shutil.copy(self.before, self.after)
        self.report = reported(self._imports(self.file, self.after))


def with_database(path: Path, work: Any) -> Any:
    async def opened() -> Any:
        database = await Database.open(path)
        try:
            return await work(database)
        finally:
            await database.close()

    return asyncio.run(opened())


def tells(path: Path) -> list[Any]:
    """All that the catalogue tells; and that the database is whole, with nothing left of a file."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        for left in _LEFT:
            assert connection.execute(f"SELECT count(*) FROM {left}").fetchone() == (0,)
        states = connection.execute("SELECT DISTINCT state FROM imports").fetchall()
        assert states in ([], [("done",)])
        return connection.execute(_TELLS).fetchall()


def each_kill_is_put_right(kills: Kills, moments: int, seed: int) -> None:
    before, after = tells(kills.before), tells(kills.after)
    assert before != after
    for place, database in enumerate(kills.cut_short("import", kills.before, moments, seed)):
        with_database(database, finish_cut_short)  # as a start does, and as the next import does first
        assert tells(database) in (before, after), f"half of it is left after kill {place}"
        told = with_database(database, lambda opened: outcome(opened, kills.file.name))
        if tells(database) == after:
            assert reported(told) == kills.report, f"its report is another after kill {place}"
        kills.again(database)
        assert tells(database) == after, f"something is lost or doubled after kill {place}"
    for place, database in enumerate(kills.cut_short("undo", kills.after, moments, seed)):
        with_database(database, finish_cut_short)
        if tells(database) != before:
            assert tells(database) == after, f"half of it is taken back after kill {place}"
            with_database(database, undo)
        assert tells(database) == before, f"it is not what it was after kill {place}"


@pytest.mark.parametrize("kind", KINDS)
def test_a_kill_at_any_moment_is_put_right(tmp_path: Path, empty_database: Path, kind: str) -> None:
    each_kill_is_put_right(Kills(tmp_path, empty_database, kind, 1), 6, 1)


def test_what_only_merging_finds_is_told_after_a_kill(tmp_path: Path, empty_database: Path) -> None:
    kills = KillsOfCopies(tmp_path, empty_database)
    counts, problems = kills.report
    assert (counts["copies_changed"], counts["bad"], len(problems)) == (30, 31, 31)
    each_kill_is_put_right(kills, 12, 5)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2, 8))
def test_kills_at_many_moments_are_put_right(tmp_path: Path, empty_database: Path, seed: int) -> None:
    each_kill_is_put_right(Kills(tmp_path, empty_database, KINDS[seed % len(KINDS)], seed), 25, seed)


def test_a_second_undo_after_a_kill_takes_nothing_more_back(tmp_path: Path, empty_database: Path) -> None:
    kills = Kills(tmp_path, empty_database, "csv", 3)
    for database in kills.cut_short("undo", kills.after, 3, 3):
        with_database(database, finish_cut_short)
        if tells(database) != tells(kills.before):
            with_database(database, undo)
        with pytest.raises(NothingToUndo):
            with_database(database, undo)
        assert tells(database) == tells(kills.before)
