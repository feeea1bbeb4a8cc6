"""“dftar dongeng anak 2, umur 4 sm 6”: what was said is filled in already."""

from __future__ import annotations

import pytest

from tests.actors import Reader, Stage
from tests.stories.events.test_signing_children_up import DITO, RAFI, SARI, notes, seats


@pytest.mark.parametrize(
    "typed",
    [
        "dftar dongeng anak 2, umur 4 sm 6",
        "daftar dongeng 2 anak 4 tahun dan 6 tahun",
        "mau daftarin anak 2 org ikut dongeng umur 4 & 6",
    ],
)
async def test_the_ages_are_known_and_the_names_are_asked(reader: Reader, stage: Stage, typed: str) -> None:
    await reader.says(typed)
    assert reader.sees("Dongeng Sore")
    assert reader.sees("Siapa nama anak yang berumur 4 tahun?")
    await reader.says("Rafi")
    assert reader.sees("Siapa nama anak yang berumur 6 tahun?")
    await reader.says("Sari SD")
    assert reader.sees("• Rafi, lahir 2022, PAUD/KB\n• Sari, lahir 2020, SD/MI")
    await reader.taps("Setuju, daftarkan Rafi dan Sari")
    assert reader.sees("Rafi dan Sari terdaftar ✅\n\nDongeng Sore")
    assert len(await seats(stage)) == 2


@pytest.mark.parametrize(
    "typed",
    [
        "I want to sign up my children Rafi 4 and Sari 6 for storytelling",
        "please sign up Rafi 4 years and Sari 6 years old for storytelling",
    ],
)
async def test_an_english_sentence_is_understood_too(reader: Reader, typed: str) -> None:
    await reader.says("/bahasa")
    await reader.taps("English")
    await reader.says(typed)
    assert reader.sees("Dongeng Sore")
    assert reader.sees("• Rafi, born 2022")
    assert reader.sees("• Sari, born 2020")


async def test_who_was_named_is_not_asked_for_again_after_the_choice(reader: Reader, stage: Stage) -> None:
    await reader.says("mau daftarin anak saya rafi 5 tahun sama salsa 7 tahun")
    await reader.taps("1. Dongeng Sore")
    assert reader.sees("• Rafi, lahir 2021, TK/RA\n• Salsa, lahir 2019, SD/MI")
    await reader.taps("Setuju, daftarkan Rafi dan Salsa")
    assert reader.sees("Rafi dan Salsa terdaftar ✅")
    await reader.says("salsa demam")
    assert reader.sees("Kursi Salsa sudah dibatalkan")


async def test_known_children_of_these_ages_are_meant(reader: Reader, stage: Stage) -> None:
    await notes(stage, reader, RAFI, SARI, DITO)
    await reader.says("dftar dongeng anak umur 5")
    await reader.taps("1. Dongeng Sore")
    assert "Daftarkan Rafi" in reader.keys


async def test_children_that_are_named_are_meant(reader: Reader, stage: Stage) -> None:
    await notes(stage, reader, RAFI, SARI)
    await reader.says("daftarkan sari dongeng bsk")
    assert "Daftarkan Sari" in reader.keys
    assert "✓ Rafi" not in reader.keys


async def test_several_events_are_a_choice_that_keeps_what_was_said(reader: Reader) -> None:
    await reader.says("daftarin anak umur 6")
    assert reader.sees("pilih acara")
    await reader.taps("Kelas Menggambar")
    assert reader.sees("Siapa nama anak yang berumur 6 tahun?")


@pytest.mark.parametrize(
    "typed", ["daftarin anak saya mendongeng", "anak saya mau ikut dongeng", "ikutkan anak saya dongeng"]
)
async def test_without_an_age_the_events_are_shown(reader: Reader, typed: str) -> None:
    await reader.says(typed)
    assert reader.sees("pilih acara")
    await reader.taps("Dongeng Sore")
    assert reader.sees("Siapa yang ikut?")


async def test_the_one_event_of_a_day_is_begun(reader: Reader) -> None:
    await reader.says("daftarin anak saya 2 orang dongeng besok")
    assert reader.sees("Dongeng Sore")
    assert reader.sees("Siapa yang ikut?")


async def test_a_title_that_is_named_is_found(reader: Reader) -> None:
    await reader.says("mau daftar kelas menggambar anak umur 7")
    assert reader.sees("Kelas Menggambar Anak")
    assert reader.sees("Siapa nama anak yang berumur 7 tahun?")
    await reader.says("/batal")
    await reader.says("mau ikut kelas menulis")
    assert "Daftar" in reader.keys


async def test_who_does_not_speak_of_children_sees_the_event(reader: Reader) -> None:
    await reader.says("mau ikut kelas komik")
    assert reader.sees("Kelas Komik Remaja")
    assert {"Daftarkan anak", "Daftar untuk saya"} <= set(reader.keys)


async def test_no_age_that_fits_shows_what_there_is(reader: Reader) -> None:
    await reader.says("daftar dongeng anak umur 16")
    assert reader.sees("pilih acara")
    assert reader.sees("Dongeng Sore")


async def test_a_series_is_one_thing_to_join(reader: Reader) -> None:
    await reader.says("mau ikut kelas menulis")
    assert reader.sees("Kelas Menulis Cerita Pendek")
    assert "Daftar" in reader.keys, "only one is meant: its card, and not a line a week"


async def test_no_more_news_is_heard_in_the_middle_of_a_form(reader: Reader) -> None:
    await reader.says("toilet kotor bgt!!")
    await reader.says("jgn kirim2 lg")
    assert not reader.sees("Pesan:")
    assert any("Lanjutkan" in key for key in reader.keys)
