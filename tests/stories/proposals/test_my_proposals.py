"""What becomes of one's proposals, and what whoever asks for the same title later is told first."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.actors import Reader, Stage
from tests.stories.proposals.test_answering_proposals import _answers, _librarian, _proposes


async def _decided(stage: Stage, title: str, outcome: str, words: str = "lewati") -> None:
    librarian = await _librarian(stage)
    await librarian.taps("💡 Usulan buku: 1")
    await librarian.taps(f"1. {title}")
    await _answers(librarian, outcome, words)


async def test_they_stand_with_their_states(reader: Reader, stage: Stage) -> None:
    await _proposes(reader, "Laskar Pelangi")
    await _decided(stage, "Laskar Pelangi", "Sudah ada", "Rak 800.")
    await _proposes(reader, "Angin Contoh")
    await reader.taps("Usulan saya")
    assert reader.sees("1. Angin Contoh, diusulkan Senin, 23 November\nBelum dijawab.")
    assert reader.sees("2. Laskar Pelangi, diusulkan Senin, 23 November\nDijawab Senin, 23 November: sudah ada")
    assert reader.sees("Petugas menulis: “Rak 800.”")
    await reader.taps("2")
    assert reader.sees("1. Laskar Pelangi")


@pytest.mark.parametrize(
    "words",
    [
        "usulan saya gimana?",
        "usulan saya",
        "min usulan bukuku udah ditindaklanjuti?",
        "request novel gue ditolak ya",
        "buku yang saya usulkan udah dibeli belum",
        "gimana kabar usulan buku saya kemarin kak?",
        "what happened to my book request?",
        "baa kaba buku nan ambo usuakan patang, lah dibali?",
        "yg kemarin aku usulin itu jadi dibeli ga sih",
    ],
)
async def test_they_are_asked_for_in_words(reader: Reader, words: str) -> None:
    await reader.says("/bahasa")
    await reader.taps("Indonesia")
    await reader.says(words)
    assert reader.sees("Anda belum pernah mengusulkan buku")
    assert "Usulkan buku" in reader.keys


@pytest.mark.parametrize(
    "words",
    ["usulan buku Angin Contoh", "usulkan buku Angin Contoh", "mau usul buku", "tolong beliin buku Angin Contoh"],
)
async def test_to_propose_is_still_something_else(reader: Reader, words: str) -> None:
    await reader.says(words)
    assert not reader.sees("belum pernah mengusulkan")
    assert reader.sees("pengarang") or reader.sees("Buku apa")


async def test_whoever_asks_later_is_told_before_the_form(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await _proposes(reader, "Angin Contoh")
    await _decided(stage, "Angin Contoh", "Belum bisa", "Cetakan habis.")
    await other_reader.says("usulkan buku angin contoh")
    assert other_reader.sees(
        "“Angin Contoh” pernah diusulkan, dan belum bisa dibeli.\nPetugas menulis: “Cetakan habis.”"
    )
    assert {"Cari buku", "Menu"} <= set(other_reader.keys)
    await other_reader.taps("Tetap usulkan")
    for typed in ("lewati", "dewasa", "lewati", "lewati", "kirim"):
        await other_reader.says(typed)
    assert other_reader.sees("usulan “Angin Contoh” kami catat")
    librarian = await _librarian(stage, "Pustakawati Contoh")
    await librarian.taps("💡 Usulan buku: 1")
    await librarian.taps("1.")
    assert librarian.sees("1 warga mengusulkannya sesudah itu.")


async def test_a_title_written_in_the_form_is_told_of_before_it_is_kept(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    await _proposes(reader, "Angin Contoh")
    await _decided(stage, "Angin Contoh", "Sudah dibeli")
    await other_reader.taps_menu("💡 Usulkan buku")
    for typed in ("Angin Contoh", "lewati", "dewasa", "lewati", "lewati", "kirim"):
        await other_reader.says(typed)
    assert other_reader.sees("“Angin Contoh” pernah diusulkan, dan sudah dibeli.")
    assert other_reader.sees("Usulan Anda tetap bisa dikirim.")
    await other_reader.says("usulan saya")
    assert other_reader.sees("belum pernah mengusulkan")
    await other_reader.taps("Lanjutkan")
    await other_reader.taps("Kirim usulan")
    assert other_reader.sees("kami catat")


async def test_after_a_year_nobody_is_told(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await _proposes(reader, "Angin Contoh")
    await _decided(stage, "Angin Contoh", "Belum bisa")
    await stage.passes(timedelta(days=366))
    await _proposes(other_reader, "Angin Contoh")


async def test_the_same_wish_again_is_told_what_became_of_it(reader: Reader, stage: Stage) -> None:
    await _proposes(reader, "Angin Contoh")
    await _decided(stage, "Angin Contoh", "Sudah dibeli")
    await reader.taps_menu("💡 Usulkan buku")
    for typed in ("Angin Contoh", "lewati", "dewasa", "lewati", "lewati", "kirim"):
        await reader.says(typed)
    assert reader.sees("Anda sudah pernah mengusulkan “Angin Contoh”.\n\nDijawab Senin, 23 November: sudah dibeli.")


async def test_who_is_forgotten_hears_nothing_and_the_wish_stays(reader: Reader, stage: Stage) -> None:
    await _proposes(reader, "Angin Contoh")
    await reader.says("hapus data saya")
    await reader.taps("Ya, hapus semuanya")
    librarian = await _librarian(stage)
    await librarian.taps("💡 Usulan buku: 1")
    await librarian.taps("1.")
    await _answers(librarian, "Sudah dibeli")
    assert librarian.sees("Jawaban Anda dikirim kepada 0 warga.")
    assert reader.heard("Buku yang Anda usulkan") == []


async def test_it_reads_well_in_english(reader: Reader, stage: Stage) -> None:
    await _proposes(reader, "Angin Contoh")
    await reader.says("/bahasa")
    await reader.taps("English")
    await _decided(stage, "Angin Contoh", "Sudah dibeli", "Rak baru.")
    assert reader.sees("The book you proposed, “Angin Contoh”, was bought.")
    await reader.taps("My proposals")
    assert reader.sees("Answered on Monday, 23 November: was bought.\nThe staff write: “Rak baru.”")
