"""Nobody reads what somebody chose: not in what others are sent, nor in the database, its journal or the log."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest

from tests.actors import Reader, Stage
from tests.stories.reading_groups.clubs import joins, made, nominates, to_books


def _rows_telling(stage: Stage, person: int, *words: str) -> list[str]:
    """The rows of any table but of ballots not yet counted that have this person's number and one of these words."""
    with closing(sqlite3.connect(f"file:{stage.app.settings.database}?mode=ro", uri=True)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        found = []
        for table in tables:
            for row in connection.execute(f'SELECT * FROM "{table}"'):
                said = repr(row)
                if str(person) in said and any(word in said for word in words):
                    found.append(f"{table}: {said}")
    return found


async def test_a_vote_leaves_no_trace_of_who_chose_what(
    reader: Reader, other_reader: Reader, stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="bot")
    librarian = await made(stage)
    third = stage.meets("Cici")
    for one in (reader, other_reader, third):
        await joins(one)
    for title in ("Salah Asuhan", "Memang Jodoh"):
        await nominates(reader, title)
    await to_books(librarian)
    await librarian.taps("Pilih buku berikutnya")
    await librarian.taps("Peringkat, 3 hari")
    await third.taps("Pilih")
    await third.taps("2")
    await third.taps("1")
    assert third.sees("pilihan ke-1 Anda")
    assert _rows_telling(stage, third.id, "Cici"), "the search finds what there is"
    assert not _rows_telling(stage, third.id, "2.1", "pilihan ke-1")
    assert "2.1" not in caplog.text, "what was tapped is not logged"
    await stage.passes(timedelta(days=3, hours=1))
    for one in (reader, other_reader, librarian):
        assert not any("Cici" in message.get("text", "") for message in one.heard("Memang Jodoh"))
    with closing(sqlite3.connect(f"file:{stage.app.settings.database}?mode=ro", uri=True)) as connection:
        assert connection.execute("SELECT count(*) FROM reading_group_ballots").fetchone() == (0,)
    assert not _rows_telling(stage, third.id, "2.1", "pilihan ke-1")
