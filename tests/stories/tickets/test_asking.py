"""“Ask the staff” reaches a person: the question becomes a ticket and its answer comes back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.areas.library.service import Library
from tests.actors import Reader, Stage
from tests.stories.tickets.swiping import picture, speaks, swipes, voices

A_MINUTE = timedelta(minutes=1)


async def test_a_question_comes_back_answered(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await reader.says("jam buka?")
    reader.taps_made = reader.messages_written = 0
    await reader.taps("Tanya petugas")
    await reader.says("Boleh dipinjam dua minggu?")
    assert (reader.taps_made, reader.messages_written) == (1, 1)
    assert reader.sees("Pertanyaan Anda kami teruskan kepada petugas")
    assert owner.sees("Pertanyaan no. 1")
    assert owner.sees("Boleh dipinjam dua minggu?")
    assert owner.sees("Di layar saat itu: “jam buka?” → Ya, sekarang buka sampai pukul 16.00")
    await swipes(owner, "Boleh dipinjam", "Boleh, bisa diperpanjang sekali.")
    await stage.passes(A_MINUTE)
    assert reader.sees("Boleh, bisa diperpanjang sekali.")


async def test_a_question_has_the_clock_of_questions(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await reader.says("mau bicara dengan petugas")
    await reader.taps("Tulis pertanyaan di sini")
    await reader.says("Kartu saya patah")
    assert reader.sees("paling lambat Kamis, 26 November")
    assert owner.sees("Jawab paling lambat Kamis, 26 November")


async def test_what_was_written_before_is_asked_by_one_key(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await reader.says("gurindam nan rahasia ado ndak da")
    reader.taps_made = reader.messages_written = 0
    await reader.taps("Tanya petugas")
    await reader.taps("Kirim: “gurindam nan rahasia")
    assert (reader.taps_made, reader.messages_written) == (2, 0)
    assert reader.sees("Pertanyaan Anda kami teruskan kepada petugas")
    assert owner.sees("Pertanyaan no. 1")
    assert owner.sees("gurindam nan rahasia ado ndak da")


async def test_a_photo_nobody_knew_is_passed_on_by_one_key(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await reader.sends_photo(picture())
    await reader.taps("Tanya petugas")
    await reader.taps("Kirim foto ini")
    assert owner.last["photo"]
    assert owner.sees("Pertanyaan no. 1")


async def test_who_writes_something_else_sends_that_alone(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await reader.says("gurindam nan rahasia ado ndak da")
    await reader.taps("Tanya petugas")
    await reader.says("Ada naskah lama?")
    assert owner.sees("Ada naskah lama?")


@pytest.mark.parametrize("before", ["anjing lu", "halo"])
async def test_what_says_nothing_is_not_offered_to_be_sent(reader: Reader, owner: Reader, before: str) -> None:
    await owner.starts()
    await reader.says(before)
    await reader.forges("as1")
    assert reader.sees("Pesan berikutnya kami teruskan")
    assert reader.keys == ["Batal"]


async def test_what_led_to_a_card_is_not_offered_any_more(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await reader.says("laskar pelangi")
    await reader.taps("1.")
    await reader.forges("as1")
    assert reader.keys == ["Batal"]


async def test_outside_the_hours_it_says_when_somebody_is_there(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await stage.passes(timedelta(hours=12))
    await reader.says("mau bicara dengan petugas")
    await reader.taps("Tulis pertanyaan di sini")
    assert reader.sees("buka lagi besok, Selasa, pukul 08.00")
    await reader.says("Kartu saya patah")
    assert reader.sees("buka lagi besok, Selasa, pukul 08.00")


async def test_numbers_stand_beside_it(reader: Reader, stage: Stage) -> None:
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Library].set_contact(tx, "whatsapp", "+62 812 0000 0000")
    await reader.says("mau bicara dengan petugas")
    await reader.taps("Tulis pertanyaan di sini")
    assert reader.sees("WhatsApp: +62 812 0000 0000")


async def test_a_plain_question_on_the_way_is_answered_at_once(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    before = len(owner.answers)
    await reader.says("mau bicara dengan petugas")
    await reader.taps("Tulis pertanyaan di sini")
    await reader.says("jam buka?")
    assert reader.sees("08.00")
    assert any("Lanjutkan" in key for key in reader.keys)
    assert len(owner.answers) == before


async def test_switched_off_it_says_how_else_a_person_is_reached(reader: Reader, stage: Stage) -> None:
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Library].switch(tx, "feedback", off=True)
    await reader.says("jam buka?")
    await reader.taps("Tanya petugas")
    assert reader.sees("di meja")
    assert "Tulis pertanyaan di sini" not in reader.keys


async def test_a_voice_is_sent_by_one_key_and_can_be_let_be(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await speaks(reader)
    assert reader.sees("Bot belum mengerti pesan suara")
    assert not voices(owner)
    await reader.taps("Tidak")
    assert not voices(owner)
    await speaks(reader)
    await reader.taps("Kirim")
    assert len(voices(owner)) == 1
    assert owner.sees("Pertanyaan no. 1")


async def test_a_voice_in_the_middle_of_a_form_loses_neither(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await reader.taps_menu("💡 Usulkan buku")
    await reader.says("Padang Kota Tercinta")
    await speaks(reader)
    assert any("Lanjutkan" in key for key in reader.keys)
    await reader.taps("Mulai baru")
    await reader.taps("Kirim")
    assert len(voices(owner)) == 1


async def test_staff_listen_again_from_the_thread(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await speaks(reader)
    await reader.taps("Kirim")
    await owner.says("/petugas")
    await owner.taps("Saran dan pengaduan: 1")
    await owner.taps("Buka no. 1")
    await owner.taps("Dengarkan pesan suara")
    assert len(voices(owner)) == 2


async def test_nobody_else_hears_a_voice(reader: Reader, other_reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await speaks(reader)
    await reader.taps("Kirim")
    await other_reader.says("/menu")
    await other_reader.forges("gp1:1")
    assert other_reader.sees("sudah tidak ada")
    assert not voices(other_reader)


async def test_a_photo_with_a_complaint_below_it_is_the_complaint(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await reader.sends_photo(picture(), "toilet lantai 2 kotor bgt")
    assert reader.sees("toilet lantai 2 kotor bgt")
    reader.taps_made = 0
    await reader.taps("Kirim")
    assert reader.taps_made == 1
    assert owner.last["photo"]
    assert owner.sees("toilet lantai 2 kotor bgt")


async def test_a_photo_with_other_words_is_offered_to_the_staff(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await reader.sends_photo(picture(), "ini punya siapa ya ketinggalan di meja")
    await reader.taps("Kirim")
    assert owner.last["photo"]
    assert owner.sees("ketinggalan di meja")


async def test_a_plain_question_below_a_photo_is_answered(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    before = len(owner.answers)
    await reader.sends_photo(picture(), "jam buka?")
    assert reader.sees("08.00")
    assert len(owner.answers) == before
