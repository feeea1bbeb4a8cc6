"""After the answer: one tap whether it helped, two weeks in which it goes on, and notes that only the staff read."""

from __future__ import annotations

from datetime import timedelta

from tests.actors import Reader, Stage
from tests.stories.tickets.swiping import complains, hears_at_the_full_hour, swipes
from tests.stories.tickets.test_without_a_trace import sends_nameless

A_MINUTE, A_DAY = timedelta(minutes=1), timedelta(days=1)


async def _answered(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await complains(reader)
    await swipes(owner, "Lampu ruang baca mati", "Sudah diganti.")
    await stage.passes(A_MINUTE)


async def test_one_tap_says_that_it_helped_and_ends_it(reader: Reader, owner: Reader, stage: Stage) -> None:
    await _answered(reader, owner, stage)
    reader.taps_made = 0
    await reader.taps("Membantu")
    assert reader.taps_made == 1
    assert reader.sees("Laporan no. 1 selesai")
    assert not owner.heard("belum membantu")


async def test_what_did_not_help_is_told_and_goes_on(reader: Reader, owner: Reader, stage: Stage) -> None:
    await _answered(reader, owner, stage)
    await reader.taps("Belum membantu")
    assert reader.sees("tulis apa yang masih kurang")
    assert owner.sees("laporan no. 1 belum membantu")
    await owner.taps("Baca semuanya")
    assert owner.sees("Kata warga, jawabannya belum membantu")
    await swipes(reader, "tulis apa yang masih kurang", "Yang di pojok masih mati.")
    assert owner.sees("Yang di pojok masih mati.")
    assert not owner.sees("Kata warga"), "that was of the answer before"


async def test_two_weeks_later_it_is_something_new(reader: Reader, owner: Reader, stage: Stage) -> None:
    await _answered(reader, owner, stage)
    await reader.taps("Membantu")
    await stage.passes(13 * A_DAY)
    await swipes(reader, "Laporan no. 1 selesai", "Mati lagi.")
    assert owner.sees("Mati lagi.")
    await reader.taps("Sudah selesai")
    await stage.passes(15 * A_DAY)
    await swipes(reader, "no. 1 selesai", "Mati lagi, ketiga kali.")
    assert reader.sees("Silakan tulis sebagai laporan baru")
    assert not owner.heard("ketiga kali")
    assert any("Tulis" in key for key in reader.keys)


async def test_notes_are_read_by_the_staff_alone(reader: Reader, owner: Reader, stage: Stage) -> None:
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await _answered(reader, owner, stage)
    await librarian.says("/petugas")
    await owner.taps("Tutup laporan")
    await owner.taps("Sudah dijawab")
    await owner.taps("Catat")
    await owner.says("Teknisi datang hari Rabu.")
    assert owner.sees("Teknisi datang hari Rabu.")
    await reader.says("laporan saya")
    await reader.taps("Buka no. 1")
    assert not reader.heard("Teknisi")
    await sends_nameless(reader)
    await hears_at_the_full_hour(librarian)
    await librarian.taps("Catat")
    await librarian.says("Sudah saya lihat.")
    assert librarian.sees("Pustakawan Contoh, Senin, 23 November: Sudah saya lihat.")
    await reader.taps("Lihat jawaban")
    assert not reader.sees("Sudah saya lihat.")
