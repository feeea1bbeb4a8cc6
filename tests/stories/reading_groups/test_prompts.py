"""The leader's questions leave with the plan; half-way two taps tell the pace, and the leader sees counts alone."""

from __future__ import annotations

from datetime import timedelta

from tests.actors import Reader, Stage
from tests.stories.reading_groups.clubs import reads_together, to_books


async def _to_book(reader: Reader) -> None:
    await to_books(reader)
    await reader.taps("Buku sekarang")


async def test_a_question_leaves_on_the_first_day_of_its_part(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    librarian = await reads_together(stage, reader, other_reader)
    await _to_book(librarian)
    await librarian.taps("Tanya anggota")
    await librarian.taps("mulai 30 November")
    await librarian.says("Siapa tokoh yang paling Anda percaya?")
    assert librarian.sees("Anggota menerima pertanyaan ini pada hari itu")
    await stage.passes(timedelta(days=6))
    assert not reader.heard("paling Anda percaya")
    await stage.passes(timedelta(days=1, hours=1))
    for one in (reader, other_reader):
        assert len(one.heard("pertanyaan dari ketua")) == 1
        assert one.sees("Siapa tokoh yang paling Anda percaya?")


async def test_of_a_book_that_is_done_nothing_is_asked(reader: Reader, stage: Stage) -> None:
    librarian = await reads_together(stage, reader)
    await _to_book(librarian)
    await librarian.taps("Tanya anggota")
    await librarian.taps("mulai 30 November")
    await librarian.says("Bagaimana menurut Anda?")
    await _to_book(librarian)
    await librarian.taps("Mulai diskusi")
    await stage.passes(timedelta(days=20))
    assert not reader.heard("Bagaimana menurut Anda?")
    assert not reader.heard("Bagaimana temponya")


async def test_the_pace_is_said_in_one_tap_and_told_in_counts(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    third = stage.meets("Cici")
    librarian = await reads_together(stage, reader, other_reader, third)
    await stage.passes(timedelta(days=13, hours=9))
    for one in (reader, other_reader):
        assert len(one.heard("Bagaimana temponya untuk Anda?")) == 1
    before = reader.taps_made
    await reader.taps("Terlalu cepat")
    assert reader.taps_made - before == 1
    assert reader.sees("Ketua hanya melihat jumlah tiap jawaban")
    await other_reader.taps("Pas")
    await _to_book(librarian)
    await librarian.taps("Tempo baca")
    assert librarian.sees("setelah tiga anggota menjawab"), "two answers would tell of one another"
    await third.taps("Terlalu cepat")
    await librarian.taps("Lihat buku")
    await librarian.taps("Tempo baca")
    assert librarian.sees("Terlalu cepat: 2")
    assert librarian.sees("Pas: 1")
    assert not librarian.sees("Ani")
    await reader.forges("rda1:1:slow")
    assert reader.sees("Anda sudah menjawab")
    await reader.forges("rdc1:1")
    assert reader.sees("hanya untuk ketua klub atau petugas")
