"""One program a database, and what is said where the database can be none."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.base.migrations import migrate
from bot.base.process_lock import Instance
from bot.base.refusals import StartupError
from bot.cli.running import prepared


def test_a_second_program_is_refused_until_the_first_ends(tmp_path: Path) -> None:
    first, second = Instance(tmp_path / "a.db"), Instance(tmp_path / "a.db")
    first.claim()
    assert first.is_held()
    assert second.is_held()
    with pytest.raises(StartupError, match="already running"):
        second.claim()
    first.release()
    assert not second.is_held()
    second.claim()
    second.release()


def test_nobody_holds_what_was_never_there(tmp_path: Path) -> None:
    assert not Instance(tmp_path / "none" / "a.db").is_held()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_made(tmp_path: Path) -> None:
    prepared(tmp_path / "new" / "er" / "a.db").release()
    assert (tmp_path / "new" / "er" / "a.db").exists()


@pytest.mark.parametrize("below", ["x.db", "y/x.db"])
def test_a_folder_that_is_a_file_is_named(tmp_path: Path, below: str) -> None:
    (tmp_path / "file").touch()
    for open_it in (prepared, migrate):
        with pytest.raises(StartupError, match=r"file.* cannot be a folder .*DATABASE"):
            open_it(tmp_path / "file" / below)


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="this system has no /dev/null")
def test_a_device_is_no_folder() -> None:
    with pytest.raises(StartupError, match="/dev/null cannot be a folder"):
        prepared(Path("/dev/null/x.db"))


def test_a_lock_that_cannot_be_written_is_no_second_program(tmp_path: Path) -> None:
    (tmp_path / "a.db.lock").mkdir()
    with pytest.raises(StartupError, match=r"a\.db\.lock cannot be written .*DATABASE") as fault:
        prepared(tmp_path / "a.db")
    assert "already running" not in str(fault.value)


def test_a_lock_that_is_something_else_is_no_second_program(tmp_path: Path) -> None:
    (tmp_path / "a.db.lock").write_bytes(b"no database at all" * 100)
    with pytest.raises(StartupError, match="cannot be written"):
        prepared(tmp_path / "a.db")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is closed to root")
def test_a_folder_that_is_closed_is_named(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o500)
    with pytest.raises(StartupError, match="cannot be written"):
        prepared(tmp_path / "closed" / "a.db")


def test_a_database_that_cannot_be_brought_up_to_date_lets_go_of_the_lock(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_bytes(b"no database at all" * 100)
    with pytest.raises(StartupError, match="cannot be opened as a database"):
        prepared(tmp_path / "a.db")
    assert not Instance(tmp_path / "a.db").is_held()
