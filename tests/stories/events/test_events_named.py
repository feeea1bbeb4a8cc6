"""An event is known by its name, a class by what is taught there; what is not planned is said honestly."""

from __future__ import annotations

import pytest

from tests.actors import Reader


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("Klub Buku Anak", "Klub Buku Anak"),
        ("klub buku anak masih ada tempat?", "Klub Buku Anak"),
        ("bincang buku novel ranah minang", "Bincang Buku: Novel Ranah Minang"),
        ("info kelas fotografi dengan ponsel dong", "Kelas Fotografi dengan Ponsel"),
        ("mau ikut belajar komputer dari nol", "Belajar Komputer dari Nol"),
        ("kelas menggambar anak", "Kelas Menggambar Anak"),
    ],
)
async def test_the_name_of_an_event_is_answered_by_its_card(reader: Reader, typed: str, title: str) -> None:
    await reader.says(typed)
    assert reader.text.startswith(title)
    assert reader.sees("Tempat: ")


@pytest.mark.parametrize(
    ("typed", "subject"),
    [
        ("daftar kelas melukis anak", "melukis"),
        ("ada les gitar ga", "gitar"),
        ("mau daftar kursus bahasa inggris anak", "bahasa inggris"),
        ("daftar kelas coding buat remaja", "coding"),
        ("daftar lomba puisi", "puisi"),
    ],
)
async def test_a_class_that_is_not_planned_is_said_and_what_there_is(reader: Reader, typed: str, subject: str) -> None:
    await reader.says(typed)
    assert reader.sees(f"Belum ada acara “{subject}” saat ini. Yang ada:")
    assert any(key[:1].isdecimal() for key in reader.keys)


async def test_a_class_that_is_planned_is_joined_by_what_is_taught(reader: Reader) -> None:
    await reader.says("daftar kelas menggambar anak")
    assert reader.sees("Kelas Menggambar Anak")
    assert reader.sees("Siapa yang ikut?")


@pytest.mark.parametrize(
    "typed", ["besok jam 3 ada apaan", "besok ada apaan aja", "apa yg ada besok sore", "besok jam 9 ada kegiatan apa"]
)
async def test_what_is_on_at_an_hour_is_no_question_for_the_opening_hours(reader: Reader, typed: str) -> None:
    await reader.says(typed)
    assert reader.sees("Acara Selasa, 24 November")
    assert reader.sees("Belajar Komputer dari Nol")


async def test_that_a_day_is_open_is_still_asked(reader: Reader) -> None:
    await reader.says("besok jam 3 buka?")
    assert not reader.sees("Acara")
    assert reader.sees("08.00–16.00")
