"""What a step reads out of what was given, and what it complains of."""

from __future__ import annotations

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.base.reading.dates import read_date
from bot.base.reading.phones import read_name_and_phone, read_phone
from bot.chat.core.inputs import Given, Other, Picture, SharedContact, Words
from bot.chat.forms.attached_steps import ContactStep, PhotoStep
from bot.chat.forms.date_step import DateStep
from bot.chat.forms.name_step import NameStep
from bot.chat.forms.options import match_option
from bot.chat.forms.steps import (
    ChoiceStep,
    Complaint,
    MultiChoiceStep,
    NumberStep,
    Step,
    TextStep,
)
from bot.chat.screens.texts import Texts

T = Texts("en", ZoneInfo("Asia/Jakarta"))
WEDNESDAY = date(2026, 12, 9)
DAYS = [("sat", "Saturday"), ("sun", "Sunday"), ("both", "Both days")]

OFTEN = [("never", "Belum pernah"), ("few", "Beberapa kali"), ("often", "Sering")]
SCHOOLS = [("none", "Belum sekolah"), ("tk", "TK/RA"), ("sd", "SD/MI"), ("smp", "SMP/MTs")]
YES_NO = [("yes", "Ya"), ("no", "Tidak")]


def _make(kind: Any, **more: Any) -> Any:
    return kind(name="x", label="x", ask=lambda t, answers: "", **more)


def _read(step: Step, given: Given | str) -> Any:
    return step.read(Words(given) if isinstance(given, str) else given, T, {}, WEDNESDAY)


@pytest.mark.parametrize(
    ("step", "given", "value"),
    [
        (_make(TextStep), "  Laskar   Pelangi ", "Laskar Pelangi"),
        (_make(NumberStep, least=1, most=8), "2 anak", 2),
        (_make(NumberStep, most=5000), "1.250", 1250),
        (_make(DateStep), "besok", "2026-12-10"),
        (_make(ChoiceStep, choices=lambda t, a: DAYS), "saturday", "sat"),
        (_make(ChoiceStep, choices=lambda t, a: DAYS), "3", "both"),
        (_make(ChoiceStep, choices=lambda t, a: DAYS), "both", "both"),
        (_make(MultiChoiceStep, choices=lambda t, a: DAYS), "sunday dan saturday", ["sun", "sat"]),
        (_make(ContactStep), "0812-3456-7890", "+6281234567890"),
        (_make(ContactStep), SharedContact("6281234567890", own=True), "+6281234567890"),
        (_make(PhotoStep), Picture("file-1", 1000), "file-1"),
        (_make(NumberStep, least=1), "dua belas aja deh", 12),
        (_make(NumberStep, least=1), "kurang lebih empat puluh", 40),
        (_make(NumberStep, least=1, adds=True), "sekitar 35 orang termasuk 2 guru", 35),
        (_make(NumberStep, least=1, adds=True), "30 anak sama 3 guru", 33),
        (_make(NumberStep, least=1, adds=True), "antara 30-35 orang", 35),
        (_make(ChoiceStep, choices=lambda t, a: OFTEN), "belum pernah sama sekali sih", "never"),
        (_make(ChoiceStep, choices=lambda t, a: OFTEN), "pernah beberapa kali waktu sma", "few"),
        (_make(ChoiceStep, choices=lambda t, a: OFTEN), "yang tengah", "few"),
        (_make(ChoiceStep, choices=lambda t, a: OFTEN), "hmm yang terakhir aja", "often"),
        (_make(ChoiceStep, choices=lambda t, a: SCHOOLS), "kelas satu sd negeri", "sd"),
        (_make(ChoiceStep, choices=lambda t, a: YES_NO), "udah pernah kak", "yes"),
        (_make(ChoiceStep, choices=lambda t, a: YES_NO), "belum tuh", "no"),
        (_make(ContactStep), "ini kak 0812-3456-7890", "+6281234567890"),
        (_make(ContactStep), "nol delapan satu dua tiga empat lima enam tujuh delapan sembilan nol", "+6281234567890"),
    ],
)
def test_it_reads(step: Step, given: Given | str, value: Any) -> None:
    assert _read(step, given) == value
    assert step.still_fits(value, T, {})


@pytest.mark.parametrize(
    ("step", "value"),
    [
        (_make(TextStep, most=5), "much too long"),
        (_make(TextStep), None),
        (_make(NumberStep), True),
        (_make(NumberStep, most=8), 9),
        (_make(DateStep), "someday"),
        (_make(ChoiceStep, choices=lambda t, a: DAYS), "mon"),
        (_make(ChoiceStep, choices=lambda t, a: DAYS), ["sat"]),
        (_make(MultiChoiceStep, choices=lambda t, a: DAYS), ["sat", "mon"]),
        (_make(MultiChoiceStep, choices=lambda t, a: DAYS), [["sat"]]),
        (_make(MultiChoiceStep, choices=lambda t, a: DAYS), []),
        (_make(MultiChoiceStep, choices=lambda t, a: DAYS), "sat"),
    ],
)
def test_a_kept_value_that_is_no_answer_does_not_fit(step: Step, value: Any) -> None:
    assert not step.still_fits(value, T, {})


@pytest.mark.parametrize(
    ("step", "given", "word"),
    [
        (_make(TextStep, most=5), "much too long", "5 characters"),
        (_make(TextStep), Other("sticker"), "words"),
        (_make(NumberStep, least=1, most=8), "nine", "from 1 to 8"),
        (_make(NumberStep, least=1, most=8), "9", "from 1 to 8"),
        (_make(NumberStep, least=1, most=8), "9" * 5000, "from 1 to 8"),
        (_make(DateStep), "someday", "date"),
        (_make(DateStep), "2020-01-01", "from"),
        (_make(ChoiceStep, choices=lambda t, a: DAYS), "s", "choose"),
        (_make(MultiChoiceStep, choices=lambda t, a: DAYS), "saturday, never", "choose"),
        (_make(ContactStep), SharedContact("6281234567890", own=False), "somebody else"),
        (_make(ContactStep), "tomorrow", "phone number"),
        (_make(ContactStep), "gak punya hp kak", "desk"),
        (_make(ContactStep), "pakai nomor yang ini aja", "Share my number"),
        (_make(ContactStep), "0812-3456-7890 atau 0813-3456-7890", "phone number"),
        (_make(ChoiceStep, choices=lambda t, a: OFTEN), "yang sering bayar ga?", "choose"),
        (_make(ChoiceStep, choices=lambda t, a: OFTEN), "ga sering", "choose"),
        (_make(ChoiceStep, choices=lambda t, a: OFTEN), "terserah", "choose"),
        (_make(NumberStep, least=1), "satu pertanyaan dulu ya", "number"),
        (_make(PhotoStep), "here it is", "photo"),
    ],
)
def test_it_complains_and_says_what_would_be_right(step: Step, given: Given | str, word: str) -> None:
    with pytest.raises(Complaint) as complaint:
        _read(step, given)
    assert word in complaint.value.text


@pytest.mark.parametrize(
    "typed",
    [
        "0812 3456 7890", "62812 3456 7890", "+62 812-3456-7890", "(0812) 34567890", "(0812) 3456 7890",
        "6281234567890", "0812.3456.7890", "+62 (812) 3456-7890", "+62 0812 3456 7890", "0062 812 3456 7890",
        "+62\u00a0812\u201134567890", "\u202a+62 812-3456-7890\u202c", "０８１２３４５６７８９０", "0812/3456/7890",
        "0812–3456–7890", "\u200e081234567890", "+62.812.3456.7890",
    ],
)  # fmt: skip
def test_all_ways_to_write_a_phone_mean_one_number(typed: str) -> None:
    assert read_phone(typed) == "+6281234567890"


def test_landlines_are_numbers_too() -> None:
    assert read_phone("(0755) 20123") == "+6275520123"
    assert read_phone("+62 755-325 123") == "+62755325123"


@pytest.mark.parametrize(
    "typed",
    [
        "Warga Contoh 0812 3456 7890", "Warga Contoh +62 812-3456-7890", "+62 812-3456-7890 Warga Contoh",
        "Warga Contoh, (0812) 3456 7890", "Warga Contoh - 62812 3456 7890", "Warga  Contoh\n081234567890",
        "Warga Contoh: 0812.3456.7890", "\u200eWarga Contoh \u202a+62 812\u20113456\u20117890\u202c",
        "Warga Contoh (081234567890)", "Warga Contoh 0062 812 3456 7890", "Warga Contoh +62 (0)812 3456 7890",
        "0812-3456-7890, Warga Contoh", "Warga Contoh, hp 081234567890",
        "Warga Contoh no wa saya: 0812 3456 7890 ya kak",
    ],
)  # fmt: skip
def test_a_name_with_a_number(typed: str) -> None:
    assert read_name_and_phone(typed) == ("Warga Contoh", "+6281234567890")


@pytest.mark.parametrize(
    "typed",
    [
        "", "Warga Contoh", "0812 3456 7890", "Warga 0812 3456 7890 Contoh", "Siapa 0812 3456 7890?", "Dilan 1990",
        "978-602-2504-19-1 Contoh", "NIK 1372010812345678", "Warga 0812 345", "Warga 08123456789012345",
    ],
)  # fmt: skip
def test_other_messages_are_no_name_with_a_number(typed: str) -> None:
    assert read_name_and_phone(typed) is None


@pytest.mark.parametrize("typed", ["", "812", "0000000000", "+1 555 123 4567", "nol delapan"])
def test_what_is_no_indonesian_number_is_none(typed: str) -> None:
    assert read_phone(typed) is None


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("hari ini", date(2026, 12, 9)),
        ("bsk", date(2026, 12, 10)),
        ("isuak", date(2026, 12, 10)),
        ("lusa", date(2026, 12, 11)),
        ("Sabtu", date(2026, 12, 12)),
        ("hari Rabu", date(2026, 12, 9)),
        ("12/12", date(2026, 12, 12)),
        ("1/1", date(2027, 1, 1)),
        ("tgl 12 Desember 2026", date(2026, 12, 12)),
        ("Sabtu, 12 Des", date(2026, 12, 12)),
        ("2026-12-12", date(2026, 12, 12)),
        ("12.12.26", date(2026, 12, 12)),
    ],
)
def test_days_as_people_type_them(typed: str, day: date) -> None:
    assert read_date(typed, WEDNESDAY) == day


@pytest.mark.parametrize("typed", ["", "31/02", "99/99", "12", "Desember", "kapan-kapan"])
def test_what_is_no_day_is_none(typed: str) -> None:
    assert read_date(typed, WEDNESDAY) is None


def test_an_unclear_beginning_matches_nothing() -> None:
    assert match_option("s", DAYS) is None
    assert match_option("sa", DAYS) == "sat"


def test_a_number_told_with_a_name_answers_what_comes_later() -> None:
    step = _make(NameStep)
    assert step.also(Words("nama saya Budi Contoh, hp 081266778899"), T, {}, WEDNESDAY) == {"phone": "+6281266778899"}
    assert step.also(Words("Budi Contoh"), T, {}, WEDNESDAY) == {}
