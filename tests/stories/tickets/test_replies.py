"""A message that answers another by Telegram's own reply means that one."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.areas.staff.service import Staff
from bot.base.identity import Role
from tests.actors import Reader, Stage
from tests.stories.tickets.swiping import complains, shows, speaks, swipes, voices, writes_below

A_MINUTE = timedelta(minutes=1)


async def test_the_staff_answer_by_swiping_on_the_notice_with_one_message(
    reader: Reader, owner: Reader, stage: Stage
) -> None:
    await owner.starts()
    await complains(reader)
    owner.messages_written = owner.taps_made = 0
    await swipes(owner, "Lampu ruang baca mati", "Sudah kami ganti, terima kasih")
    assert (owner.messages_written, owner.taps_made) == (1, 0)
    assert "Tarik kembali" in owner.keys
    await stage.passes(A_MINUTE)
    assert reader.sees("Sudah kami ganti, terima kasih")
    assert reader.sees("Lampu ruang baca mati"), "the answer quotes what it answers"


@pytest.mark.parametrize(
    "typed", ["laskar pelangi", "jam buka?", "terima kasih", "batal", "tapi yang di lantai 2 belum"]
)
async def test_whatever_a_resident_swipes_on_the_answer_goes_to_the_staff(
    reader: Reader, owner: Reader, stage: Stage, typed: str
) -> None:
    await owner.starts()
    await complains(reader)
    await swipes(owner, "Lampu ruang baca mati", "Sudah diganti.")
    await stage.passes(A_MINUTE)
    await swipes(reader, "Sudah diganti.", typed)
    assert reader.sees("pesan Anda kami teruskan kepada petugas")
    assert owner.sees(typed)
    await swipes(owner, typed, "Baik, kami lihat lagi.")
    await stage.passes(A_MINUTE)
    assert reader.sees("Baik, kami lihat lagi.")


async def test_of_two_tickets_the_one_swiped_on_is_meant(
    reader: Reader, other_reader: Reader, owner: Reader, stage: Stage
) -> None:
    await owner.starts()
    await complains(reader, "Kursi rusak")
    await complains(other_reader, "Meja rusak")
    await swipes(owner, "Kursi rusak", "Kursinya sudah diganti.")
    await stage.passes(A_MINUTE)
    assert reader.sees("Kursinya sudah diganti.")
    assert not other_reader.heard("Kursinya")


async def test_a_reply_wins_over_an_unfinished_form_which_is_kept(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await complains(reader)
    await owner.says("/buatacara")
    await swipes(owner, "Lampu ruang baca mati", "Sudah kami ganti.")
    assert any("Lanjutkan" in key for key in owner.keys)
    await stage.passes(A_MINUTE)
    assert reader.sees("Sudah kami ganti.")


async def test_a_reply_to_ones_own_words_or_to_the_receipt_adds_to_them(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await complains(reader)
    await swipes(reader, "Nomornya 1", "Yang dekat jendela.")
    assert owner.sees("Yang dekat jendela.")
    mine = next(one for one in reader.person.messages() if one.get("text") == "Lampu ruang baca mati")
    await writes_below(reader, mine, "Sudah tiga hari.")
    assert owner.sees("Sudah tiga hari.")
    await reader.says("/menu")
    await reader.forges("gy1")
    assert "Buka no. 1" in reader.keys
    assert "Buka no. 2" not in reader.keys


async def test_a_photo_or_a_voice_is_an_answer_too(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await complains(reader)
    await shows(owner, "Lampu ruang baca mati", "Sudah begini sekarang")
    await stage.passes(A_MINUTE)
    assert reader.last["photo"]
    assert reader.sees("Sudah begini sekarang")
    await speaks(owner, owner.heard("Lampu ruang baca mati")[0])
    await stage.passes(A_MINUTE)
    assert len(voices(reader)) == 1


async def test_what_cannot_be_passed_on_is_said(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await complains(reader)
    await swipes(owner, "Lampu ruang baca mati", "x" * 1501)
    assert owner.sees("tidak bisa kami teruskan")
    await stage.passes(2 * A_MINUTE)
    assert not reader.heard("xxx")


async def test_who_is_staff_no_longer_answers_nothing(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await complains(reader)
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Staff].remove(tx, Role.OWNER, librarian.id)
    await swipes(librarian, "Lampu ruang baca mati", "Jawaban gelap")
    await stage.passes(2 * A_MINUTE)
    assert not reader.heard("Jawaban gelap")


async def test_a_message_that_became_something_else_is_no_longer_about_its_ticket(
    reader: Reader, owner: Reader
) -> None:
    await owner.starts()
    await complains(reader)
    receipt = reader.last
    await reader.taps("Menu")
    before = len(owner.answers)
    await writes_below(reader, receipt, "laskar pelangi")
    assert reader.sees("1. Laskar Pelangi")
    assert len(owner.answers) == before


async def test_an_old_answer_is_still_known_after_weeks(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await complains(reader)
    await stage.passes(timedelta(days=20))
    await swipes(reader, "Nomornya 1", "Masih mati.")
    assert owner.sees("Masih mati.")


async def test_voices_reach_both_sides(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await speaks(reader)
    assert reader.sees("Petugas yang mendengarkan")
    reader.taps_made = 0
    await reader.taps("Kirim")
    assert reader.taps_made == 1
    assert len(voices(owner)) == 1
    notice = next(one for one in owner.answers if "voice" in one)
    await writes_below(owner, notice, "Buku itu ada di rak 813.")
    await stage.passes(A_MINUTE)
    assert reader.sees("Buku itu ada di rak 813.")
    assert reader.sees("Pesan suara")
