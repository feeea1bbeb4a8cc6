"""Whoever has not opened the notice for days, or cannot be reached, is called; and a slip bears a code, no name."""

from __future__ import annotations

import re
from datetime import timedelta

from tests.actors import Reader, Stage
from tests.drawn import Drawn
from tests.stories.holds.at_desk import hire, open_list, reserve, set_aside


async def test_a_notice_that_nobody_opens_becomes_a_call_and_is_done_once(reader: Reader, stage: Stage) -> None:
    librarian = await hire(stage)
    await reserve(reader)
    await set_aside(librarian)
    await stage.passes(timedelta(days=1))
    await librarian.says("/petugas")
    assert not librarian.sees("Pesanan buku"), "a day is no sign yet"
    await stage.passes(timedelta(days=1, minutes=5))
    await librarian.says("/petugas")
    assert librarian.sees("Pesanan buku: 1")
    await librarian.taps_desk("Pesanan buku")
    assert librarian.sees("Perlu dikerjakan: 1"), "the desk and its list count alike"
    await librarian.taps("Telepon: 1")
    assert librarian.sees("1. Ani, tanpa nomor telepon: kartu belum terhubung")
    assert librarian.sees("Yang tanpa nomor telepon diberi tahu saat datang")
    assert not librarian.sees("Nomor telepon ada di daftar anggota"), "there is no number to look up"
    assert librarian.sees("belum membuka kabar")
    await librarian.taps("Sudah ditelepon")
    assert librarian.sees("Tidak ada yang perlu ditelepon")


async def test_who_has_opened_it_is_not_called(reader: Reader, stage: Stage) -> None:
    librarian = await hire(stage)
    await reserve(reader)
    await set_aside(librarian)
    await reader.taps("Lihat pesanan")
    await stage.passes(timedelta(days=2, minutes=5))
    await librarian.says("/petugas")
    assert not librarian.sees("Pesanan buku")


async def test_the_line_ends_when_they_look_or_the_book_is_fetched(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    librarian = await hire(stage)
    for one, title in ((reader, "Laskar Pelangi"), (other_reader, "Bumi Manusia")):
        await reserve(one, title)
        await set_aside(librarian)
    await stage.passes(timedelta(days=2, minutes=5))
    await open_list(librarian, "Telepon: 2")
    await reader.says("pesanan saya")
    await open_list(librarian, "Telepon: 1")
    assert librarian.sees("Bumi Manusia")
    await open_list(librarian, "Di meja")
    await librarian.taps("2")
    await librarian.taps("Sudah diambil pemesan")
    await librarian.says("/petugas")
    assert not librarian.sees("Pesanan buku")


async def test_who_blocked_the_bot_is_called_too(reader: Reader, stage: Stage) -> None:
    librarian = await hire(stage)
    await reserve(reader)
    reader.person.blocks()
    await set_aside(librarian)
    await stage.passes(timedelta(days=2, minutes=5))
    await open_list(librarian, "Telepon: 1")
    assert librarian.sees("Laskar Pelangi")


async def test_slips_bear_codes_and_no_names(reader: Reader, other_reader: Reader, stage: Stage, drawn: Drawn) -> None:
    librarian = await hire(stage)
    for one, title in ((reader, "Laskar Pelangi"), (other_reader, "Bumi Manusia")):
        await reserve(one, title)
        await set_aside(librarian)
    await open_list(librarian, "Di meja: 2")
    await librarian.taps("Cetak slip")
    assert librarian.last["document"]["file_name"].endswith(".pdf")
    assert librarian.sees("Slip untuk dicetak")
    slips = drawn.of("hold_slips")["slips"]
    assert [one["title"] for one in slips] == ["Laskar Pelangi", "Bumi Manusia"]
    assert all(re.fullmatch(r"P\d+", one["code"]) and "26 November" in one["until"] for one in slips)
    assert not any(name in str(slips) for name in ("Ani", "Budi"))
    await open_list(librarian, "Di meja: 2")
    await librarian.taps("1")
    await librarian.taps("Cetak slip")
    assert len(drawn.of("hold_slips")["slips"]) == 1
