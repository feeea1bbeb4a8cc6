"""A parent tells of a child in odd ways, sets something right, or asks whether one may come."""

from __future__ import annotations

import pytest

from tests.actors import Reader
from tests.stories.events.test_events_joining import opens

DONGENG = "Dongeng Sore"


async def _asked(reader: Reader) -> None:
    await opens(reader, DONGENG)
    await reader.taps("Daftarkan anak")


async def test_a_name_is_set_right(reader: Reader) -> None:
    await _asked(reader)
    await reader.says("Rafi")
    await reader.says("eh salah, namanya Rafa")
    assert reader.sees("Berapa umur Rafa?")
    assert not reader.sees("Rafi")


async def test_an_age_is_set_right(reader: Reader) -> None:
    await _asked(reader)
    await reader.says("Rafi 5 th, TK")
    born = reader.text
    await reader.says("salah, 7 tahun")
    assert reader.sees("• Rafi, lahir ")
    assert reader.text != born
    assert reader.keys.count("✓ Rafi") == 1


@pytest.mark.parametrize("typed", ["boleh anak 3 tahun ikut?", "anak saya rafi boleh ikut?", "minimal umur berapa?"])
async def test_whoever_asks_leave_has_told_of_no_child(reader: Reader, typed: str) -> None:
    await _asked(reader)
    await reader.says(typed)
    assert not reader.sees("✓")
    assert not reader.sees("Berapa umur")
    await reader.says("Rafi 5 th TK")
    assert "✓ Rafi" in reader.keys
    assert len([key for key in reader.keys if key.startswith("✓")]) == 1


@pytest.mark.parametrize(
    "typed",
    ["udah dijemput neneknya", "anaknya lagi bobo", "dia pemalu banget", "nangis terus dari tadi", "udah melek dia"],
)
async def test_what_a_child_does_is_not_its_name(reader: Reader, typed: str) -> None:
    await _asked(reader)
    await reader.says(typed)
    assert not reader.sees("Berapa umur")
    await reader.says("Rafi 5 th TK")
    assert [key for key in reader.keys if key.startswith("✓")] == ["✓ Rafi"]


@pytest.mark.parametrize(
    "typed", ["Aisyah Contoh panggilannya Ica", "Aisyah Contoh, manggilnya Ica, hp saya 081200006666"]
)
async def test_a_call_name_is_enough(reader: Reader, typed: str) -> None:
    await _asked(reader)
    await reader.says(typed)
    assert reader.sees("Berapa umur Ica?")


async def test_a_call_name_is_kept_of_a_child_of_ones_own(reader: Reader) -> None:
    await reader.says("tambah anak")
    await reader.says("Aisyah Contoh panggilannya Ica")
    assert reader.sees("Tahun berapa Ica lahir?")
