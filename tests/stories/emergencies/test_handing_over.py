"""Who takes an emergency hands it to a colleague, who accepts; until then it is theirs, and the others see it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.actors import Reader, Stage
from tests.stories.tickets.swiping import picture

WORDS = "tolong ada yang pingsan di ruang baca!"


@pytest.fixture
async def first(stage: Stage) -> Reader:
    return await stage.hires("Pustakawan Satu", "librarian")


@pytest.fixture
async def second(stage: Stage) -> Reader:
    return await stage.hires("Pustakawan Dua", "librarian")


@pytest.fixture
async def third(stage: Stage) -> Reader:
    return await stage.hires("Petugas Pintu Contoh", "door")


async def test_a_colleague_accepts_and_everybody_sees_it(
    reader: Reader, first: Reader, second: Reader, third: Reader
) -> None:
    await reader.says(WORDS)
    await first.taps("Saya tangani")
    await first.taps("Serahkan")
    await first.taps("Pustakawan Dua")
    assert first.sees("Sudah diminta menggantikan: Pustakawan Dua")
    assert third.heard("Pustakawan Satu sudah menangani")
    assert second.heard("Pustakawan Satu meminta Anda menggantikannya")
    await second.taps("Saya gantikan")
    assert second.heard("Anda menangani ini")
    for one in (first, third):
        assert one.heard("Pustakawan Dua sudah menangani")
    assert reader.sees("Pustakawan Dua dari petugas kami sedang menuju tempat Anda")
    await reader.says("sekarang di dekat pintu")
    assert second.heard("sekarang di dekat pintu")
    await second.taps("Sudah selesai")
    await second.says("Sudah sadar")
    assert first.heard("Sudah sadar")


async def test_who_cannot_leaves_it_with_the_one_who_asked(reader: Reader, first: Reader, second: Reader) -> None:
    await reader.says(WORDS)
    await first.taps("Saya tangani")
    await first.taps("Serahkan")
    await first.taps("Pustakawan Dua")
    await second.taps("Saya tidak bisa")
    assert first.sees("Pustakawan Dua tidak bisa menggantikan. Keadaan ini masih Anda tangani.")
    assert second.heard("Pustakawan Satu sudah menangani")
    await first.taps("Serahkan")
    await first.taps("Pustakawan Dua")
    await second.taps("Saya gantikan")
    assert first.heard("Pustakawan Dua sudah menangani")


async def test_nobody_takes_over_who_was_not_asked(
    reader: Reader, first: Reader, second: Reader, third: Reader
) -> None:
    await reader.says(WORDS)
    await first.taps("Saya tangani")
    await first.taps("Serahkan")
    await first.taps("Pustakawan Dua")
    answer = second.key("Saya gantikan")["callback_data"]
    await third.forges(answer)
    assert third.sees("Pustakawan Satu sudah menangani ini")
    await second.taps("Saya gantikan")
    await second.taps("Serahkan")
    whom = second.key("Pustakawan Satu")["callback_data"]
    await third.forges(whom)
    assert third.sees("Pustakawan Dua sudah menangani ini")


async def test_it_is_over_before_the_colleague_answers(reader: Reader, first: Reader, second: Reader) -> None:
    await reader.says(WORDS)
    await first.taps("Saya tangani")
    await first.taps("Serahkan")
    await first.taps("Pustakawan Dua")
    answer = second.key("Saya gantikan")["callback_data"]
    await first.taps("Sudah selesai")
    await first.says("Sudah sadar")
    await second.forges(answer)
    assert second.sees("Ini sudah selesai")


async def test_words_few_may_read_go_to_who_accepts_alone(
    reader: Reader, first: Reader, second: Reader, third: Reader
) -> None:
    await reader.says("aku mau bunuh diri aja")
    await first.taps("Saya tangani")
    await first.taps("Serahkan")
    assert "Petugas Pintu Contoh" not in first.keys
    await first.taps("Pustakawan Dua")
    assert not second.heard("aku mau bunuh diri aja")
    await second.taps("Saya gantikan")
    assert second.heard("aku mau bunuh diri aja")
    assert not first.heard("aku mau bunuh diri aja")


async def test_the_colleague_sees_the_photo(reader: Reader, first: Reader, stage: Stage) -> None:
    await reader.sends_photo(picture(), "ada asap tebal dari gudang belakang")
    await first.taps("Saya tangani")
    head = await stage.hires("Kepala Contoh", "head")
    await first.taps("Serahkan")
    await first.taps("Kepala Contoh")
    assert any("photo" in one for one in head.answers)


async def test_alone_there_is_nobody_to_ask(reader: Reader, first: Reader) -> None:
    await reader.says(WORDS)
    await first.taps("Saya tangani")
    await first.taps("Serahkan")
    assert first.sees("tidak ada rekan yang dapat diminta")
    await first.taps("Lihat semuanya")
    assert first.sees("Anda menangani ini")


async def test_what_somebody_took_who_is_here_no_more_waits_for_the_others(
    reader: Reader, first: Reader, third: Reader, stage: Stage
) -> None:
    await reader.says(WORDS)
    await first.taps("Saya tangani")
    await first.says("hapus data saya")
    await first.taps("Ya, hapus semuanya")
    await stage.settled()
    assert third.heard("Siapa yang ke sana?")
    await stage.passes(timedelta(minutes=2))
    assert third.heard("Belum ada yang menangani.")
    await third.taps("Saya tangani")
    assert reader.sees("Petugas Pintu Contoh dari petugas kami")
