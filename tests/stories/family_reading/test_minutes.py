"""A parent tells in plain words what was read with a child; minutes and badges follow, and go when they say so."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.actors import Reader, Stage
from tests.stories.challenges.reading import has_child


async def test_said_once_agreed_once_and_then_noted_at_once(reader: Reader) -> None:
    await has_child(reader, "Salsa")
    reader.messages_written = reader.taps_made = 0
    await reader.says("baca bareng salsa 15 menit")
    assert reader.sees("Apakah Anda setuju, sebagai orang tua atau wali?")
    await reader.taps("Setuju")
    assert reader.sees("Dicatat: 15 menit bersama Salsa, 23 November")
    assert reader.sees("Membaca bersama 1 kali")
    assert (reader.messages_written, reader.taps_made) == (1, 1)
    await reader.says("tadi baca buku 20 menit sama anak")
    assert reader.sees("Dicatat: 20 menit bersama Salsa")
    assert reader.sees("Minggu ini: 35 menit")
    await reader.taps("Urungkan")
    assert reader.sees("Minggu ini: 15 menit")
    await reader.says("kemarin baca bareng salsa setengah jam")
    assert reader.sees("Dicatat: 30 menit bersama Salsa, 22 November")
    assert reader.sees("Minggu ini: 15 menit"), "Sunday was last week"
    assert reader.sees("30 hari terakhir: 45 menit")


@pytest.mark.parametrize(
    ("said", "noted"),
    [
        ("td bc buku 20 mnt sm salsa", "20 menit bersama Salsa"),
        ("habis bacain cerita untuk rafi 10 menit", "10 menit bersama Rafi"),
        ("read with salsa and rafi for 25 minutes", "25 menit bersama Salsa, Rafi"),
        ("barusan membaca dongeng bersama rafi 1 jam", "60 menit bersama Rafi"),
    ],
)
async def test_in_many_words(reader: Reader, said: str, noted: str) -> None:
    for name in ("Salsa", "Rafi"):
        await has_child(reader, name)
    await reader.says("baca bareng anak-anak 5 menit")
    await reader.taps("Setuju")
    await reader.says(said)
    assert reader.sees(f"Dicatat: {noted}"), reader.text


async def test_what_was_not_said_is_asked_by_keys(reader: Reader) -> None:
    for name in ("Salsa", "Rafi"):
        await has_child(reader, name)
    await reader.says("catat baca bersama")
    assert reader.sees("Anda membaca bersama siapa?")
    await reader.taps("Dengan semuanya")
    await reader.taps("15 menit")
    assert reader.sees("Salsa, Rafi")
    await reader.taps("Setuju")
    assert reader.sees("Dicatat: 15 menit bersama Salsa, Rafi")
    assert reader.sees("Minggu ini: 15 menit"), "what was read with both counts once for the family"
    await reader.says("/keluarga")
    assert reader.text.count("Minggu ini") == 1, "children do not stand beside one another with figures"


async def test_badges_are_earned_by_effort_on_whatever_days(reader: Reader, stage: Stage) -> None:
    await has_child(reader, "Salsa")
    await reader.says("baca bareng salsa 20 menit")
    await reader.taps("Setuju")
    for days in (3, 9):
        await stage.passes(timedelta(days=days))
        await reader.says("baca bareng salsa 20 menit")
    assert reader.sees("Lencana baru:\n• 60 menit membaca bersama")
    await reader.says("/keluarga")
    await reader.taps("Salsa")
    assert reader.sees("• Membaca bersama 1 kali\n• 60 menit membaca bersama")


async def test_taken_back_in_my_data_or_with_the_child_it_is_gone(reader: Reader, stage: Stage) -> None:
    for name in ("Salsa", "Rafi"):
        await has_child(reader, name)
    await reader.says("baca bareng salsa 20 menit")
    await reader.taps("Setuju")
    await reader.says("baca bareng salsa dan rafi 10 menit")
    await reader.taps("Setuju")
    assert reader.sees("Minggu ini: 30 menit")
    await reader.says("/datasaya")
    await reader.taps("Persetujuan saya")
    await reader.taps("Tarik izin: Baca bersama (Salsa)")
    await reader.says("/keluarga")
    assert reader.sees("Minggu ini: 10 menit"), "what was read with a sibling too stays the sibling's"
    await reader.taps("Salsa")
    assert reader.sees("Minggu ini: 0 menit")
    assert reader.sees("Bacaan Salsa belum dicatat")
    await reader.says("anak saya")
    await reader.taps("Rafi")
    await reader.taps("Hapus")
    await reader.taps("Ya, hapus")
    await reader.says("/keluarga")
    assert reader.sees("Minggu ini: 0 menit")


async def test_nobody_notes_anothers_child(reader: Reader, other_reader: Reader) -> None:
    await has_child(reader, "Salsa")
    await other_reader.says("baca bareng salsa 15 menit")
    assert other_reader.sees("mohon catat anak Anda dahulu")
    await other_reader.forges("kbr1:1:15:0:1")
    assert not other_reader.sees("Dicatat")
    await reader.forges("kbr1:1:9999:0:1")
    assert reader.sees("Mohon tulis antara 1 dan 240 menit")
