"""Tickets without a name from before know their writer: once they are answered, nothing leads to them any more."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.areas.library.service import Library
from bot.areas.staff.service import Staff
from bot.areas.tickets.service import Tickets
from bot.base.area import Hooks
from bot.base.clock import MovableClock, to_ms
from bot.base.database import Database
from bot.base.migrations import FOLDER, available, migrate
from bot.delivery.outbox import leases
from bot.delivery.outbox.due import letters_due
from bot.delivery.outbox.rules import Ending, State
from bot.settings import WIB
from bot.wiring import AREAS
from tests.conftest import MONDAY_MORNING

NEWER = "tickets_without_a_name"
WRITER, STAFF = 4711, 91
SENT = to_ms(datetime(2026, 11, 20, 9, 41, 7, tzinfo=WIB))
MIDNIGHT = to_ms(datetime(2026, 11, 20, tzinfo=WIB))
ANSWERED, OPEN, NAMED = 7, 8, 9


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A library from before: one nameless ticket is answered, one waits; a third has a name."""
    folder = tmp_path / "older"
    folder.mkdir()
    for one in available():
        if NEWER in one.name:
            break
        shutil.copy(FOLDER / one.name, folder / one.name)
    path = tmp_path / "library.db"
    migrate(path, folder)
    with _opened(path) as connection:
        _kept_before(connection)
    return path


def _kept_before(connection: sqlite3.Connection) -> None:
    connection.execute("INSERT INTO people (id, first_name, language, met_at) VALUES (?, 'Ani', 'id', 1)", (WRITER,))
    for number, anonymous, state in ((ANSWERED, 1, "answered"), (OPEN, 1, "open"), (NAMED, 0, "answered")):
        connection.execute(
            """INSERT INTO feedback (id, person_id, anonymous, sent_at, due_on, state, kind, seen_on, settled_at)
               VALUES (?, ?, ?, ?, '2026-11-27', ?, 'complaint', 'Menu', ?)""",
            (number, WRITER, anonymous, SENT, state, None if state == "open" else SENT + 5),
        )
        connection.executemany(
            """INSERT INTO feedback_words (id, feedback_id, by_staff, words, said_at, said_by, message_id)
               VALUES (?, ?, ?, ?, ?, ?, ?)""",
            [(10 * number + by, number, by, f"{number}.{by}", SENT, STAFF if by else None, 3) for by in (0, 1)]
            if state == "answered"
            else [(10 * number, number, 0, f"{number}.0", SENT, None, 3)],
        )
        connection.execute(
            "INSERT INTO feedback_files (words_id, kind, file_id, sent_at) VALUES (?, 'photo', 'P', ?)",
            (10 * number, SENT),
        )
        for key, about in (
            (f"feedback:{10 * number}:now:{STAFF}", f"ticket_desk:{number}"),
            (f"a{number}", f"ticket:{number}"),
        ):
            connection.execute(
                """INSERT INTO outbox (chat_id, lane, kind, details, key, not_before, state, settled_at, about)
                   VALUES (?, 1, 'feedback', '{}', ?, ?, 'sent', ?, ?)""",
                (WRITER, key, SENT, SENT, about),
            )


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.row_factory = sqlite3.Row
        yield connection


def _leads_to_nobody(connection: sqlite3.Connection, words: str) -> None:
    """The ticket that says this has its words in order, and nothing else."""
    of = connection.execute("SELECT feedback_id FROM feedback_words WHERE words = ?", (words,)).fetchone()[0]
    ticket = connection.execute("SELECT * FROM feedback WHERE id = ?", (of,)).fetchone()
    said = connection.execute("SELECT * FROM feedback_words WHERE feedback_id = ? ORDER BY turn", (of,)).fetchall()
    files = connection.execute("SELECT * FROM feedback_files WHERE words_id = ?", (said[0]["id"],)).fetchall()
    assert ticket["id"] < 0
    assert (ticket["person_id"], ticket["seen_on"], ticket["sent_at"]) == (None, "", MIDNIGHT)
    assert [one["turn"] for one in said] == [1, 2]
    assert [one["by_staff"] for one in said] == [0, 1]
    assert all(one["id"] < 0 and one["message_id"] is None for one in said)
    assert said[0]["said_at"] == files[0]["sent_at"] == MIDNIGHT
    assert files[0]["id"] < 0
    assert files[0]["file_id"] == "P"


def _letters(connection: sqlite3.Connection, number: int) -> list[tuple[str, str]]:
    rows = connection.execute("SELECT key, about FROM outbox ORDER BY id").fetchall()
    return [
        tuple(row)
        for row in rows
        if row["about"].endswith(f":{number}") or row["key"].startswith((f"feedback:{10 * number}", "feedback_answer"))
    ]


def test_those_that_are_answered_are_cut_loose(older: Path) -> None:
    migrate(older)
    with _opened(older) as connection:
        _leads_to_nobody(connection, f"{ANSWERED}.0")
        assert _letters(connection, ANSWERED) == []
        assert [row[0] for row in connection.execute("SELECT id FROM feedback WHERE id > 0")] == [OPEN, NAMED]
        assert len(_letters(connection, OPEN)) == len(_letters(connection, NAMED)) == 2
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


async def test_what_waited_follows_when_its_answer_has_left(older: Path) -> None:
    migrate(older)
    database, clock = await Database.open(older), MovableClock.frozen(MONDAY_MORNING.astimezone(UTC))
    library, staff = Library(database, clock, WIB), Staff(database, clock, Hooks(AREAS).access(), (STAFF,))
    tickets = Tickets(clock, WIB, library, staff)
    async with database.transaction() as tx:
        await tickets.desk.answer(tx, OPEN, f"{OPEN}.1", STAFF)
        assert await tickets.cut_loose(tx) == 0, "the answer is still to leave"
        clock.advance(MONDAY_MORNING - MONDAY_MORNING.replace(hour=8))
        for one in await letters_due(tx, clock.now(), 100):
            letter = await leases.claim(tx, one.id, clock.now())
            assert letter is not None
            assert letter.chat_id == WRITER
            await leases.settle(tx, letter.id, Ending(State.SENT, (5,)), clock.now())
        assert await tickets.cut_loose(tx) == 1
    await database.close()
    with _opened(older) as connection:
        _leads_to_nobody(connection, f"{OPEN}.0")
        assert _letters(connection, OPEN) == []
        assert connection.execute("SELECT count(*) FROM feedback WHERE id > 0").fetchone()[0] == 1
