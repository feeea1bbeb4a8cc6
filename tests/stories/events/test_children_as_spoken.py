"""Children as they are dictated, several at once, and set right; what happens at home is nobody's name."""

from __future__ import annotations

import re

import pytest

from tests.actors import Reader
from tests.stories.events.test_events_joining import opens


async def _asked(reader: Reader) -> None:
    await opens(reader, "Dongeng Sore")
    await reader.taps("Daftarkan anak")
    assert reader.sees("boleh beberapa anak sekaligus")


def _shown(reader: Reader) -> list[tuple[str, str]]:
    return re.findall(r"• (\w[\w ]*), lahir (\d{4})", reader.text)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Alya 5 tahun TK, Rafi 7 tahun SD", ["Alya", "Rafi"]),
        ("namanya raka umurnya tujuh tahun kelas satu", ["Raka"]),
        ("raka tujuh tahun kelas satu alya lima tahun tk", ["Raka", "Alya"]),
        ("dua anak saya dinda sama dimas umurnya lima dan delapan", ["Dinda", "Dimas"]),
        ("anak saya ada dua nabila enam tahun sama nabil lima tahun", ["Nabila", "Nabil"]),
        ("anak pertama saya lala umur tujuh anak kedua lili umur lima", ["Lala", "Lili"]),
        ("umurnya enam tahun namanya kinan", ["Kinan"]),
        ("kinan enam tahun titik gibran delapan tahun", ["Kinan", "Gibran"]),
    ],
)
async def test_all_that_are_told_of_are_taken(reader: Reader, typed: str, shown: list[str]) -> None:
    await _asked(reader)
    await reader.says(typed)
    assert [name for name, _ in _shown(reader)] == shown


@pytest.mark.parametrize(
    ("typed", "name", "year"),
    [
        ("umurnya 7 bukan 6, kelas 2, namanya Alya Putri", "Alya Putri", "2019"),
        ("bukan 6 tapi 7", "Alya", "2019"),
        ("namanya Alia bukan Alya", "Alia", "2020"),
        ("eh salah, 7 tahun, sd kelas 2, namanya Alya Putri", "Alya Putri", "2019"),
        ("salah, umurnya tujuh dan namanya Alia", "Alia", "2019"),
        ("umurnya 7 bukan 6", "Alya", "2019"),
        ("alya umurnya 5 bukan 6", "Alya", "2021"),
    ],
)
async def test_all_that_is_set_right_is_taken(reader: Reader, typed: str, name: str, year: str) -> None:
    await _asked(reader)
    await reader.says("Alya 6 tahun TK")
    await reader.says(typed)
    assert _shown(reader) == [(name, year)]


@pytest.mark.parametrize("typed", ["udah dijemput neneknya", "anaknya sakit", "lagi di rumah neneknya", "masih demam"])
async def test_what_happens_at_home_is_nobodys_name(reader: Reader, typed: str) -> None:
    await _asked(reader)
    await reader.says(typed)
    assert _shown(reader) == []
    assert not reader.sees("Umur ")


async def test_what_is_agreed_to_is_plain(reader: Reader) -> None:
    await _asked(reader)
    await reader.says("Alya 6 tahun TK")
    assert reader.sees("Dengan menekan “Setuju”, Anda menyetujui 2 hal: pendaftaran Anda dan data anak.")


@pytest.mark.parametrize(
    ("typed", "name", "year", "school"),
    [
        ("umurnya 7 bukan 6, kelas sd, namanya Alya Putri", "Alya Putri", "2019", "SD"),
        ("namanya Alia, umurnya 5", "Alia", "2021", "TK"),
        ("tahunnya 2018 dan namanya Alia Contoh", "Alia Contoh", "2018", "TK"),
    ],
)
async def test_several_answers_are_set_right_below_a_summary(
    reader: Reader, typed: str, name: str, year: str, school: str
) -> None:
    await reader.says("tambah anak")
    for said in ("Alya", "2020", "TK"):
        await reader.says(said)
    assert reader.sees("Apakah ini sudah benar?")
    await reader.says(typed)
    assert reader.sees(f"Nama panggilan: {name}\n")
    assert reader.sees(f"Tahun lahir: {year}")
    assert reader.sees(school)


async def test_several_answers_of_a_visit_too(reader: Reader) -> None:
    await reader.says("mau kunjungan sekolah")
    for said in ("SD Contoh 1", "30", "Selasa pagi", "0812 3456 7890"):
        await reader.says(said)
    await reader.says("muridnya 25 bukan 30, nomornya 0812 9999 8888, sekolahnya SD Contoh 2")
    assert reader.sees("Jumlah peserta: 25")
    assert reader.sees("+6281299998888")
    assert reader.sees("SD Contoh 2")
