"""A column of statuses: of each copy beside its number, of the title where copies are only counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.ils.files.formats import detect
from tests.contracts.import_files import copies, made, records


@pytest.mark.parametrize("header", ["Status", "Ketersediaan", "Status Eksemplar", "Status Opname"])
def test_of_each_copy(tmp_path: Path, header: str) -> None:
    rows = "001;Kaba Contoh;Tersedia\n002;Kaba Contoh;Dipinjam\n003;Randai Contoh;HILANG\n004;Tambo Contoh;\n"
    path = made(tmp_path / "a.csv", f"No Barcode;Judul;{header}\n{rows}")
    assert [(one.item_code, one.status) for one in copies(path)] == [
        ("001", "free"), ("002", "loaned"), ("003", "missing"),
    ]  # fmt: skip
    assert [one.items for one in records(path)] == [("001",), ("002",), ("003",), ("004",)]
    assert detect(path).layout.unread == ()


def test_of_titles_that_are_counted_or_not(tmp_path: Path) -> None:
    rows = "Kaba Contoh;2;Tersedia\nRandai Contoh;1;Dipinjam\n"
    assert [one.copies for one in records(made(tmp_path / "a.csv", f"Judul;Eks;Status\n{rows}"))] == [(2, 2), (0, 1)]
    rows = "Kaba Contoh;Ani Contoh;Tersedia\nRandai Contoh;Ani Contoh;Dipinjam\n"
    assert [one.copies for one in records(made(tmp_path / "b.csv", f"Judul;Penulis;Status\n{rows}"))] == [
        (1, 1),
        (0, 1),
    ]


@pytest.mark.parametrize("said", ["Baik", "Aktif", "Milik sekolah", "Tersedia di gudang"])
def test_another_kind_of_status_is_not_read(tmp_path: Path, said: str) -> None:
    path = made(tmp_path / "a.csv", f"No Barcode;Judul;Status\n001;Kaba Contoh;Tersedia\n002;Randai Contoh;{said}\n")
    assert copies(path) == []
    assert detect(path).layout.unread == ("Status",)
