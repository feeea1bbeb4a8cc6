"""An edit of what was sent corrects it while it can, and says what to do when it cannot."""

from __future__ import annotations

from datetime import timedelta

from bot.areas.library.service import Library
from bot.areas.staff.service import Staff
from bot.base.identity import Role
from tests.actors import Reader, Stage
from tests.stories.tickets.swiping import complains, edits, picture, swipes

A_MINUTE = timedelta(minutes=1)


async def test_an_unanswered_complaint_is_corrected_and_the_staffs_notice_with_it(
    reader: Reader, owner: Reader, stage: Stage
) -> None:
    await owner.starts()
    await complains(reader, "Lampu ruang baca mat")
    count = len(owner.answers)
    await edits(reader, "Lampu ruang baca mat", "Lampu ruang anak mati")
    assert reader.sees("Perubahan Anda sudah kami catat")
    assert not reader.heard("kami miliki")
    assert len(owner.answers) == count, "the notice is edited in place"
    assert owner.sees("Lampu ruang anak mati")
    assert owner.sees("WIB, diubah:")
    assert not owner.sees("Lampu ruang baca")


async def test_who_has_gone_on_from_the_notice_is_told_anew(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await complains(reader)
    await owner.taps("Semua yang menunggu")
    count = len(owner.answers)
    await edits(reader, "Lampu ruang baca mati", "Lampu tangga mati")
    assert len(owner.answers) == count + 1
    assert owner.sees("Lampu tangga mati")
    assert "Buka no. 1" in [key["text"] for row in owner.answers[-2]["reply_markup"]["inline_keyboard"] for key in row]
    await swipes(owner, "Lampu tangga mati", "Sudah diganti.")
    assert owner.sees("Sudah diganti.")


async def test_further_words_are_corrected_as_the_first_ones(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await complains(reader)
    await swipes(reader, "Nomornya 1", "Yang dekat jendla.")
    count = len(owner.answers)
    await edits(reader, "Yang dekat jendla.", "Yang dekat pintu.")
    assert len(owner.answers) == count
    assert owner.sees("Yang dekat pintu.")
    assert not owner.sees("jendla")


async def test_a_form_set_aside_takes_the_change(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await reader.says("toilet kotor bgt!!")
    await reader.says("/jam")
    await edits(reader, "toilet kotor bgt!!", "toilet lantai 2 kotor bgt!!")
    await reader.taps("Kirim")
    assert owner.sees("toilet lantai 2 kotor bgt!!")


async def test_before_it_is_sent_the_form_shows_what_it_says_now(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await reader.says("toilet kotor bgt!!")
    await edits(reader, "toilet kotor bgt!!", "toilet lantai 2 kotor bgt!!")
    assert reader.sees("toilet lantai 2 kotor bgt!!")
    await reader.taps("Kirim")
    assert owner.sees("toilet lantai 2 kotor bgt!!")


async def test_what_went_along_since_stays_when_the_first_message_is_edited(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await reader.says("toilet kotor bgt!!")
    await reader.says("yang di lantai 2")
    await reader.sends_photo(picture())
    await edits(reader, "toilet kotor bgt!!", "WC kotor sekali!!")
    assert reader.sees("Foto, WC kotor sekali!! yang di lantai 2")
    await edits(reader, "WC kotor sekali!!", "WC pria kotor sekali!!")
    await reader.taps("Kirim")
    assert owner.last["photo"]
    assert owner.sees("WC pria kotor sekali!! yang di lantai 2")


async def test_an_edited_caption_keeps_the_album_before_and_after_it_is_sent(
    reader: Reader, owner: Reader, stage: Stage
) -> None:
    await owner.starts()
    reader.person.sends_album([picture()] * 3, "toilet kotor bgt")
    await stage.settled()
    await edits(reader, "toilet kotor bgt", "toilet pria kotor bgt")
    await reader.taps("Kirim")
    assert owner.sees("3 foto")
    assert owner.sees("toilet pria kotor bgt")
    await edits(reader, "toilet pria kotor bgt", "toilet wanita kotor bgt")
    assert owner.sees("3 foto")
    assert owner.sees("toilet wanita kotor bgt")


async def test_after_the_answer_it_is_said_what_to_do(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await complains(reader)
    await swipes(owner, "Lampu ruang baca mati", "Sudah diganti.")
    await stage.passes(A_MINUTE)
    count = len(owner.answers)
    await edits(reader, "Lampu ruang baca mati", "Lampu tangga mati")
    assert reader.sees("sudah dijawab")
    assert len(owner.answers) == count
    await reader.taps("Tulis lagi")
    await reader.says("Lampu tangga mati")
    assert owner.sees("Lampu tangga mati")


async def test_an_edited_caption_corrects_and_the_photo_stays(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await reader.sends_photo(picture(), "toilet kotor bgt")
    await reader.taps("Kirim")
    count = len(owner.answers)
    await edits(reader, "toilet kotor bgt", "toilet pria kotor bgt")
    assert reader.sees("Perubahan Anda sudah kami catat")
    assert len(owner.answers) == count
    assert owner.last["photo"]
    assert owner.sees("toilet pria kotor bgt")


async def test_an_answer_is_corrected_within_its_minute(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await complains(reader)
    await swipes(owner, "Lampu ruang baca mati", "Sudah dignti")
    await edits(owner, "Sudah dignti", "Sudah diganti.")
    assert owner.sees("Sudah diganti.")
    await stage.passes(A_MINUTE)
    assert reader.sees("Sudah diganti.")
    assert not reader.heard("dignti")
    await edits(owner, "Sudah diganti.", "Belum diganti.")
    assert owner.sees("sudah terkirim")
    assert not reader.heard("Belum diganti.")
    await owner.taps("Tulis tambahan")
    await owner.says("Maaf, yang di tangga belum.")
    await stage.passes(A_MINUTE)
    assert reader.sees("yang di tangga belum")


async def test_an_answer_of_a_finished_form_is_not_searched_for_when_edited(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await reader.taps_menu("💡 Usulkan buku")
    for typed in ("Padang Kota Tercinta", "Rusli Amran", "dewasa", "lewati", "lewati", "kirim"):
        await reader.says(typed)
    for was, now in (("Padang Kota Tercinta", "Laskar Pelangi"), ("Rusli Amran", "Andrea Hirata")):
        await edits(reader, was, now)
        assert reader.sees("sudah kami proses")
        assert reader.keys


async def test_an_edit_does_no_deed(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    before = len(owner.answers)
    await reader.says("halo")
    await edits(reader, "halo", "ada kebakaran di lantai 2!!")
    assert len(owner.answers) > before or reader.sees("tulis pesan baru")


async def test_who_is_staff_no_longer_changes_no_answer(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await complains(reader)
    await swipes(librarian, "Lampu ruang baca mati", "Sudah diganti.")
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Staff].remove(tx, Role.OWNER, librarian.id)
    await edits(librarian, "Sudah diganti.", "Tidak akan diganti.")
    await stage.passes(A_MINUTE)
    assert reader.sees("Sudah diganti.")


async def test_switched_off_an_edit_changes_nothing_and_says_so(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await complains(reader)
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Library].switch(tx, "feedback", off=True)
    before = len(owner.answers)
    await edits(reader, "Lampu ruang baca mati", "Lampu tangga mati")
    assert reader.sees("sudah kami proses")
    assert reader.keys
    assert len(owner.answers) == before


async def test_whose_data_are_gone_changes_nothing_any_more(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await complains(reader)
    await reader.says("/datasaya")
    await reader.taps("Hapus data saya")
    await reader.taps("Ya, hapus semuanya")
    before = len(owner.answers)
    await edits(reader, "Lampu ruang baca mati", "Lampu tangga mati")
    assert len(owner.answers) == before
    assert not owner.heard("Lampu tangga mati")
