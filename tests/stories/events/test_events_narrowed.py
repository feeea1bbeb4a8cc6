"""/acara by day, interest and audience; the poster when it is asked for."""

from __future__ import annotations

import io

from PIL import Image

from bot.areas.events.documents.poster import poster_jpeg
from bot.areas.events.service import Events
from tests.actors import Reader, Stage
from tests.stories.events.test_events_joining import opens


async def test_by_interest(reader: Reader) -> None:
    await reader.says("/acara")
    await reader.taps("Menurut minat")
    assert reader.sees("Apa minat Anda?")
    await reader.taps("Komputer")
    assert reader.sees("Acara seputar komputer")
    assert reader.sees("Belajar Komputer dari Nol")
    assert not reader.sees("Dongeng")
    await reader.taps("Minat lain")
    await reader.taps("Sejarah")
    assert reader.sees("Diskusi Sejarah Kota Solok")


async def test_an_interest_that_is_gone_is_said(reader: Reader) -> None:
    await reader.says("/acara")
    await reader.forges("es1:deadbeef:0")
    assert reader.sees("belum ada")


async def test_a_long_interest_has_pages(reader: Reader, stage: Stage) -> None:
    async with stage.app.database.transaction() as tx:
        await tx.run("INSERT OR IGNORE INTO event_interests SELECT id, 'budaya Minang' FROM events")
    await reader.says("/acara")
    await reader.taps("Menurut minat")
    await reader.taps("Budaya Minang")
    await reader.taps("→")
    assert reader.sees("6. ")


async def test_by_day(reader: Reader) -> None:
    await reader.says("/acara")
    await reader.taps("Menurut hari")
    await reader.taps("Rabu, 25 November 2026")
    assert reader.sees("Bincang Buku")
    assert not reader.sees("Dongeng Sore")


async def test_for_grown_ups_and_for_children(reader: Reader) -> None:
    await reader.says("/acara")
    await reader.taps("Dewasa & umum")
    assert reader.sees("Acara dewasa & umum")
    assert not reader.sees("Dongeng Sore")
    await reader.taps("Semua acara")
    await reader.taps("Untuk anak")
    assert reader.sees("Dongeng Sore")
    await reader.taps("Menurut hari")
    await reader.taps("Selasa, 24 November 2026")
    assert reader.sees("Dongeng Sore")
    assert not reader.sees("Belajar Komputer")


async def test_the_poster_comes_when_it_is_asked_for(reader: Reader, stage: Stage) -> None:
    await opens(reader, "Dongeng Sore")
    assert "Lihat poster" not in reader.keys
    picture = io.BytesIO()
    Image.new("RGB", (1200, 1600), "seagreen").save(picture, "PNG")
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Events].overview.keep_poster(tx, 1, poster_jpeg(picture.getvalue()))
    await opens(reader, "Dongeng Sore")
    await reader.taps("Lihat poster")
    assert reader.last["photo"]
    assert reader.sees("Dongeng Sore")
    await reader.taps("Kembali ke acara")
    assert reader.sees("kursi")


async def test_a_poster_that_was_taken_off_is_said(reader: Reader) -> None:
    await opens(reader, "Dongeng Sore")
    await reader.forges("ep1:1")
    assert reader.sees("tidak memiliki poster")
