"""Whoever is sad is met first, and offered one thing; whoever tells of a death beside a question is met, too."""

from __future__ import annotations

import pytest

from tests.actors import Reader


@pytest.mark.parametrize(
    ("said", "met"),
    [
        ("ibu saya meninggal kemarin", "Kami turut berduka cita"),
        ("kucing saya mati", "Kehilangan hewan kesayangan"),
        ("gagal snbt lagi", "Satu hasil tidak menentukan"),
        ("saya baru bercerai", "Berpisah tidak mudah"),
        ("my husband passed away last month", "We are so sorry for your loss"),
    ],
)
async def test_sympathy_by_what_happened(reader: Reader, said: str, met: str) -> None:
    await reader.says(said)
    assert reader.sees(met)
    assert len(reader.keys) == 3  # one offer, a person, the menu


async def test_the_offer_is_books_with_their_reason(reader: Reader) -> None:
    await reader.says("baru putus sama pacar, galau")
    await reader.taps("Bacaan yang menemani")
    assert reader.sees("Untuk menemani hati yang sedang pulih")
    assert reader.listed(1)


async def test_a_death_told_beside_a_question(reader: Reader) -> None:
    await reader.says("Suami ibu meninggal minggu lalu, buku masih atas nama beliau. Bagaimana mengembalikannya?")
    assert reader.sees("Kami turut berduka cita")
    assert reader.sees("mengembalikan pinjaman")


async def test_who_is_sad_and_asks_for_a_book_is_answered_once(reader: Reader) -> None:
    await reader.says("saya lagi sedih banget habis putus, ada bacaan yang bisa menguatkan?")
    assert reader.sees("Untuk menemani hati yang sedang pulih")
    assert not reader.sees("menangis")


async def test_small_talk_about_the_weather_is_met(reader: Reader) -> None:
    await reader.says("cuaca solok dingin ya hari ini")
    assert reader.sees("Senang mendengar kabar Anda")


async def test_what_costs_nobody_has_written_down(reader: Reader) -> None:
    await reader.says("mau pinjam aula buat rapat karang taruna sabtu")
    await reader.says("biayanya berapa ya")
    assert reader.sees("Biayanya belum tertulis di sini")
