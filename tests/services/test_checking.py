"""`check` as somebody at a terminal meets it: what is in order, what is not, and what to do."""

from __future__ import annotations

import argparse
import asyncio
import shutil
import socket
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.areas.catalogue.indexing import index_path
from bot.base.migrations import FOLDER, available, migrate
from bot.base.process_lock import Instance
from bot.chat.screens import texts
from bot.cli import checking, reaching
from bot.settings import Secret, Settings
from simulator.world import World

NEWEST = len(available())
SECRET = Secret("a-word-that-only-telegram-knows")
Checked = Callable[..., tuple[int, str]]


@pytest.fixture
def checked(capsys: pytest.CaptureFixture[str]) -> Checked:
    """Runs `check`; its exit code and what it printed."""

    def check(database: Path, settings: Settings | None = None) -> tuple[int, str]:
        code = checking.run(argparse.Namespace(), settings or Settings(), database)
        return code, capsys.readouterr().out

    return check


def test_a_sound_library_is_in_order(library_db: Path, checked: Checked) -> None:
    code, said = checked(library_db)
    assert code == 0
    assert f"schema {NEWEST} of {NEWEST}" in said
    assert "integrity ok" in said
    assert "ok   index: up to date" in said
    assert "ok   texts: id, en" in said
    assert "FIX" not in said


def test_an_empty_database_has_no_index_to_miss(empty_database: Path, tmp_path: Path, checked: Checked) -> None:
    shutil.copy(empty_database, tmp_path / "a.db")
    code, said = checked(tmp_path / "a.db")
    assert (code, "0 titles" in said) == (0, True)
    assert "index: there is none yet; it is built at the next start" in said


def test_a_database_that_is_not_there_is_made_later(tmp_path: Path, checked: Checked) -> None:
    code, said = checked(tmp_path / "none.db")
    assert code == 0
    assert "is made at the first start" in said
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("version", range(1, NEWEST))
def test_an_older_database_is_brought_up_to_date_later(tmp_path: Path, version: int, checked: Checked) -> None:
    old = tmp_path / "migrations"
    old.mkdir()
    for one in available()[:version]:
        shutil.copy(FOLDER / one.name, old)
    migrate(tmp_path / "old.db", old)
    code, said = checked(tmp_path / "old.db")
    assert code == 0, said
    assert f"will be brought from schema {version} to {NEWEST} at the next start" in said


@pytest.mark.parametrize("name", ["a?b.db", "a#b.db", "a%20b.db", "a b é.db"])
def test_odd_names_are_read(library_db: Path, name: str, checked: Checked) -> None:
    odd = library_db.parent / name
    library_db.rename(odd)
    index_path(library_db).rename(index_path(odd))
    code, said = checked(odd)
    assert (code, "index: up to date" in said) == (0, True), said


def test_a_newer_database_is_named(library_db: Path, checked: Checked) -> None:
    _change(library_db, f"PRAGMA user_version = {NEWEST + 1}")
    code, said = checked(library_db)
    assert code == 1
    assert "FIX  " in said
    assert "made by a newer version of this program" in said


def test_a_database_with_another_past_is_named(library_db: Path, checked: Checked) -> None:
    _change(library_db, "UPDATE migrations SET digest = 'x' WHERE number = 2")
    code, said = checked(library_db)
    assert (code, "is not the file that made" in said) == (1, True)


@pytest.mark.parametrize("make", ["text", "folder", "foreign"])
def test_what_is_no_database_of_ours_is_named(tmp_path: Path, make: str, checked: Checked) -> None:
    path = tmp_path / "a.db"
    if make == "text":
        path.write_text("no database at all" * 100)
    elif make == "folder":
        path.mkdir()
    else:
        _change(path, "CREATE TABLE of_somebody_else (id INTEGER)")
    code, said = checked(path)
    assert code == 1
    assert f"FIX  database: {path} cannot be read (" in said


def test_parked_updates_are_named(library_db: Path, checked: Checked) -> None:
    _change(
        library_db, "INSERT INTO inbox (update_id, lane, payload, received_at, state) VALUES (1, 1, '', 1, 'parked')"
    )
    code, said = checked(library_db)
    assert (code, "FIX  inbox: 1 updates are parked" in said) == (1, True)


def test_an_index_that_is_missing_old_or_foreign_is_named(library_db: Path, checked: Checked) -> None:
    _change(library_db, "UPDATE catalogue_state SET value = value + 1 WHERE name = 'changed'")
    code, said = checked(library_db)
    assert (code, "index: older than the catalogue; it is renewed at the next start" in said) == (0, True), said
    index_path(library_db).write_text("no index")
    assert "index: of another version; it is built anew at the next start" in checked(library_db)[1]
    index_path(library_db).unlink()
    assert "index: there is none yet; it is built at the next start" in checked(library_db)[1]


def test_missing_texts_are_named(library_db: Path, checked: Checked, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.chat.screens.texts.FOLDER", library_db.parent)
    texts.forget()
    code, said = checked(library_db)
    texts.forget()
    assert (code, "FIX  texts: " in said, "git restore locales" in said) == (1, True, True)


def test_nobody_who_hears_of_faults_is_named(library_db: Path, checked: Checked) -> None:
    assert "ok   owners: none, which is fine for the simulator" in checked(library_db)[1]


async def _on_telegram(settings: Settings, checked: Checked) -> tuple[int, str]:
    return await asyncio.to_thread(checked, settings.database, settings)


async def test_a_bot_with_an_owner_is_in_order(settings: Settings, world: World, checked: Checked) -> None:
    code, said = await _on_telegram(settings, checked)
    assert code == 0, said
    assert "owners: 1" in said
    assert f"answers; the bot is @{world.bot.username}" in said
    assert "webhook" not in said


async def test_a_bot_without_an_owner_is_told(settings: Settings, world: World, checked: Checked) -> None:
    code, said = await _on_telegram(replace(settings, owner_ids=()), checked)
    assert (code, "FIX  owners: none" in said) == (1, True)


async def test_no_password_is_shown(settings: Settings, world: World, checked: Checked) -> None:
    address = settings.bot_api_url.replace("http://", "http://ani:rahasia@")
    for url in (address, "http://ani:rahasia@127.0.0.1:1"):
        assert "rahasia" not in (await _on_telegram(replace(settings, bot_api_url=url), checked))[1]


@pytest.fixture
def called(settings: Settings) -> Settings:
    """Settings with a webhook, and an address to listen on that is free."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        listen = probe.getsockname()
    return replace(settings, webhook_url="https://bot.example.org/x", webhook_secret=SECRET, listen=listen)


async def test_a_webhook_is_checked(called: Settings, world: World, checked: Checked) -> None:
    code, said = await _on_telegram(called, checked)
    assert code == 0, said
    assert "webhook: https://bot.example.org/x is told to Telegram at the next start" in said
    assert f"LISTEN: 127.0.0.1:{called.listen[1]} is free" in said


async def test_a_webhook_that_telegram_knows_is_reported_with_what_fails(
    called: Settings, world: World, checked: Checked, monkeypatch: pytest.MonkeyPatch
) -> None:
    info = {"url": called.webhook_url, "pending_update_count": 0, "last_error_message": "Connection refused"}
    monkeypatch.setattr(world.webhook, "info", lambda: info)
    code, said = await _on_telegram(called, checked)
    assert (code, "webhook: Telegram calls https://bot.example.org/x" in said) == (0, True), said
    info["pending_update_count"] = 3
    code, said = await _on_telegram(called, checked)
    assert (code, "FIX  webhook: Telegram cannot deliver 3 updates (Connection refused)" in said) == (1, True), said


async def test_a_taken_address_is_named_unless_the_bot_itself_has_it(
    called: Settings, world: World, checked: Checked
) -> None:
    instance = Instance(called.database)
    with socket.socket() as taken:
        taken.bind(called.listen)
        taken.listen()
        code, said = await _on_telegram(called, checked)
        assert (code, f"FIX  LISTEN: 127.0.0.1:{called.listen[1]} cannot be listened on" in said) == (1, True), said
        instance.claim()
        code, said = await _on_telegram(called, checked)
        instance.release()
    assert (code, "is in use while the bot runs" in said) == (0, True), said


@pytest.mark.parametrize("url", ["https://bot.example.org:8080/x", "https://localhost/x", "https://192.168.1.4/x"])
async def test_an_address_that_telegram_cannot_call_is_named(
    called: Settings, world: World, checked: Checked, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reaching, "TELEGRAM", called.bot_api_url)  # elsewhere a server may call what it likes
    code, said = await _on_telegram(replace(called, webhook_url=url), checked)
    assert (code, f"FIX  WEBHOOK_URL: Telegram cannot call {url}" in said) == (1, True), said


def _change(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(sql)
