"""What has befallen somebody, and for whom something is asked, out of their words."""

from __future__ import annotations

import pytest

from bot.base.reading.troubles import Trouble, befallen, tells_of_a_death, trouble_of
from bot.base.reading.whom import for_whom


@pytest.mark.parametrize(
    ("said", "trouble"),
    [
        ("ibu saya meninggal kemarin", Trouble.DEATH),
        ("mandeh ambo lah maningga sapakan nan lalu", Trouble.DEATH),
        ("my grandmother passed away", Trouble.DEATH),
        ("kucingku mati kak", Trouble.PET),
        ("anak saya dirawat di rumah sakit", Trouble.ILLNESS),
        ("saya baru bercerai", Trouble.DIVORCE),
        ("baru diputusin pacar", Trouble.HEART),
        ("saya kena PHK", Trouble.WORK),
        ("nggak lulus SNBT lagi", Trouble.FAILED),
        ("di rantau sendirian", Trouble.LONELY),
        ("panek bana badan wak", Trouble.TIRED),
        ("hari yang kelabu", None),
    ],
)
def test_trouble(said: str, trouble: Trouble | None) -> None:
    assert trouble_of(said) is trouble


def test_a_death_is_told_beside_something_else() -> None:
    assert tells_of_a_death("Suami ibu meninggal minggu lalu, bagaimana mengembalikan bukunya?")
    assert not tells_of_a_death("bagaimana mengembalikan buku yang terlambat?")


@pytest.mark.parametrize(
    ("said", "whom"),
    [
        ("Apa ada kegiatan untuk kami yang sudah tua-tua ini?", "adult"),
        ("acara lansia", "adult"),
        ("besok ada yang seru gak buat remaja", "teen"),
        ("acara buat anak SMA", "teen"),
        ("acara buat anak anak gitu", "child"),
        ("anything for seniors", "adult"),
        ("besok ada acara apa", ""),
        ("acara untuk anak dan remaja", ""),
    ],
)
def test_for_whom(said: str, whom: str) -> None:
    assert for_whom(said) == whom


@pytest.mark.parametrize(
    "said",
    ["bapak mertua kami dimakamkan tadi siang", "burung nuriku mati kak", "suami minta cerai", "dipecat tadi pagi"],
)
def test_what_only_tells_of_something_grave(said: str) -> None:
    assert befallen(said)


@pytest.mark.parametrize(
    "said",
    [
        "ibu saya meninggal, bukunya gimana",
        "nenek meninggal jadi batal ikut",
        "ada buku tentang kucing yang mati?",
        "kucing mati",
        "saya suka membaca di rumah kakak",
    ],
)
def test_what_asks_besides_is_heard_otherwise(said: str) -> None:
    assert not befallen(said)
