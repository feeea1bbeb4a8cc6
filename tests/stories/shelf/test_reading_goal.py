"""A goal for the year: set by keys or words, seen as it is reached, and a word at the end for whoever wants one."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.actors import Reader, Stage
from tests.drawn import Drawn
from tests.stories.shelf.test_own_shelf import card


async def test_set_by_a_key_and_seen_as_it_is_reached(reader: Reader) -> None:
    await reader.says("/rak")
    await reader.taps("Target bacaan")
    await reader.taps("12")
    assert reader.sees("Anda sudah membaca 0 dari 12 buku")
    await card(reader)
    await reader.taps("Simpan ke rak")
    await reader.taps("Sudah dibaca")
    await reader.says("target bacaan saya")
    assert reader.sees("Anda sudah membaca 1 dari 12 buku")
    await reader.says("/rak")
    assert reader.sees("Tahun 2026: 1 dari 12 buku.")


@pytest.mark.parametrize(
    "words", ["target 12 buku tahun ini", "mau baca 12 buku tahun 2026", "pasang target baca 12 buku"]
)
async def test_said_in_words(reader: Reader, words: str) -> None:
    await reader.says(words)
    assert reader.sees("0 dari 12 buku")


async def test_another_number_is_written(reader: Reader) -> None:
    await reader.says("target bacaan")
    await reader.taps("Jumlah lain")
    await reader.says("30")
    assert reader.sees("0 dari 30 buku")


async def test_a_word_at_the_end_of_the_year_only_for_who_wants_it(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    for one in (reader, other_reader):
        await one.says("target 6 buku tahun ini")
    await reader.taps("Kabari akhir tahun")
    assert reader.sees("Di akhir tahun kami mengirim kabar singkat")
    await stage.passes(timedelta(days=37))
    assert not reader.heard("Tahun bacaan Anda")
    await stage.passes(timedelta(days=2))
    assert len(reader.heard("Anda ingin membaca 6 buku dan sudah membaca 0")) == 1
    assert not other_reader.heard("Tahun bacaan Anda")


async def test_who_gives_it_up_hears_nothing(reader: Reader, stage: Stage) -> None:
    await reader.says("target 6 buku tahun ini")
    await reader.taps("Kabari akhir tahun")
    await reader.taps("Hapus target")
    assert reader.sees("sudah dihapus")
    await stage.passes(timedelta(days=39))
    assert not reader.heard("Tahun bacaan Anda")


async def test_the_year_is_drawn_as_bars_with_words_beside(reader: Reader, drawn: Drawn) -> None:
    await reader.says("target 12 buku tahun ini")
    assert not drawn.orders, "nothing is drawn of nothing"
    await card(reader)
    await reader.taps("Simpan ke rak")
    await reader.taps("Sudah dibaca")
    await reader.says("target bacaan saya")
    assert reader.sees("Anda sudah membaca 1 dari 12 buku")
    assert "photo" in reader.last
    shown = [
        bar["shown"]
        for order in drawn.orders
        if order["template"] == "chart"
        for bar in order["data"]["panels"][0]["bars"]
    ]
    assert shown == ["", "", "", "", "", "", "", "", "", "", "1", ""], drawn.orders
