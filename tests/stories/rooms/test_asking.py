"""Residents ask for a room, staff decide, and what nobody uses is passed on."""

from __future__ import annotations

from datetime import timedelta

from tests.actors import Reader, Stage

SENTENCE = "mau pinjam aula sabtu jam 9-11 untuk 30 orang rapat karang taruna"


async def keeps(stage: Stage, name: str, seats: int, decides: str) -> Reader:
    """Somebody of the staff adds a room in the chat."""
    staff = await stage.hires("Petugas Contoh", "librarian")
    await adds(staff, name, seats, decides)
    return staff


async def adds(staff: Reader, name: str, seats: int, decides: str) -> None:
    await staff.says("/petugas")
    await staff.taps("Perpustakaan")
    await staff.taps("Atur ruang")
    await staff.taps("Tambah ruang")
    await staff.says(name)
    await staff.says(str(seats))
    await staff.taps(decides)
    assert staff.sees(f"{name}")


async def test_a_day_that_was_said_is_not_asked_again(reader: Reader, stage: Stage) -> None:
    await keeps(stage, "Aula", 100, "Siapa cepat, dapat")
    await reader.says("mau pinjam aula sabtu untuk 30 orang rapat karang taruna")
    assert reader.sees("Untuk “sabtu”, dari jam berapa sampai jam berapa?")
    await reader.says("9-11")
    assert reader.sees("Sabtu, 28 November")


async def test_one_sentence_asks_and_staff_decide_among_those_side_by_side(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    staff = await keeps(stage, "Aula", 100, "Petugas memutuskan")
    reader.taps_made = reader.messages_written = 0
    await reader.says(SENTENCE)
    assert reader.sees("rapat karang taruna")
    assert reader.sees("Sabtu, 28 November")
    await reader.taps("Kirim")
    assert reader.sees("sudah sampai kepada petugas")
    assert (reader.messages_written, reader.taps_made) == (1, 1)
    await other_reader.says("pinjam aula sabtu jam 10-12 untuk 20 orang latihan tari")
    await other_reader.taps("Kirim")
    assert other_reader.sees("sudah sampai kepada petugas")
    assert len(staff.heard("permintaan ruang menunggu")) == 1, "once an hour, however many ask"
    staff.taps_made = 0
    await staff.taps("Lihat permintaan")
    await staff.taps("1")
    assert staff.sees("Oleh Ani, untuk 30 orang: rapat karang taruna")
    assert staff.sees("latihan tari")
    await staff.taps("Setujui")
    assert staff.taps_made == 3
    assert staff.sees("1 permintaan lain ikut dijawab")
    assert reader.sees("Petugas menyetujui")
    assert other_reader.sees("sudah diberikan kepada pemohon lain")
    assert not other_reader.sees("karang taruna"), "what it is for is nobody else's"
    await other_reader.taps("Aula, Sab")
    assert other_reader.sees("sudah sampai kepada petugas")
    await other_reader.says("aula kosong kapan")
    assert not any("karang taruna" in one for one in other_reader.heard(""))


async def test_nobody_decides_in_time(reader: Reader, owner: Reader, stage: Stage) -> None:
    staff = await keeps(stage, "Aula", 100, "Petugas memutuskan")
    head = await stage.hires("Kepala Contoh", "head")
    await reader.says("pinjam aula jumat depan jam 14-16 untuk 30 orang rapat pemuda")
    await reader.taps("Kirim")
    assert reader.sees("paling lambat Rabu, 25 November")
    await stage.passes(timedelta(days=2))
    assert staff.heard("Belum diputuskan")
    assert head.heard("Belum diputuskan")
    await stage.passes(timedelta(days=1))
    assert reader.sees("belum sempat kami putuskan")
    assert any("Aula, Jum" in key for key in reader.keys), "what else is free is a tap away"


async def test_who_asks_first_has_it_and_what_nobody_uses_is_passed_on(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    staff = await keeps(stage, "Ruang Diskusi", 12, "Siapa cepat, dapat")
    await reader.says("booking ruang diskusi besok jam 10-12 untuk 8 orang kerja kelompok")
    await reader.taps("Kirim")
    assert reader.sees("Ruang untuk Anda")
    await other_reader.says("booking ruang diskusi besok jam 10-12 untuk 6 orang les bahasa")
    await other_reader.taps("Kirim")
    assert other_reader.sees("sudah terisi")
    assert other_reader.sees("Yang kosong")
    await reader.says("/ruang")
    await reader.taps("Ruang saya")
    await reader.taps("1")
    await reader.taps("Batalkan")
    await reader.taps("Urungkan")
    assert reader.sees("Ruang untuk Anda"), "within ten minutes it is as it was"
    await stage.passes(timedelta(hours=2))
    assert reader.sees("Besok:"), "the day before"
    await stage.passes(timedelta(days=1) - timedelta(minutes=40))
    assert reader.sees("Kami belum melihat Anda")
    assert other_reader.sees("Kosong lagi")
    await other_reader.taps("Ambil")
    assert other_reader.sees("Ruang untuk Anda")
    await staff.says("/petugas")
    await staff.taps("Hari ini")
    await staff.taps("Ruang hari ini")
    assert staff.sees("Budi, 6 orang")
    await staff.taps("datang")
    assert staff.sees("di dalam")


async def test_a_series_leaves_out_what_cannot_be_and_is_confirmed_each_month(reader: Reader, stage: Stage) -> None:
    staff = await keeps(stage, "Ruang Diskusi", 12, "Siapa cepat, dapat")
    await reader.says("booking ruang diskusi setiap rabu 6 kali jam 10-11 untuk 8 orang les")
    await reader.taps("Kirim")
    assert reader.sees("Semuanya untuk Anda")
    assert reader.sees("30 Desember")
    await stage.passes(timedelta(days=30, hours=2))
    assert reader.heard("masih diperlukan")
    await reader.taps("Tetap pakai")
    assert reader.heard("Disimpan untuk Anda")
    await staff.says("/petugas")
    await staff.taps("Perpustakaan")
    await staff.taps("Atur ruang")
    await staff.taps("Ruang Diskusi")
    await staff.taps("Ruang rusak")
    await staff.says("AC mati")
    await staff.taps("Lewati")
    assert staff.sees("peminjam dikabari")
    assert reader.sees("AC mati")
