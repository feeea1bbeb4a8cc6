"""A reader gives a reserved book up, wants it after all, and asks when it comes, in words with its title."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.actors import Reader, Stage


async def _holds(reader: Reader, *titles: str) -> None:
    for title in titles:
        await reader.says(f"pesan {title}")
        await reader.taps(title)
        await reader.taps("Pesan")


@pytest.mark.parametrize(
    "typed", ["ga jadi ambil laskar pelangi", "batalin pesanan laskar plangi", "pesanan laskar pelangi batal aja"]
)
async def test_the_one_that_is_named_is_given_up_and_taken_back(reader: Reader, typed: str) -> None:
    await _holds(reader, "Bumi Manusia", "Laskar Pelangi")
    await reader.says(typed)
    assert reader.sees("Pesanan Laskar Pelangi dibatalkan")
    await reader.says("urungkan")
    assert reader.sees("Pesanan Anda berlaku lagi")
    await reader.says("/pesanan")
    assert reader.sees("Laskar Pelangi")
    assert reader.sees("Bumi Manusia")


async def test_where_none_is_named_it_is_asked_and_nothing_is_cancelled(reader: Reader) -> None:
    await _holds(reader, "Bumi Manusia", "Laskar Pelangi")
    await reader.says("/menu")
    await reader.says("batal pesanan saya")
    assert reader.sees("Pesanan mana yang dibatalkan?")
    await reader.says("/pesanan")
    assert reader.sees("1. ")
    assert reader.sees("2. ")


async def test_another_title_than_the_only_one_cancels_nothing(reader: Reader) -> None:
    await _holds(reader, "Bumi Manusia")
    await reader.says("ga jadi ambil laskar pelangi")
    assert reader.sees("Pesanan mana yang dibatalkan?")
    await reader.says("/pesanan")
    assert reader.sees("Bumi Manusia")


@pytest.mark.parametrize("typed", ["ga jadi deh", "eh batal", "ga jadi pesan bukunya dong", "cancel aja kak"])
async def test_just_after_it_was_reserved_a_few_words_give_it_up(reader: Reader, typed: str) -> None:
    await _holds(reader, "Bumi Manusia", "Laskar Pelangi")
    await reader.says(typed)
    assert reader.sees("Pesanan Laskar Pelangi dibatalkan")
    await reader.says("jangan dibatalin deh")
    assert reader.sees("Pesanan Anda berlaku lagi")


async def test_who_wants_it_after_all_loses_no_other(reader: Reader) -> None:
    await _holds(reader, "Bumi Manusia", "Laskar Pelangi")
    await reader.says("/menu")
    await reader.says("batalin booking bumi manusia dong")
    await reader.says("eh jadi deh")
    assert reader.sees("Pesanan Anda berlaku lagi")
    await reader.says("/menu")
    await reader.says("eh jadi deh")
    await reader.says("/pesanan")
    assert reader.sees("Bumi Manusia")
    assert reader.sees("Laskar Pelangi")


async def test_a_cancellation_is_taken_back_no_later_than_by_its_key(reader: Reader, stage: Stage) -> None:
    await _holds(reader, "Bumi Manusia")
    await reader.says("ga jadi pesan bukunya")
    assert reader.sees("Pesanan Bumi Manusia dibatalkan")
    await stage.passes(timedelta(minutes=11))
    await reader.says("eh ga jadi batal")
    assert reader.sees("Anda membatalkan pesanan ini")


@pytest.mark.parametrize(
    "typed",
    [
        "saya urutan ke berapa nunggu ronggeng",
        "kapan saya bisa ambil ronggeng dukuh paruk",
        "antrian saya buku ronggeng",
    ],
)
async def test_the_place_of_the_one_that_is_named(reader: Reader, typed: str) -> None:
    await _holds(reader, "Bumi Manusia", "Ronggeng Dukuh Paruk")
    await reader.says(typed)
    assert reader.text.startswith("Ronggeng Dukuh Paruk")
    assert not reader.sees("Bumi Manusia")


async def test_all_of_them_where_none_is_named(reader: Reader) -> None:
    await _holds(reader, "Bumi Manusia", "Ronggeng Dukuh Paruk")
    await reader.says("kapan saya bisa ambil")
    assert reader.sees("Bumi Manusia")
    assert reader.sees("Ronggeng Dukuh Paruk")


async def test_who_cannot_come_in_time_is_told_who_keeps_it_longer(reader: Reader, stage: Stage) -> None:
    await _holds(reader, "Laskar Pelangi")
    await reader.says("perpanjang pesanan")
    assert reader.sees("tidak perlu diperpanjang")
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await librarian.says("/petugas")
    await librarian.taps_desk("Pesanan buku")
    await librarian.taps("Diambil dari rak")
    await librarian.taps("1")
    await librarian.taps("Ada")
    await reader.says("perpanjang pesanan laskar pelangi")
    assert reader.sees("Petugas bisa menyimpannya sedikit lebih lama")
    assert "Tanya petugas" in reader.keys


@pytest.mark.parametrize(
    "typed",
    ["kapan terakhir balikin buku", "kapan harus dikembalikan", "bukuku udah telat belum", "when is my book due"],
)
async def test_when_a_loan_is_due_is_not_known_here_and_a_person_is_near(reader: Reader, typed: str) -> None:
    await reader.says(typed)
    assert reader.sees("tidak tercatat di sini") or reader.sees("not written down here")
    assert "Tanya petugas" in reader.keys or "Ask the staff" in reader.keys
