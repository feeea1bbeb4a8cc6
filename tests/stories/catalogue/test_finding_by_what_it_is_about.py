"""People say what a book is to be about, whom it is for and what they need it for; the question is heard in it."""

from __future__ import annotations

import pytest

from tests.actors import Reader


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("aku mau baca laskar pelangi kak", "Laskar Pelangi"),
        ("tolong cariin novel yg judulnya sitti nurbaya dong", "Sitti Nurbaya"),
        ("ado buku tentang rendang ndak uni", "endang"),
    ],
)
async def test_what_surrounds_a_title_is_not_part_of_it(reader: Reader, said: str, first: str) -> None:
    await reader.says(said)
    assert first in reader.listed(1)
    assert not reader.sees("belum kami miliki")


@pytest.mark.parametrize("said", ["novel remaja", "ada novel remaja ga kak", "nvel remaja dong"])
async def test_form_and_audience_are_not_words_of_a_title(reader: Reader, said: str) -> None:
    await reader.says(said)
    assert reader.sees("Hasil untuk <i>novel remaja</i>") or reader.sees("Hasil untuk novel remaja")


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("buku anak belum lancar baca", "Untuk anak yang belajar membaca"),
        ("cari buku buat kado anak", "Cocok untuk hadiah anak"),
    ],
)
async def test_a_need_gets_books_with_their_reason(reader: Reader, said: str, reason: str) -> None:
    await reader.says(said)
    assert reader.sees(reason), reader.keys


async def test_nobodys_sentence_is_quoted_back_as_a_missing_book(reader: Reader) -> None:
    said = "tolong carikan buku qwrtz plmkj vbnmx zxcvb asdfg hjklz qwert yang bagus sekali dong kak"
    await reader.says(said)
    assert not reader.sees("qwrtz")
    assert not reader.sees("belum kami miliki")


@pytest.mark.parametrize("turn", range(6))
async def test_a_surprise_is_something_people_read_for_pleasure(reader: Reader, turn: int) -> None:
    for _ in range(turn):
        await reader.says("halo")
    await reader.says("rekomendasi dong")
    young = reader.sees("Untuk: Anak") or reader.sees("Untuk: Remaja")
    assert young or not reader.sees("Ilmu sosial")
