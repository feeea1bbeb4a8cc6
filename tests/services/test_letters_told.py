"""What was set aside and what did not arrive is told by a command, so that nobody writes SQL."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.__main__ import main

Asks = Callable[..., str]
_AT = 1_795_392_000_000  # 2026-11-23, 07.00 in the library


@pytest.fixture
def asks(empty_database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Asks:
    """What the command prints of a database after these statements."""
    path = Path(shutil.copy(empty_database, tmp_path / "library.db"))

    def run(*options: str, after: str = "") -> str:
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.executescript(after)
        assert main(["letters", "--database", str(path), *options]) == 0
        return capsys.readouterr().out

    return run


def test_where_all_is_well_it_says_so(asks: Asks) -> None:
    assert asks() == "messages set aside: none\nletters: none\n"


def test_what_was_set_aside_is_told_and_its_words_only_when_asked(asks: Asks) -> None:
    said = asks(
        after=f"""INSERT INTO inbox (update_id, lane, payload, state, attempts, received_at)
                  VALUES (71, 1001, '{{"text": "rahasia"}}', 'parked', 3, {_AT})"""
    )
    assert "messages set aside: 1\n  2026-11-23 07:00  update 71, tried 3 times\n" in said
    assert "rahasia" not in said
    assert "rahasia" in asks("--words")


def test_what_did_not_arrive_has_its_reason(asks: Asks) -> None:
    said = asks(
        after=f"""INSERT INTO outbox (chat_id, kind, details, key, lane, state, reason, not_before, settled_at)
                  VALUES (1001, 'answer', '{{}}', 'a', 0, 'refused', 'Forbidden: bot was blocked', 0, {_AT}),
                         (1002, 'answer', '{{}}', 'b', 0, 'sent', NULL, 0, {_AT})"""
    )
    assert "letters: 1 refused, 1 sent\n" in said
    assert "chat 1001, answer, refused: Forbidden: bot was blocked\n" in said
    assert "1002" not in said


def test_of_no_database_there_are_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["letters", "--database", str(tmp_path / "none.db")]) == 1
    assert "There is no database" in capsys.readouterr().err
