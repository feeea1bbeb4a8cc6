"""Who swipes on a reminder or an offer and writes means that one."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.actors import Reader, Stage
from tests.stories.events.happenings import publishes_event, signs_up
from tests.stories.tickets.swiping import swipes

REMINDED = "Kami tunggu kedatangan Anda"


async def _is_reminded(reader: Reader, stage: Stage) -> None:
    """Of one of two events that they hold a seat of."""
    await reader.starts()
    first = await publishes_event(stage, "Kelas Merajut", hours=24 * 9)
    second = await publishes_event(stage, "Bedah Buku", hours=24 * 20)
    await signs_up(stage, reader, first, "Ani")
    await signs_up(stage, reader, second, "Ani")
    await stage.passes(timedelta(days=8, hours=5))
    assert reader.heard(REMINDED)


@pytest.mark.parametrize("typed", ["saya gabisa datang", "maaf anak sakit", "batal", "ndak bisa ikut doh"])
async def test_no_asks_once_about_that_event(reader: Reader, stage: Stage, typed: str) -> None:
    await _is_reminded(reader, stage)
    await swipes(reader, REMINDED, typed)
    assert reader.sees("Kelas Merajut")
    assert not reader.sees("Bedah Buku")
    assert reader.sees("Semoga semuanya baik-baik saja") is ("sakit" in typed)
    await reader.taps("Ya, batalkan")
    assert reader.sees("Sudah dibatalkan: Kelas Merajut")


async def test_anything_else_shows_that_event_and_a_person(reader: Reader, stage: Stage) -> None:
    await _is_reminded(reader, stage)
    await swipes(reader, REMINDED, "bawa apa saja ya?")
    assert reader.sees("Kelas Merajut")
    assert not reader.sees("Bedah Buku")
    assert "Tanya petugas" in reader.keys


async def test_a_reply_to_an_offer_shows_the_offer(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await reader.starts()
    await other_reader.starts()
    event = await publishes_event(stage, "Kelas Kecil", hours=24 * 9, capacity=1)
    await signs_up(stage, other_reader, event, "Budi")
    await signs_up(stage, reader, event, "Ani")
    await other_reader.says("/kegiatansaya")
    await other_reader.taps("Batalkan")
    await other_reader.taps("Ya, batalkan")
    assert reader.sees("Ada kursi untuk Anda")
    await swipes(reader, "Ada kursi untuk Anda", "mau dong")
    assert reader.sees("Kelas Kecil")
    await reader.taps("Terima")
    assert reader.sees("Kursinya untuk Anda ✅\n\nKelas Kecil")
