"""The days of reading and books in the year, to which the library ties events. Their names are proper names."""

from __future__ import annotations

from datetime import date, timedelta

DATES = {
    (1, 24): "Hari Pendidikan Internasional", (2, 21): "Hari Bahasa Ibu", (3, 20): "World Storytelling Day",
    (3, 21): "Hari Puisi Sedunia", (4, 2): "Hari Buku Anak Internasional", (4, 21): "Hari Kartini",
    (4, 23): "Hari Buku Sedunia", (4, 28): "Hari Puisi Nasional", (5, 2): "Hari Pendidikan Nasional",
    (5, 17): "Hari Buku Nasional", (5, 18): "Hari Kearsipan", (7, 3): "Hari Sastra Indonesia",
    (7, 7): "Hari Pustakawan", (7, 23): "Hari Anak Nasional", (7, 26): "Hari Puisi Indonesia",
    (9, 8): "Hari Aksara Internasional", (9, 14): "Hari Kunjung Perpustakaan", (9, 28): "Hari Akses Informasi",
    (10, 28): "Sumpah Pemuda", (11, 25): "Hari Guru", (11, 28): "Hari Dongeng Nasional",
    (12, 3): "Hari Disabilitas", (12, 5): "Hari Relawan", (12, 16): "HUT Kota Solok", (12, 22): "Hari Ibu",
}  # fmt: skip
"""By month and day."""
_MONTHS = {9: "Bulan Gemar Membaca", 10: "Bulan Bahasa"}
_NEAR = 7  # days


def near(day: date) -> list[str]:
    """The literacy dates an event on that day may belong to."""
    around = (day + timedelta(days=ahead) for ahead in range(-_NEAR, _NEAR + 1))
    names = [DATES[one.month, one.day] for one in around if (one.month, one.day) in DATES]
    if day.month == 2 and day.isoweekday() == 3 and day.day <= 7:
        names.append("World Read Aloud Day")
    return [*names, *([_MONTHS[day.month]] if day.month in _MONTHS else [])]
