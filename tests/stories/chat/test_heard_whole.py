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


@pytest.mark.parametrize(
    "typed",
    [
        "AC di ruang anak panas sekali, anak saya jadi tidak betah",
        "usul dong, hari minggu buka",
        "kalau boleh usul, sediakan bangku yang ada sandarannya",
        "bagaimana kalau disediakan ruang menyusui di lantai satu",
    ],
)
async def test_what_is_told_beside_a_complaint_or_a_suggestion_goes_along(reader: Reader, typed: str) -> None:
    await reader.starts()
    await reader.says(typed)
    assert reader.sees(f"Pesan: {typed}")
    assert reader.sees("Kirim")


async def test_a_request_beside_a_complaint_is_one_of_its_own(reader: Reader) -> None:
    await reader.starts()
    await reader.says("AC rusak, tolong perpanjang buku saya")
    assert reader.heard("AC rusak")
    assert reader.heard("memperpanjang")


async def test_a_book_reserved_and_another_kept_longer_are_two_answers(reader: Reader) -> None:
    await reader.starts()
    await reader.says("pesan bumi manusia skalian perpanjang yg kmrn")
    assert reader.heard("Bumi Manusia")
    assert reader.heard("memperpanjang")


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
