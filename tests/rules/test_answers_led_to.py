"""What stands around an answer: what leads to it and hedges, numbers in words, two dangers in one message."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.areas.emergencies.several import second_in
from bot.base.reading.counts import told_count
from bot.base.reading.led import read_author, read_event_title, read_place
from bot.chat.forms.form_commands import meant_key
from bot.chat.forms.form_screens import Op
from bot.chat.screens.texts import Texts
from handlers.emergencies.standing import names


def test_what_leads_to_a_name_a_title_or_a_place_is_no_part_of_it() -> None:
    assert read_author("kayaknya ahmad tohari kak") == "ahmad tohari"
    assert read_author("pengarangnya si Tere Liye") == "Tere Liye"
    assert read_author("karangan Marah Rusli kalau ga salah") == "Marah Rusli"
    assert read_event_title("judulnya Kelas Batik ya") == "Kelas Batik"
    assert read_event_title("Judul Tanpa Isi") == "Tanpa Isi"
    assert read_place("di aula aja") == "aula"
    assert read_place("Dinas Perpustakaan") == "Dinas Perpustakaan"


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("seratus dua puluh", 120), ("duo puluah limo urang", 25), ("twenty five", 25), ("forty", 40),
        ("berdua aja", 2), ("bukan 20 tapi 25", 25), ("satu lagi kak, mau tanya jam buka", None), ("dua tiga", None),
    ],
)  # fmt: skip
def test_how_many(typed: str, number: int | None) -> None:
    assert told_count(typed) == number


def test_how_many_come_in_all() -> None:
    assert told_count("empat puluh lima siswa dan tiga guru", adds=True) == 48
    assert told_count("sekitar dua kelas, 60an anak", adds=True) == 60


@pytest.mark.parametrize(
    ("typed", "op"),
    [
        ("gak tau siapa yg ngarang", Op.SKIP), ("lupa bu", Op.SKIP), ("fotonya ga ada", Op.SKIP),
        ("iya bener", Op.SEND), ("oke sip lanjut", Op.SEND), ("cek dulu ya, nanti saya kirim", Op.LATER),
        ("tanya ayahnya dulu ya", Op.LATER), ("Lupa Endonesa", None), ("gak tau malu", None),
    ],
)  # fmt: skip
def test_a_sentence_that_stands_for_a_key(typed: str, op: Op | None) -> None:
    assert meant_key(typed, optional=True, summed=True) is op


def test_a_second_danger_is_heard_beside_the_first() -> None:
    assert second_in("ada kebakaran di lantai dua, terus ada yang pingsan juga", "fire") == "medical"
    assert second_in("ada kebakaran di lantai dua", "fire") == ""
    assert second_in("saya mau bunuh diri, ada kebakaran", "self_harm") == ""


def test_two_of_one_kind_are_told_apart_by_their_time() -> None:
    t, at = Texts("id", ZoneInfo("Asia/Jakarta")), datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
    called = names(t, {1: ("fire", at), 2: ("fire", at + timedelta(minutes=5)), 3: ("medical", at)})
    assert called[1] == f"{called[1].partition(' (')[0]} (09.00)"
    assert called[2] == called[1].replace("09.00", "09.05")
    assert "(" not in called[3]
    assert len({*names(t, {1: ("fire", at), 2: ("fire", at)}).values()}) == 2
