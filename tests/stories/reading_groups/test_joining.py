"""Readers find a group, join it, wait for a place in it, are offered one, and leave again."""

from __future__ import annotations

from datetime import timedelta

from tests.actors import Reader, Stage
from tests.stories.reading_groups.clubs import COFFEE, joins, made
from tests.stories.tickets.swiping import swipes


async def test_said_in_one_sentence_it_is_made_with_two_taps(stage: Stage) -> None:
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await librarian.says(COFFEE.format(size=12))
    assert librarian.sees("Suka membaca apa?"), librarian.text
    await librarian.taps("Lewati")
    await librarian.taps("Siapa saja boleh ikut")
    assert librarian.sees("Kopi & Buku")
    assert librarian.sees("Sabtu di ruang baca")
    assert librarian.sees("12")
    await librarian.taps("Buat klub")
    assert librarian.sees("Klub sudah dibuat")
    assert librarian.taps_made <= 3


async def test_found_joined_and_left(reader: Reader, stage: Stage) -> None:
    await made(stage)
    await reader.says("/klub")
    assert reader.sees("dewasa, Sabtu di ruang baca, 0 dari 12 anggota")
    await joins(reader)
    assert reader.sees("Anda sekarang anggota")
    assert reader.sees("1 dari 12 anggota")
    await reader.says("klub saya")
    assert reader.sees("Anda anggota klub ini")
    await reader.taps("Kopi & Buku")
    await reader.taps("Keluar dari klub")
    await reader.taps("Ya, keluar")
    assert reader.sees("Anda sudah keluar dari Kopi & Buku")
    await reader.says("klub saya")
    assert reader.sees("Anda belum ikut klub baca")


async def test_joining_takes_two_taps(reader: Reader, stage: Stage) -> None:
    await made(stage)
    await reader.says("/klub")
    await reader.taps("Kopi & Buku")
    await reader.taps("Gabung")
    assert (reader.messages_written, reader.taps_made) == (1, 2)


async def test_a_full_group_offers_its_place_in_order_and_passes_it_on(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    await made(stage, COFFEE.format(size=2))
    third, fourth = stage.meets("Cici"), stage.meets("Dedi")
    for one in (reader, other_reader):
        await joins(one)
    for place, one in enumerate((third, fourth), 1):
        await one.says("/klub")
        await one.taps("Kopi & Buku")
        await one.taps("Masuk daftar tunggu")
        assert one.sees(f"Anda nomor {place} di daftar tunggu")
    await reader.says("klub saya")
    await reader.taps("Kopi & Buku")
    await reader.taps("Keluar dari klub")
    await reader.taps("Ya, keluar")
    assert len(third.heard("Ada tempat untuk Anda di Kopi & Buku")) == 1
    assert third.sees("Mohon jawab sebelum Selasa, 24 November")
    assert not fourth.heard("Ada tempat untuk Anda")
    await stage.passes(timedelta(hours=24))
    assert len(fourth.heard("Ada tempat untuk Anda di Kopi & Buku")) == 1, "the offer lapsed and passes on"
    await third.taps("Terima")
    assert third.sees("Tawaran ini sudah berakhir")
    await fourth.taps("Terima")
    assert fourth.sees("Anda sekarang anggota")


async def test_a_leader_lets_people_in(reader: Reader, stage: Stage) -> None:
    librarian = await made(stage, joining="Dengan izin ketua")
    await reader.says("/klub")
    await reader.taps("Kopi & Buku")
    await reader.taps("Minta bergabung")
    assert reader.sees("Ketua yang memutuskan")
    assert len(librarian.heard("Ani ingin bergabung dengan Kopi & Buku")) == 1, "without a leader the staff decide"
    await librarian.taps("Terima")
    assert librarian.sees("Ani sekarang anggota")
    assert len(reader.heard("Anda anggota klub ini")) == 1


async def test_who_may_not_decide_does_not(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await made(stage, joining="Dengan izin ketua")
    await reader.says("/klub")
    await reader.taps("Kopi & Buku")
    await reader.taps("Minta bergabung")
    await other_reader.says("/klub")
    await other_reader.forges("rgi1:1:1")
    assert other_reader.sees("hanya untuk ketua klub atau petugas")
    await reader.says("klub saya")
    assert reader.sees("Ketua yang memutuskan")


async def test_the_leader_is_asked_by_a_letter_and_answers_by_a_reply(reader: Reader, stage: Stage) -> None:
    librarian = await made(stage)
    await reader.says("/klub")
    await reader.taps("Kopi & Buku")
    await reader.taps("Tanya ketua")
    await reader.says("Boleh bawa anak?")
    assert reader.sees("Pertanyaan Anda kami teruskan kepada ketua Kopi & Buku")
    assert len(librarian.heard("Boleh bawa anak?")) == 1
    await swipes(librarian, "Boleh bawa anak?", "Boleh, ada pojok anak.")
    assert librarian.sees("Jawaban Anda sedang dikirim")
    assert len(reader.heard("Boleh, ada pojok anak.")) == 1
    await swipes(reader, "Boleh, ada pojok anak.", "Terima kasih, mulai jam berapa?")
    assert len(librarian.heard("mulai jam berapa?")) == 1
