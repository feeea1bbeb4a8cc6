"""Days that are over, and how many people somebody tells of."""

from __future__ import annotations

from datetime import date

import pytest

from bot.base.reading.dates import read_past
from bot.base.reading.heads import read_heads

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("berapa pengunjung bulan lalu", "2026-10-01 2026-10-31"),
        ("laporan september dong", "2026-09-01 2026-09-30"),
        ("rekap desember", "2025-12-01 2025-12-31"),
        ("rekap november", "2026-11-01 2026-11-23"),
        ("minggu lalu", "2026-11-16 2026-11-22"),
        ("pengunjung kemarin", "2026-11-22 2026-11-22"),
        ("sabtu kemarin berapa", "2026-11-21 2026-11-21"),
        ("Triwulan II 2025", "2025-04-01 2025-06-30"),
        ("q3", "2026-07-01 2026-09-30"),
        ("semester ini", "2026-07-01 2026-11-23"),
        ("januari sampai juni", "2026-01-01 2026-06-30"),
        ("desember 2025 sampai februari 2026", "2025-12-01 2026-02-28"),
        ("3 bulan terakhir", "2026-09-01 2026-11-23"),
        ("7 hari terakhir", "2026-11-17 2026-11-23"),
        ("taun lalu", "2025-01-01 2025-12-31"),
        ("how many visitors in June", "2026-06-01 2026-06-30"),
        ("last month", "2026-10-01 2026-10-31"),
        ("tanggal 12 september", "2026-09-12 2026-09-12"),
        ("pengunjung 24/12", "2025-12-24 2025-12-24"),
    ],
)
def test_days_that_are_over(text: str, days: str) -> None:
    found = read_past(text, TODAY)
    assert found is not None
    assert f"{found.first} {found.last}" == days


@pytest.mark.parametrize("text", ["rekap pengunjung", "laporan bulanan", "tahun 2031", "", "31/31"])
def test_where_no_day_is_named_there_is_none(text: str) -> None:
    assert read_past(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("catat pengunjung 12 anak 5 dewasa", 17),
        ("pengunjung 10anak 3dws", 13),
        ("L 4, P 6", 10),
        ("12 anak, 5 dewasa, total 17", 17),
        ("tigo urang masuak lantai 2", 3),
        ("jam 10.30 masuk 2", 2),
        ("12/9 ada 5", 5),
        ("hitung pengunjung", None),
        ("lantai 2", None),
    ],
)
def test_how_many_people_are_told_of(text: str, people: int | None) -> None:
    assert read_heads(text) == people
