"""One sentence about a new reading group, in whatever order its parts are said."""

from __future__ import annotations

import pytest

from handlers.reading_groups.sentence import read_sentence


@pytest.mark.parametrize(
    ("said", "known"),
    [
        (
            "buat klub baca Kopi & Buku, dewasa, 12 orang, Sabtu di ruang baca",
            {"name": "Kopi & Buku", "audience": "adult", "size": 12, "meets": "Sabtu di ruang baca"},
        ),
        ("tolong bikin klub buku “Sastra Malam”, remaja", {"name": "Sastra Malam", "audience": "teen"}),
        (
            "usul klub baca Sastra Malam, dewasa, 8 orang, tiap Rabu di aula, terbuka",
            {"name": "Sastra Malam", "audience": "adult", "size": 8, "meets": "tiap Rabu di aula", "joining": "open"},
        ),
        (
            "buka kelompok baca Kancil Cerdik tiap Minggu di ruang anak, untuk anak-anak, maks 8 anak",
            {"name": "Kancil Cerdik", "audience": "child", "size": 8, "meets": "tiap Minggu di ruang anak"},
        ),
        ("buat klub baca", {}),
        (
            "make a book club called Late Readers, adults, 10 people, every Friday, about crime novels",
            {
                "name": "Late Readers",
                "audience": "adult",
                "size": 10,
                "meets": "every Friday",
                "interests": "crime novels",
            },
        ),
        ("bikin klub baca Rantau Sabtu di aula", {"name": "Rantau", "meets": "Sabtu di aula"}),
        (
            "buat klub baca, 10 orang, Sabtu di aula, Buku Hangat",
            {"name": "Buku Hangat", "size": 10, "meets": "Sabtu di aula"},
        ),
        ("buat klub baca Sejarah Kita dengan persetujuan ketua", {"name": "Sejarah Kita", "joining": "request"}),
    ],
)
def test_what_is_said_is_read(said: str, known: dict[str, object]) -> None:
    assert read_sentence(said) == known
