"""What happens to somebody is nobody's name, in any question for one."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.base.reading.happenings import tells_of_happening
from bot.base.reading.person_names import read_name
from bot.chat.core.inputs import Words
from bot.chat.forms.conversation import ABOUT
from bot.chat.forms.name_step import NameStep
from bot.chat.forms.steps import Complaint
from bot.chat.screens.texts import Texts
from handlers import FEATURES

ZONE = ZoneInfo("Asia/Jakarta")
STEPS = [
    (form.name, step)
    for feature in FEATURES
    for form in feature.conversations
    for step in form.steps
    if isinstance(step, NameStep)
]
HAPPENINGS = [
    "udah dijemput neneknya",
    "anaknya sakit",
    "neneknya yang antar",
    "lagi di rumah neneknya",
    "mamanya lagi kerja",
    "dibawa ayahnya ke padang",
    "belum bangun dari tadi",
    "masih di sekolah",
    "anaknya ga enak badan",
    "mau ikut tapi malu",
    "ketiduran di mobil",
    "sadang lalok anaknyo",
    "anaknyo damam",
    "suka takut sama badut",
    "he is sleeping",
    "her grandma will bring her",
    "already picked up",
]


@pytest.mark.parametrize(("form", "step"), STEPS, ids=[form for form, _ in STEPS])
@pytest.mark.parametrize("text", HAPPENINGS)
def test_it_is_no_answer_in_any_form(form: str, step: NameStep, text: str) -> None:
    with pytest.raises(Complaint):
        step.read_at(Words(text), Texts("id", ZONE), {ABOUT: {}}, datetime(2026, 11, 23, 9, tzinfo=ZONE))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Baru Contoh", "Baru Contoh"),
        ("nama saya rina di sini", "Rina"),
        ("Siti dari Contoh", "Siti"),
        ("Melati Suka Contoh", "Melati Suka Contoh"),
        ("kasih", "Kasih"),
        ("bunda kirana", "Bunda Kirana"),
        ("muhammad al fatih", "Muhammad Al Fatih"),
    ],
)
def test_a_name_stays_one(text: str, name: str) -> None:
    assert not tells_of_happening(text)
    assert read_name(text) == name
