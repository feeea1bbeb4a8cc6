"""Staff may close their ears to somebody for a time; books, events and danger are heard all the same."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.actors import Reader, Stage
from tests.stories.tickets.swiping import complains, speaks, swipes


async def _mutes(owner: Reader, how_long: str = "1 jam") -> None:
    await owner.says("/petugas")
    await owner.taps("Saran dan pengaduan")
    await owner.taps("Buka no. 1")
    await owner.taps("Tahan pesan pengirim")
    await owner.taps(how_long)


@pytest.mark.parametrize(("how_long", "hours"), [("1 jam", 1), ("1 hari", 24), ("7 hari", 168)])
async def test_for_so_long_nothing_reaches_the_staff(
    reader: Reader, owner: Reader, stage: Stage, how_long: str, hours: int
) -> None:
    await owner.starts()
    await complains(reader)
    await _mutes(owner, how_long)
    assert owner.text.count("Pesan dari pengirim ini ditahan sampai") == 1
    await stage.passes(timedelta(hours=hours) - timedelta(minutes=1))
    before = len(owner.heard("Petugas payah"))
    await reader.says("/saran")
    assert reader.sees("tidak kami teruskan kepada petugas")
    assert reader.keys
    await swipes(reader, "Nomornya 1", "Petugas payah")
    assert reader.sees("tidak kami teruskan kepada petugas")
    assert len(owner.heard("Petugas payah")) == before
    await stage.passes(timedelta(minutes=2))
    await swipes(reader, "Nomornya 1", "Petugas payah")
    assert len(owner.heard("Petugas payah")) > before


@pytest.mark.parametrize("way", ["toilet kotor bgt!!", "mau komplain kak", "mau bicara dengan petugas"])
async def test_whoever_is_muted_reads_it_before_they_write_in_vain(reader: Reader, owner: Reader, way: str) -> None:
    await owner.starts()
    await complains(reader)
    await _mutes(owner)
    await reader.says(way)
    if "Tulis pertanyaan di sini" in reader.keys:
        await reader.taps("Tulis pertanyaan di sini")
    assert reader.sees("tidak kami teruskan kepada petugas")


async def test_a_voice_does_not_slip_through(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await complains(reader)
    await _mutes(owner)
    await speaks(reader)
    assert reader.sees("tidak kami teruskan kepada petugas")


async def test_the_rest_of_the_library_stays_open(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await complains(reader)
    await _mutes(owner)
    await reader.says("laskar pelangi")
    assert reader.sees("Laskar Pelangi")
    await reader.says("jam buka?")
    assert reader.sees("08.00")


@pytest.mark.parametrize("words", ["ada kebakaran di lantai 2!!", "Kabel di lantai 2 korsleting"])
async def test_danger_still_gets_through(reader: Reader, owner: Reader, words: str) -> None:
    await owner.starts()
    await complains(reader)
    await _mutes(owner)
    await reader.says(words)
    if not owner.heard(words):
        await swipes(reader, "Nomornya 1", words)
    assert owner.heard(words)


async def test_it_is_ended_from_the_list_before_its_time(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await complains(reader)
    await _mutes(owner, "7 hari")
    await owner.says("/petugas")
    await owner.taps("Saran dan pengaduan")
    await owner.taps("Ditahan (1)")
    assert owner.sees("Pengirim no. 1")
    assert not owner.sees("Ani"), "its writer may not have given a name"
    await owner.taps("Buka no. 1")
    await owner.taps("Teruskan lagi pesannya")
    await swipes(reader, "Nomornya 1", "Maaf, tadi saya kesal.")
    assert owner.sees("Maaf, tadi saya kesal.")


async def test_it_stands_in_the_audit_trail(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await complains(reader)
    await _mutes(owner)
    await owner.taps("Teruskan lagi pesannya")
    await owner.forges("au1:0")
    assert owner.sees("menahan pesan pengirim laporan untuk sementara")
    assert owner.sees("meneruskan lagi pesan pengirim laporan")


async def test_only_who_may_answer_mutes(reader: Reader, other_reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await complains(reader)
    await other_reader.says("/menu")
    await other_reader.forges("gj1:1:168")
    await complains(reader, "Kursi rusak")
    assert reader.sees("Nomornya 2")


async def test_an_hour_nobody_offered_is_none(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await complains(reader)
    await owner.forges("gj1:1:9999")
    await complains(reader, "Kursi rusak")
    assert reader.sees("Nomornya 2")


async def test_the_answer_to_what_was_written_before_still_comes(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await complains(reader)
    await _mutes(owner)
    await swipes(owner, "Lampu ruang baca mati", "Sudah diganti.")
    await stage.passes(timedelta(minutes=1))
    assert reader.sees("Sudah diganti.")


async def test_the_same_words_once_more_ring_nobody(reader: Reader, owner: Reader) -> None:
    await owner.starts()
    await complains(reader)
    before = len(owner.answers)
    for _ in range(20):
        await swipes(reader, "Nomornya 1", "jawab dong")
    assert len(owner.answers) == before + 1
    assert reader.keys
