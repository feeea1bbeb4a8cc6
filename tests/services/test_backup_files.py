"""A copy of a database is whole, closed to others and checked, or it is not there."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bot.base.backup import BackupFailed, Trouble, examine, write_copy
from bot.base.database import Database, Transaction
from bot.base.migrations import available

PAIR = "INSERT INTO facts (name, value) VALUES (:name, :value)"
FULL = """
import resource, sys
from pathlib import Path
from bot.base.backup import BackupFailed, write_copy
resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, 2_000_000))
try:
    write_copy(Path(sys.argv[1]), Path(sys.argv[2]))
except BackupFailed as failed:
    print(failed.trouble.value, failed)
"""


@pytest.fixture
def path(empty_database: Path, tmp_path: Path) -> Path:
    """A database of this test's own, of some eight megabytes."""
    path = tmp_path / "library.db"
    shutil.copy(empty_database, path)
    with closing(sqlite3.connect(path)) as connection, connection:
        filling = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)"
        connection.execute(
            f"INSERT INTO facts (name, value) {filling} SELECT 'filling' || i, hex(randomblob(2000)) FROM n"
        )
    return path


def _names(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM facts WHERE name NOT LIKE 'filling%'")}


async def test_a_copy_made_while_others_write_is_one_moment(path: Path, tmp_path: Path) -> None:
    database = await Database.open(path)
    written = 0

    async def both(tx: Transaction) -> None:
        for half in ("left", "right"):
            await tx.run(PAIR, {"name": f"{half}{written}", "value": "x" * 3000})

    async def write_on() -> None:
        nonlocal written
        while True:
            await database.write(both)
            written += 1

    writing = asyncio.create_task(write_on())
    while written < 20:  # noqa: ASYNC110 - until writing is in full swing
        await asyncio.sleep(0.001)
    copy = await asyncio.to_thread(write_copy, path, tmp_path / "copy.db")
    writing.cancel()
    await asyncio.wait([writing])
    await database.close()
    names, all_names = _names(copy.path), _names(path)
    assert names
    assert {name.replace("left", "right") for name in names if "left" in name} == {n for n in names if "right" in n}
    assert len(all_names) > len(names) + 20, "nobody could write while it was copied"
    assert examine(copy.path).version == len(available())


def test_it_is_one_file_and_closed_to_others(path: Path, tmp_path: Path) -> None:
    copy = write_copy(path, tmp_path / "new" / "copy.db")
    assert stat.S_IMODE(copy.path.stat().st_mode) == 0o600
    assert [one.name for one in copy.path.parent.iterdir()] == ["copy.db"]
    assert copy.size == copy.path.stat().st_size


def test_nothing_is_overwritten(path: Path, tmp_path: Path) -> None:
    kept = tmp_path / "copy.db"
    kept.write_text("mine", encoding="utf-8")
    with pytest.raises(BackupFailed, match="is there already"):
        write_copy(path, kept)
    assert kept.read_text(encoding="utf-8") == "mine"


@pytest.mark.skipif(sys.platform == "win32", reason="no limits of file sizes here")
def test_a_full_disk_leaves_no_half_file(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "full"
    command = [sys.executable, "-c", FULL, str(path), str(folder / "copy.db")]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert said.startswith(Trouble.FULL.value), said
    assert "room" in said
    assert list(folder.iterdir()) == []


def test_one_that_is_given_up_leaves_nothing(path: Path, tmp_path: Path) -> None:
    with pytest.raises(BackupFailed, match="given up"):
        write_copy(path, tmp_path / "folder" / "copy.db", stop=lambda: True)
    assert list((tmp_path / "folder").iterdir()) == []


@pytest.mark.parametrize("share", [0.3, 0.7, 0.999])
def test_a_torn_file_is_refused(path: Path, tmp_path: Path, share: float) -> None:
    whole = write_copy(path, tmp_path / "whole.db")
    torn = tmp_path / "torn.db"
    torn.write_bytes(whole.path.read_bytes()[: int(whole.size * share)])
    with pytest.raises(BackupFailed, match=r"torn\.db is damaged") as refused:
        examine(torn)
    assert refused.value.trouble is Trouble.DAMAGED
    with pytest.raises(BackupFailed):
        write_copy(torn, tmp_path / "again.db")
    assert not (tmp_path / "again.db").exists()


def test_a_page_of_noise_is_seen(path: Path, tmp_path: Path) -> None:
    noisy = write_copy(path, tmp_path / "noisy.db").path
    with noisy.open("r+b") as file:
        file.seek(4096 * 300)
        file.write(b"\x5a" * 4096 * 3)
    with pytest.raises(BackupFailed, match="is damaged"):
        examine(noisy)


def test_rows_that_point_nowhere_are_seen(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO copies (title_id, item_code, status, as_of_at) VALUES (4711, 'x', 'free', 0)")
    with pytest.raises(BackupFailed, match="point nowhere"):
        examine(path)


@pytest.mark.parametrize("content", [b"", b"not a database at all" * 999])
def test_what_is_no_database_of_ours_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "other.db").write_bytes(content)
    with pytest.raises(BackupFailed, match=r"other\.db is"):
        examine(tmp_path / "other.db")


def test_one_of_a_newer_version_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {len(available()) + 1}")
    with pytest.raises(BackupFailed, match="newer version"):
        examine(path)
