"""A reader keeps books on a shelf of their own, moves them, takes them off, and takes that back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.actors import Reader, Stage


async def card(reader: Reader, title: str = "Laskar Pelangi") -> None:
    """The page of a book."""
    await reader.says(title)
    await reader.taps(title)
    reader.taps_made = 0


async def test_from_the_card_two_taps_put_a_book_on_the_shelf(reader: Reader) -> None:
    await card(reader)
    await reader.taps("Simpan ke rak")
    assert reader.sees("Simpan di daftar mana?")
    await reader.taps("Ingin dibaca")
    assert reader.taps_made == 2
    assert reader.sees("Anda ingin membacanya.")
    assert "✓ Ingin dibaca" in reader.keys
    await reader.says("/rak")
    assert "Ingin dibaca (1)" in reader.keys
    assert reader.sees("Hanya Anda yang melihatnya")
    await reader.taps("Ingin dibaca (1)")
    assert reader.sees("1. Laskar Pelangi")


async def test_a_book_moves_from_list_to_list(reader: Reader) -> None:
    await card(reader)
    await reader.taps("Simpan ke rak")
    await reader.taps("Sedang dibaca")
    await reader.says("rak saya")

    assert reader.sees("Sedang Anda baca:\n• Laskar Pelangi")
    await reader.taps("Sedang dibaca (1)")
    await reader.taps("1. Laskar Pelangi")
    await reader.taps("Sudah dibaca")
    assert reader.sees("Anda selesai membacanya pada 23 November")
    await reader.says("/rak")
    assert "Sudah dibaca (1)" in reader.keys
    assert not any("Sedang dibaca" in key for key in reader.keys)


async def test_what_was_taken_off_comes_back_within_ten_minutes_and_not_after(reader: Reader, stage: Stage) -> None:
    await card(reader)
    await reader.taps("Simpan ke rak")
    await reader.taps("Ingin dibaca")
    await reader.taps("✓ Ingin dibaca")
    assert reader.sees("sudah keluar dari rak Anda")
    await reader.taps("Urungkan")
    assert reader.sees("kembali ke tempat semula")
    await reader.taps("✓ Ingin dibaca")
    await stage.passes(timedelta(minutes=11))
    await reader.taps("Urungkan")
    assert reader.sees("sudah tidak ada")
    await reader.says("/rak")
    assert reader.sees("Rak Anda masih kosong")


async def test_a_favourite_needs_no_list_and_stays_when_it_leaves_one(reader: Reader) -> None:
    await card(reader)
    await reader.taps("Simpan ke rak")
    await reader.taps("Favorit")
    await reader.taps("Sudah dibaca")
    await reader.taps("✓ Sudah dibaca")
    assert reader.sees("Ini favorit Anda")
    await reader.says("buku favorit saya")
    assert reader.sees("1. Laskar Pelangi")


async def test_nobody_sees_the_shelf_of_another(reader: Reader, other_reader: Reader) -> None:
    await card(reader)
    await reader.taps("Simpan ke rak")
    await reader.taps("Favorit")
    await other_reader.says("/rak")
    assert other_reader.sees("Rak Anda masih kosong")
    await other_reader.forges("yo1:1")
    assert other_reader.sees("sudah tidak ada")
    await other_reader.forges("ym1:1:read")
    assert other_reader.sees("sudah tidak ada")


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("udah selesai baca laskar pelangi", "✓ Sudah dibaca"),
        ("simpan laskar pelangi", "✓ Ingin dibaca"),
        ("lagi baca laskar pelangi", "✓ Sedang dibaca"),
        ("jadikan laskar pelangi favorit", "✓ Favorit"),
    ],
)
async def test_said_in_words_it_is_done_at_once(reader: Reader, words: str, key: str) -> None:
    await reader.says(words)
    assert key in reader.keys
    assert reader.sees("Laskar Pelangi")


async def test_below_a_card_it_means_that_book(reader: Reader) -> None:
    await card(reader)
    await reader.says("simpan buku ini")
    assert reader.sees("Laskar Pelangi")
    assert "✓ Ingin dibaca" in reader.keys
    await reader.says("tandai sudah dibaca")
    assert "✓ Sudah dibaca" in reader.keys


@pytest.mark.parametrize("words", ["udah selesai baca", "udah khatam", "sudah tamat bukunya", "lah tamaik buku tu"])
async def test_a_book_without_a_title_is_asked_back(reader: Reader, words: str) -> None:
    await reader.says(words)
    assert reader.sees("Buku mana yang Anda maksud?")


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("lah tamaik den baco buku ko", "✓ Sudah dibaca"),
        ("just finished reading this novel", "✓ Sudah dibaca"),
        ("sadang den baco kini buku ko", "✓ Sedang dibaca"),
        ("tolong taruah buku iko di rak ambo", "✓ Ingin dibaca"),
        ("jadiin buku ini favorit dong", "✓ Favorit"),
    ],
)
async def test_short_words_below_a_card_do_it_at_once(reader: Reader, words: str, key: str) -> None:
    await reader.says("/bahasa")
    await reader.taps("Indonesia")
    await card(reader)
    await reader.says(words)
    assert key in reader.keys, reader.text


async def test_another_title_below_a_card_is_that_title(reader: Reader) -> None:
    await card(reader)
    await reader.says("akhirnya tamat juga baca Bumi Manusia")
    assert reader.sees("Bumi Manusia")
    assert not reader.sees("Laskar Pelangi")


async def test_a_number_of_several_does_what_was_said(reader: Reader) -> None:
    await reader.says("udah selesai baca laskar")
    if reader.sees("Yang mana maksud Anda?"):
        await reader.taps("1")
    assert "✓ Sudah dibaca" in reader.keys, reader.text
