"""Short words go on with what was shown: an ordinal, another day, what a card holds, yes and no."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.actors import Reader, Stage


@pytest.mark.parametrize("typed", ["yg nomor 1", "yang pertama kak", "nan partamo", "1"])
async def test_an_ordinal_opens_what_was_listed(reader: Reader, typed: str) -> None:
    await reader.says("andrea hirata")
    first = reader.listed(1)
    await reader.says(typed)
    assert reader.sees(first)
    assert reader.sees("Rak")


async def test_the_last_and_the_next_ones(reader: Reader) -> None:
    await reader.says("andrea hirata")
    before = reader.text
    await reader.says("yang terakhir")
    assert reader.sees("Rak")
    await reader.says("fiksi indonesia")
    assert reader.sees("1. ")
    first = reader.listed(1)
    await reader.says("yg lain?")
    assert first not in reader.text
    assert reader.text != before


@pytest.mark.parametrize("typed", ["rak mana?", "lai ado di rak kini", "bs dipinjam ga"])
async def test_a_question_below_a_book_is_about_that_book(reader: Reader, typed: str) -> None:
    await reader.says("laskar pelangi")
    await reader.says("yang pertama")
    await reader.says(typed)
    assert reader.sees("Laskar Pelangi")
    assert reader.sees("Rak")


@pytest.mark.parametrize("typed", ["ulang", "ulangi dong kak", "kirim ulang yang tadi"])
async def test_the_same_is_shown_once_more(reader: Reader, typed: str) -> None:
    await reader.says("andrea hirata")
    before = reader.text
    await reader.says(typed)
    assert reader.text == before


async def test_with_nothing_to_undo_it_is_said_so(reader: Reader) -> None:
    await reader.says("laskar pelangi")
    await reader.says("urungkan")
    assert reader.sees("Tidak ada yang bisa diurungkan")
    assert "Kegiatan saya" in reader.keys


async def test_others_of_the_author_are_listed(reader: Reader) -> None:
    await reader.says("laskar pelangi")
    await reader.says("1")
    await reader.says("yg lain dari pengarang ini")
    assert reader.sees("Andrea Hirata")
    assert not reader.sees("belum kami miliki")


@pytest.mark.parametrize(
    ("typed", "day"), [("kalau lusa?", "Rabu"), ("klo hari sabtu", "Sabtu"), ("bsk gimana", "Selasa")]
)
async def test_another_day_is_the_same_question(reader: Reader, typed: str, day: str) -> None:
    await reader.says("jam buka hari ini?")
    await reader.says(typed)
    assert reader.sees(day)
    assert not reader.sees("Hasil untuk")


async def test_after_half_an_hour_it_is_forgotten(reader: Reader, stage: Stage) -> None:
    await reader.says("andrea hirata")
    second = reader.listed(2)
    await stage.passes(timedelta(minutes=31))
    await reader.says("yang kedua")
    assert not reader.text.startswith(second)


async def test_yes_and_no_answer_what_was_asked(reader: Reader) -> None:
    await reader.starts()
    await reader.says("hapus data saya")
    assert any(key.startswith("Ya") for key in reader.keys)
    await reader.says("ga jadi deh")
    assert not any(key.startswith("Ya") for key in reader.keys)


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        ("ada wifi?", "passwordnya?", "wifi"),
        ("kartu hilang", "gantinya gimana?", "Kartu Anda hilang"),
        ("how do I become a member?", "does it cost anything?", "member"),
        ("bs print?", "wrna brp?", "mencetak"),
        ("mau pinjam aula", "Tanggal 14 Desember, 40 orang.", "Belum ada ruang"),
    ],
)
async def test_a_few_words_stay_with_what_was_asked(reader: Reader, first: str, then: str, told: str) -> None:
    await reader.says(first)
    assert reader.sees(told)
    await reader.says(then)
    assert reader.sees(told)
    assert not reader.sees("Maksud Anda")


async def test_a_new_question_is_a_new_question(reader: Reader) -> None:
    await reader.says("kartu hilang")
    await reader.says("wifi?")
    assert reader.sees("wifi")
    await reader.says("laskar pelangi")
    assert reader.sees("Hasil untuk")


@pytest.mark.parametrize(
    "typed",
    [
        "di rak mana ya letaknya?",
        "Di lemari sebelah mana, Nak?",
        "apa masih ada di raknya?",
        "lai buliah dibaok pulang?",
    ],
)
async def test_a_question_below_a_list_is_about_its_first_book(reader: Reader, typed: str) -> None:
    await reader.says("laskar pelangi")
    await reader.says(typed)
    assert reader.sees("Rak")
    assert not reader.sees("belum kami miliki")


async def test_few_words_stay_with_what_was_spoken_of(reader: Reader) -> None:
    await reader.says("cara jadi anggota gimana")
    await reader.says("bayar nggak?")
    assert reader.sees("biaya keanggotaan") or reader.sees("biaya menjadi anggota")
    await reader.says("ada acara apa minggu ini")
    await reader.says("bayar nggak?")
    assert reader.sees("Tidak ada biaya yang tercatat")
    assert reader.sees("Belajar Komputer dari Nol")


@pytest.mark.parametrize("typed", ["ga jadi deh", "never mind, forget it", "indak jadi do", "nanti aja deh kak"])
async def test_never_mind_is_no_book(reader: Reader, typed: str) -> None:
    await reader.says("parkir motor di mana")
    await reader.says(typed)
    assert reader.sees("Baik")
    assert not reader.sees("belum kami miliki")


async def test_yes_to_a_person_who_is_offered_asks_the_staff(reader: Reader) -> None:
    await reader.says("saya mau jadi relawan, bagaimana caranya")
    assert "Tanya petugas" in reader.keys
    await reader.says("iya boleh")
    assert "Tanya petugas" not in reader.keys


async def test_yes_to_a_list_asks_which(reader: Reader) -> None:
    await reader.says("andrea hirata")
    assert sum(key[0].isdigit() for key in reader.keys) > 1
    await reader.says("iya")
    assert reader.sees("Yang mana?")


async def test_where_there_are_no_more_that_is_said(reader: Reader) -> None:
    await reader.says("laskar pelangi")
    assert not any("/" in key for key in reader.keys)
    await reader.says("ada lagi ga")
    assert reader.sees("Hanya itu yang kami temukan")
    await reader.says("yang pertama")
    assert reader.sees("Rak")


async def test_deleting_is_confirmed_and_declined_in_words(reader: Reader) -> None:
    await reader.says("hapus data saya")
    assert "Ya, hapus semuanya" in reader.keys
    await reader.says("jangan dihapus dulu deh")
    assert "Ya, hapus semuanya" not in reader.keys
    await reader.says("hapus data saya")
    await reader.says("iya hapus aja")
    assert "Ya, hapus semuanya" not in reader.keys


async def test_two_matters_in_a_sentence_are_both_answered(reader: Reader) -> None:
    before = len(reader.answers)
    await reader.says("telat 2 hari dendanya berapa dan tempat parkir motor di mana")
    said = "\n".join(str(one["text"]) for one in reader.answers[before:])
    assert "terlambat" in said
    assert "parkir" in said


@pytest.mark.parametrize("typed", ["загевз бежз", "かあきあ かおきお", "묈", "ثتخث ثبح"])
async def test_words_of_which_nothing_was_ever_learned_go_on_with_nothing(reader: Reader, typed: str) -> None:
    await reader.says("ada tempat parkir mobil?")
    await reader.says(typed)
    assert not reader.sees("gangguan")
    assert reader.keys


async def test_what_is_said_more_narrows_the_search(reader: Reader) -> None:
    await reader.says("buku sejarah")
    await reader.says("yang bahasa inggris")
    assert reader.sees("The Story of Art")
    assert not reader.sees("belum kami miliki")


async def test_a_slip_is_taken_back(reader: Reader) -> None:
    await reader.says("hapus data saya")
    await reader.says("eh salah pencet")
    assert "Ya, hapus semuanya" not in reader.keys


async def test_a_title_that_begins_like_more_words_is_looked_for_alone(reader: Reader) -> None:
    await reader.says("buku sejarah")
    await reader.says("untuk negeriku")
    assert reader.sees("Untuk Negeriku")
    assert not reader.sees("sejarah untuk negeriku")
