"""What is asked in a sign-up is asked of that event; in a form that takes any words, it is a question of its own."""

from __future__ import annotations

import pytest

from tests.actors import Reader
from tests.stories.events.test_events_joining import opens

COMPUTERS, DONGENG = "Belajar Komputer", "Dongeng Sore"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("bayar ga?", "Biaya tidak disebutkan untuk acara ini."),
        ("sampai jam berapa?", "09.00–11.00 WIB"),
        ("tempatnya dimana ya", "Tempat: Ruang Komputer"),
        ("harus datang jam berapa", "09.00–11.00 WIB"),
        ("boleh bawa anak?", "Tempat: Ruang Komputer"),
        ("masih ada kursi?", "Sisa 8 dari 12 kursi."),
    ],
)
async def test_the_event_that_is_being_joined_is_meant(reader: Reader, typed: str, said: str) -> None:
    await opens(reader, COMPUTERS)
    await reader.taps("Daftar")
    await reader.says(typed)
    assert reader.sees(said)
    assert reader.sees("Ini tentang Belajar Komputer dari Nol.")
    assert "Tanya petugas" in reader.keys
    await reader.taps("Lanjutkan")
    assert reader.sees("Siapa nama Anda?")


async def test_the_ages_of_a_childrens_event(reader: Reader) -> None:
    await opens(reader, DONGENG)
    await reader.taps("Daftarkan anak")
    await reader.says("anak ampek taun lai buliah sato?")
    assert reader.sees("Untuk: 4–8 tahun")
    await reader.says("Rafi 5 th")
    assert "✓ Rafi" in reader.keys


async def test_the_library_is_meant_where_it_is_named(reader: Reader) -> None:
    await opens(reader, COMPUTERS)
    await reader.taps("Daftar")
    await reader.says("perpus besok buka jam berapa?")
    assert reader.sees("24 November: 08.00–16.00")


async def test_a_polite_request_is_an_answer(reader: Reader) -> None:
    await reader.taps_menu("💡 Usulkan buku")
    await reader.says("could you get The Midnight Library please")
    assert reader.sees("“The Midnight Library”")


async def test_a_book_that_is_asked_for_is_looked_for(reader: Reader) -> None:
    await reader.taps_menu("💡 Usulkan buku")
    await reader.says("kl laut bercerita ad g?")
    assert reader.sees("Laut Bercerita")
    assert not reader.sees("Siapa pengarang")


@pytest.mark.parametrize("typed", ["eh ebook ad ga", "no tlp kantor brp", "sebentar buku baru bulan ini apa saja"])
async def test_a_question_is_no_title(reader: Reader, typed: str) -> None:
    await reader.taps_menu("💡 Usulkan buku")
    await reader.says(typed)
    assert not reader.sees("Siapa pengarang")
    await reader.taps("Lanjutkan")
    await reader.says("Kapan Kita Pulang?")
    assert reader.sees("Siapa pengarang “Kapan Kita Pulang?”")


async def test_a_question_is_no_complaint(reader: Reader) -> None:
    await reader.says("/saran")
    await reader.says("Can I talk to a real person instead?")
    assert not reader.sees("Apakah ini sudah benar?")
    await reader.taps("Lanjutkan")
    await reader.says("kapan AC di lantai 2 dibetulkan?")
    assert reader.sees("Pesan: kapan AC di lantai 2 dibetulkan?")
