"""A message is heard whole before it is cut: a comma belongs to what it stands in, two requests are two."""

from __future__ import annotations

import pytest

from tests.actors import Reader


@pytest.mark.parametrize(
    "typed",
    ["toilet lantai dua kotor, baunya sampai ke ruang baca", "kursinya patah, kemarin saya hampir jatuh"],
)
async def test_a_complaint_keeps_its_commas(reader: Reader, typed: str) -> None:
    await reader.starts()
    await reader.says(typed)
    assert reader.sees(typed.split(", ")[-1])
    assert not reader.sees("Hasil untuk")
    assert not reader.sees("belum kami miliki")


async def test_two_requests_are_two_answers(reader: Reader) -> None:
    await reader.starts()
    await reader.says("jam berapa buka besok? wifinya ada ga ya kak")
    assert reader.sees("wifi")
    assert reader.heard("Selasa")


@pytest.mark.parametrize(
    "typed", ["sandi wifinya apa ya, laptop saya belum nyambung", "bisa cetak skripsi di sana, hitam putih aja"]
)
async def test_what_is_left_beside_a_request_is_no_search(reader: Reader, typed: str) -> None:
    await reader.starts()
    await reader.says(typed)
    assert not reader.sees("Hasil untuk")
    assert not reader.sees("belum kami miliki")


async def test_staffs_matters_are_refused_and_not_searched_for(reader: Reader) -> None:
    await reader.starts()
    await reader.says("kirim pengumuman ke semua anggota, cepetan")
    assert reader.sees("petugas")
    assert not reader.sees("Hasil untuk")
