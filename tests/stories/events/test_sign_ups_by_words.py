"""Staff ask how many have signed up, by the name of the event."""

from __future__ import annotations

import pytest

from tests.actors import Reader, Stage
from tests.stories.events.test_events_joining import opens


async def _joins(reader: Reader) -> None:
    await opens(reader, "Belajar Komputer")
    await reader.taps("Daftar")
    await reader.says("Rina Contoh")
    await reader.taps("Setuju")


@pytest.mark.parametrize(
    "words",
    [
        "berapa yang daftar belajar komputer?",
        "jumlah peserta belajar komputer",
        "udah berapa orang yg ikut belajar komputer",
        "pendaftar belajar komputer ada berapa",
        "how many signed up for belajar komputer",
        "bara urang nan mandaftar balaja komputer",
    ],
)
async def test_how_many_signed_up_for_an_event(stage: Stage, reader: Reader, words: str) -> None:
    await _joins(reader)
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await librarian.says(words)
    assert librarian.sees("1. Belajar Komputer")
    assert librarian.sees("Kursi terisi: 5 dari 12") or librarian.sees("Seats taken: 5 of 12")  # four had one before
    await librarian.taps("1. Belajar Komputer")
    assert librarian.sees("Belajar Komputer")


async def test_of_no_event_that_is_named_the_next_ones_are_told(stage: Stage) -> None:
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await librarian.says("berapa yang daftar senam pagi?")
    assert librarian.sees("Tidak ada acara mendatang yang bernama mirip “senam pagi”.")
    assert librarian.sees("Belajar Komputer")
    await librarian.says("berapa yang sudah daftar?")
    assert librarian.sees("1. ")


async def test_a_resident_who_asks_is_told_of_the_event(reader: Reader) -> None:
    await reader.says("berapa yang daftar belajar komputer?")
    assert not reader.sees("Daftar tunggu: 0")


async def _both_signed_up(reader: Reader) -> None:
    await opens(reader, "Dongeng Sore")
    await reader.taps("Daftarkan anak")
    await reader.says("Rafi 5 th TK")
    await reader.says("Ica 6 th TK")
    await reader.taps("Setuju, daftarkan Rafi dan Ica")
    assert reader.sees("Rafi dan Ica terdaftar")


@pytest.mark.parametrize(
    "typed",
    [
        "Ica ga jadi ikut",
        "batalkan ica ya, dia demam",
        "yang ica batal ya, masih terlalu kecil",
        "ica sakit, ga bisa datang",
    ],
)
async def test_one_of_two_children_is_cancelled_by_name(reader: Reader, typed: str) -> None:
    await _both_signed_up(reader)
    await reader.says(typed)
    assert reader.sees("Kursi Ica sudah dibatalkan"), reader.text
    assert reader.sees("Kursi Rafi tetap"), reader.text
    assert "Ica jadi ikut" in reader.keys
    await reader.says("kegiatan saya")
    assert reader.sees("Rafi")
    assert not reader.sees("Ica")


async def test_which_of_two_is_told_by_name(reader: Reader) -> None:
    await _both_signed_up(reader)
    await reader.says("batal ikut dongeng")
    assert reader.sees("Mana yang ingin Anda batalkan?")
    await reader.says("yang rafi saja")
    assert reader.sees("Batalkan kursi Rafi?"), reader.text
    assert reader.sees("Kursi Ica tetap"), reader.text
