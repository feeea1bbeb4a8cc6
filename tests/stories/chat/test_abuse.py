"""Abuse is met kindly once, and a flood of it with silence; whatever else is said is answered."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.actors import Reader, Stage

KINDLY = "Maaf kalau ada yang membuat Anda kesal"


@pytest.mark.parametrize(
    "words", ["anjing lu", "BANGSAT!!!", "dasar bot bodoh ga guna", "pantek ang", "petugas goblok"]
)
async def test_the_same_twenty_times_is_answered_once(reader: Reader, words: str) -> None:
    await reader.starts()
    before = len(reader.answers)
    for _ in range(20):
        await reader.says(words)
    assert len(reader.answers) == before + 1
    assert reader.sees(KINDLY)
    assert any("Tanya petugas" in key for key in reader.keys)


async def test_other_words_of_the_kind_are_answered_once_more(reader: Reader) -> None:
    await reader.starts()
    before = len(reader.answers)
    for words in ("anjing lu", "goblok banget sih botnya", "dasar tolol", "bot sampah", "bego lu ah"):
        await reader.says(words)
    assert len(reader.answers) == before + 2


async def test_a_question_in_between_is_answered_and_begins_anew(reader: Reader) -> None:
    await reader.starts()
    for _ in range(3):
        await reader.says("goblok lu")
    await reader.says("jam buka?")
    assert reader.sees("08.00")
    await reader.says("goblok lu")
    assert reader.sees(KINDLY)


async def test_danger_is_heard_between_insults(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    for _ in range(3):
        await reader.says("goblok lu")
    await reader.says("goblok lu ada kebakaran di lantai 2!!")
    assert owner.heard("kebakaran di lantai 2")


async def test_after_half_an_hour_it_is_met_again(reader: Reader, stage: Stage) -> None:
    await reader.starts()
    before = len(reader.answers)
    await reader.says("goblok lu")
    await stage.passes(timedelta(minutes=31))
    await reader.says("goblok lu")
    assert len(reader.answers) == before + 2


async def test_who_only_asks_twice_is_answered_twice(reader: Reader) -> None:
    await reader.starts()
    before = len(reader.answers)
    for words in ("jam buka?", "jam buka?", "tes", "tes"):
        await reader.says(words)
    assert len(reader.answers) == before + 4


@pytest.mark.parametrize("title", ["Anjing Setia", "kontrol diri", "jodoh pasti bertemu"])
async def test_a_title_is_no_insult(reader: Reader, title: str) -> None:
    await reader.starts()
    await reader.says(title)
    assert not reader.sees(KINDLY)
