"""Which book somebody means who says what they do with it, and how many stars they give."""

from __future__ import annotations

import pytest

from bot.chat.core.feature import Action
from bot.chat.language.intents import Heard, Phrase
from handlers.shelf.words import is_own_shelf, names_another, rating_in, title_in


async def _nothing(*_: object) -> list[object]:
    return []


def heard(typed: str) -> Heard:
    return Heard(Phrase("shelf_read", Action(_nothing)), typed, typed, "", False)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("udah selesai baca laskar pelangi", "laskar pelangi"),
        ("yeay akhirnya tamat baca Pulang", "Pulang"),
        ("Ibu baru saja menamatkan buku Siti Nurbaya nak", "Siti Nurbaya"),
        ("saat ini aku baru mulai baca Pulang", "Pulang"),
        ("simpan laskar pelangi ke rak saya", "laskar pelangi"),
        ("bintang 5 buat negeri 5 menara", "negeri 5 menara"),
        ("I finished reading The Midnight Library", "The Midnight Library"),
        ("tandai Pulang sebagai buku yang ingin saya baca", "Pulang"),
        ("udah selesai baca buku ini kak", ""),
        ("tandai sudah dibaca", ""),
    ],
)
def test_the_title_within(typed: str, title: str) -> None:
    assert title_in(heard(typed)) == title


@pytest.mark.parametrize(("typed", "stars"), [("bintang 5 buat pulang", 5), ("4 dari 5 deh", 4), ("kasih nilai", None)])
def test_the_stars(typed: str, stars: int | None) -> None:
    assert rating_in(heard(typed)) == stars


def test_one_s_own_shelf_is_no_place_in_the_library() -> None:
    assert is_own_shelf("rak saya")
    assert is_own_shelf("lihat rak saya dong")
    assert not is_own_shelf("rak mana")
    assert not is_own_shelf("rak")


def test_a_title_written_as_one_is_another_book() -> None:
    assert names_another("udah tamat baca Bumi Manusia")
    assert not names_another("udah tamat baca buku ini")
    assert not names_another("Bapak sudah selesai membaca buku ini nak")
