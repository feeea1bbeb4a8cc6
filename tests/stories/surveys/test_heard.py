"""What people write about surveys is heard, however they write it; and the head needs two taps for the result."""

from __future__ import annotations

import pytest

from tests.actors import Reader, Stage
from tests.stories.surveys.acts import begins, head_of_the_library


@pytest.mark.parametrize(
    "said",
    [
        "isi survei membaca", "surveinya berapa lama", "brp menit surveinya", "aku mau lanjut survei yg tadi",
        "survei tu pakai namo ndak", "di mana saya bisa isi angket perpustakaan",
    ],
)  # fmt: skip
async def test_whoever_asks_about_the_survey_reads_how_long_it_is(stage: Stage, reader: Reader, said: str) -> None:
    await begins(await head_of_the_library(stage))
    await reader.says(said)
    assert reader.sees("sembilan pertanyaan, sekitar dua menit")
    assert "Mulai" in reader.keys


async def test_it_is_heard_in_english_and_answered_so(stage: Stage, reader: Reader) -> None:
    await begins(await head_of_the_library(stage))
    await reader.says("how long is your survey?")
    assert reader.sees("nine questions, two minutes")


async def test_the_head_sees_the_result_with_two_taps(stage: Stage) -> None:
    head = await head_of_the_library(stage)
    await begins(head)
    await head.says("/petugas")
    head.taps_made = 0
    await head.taps_desk("Survei")
    await head.taps("1.")
    assert head.taps_made <= 2
    assert head.sees("0 orang sudah mengisi")
