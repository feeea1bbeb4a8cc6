"""No statement reads a table that grows from one end to the other, but where that is meant (`tests.query_plans`).

Every story and every test with a database looks at the statements that it was the first to bring; here is what they
are looked at with.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.base.database import Database
from tests.conftest import RECORDER
from tests.query_plans import ON_PURPOSE, ROOT, SMALL, Scan, complaints, scans


@pytest.fixture
def connection(empty_database: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(empty_database)) as opened:
        yield opened


@pytest.mark.parametrize(
    ("sql", "found"),
    [
        ("SELECT 1 FROM people WHERE first_name = :name", {Scan("people")}),
        ("SELECT 1 FROM outbox l WHERE l.reason = :reason", {Scan("outbox")}),
        ("UPDATE parties SET phone = '' WHERE desk_name = :name", {Scan("parties")}),
        ("SELECT count(*) FROM audit", {Scan("audit", "audit_age")}),
        ("SELECT 1 FROM people WHERE id = :id", set()),
        ("SELECT 1 FROM people WHERE id IN (SELECT value FROM json_each(:ids))", set()),
        ("PRAGMA user_version", set()),
    ],
)
def test_what_a_statement_reads_is_seen(connection: sqlite3.Connection, sql: str, found: set[Scan]) -> None:
    assert scans(connection, sql) == found


def test_a_small_table_and_a_partial_index_may_be_read_as_a_whole(connection: sqlite3.Connection) -> None:
    for sql in ("SELECT * FROM faq", "SELECT count(*) FROM inbox WHERE state = 'new'"):
        assert list(complaints(connection, sql, "bot/areas/x/store.py:all")) == []
    [said] = complaints(connection, "SELECT * FROM searches", "bot/areas/x/store.py:all")
    assert said.startswith("bot/areas/x/store.py:all reads all of searches")


def test_what_is_asked_of_everything_spares_what_each_message_adds_to(connection: sqlite3.Connection) -> None:
    by = "bot/areas/privacy/store.py:count_of"
    assert list(complaints(connection, "SELECT count(*) FROM offers WHERE released_by = :person", by)) == []
    assert list(complaints(connection, "SELECT count(*) FROM outbox WHERE message_id = :person", by))


async def test_statements_of_the_program_are_recorded_and_those_of_tests_are_not(database: Database) -> None:
    from bot.telegram.inbox import counts

    await database.read(counts)
    assert await database.read(lambda reader: reader.value("SELECT 1 + 16")) == 17
    by = {sql: by for sql, by in RECORDER.seen.items() if "FROM inbox" in sql or "1 + 16" in sql}
    assert by["SELECT 1 + 16"] == ""
    assert by["SELECT count(*) FROM inbox WHERE state = 'parked'"].startswith("bot/telegram/inbox.py:")


@pytest.mark.parametrize("where", ON_PURPOSE)
def test_what_is_meant_is_still_there(where: str) -> None:
    path, _, function = where.partition(":")
    assert re.search(rf"def {function}\(", (ROOT / path).read_text(encoding="utf-8"))


def test_small_tables_exist(connection: sqlite3.Connection) -> None:
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    assert SMALL - tables - {"sqlite_schema", "migrations"} == set()
