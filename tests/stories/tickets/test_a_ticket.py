"""Complaints and suggestions: sent with one message, answered with one, replied to once."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.actors import Reader, Stage, said
from tests.stories.tickets.swiping import hears_at_the_full_hour

A_MINUTE = timedelta(minutes=1)


async def _complains(reader: Reader, words: str = "Lampu ruang baca mati") -> None:
    await reader.says("/menu")
    await reader.taps("Saran & pengaduan")
    await reader.says(words)
    await reader.taps("Kirim")


async def test_a_complaint_takes_a_message_and_two_taps(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await reader.says("/menu")
    reader.messages_written = 0
    await reader.taps("Saran & pengaduan")
    await reader.says("Lampu ruang baca mati")
    await reader.taps("Kirim")
    assert (reader.taps_made, reader.messages_written) == (2, 1)
    assert reader.sees("Nomornya 1")
    assert reader.sees("paling lambat Sabtu, 28 November")
    assert owner.sees("Dari: Ani")
    assert owner.sees("Lampu ruang baca mati")


async def test_plain_words_are_the_complaint_already(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await reader.says("toilet kotor bgt!!")
    assert reader.sees("toilet kotor bgt!!")
    await reader.taps("Kirim")
    assert reader.taps_made == 1
    assert owner.sees("toilet kotor bgt!!")


async def test_who_only_announces_a_complaint_is_asked(reader: Reader) -> None:
    await reader.says("mau komplain kak")
    assert reader.sees("Apa yang bisa kami perbaiki")


async def test_a_name_is_taken_off_where_that_is_wished(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await reader.says("petugasnya jutek bgt")
    await reader.taps("Ubah")
    await reader.taps("Cara kirim")
    await reader.taps("tanpa nama")
    await reader.taps("Kirim")
    await hears_at_the_full_hour(owner)
    assert owner.sees("Dari: pengirim tanpa nama")
    assert not owner.sees("Ani")
    await owner.taps("Jawab")
    await owner.says("Mohon maaf, sudah kami tegur.")
    assert not owner.sees("Ani")


async def test_the_staff_answer_with_one_message_and_the_resident_hears_once(
    reader: Reader, owner: Reader, stage: Stage
) -> None:
    await owner.starts()
    await _complains(reader)
    owner.messages_written = owner.taps_made = 0
    before = len(reader.answers)
    await owner.taps("Jawab")
    await owner.says("Lampunya sudah diganti. Terima kasih.")
    assert (owner.messages_written, owner.taps_made) == (1, 1)
    assert len(reader.answers) == before
    await stage.passes(A_MINUTE)
    assert reader.sees("Lampunya sudah diganti")
    await stage.passes(timedelta(days=7))
    assert len(reader.answers) == before + 1


async def test_an_answer_can_be_taken_back_for_a_minute(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await _complains(reader)
    await owner.taps("Jawab")
    await owner.says("laskar pelangi")
    key = owner.key("Tarik kembali")["callback_data"]
    await owner.taps("Tarik kembali")
    await stage.passes(2 * A_MINUTE)
    assert not reader.sees("laskar pelangi")
    await owner.taps("Jawab")
    await owner.says("Sudah diganti.")
    await stage.passes(2 * A_MINUTE)
    assert reader.sees("Sudah diganti.")
    await owner.forges(key)
    assert owner.sees("sudah tidak ada")
    await owner.forges("gt1:3")
    assert owner.sees("sudah terkirim")
    assert reader.sees("Sudah diganti.")


async def test_both_sides_write_on_until_it_is_settled(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await _complains(reader)
    await owner.taps("Jawab")
    await owner.says("Sudah diganti.")
    await stage.passes(A_MINUTE)
    for corner in ("pojok", "tangga", "pintu"):
        await reader.taps("Tulis lagi")
        assert reader.sees("langsung kami teruskan")
        await reader.says(f"Yang di {corner} belum.")
        assert owner.sees(f"Yang di {corner} belum.")
        await owner.taps("Jawab")
        assert owner.sees(f"Yang di {corner} belum.")
        await owner.says(f"Yang di {corner} juga sudah.")
        await stage.passes(A_MINUTE)
        assert reader.sees(f"Yang di {corner} juga sudah.")
    await reader.taps("Sudah selesai")
    assert reader.sees("Laporan no. 1 selesai")
    await reader.taps_menu("Lainnya")
    await reader.taps("Laporan saya")
    await reader.taps("Buka no. 1")
    assert reader.sees("Yang di pojok belum.")
    await reader.taps("Tulis lagi")
    await reader.says("Ternyata mati lagi.")
    assert owner.sees("Ternyata mati lagi.")
    await owner.says("/petugas")
    assert any("Saran dan pengaduan: 1" in key for key in owner.keys)


async def test_of_two_who_answer_the_second_reads_the_first(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await _complains(reader)
    await owner.taps("Jawab")
    await librarian.taps("Jawab")
    await librarian.says("Jawaban pustakawan.")
    await owner.says("Jawaban pemilik.")
    assert owner.sees("sudah dijawab oleh Pustakawan Contoh")
    assert owner.sees("Jawaban pustakawan.")
    await stage.passes(A_MINUTE)
    assert reader.sees("Jawaban pustakawan.")


async def test_nobody_reads_or_answers_what_is_not_theirs(reader: Reader, other_reader: Reader) -> None:
    await _complains(reader)
    await other_reader.says("/menu")
    for data in ("go1:1", "gr1:1"):
        await other_reader.forges(data)
        assert other_reader.sees("sudah tidak ada")
        assert not other_reader.sees("Lampu")


async def test_the_desk_shows_what_waits_and_what_is_late(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await _complains(reader)
    await owner.says("/petugas")
    await owner.taps("Saran dan pengaduan: 1")
    assert owner.sees("No. 1, jawab paling lambat Sabtu, 28 November")
    await stage.passes(timedelta(days=6))
    await owner.says("/petugas")
    await owner.taps("Saran dan pengaduan: 1")
    assert owner.sees("Terlambat")
    await owner.taps("Buka no. 1")
    await owner.taps("Tutup laporan")
    await owner.taps("Sudah dijawab")
    await owner.says("/petugas")
    assert not any("pengaduan" in key for key in owner.keys)


async def test_on_the_morning_it_is_due_the_staff_are_reminded_unless_it_is_answered(
    reader: Reader, other_reader: Reader, owner: Reader, stage: Stage
) -> None:
    await owner.starts()
    await _complains(reader, "Kursi rusak")
    await _complains(other_reader, "Meja rusak")
    await owner.taps("Jawab")
    await owner.says("Meja sudah diganti.")
    before = len(owner.heard("rusak"))
    await stage.passes(timedelta(days=5))
    assert len(owner.heard("rusak")) == before + 1
    assert "Kursi rusak" in said(owner.heard("rusak")[-1])


async def test_danger_in_a_complaint_alarms_the_staff_at_night_at_once(
    reader: Reader, owner: Reader, stage: Stage
) -> None:
    await owner.starts()
    await stage.passes(timedelta(hours=13))
    await reader.taps_menu("Saran & pengaduan")
    await reader.says("Kabel di lantai 2 korsleting")
    assert owner.heard("Kabel di lantai 2 korsleting")


async def test_a_complaint_about_a_past_danger_reaches_the_staff_at_night_when_it_is_sent(
    reader: Reader, owner: Reader, stage: Stage
) -> None:
    words = "Ada yang pingsan kemarin, tidak ada tandu"
    await owner.starts()
    await stage.passes(timedelta(hours=13))
    await reader.taps_menu("Saran & pengaduan")
    await reader.says(words)
    assert not owner.heard(words)
    await reader.taps("Kirim")
    assert owner.heard(words)


async def test_what_is_not_urgent_lets_the_staff_sleep(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await stage.passes(timedelta(hours=13))
    before = len(owner.answers)
    await _complains(reader)
    assert len(owner.answers) == before
    await stage.passes(timedelta(hours=9))
    assert owner.sees("Lampu ruang baca mati")


@pytest.mark.parametrize("typed", ["kebakaran hutan", "anak hilang di pasar", "kecelakaan di tol"])
async def test_a_title_raises_no_alarm(reader: Reader, owner: Reader, typed: str) -> None:
    await owner.starts()
    before = len(owner.answers)
    await reader.says(typed)
    assert len(owner.answers) == before


async def test_a_form_begun_survives_a_restart(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await reader.says("/saran")
    await reader.says("AC ruang anak terlalu dingin")
    await stage.restarts()
    await reader.taps("Kirim")
    assert owner.sees("AC ruang anak terlalu dingin")


async def test_ten_a_day_are_enough(reader: Reader) -> None:
    for number in range(11):
        await _complains(reader, f"Lampu nomor {number} mati")
    assert reader.sees("10 laporan")


async def test_what_was_said_is_ones_own_and_goes_with_ones_data(reader: Reader, owner: Reader, stage: Stage) -> None:
    await _complains(reader)
    await reader.says("/datasaya")
    assert reader.sees("1 saran, pertanyaan, atau pengaduan")
    await reader.taps("Hapus data saya")
    await reader.taps("Ya, hapus semuanya")
    await owner.says("/petugas")
    assert not any("pengaduan" in key for key in owner.keys)
    async with stage.app.database.reading() as rows:
        assert await rows.value("SELECT count(*) FROM feedback WHERE person_id IS NULL") == 1
        assert await rows.value("SELECT words FROM feedback_words") == ""
