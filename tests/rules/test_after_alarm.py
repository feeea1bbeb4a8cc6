"""What is said after an alarm is heard for what it is; what is not clear ends nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.areas.emergencies.aftermath import After, said_after, speaks_of
from bot.areas.emergencies.rules import is_another

_LINES = (Path(__file__).parent / "messages" / "after_alarm.txt").read_text(encoding="utf-8").splitlines()
_SAID = [tuple(part.strip() for part in line.split("|")) for line in _LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("what", "typed"), _SAID)
def test_it_is_heard_for_what_it_is(what: str, typed: str) -> None:
    assert said_after(typed, ["alarm"]) == what


@pytest.mark.parametrize(
    ("kind", "typed", "ends"),
    [
        ("lift", "sudah keluar", True),
        ("violence", "orangnya sudah keluar", False),
        ("lost_child", "sudah balik", True),
        ("violence", "dia sudah balik", False),
        ("animal", "anjingnya sudah pergi", True),
        ("lost_child", "dia sudah pergi", False),
        ("medical", "sudah bangun", True),
        ("fire", "sudah padam", True),
        ("lost_child", "sudah padam", False),
        ("harassment", "sudah aman", True),
    ],
)
def test_what_ends_one_danger_ends_no_other(kind: str, typed: str, ends: bool) -> None:
    assert (said_after(typed, [kind]) is After.OVER) is ends


@pytest.mark.parametrize(
    "typed",
    ["sudah aman?", "udah ketemu belum", "sudah padam tapi nyala lagi", "dia bilang cuma bercanda",
     "belum ada yang aman", "sudah sadar, sekarang ada yang kejang"],
)  # fmt: skip
def test_what_is_not_clear_ends_nothing(typed: str) -> None:
    assert said_after(typed, ["alarm"]) not in (After.OVER, After.MISTAKEN)


@pytest.mark.parametrize("typed", ["anaknya sudah ketemu kak", "petugasnya mana, masih belum datang", "sudah aman"])
def test_long_after_it_what_is_plain_is_still_of_it(typed: str) -> None:
    assert speaks_of(typed, ["lost_child"])


@pytest.mark.parametrize(
    "typed",
    ["halo", "makasih", "maaf typo", "saya cari buku anak", "bukunya sudah ketemu", "kartu saya sudah ketemu",
     "salah kirim", "kok lama banget", "jam buka besok"],
)  # fmt: skip
def test_long_after_it_other_words_are_none_of_it(typed: str) -> None:
    assert not speaks_of(typed, ["lost_child"])


@pytest.mark.parametrize("typed", ["saya cari buku anak", "mau pinjam novel", "bukunya sudah ketemu"])
def test_who_asks_for_a_book_meanwhile_ends_nothing(typed: str) -> None:
    assert said_after(typed, ["lost_child"]) not in (After.OVER, After.MISTAKEN)


@pytest.mark.parametrize(
    ("runs", "kind", "another"),
    [
        ("fire", "lost_child", True),
        ("fire", "medical", False),
        ("lost_child", "medical", True),
        ("quake", "lift", False),
        ("violence", "medical", False),
        ("medical", "violence", True),
        ("at_home", "violence", True),
        ("self_harm", "fire", True),
        ("self_harm", "poison", False),
        ("alarm", "fire", False),
        ("fire", "alarm", False),
        ("alarm", "self_harm", True),
    ],
)
def test_which_dangers_are_one(runs: str, kind: str, another: bool) -> None:
    assert is_another(runs, kind) is another
