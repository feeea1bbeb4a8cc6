"""After an upgrade that reads names better, what an older version imported is found again and not doubled."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.base.clock import MovableClock
from bot.base.database import Database, Transaction
from tests.services.catalogue_files import Desk

HEADER = "title,authors,year"
ROWS = ("Negeri Contoh,A. Fuadi,2009", 'Capita Contoh,"Contoh, M.",1954', "Lain,Prof. Dr. Hamka,1938")


@pytest.fixture
def desk(database: Database, clock: MovableClock, tmp_path: Path) -> Desk:
    return Desk(database, clock, tmp_path)


async def _as_an_older_version_left_it(tx: Transaction) -> None:
    """Keys of another kind, one author lost, and one author who was two."""
    await tx.run("UPDATE authors SET key = key || ' dr prof'")
    await tx.run("UPDATE titles SET identity = identity / 3, work = work / 3, fingerprint = x''")
    await tx.run("INSERT INTO authors (key, name, sort_name) VALUES ('hamka', 'Hamka', 'Hamka')")
    await tx.run("DELETE FROM title_authors WHERE title_id = 1")
    await tx.run("DELETE FROM catalogue_state WHERE name = 'keyed'")


async def test_the_same_list_finds_its_titles_again(desk: Desk, database: Database) -> None:
    await desk.gives(*ROWS, header=HEADER)
    before = await _people(database)
    await database.write(_as_an_older_version_left_it)
    summary = await desk.gives(*ROWS, header=HEADER)
    assert (summary.new, len(await desk.titles())) == (0, 3)
    assert await _people(database) == before
    assert await database.free.value("SELECT count(*) FROM authors") == 3


async def _people(database: Database) -> list[tuple[object, ...]]:
    rows = await database.free.rows(
        """SELECT ta.title_id, ta.position, ta.role, a.key, a.name, a.sort_name
           FROM title_authors ta JOIN authors a ON a.id = ta.author_id ORDER BY 1, 2"""
    )
    return [tuple(row) for row in rows]


async def test_it_is_done_once(desk: Desk, database: Database) -> None:
    await desk.gives(*ROWS, header=HEADER)
    await database.write(lambda tx: tx.run("UPDATE authors SET key = 'x' || id"))
    await desk.gives(*ROWS, header=HEADER)
    assert await database.free.value("SELECT count(*) FROM authors WHERE key LIKE 'x%'") == 3


async def test_a_title_known_without_its_author_gets_one(desk: Desk) -> None:
    await desk.gives("Negeri Contoh,,2009", header=HEADER)
    summary = await desk.gives("Negeri Contoh,A. Fuadi,2009", header=HEADER)
    assert (summary.new, summary.changed) == (0, 1)
