"""Danger: met at once, told to the staff whole, until somebody comes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.actors import Reader, Stage

A_MINUTE = timedelta(minutes=1)


async def test_a_parent_who_has_lost_a_child(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    door = await stage.hires("Petugas Pintu Contoh", "door")
    await reader.says("anak saya hilang, pakai baju merah, umur 4 tahun")
    assert reader.sees("tetap di tempat")
    assert reader.sees("110")
    assert not reader.sees("Nomornya")
    for one in (librarian, door):
        assert one.heard("anak saya hilang, pakai baju merah, umur 4 tahun")
    assert not reader.sees("menuju tempat Anda")
    await librarian.taps("Saya tangani")
    assert reader.sees("Pustakawan Contoh dari petugas kami sedang menuju tempat Anda")
    assert door.heard("Pustakawan Contoh sudah menangani")
    await reader.says("terakhir di dekat rak komik, namanya Adik Contoh")
    assert librarian.heard("terakhir di dekat rak komik, namanya Adik Contoh")
    assert reader.sees("juga kami teruskan kepada Pustakawan Contoh")
    await librarian.taps("Sudah selesai")
    await librarian.says("Anaknya ditemukan di musala")
    assert door.heard("Anaknya ditemukan di musala")
    await owner.says("/petugas")
    assert not any("Darurat sekarang" in key for key in owner.keys)


async def test_of_two_who_run_the_second_reads_who_is_first(stage: Stage, reader: Reader) -> None:
    first = await stage.hires("Pustakawan Satu", "librarian")
    second = await stage.hires("Pustakawan Dua", "librarian")
    await reader.says("tolong ada yang pingsan di ruang baca!")
    old = second.key("Saya tangani")["callback_data"]
    await first.taps("Saya tangani")
    await second.forges(old)
    assert second.sees("Pustakawan Satu sudah menangani ini")


async def test_nobody_takes_it_then_more_staff_then_the_owners(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    door = await stage.hires("Petugas Pintu Contoh", "door")
    head = await stage.hires("Kepala Contoh", "head")
    await reader.says("api! api di gudang belakang")
    assert door.heard("api di gudang belakang")
    assert not head.heard("api di gudang belakang")
    await stage.passes(2 * A_MINUTE)
    assert head.heard("api di gudang belakang")
    assert door.heard("Belum ada yang menangani")
    assert not owner.heard("api di gudang belakang")
    await stage.restarts()
    await stage.passes(2 * A_MINUTE)
    assert owner.heard("api di gudang belakang")
    assert reader.sees("Belum ada petugas yang menjawab")
    await owner.taps("Saya tangani")
    before = len(door.answers)
    await stage.passes(30 * A_MINUTE)
    assert len(door.answers) == before


async def test_a_fire_at_night_wakes_the_staff(reader: Reader, stage: Stage) -> None:
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await stage.passes(timedelta(hours=15))  # midnight
    await reader.says("KEBAKARAN DI PARKIRAN")
    assert librarian.heard("KEBAKARAN DI PARKIRAN")
    assert reader.sees("113")


async def test_a_false_alarm_is_taken_back_and_the_staff_know(reader: Reader, stage: Stage) -> None:
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await reader.says("anak den ilang")
    await reader.says("ga jadi, sudah ketemu")
    assert reader.sees("Syukurlah")
    assert librarian.heard("ga jadi, sudah ketemu")
    before = len(librarian.answers)
    await stage.passes(10 * A_MINUTE)
    assert len(librarian.answers) == before


async def test_where_no_staff_can_be_reached_nothing_is_promised(reader: Reader) -> None:
    await reader.says("ado ula di ruang baco!")
    assert reader.sees("112")
    assert reader.sees("Tidak ada petugas yang dapat dihubungi")
    assert not reader.sees("kami teruskan")


async def test_staff_who_tell_are_not_told_themselves(stage: Stage) -> None:
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    other = await stage.hires("Petugas Pintu Contoh", "door")
    await librarian.says("ada yang berkelahi di parkiran")
    assert other.heard("ada yang berkelahi di parkiran")
    assert not librarian.heard("Siapa yang ke sana")


async def test_a_form_is_kept(reader: Reader, stage: Stage) -> None:
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await reader.taps_menu("Saran & pengaduan")
    await reader.says("ada asap di toilet lantai 2")
    assert librarian.heard("ada asap di toilet lantai 2")
    await reader.taps("Lanjutkan")
    assert reader.sees("Apa yang bisa kami perbaiki") or reader.sees("pesan")


async def test_self_harm_is_met_warmly_and_told_to_few(reader: Reader, stage: Stage) -> None:
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    door = await stage.hires("Petugas Pintu Contoh", "door")
    await reader.says("aku mau bunuh diri aja")
    assert reader.sees("119 ext. 8")
    assert not door.heard("bunuh diri")
    assert librarian.heard("butuh teman bicara")
    assert not librarian.heard("bunuh diri")
    await librarian.taps("Saya tangani")
    assert librarian.heard("aku mau bunuh diri aja")


async def test_who_is_hurt_at_home_is_believed_and_few_are_told(reader: Reader, stage: Stage) -> None:
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    door = await stage.hires("Petugas Pintu Contoh", "door")
    await reader.says("bapak suka mukul aku di rumah, aku takut pulang")
    assert reader.sees("Ini bukan salah Anda")
    assert reader.sees("129")
    assert reader.sees("Hanya beberapa petugas")
    assert not door.heard("takut pulang")
    assert librarian.heard("disakiti di rumah")
    assert not librarian.heard("takut pulang")


@pytest.mark.parametrize("typed", ["gempa", "pengen mati rasanya ngerjain tugas"])
async def test_what_may_be_danger_gets_one_key_and_no_alarm(reader: Reader, stage: Stage, typed: str) -> None:
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    before = len(librarian.answers)
    await reader.says(typed)
    assert len(librarian.answers) == before
    await reader.taps("Ini darurat")
    assert len(librarian.answers) == before + 1


@pytest.mark.parametrize("typed", ["ada buku tentang kebakaran hutan?", "novel pembunuhan", "semangat yang membara"])
async def test_a_subject_raises_nothing(reader: Reader, stage: Stage, typed: str) -> None:
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    before = len(librarian.answers)
    await reader.says(typed)
    assert len(librarian.answers) == before
    assert not any("Ini darurat" in key for key in reader.keys)


async def test_staff_change_the_numbers(owner: Reader, reader: Reader) -> None:
    await owner.starts()
    await owner.forges("emn1")
    await owner.taps("Perpustakaan")
    await owner.says("Pos satpam contoh 0755-000000")
    await reader.says("kebakaran di gudang!!")
    assert reader.sees("Pos satpam contoh 0755-000000")


async def test_who_is_forgotten_takes_the_words_along(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await reader.says("ada orang bawa pisau di lobi")
    await reader.says("bajunya hitam")
    assert librarian.heard("ada orang bawa pisau di lobi")
    await librarian.taps("Saya tangani")
    await stage.passes(20 * A_MINUTE)
    await reader.says("hapus data sy")
    await reader.taps("Ya, hapus semuanya")
    await stage.settled()
    assert librarian.heard("pesannya ikut terhapus")
    for words in ("bawa pisau", "bajunya hitam"):
        assert not librarian.heard(words)
    await owner.says("/petugas")
    assert not any("Darurat sekarang" in key for key in owner.keys)


async def test_who_told_of_it_and_who_came_is_on_the_trail(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await reader.says("tolong ada yang pingsan di ruang baca!")
    await librarian.taps("Saya tangani")
    await librarian.taps("Sudah selesai")
    await librarian.says("Sudah dibawa ke puskesmas")
    await owner.taps_desk("Riwayat tindakan")
    for deed in ("melaporkan keadaan darurat", "menangani keadaan darurat", "mengakhiri keadaan darurat"):
        assert owner.sees(deed)


async def test_the_trail_keeps_no_name_of_who_despairs(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await reader.says("aku mau bunuh diri aja")
    await owner.taps_desk("Riwayat tindakan")
    assert owner.sees("seseorang yang namanya tidak disimpan: melaporkan keadaan darurat")


async def test_of_much_that_is_told_the_first_and_the_last_words_reach_the_staff(reader: Reader, stage: Stage) -> None:
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await reader.says("tolong ada yang pingsan di ruang baca!")
    for n in range(12):
        await reader.says(f"kabar nomor {n}: " + "👨‍👩‍👧" * 120)
    await reader.says("sekarang di dekat pintu")
    await librarian.taps("Lihat semuanya")
    for words in ("pingsan di ruang baca", "pesan lagi di antaranya", "sekarang di dekat pintu", "Siapa yang ke sana?"):
        assert librarian.sees(words)


@pytest.mark.parametrize("code", ["LB-GGMP", "KK-ASPA", "MD-TWRN"])
async def test_a_tickets_code_is_no_cry_for_help(reader: Reader, code: str) -> None:
    await reader.says(code)
    assert "🚨 Ini darurat" not in reader.keys
    assert not reader.sees("113")
