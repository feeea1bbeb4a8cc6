"""Before a message leaves it may grow; and whoever gives no name is told what their voice tells."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.actors import Reader, Stage
from tests.stories.tickets.swiping import hears_at_the_full_hour, picture, speaks, swipes, voices

A_MINUTE = timedelta(minutes=1)
RECOGNISED = "suara atau wajah bisa dikenali"


async def _takes_the_name_off(reader: Reader) -> None:
    await reader.taps("Ubah")
    await reader.taps("Cara kirim")
    await reader.taps("tanpa nama")


async def _complains_namelessly(reader: Reader) -> None:
    await reader.says("petugasnya jutek bgt")
    await _takes_the_name_off(reader)
    await reader.taps("Kirim")


async def test_what_is_written_before_it_is_sent_goes_along(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await reader.says("toilet kotor bgt!!")
    await reader.says("yang di lantai 2, dekat musala")
    assert reader.sees("toilet kotor bgt!! yang di lantai 2, dekat musala")
    await reader.sends_photo(picture())
    assert reader.sees("Foto, toilet kotor bgt!!")
    await reader.taps("Kirim")
    assert owner.last["photo"]
    assert owner.sees("yang di lantai 2, dekat musala")


async def test_a_plain_question_on_the_way_is_no_part_of_it(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await reader.says("toilet kotor bgt!!")
    await reader.says("jam buka?")
    assert reader.sees("08.00")
    await reader.taps("Lanjutkan")
    assert not reader.sees("jam buka")


@pytest.mark.parametrize(
    "question", ["cara jadi anggota gimana kak?", "besok ada acara apa aja?", "wifi nya bayar ga?"]
)
async def test_another_question_is_answered_and_the_message_waits(reader: Reader, owner: Reader, question: str) -> None:
    await owner.starts()
    await reader.says("toilet kotor bgt!!")
    await reader.says(question)
    assert not reader.sees("Apakah ini sudah benar?")
    await reader.taps("Lanjutkan")
    await reader.taps("Kirim")
    assert owner.sees("toilet kotor bgt!!")
    assert not owner.sees(question)


@pytest.mark.parametrize("detail", ["kapan dibersihkan??", "di toilet pria dekat musala", "sudah dari kemarin loh"])
async def test_a_detail_is_no_question_of_its_own(reader: Reader, owner: Reader, detail: str) -> None:
    await owner.starts()
    await reader.says("toilet kotor bgt!!")
    await reader.says(detail)
    await reader.taps("Kirim")
    assert owner.sees(f"toilet kotor bgt!! {detail}")


async def test_the_same_again_is_in_it_already(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    for _ in range(3):
        await reader.says("toilet kotor bgt!!")
    await reader.taps("Kirim")
    assert owner.text.count("toilet kotor bgt!!") == 1


async def test_the_name_of_a_key_is_still_that_key(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await reader.says("toilet kotor bgt!!")
    await reader.says("kirim")
    assert owner.sees("toilet kotor bgt!!")
    await reader.says("lampu ruang baca mati")
    await reader.says("batal")
    assert not owner.heard("lampu ruang baca")


async def test_a_title_below_a_photo_nobody_knew_is_searched_for(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await reader.sends_photo(picture(), "ini punya siapa ya ketinggalan di meja")
    await reader.says("laskar pelangi")
    assert reader.sees("Laskar Pelangi")
    await reader.taps("Lanjutkan")
    await reader.taps("Kirim")
    assert owner.sees("ketinggalan di meja")
    assert not owner.sees("laskar")


async def test_what_would_be_too_long_is_not_lost(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await reader.says("toilet kotor bgt!!")
    await reader.says("bau " * 400)
    assert any("Lanjutkan" in key for key in reader.keys)


async def test_a_voice_without_a_name_is_sent_knowingly(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await speaks(reader)
    await _takes_the_name_off(reader)
    assert reader.sees(RECOGNISED)
    assert not voices(owner)
    await reader.taps("Kirim")
    await hears_at_the_full_hour(owner)
    assert owner.sees("tanpa nama")
    await owner.taps("Dengarkan pesan suara")
    assert len(voices(owner)) == 1


async def test_who_writes_instead_sends_no_voice(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await speaks(reader)
    await _takes_the_name_off(reader)
    await reader.says("Petugas di meja depan membentak saya kemarin")
    assert not reader.sees(RECOGNISED)
    await reader.taps("Kirim")
    await hears_at_the_full_hour(owner)
    assert owner.sees("membentak saya kemarin")
    assert "Dengarkan pesan suara" not in owner.keys


async def test_a_voice_with_a_name_warns_of_nothing(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await speaks(reader)
    assert not reader.sees(RECOGNISED)


async def test_a_voice_that_replies_to_a_nameless_ticket_is_not_passed_on(
    reader: Reader, owner: Reader, stage: Stage
) -> None:
    await owner.starts()
    await _complains_namelessly(reader)
    await hears_at_the_full_hour(owner)
    await swipes(owner, "petugasnya jutek", "Kapan itu terjadi?")
    await stage.passes(A_MINUTE)
    await reader.taps("Lihat jawaban")
    await speaks(reader, reader.heard("Kapan itu terjadi?")[-1])
    assert reader.sees(RECOGNISED)
    await reader.taps("Cara menulis lagi")
    await swipes(reader, "balas pesan ini: tahan", "Kemarin sore")
    await hears_at_the_full_hour(owner)
    assert owner.sees("Kemarin sore")
    assert "Dengarkan pesan suara" not in owner.keys
    assert not voices(owner)


async def test_a_voice_as_the_next_message_is_none_of_a_nameless_ticket(
    reader: Reader, owner: Reader, stage: Stage
) -> None:
    await owner.starts()
    await _complains_namelessly(reader)
    await reader.taps("Lihat jawaban")
    await reader.taps("Tulis lagi")
    await speaks(reader)
    assert reader.sees("dengan nama saya"), "it would be a report of its own"
    await stage.passes(timedelta(hours=1))
    assert not voices(owner)
