"""Photos, albums, videos, files and places reach the staff with what was written; what cannot go is said."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.actors import Reader, Stage
from tests.stories.tickets.swiping import picture, swipes

A_MINUTE = timedelta(minutes=1)


async def _sends_album(reader: Reader, many: int, caption: str) -> None:
    reader.person.sends_album([picture()] * many, caption)
    await reader.stage.settled()


async def test_an_album_without_a_word_gets_one_answer_and_goes_whole(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    before = len(reader.answers)
    await _sends_album(reader, 3, "")
    assert len(reader.answers) == before + 1
    await reader.taps("Tanya petugas")
    await reader.taps("Kirim semua foto ini")
    assert owner.sees("3 foto")


async def test_of_two_albums_each_is_answered(reader: Reader) -> None:
    before = len(reader.answers)
    for _ in range(2):
        await _sends_album(reader, 2, "")
    assert len(reader.answers) == before + 2


async def _begins_a_question(reader: Reader) -> None:
    await reader.says("mau bicara dengan petugas")
    await reader.taps("Tulis pertanyaan di sini")


async def test_an_album_with_a_complaint_is_one_message(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    before = len(reader.answers)
    await _sends_album(reader, 3, "toilet lantai 2 kotor bgt")
    assert len(reader.answers) == before + 1
    assert reader.sees("Beberapa foto, toilet lantai 2 kotor bgt")
    await reader.taps("Kirim")
    assert owner.sees("3 foto")
    count = len(owner.answers)
    await owner.taps("Lihat semua foto")
    album = owner.answers[count:]
    assert len([one for one in album if "photo" in one]) == 3
    assert owner.keys, "a way onward stands below the album"
    await owner.says("/petugas")
    await owner.taps("Saran dan pengaduan: 1")
    assert owner.sees("3 foto · toilet lantai 2 kotor bgt")


async def test_an_album_sent_at_once_grows_where_the_staff_read_it(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await _begins_a_question(reader)
    before, count = len(reader.answers), len(owner.answers)
    await _sends_album(reader, 4, "Buku ini milik siapa?")
    assert len(reader.answers) == before + 1
    assert len(owner.answers) == count + 1
    assert owner.sees("4 foto")
    await reader.says("/menu")
    await reader.forges("gy1")
    assert "Buka no. 2" not in reader.keys


async def test_the_staff_answer_with_an_album(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await reader.says("/saran")
    await reader.says("Lampu ruang baca mati")
    await reader.taps("Kirim")
    await owner.taps("Jawab")
    await _sends_album(owner, 2, "Sudah begini sekarang")
    await stage.passes(A_MINUTE)
    assert len(reader.heard("Sudah begini sekarang")) == 1
    await reader.taps("Lihat semua foto")
    assert len([one for one in reader.answers if "photo" in one]) == 3


async def test_two_albums_are_two_messages(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    for what in ("Kursi rusak di ruang baca", "Meja rusak di ruang anak"):
        await _sends_album(reader, 2, what)
        await reader.taps("Kirim")
    assert owner.sees("no. 2")
    assert owner.sees("Meja rusak di ruang anak")
    assert owner.sees("2 foto")


@pytest.mark.parametrize("caption", ["toilet lantai 2 kotor bgt", ""])
async def test_a_video_is_for_the_staff(reader: Reader, owner: Reader, caption: str) -> None:
    await owner.starts()
    reader.person.sends_video(caption)
    await reader.stage.settled()
    assert reader.sees("tidak bisa menonton video")
    await reader.taps("Kirim")
    assert "video" in owner.last
    assert owner.sees(caption or "Video")


async def test_a_question_below_a_video_is_answered(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    before = len(owner.answers)
    reader.person.sends_video("jam buka?")
    await reader.stage.settled()
    assert reader.sees("08.00")
    assert len(owner.answers) == before


async def test_a_file_goes_along_and_is_opened_again(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await _begins_a_question(reader)
    await reader.sends_document(b"%PDF-1.4", "surat.pdf", "Surat izin sekolah kami")
    assert "document" in owner.last
    assert owner.sees("Surat izin sekolah kami")
    await reader.forges("gy1")
    await reader.taps("Buka no. 1")
    await reader.taps("Buka berkas")
    assert "document" in reader.last


async def test_a_picture_sent_as_a_file_stays_one(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await _begins_a_question(reader)
    reader.person.sends_document(picture(), "foto.jpg", "image/jpeg", "Ini rusaknya")
    await reader.stage.settled()
    assert "document" in owner.last
    assert owner.sees("Ini rusaknya")


async def test_a_place_is_shown_on_the_map(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await _begins_a_question(reader)
    reader.person.sends_location(-0.789, 100.654)
    await reader.stage.settled()
    assert owner.sees("Titik di peta")
    await owner.taps("Lihat di peta")
    assert owner.last["venue"]["location"] == {"latitude": -0.789, "longitude": 100.654}


async def test_ones_own_number_goes_along_and_nobody_elses(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await _begins_a_question(reader)
    before = len(owner.answers)
    reader.person.sends_contact("+628000000009", own=False, first_name="Orang Contoh")
    await reader.stage.settled()
    assert reader.sees("Nomor orang lain tidak kami teruskan")
    assert len(owner.answers) == before
    reader.person.sends_contact("+628000000001")
    await reader.stage.settled()
    assert owner.sees("+628000000001")


async def test_a_sticker_is_declined_with_what_can_be_sent(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await _begins_a_question(reader)
    reader.person.sends_sticker()
    await reader.stage.settled()
    assert reader.sees("foto, video, berkas, pesan suara, atau titik di peta")
    await reader.says("Apakah buku lama masih ada?")
    assert owner.sees("Apakah buku lama masih ada?")


async def test_a_long_caption_still_arrives(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    words = "Rak ini terlalu tinggi untuk anak. " * 28
    await reader.sends_photo(picture(), words)
    await reader.taps("Kirim")
    assert owner.last["photo"]
    await owner.taps("Baca semuanya")
    assert owner.sees(words.strip())
    await swipes(owner, words.strip(), "Terima kasih, kami ganti.")
    await stage.passes(A_MINUTE)
    assert reader.sees("Terima kasih, kami ganti.")
