"""English in, English out, by the words around a title; a language that somebody chose wins."""

from __future__ import annotations

import pytest

from tests.actors import Reader, Stage
from tests.stories.events.test_events_joining import opens


@pytest.mark.parametrize(
    "typed", ["do you have Laskar Pelangi?", "hi kak, is Laskar Pelangi available?", "I'm looking for Laskar Pelangi"]
)
async def test_english_is_answered_in_english(reader: Reader, typed: str) -> None:
    await reader.says(typed)
    assert reader.sees("1. Laskar Pelangi")
    assert reader.sees("2 of 4 on the shelf")


@pytest.mark.parametrize("typed", ["harry potter and the goblet of fire ada?", "laskar pelangi", "Harry Potter"])
async def test_a_title_tells_no_language(reader: Reader, typed: str) -> None:
    await reader.says(typed)
    assert reader.sees(" · rak 8")


async def test_what_tells_nothing_keeps_the_language(reader: Reader) -> None:
    await reader.says("what time do you open tomorrow?")
    assert "Ask the staff" in reader.keys
    for typed in ("thanks", "toilet", "Laskar Pelangi"):
        await reader.says(typed)
        assert "Tanya petugas" not in reader.keys
    await reader.says("besok buka jam berapa kak")
    assert "Tanya petugas" in reader.keys


async def test_the_chosen_language_wins(reader: Reader) -> None:
    await reader.says("/bahasa")
    await reader.taps("Bahasa Indonesia")
    await reader.says("what time do you open tomorrow?")
    assert "Tanya petugas" in reader.keys


async def test_a_form_stays_in_its_language(reader: Reader) -> None:
    await opens(reader, "Belajar Komputer")
    await reader.taps("Daftar")
    await reader.says("is it free?")
    assert reader.sees("Biaya tidak disebutkan")
    await reader.says("my name is John Contoh")
    assert reader.sees("Nama: John Contoh")


async def test_it_is_remembered_with_the_person(reader: Reader, stage: Stage) -> None:
    await reader.says("I would like to make a suggestion: please open longer on Saturday")
    await reader.says("/saran")
    await reader.says("Please open longer on Saturday")
    await reader.taps("Send")
    await stage.restarts()
    await reader.says("/menu")
    assert reader.sees("What would you like?")


@pytest.mark.parametrize("typed", ["the first one please", "is it available?"])
async def test_going_on_in_english_is_answered_in_english(reader: Reader, typed: str) -> None:
    await reader.says("laskar pelangi")
    await reader.says(typed)
    assert reader.sees("Laskar Pelangi")
    assert reader.sees("Shelf 899.221 3 HIR l")


async def test_what_a_library_is_asked_in_english(reader: Reader) -> None:
    await reader.says("where can I nurse my baby")
    assert reader.sees("where a baby can be nursed")
    assert "Ask the staff" in reader.keys
