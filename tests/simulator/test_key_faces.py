"""Keyboards are measured as a narrow phone shows them."""

from __future__ import annotations

import pytest

from simulator.key_faces import NARROW, faults_of, room, width


def test_what_fits_is_no_fault() -> None:
    rows = [["1", "2", "3", "4", "5"], ["←", "2/40", "→"], ["Acara & kelas", "Kegiatan saya"], ["Menu"]]
    assert faults_of(rows) == []


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([["Pernah mendaftar lewat petugas di meja layanan?"]], "is cut"),
        ([["Pengaturan tampilan layar", "Menu"]], "is cut"),
        ([["WWWWWWWWWWWWWWWW", "iiiiiiiiiiiiiiii"]], "is cut"),
        ([["▶"]], "becomes a picture"),
    ],
)
def test_what_does_not_fit_is_named(rows: list[list[str]], said: str) -> None:
    assert any(said in fault for fault in faults_of(rows))


def test_letters_differ_and_pictures_are_wide() -> None:
    assert width("iiii") < width("aaaa") < width("WWWW")
    assert width("📅") == width("🗓️") > width("W")
    assert room(2, NARROW) < room(1, NARROW) / 2
