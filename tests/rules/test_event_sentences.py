"""What staff say of an event in one sentence, dictated or abbreviated: each part of it."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.chat.forms.conversation import ABOUT, PARTIAL
from bot.chat.screens.texts import Texts
from handlers.events.planning.making import STEPS
from handlers.events.planning.sentence import read_sentence

WIB = ZoneInfo("Asia/Jakarta")
MONDAY = datetime(2026, 11, 23, 9, tzinfo=WIB)
PLACES = ("Ruang Anak", "Ruang Baca Umum", "Aula", "Ruang Komputer", "Ruang Diskusi")


def read(sentence: str) -> dict[str, Any]:
    return read_sentence(Texts("id", WIB), sentence, MONDAY, {"places": PLACES}, STEPS)


@pytest.mark.parametrize(
    ("sentence", "kind", "title", "starts", "place", "whom", "seats"),
    [
        (
            "buat acara Lokakarya Batik Sabtu jam 9-11 di aula untuk umum 20 kursi",
            "workshop", "Lokakarya Batik", ["2026-11-28T09:00"], "Aula", "all", [20],
        ),
        (
            "dongeng sbtu dpn jm10 r.anak 25org gratis",
            "storytelling", "Dongeng", ["2026-12-05T10:00"], "Ruang Anak", None, [25],
        ),
        (
            "kelas nulis tiap rabu 3x mulai 2 des 15.30 sd 17 ruang baca umur 15 ke atas",
            "class", "Kelas nulis", ["2026-12-02T15:30", "2026-12-09T15:30", "2026-12-16T15:30"],
            "Ruang Baca Umum", "15-120", None,
        ),
        (
            "buat acara nobar film laskar pelangi jumat malam jm 7 aula 40 org",
            "film", "Nobar film laskar pelangi", ["2026-11-27T19:00"], "Aula", None, [40],
        ),
        (
            "buat acara klub buku anak tiap sabtu 2x jm 10 r diskusi utk 9-12 th kuota 15",
            "book_club", "Klub buku anak", ["2026-11-28T10:00", "2026-12-05T10:00"], "Ruang Diskusi", "9-12", [15],
        ),
        (
            "buat acara lomba membaca nyaring tgl 19 des jam 8 di aula utk sd kelas 1-3 kuota 40",
            "competition", "Lomba membaca nyaring", ["2026-12-19T08:00"], "Aula", "6-9", [40],
        ),
        (
            "buat acara diskusi novel ranah minang rabu 9 des 14.00-16.00 ruang baca, dewasa, 20 kursi, gratis",
            "discussion", "Diskusi novel ranah minang", ["2026-12-09T14:00"], "Ruang Baca Umum", "18-120", [20],
        ),
        (
            "buat acara pelatihan canva utk pelajar sma rabu dpn 13.30-15.30 lab komputer 12 kursi",
            "workshop", "Pelatihan canva", ["2026-12-02T13:30"], "Lab komputer", "16-18", [12],
        ),
        (
            "adakan acara lomba mewarnai 3 hari berturut2 mulai 14 des jam 9 aula 5-8 tahun",
            "competition", "Lomba mewarnai", ["2026-12-14T09:00", "2026-12-15T09:00", "2026-12-16T09:00"],
            "Aula", "5-8", None,
        ),
        (
            "buat acara dongeng anak umur 4 sampai 6 tahun hari minggu besok jam setengah sepuluh ruang anak dua puluh"
            " lima anak",
            "storytelling", "Dongeng", ["2026-11-29T09:30"], "Ruang Anak", "4-6", [25],
        ),
        (
            "buat acara literasi keuangan, minggu kedua desember hari sabtu jam 9, aula terbuka untuk umum tanpa kuota",
            None, "Literasi keuangan", ["2026-12-12T09:00"], "Aula", "all", [],
        ),
        (
            "buat acara webinar parenting kamis malam 19.30 lewat https://meet.example/abc 100 org",
            "seminar", "Webinar parenting", ["2026-11-26T19:30"], "https://meet.example/abc", None, [100],
        ),
    ],
)  # fmt: skip
def test_each_part_is_read(
    sentence: str,
    kind: str | None,
    title: str,
    starts: list[str],
    place: str,
    whom: str | None,
    seats: list[int] | None,
) -> None:
    said = read(sentence)
    assert [start[:16] for start, _ in said["when"]] == starts
    found = {name: said.get(name) for name in ("kind", "title", "place", "whom", "seats")}
    assert found == {"kind": kind, "title": title, "place": place, "whom": whom, "seats": seats}


def test_what_repeats_without_an_end_is_kept_till_asked() -> None:
    said = read("buat acara senam otak lansia setiap jumat pagi jam 8 gratis")
    assert said[PARTIAL + "when"] == "setiap jumat pagi jam 8"
    assert (said["title"], said[ABOUT]["extra"]["cost"]) == ("Senam otak lansia", 0)


def test_the_end_of_the_month_is_that_of_the_start() -> None:
    said = read("buat acara kelas komputer setiap selasa jam 9-11 mulai 1 des sampai akhir bulan, ruang komputer")
    assert [start[8:10] for start, _ in said["when"]] == ["01", "08", "15", "22", "29"]


def test_a_date_of_no_calendar_is_remembered_as_such() -> None:
    said = read("buat acara khataman tgl 31 april jam 9")
    assert said["title"] == "Khataman"
    assert "when" not in said
    assert list(said[ABOUT]["extra"]["never"][3]) == [30, 4]
