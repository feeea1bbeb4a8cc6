"""Children as parents write them."""

from __future__ import annotations

import pytest

from bot.base.reading.people import read_children, tells_of_children


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Rafi 5 tahun 3 bulan", [("Rafi", 5, None)]),
        ("Sari 12/5/19", [("Sari", None, 2019)]),
        ("Rafi 12-05-2019 TK", [("Rafi", None, 2019)]),
        ("Rafi lahir mei 2019", [("Rafi", None, 2019)]),
        ("Rafi baru masuk SD umur 7", [("Rafi", 7, None)]),
        ("Rafi hampir 6", [("Rafi", 5, None)]),
        ("Rafi 5½ th", [("Rafi", 5, None)]),
        ("my son Adam is six years old", [("Adam", 6, None)]),
        ("kembar Adi dan Ida 5 th", [("Adi", 5, None), ("Ida", 5, None)]),
        ("Adi Ida kembar umur 5", [("Adi", 5, None), ("Ida", 5, None)]),
        ("kembar umur 5", [("", 5, None), ("", 5, None)]),
        ("anak 2, umur 4 sm 6", [("", 4, None), ("", 6, None)]),
        ("yg besar 8 yg kecil 5", [("", 8, None), ("", 5, None)]),
        ("si sulung Rafi 8 si bungsu Sari 5", [("Rafi", 8, None), ("Sari", 5, None)]),
        ("Rafi 5 th TK, Rafi 7 th SD", [("Rafi", 5, None), ("Rafi", 7, None)]),
        ("Ahmad Tiga Contoh 6 th", [("Ahmad Tiga Contoh", 6, None)]),
        ("Anak Agung Gede 6 th", [("Anak Agung Gede", 6, None)]),
        ("cucu saya Rafi 4 taun", [("Rafi", 4, None)]),
        ("besok Rafi 5 th ikut ya", [("Rafi", 5, None)]),
        ("anak saya 2 orang", []),
        ("ada dua orang, Nisa 5 sama Naufal 7", [("Nisa", 5, None), ("Naufal", 7, None)]),
        ("Salsa umua limo taun", [("Salsa", 5, None)]),
        ("his name is Noah, 7 years", [("Noah", 7, None)]),
    ],
)
def test_children_as_parents_write_them(typed: str, told: list[tuple[str, int | None, int | None]]) -> None:
    assert [(one.name, one.age, one.year) for one in read_children(typed)] == told


@pytest.mark.parametrize("typed", ["gajadi deh", "bayar ga?", "maaf mau nanya dulu", "dia laki-laki", "kak bisa?"])
def test_talk_tells_of_nobody(typed: str) -> None:
    assert not tells_of_children(typed)


@pytest.mark.parametrize("typed", ["Rafi", "anak saya Rafi", "Kasih", "namanya Mi", "Rafi dan Sari"])
def test_names_tell_of_children(typed: str) -> None:
    assert tells_of_children(typed)
