"""The list and the learned ear, weighed: what both say decides between the alarm, the question, the key and nothing."""

from __future__ import annotations

import pytest

from bot.areas.emergencies.recognition import Level, hear
from bot.areas.emergencies.weighing import weighed

_SURE_OF = "ada asap dari gudang"
_TOLD = "bapak itu diam saja tangannya dingin"
_LONG = "tadi pas lewat lorong arsip ada yang merintih di balik pintu itu"
_TOPIC = "cerita tentang bapak yang diam saja tangannya dingin"
_TITLE = "Lelaki Dengan Tangan Dingin"


@pytest.mark.parametrize(
    ("text", "suspected", "level"),
    [
        (_SURE_OF, 0.5, Level.SURE),
        (_SURE_OF, 0.05, Level.LIKELY),
        (_SURE_OF, 0.0, Level.PERHAPS),
        (_TOLD, 0.95, Level.LIKELY),
        (_TOLD, 0.2, Level.LIKELY),
        (_TOLD, 0.08, Level.PERHAPS),
        (_TOLD, 0.01, Level.NONE),
        (_LONG, 0.99, Level.SURE),
        (_TOPIC, 0.99, Level.LIKELY),
        (_TOPIC, 0.5, Level.PERHAPS),
        (_TOPIC, 0.05, Level.NONE),
        (_TITLE, 0.99, Level.NONE),
    ],
)
def test_both_are_weighed(text: str, suspected: float, level: Level) -> None:
    assert weighed(text, suspected, lambda: False) is level


@pytest.mark.parametrize(("suspected", "level"), [(0.5, Level.NONE), (0.7, Level.PERHAPS), (0.95, Level.LIKELY)])
def test_what_surely_means_else_is_believed_the_less_the_surer_the_ear(suspected: float, level: Level) -> None:
    assert weighed(_TOLD, suspected, lambda: True) is level


def test_a_story_is_heard_sentence_by_sentence() -> None:
    asked = "Saya mau cari novel tentang laut untuk anak saya."
    assert hear(f"{asked} Ada bapak pingsan di depan pintu.").level is Level.SURE
    assert hear(f"{asked} Ada lagi yang lain di rak sebelah?").level is Level.NONE


@pytest.mark.parametrize(
    "text",
    ["sesak napas lihat yang ganteng 😍", "di bab tiga dia jatuh dari kuda", "main api sama senior bahaya kata orang"],
)
def test_who_laughs_reads_or_speaks_in_idioms_raises_no_alarm(text: str) -> None:
    assert hear(text).level < Level.SURE
