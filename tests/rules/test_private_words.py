"""What of a typed sentence is kept with a search."""

from __future__ import annotations

import pytest

from bot.base.reading.private import without_numbers, without_persons


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Contoh 081234567890", "Contoh"),
        ("tolong hub +62 812-3456-7890 ya", "tolong hub ya"),
        ("wa 0812 0000 0000 dan 0813 0000 0000", "wa dan"),
        ("NIK 1372012304560001 bisa jadi anggota?", "NIK bisa jadi anggota?"),
        ("(0755) 201230 nomor perpus?", "nomor perpus?"),
        ("email saya contoh@example.org", "email saya"),
        ("ini akun saya @contoh_warga", "ini akun saya"),
        ("9789793062792", "9789793062792"),
        ("978-979-3062-79-2", "978-979-3062-79-2"),
        ("979-3062-79-7", "979-3062-79-7"),
        ("0812345678901", ""),
        ("0812345678", ""),
        ("sejarah 1945 1998", "sejarah 1945 1998"),
        ("1000 dongeng 365 hari", "1000 dongeng 365 hari"),
        ("nama saya Contoh Warga", "nama saya Contoh Warga"),
    ],
)
def test_numbers_of_people_are_left_out(typed: str, kept: str) -> None:
    assert without_numbers(typed) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("nama anak saya Contoh, umur 5", ", umur 5"),
        ("anak saya bernama Contoh umur 5", "umur 5"),
        ("a.n. Contoh Warga", ""),
        ("daftar dongeng atas nama Contoh 081234567890", "daftar dongeng"),
        ("nama pengarang laskar pelangi siapa", "nama pengarang laskar pelangi siapa"),
        ("nama nama bayi islami", "nama nama bayi islami"),
        ("Nama untuk bayi", "Nama untuk bayi"),
        ("anatomi manusia", "anatomi manusia"),
        ("an introduction to physics", "an introduction to physics"),
    ],
)
def test_names_that_are_told_are_left_out_where_no_title_is_sure(typed: str, kept: str) -> None:
    assert without_persons(typed) == kept
