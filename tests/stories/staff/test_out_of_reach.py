"""Where none of the staff can be written to nobody is said to have what somebody sends: it is kept for them."""

from __future__ import annotations

import pytest

from bot.base.identity import Role
from tests.actors import Reader, Stage
from tests.stories.staff.on_paper import puts_on_paper

NOBODY = "tidak ada petugas yang bisa dikabari lewat bot"
CLAIMS = (
    "kami teruskan",
    "kami kabari",
    "sudah diterima petugas",
    "paling lambat",
    "akan menelepon",
    "Dijawab sebelum",
)


def _claims_nothing(reader: Reader) -> bool:
    return reader.sees(NOBODY) and not any(reader.sees(words) for words in CLAIMS)


@pytest.fixture(autouse=True)
async def on_paper(stage: Stage) -> None:
    await puts_on_paper(stage, 7001, "Pustakawan Contoh", Role.LIBRARIAN)


async def test_a_question_is_kept(reader: Reader) -> None:
    await reader.says("mau bicara dengan petugas")
    await reader.taps("Tulis pertanyaan di sini")
    await reader.says("Boleh dipinjam dua minggu?")
    assert _claims_nothing(reader), reader.text
    assert reader.sees("kami simpan")
    assert reader.sees("silakan datang atau menelepon")
    assert "Menu" in reader.keys


@pytest.mark.parametrize("typed", ["Toiletnya kotor sekali", "petugasnya kurang ramah"])
async def test_a_complaint_is_kept_and_more_words_too(reader: Reader, typed: str) -> None:
    await reader.taps_menu("Saran & pengaduan")
    await reader.says(typed)
    await reader.taps("Kirim")
    assert _claims_nothing(reader), reader.text
    await reader.taps("Laporan saya")
    await reader.taps("no. 1")
    await reader.taps("Tulis lagi")
    await reader.says("Sampai sekarang masih begitu.")
    assert _claims_nothing(reader), reader.text


async def test_a_request_about_data_is_kept(reader: Reader) -> None:
    await reader.says("/datasaya")
    await reader.taps("Mengapa dan berapa lama")
    await reader.taps("Tanya petugas soal data saya")
    await reader.says("Tolong betulkan tahun lahir saya")
    if any("Kirim" in one for one in reader.keys):
        await reader.taps("Kirim")
    assert _claims_nothing(reader), reader.text


async def test_a_visit_is_kept(reader: Reader) -> None:
    await reader.says("sy guru bawa 30 murid")
    for typed in ("SD Contoh 1", "Selasa pagi bulan depan", "0812 3456 7890"):
        await reader.says(typed)
    await reader.taps("Setuju, kirim")
    assert _claims_nothing(reader), reader.text


async def test_another_role_is_not_said_to_have_been_told(owner: Reader) -> None:
    await owner.starts()
    await owner.taps_desk("Petugas")
    await owner.taps("Pustakawan Contoh")
    await owner.taps("Jadikan: petugas pintu")
    await owner.taps("Ya, ubah")
    assert owner.sees("Pustakawan Contoh belum bisa dikabari lewat bot")
    assert not owner.sees("kami kabari sekarang")


async def test_as_soon_as_one_has_begun_they_are_told(reader: Reader, stage: Stage) -> None:
    librarian = await stage.hires("Pustakawan Dua", "librarian")
    await reader.says("mau bicara dengan petugas")
    await reader.taps("Tulis pertanyaan di sini")
    await reader.says("Boleh dipinjam dua minggu?")
    assert reader.sees("kami teruskan kepada petugas")
    assert librarian.sees("Boleh dipinjam dua minggu?")
