"""What classifiers are compared by: how often they are right, and how honest their probabilities are."""

from __future__ import annotations

import pytest

from benchmarks.understanding.classifiers import calibration_error
from benchmarks.understanding.learners import ComplementBayes, Embeddings, Neighbours
from bot.chat.language.classifier.examples import Example

TEXTS = {
    "hours": (
        "jam berapa buka",
        "buka jam berapa besok",
        "besok buka tidak",
        "jam buka hari minggu",
        "tutup jam berapa",
    ),
    "wifi": (
        "ada wifi tidak",
        "kata sandi wifi apa",
        "wifi di sini bisa dipakai",
        "sandi wifi ruang baca",
        "wifi mati",
    ),
    "fines": (
        "berapa denda terlambat",
        "denda buku hilang",
        "kalau terlambat kena denda",
        "bayar denda di mana",
        "denda",
    ),
}
EXAMPLES = [Example(text, meaning, "plain", "a") for meaning, texts in TEXTS.items() for text in texts * 4]


@pytest.mark.parametrize("kind", [ComplementBayes, Neighbours, Embeddings])
@pytest.mark.parametrize(
    ("asked", "meaning"), [("buka jam berapa", "hours"), ("sandi wifi", "wifi"), ("denda terlambat", "fines")]
)
def test_each_learns_what_is_plain(kind: type, asked: str, meaning: str) -> None:
    learner = kind()
    learner.learn(EXAMPLES)
    guessed = learner.guess(asked)
    assert guessed[0][0] == meaning
    assert guessed[0][1] >= guessed[1][1] >= 0
    assert sum(probability for _, probability in guessed) <= 1.0001
    assert learner.megabytes() > 0


def test_probabilities_that_say_how_often_they_are_right_are_calibrated() -> None:
    right, wrong = Example("x", "hours", "plain", "a"), Example("x", "wifi", "plain", "a")
    half = [(right, [("hours", 0.5)]), (wrong, [("hours", 0.5)])]
    assert calibration_error(half) == pytest.approx(0.0)
    assert calibration_error([(wrong, [("hours", 0.9)])]) == pytest.approx(0.9)
    assert calibration_error([(right, [("hours", 0.25)])]) == pytest.approx(0.75)
