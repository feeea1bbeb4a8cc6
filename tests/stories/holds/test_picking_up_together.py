"""A household has one code: whoever says it gets the books of all, who agreed to that; leaving is one tap."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from tests.actors import Reader, Stage
from tests.stories.holds.at_desk import code_in, hire, reserve, set_aside


async def _code(reader: Reader) -> str:
    await reader.says("/pesanan")
    await reader.taps("Ambil bersama")
    await reader.taps("Setuju")
    found = re.search(r"Kode Anda di meja petugas: (K\w{5})", reader.text)
    assert found is not None, reader.text
    return found[1]


async def _link(reader: Reader) -> str:
    await reader.taps("Ajak orang")
    found = re.search(r"start=(hh_[\w-]+)", reader.text)
    assert found is not None
    return found[1]


async def test_one_code_opens_the_books_of_all(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    librarian = await hire(stage)
    code, link = await _code(reader), await _link(reader)
    await other_reader.starts(link)
    assert other_reader.sees("bersama Ani")
    assert other_reader.sees("Siapa pun yang tergabung")
    await other_reader.taps("Setuju")
    assert other_reader.sees(code)
    await reserve(reader)
    await set_aside(librarian)
    await reserve(other_reader, "Bumi Manusia")
    await set_aside(librarian)

    await librarian.says(code.lower())
    assert librarian.sees("Laskar Pelangi")
    assert librarian.sees("Bumi Manusia")
    await librarian.taps("Semua sudah diambil")
    assert librarian.sees("2 buku sudah diambil")
    for one in (reader, other_reader):
        await one.says("/pesanan")
        assert one.sees("Belum ada buku yang Anda pesan")


@pytest.mark.parametrize("typed", ["ambil bersama", "ambil sekeluarga", "bisa diambilkan suami saya ga pesanannya"])
async def test_picking_up_together_is_asked_for_in_words(reader: Reader, typed: str) -> None:
    await reader.says(typed)
    assert reader.sees("Ambil bersama: satu kode di meja petugas"), reader.text
    assert "Setuju, buat kode" in reader.keys


async def test_who_leaves_takes_their_books_along_with_one_tap(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    librarian = await hire(stage)
    code, link = await _code(reader), await _link(reader)
    await other_reader.starts(link)
    await other_reader.taps("Setuju")
    await reserve(other_reader)
    await set_aside(librarian)
    await other_reader.says("/pesanan")
    await other_reader.taps("Ambil bersama")
    await other_reader.taps("Keluar")
    await librarian.says(code)
    assert librarian.sees("Belum ada buku mereka yang menunggu")
    assert not librarian.sees("Laskar Pelangi")


async def test_a_link_works_once_and_for_three_days(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await _code(reader)
    link = await _link(reader)
    await stage.passes(timedelta(days=3, minutes=1))
    await other_reader.starts(link)
    assert other_reader.sees("lebih dari tiga hari")
    await reader.taps("Kembali")
    link = await _link(reader)
    await other_reader.starts(link)
    await other_reader.taps("Setuju")
    third = stage.meets("Cici")
    await third.starts(link)
    assert third.sees("sudah terpakai")


async def test_a_code_is_for_the_staff_alone_and_a_single_one_opens_one_book(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    librarian = await hire(stage)
    await reserve(reader)
    await set_aside(librarian)
    await reader.says("/pesanan")
    await reader.taps("1.")
    code = code_in(reader)
    await librarian.says(code)
    assert librarian.sees(f"Kode {code}")
    assert "Sudah diambil pemesan" in librarian.keys, "one typed word and one tap"
    await other_reader.says(code)
    assert not other_reader.sees("Laskar Pelangi")


async def test_forgetting_somebody_takes_them_out(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await _code(reader)
    link = await _link(reader)
    await other_reader.starts(link)
    await other_reader.taps("Setuju")
    assert other_reader.sees("Ani, Budi")
    await other_reader.says("hapus data saya")
    await other_reader.taps("Ya, hapus")
    await reader.says("/pesanan")
    await reader.taps("Ambil bersama")
    assert reader.sees("Kode ini berlaku untuk buku pesanan Ani.")
