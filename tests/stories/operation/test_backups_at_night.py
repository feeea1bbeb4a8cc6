"""The nightly backup: made, kept for a fortnight, made up for when the bot was off, and told of when it cannot be."""

from __future__ import annotations

import argparse
import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.app import App
from bot.areas.operation.rules import KEPT
from bot.base.backup import PART, examine, write_copy
from bot.base.database import Database
from bot.cli.backing_up import restore
from bot.settings import NO_BACKUPS, Settings
from tests.actors import Reader, Stage

NIGHT = timedelta(hours=18, minutes=1)  # from nine in the morning to three at night
DAY = timedelta(days=1)


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """Backups go where they go by default."""
    return replace(settings, backups="")


@pytest.fixture
def folder(settings: Settings) -> Path:
    """Beside the database."""
    return settings.database.parent / "backups"


def _files(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir()) if folder.is_dir() else []


def _put_back(folder: Path, settings: Settings) -> None:
    """As `restore` does."""
    assert restore(argparse.Namespace(file=folder / _files(folder)[0]), settings, settings.database) == 0


def _torn(folder: Path) -> Path:
    """What a kill leaves of a copy, long ago."""
    folder.mkdir()
    torn = folder / f".library-night-2026-11-21-030000.db.x{PART}"
    torn.touch()
    os.utime(torn, (0, 0))
    return torn


def _bar(folder: Path) -> None:
    folder.write_text("in the way", encoding="utf-8")


def _clear(folder: Path) -> None:
    folder.unlink()


async def test_one_is_made_every_night_and_a_fortnight_is_kept(stage: Stage, folder: Path) -> None:
    assert _files(folder) == []
    await stage.passes(NIGHT)
    assert _files(folder) == ["library-night-2026-11-24-030100.db"]
    write_copy(stage.app.settings.database, folder / "by-hand.db")
    for _ in range(KEPT + 2):
        await stage.passes(DAY)
    nightly = [name for name in _files(folder) if "night" in name]
    assert len(nightly) == KEPT
    assert nightly[0] == "library-night-2026-11-27-030100.db"
    assert "by-hand.db" in _files(folder)
    assert all(examine(folder / name).bot == str(stage.app.bot.id) for name in nightly[-2:])


async def test_the_bot_starts_on_a_backup(stage: Stage, folder: Path, reader: Reader) -> None:
    await reader.starts()
    await stage.passes(NIGHT)
    await stage.app.stop()
    _put_back(folder, stage.app.settings)
    await stage.restarts_stopped()
    await reader.says("laskar pelangi")
    assert reader.sees("1. Laskar Pelangi")


async def test_nights_that_were_slept_through_are_made_up_for_once(stage: Stage, folder: Path) -> None:
    await stage.app.stop()
    stage.clock.advance(3 * DAY)
    stage.world.clock.advance(3 * DAY)
    await stage.restarts_stopped()
    await stage.settled()
    assert _files(folder) == ["library-night-2026-11-26-090000.db"]
    await stage.passes(NIGHT)
    assert len(_files(folder)) == 2


async def test_what_a_kill_left_undone_is_done_at_the_next_start(stage: Stage, folder: Path) -> None:
    await stage.app.stop()
    database = await Database.open(stage.app.settings.database)
    async with database.transaction() as tx:
        await tx.run("INSERT INTO facts (name, value) VALUES ('backup_wanted', '{}')")
    await database.close()
    torn = _torn(folder)
    await stage.restarts_stopped()
    await stage.settled()
    assert _files(folder) == ["library-night-2026-11-23-090000.db"], f"{torn} is gone"


async def test_owners_hear_once_a_day_that_none_can_be_made(stage: Stage, folder: Path, owner: Reader) -> None:
    await owner.starts()
    _bar(folder)
    await stage.passes(NIGHT)
    assert not owner.heard("Cadangan semalam"), "it waits for the end of the quiet hours"
    for _ in range(6):
        await stage.passes(timedelta(hours=1))
    (said,) = owner.heard("Cadangan semalam belum dapat dibuat: folder cadangan tidak dapat ditulisi.")
    assert "mencoba lagi setiap jam" in said["text"]
    await owner.taps("Keadaan bot")
    assert owner.sees("belum ada cadangan baru")
    await stage.passes(DAY)
    assert len(owner.heard("Cadangan semalam")) == 1, "the first became the status that was asked for"
    _clear(folder)
    await stage.passes(timedelta(hours=1))
    assert len(_files(folder)) == 1
    await owner.says("/status")
    assert owner.sees("sudah diperiksa")
    assert not owner.sees("belum ada cadangan baru")


async def test_none_are_made_where_the_settings_say_so(stage: Stage, folder: Path) -> None:
    await stage.app.stop()
    settings = replace(stage.app.settings, backups=NO_BACKUPS)
    stage.app = App(settings, await Database.open(settings.database), stage.clock)
    await stage.app.start()
    await stage.passes(NIGHT)
    assert _files(folder) == []
