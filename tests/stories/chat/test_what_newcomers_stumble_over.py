"""What somebody meets who has never seen the bot: an event by its name, a form left behind, an empty audience."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.actors import Reader, Stage
from tests.stories.events.test_events_joining import joins


@pytest.mark.parametrize(
    "typed", ["belajar komputer dari nol", "pelatihan komputer nol", "kursus merajut ada?", "merajut"]
)
async def test_the_name_of_an_event_leads_to_it(reader: Reader, typed: str) -> None:
    await reader.says(typed)
    assert reader.sees("Belajar Komputer dari Nol") or reader.sees("Lokakarya Merajut untuk Pemula")


@pytest.mark.parametrize("typed", ["mau ikut lokakarya merajut", "saya ingin ikut kursus merajut"])
async def test_whoever_would_like_to_join_finds_it(reader: Reader, typed: str) -> None:
    await reader.says(typed)
    assert reader.sees("Lokakarya Merajut")
    assert "Daftar" in reader.keys


async def test_a_book_is_still_proposed_where_an_event_has_its_name(reader: Reader) -> None:
    await reader.says("merajut")
    assert "Usulkan buku ini" in reader.keys


async def test_cancelling_by_the_name_of_the_event(reader: Reader) -> None:
    await joins(reader, "Belajar Komputer")
    await reader.says("batal kelas komputer")
    assert reader.sees("Batalkan kursi")


async def test_a_form_without_an_answer_makes_way(reader: Reader) -> None:
    await reader.says("usul buku")
    await reader.says("/menu")
    await reader.says("toilet kotor bgt!!")
    assert not reader.sees("belum selesai")
    assert reader.sees("toilet kotor")


async def test_a_greeting_is_no_childs_name(reader: Reader) -> None:
    await reader.says("dftar dongeng anak 2, umur 4 sm 6")
    await reader.says("hai")
    assert not reader.sees("• Hai")


async def test_an_empty_audience_offers_to_choose_one(stage: Stage) -> None:
    writer = await stage.hires("Pustakawan Contoh", "librarian")
    await writer.says("/menu")
    await writer.taps("📣 Pengumuman")
    await writer.says("Besok tutup")
    await writer.taps("Pilih lebih rinci")
    await writer.taps("Selesai")
    await writer.taps("Kirim sekarang")
    await writer.taps("Penerima")
    assert "Kanal dan grup" in writer.keys


async def test_what_went_out_is_called_sent(stage: Stage) -> None:
    writer = await stage.hires("Pustakawan Contoh", "librarian")
    await writer.says("/menu")
    await writer.taps("📣 Pengumuman")
    await writer.says("Besok tutup")
    await writer.taps("Ke semua warga")
    await writer.taps("Kirim sekarang")
    await writer.taps("Ya, kirim")
    await stage.passes(timedelta(seconds=10))
    await writer.says("pengumuman")
    assert writer.sees("Besok tutup (Sudah terkirim)")


async def test_nothing_is_said_of_a_child_where_nothing_was_told(reader: Reader) -> None:
    await joins(reader, "Belajar Komputer")
    await reader.says("/datasaya")
    assert reader.sees("1 kursi atau nomor di daftar tunggu acara")
    assert not reader.sees("siapa penjemputnya")


async def test_a_series_is_named_once(reader: Reader) -> None:
    await reader.says("klub buku anak dong")
    assert sum("Klub Buku Anak" in key for key in reader.keys) <= 1
