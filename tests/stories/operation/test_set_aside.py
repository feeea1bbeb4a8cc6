"""Messages that were set aside: an owner tries them again or throws them away, and nobody is left without a word."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest

from bot.areas.privacy.service import Privacy
from bot.chat.routing.incoming import parse
from tests.actors import Reader, Stage, said

POISON = "laskar pelangi"


@pytest.fixture
def mends() -> Iterator[Callable[[], None]]:
    """Updates that say POISON cannot be read until this is called."""
    with pytest.MonkeyPatch.context() as patch:

        def fails(payload: Any, *more: Any) -> Any:
            if payload.get("message", {}).get("text") == POISON:
                raise LookupError
            return parse(payload, *more)

        patch.setattr("bot.chat.routing.router.parse", fails)
        yield patch.undo


async def _is_set_aside(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await reader.starts()
    await reader.says(POISON)
    assert "Coba lagi" in reader.keys


async def _opens(owner: Reader) -> None:
    await owner.says("/status")
    await owner.taps("Pesan yang gagal")


async def test_it_waits_on_the_desk_and_is_answered_when_an_owner_tries_it_again(
    reader: Reader, owner: Reader, stage: Stage, mends: Callable[[], None]
) -> None:
    await _is_set_aside(reader, owner)
    await owner.says("/petugas")
    await owner.taps("Pesan yang disisihkan: 1")
    assert owner.sees("Disisihkan: 1")
    mends()
    await owner.taps("1. Coba lagi")
    assert owner.sees("Sedang dijawab")
    assert reader.sees("1. Laskar Pelangi")
    async with stage.app.database.reading() as rows:
        assert await rows.value("SELECT count(*) FROM inbox WHERE state <> 'done'") == 0
        deeds = await rows.value("SELECT count(*) FROM audit WHERE deed = 'tried a message again that was set aside'")
        assert await rows.value("SELECT count(*) FROM failed_turns WHERE payload <> ''") == 0
    assert deeds == 1
    await reader.taps("Coba lagi")
    assert reader.sees("sudah dijawab")
    assert len(reader.heard("1. Laskar Pelangi")) == 1


async def test_what_its_person_tried_again_is_not_done_twice_by_an_owner(
    reader: Reader, owner: Reader, mends: Callable[[], None]
) -> None:
    await _is_set_aside(reader, owner)
    await _opens(owner)
    again, away = (owner.key(label)["callback_data"] for label in ("1. Coba lagi", "1. Buang"))
    mends()
    await reader.taps("Coba lagi")
    assert reader.sees("1. Laskar Pelangi")
    for data in (again, away.replace("opa", "opd")):
        await owner.forges(data)
        assert owner.sees("sudah dijawab atau dibuang")
    assert len(reader.heard("1. Laskar Pelangi")) == 1
    await owner.says("/status")
    assert "Pesan yang gagal" not in owner.keys


async def test_what_fails_once_more_is_listed_again_and_its_key_works(
    reader: Reader, owner: Reader, mends: Callable[[], None]
) -> None:
    await _is_set_aside(reader, owner)
    first = reader.text
    await _opens(owner)
    await owner.taps("1. Coba lagi")
    assert len(reader.heard(first)) == 2
    await _opens(owner)
    assert owner.sees("Disisihkan: 1")
    mends()
    await reader.taps("Coba lagi")
    assert reader.sees("1. Laskar Pelangi")
    keys = [one["reply_markup"]["inline_keyboard"][0][0]["callback_data"] for one in reader.heard(first)]
    for data in keys:
        await reader.forges(data)
        assert reader.sees("sudah dijawab")
    assert len(reader.heard("1. Laskar Pelangi")) == 1


async def test_an_owner_throws_it_away_and_its_person_is_told(
    reader: Reader, owner: Reader, stage: Stage, mends: Callable[[], None]
) -> None:
    await _is_set_aside(reader, owner)
    key = reader.key("Coba lagi")["callback_data"]
    await _opens(owner)
    await owner.taps("1. Buang")
    assert owner.sees("Buang pesan ini?")
    await owner.taps("Jangan buang")
    await owner.taps("1. Buang")
    await owner.taps("Ya, buang")
    assert owner.sees("Sudah dibuang")
    assert reader.sees("belum dapat kami jawab")
    assert reader.sees("tulis sekali lagi")
    async with stage.app.database.reading() as rows:
        assert await rows.value("SELECT count(*) FROM inbox WHERE state = 'parked' OR payload LIKE '%pelangi%'") == 0
        assert await rows.value("SELECT count(*) FROM audit WHERE deed LIKE 'threw away a message%'") == 1
    mends()
    await reader.forges(key)
    assert reader.sees("sudah lama")
    assert not reader.heard("1. Laskar Pelangi")


async def test_what_nobody_decides_is_thrown_away_with_the_same_word(
    reader: Reader, owner: Reader, stage: Stage, mends: Callable[[], None]
) -> None:
    await _is_set_aside(reader, owner)
    for days, told in ((29, 0), (2, 1)):
        await stage.passes(timedelta(days=days))
        assert await stage.app.services[Privacy].nightly()
        await stage.settled()
        assert len(reader.heard("belum dapat kami jawab")) == told
    assert await stage.app.inbox.parked() == 0


@pytest.mark.parametrize("role", ["admin", "librarian", "head"])
async def test_nobody_else_decides(
    stage: Stage, reader: Reader, owner: Reader, role: str, mends: Callable[[], None]
) -> None:
    await _is_set_aside(reader, owner)
    await _opens(owner)
    data = owner.key("1. Coba lagi")["callback_data"]
    member = await stage.hires("Rekan", role)
    for forged in (data, data.replace("opr", "opd")):
        await member.forges(forged)
        assert member.sees("khusus untuk petugas")
    assert await stage.app.inbox.parked() == 1
    await member.says("/petugas")
    assert not any("disisihkan" in key for key in member.keys), said(member.last)
