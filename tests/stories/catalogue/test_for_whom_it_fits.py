"""What is recommended fits whom it is for; where nothing does, that is said, and what is near is near indeed."""

from __future__ import annotations

import pytest

from tests.actors import Reader


async def test_small_children_get_nothing_of_grown_ups(reader: Reader) -> None:
    await reader.says("buku yang cocok buat anak TK belajar mengenal huruf")
    assert reader.sees("Untuk anak yang belajar membaca")
    for grown in ("Pembunuhan ABC", "Pengenalan Sistem Informasi", "Kambing Jantan"):
        assert not reader.sees(grown)


@pytest.mark.parametrize("said", ["buku untuk anak 8 tahun", "cerita buat anak"])
async def test_a_child_in_the_title_is_no_childrens_book(reader: Reader, said: str) -> None:
    await reader.says(said)
    for grown in ("Anak Semua Bangsa", "Anak Perawan di Sarang Penyamun"):
        assert not reader.sees(grown)
    await reader.says("anak semua bangsa")
    assert "Anak Semua Bangsa" in reader.listed(1)


async def test_next_to_a_topic_that_nothing_is_about(reader: Reader) -> None:
    await reader.says("kak aku mau baca buku dinosaurus yang ada gambarnya")
    assert reader.sees("Tentang <i>dinosaurus</i> belum ada buku") or reader.sees("Tentang dinosaurus belum ada buku")
    assert "Usulkan buku ini" in reader.keys
    assert not reader.sees("Aku Ini Binatang Jalang")


@pytest.mark.parametrize(
    "said", ["buku cpns 2026 redy?", "novel judulnya Bunuh Diri Massal tentang pembunuhan berantai"]
)
async def test_letters_alike_are_not_near(reader: Reader, said: str) -> None:
    await reader.says(said)
    for noise in ("Na Willa", "Berani Tidak Disukai", "Aksi Massa"):
        assert not reader.sees(noise)
    assert "Usulkan buku ini" in reader.keys
    assert "Tanya petugas" in reader.keys


async def test_not_the_question_but_its_subject_is_repeated(reader: Reader) -> None:
    await reader.says("kak da novel tere liye yg hujan gk")
    assert "Hujan" in reader.listed(1)
    assert not reader.sees("kak da")
    await reader.says("kaba Cindua Mato ado ndak")
    assert reader.sees("Kaba Cindua Mato")
    assert not reader.sees("ado ndak")


async def test_dictated_with_its_marks(reader: Reader) -> None:
    await reader.says(
        "apakah perpustakaan punya buku tentang cara menanam cabai rawit di dalam pot titik soalnya lahan saya sempit"
        " tanda tanya"
    )
    assert "Cabai" in reader.listed(1)


async def test_english_books_for_children(reader: Reader) -> None:
    await reader.says("Do you have any books in English for kids?")
    assert "shelf" in reader.listed(1) or reader.sees("on the shelf")
    assert not reader.sees("Events for children")


async def test_the_easiest_of_what_was_found(reader: Reader) -> None:
    await reader.says("novel tere liye")
    await reader.says("yang paling gampang dibaca yang mana nak")
    assert reader.sees("yang pertama paling mudah")


async def test_a_word_is_explained_by_dictionaries(reader: Reader) -> None:
    await reader.says("kebakaran jenggot itu artinya apa sih")
    assert reader.sees("Kamus menjelaskannya")
    assert "Kamus" in reader.listed(1)


async def test_asked_what_it_likes_the_bot_is_honest(reader: Reader) -> None:
    await reader.says("kamu suka buku apa")
    assert reader.sees("Saya program")
    assert reader.listed(1)
