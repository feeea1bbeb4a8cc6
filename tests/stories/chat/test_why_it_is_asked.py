"""Why a form asks something, and who sees the answer: told at once, and the question stays."""

from __future__ import annotations

import pytest

from tests.actors import Reader
from tests.stories.events.test_events_joining import opens


@pytest.mark.parametrize(
    "typed", ["kok ditanya tanggal lahir buat apa?", "umurnya perlu ya?", "siapa yang liat umurnya"]
)
async def test_in_a_childs_sign_up(reader: Reader, typed: str) -> None:
    await opens(reader, "Dongeng Sore")
    await reader.taps("Daftarkan anak")
    await reader.says("Rafi")
    await reader.says(typed)
    assert reader.sees("umur supaya acaranya cocok")
    assert reader.sees("Umur Rafi berapa?") or reader.sees("Berapa umur Rafi?")
    await reader.says("5 tahun")
    assert "✓ Rafi" in reader.keys


async def test_in_a_sign_up(reader: Reader) -> None:
    await opens(reader, "Belajar Komputer")
    await reader.taps("Daftar")
    await reader.says("nama buat apa kak")
    assert reader.sees("Nama Anda hanya dilihat petugas")
    assert reader.sees("Siapa nama Anda?")
    await reader.says("Rina Contoh")
    await reader.says("emang nama saya keliatan orang lain ga?")
    assert reader.sees("Nama Anda hanya dilihat petugas")
    assert reader.sees("Nama: Rina Contoh")


async def test_in_a_complaint(reader: Reader) -> None:
    await reader.says("/saran")
    await reader.says("emangnya nama saya bakal keliatan ya?")
    assert reader.sees("sebelum dikirim, nama bisa dilepas")
    await reader.says("kursi di ruang anak banyak yang patah")
    assert reader.sees("Pesan: kursi di ruang anak banyak yang patah\n")
    await reader.says("kalau tanpa nama bisa?")
    assert reader.sees("Pesan: kursi di ruang anak banyak yang patah\n")


async def test_for_a_child_of_ones_own(reader: Reader) -> None:
    await reader.says("tambah anak")
    await reader.says("Aisyah Contoh")
    await reader.says("kok ditanya tahun lahir segala")
    assert reader.sees("tanggalnya tidak disimpan")
    await reader.says("2020")
    assert reader.sees("jenjang apa")
