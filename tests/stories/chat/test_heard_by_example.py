"""People write as they speak; what no phrase accounts for is heard by examples, or asked back kindly."""

from __future__ import annotations

import pytest

from bot.areas.faq.rules import Entry
from bot.areas.faq.service import Faq
from bot.chat.language.ear import Ear, Meant
from handlers import FEATURES
from tests.actors import Reader, Stage


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("kak di lantai atas ada colokan buat ngecas laptop gak sih", "mengisi daya"),
        ("sembahyang zuhur tempatnya di mana ya bu", "musala"),
        ("parkir motor sebelah mana, ada yang jaga ga", "parkir"),
        ("kartu anggota saya raib entah ke mana, gimana tuh", "Kartu Anda hilang atau rusak"),
        ("mau magang 3 bulan dari kampus, syaratnya apa", "magang"),
    ],
)
async def test_what_a_library_is_asked_is_met(reader: Reader, typed: str, told: str) -> None:
    await reader.starts()
    await reader.says(typed)
    assert reader.sees(told)
    assert "Tanya petugas" in reader.keys
    assert not reader.sees("belum kami miliki")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("boleh minta waktu tambahan ambil pesanan", "Pesanan saya"),
        ("liat buku favoritku dong", "Favorit saya"),
        ("cako malam den baco buku jo anak", "catat anak Anda dahulu"),
        ("tolong teruskan ucapan terima kasih saya kepada petugas ruang anak", "kata-kata baik Anda"),
        ("coba sabtu bukanya sampai sore", "Pesan: coba sabtu bukanya sampai sore"),
        ("ke mana saya harus mengadu?", "Apa yang bisa kami perbaiki?"),
        ("mau menyampaikan keluhan, ke siapa ya", "Apa yang bisa kami perbaiki?"),
        ("saran saya, bangku untuk lansia ditambah", "Pesan: saran saya, bangku untuk lansia ditambah"),
    ],
)
async def test_what_readers_tell_is_taken_for_that(reader: Reader, typed: str, told: str) -> None:
    await reader.starts()
    await reader.says(typed)
    assert reader.sees(told)
    assert not reader.sees("belum kami miliki")


async def test_the_staffs_own_answer_goes_first(reader: Reader, stage: Stage) -> None:
    entry = Entry("Di mana parkir motor?", "Di halaman timur, gratis.")
    await stage.app.database.write(lambda tx: stage.app.services[Faq].put(tx, entry))
    await reader.starts()
    await reader.says("parkir motor di mana")
    assert reader.sees("Di halaman timur, gratis.")


async def test_where_it_is_not_clear_the_likeliest_are_keys_and_a_key_answers(
    reader: Reader, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    phrases = {phrase.name: phrase for feature in FEATURES for phrase in feature.phrases}
    likely = [Meant(phrases["wifi"], 0.35, 0.35), Meant(phrases["power"], 0.3, 0.3), Meant(phrases["food"], 0.05, 0.05)]
    monkeypatch.setattr(Ear, "hear", lambda *_: likely)
    await reader.starts()
    await reader.says("zxqwv brtlkm vvrtz")
    assert reader.sees("Maksud Anda yang mana?")
    assert reader.keys == ["Wifi", "Colokan listrik", "Cari buku dengan kata itu", "Tanya petugas", "Menu"]
    await reader.taps("Colokan listrik")
    assert reader.sees("mengisi daya")
    other = stage.meets("Warga Lain Contoh")
    await other.starts()
    await other.says("zxqwv brtlkm vvrtz")
    await other.taps("Cari buku dengan kata itu")
    assert other.sees("belum kami miliki")


async def test_a_title_that_we_have_outranks_what_it_sounds_like(reader: Reader) -> None:
    await reader.starts()
    await reader.says("robohnya surau kami ada kak?")
    assert reader.sees("Robohnya Surau Kami")


async def test_what_staff_do_is_not_heard_from_residents(reader: Reader, stage: Stage) -> None:
    await reader.starts()
    await reader.says("tolong umumkan ke semua warga kalau besok libur")
    assert not reader.heard("Kepada siapa")
