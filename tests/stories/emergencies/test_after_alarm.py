"""What comes after an alarm: it is over, it never was, nobody comes, thanks, another danger; each for what it is."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.actors import Reader, Stage

FIRE = "ada asap tebal dari gudang belakang"
LOST = "anak saya hilang, pakai baju merah"
CALL = "Siapa yang ke sana?"


@pytest.fixture
async def librarian(stage: Stage) -> Reader:
    return await stage.hires("Pustakawan Contoh", "librarian")


async def test_who_waits_reads_where_it_stands_and_the_staff_hear_it(reader: Reader, librarian: Reader) -> None:
    await reader.says(FIRE)
    await reader.says("petugasnya mana")
    assert reader.sees("Belum ada petugas yang menjawab")
    assert reader.sees("113")
    assert librarian.sees("masih menunggu petugas")
    await librarian.taps("Saya tangani")
    await reader.says("kok belum ada yang datang")
    assert reader.sees("Pustakawan Contoh sudah menangani ini")
    assert librarian.sees("masih menunggu petugas")


async def test_who_waits_is_heard_by_all_though_one_has_taken_it(
    reader: Reader, librarian: Reader, stage: Stage
) -> None:
    door = await stage.hires("Petugas Pintu Contoh", "door")
    await reader.says(FIRE)
    await librarian.taps("Saya tangani")
    await reader.says("masih nunggu nih")
    assert door.sees("masih menunggu petugas")


async def test_it_is_over_by_words_or_by_a_key(reader: Reader, librarian: Reader, stage: Stage) -> None:
    await reader.says(FIRE)
    await reader.says("udah padam kok min")
    assert reader.sees("Syukurlah")
    assert librarian.sees("menulis bahwa sudah aman")
    await reader.says(LOST)
    await reader.says("umur 4 tahun")
    await reader.taps("Sudah aman")
    assert reader.sees("Syukurlah")
    before = len(librarian.answers)
    await stage.passes(timedelta(minutes=10))
    assert len(librarian.answers) == before


async def test_a_false_alarm_ends_by_a_key_and_the_chat_goes_on(
    reader: Reader, librarian: Reader, stage: Stage
) -> None:
    await reader.says(FIRE)
    await reader.taps("Ini bukan darurat")
    assert reader.sees("jangan ragu menulis lagi")
    assert librarian.sees("bukan keadaan darurat")
    await reader.says("jam buka hari ini")
    assert not librarian.heard("jam buka hari ini")
    assert not reader.sees("kami teruskan")


async def test_after_a_false_alarm_the_next_is_heard_as_the_first(reader: Reader, librarian: Reader) -> None:
    await reader.says(FIRE)
    await reader.says("salah kirim, maaf")
    assert librarian.sees("bukan keadaan darurat")
    await reader.says(FIRE)
    assert librarian.sees(CALL)
    assert reader.sees("113")


async def test_it_is_over_long_after_the_last_word(reader: Reader, librarian: Reader, stage: Stage) -> None:
    await reader.says(LOST)
    await librarian.taps("Saya tangani")
    await stage.passes(timedelta(minutes=50))
    await reader.says("alhamdulillah sudah ketemu di mushola")
    assert reader.sees("Syukurlah")
    assert librarian.sees("sudah ketemu di mushola")


async def test_long_after_it_other_words_are_answered_as_ever(reader: Reader, librarian: Reader, stage: Stage) -> None:
    await reader.says(LOST)
    await librarian.taps("Saya tangani")
    await stage.passes(timedelta(minutes=50))
    await reader.says("jam buka hari ini")
    assert not librarian.heard("jam buka hari ini")


async def test_thanks_end_nothing(reader: Reader, librarian: Reader, stage: Stage) -> None:
    await reader.says(FIRE)
    await reader.says("makasih ya kak")
    assert reader.sees("Sama-sama")
    assert librarian.sees("mengucapkan terima kasih")
    await stage.passes(timedelta(minutes=2))
    assert librarian.sees("Belum ada yang menangani")


async def test_what_is_not_clear_ends_nothing(reader: Reader, librarian: Reader) -> None:
    await reader.says(LOST)
    await reader.says("udah ketemu tapi kakinya luka")
    assert librarian.sees("udah ketemu tapi kakinya luka")
    assert not reader.sees("Syukurlah")
    await librarian.taps("Saya tangani")
    assert librarian.heard("Anda menangani ini")


async def test_two_dangers_of_one_person_are_two(reader: Reader, librarian: Reader, stage: Stage) -> None:
    door = await stage.hires("Petugas Pintu Contoh", "door")
    await reader.says(FIRE)
    await librarian.taps("Saya tangani")
    await reader.says(LOST)
    assert reader.sees("tetap di tempat")
    assert door.sees(LOST)
    await door.taps("Saya tangani")
    assert reader.sees("Petugas Pintu Contoh")
    await reader.says("udah ketemu anaknya")
    assert door.sees("menulis bahwa sudah aman")
    await reader.says("petugasnya mana")
    assert reader.sees("Pustakawan Contoh sudah menangani ini")


async def test_of_two_dangers_it_is_asked_which_is_over(reader: Reader, librarian: Reader) -> None:
    await reader.says(FIRE)
    await reader.says(LOST)
    await reader.says("udah aman")
    assert reader.sees("Yang mana")
    await reader.taps("Kebakaran")
    assert reader.sees("Syukurlah")
    await reader.says("belum ketemu juga")
    assert librarian.sees("belum ketemu juga")


async def test_what_follows_from_a_danger_goes_with_it_and_what_to_do_is_told(
    reader: Reader, librarian: Reader
) -> None:
    await reader.says(FIRE)
    calls = len(librarian.heard(CALL))
    await reader.says("ada yang pingsan di tangga")
    assert reader.sees("119")
    assert len(librarian.heard(CALL)) == calls
    assert librarian.sees("ada yang pingsan di tangga")


async def test_who_despairs_is_looked_after_though_they_take_it_back(
    reader: Reader, librarian: Reader, stage: Stage
) -> None:
    await reader.says("aku mau bunuh diri aja")
    await reader.says("ga jadi kak, salah kirim")
    assert reader.sees("119 ext. 8")
    assert not any("bukan darurat" in key for key in reader.keys)
    await librarian.taps("Saya tangani")
    assert librarian.heard("ga jadi kak, salah kirim")


async def test_who_despairs_and_waits_is_heard_without_their_words(reader: Reader, librarian: Reader) -> None:
    await reader.says("aku mau bunuh diri aja")
    await reader.says("kok ga ada yang jawab")
    assert librarian.sees("masih menunggu petugas")
    assert not librarian.heard("kok ga ada yang jawab")


async def test_nobody_ends_what_another_told_of(reader: Reader, librarian: Reader, stage: Stage) -> None:
    await reader.says(FIRE)
    key = reader.key("Ini bukan darurat")["callback_data"]
    other = stage.meets("Warga Contoh")
    await other.starts()
    await other.forges(key)
    await stage.passes(timedelta(minutes=2))
    assert librarian.sees("Belum ada yang menangani")


async def test_under_a_voice_that_has_words(reader: Reader, librarian: Reader) -> None:
    reader.person.sends_voice(caption=FIRE)
    await reader.stage.settled()
    assert librarian.heard(FIRE)
    assert reader.sees("113")


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("om itu megang paha aku terus", "129"),
        ("temanku dikeroyok di parkiran", "129"),
        ("bapak suka mukul aku di rumah, aku takut pulang", "129"),
    ],
)
async def test_where_women_and_children_are_hurt_their_number_is_told(
    reader: Reader, librarian: Reader, typed: str, number: str
) -> None:
    await reader.says(typed)
    assert reader.sees(number)
