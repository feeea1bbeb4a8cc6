"""A resident proposes a group; the staff accept it, or do not. Who is under 18 joins with a guardian's word."""

from __future__ import annotations

import re

from tests.actors import Reader, Stage
from tests.stories.reading_groups.clubs import made

TEENS = "buat klub baca Bintang Remaja, remaja, 10 orang, Jumat di aula"
CHILDREN = "buat klub baca Kancil, anak-anak, 8 orang, Minggu di ruang anak"


async def _proposes(reader: Reader) -> None:
    await reader.says("usul klub baca Sastra Malam, dewasa, 8 orang, tiap Rabu di aula, terbuka")
    await reader.taps("Lewati")
    await reader.taps("Kirim")


async def test_proposed_accepted_and_led(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await _proposes(reader)
    assert reader.sees("Petugas melihat usulan Anda")
    await other_reader.says("/klub")
    assert other_reader.sees("Belum ada klub baca"), "nobody joins what is not decided"
    assert len(librarian.heard("mengusulkan klub baca: Sastra Malam")) == 1
    await librarian.taps("Lihat usulan")
    await librarian.taps("Terima usulan")
    assert librarian.sees("Pengusul kami kabari")
    assert len(reader.heard("Klub baca Sastra Malam diterima. Anda ketuanya")) == 1
    await other_reader.says("/klub")
    await other_reader.taps("Sastra Malam")
    assert other_reader.sees("Ketua: Ani")
    await other_reader.taps("Tanya ketua")
    await other_reader.says("buku pertamanya apa?")
    assert len(reader.heard("buku pertamanya apa?")) == 1, "the leader is asked, not the staff"
    assert not librarian.heard("buku pertamanya apa?")


async def test_not_accepted_is_told_kindly_and_two_colleagues_decide_once(reader: Reader, stage: Stage) -> None:
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await _proposes(reader)
    await librarian.taps_desk("Usulan klub: 1")
    await librarian.taps("Sastra Malam")
    await librarian.taps("Jangan terima")
    assert len(reader.heard("Sastra Malam belum bisa dimulai")) == 1
    await librarian.forges("rgd1:1:1")
    assert librarian.sees("Petugas lain sudah memutuskan ini")


async def test_a_resident_decides_nothing(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await _proposes(reader)
    await other_reader.says("/klub")
    await other_reader.forges("rgd1:1:1")
    assert other_reader.sees("khusus untuk petugas")


async def test_a_teenager_joins_when_a_guardian_agrees(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await made(stage, TEENS)
    await reader.says("/klub")
    await reader.taps("Bintang Remaja")
    await reader.taps("Gabung")
    await reader.taps("Belum 18 tahun")
    link = re.search(r"start=(klub_[\w-]+)", reader.text)
    assert link is not None
    await reader.starts(link[1])
    assert reader.sees("untuk orang tua atau wali Anda"), "nobody permits themselves"
    await reader.says("klub saya")
    assert reader.sees("perlu menyetujui dulu")
    await other_reader.starts(link[1])
    assert other_reader.sees("Ani ingin bergabung dengan klub baca Bintang Remaja")
    await other_reader.taps("Setuju")
    assert len(reader.heard("Anda anggota klub ini")) == 1
    third = stage.meets("Cici")
    await third.starts(link[1])
    assert third.sees("sudah dipakai"), "a link works once"


async def test_a_guardian_who_takes_it_back_ends_the_place(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await made(stage, TEENS)
    await reader.says("/klub")
    await reader.taps("Bintang Remaja")
    await reader.taps("Gabung")
    await reader.taps("Belum 18 tahun")
    link = re.search(r"start=(klub_[\w-]+)", reader.text)
    assert link is not None
    await other_reader.starts(link[1])
    await other_reader.taps("Setuju")
    await other_reader.says("/datasaya")
    await other_reader.taps("Persetujuan")
    await other_reader.taps("Tarik")
    await reader.says("klub saya")
    assert reader.sees("Anda belum ikut klub baca")


async def test_who_is_grown_up_joins_a_teenagers_group_at_once(reader: Reader, stage: Stage) -> None:
    await made(stage, TEENS)
    await reader.says("/klub")
    await reader.taps("Bintang Remaja")
    await reader.taps("Gabung")
    await reader.taps("18 tahun ke atas")
    assert reader.sees("Anda sekarang anggota")


async def test_a_child_joins_with_its_guardians_consent(reader: Reader, stage: Stage) -> None:
    await made(stage, CHILDREN)
    await reader.says("/klub")
    await reader.taps("Kancil")
    await reader.taps("Gabung")
    assert reader.sees("Mohon isi dulu profil anak Anda")
    await reader.says("tambah anak")
    for said in ("Rafi", "2019"):
        await reader.says(said)
    await reader.taps("SD/MI")
    await reader.taps("Setuju")
    await reader.says("/klub")
    await reader.taps("Kancil")
    await reader.taps("Gabung")
    await reader.taps("Rafi")
    assert reader.sees("Apakah Anda setuju, sebagai orang tua atau wali?")
    await reader.taps("Setuju")
    assert reader.sees("Rafi anggota klub ini")
