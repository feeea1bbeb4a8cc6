"""Books are picked up where the library comes to; readers are asked only where staff keep such places."""

from __future__ import annotations

import re

import pytest

from tests.actors import Reader, Stage
from tests.drawn import Drawn, content_of
from tests.stories.holds.at_desk import hire, open_list, reserve, set_aside


async def _add(librarian: Reader, name: str, hours: str) -> None:
    await open_list(librarian, "Tempat ambil")
    await librarian.taps("Tambah tempat")
    await librarian.says(name)
    await librarian.says(hours)
    await librarian.taps("Simpan")


@pytest.fixture
async def librarian(stage: Stage) -> Reader:
    return await hire(stage)


async def test_nobody_is_asked_where_there_is_the_desk_alone(reader: Reader) -> None:
    await reserve(reader)
    assert not any("Tempat ambil" in key for key in reader.keys)


async def _the_van_takes_it_along(librarian: Reader, drawn: Drawn) -> None:
    await open_list(librarian, "Tempat ambil")
    await librarian.taps("Daftar bawaan")
    assert re.search(r"Puskel Pasar Contoh: Selasa 10.00-11.00\nP\d+ Laskar Pelangi", librarian.text), librarian.text
    assert librarian.sees("1 buku lagi masih perlu diambil dari rak"), "what is not in hand is not on the paper"
    await librarian.taps("Cetak daftar")
    assert librarian.last["document"]["file_name"] == "daftar-bawaan-2026-11-23.pdf"
    assert content_of(librarian.stage, librarian.last).startswith(b"%PDF")
    (stop,) = drawn.of("van_list")["stops"]
    assert (stop["name"], stop["hours"]) == ("Puskel Pasar Contoh", "Selasa 10.00-11.00")
    assert [one["title"] for one in stop["rows"]] == ["Laskar Pelangi"]
    assert "Ani" not in str(stop)


async def test_a_reader_chooses_a_stop_and_is_told_to_come_there(
    reader: Reader, other_reader: Reader, librarian: Reader, drawn: Drawn
) -> None:
    await _add(librarian, "Puskel Pasar Contoh", "Selasa 10.00-11.00")
    assert librarian.sees("1. Puskel Pasar Contoh: 0 menunggu")
    await reserve(reader)
    await reader.taps("Tempat ambil")
    assert reader.sees("Puskel Pasar Contoh: Selasa 10.00-11.00")
    await reader.taps("Puskel Pasar Contoh")
    assert reader.sees("Diambil di Puskel Pasar Contoh")
    await set_aside(librarian)
    await reserve(other_reader, "Bumi Manusia")
    await other_reader.taps("Tempat ambil")
    await other_reader.taps("Puskel Pasar Contoh")
    assert len(reader.heard("Laskar Pelangi menunggu Anda di Puskel Pasar Contoh sampai Kamis, 26 November")) == 1
    await _the_van_takes_it_along(librarian, drawn)
    await open_list(librarian, "Tempat ambil")
    await librarian.taps("Puskel")
    assert librarian.sees("1. Laskar Pelangi (P")
    await librarian.taps("Hapus tempat")
    assert librarian.sees("Masih ada buku yang akan diambil di Puskel Pasar Contoh")
    await open_list(librarian, "Di meja")
    assert librarian.sees("Diambil di Puskel Pasar Contoh")


async def test_a_place_is_no_longer_offered_and_a_set_aside_book_stays_where_it_is(
    reader: Reader, librarian: Reader
) -> None:
    await _add(librarian, "Kotak buku Sekolah Contoh", "hari sekolah")
    await reserve(reader)
    await reader.taps("Tempat ambil")
    old = reader.key("Kotak buku")["callback_data"]
    await set_aside(librarian)
    await reader.forges(old)
    assert reader.sees("Sudah siap di meja petugas"), "it lies there by now"
    await open_list(librarian, "Tempat ambil")
    await librarian.taps("Kotak buku")
    await librarian.taps("Hapus tempat")
    assert librarian.sees("tidak ditawarkan lagi")
    await reserve(reader, "Bumi Manusia")
    assert not any("Tempat ambil" in key for key in reader.keys)
