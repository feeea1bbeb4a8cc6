"""Spoken marks become signs, and words that are also marks stay words."""

from __future__ import annotations

import pytest

from bot.base.reading.dictated import undictated


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("besok buka jam berapa tanda tanya", "besok buka jam berapa?"),
        (
            "wc di lantai dua kotor sekali titik tolong dibersihkan tanda seru",
            "wc di lantai dua kotor sekali. tolong dibersihkan!",
        ),
        (
            "cari buku leila chudori koma kalau ada yang bahasa inggris juga boleh",
            "cari buku leila chudori, kalau ada yang bahasa inggris juga boleh",
        ),
        ("saya mau usul buku baris baru judulnya laut bercerita", "saya mau usul buku\njudulnya laut bercerita"),
        ("nama anak saya ani contoh koma umur lima tahun", "nama anak saya ani contoh, umur lima tahun"),
        ("are you open on friday question mark", "are you open on friday?"),
    ],
)
def test_marks_are_written(said: str, meant: str) -> None:
    assert undictated(said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "ada novel titik nol agustinus wibowo",
        "Titik Nol: Makna Sebuah Perjalanan",
        "ayah saya sedang koma di rumah sakit tolong",
        "kakek saya koma di ruang baca tolong cepat",
        "cari buku tanda tanya",
        "buku tentang koma dan titik",
        "titik temu",
        "",
        "tanda tanya",
    ],
)
def test_words_stay_words(said: str) -> None:
    assert undictated(said) == said
