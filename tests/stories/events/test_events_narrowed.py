"""/acara by day, interest and audience; the poster of an event."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from bot.areas.events.documents.poster import poster_jpeg
from bot.areas.events.service import Events
from tests.actors import Reader, Stage
from tests.drawn import Drawn, picture_of, scanned
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
    await reader.taps("Rabu, 25 November")
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
    await reader.taps("Selasa, 24 November")
    assert reader.sees("Dongeng Sore")
    assert not reader.sees("Belajar Komputer")


async def test_an_event_comes_with_its_poster(reader: Reader, stage: Stage, drawn: Drawn) -> None:
    await opens(reader, "Dongeng Sore")
    assert drawn.of("poster")["title"] in reader.text
    assert scanned(stage, reader.last) == [f"https://t.me/{stage.app.bot.username}?start=e_1"]
    picture = io.BytesIO()
    Image.new("RGB", (1200, 1600), "seagreen").save(picture, "PNG")
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Events].overview.keep_poster(tx, 1, poster_jpeg(picture.getvalue()))
    await opens(reader, "Dongeng Sore")
    assert picture_of(stage, reader.last).getpixel((300, 400)) == pytest.approx((46, 139, 87), abs=4)
    assert reader.sees("kursi")


async def test_a_poster_is_drawn_and_sent_once(
    reader: Reader, other_reader: Reader, stage: Stage, drawn: Drawn
) -> None:
    await opens(reader, "Dongeng Sore")
    await stage.restarts()
    await opens(other_reader, "Dongeng Sore")
    assert len(drawn.all_of("poster")) == 1
    sent = [one for one in stage.world.requests if one.method == "sendPhoto" or one.method == "editMessageMedia"]
    assert reader.last["photo"][-1]["file_id"] == other_reader.last["photo"][-1]["file_id"]
    assert len(sent) == 2


async def test_a_poster_that_telegram_knows_no_more_is_drawn_anew(
    reader: Reader, other_reader: Reader, stage: Stage, drawn: Drawn
) -> None:
    await opens(reader, "Dongeng Sore")
    stage.world.files.forget(reader.last["photo"][-1]["file_id"])
    await stage.restarts()
    await opens(other_reader, "Dongeng Sore")
    assert "photo" in other_reader.last
    assert len(drawn.all_of("poster")) == 2
