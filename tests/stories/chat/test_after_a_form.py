"""A form is over: no way back into it stays, and an old key of it says what became of it."""

from __future__ import annotations

import pytest

from tests.actors import Reader
from tests.shown import labels


def _ways_back(reader: Reader) -> list[str]:
    return [key for one in reader.answers for key in labels(one) if "Lanjutkan" in key]


async def _asks_something_else(reader: Reader) -> None:
    await reader.says("mau kunjungan sekolah")
    await reader.says("SD Contoh 1")
    await reader.says("jam buka brp?")
    await reader.says("alamatnya dimana ya?")
    assert len(_ways_back(reader)) == 2


async def test_after_it_is_sent_no_way_back_stays(reader: Reader) -> None:
    await _asks_something_else(reader)
    beside = [key for one in reader.answers if "Lanjutkan" in str(labels(one)) for key in labels(one)]
    await reader.says("lanjutkan")
    for said in ("30", "Selasa pagi", "0812 3456 7890"):
        await reader.says(said)
    assert _ways_back(reader)
    await reader.taps("Setuju, kirim")
    assert _ways_back(reader) == []
    others = [key for key in beside if "Lanjutkan" not in key]
    now = [key for one in reader.answers for key in labels(one)]
    assert others
    assert set(others) <= set(now), "what else the answers offer stays"


async def test_after_it_is_left_no_way_back_stays(reader: Reader) -> None:
    await _asks_something_else(reader)
    await reader.says("batal")
    assert _ways_back(reader) == []


@pytest.mark.parametrize("op", ["r", "g", "x", "b"])
async def test_an_old_key_says_what_became_of_it(reader: Reader, op: str) -> None:
    await reader.says("mau kunjungan sekolah")
    await reader.says("batal")
    await reader.forges(f"fm1:visit:summary:{op}:")
    assert reader.sees("Isian “Kunjungan rombongan” sudah selesai")
    assert reader.sees("Anda bisa memulainya lagi kapan saja dari menu.")
    assert "🔎 Cari buku" in reader.keys


async def test_an_old_key_of_a_staff_form_names_nothing(reader: Reader) -> None:
    await reader.starts()
    await reader.forges("fm1:closing:summary:r:")
    assert reader.sees("Menu tadi sudah lama")
    assert not reader.sees("Tutup")


async def test_the_way_back_works_while_the_form_waits(reader: Reader) -> None:
    await _asks_something_else(reader)
    await reader.taps("Lanjutkan")
    assert reader.sees("SD Contoh 1")
    assert reader.sees("tanpa nama peserta") or reader.sees("Berapa")


async def test_a_book_is_found_beside_a_question_for_a_number(reader: Reader) -> None:
    await reader.says("mau kunjungan sekolah")
    await reader.says("SD Contoh 1")
    await reader.says("ada buku laskar pelangi?")
    assert reader.sees("Laskar Pelangi")
    assert any("Laskar Pelangi" in key for key in reader.keys)
    await reader.says("batal")
    assert _ways_back(reader) == []
    assert any("1. Laskar Pelangi" in labels(one) for one in reader.answers)
