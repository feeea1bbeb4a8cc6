"""A teacher brings a class: a number instead of names."""

from __future__ import annotations

import pytest

from bot.areas.school_visits.service import SchoolVisits
from tests.actors import Reader, Stage
from tests.stories.events.test_events_joining import opens
from tests.stories.events.test_signing_children_up import changes


async def test_where_no_visit_is_open_the_staff_are_asked(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.says("/menu")
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await reader.says("sy guru bawa 30 murid")
    assert reader.sees("nama sekolah atau kelompok")
    await reader.says("SD Contoh 1")
    assert reader.sees("Kapan Anda ingin datang?")
    await reader.says("Selasa pagi bulan depan")
    await reader.says("0812 3456 7890")
    assert reader.sees("Jumlah peserta: 30")
    await reader.taps("Setuju, kirim")
    assert reader.sees("Petugas akan menelepon Anda")
    assert librarian.sees("SD Contoh 1, 30 orang")
    await owner.says("/petugas")
    await owner.taps("Rombongan ingin berkunjung: 1")
    assert owner.sees("Waktu: Selasa pagi bulan depan")
    assert owner.sees("+6281234567890")
    await owner.taps("Sudah dijawab: 1")
    assert owner.sees("Dicatat sudah dijawab: SD Contoh 1")
    assert owner.sees("Tidak ada yang menunggu")
    await librarian.taps("Sudah dijawab")
    assert librarian.sees("tidak ada")


async def test_answers_that_are_sentences_are_read(reader: Reader, owner: Reader, stage: Stage) -> None:
    await stage.hires("Pustakawan Contoh", "librarian")
    await reader.says("saya guru mau bawa murid ke perpustakaan")
    await reader.says("kami dari SD Contoh 1 bu")
    await reader.says("sekitar 35 orang termasuk 2 guru")
    await reader.says("Selasa pagi bulan depan")
    await reader.says("gak punya hp")
    assert reader.sees("Nomor keluarga di rumah juga boleh")
    await reader.says("nol delapan satu dua tiga empat lima enam tujuh delapan sembilan nol")
    assert reader.sees("Jumlah peserta: 35")
    assert reader.sees("+6281234567890")
    await reader.says("iya bener")
    assert reader.sees("Petugas akan menelepon Anda")


async def test_without_consent_nothing_is_kept(reader: Reader, stage: Stage) -> None:
    await reader.says("mau kunjungan sekolah")
    for said in ("TK Contoh", "25", "kapan saja", "081234567890"):
        await reader.says(said)
    await reader.taps("Tidak")
    assert not await stage.app.services[SchoolVisits].open_ones(stage.app.database.free)


@pytest.mark.parametrize("data", ["gw1", "gx1:1"])
async def test_only_the_staff_see_the_wishes(reader: Reader, data: str) -> None:
    await reader.says("/menu")
    await reader.forges(data)
    assert not reader.sees("Rombongan yang ingin berkunjung")


async def test_a_visit_that_is_open_takes_a_number(reader: Reader, stage: Stage) -> None:
    await changes(stage, "Kunjungan Sekolah", sign_up="whole", capacity=40)
    await reader.says("sy guru bawa 60 murid")
    assert reader.sees("Kunjungan Sekolah")
    await reader.taps("1. Kunjungan Sekolah")
    await reader.says("SMP Contoh")
    await reader.says("0812 3456 7890")
    await reader.taps("Setuju, daftarkan kami")
    assert reader.sees("Paling banyak 40 orang")
    await reader.says("35")
    await reader.taps("Setuju, daftarkan kami")
    assert reader.sees("terdaftar ✅\n\nKunjungan Sekolah")
    await reader.says("kegiatan saya")
    assert reader.sees("SMP Contoh")
    await opens(reader, "Kunjungan Sekolah")
    assert reader.sees("5 dari 40")
    assert "Daftarkan rombongan" in reader.keys


async def test_a_full_visit_offers_another_time(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await changes(stage, "Kunjungan Sekolah", sign_up="whole", capacity=40)
    for teacher, school in ((reader, "SD Contoh 1"), (other_reader, "SD Contoh 2")):
        await opens(teacher, "Kunjungan Sekolah")
        await teacher.taps("Daftarkan rombongan")
        for said in (school, "30", "0812 3456 789" + school[-1]):
            await teacher.says(said)
        await teacher.taps("Setuju, daftarkan kami")
    assert other_reader.sees("di urutan ke-1")
    await other_reader.taps("Minta waktu lain")
    assert other_reader.sees("nama sekolah")


async def test_one_teacher_asks_three_times_at_most(reader: Reader) -> None:
    for n in range(4):
        await reader.says("mau kunjungan sekolah")
        for said in (f"TK Contoh {n}", "25", "kapan saja", "081234567890"):
            await reader.says(said)
        await reader.taps("Setuju, kirim")
    assert reader.sees("3 permintaan Anda masih diproses")


async def test_one_wish_in_two_sentences_gets_one_answer(reader: Reader) -> None:
    await reader.says(
        "Dengan hormat, kami dari SDN 07 Contoh bermaksud mengadakan kunjungan bersama 40 siswa pada pekan depan."
        " Mohon informasi prosedurnya."
    )
    assert reader.sees("nama sekolah atau kelompok")
    assert not reader.heard("urusan kantor")
