"""What a member's card allows: reserving goes on without a list, ends with the card, and follows its kind."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.actors import Reader, Stage
from tests.stories.patrons.test_linking_a_card import LIST, import_list, link, use


@pytest.fixture
async def librarian(stage: Stage) -> Reader:
    return await stage.hires("Pustakawan Contoh", "librarian")


async def reserve(reader: Reader, title: str = "Laskar Pelangi") -> None:
    await reader.says(f"pesan {title}")
    await reader.taps(title)
    await reader.taps("Pesan")


async def test_without_a_list_of_members_everybody_reserves(reader: Reader) -> None:
    await reserve(reader)
    assert reader.sees("Laskar Pelangi sudah dipesan untuk Anda.")
    await reader.says("hubungkan kartu saya")
    assert reader.sees("Anda tetap bisa memesan buku")


async def test_a_card_that_is_over_reserves_nothing_and_says_what_to_do(
    reader: Reader, other_reader: Reader, librarian: Reader, stage: Stage
) -> None:
    await import_list(librarian, LIST.encode())
    await use(librarian)
    await link(reader, "A0014", "1/1/1960")
    assert reader.sees("Masa berlakunya habis pada Minggu, 1 November")
    await reserve(reader)
    assert reader.sees("Masa berlaku kartu Anda habis pada Minggu, 1 November")
    await reader.taps("Perpanjang kartu")
    assert reader.sees("Masa berlakunya habis")
    await link(other_reader, "A0013", "17/8/2012")
    assert other_reader.sees("Segera habis: berlaku sampai Senin, 30 November")
    await reserve(other_reader)
    assert other_reader.sees("sudah dipesan untuk Anda")
    await stage.passes(timedelta(days=9))
    await reserve(other_reader, "Bumi Manusia")
    assert other_reader.sees("Masa berlaku kartu Anda habis")


async def test_a_kind_of_member_has_its_own_number_of_books(reader: Reader, librarian: Reader) -> None:
    await import_list(librarian, LIST.encode())
    await use(librarian)
    await librarian.taps("Batas pesanan per jenis")
    assert librarian.sees("1. Pelajar: seperti umumnya")
    await librarian.taps("1")
    await librarian.taps("1")
    assert librarian.sees("1. Pelajar: 1 buku")
    await link(reader, "A0013", "17/8/2012")
    await reserve(reader)
    await reserve(reader, "Bumi Manusia")
    assert reader.sees("Paling banyak 1 pesanan")


async def test_staff_may_want_a_card_for_every_reservation(reader: Reader, librarian: Reader) -> None:
    await import_list(librarian, LIST.encode())
    await use(librarian)
    await librarian.says("/petugas")
    await librarian.taps_desk("Pesanan")
    await librarian.taps("Pengaturan")
    await librarian.taps("Hanya dengan kartu")
    await librarian.taps("Ya")
    assert librarian.sees("Hanya dengan kartu anggota yang terhubung: ya")
    await reserve(reader)
    assert reader.sees("hubungkan dulu kartu anggota Anda")
    await reader.taps("Hubungkan kartu")
    await reader.says("A0012")
    await reader.says("12/5/2001")
    await reader.taps("Setuju")
    await reserve(reader)
    assert reader.sees("sudah dipesan untuk Anda")


async def test_staff_set_for_how_long_a_book_waits(reader: Reader, librarian: Reader) -> None:
    await librarian.says("/petugas")
    await librarian.taps_desk("Pesanan")
    await librarian.taps("Pengaturan")
    await librarian.taps("Hari di meja")
    await librarian.taps("5")
    assert librarian.sees("menunggu di meja petugas: 5")
    await reserve(reader)
    await librarian.says("/petugas")
    await librarian.taps_desk("Pesanan buku")
    await librarian.taps("Diambil dari rak")
    await librarian.taps("1.")
    await librarian.taps("Ada")
    assert librarian.sees("Disimpan sampai Sabtu, 28 November")
