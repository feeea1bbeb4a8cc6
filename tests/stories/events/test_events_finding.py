"""Finding an event: by the menu, by a command, in plain words, by a link."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.areas.library.service import Library
from tests.actors import Reader, Stage, said


async def test_what_is_on_comes_by_day(reader: Reader) -> None:
    await reader.taps_menu("📅 Acara & kelas")
    assert reader.sees("Selasa, 24 November")
    assert reader.sees("09.00–11.00 · Ruang Komputer · sisa 8 kursi")
    assert reader.sees("15.30–16.30 · Ruang Anak · sisa 13 kursi · 4–8 tahun")
    assert reader.text.index("Selasa, 24") < reader.text.index("Belajar Komputer") < reader.text.index("Rabu, 25")


async def test_the_pages_are_turned_in_place(reader: Reader) -> None:
    await reader.says("/acara")
    first, before = reader.text, len(reader.answers)
    await reader.taps("→")
    assert reader.text != first
    assert "←" in reader.keys
    await reader.taps("←")
    assert reader.text == first
    assert len(reader.answers) == before


async def test_the_card_says_when_where_for_whom_and_what_is_left(reader: Reader) -> None:
    await reader.says("/acara")
    await reader.taps("Belajar Komputer")
    assert reader.sees("Selasa, 24 November pukul 09.00–11.00 WIB")
    assert reader.sees("Tempat: Ruang Komputer")
    assert reader.sees("Untuk umum")
    assert reader.sees("Sisa 8 dari 12 kursi")
    await reader.taps("Semua acara")
    assert reader.sees("Acara dan kelas yang akan datang")


async def test_children_have_a_list_of_their_own(reader: Reader) -> None:
    await reader.taps_menu("🧒 Acara anak")
    assert reader.sees("Dongeng Sore")
    assert not reader.sees("Komputer")
    await reader.taps("Dongeng Sore")
    assert reader.sees("Untuk: 4–8 tahun")
    await reader.taps("Semua acara")
    assert reader.sees("Acara untuk anak")


async def test_one_kind_is_chosen(reader: Reader) -> None:
    await reader.says("/acara")
    await reader.taps("Menurut jenis")
    await reader.taps("Pameran")
    assert reader.sees("Pameran yang akan datang")
    assert reader.sees("langsung datang")
    assert not reader.sees("Dongeng")


async def test_a_series_names_its_sessions(reader: Reader) -> None:
    await reader.says("ada kelas apa")
    await reader.taps("Kelas Menulis")
    assert reader.sees("Kamis, 26 November, 3, 10, 17 Desember pukul 14.00–16.00 WIB")


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("isuak ado acara apo", "Acara Selasa, 24 November:"),
        ("besok ada acara apa kak", "Belajar Komputer"),
        ("ada acara apa minggu ini", "Acara Senin, 23 November sampai Minggu, 29 November:"),
        ("besok ada dongeng?", "Dongeng Sore"),
        ("anak den 5 taun bisa ikut?", "Untuk anak umur 5 tahun ada"),
        ("anak umur 3 bisa ikut acara apa", "Dongeng Balita"),
        ("anak saya bisa ikut?", "Acara untuk anak"),
    ],
)
async def test_plain_words_find_events(reader: Reader, typed: str, seen: str) -> None:
    await reader.says(typed)
    assert reader.sees(seen)


async def test_an_age_shows_only_what_fits(reader: Reader) -> None:
    await reader.says("anak umur 3 bisa ikut acara apa")
    assert reader.sees("Dongeng Balita")
    assert not reader.sees("Dongeng Sore")


async def test_a_day_without_events_offers_the_next_ones(reader: Reader) -> None:
    await reader.says("minggu ada acara apa")
    assert reader.sees("Minggu, 29 November tidak ada acara")
    assert reader.sees("Belajar Komputer")


async def test_a_shared_link_opens_the_card(reader: Reader, other_reader: Reader) -> None:
    await reader.says("/acara")
    await reader.taps("Belajar Komputer")
    query = parse_qs(urlsplit(reader.key("Ajak teman")["url"]).query)
    assert "Belajar Komputer" in query["text"][0]
    await other_reader.starts(query["url"][0].partition("?start=")[2])
    assert other_reader.sees("Belajar Komputer dari Nol")


@pytest.mark.parametrize("payload", ["e_abc", "e_99999"])
async def test_a_broken_link_leads_on(reader: Reader, payload: str) -> None:
    await reader.starts(payload)
    assert reader.keys


@pytest.mark.parametrize("data", ["ev1:old:::0:0", "ev1::nonsense:::0", "ev1:::2026-99-99::0", "eo1:99999::0"])
async def test_a_forged_key_leads_on(reader: Reader, data: str) -> None:
    await reader.says("/acara")
    await reader.forges(data)
    assert not reader.sees("gangguan")
    assert reader.keys


@pytest.mark.parametrize("typed", ["kelas animasi ada?", "ada les gitar ga kak", "workshop sablon kapan ya"])
async def test_a_class_that_is_not_planned_is_said_to_be_none_with_the_ways_on(reader: Reader, typed: str) -> None:
    await reader.says(typed)
    assert reader.sees("Belum ada acara “")
    assert not reader.sees("belum kami miliki")
    for key in ("Usulkan kelas ini", "Cari di antara buku", "Tanya petugas", "Menu"):
        assert reader.key(key), key
    await reader.taps("Cari di antara buku")
    assert reader.keys
    await reader.says("ada kelas 5 ips")
    assert not reader.sees("Belum ada acara"), "what is learned at school is looked for among books"


async def test_short_questions_below_an_event_are_of_it(reader: Reader) -> None:
    await reader.says("/acara")
    await reader.taps("Dongeng Sore")
    for typed in ("jamnya?", "itu buat anak umur berapa", "boleh bawa adik ga", "lamanya berapa jam"):
        await reader.says(typed)
        assert reader.sees("Dongeng Sore"), typed
        assert reader.sees("Tempat:"), typed
    await reader.says("yang hari lain ada?")
    assert reader.sees("Acara dan kelas yang akan datang")


async def test_a_place_on_the_map_is_sent_when_asked_for(reader: Reader, stage: Stage) -> None:
    async with stage.app.database.transaction() as tx:
        await tx.run("UPDATE events SET latitude = -0.79, longitude = 100.65 WHERE title LIKE 'Belajar Komputer%'")
    await reader.says("/acara")
    await reader.taps("Belajar Komputer")
    await reader.taps("Peta")
    assert reader.last["venue"]["location"]["latitude"] == pytest.approx(-0.79)
    assert "Tempat: Ruang Komputer" in said(reader.answers[-2])


async def test_what_is_over_leaves_the_list(reader: Reader, stage: Stage) -> None:
    await stage.passes(timedelta(days=60))
    await reader.says("/acara")
    assert reader.sees("Belum ada acara")
    assert reader.keys


async def test_an_area_that_is_switched_off_leaves_no_trace(reader: Reader, stage: Stage) -> None:
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Library].switch(tx, "events", off=True)
    await reader.says("/menu")
    assert not any("Acara" in label for label in reader.keys)
    await reader.forges("ev1:::::0")
    assert reader.sees("sedang ditutup")
