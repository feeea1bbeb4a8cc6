"""“Hemat data”: pictures come only when they are asked for."""

from __future__ import annotations

import pytest

from tests.actors import Reader, Stage
from tests.drawn import Drawn
from tests.stories.events.test_events_joining import joins, opens


async def test_who_saves_data_reads_the_words_and_may_ask_for_the_poster(reader: Reader, drawn: Drawn) -> None:
    await opens(reader, "Dongeng Sore")
    assert "photo" in reader.last
    await reader.taps("Hemat data")
    assert reader.sees("hanya dikirim bila Anda minta")
    await opens(reader, "Dongeng Sore")
    assert "photo" not in reader.last
    assert len(drawn.all_of("poster")) == 1
    await reader.taps("Lihat poster")
    assert "photo" in reader.last


async def test_it_is_changed_in_the_settings_and_kept(reader: Reader, stage: Stage) -> None:
    await reader.says("/notifikasi")
    assert reader.sees("Gambar: selalu")
    await reader.taps("Hemat data")
    await stage.restarts()
    await reader.says("/notifikasi")
    assert reader.sees("Gambar: hanya bila Anda minta")
    await reader.taps("Selalu kirim gambar")
    await opens(reader, "Dongeng Sore")
    assert "photo" in reader.last
    assert "Hemat data" not in reader.keys


@pytest.mark.parametrize("words", ["hemat data", "kuota saya terbatas", "jangan kirim gambar", "mode hemat kuota dong"])
async def test_it_is_said_in_words(reader: Reader, words: str) -> None:
    await reader.says(words)
    assert reader.sees("hanya dikirim bila Anda minta")
    await reader.says("kirim gambar lagi")
    assert reader.sees("kembali dikirim")
    await reader.says(words)
    await reader.says("Selalu kirim gambar")
    assert reader.sees("kembali dikirim")


async def test_a_ticket_that_is_asked_for_comes_all_the_same(reader: Reader) -> None:
    await joins(reader, "Belajar Komputer")
    await reader.says("hemat data")
    await reader.says("/kegiatansaya")
    await reader.taps("Lihat tiket 1")
    assert "photo" in reader.last
