"""A reader reserves a book from its page, is told when it waits at the desk, and not a moment before."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from tests.actors import Reader, Stage


async def _card(reader: Reader, title: str = "Laskar Pelangi") -> None:
    await reader.says(f"pesan {title}")
    await reader.taps(title)
    assert "Pesan" in reader.keys


async def _librarian(stage: Stage, name: str = "Pustakawan Contoh") -> Reader:
    librarian = await stage.hires(name, "librarian")
    await librarian.says("/petugas")
    return librarian


async def _to_list(librarian: Reader, which: str) -> None:
    await librarian.says("/petugas")
    await librarian.taps_desk("Pesanan buku")
    await librarian.taps(which)


async def test_from_the_words_to_the_desk_and_home(reader: Reader, stage: Stage) -> None:
    librarian = await _librarian(stage)
    await _card(reader)
    await reader.taps("Pesan")
    assert reader.sees("Laskar Pelangi sudah dipesan untuk Anda.")
    assert reader.sees("Kami kabari bila sudah siap")
    assert not reader.heard("menunggu Anda di meja")
    assert len(librarian.heard("1 buku pesanan perlu diambil dari rak")) == 1

    await _to_list(librarian, "Diambil dari rak: 1")
    assert librarian.sees("Laskar Pelangi")
    await librarian.taps("1.")
    assert not librarian.sees("Ani"), "the staff need no name"
    await librarian.taps("Ada")
    assert librarian.sees("Disimpan sampai Kamis, 26 November")
    assert librarian.sees("Pemesannya dikabari")
    assert len(reader.heard("Laskar Pelangi menunggu Anda di meja petugas sampai Kamis, 26 November")) == 1

    code = re.search(r"kode (P\d+)", reader.text)
    assert code is not None
    await reader.says("pesanan saya mana")
    assert reader.sees("Sudah siap di meja petugas, sampai Kamis, 26 November")
    await _to_list(librarian, "Di meja: 1")
    await librarian.taps("1.")
    assert librarian.sees(f"Kode {code[1]}"), "what the reader says at the desk stands there"
    await librarian.taps("Sudah diambil pemesan")
    await reader.says("/pesanan")
    assert reader.sees("Belum ada buku yang Anda pesan")
    await stage.passes(timedelta(days=5))
    assert not reader.heard("Besok"), "nobody is reminded of what they have at home"


async def test_who_does_not_come_is_reminded_once_and_the_next_one_gets_it(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    librarian = await _librarian(stage)
    for one in (reader, other_reader):
        await _card(one)
        await one.taps("Pesan")
    await _to_list(librarian, "Diambil dari rak")
    await librarian.taps("1")
    await librarian.taps("Ada")
    await stage.passes(timedelta(days=2))
    assert len(reader.heard("Besok, Kamis, 26 November")) == 1
    await stage.passes(timedelta(days=2))
    assert len(reader.heard("Batas mengambil Laskar Pelangi sudah lewat")) == 1
    await reader.says("pesanan saya")
    assert reader.sees("Belum ada buku yang Anda pesan")


async def test_a_cancellation_is_undone_within_ten_minutes_and_not_after(reader: Reader, stage: Stage) -> None:
    await _card(reader)
    await reader.taps("Pesan")
    await reader.taps("Batalkan")
    assert reader.sees("Dalam sepuluh menit Anda masih bisa mengurungkannya")
    await stage.passes(timedelta(minutes=9))
    await reader.taps("Urungkan")
    assert reader.sees("Pesanan Anda berlaku lagi")
    await reader.taps("Batalkan")
    await stage.passes(timedelta(minutes=10))
    await reader.taps("Urungkan")
    assert reader.sees("Anda membatalkan pesanan ini")
    assert "Pesan lagi" in reader.keys


async def test_the_same_book_twice_is_one_reservation(reader: Reader) -> None:
    await _card(reader)
    await reader.taps("Pesan")
    await _card(reader)
    await reader.taps("Pesan")
    assert reader.sees("Laskar Pelangi sudah Anda pesan")
    await reader.taps("Lihat pesanan")
    assert "Tunda dulu" in reader.keys


async def test_to_put_it_off_keeps_the_place_and_comes_back_by_itself(reader: Reader, stage: Stage) -> None:
    await _card(reader)
    await reader.taps("Pesan")
    await reader.taps("Pesanan saya")
    await reader.taps("1.")
    await reader.taps("Tunda dulu")
    await reader.taps("7 hari")
    assert reader.sees("Ditunda sampai Senin, 30 November")
    await stage.passes(timedelta(days=7))
    await reader.says("/pesanan")
    assert reader.sees("Petugas mengambilkannya dari rak")


async def test_a_copy_that_is_not_there_is_said_and_the_reader_stays_first(reader: Reader, stage: Stage) -> None:
    librarian = await _librarian(stage)
    await _card(reader)
    await reader.taps("Pesan")
    for _ in range(4):
        await _to_list(librarian, "Diambil dari rak: 1")
        await librarian.taps("1.")
        await librarian.taps("Tidak ada")
        if reader.heard("ternyata tidak ada di raknya"):
            break
    assert len(reader.heard("ternyata tidak ada di raknya")) == 1
    assert reader.sees("nomor 1 di daftar tunggu")


async def test_two_of_the_staff_at_one_row_do_it_once(reader: Reader, stage: Stage) -> None:
    first, second = await _librarian(stage), await _librarian(stage, "Pustakawati Contoh")
    await _card(reader)
    await reader.taps("Pesan")
    for one in (first, second):
        await _to_list(one, "Diambil dari rak: 1")
        await one.taps("1.")
    await first.taps("Ada")
    await second.taps("Ada")
    assert second.sees("baru saja diubah")
    assert len(reader.heard("menunggu Anda di meja petugas")) == 1


async def test_the_desk_counts_what_is_to_be_done(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    librarian = await _librarian(stage)
    await _card(reader)
    await reader.taps("Pesan")
    await _to_list(librarian, "Diambil dari rak: 1")
    await librarian.taps("1.")
    await librarian.taps("Ada")
    await _card(other_reader)
    await other_reader.taps("Pesan")
    await librarian.says("/petugas")
    assert librarian.sees("Pesanan buku: 1")
    await librarian.taps("Pesanan buku: 1")
    assert librarian.sees("Perlu dikerjakan: 1")
    assert librarian.sees("Di meja, menunggu pemesannya: 1")
    assert librarian.keys[:2] == ["Diambil dari rak: 1", "Di meja: 1"]


async def test_a_row_that_is_over_leads_back_to_the_desk(reader: Reader, stage: Stage) -> None:
    librarian = await _librarian(stage)
    await _card(reader)
    await reader.taps("Pesan")
    await _to_list(librarian, "Diambil dari rak: 1")
    row = librarian.key("1.")["callback_data"]
    await reader.taps("Batalkan")
    await librarian.forges(row)
    assert "Meja petugas" in librarian.keys
    await librarian.taps("Kembali")
    assert librarian.sees("Pesanan buku")


@pytest.mark.parametrize("days", ["7100000001", "-7100000001", "5000", "-1"])
async def test_a_number_of_days_that_no_key_carries_is_an_old_key(reader: Reader, stage: Stage, days: str) -> None:
    await _card(reader)
    await reader.taps("Pesan")
    for tag in ("hos1", "hot1"):
        await reader.forges(f"{tag}:1:{days}")
        assert reader.sees("Menu tadi sudah lama")
    assert not any(taken.failed for taken in stage.taken)
    await reader.says("pesanan saya mana")
    assert not reader.sees("Libur")


async def test_of_a_reader_who_stopped_the_bot_it_is_not_said_that_they_are_told(reader: Reader, stage: Stage) -> None:
    librarian = await _librarian(stage)
    await _card(reader)
    await reader.taps("Pesan")
    reader.person.blocks()
    await stage.settled()
    await _to_list(librarian, "Diambil dari rak: 1")
    await librarian.taps("1.")
    await librarian.taps("Ada")
    assert librarian.sees("Pemesannya tidak bisa dikabari lewat bot")
    assert not librarian.sees("Pemesannya dikabari")
