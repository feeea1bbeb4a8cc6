"""While a danger runs: what is of it is never kept from the staff; what surely means something else is not sent."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.areas.emergencies.aftermath import After, said_after
from bot.areas.emergencies.meanwhile import Belongs, Besides, belongs, belongs_in_form, belongs_later
from bot.chat.routing.alarms import Alarms
from bot.chat.routing.registry import Registry
from handlers import FEATURES
from handlers.emergencies.meanwhile import NEAR, besides_of

_LINES = (Path(__file__).parent / "messages" / "meanwhile.txt").read_text(encoding="utf-8").splitlines()
_SAID = [tuple(part.strip() for part in line.split("|")) for line in _LINES if line and not line.startswith("#")]
_REGISTRY = Registry(FEATURES)
_DAILY = ["lost_child", "fire", "medical"]


def _besides(text: str) -> Besides:
    return besides_of(text, Alarms(_REGISTRY).otherwise(text, frozenset(), frozenset()))


@pytest.mark.parametrize("typed", [typed for what, typed in _SAID if what == "about"])
@pytest.mark.parametrize("kind", _DAILY)
def test_what_may_be_of_the_danger_goes_to_the_staff(typed: str, kind: str) -> None:
    assert belongs(typed, [kind], _besides(typed)) is not Belongs.ELSE


@pytest.mark.parametrize("typed", [typed for what, typed in _SAID if what == "else"])
def test_what_surely_means_something_else_is_kept_from_them(typed: str) -> None:
    assert belongs(typed, ["lost_child"], _besides(typed)) is Belongs.ELSE


@pytest.mark.parametrize("typed", ["toilet di mana?", "nomor telepon perpustakaan?", "lampunya mati", "ada dokter?"])
def test_what_is_not_clear_is_both(typed: str) -> None:
    assert belongs(typed, ["medical"], _besides(typed)) is Belongs.UNCLEAR


def test_whatever_tells_of_danger_belongs_to_it() -> None:
    for level in (1, 2, 3):
        assert belongs("jam buka besok?", ["fire"], Besides(level=level, exactly=True)) is Belongs.SURELY


def test_an_answer_to_a_form_stays_one_unless_it_is_plainly_of_the_danger() -> None:
    assert belongs_in_form("Bumi Manusia", ["fire"], Besides()) is Belongs.ELSE
    assert belongs_in_form("ga jadi", ["fire"], Besides()) is Belongs.ELSE
    assert belongs_in_form("petugasnya mana, belum datang", ["fire"], Besides()) is Belongs.SURELY
    assert belongs_in_form("asapnya makin tebal", ["fire"], Besides(level=2)) is Belongs.SURELY


@pytest.mark.parametrize(
    ("kind", "typed", "told"),
    [
        ("lost_child", "masih belum ketemu juga", Belongs.SURELY),
        ("lost_child", "alun basuo juo", Belongs.SURELY),
        ("medical", "kakinya masih berdarah", Belongs.SURELY),
        ("fire", "apinya makin besar", Belongs.SURELY),
        ("lift", "kami masih terjebak", Belongs.SURELY),
        ("violence", "orangnya masih di sini", Belongs.SURELY),
        ("lost_child", "apa sudah lapor polisi?", Belongs.UNCLEAR),
        ("lost_child", "buku saya belum ketemu", Belongs.ELSE),
        ("lost_child", "laskar pelangi", Belongs.ELSE),
        ("fire", "anak saya umur 5", Belongs.ELSE),
    ],
)
def test_long_after_it_only_what_speaks_of_it_does(kind: str, typed: str, told: Belongs) -> None:
    assert belongs_later(typed, [kind], Besides()) is told


@pytest.mark.parametrize(
    "typed", ["ga jadi ikut acara besok", "batal ke sana, saya di lobi", "batalkan pendaftaran saya"]
)
def test_a_change_of_plans_takes_no_alarm_back(typed: str) -> None:
    told = belongs(typed, ["fire"], _besides(typed))
    assert told is Belongs.ELSE or said_after(typed, ["fire"]) is not After.MISTAKEN


def test_meanings_near_to_danger_are_meanings() -> None:
    assert {phrase.name for feature in FEATURES for phrase in feature.phrases} >= NEAR
