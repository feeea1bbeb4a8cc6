"""A member reserves a copy of the group's book with one tap."""

from __future__ import annotations

from tests.actors import Reader, Stage
from tests.stories.reading_groups.clubs import joins, made, nominates, to_books


async def _chosen(stage: Stage, reader: Reader, title: str) -> None:
    librarian = await made(stage)
    await joins(reader)
    await nominates(reader, title)
    await to_books(librarian)
    await librarian.taps("Pilih buku berikutnya")
    await librarian.taps("Bergiliran")
    await to_books(reader)
    await reader.taps(title)
    await reader.taps("Pilih yang ini")


async def test_reserved_with_one_tap_and_once(reader: Reader, stage: Stage) -> None:
    await _chosen(stage, reader, "Laskar Pelangi")
    reader.taps_made = 0
    await reader.taps("Pesan buku ini")
    assert reader.taps_made == 1
    assert reader.sees("Laskar Pelangi sudah dipesan untuk Anda")
    await reader.taps("Kembali ke buku klub")
    await reader.taps("Pesan buku ini")
    assert reader.sees("Laskar Pelangi sudah Anda pesan.")
    await reader.says("pesanan saya")
    assert reader.text.count("Laskar Pelangi") == 1


async def test_what_the_collection_may_not_have_is_chosen_by_the_reader(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    await _chosen(stage, reader, "Laskar Pelangi Bersayap Emas")
    await reader.taps("Pesan buku ini")
    assert not reader.heard("sudah dipesan untuk Anda")
    assert reader.sees("Silakan pilih terbitan yang ingin Anda pesan")
    await other_reader.says("/klub")
    await other_reader.forges("rbh1:1")
    assert other_reader.sees("untuk anggota klub")
