"""A leader and the staff change a group, give it another leader, and end it."""

from __future__ import annotations

from tests.actors import Reader, Stage
from tests.stories.reading_groups.clubs import COFFEE, joins, made, nominates, to_books


async def _to_manage(reader: Reader, name: str = "Kopi & Buku") -> None:
    await reader.says("/klub")
    await reader.taps(name)
    await reader.taps("Kelola klub")


async def _appoints(librarian: Reader, name: str) -> None:
    await _to_manage(librarian)
    await librarian.taps("Ganti ketua")
    await librarian.taps(name)
    assert librarian.sees(f"{name} menjadi ketua Kopi & Buku mulai sekarang?")
    await librarian.taps("Ya, tetapkan")


async def test_what_is_told_of_a_group_changes_and_added_places_are_offered(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    librarian = await made(stage, COFFEE.format(size=2))
    third = stage.meets("Cici")
    for one in (reader, other_reader):
        await joins(one)
    await third.says("/klub")
    await third.taps("Kopi & Buku")
    await third.taps("Masuk daftar tunggu")
    await _to_manage(librarian)
    await librarian.taps("Ubah klub")
    assert librarian.sees("Sabtu di ruang baca"), "all that is known stands there, and nothing is asked again"
    await librarian.taps("Ubah")
    await librarian.taps("Nama")
    await librarian.says("Kopi & Cerita")
    await librarian.taps("Ubah")
    await librarian.taps("Anggota")
    await librarian.says("3")
    await librarian.taps("Simpan perubahan")
    assert librarian.sees("Kopi & Cerita")
    assert len(third.heard("Ada tempat untuk Anda di Kopi & Cerita")) == 1
    await librarian.taps("Ubah klub")
    await librarian.taps("Ubah")
    await librarian.taps("Anggota")
    await librarian.says("2")
    await librarian.taps("Simpan perubahan")
    assert librarian.sees("3 tempat sudah terisi atau ditawarkan"), "nobody loses a place by a number"
    await reader.says("klub saya")
    await reader.taps("Kopi & Cerita")
    assert reader.sees("2 dari 3 anggota")


async def test_a_member_is_made_leader_manages_the_group_and_gives_it_back(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    librarian = await made(stage)
    for one in (reader, other_reader):
        await joins(one)
    await reader.forges("rmg1:1")
    assert reader.sees("hanya untuk ketua klub atau petugas")
    await _appoints(librarian, "Ani")
    assert len(reader.heard("Mulai sekarang Anda ketua klub baca Kopi & Buku")) == 1
    assert not other_reader.heard("ketua klub baca")
    await reader.taps("Kelola klub")
    await reader.taps("Ganti ketua")
    assert "Ani" not in " ".join(reader.keys), "the leader is not offered to be leader"
    await reader.taps("Budi")
    await reader.taps("Ya, tetapkan")
    assert reader.sees("Budi sekarang ketua klub")
    assert len(other_reader.heard("Mulai sekarang Anda ketua")) == 1
    await reader.forges("rmg1:1")
    assert reader.sees("hanya untuk ketua klub atau petugas"), "who leads no more manages no more"
    await _to_manage(librarian)
    await librarian.taps("Ganti ketua")
    await librarian.taps("Petugas yang memimpin")
    await librarian.taps("Ya, tetapkan")
    assert len(other_reader.heard("Mulai sekarang Kopi & Buku dipimpin petugas perpustakaan")) == 1


async def test_a_group_ends_and_everybody_with_a_place_is_told(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    librarian = await made(stage, COFFEE.format(size=2))
    third = stage.meets("Cici")
    for one in (reader, other_reader):
        await joins(one)
    await third.says("/klub")
    await third.taps("Kopi & Buku")
    await third.taps("Masuk daftar tunggu")
    for title in ("Bumi Manusia", "Laut Bercerita"):
        await nominates(reader, title)
    await to_books(librarian)
    await librarian.taps("Pilih buku berikutnya")
    await librarian.taps("Satu pilihan, 3 hari")
    await _to_manage(librarian)
    await librarian.taps("Akhiri klub")
    assert librarian.sees("2 anggotanya kami kabari")
    await librarian.taps("Ya, akhiri klub")
    assert librarian.sees("Kopi & Buku sudah berakhir, dan anggotanya kami kabari")
    for one in (reader, other_reader, third):
        assert len(one.heard("Klub baca Kopi & Buku sudah berakhir")) == 1
    assert not third.heard("Ada tempat untuk Anda"), "nobody is offered a place in what has ended"
    await reader.says("klub saya")
    assert reader.sees("Anda belum ikut klub baca")
    await librarian.forges("rme1:1:1")
    assert librarian.sees("sedang tidak menerima anggota"), "it ends once"
