"""What is written below a complaint that waits: it is said what went along; what means something else stays out."""

from __future__ import annotations

import pytest

from handlers.tickets.anew import said_anew
from tests.actors import Reader

SUMMARY = "Apakah ini sudah benar?"


async def _complains(reader: Reader) -> None:
    await reader.says("parkirnya sempit banget")
    assert reader.sees(SUMMARY)


@pytest.mark.parametrize(
    "typed",
    [
        "makasih",
        "makasih ya kak",
        "sip",
        "halo",
        "hehe",
        "assalamualaikum",
        "jam buka besok?",
        "mau daftar dongeng anak",
        "cari buku bumi manusia",
        "mau pinjam komik naruto",
        "saya mau jadi anggota",
        "batalin kursi saya",
        "mau usul buku",
        "tolong kirim lokasi perpustakaan",
        "buku tentang bertanam cabai ada?",
    ],
)
async def test_what_surely_means_something_else_stays_out(reader: Reader, typed: str) -> None:
    await _complains(reader)
    await reader.says(typed)
    assert not reader.sees(f"Pesan: parkirnya sempit banget {typed}")
    await reader.says("lanjutkan")
    assert reader.sees("Pesan: parkirnya sempit banget\n")


@pytest.mark.parametrize(
    "typed",
    [
        "sudah dari kemarin loh",
        "tolong segera diperbaiki ya kak",
        "di dekat musala",
        "apalagi kalau ada acara",
        "bukunya juga banyak yang rusak",
        "saya mau parkir saja susah",
        "kenapa ga dibuat di belakang saja?",
        "minta tambah tempat duduk juga",
        "terima kasih kalau bisa diperbaiki",
        "tolong kirim petugas parkir",
    ],
)
async def test_what_tells_more_goes_along_and_can_be_taken_out(reader: Reader, typed: str) -> None:
    await _complains(reader)
    assert "Hapus yang terakhir" not in reader.keys
    await reader.says(typed)
    assert reader.sees(f"Ditambahkan: “{typed}”")
    assert reader.sees(f"Pesan: parkirnya sempit banget {typed}\n")
    await reader.taps("Hapus yang terakhir")
    assert reader.sees("Pesan: parkirnya sempit banget\n")
    assert "Hapus yang terakhir" not in reader.keys


async def test_they_are_taken_out_one_after_the_other(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await _complains(reader)
    await reader.says("di dekat musala")
    await reader.says("sudah dari kemarin loh")
    await reader.says("yang terakhir hapus aja")
    assert reader.sees("Pesan: parkirnya sempit banget di dekat musala\n")
    await reader.taps("Hapus yang terakhir")
    await reader.taps("Kirim")
    assert owner.sees("parkirnya sempit banget")
    assert not owner.sees("musala")


async def test_what_is_meant_rather_takes_its_place(reader: Reader) -> None:
    await _complains(reader)
    await reader.says("bukan, maksud saya parkir sepeda yang sempit sekali")
    assert reader.sees("Diubah.")
    assert reader.sees("Pesan: parkir sepeda yang sempit sekali\n")
    await reader.taps("Hapus yang terakhir")
    assert reader.sees("Pesan: parkirnya sempit banget\n")


@pytest.mark.parametrize(
    ("before", "typed", "now"),
    [
        ("toilet lantai 2 kotor", "maksudnya lantai 3", "toilet lantai 3 kotor"),
        ("toilet lantai 2 kotor", "eh salah, lantai 3", "toilet lantai 3 kotor"),
        ("toilet kotor", "bukan, maksud saya tempat wudhu yang kotor", "tempat wudhu yang kotor"),
        ("toilet kotor", "ralat: wastafel di lantai dua bocor", "wastafel di lantai dua bocor"),
        ("toilet kotor", "I meant the sink on the second floor", "the sink on the second floor"),
        ("toilet kotor", "bukan toilet pria saja", ""),
        ("toilet kotor", "maksudnya", ""),
        ("toilet kotor", "sudah dari kemarin", ""),
        ("toilet kotor", "salah satu pintunya juga rusak", ""),
        ("toilet kotor", "ganti sabunnya juga", ""),
    ],
)
def test_what_is_said_anew(before: str, typed: str, now: str) -> None:
    assert said_anew(before, typed) == now
