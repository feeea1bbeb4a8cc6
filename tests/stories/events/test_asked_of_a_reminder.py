"""What is asked just after a reminder is asked of that event, whatever was shown before it."""

from __future__ import annotations

import pytest

from tests.actors import Reader, Stage
from tests.stories.events.test_replying_to_letters import _is_reminded


@pytest.mark.parametrize(
    "typed",
    [
        "boleh bawa bayi ga?",
        "boleh bawa bayi 8 bulan kak",
        "parkir dimana ya",
        "telat dikit gpp?",
        "mulainya jam berapa kak?",
        "bawa apa aja ya?",
        "di ruangan mana ya?",
    ],
)
async def test_a_question_after_a_reminder_is_of_its_event(reader: Reader, stage: Stage, typed: str) -> None:
    await reader.starts()
    await reader.says("notifikasi")
    await _is_reminded(reader, stage)
    await reader.says(typed)
    assert reader.sees("Kelas Merajut")
    assert not reader.sees("Bedah Buku")
    assert "Tanya petugas" in reader.keys


async def test_the_next_question_is_of_it_too(reader: Reader, stage: Stage) -> None:
    await _is_reminded(reader, stage)
    await reader.says("parkir dimana ya?")
    assert reader.sees("Keterangan itu belum tercatat")
    await reader.says("telat dikit gpp?")
    assert reader.sees("Kelas Merajut")


@pytest.mark.parametrize("typed", ["jam buka besok?", "ada buku laut bercerita?", "ada acara apa besok?"])
async def test_what_is_asked_of_something_else_is_not(reader: Reader, stage: Stage, typed: str) -> None:
    await _is_reminded(reader, stage)
    await reader.says(typed)
    assert not reader.sees("Ini tentang")


async def test_after_another_answer_the_reminder_is_over(reader: Reader, stage: Stage) -> None:
    await _is_reminded(reader, stage)
    await reader.says("jam buka")
    await reader.says("parkir dimana ya")
    assert not reader.sees("Kelas Merajut")
