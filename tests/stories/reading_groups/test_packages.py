"""The group's package: copies that nobody waits for, kept together until it meets, handed out and back by a tap."""

from __future__ import annotations

from datetime import timedelta

from tests.actors import Reader, Stage
from tests.stories.holds.at_desk import reserve
from tests.stories.reading_groups.clubs import joins, made, nominates, to_books

_TITLE = "Sejarah Nagari Contoh"


async def _has_copies(librarian: Reader, many: int) -> None:
    """A title of which the library has so many copies, each with a label."""
    rows = "".join(f"B{n:05},{_TITLE},A. Contoh\n" for n in range(17, 17 + many))
    await librarian.sends_document(f"No. Induk,Judul,Pengarang\n{rows}".encode(), "koleksi.csv")
    await librarian.taps("Masukkan")


async def _chosen(stage: Stage, reader: Reader, many: int = 4) -> Reader:
    """A group of one has chosen that title."""
    librarian = await made(stage)
    await _has_copies(librarian, many)
    await joins(reader)
    await nominates(reader, _TITLE)
    await to_books(librarian)
    await librarian.taps("Pilih buku berikutnya")
    await librarian.taps("Bergiliran")
    await to_books(reader)
    await reader.taps(_TITLE)
    await reader.taps("Pilih yang ini")
    return librarian


async def _to_package(librarian: Reader) -> None:
    await to_books(librarian)
    await librarian.taps("Buku sekarang")
    await librarian.taps("Paket klub")


async def test_set_aside_together_handed_out_and_back_with_what_is_missing(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    librarian = await _chosen(stage, reader)
    await _to_package(librarian)
    assert librarian.sees("Anggota klub ada 1")
    await librarian.taps("5")
    assert len(librarian.heard("Saat ini hanya 4 eksemplar yang tersedia")) == 1
    assert len(librarian.heard("Klub baca Kopi & Buku meminta paket: 4 eksemplar")) == 1
    await reserve(other_reader, _TITLE)
    assert other_reader.sees("daftar tunggu"), "what is kept for the group is promised to nobody else"
    await librarian.taps_desk("Paket untuk klub: 1")
    await librarian.taps(_TITLE)
    assert librarian.sees("1. B00017\n2. B00018\n3. B00019\n4. B00020")
    await librarian.taps("2")
    assert librarian.sees("2. B00018: tidak ada di rak")
    await librarian.taps("Sudah disisihkan")
    assert len(librarian.heard(f"3 eksemplar {_TITLE} menunggu di meja petugas untuk Kopi & Buku")) == 1
    await to_books(reader)
    await reader.taps("Buku sekarang")
    assert reader.sees("Eksemplar untuk klub: 3")
    await librarian.says("kembali B00017")
    assert librarian.sees("termasuk paket Kopi & Buku"), "a copy of it is never given to the queue by mistake"
    await librarian.taps("Ke paket")
    librarian.taps_made = 0
    await librarian.taps("Sudah diserahkan")
    assert librarian.taps_made == 1
    await librarian.taps("4")
    assert librarian.sees("4. B00020: belum kembali")
    await librarian.taps("4")
    assert not librarian.sees("B00020: belum kembali"), "a second tap takes it back"
    await librarian.taps("3")
    await librarian.taps("Sudah kembali")
    assert len(librarian.heard("Belum kembali: B00019")) == 1
    await librarian.says("/petugas")
    assert not any("Paket untuk klub" in key for key in librarian.keys)
    await librarian.taps_desk("Pesanan buku")
    assert librarian.sees("Perlu dikerjakan"), "who waited for it is next"
    assert not await stage.broken_promises()


async def test_kept_until_the_meeting_only_and_given_up_by_its_leader(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    librarian = await _chosen(stage, reader, 2)
    await _to_package(librarian)
    await librarian.taps("5")
    await _to_package(librarian)
    await librarian.taps("Tidak jadi pakai paket")
    await librarian.taps("Ya, tidak jadi")
    assert librarian.sees("kembali tersedia untuk warga lain")
    await _to_package(librarian)
    await librarian.taps("5")
    await reserve(other_reader, _TITLE)
    await librarian.taps_desk("Paket untuk klub: 1")
    await librarian.taps(_TITLE)
    await librarian.taps("Sudah disisihkan")
    await stage.passes(timedelta(days=29))
    assert len(librarian.heard("tidak diambil, jadi eksemplarnya kembali tersedia")) == 1
    await other_reader.says("pesanan saya")
    assert not other_reader.sees("daftar tunggu"), "the copy goes to who waits"
    assert not await stage.broken_promises()
    await reader.says("/klub")
    await reader.forges("rpk1:1")
    assert reader.sees("hanya untuk ketua klub atau petugas")
    await reader.forges("hkd1:1:hand_out:0")
    assert reader.sees("khusus untuk petugas")
