"""A title within a sentence that asks for a book."""

from __future__ import annotations

import pytest

from bot.base.reading.titles_within import title_within


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("do you stock a novel titled Where Is Everybody", "Where Is Everybody"),
        ("Looking for Cal Newport's Deep Work", "Cal Newport's Deep Work"),
        ("A Brief History of Time, on which floor would it be", "A Brief History of Time"),
        ("my book club picked Where the Crawdads Sing, got a copy?", "Where the Crawdads Sing"),
        ("kak ada Negeri Para Bedebah ga", "Negeri Para Bedebah"),
        ("mau baca Laut Bercerita dong", "Laut Bercerita"),
    ],
)
def test_a_title_is_known_by_how_it_is_written(text: str, title: str) -> None:
    assert title_within(text) == title


@pytest.mark.parametrize(
    "text",
    [
        "Apakah perpustakaan buka hari Sabtu Minggu?",
        "ADA LASKAR PELANGI GA",
        "ada acara apa di Perpustakaan Kota Solok",
        "how do I become a member",
        "my name is Rina Contoh",
        "is there a book club on Saturday",
        "do your computers have Microsoft Office",
    ],
)
def test_other_words_that_are_written_large_are_none(text: str) -> None:
    assert title_within(text) == ""
