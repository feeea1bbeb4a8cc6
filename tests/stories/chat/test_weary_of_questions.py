"""Who is tired of a form's questions hears why they are put, how many are left, and has a way out and to a person."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from tests.actors import Reader
from tests.stories.events.test_events_joining import opens

Opens = Callable[[Reader], Awaitable[object]]


async def _visit(reader: Reader) -> None:
    await reader.says("mau kunjungan sekolah")


async def _when_of_a_visit(reader: Reader) -> None:
    await _visit(reader)
    await reader.says("SD Contoh 1")
    await reader.says("30")


async def _sign_up(reader: Reader) -> None:
    await opens(reader, "Belajar Komputer")
    await reader.taps("Daftar")


async def _children(reader: Reader) -> None:
    await opens(reader, "Dongeng Sore")
    await reader.taps("Daftarkan anak")


async def _child(reader: Reader) -> None:
    await reader.says("tambah anak")


async def _complaint(reader: Reader) -> None:
    await reader.says("/saran")


async def _proposal(reader: Reader) -> None:
    await reader.says("mau usul buku")


@pytest.mark.parametrize("opened", [_visit, _when_of_a_visit, _sign_up, _children, _child, _complaint, _proposal])
@pytest.mark.parametrize("typed", ["kok ditanya terus", "ribet amat", "tadi kan udah saya tulis", "banyak nanya ah"])
async def test_the_question_is_explained_and_stays(reader: Reader, opened: Opens, typed: str) -> None:
    await opened(reader)
    asked = reader.text.rpartition("\n\n")[2]
    await reader.says(typed)
    assert reader.sees("Maaf kalau pertanyaannya merepotkan.")
    assert reader.sees("pertanyaan lagi")
    assert reader.sees(asked)
    assert "Batal" in reader.keys
    assert "Tanya petugas" in reader.keys
    assert reader.text.count(typed) == 0


@pytest.mark.parametrize(
    "typed",
    ["parkirnya sempit", "kok lama", "besok jam 9", "sekolah saya kemarin telat", "busnya mogok", "boleh bawa makanan"],
)
async def test_a_sentence_is_no_school(reader: Reader, typed: str) -> None:
    await _visit(reader)
    await reader.says(typed)
    assert not reader.sees("Nama sekolah atau kelompok: ")
    assert not reader.sees("Berapa orang")


async def test_a_school_told_in_a_sentence_is_taken(reader: Reader) -> None:
    await _visit(reader)
    await reader.says("kami dari SDN 5 Contoh kak, mau berkunjung")
    assert reader.sees("SDN 5 Contoh\n")
    assert not reader.sees("mau berkunjung")


@pytest.mark.parametrize("typed", ["parkirnya sempit", "bukunya sedikit", "petugas kemarin jutek"])
async def test_what_says_no_time_is_no_time(reader: Reader, typed: str) -> None:
    await _when_of_a_visit(reader)
    await reader.says(typed)
    assert not reader.sees("Waktu: ")
    assert not reader.sees("nomor telepon")


@pytest.mark.parametrize("typed", ["kapan saja", "Selasa pagi bisa ga?", "habis lebaran", "awal semester depan"])
async def test_what_says_roughly_when_is_taken(reader: Reader, typed: str) -> None:
    await _when_of_a_visit(reader)
    await reader.says(typed)
    assert reader.sees(typed)
    assert reader.sees("nomor telepon")


@pytest.mark.parametrize(
    ("words", "title", "why"),
    [
        ("mau kunjungan sekolah", "Kunjungan rombongan", "Supaya petugas tahu siapa yang datang"),
        ("tambah anak", "Tambah anak", "Supaya Anda dan petugas tahu anak yang mana"),
    ],
)
async def test_a_form_says_what_it_is_about(reader: Reader, words: str, title: str, why: str) -> None:
    await reader.says(words)
    assert reader.text.startswith(title)
    await reader.says("kok ditanya terus")
    assert reader.sees(title)
    assert reader.sees(why)


async def test_the_staff_hear_why_as_well(owner: Reader) -> None:
    await owner.starts()
    await owner.says("/petugas")
    await owner.says("tutup mendadak")
    assert owner.text.startswith("Tutup")
    await owner.says("buat apa sih ditanya")
    assert owner.sees("baru ditutup setelah Anda melihat")
    await owner.says("ribet amat")
    assert owner.sees("Maaf kalau pertanyaannya merepotkan.")
    assert owner.sees("baru ditutup setelah Anda melihat")
