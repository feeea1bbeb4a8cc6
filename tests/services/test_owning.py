"""The first owner comes by a link that only whoever has the machine can make."""

from __future__ import annotations

import asyncio
import re
from argparse import Namespace
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.areas.staff.service import Staff
from bot.base.identity import Role
from bot.cli import owning
from bot.settings import Secret, Settings
from simulator.world import World
from tests.actors import Reader, Stage
from tests.conftest import OWNER

Printed = Callable[[Settings], str]


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str], library_db: Path) -> Printed:
    """What the command prints."""

    def run(settings: Settings) -> str:
        assert owning.run(Namespace(), settings, library_db) == 0
        return capsys.readouterr().out

    return run


async def _link(printed: Printed, settings: Settings) -> str:
    said = await asyncio.to_thread(printed, settings)
    return re.search(r"s_[\w-]+", said)[0]  # type: ignore[index]


async def test_the_link_opens_the_bot(settings: Settings, world: World, printed: Printed) -> None:
    said = await asyncio.to_thread(printed, settings)
    assert f"https://t.me/{world.bot.username}?start=s_" in said
    assert "once, for an hour" in said


def test_without_telegram_it_is_written(settings: Settings, printed: Printed) -> None:
    assert "/start s_" in printed(replace(settings, bot_token=Secret("")))
    assert "/start s_" in printed(replace(settings, bot_api_url="http://127.0.0.1:1"))


def test_a_database_that_is_not_there_is_not_made(
    settings: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "none.db"
    assert owning.run(Namespace(), settings, missing) == 1
    assert "Start the bot once" in capsys.readouterr().err
    assert not missing.exists()


async def test_whoever_opens_it_is_an_owner_who_hears_of_everything(
    stage: Stage, settings: Settings, printed: Printed
) -> None:
    first = stage.meets("Kepala Contoh")
    await first.starts(await _link(printed, settings))
    await first.taps("Bergabung")
    assert first.sees("Sekarang Anda: pemilik")
    reader = stage.meets("Ani")
    await reader.taps_menu("💡 Usulkan buku")
    for typed in ("Tahsin untuk Pemula", "lewati", "dewasa", "lewati", "lewati", "kirim"):
        await reader.says(typed)
    assert first.heard("Tahsin untuk Pemula")


async def test_it_is_good_once_and_for_an_hour(stage: Stage, settings: Settings, printed: Printed) -> None:
    link = await _link(printed, settings)
    late = await stage.app.database.write(stage.app.services[Staff].invite_owner)
    first, second = stage.meets("Ani"), stage.meets("Budi")
    await first.starts(link)
    await first.taps("Bergabung")
    await second.starts(link)
    await second.taps("Bergabung")
    assert second.sees("sudah dipakai")
    await stage.passes(timedelta(minutes=61))
    await second.starts(f"s_{late}")
    await second.taps("Bergabung")
    assert second.sees("lewat waktunya")


async def test_a_member_of_the_staff_becomes_one(stage: Stage, settings: Settings, printed: Printed) -> None:
    member: Reader = await stage.hires("Petugas Contoh", "door")
    await member.starts(await _link(printed, settings))
    await member.taps("Bergabung")
    assert await stage.app.database.read(lambda reader: stage.app.services[Staff].role(reader, member.id)) is Role.OWNER
    owners = await stage.app.database.read(stage.app.services[Staff].owners)
    assert owners == sorted([OWNER, member.id])
