"""`backup` and `restore` as somebody at a terminal meets them."""

from __future__ import annotations

import argparse
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.areas.catalogue.indexing import index_path
from bot.base.backup import write_copy
from bot.base.migrations import available
from bot.base.process_lock import Instance
from bot.base.refusals import StartupError
from bot.cli import backing_up
from bot.settings import Secret, Settings

Command = Callable[..., tuple[int, str]]
TOKEN = Secret("123456789:AAEexample-token-from-BotFather_0123")


@pytest.fixture
def run(library_db: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs `backup` or `restore`; its exit code and all it printed."""

    def run(command: str, file: Path | None, settings: Settings | None = None) -> tuple[int, str]:
        does = {"backup": backing_up.backup, "restore": backing_up.restore}[command]
        code = does(argparse.Namespace(file=file), settings or Settings(), library_db)
        said = capsys.readouterr()
        return code, said.out + said.err

    return run


def _say(path: Path, name: str, value: str = "") -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO facts (name, value) VALUES (?, ?)", (name, value))


def _says(path: Path, name: str) -> bool:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT 1 FROM facts WHERE name = ?", (name,)).fetchone() is not None


def _kept(path: Path) -> list[Path]:
    return sorted(path.parent.glob(f"{path.name}.replaced-*"))


def test_a_backup_without_a_name_goes_beside_the_database(run: Command, library_db: Path) -> None:
    code, said = run("backup", None)
    (made,) = (library_db.parent / "backups").iterdir()
    assert code == 0
    assert made.name in said
    assert "checked" in said


def test_it_goes_where_the_settings_say(run: Command, tmp_path: Path) -> None:
    code, _ = run("backup", None, Settings(backups=str(tmp_path / "elsewhere")))
    assert code == 0
    assert len(list((tmp_path / "elsewhere").iterdir())) == 1


def test_a_backup_over_a_file_is_refused(run: Command, tmp_path: Path) -> None:
    (tmp_path / "taken.db").touch()
    code, said = run("backup", tmp_path / "taken.db")
    assert (code, "is there already" in said) == (1, True)


def test_a_restore_goes_back_and_keeps_what_it_replaces(run: Command, library_db: Path, tmp_path: Path) -> None:
    run("backup", tmp_path / "b.db")
    _say(library_db, "later")
    code, said = run("restore", tmp_path / "b.db")
    assert code == 0
    assert not _says(library_db, "later")
    (kept,) = _kept(library_db)
    assert _says(kept, "later")
    assert kept.name in said
    assert library_db.stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "b.db").exists()


def test_a_restore_goes_where_nothing_is(run: Command, library_db: Path, tmp_path: Path) -> None:
    run("backup", tmp_path / "b.db")
    library_db.unlink()
    assert run("restore", tmp_path / "b.db")[0] == 0
    assert _says(library_db, "retained_on") is False
    assert _kept(library_db) == []


def test_a_log_of_the_former_database_never_meets_the_new_one(run: Command, library_db: Path, tmp_path: Path) -> None:
    run("backup", tmp_path / "b.db")
    writer = sqlite3.connect(library_db)
    writer.execute("PRAGMA journal_mode = WAL")
    writer.execute("PRAGMA wal_autocheckpoint = 0")
    with writer:
        writer.execute("INSERT INTO facts (name, value) VALUES ('in the log', '')")
    log = library_db.with_name(f"{library_db.name}-wal")
    left = log.read_bytes()
    assert left
    writer.close()
    log.write_bytes(left)  # as a kill leaves it
    assert run("restore", tmp_path / "b.db")[0] == 0
    assert not _says(library_db, "in the log")
    (kept,) = [one for one in _kept(library_db) if not one.name.endswith(("-wal", "-shm"))]
    assert _says(kept, "in the log")


def test_the_index_is_left_to_be_built_anew(run: Command, library_db: Path, tmp_path: Path) -> None:
    run("backup", tmp_path / "b.db")
    assert index_path(library_db).exists()
    run("restore", tmp_path / "b.db")
    assert not index_path(library_db).exists()


def test_a_restore_over_a_damaged_database_works_and_keeps_it(run: Command, library_db: Path, tmp_path: Path) -> None:
    run("backup", tmp_path / "b.db")
    library_db.write_bytes(b"noise" * 9999)
    assert run("restore", tmp_path / "b.db")[0] == 0
    assert _kept(library_db)[0].read_bytes() == b"noise" * 9999
    assert run("backup", tmp_path / "again.db")[0] == 0


def test_a_restore_beside_a_running_bot_is_refused(run: Command, library_db: Path, tmp_path: Path) -> None:
    run("backup", tmp_path / "b.db")
    _say(library_db, "later")
    running = Instance(library_db)
    running.claim()
    with pytest.raises(StartupError, match=r"already running.*Stop it first"):
        run("restore", tmp_path / "b.db")
    running.release()
    assert _says(library_db, "later")


def _torn(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {len(available()) + 1}")


def _of_another_bot(path: Path) -> None:
    _say(path, "bot_id", "42")


REFUSED: dict[Callable[[Path], None], str] = {
    _torn: "is damaged",
    _newer: "newer version",
    _of_another_bot: "the bot with the id 42",
    Path.unlink: "not there",
}


@pytest.mark.parametrize(("spoil", "said_of_it"), REFUSED.items())
def test_what_cannot_be_gone_back_to_is_refused_and_nothing_changed(
    run: Command, library_db: Path, tmp_path: Path, spoil: Callable[[Path], None], said_of_it: str
) -> None:
    file = write_copy(library_db, tmp_path / "b.db").path
    spoil(file)
    before = library_db.read_bytes()
    code, said = run("restore", file, replace(Settings(), bot_token=TOKEN))
    assert (code, said_of_it in said) == (1, True), said
    assert library_db.read_bytes() == before
    assert _kept(library_db) == []
    assert not list(library_db.parent.glob(".*.part"))
    assert index_path(library_db).exists()


def test_without_a_token_the_present_database_says_whose_it_is(run: Command, library_db: Path, tmp_path: Path) -> None:
    file = write_copy(library_db, tmp_path / "b.db").path
    _of_another_bot(file)
    _say(library_db, "bot_id", "43")
    code, said = run("restore", file)
    assert (code, "this one is the bot 43" in said) == (1, True)


def test_the_database_is_no_backup_of_itself(run: Command, library_db: Path) -> None:
    code, said = run("restore", library_db)
    assert (code, "the database itself" in said) == (1, True)
