"""What is on, for whom it is asked: grown-ups who are old are shown no storytelling, teenagers no toddlers' hour."""

from __future__ import annotations

import pytest

from tests.actors import Reader


@pytest.mark.parametrize(
    "said",
    ["Apa ada kegiatan untuk kami yang sudah tua-tua ini?", "acara untuk lansia ada nggak", "events for seniors?"],
)
async def test_the_elderly_are_no_children(reader: Reader, said: str) -> None:
    await reader.says(said)
    assert reader.sees("dewasa") or reader.sees("grown-ups")
    assert not reader.sees("Dongeng")


async def test_a_day_and_for_whom(reader: Reader) -> None:
    await reader.says("besok ada yang seru gak buat remaja")
    assert reader.sees("Acara untuk remaja")
    assert not reader.sees("Dongeng")
    await reader.says("besok ada acara apa ya yang buat anak anak gitu")
    assert reader.sees("Acara untuk anak")
    assert not reader.sees("Belajar Komputer")


async def test_one_of_a_list_is_pointed_at_by_a_word_of_its_title(reader: Reader) -> None:
    await reader.says("acara apa aja minggu ini")
    await reader.says("yang dongeng itu jam berapa selesainya")
    assert reader.sees("Mendongeng")
    assert "Daftarkan anak" in reader.keys
