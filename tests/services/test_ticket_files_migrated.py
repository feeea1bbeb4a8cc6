"""A library that has tickets with photos and voices already keeps them, each with its message."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from bot.base.migrations import FOLDER, available, migrate

NEWER = "tickets_and_searches"


def test_files_and_kinds_are_carried_over(tmp_path: Path) -> None:
    older = tmp_path / "older"
    older.mkdir()
    names = [one.name for one in available()]
    before = names[: next(n for n, name in enumerate(names) if NEWER in name)]
    for name in before:
        shutil.copy(FOLDER / name, older / name)
    path = tmp_path / "library.db"
    migrate(path, older)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO feedback (id, sent_at, due_on, kind) VALUES (7, 1, '2026-11-28', 'praise')")
        connection.executemany(
            "INSERT INTO feedback_words (id, feedback_id, by_staff, words, said_at, file_kind, file_id)"
            " VALUES (?, 7, 0, ?, 5, ?, ?)",
            [(1, "hanya kata", "", ""), (2, "lihat ini", "photo", "P"), (3, "", "voice", "V")],
        )
        connection.execute(
            "INSERT INTO searches (person_id, question, filters, asked_at) VALUES (9, 'laskar pelangi', '{}', 5)"
        )
    migrate(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT words_id, kind, file_id, sent_at FROM feedback_files").fetchall() == [
            (2, "photo", "P", 5),
            (3, "voice", "V", 5),
        ]
        assert connection.execute("SELECT id, kind FROM feedback").fetchall() == [(7, "praise")]
        assert connection.execute("SELECT question, unsure FROM searches").fetchall() == [("laskar pelangi", 0)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
