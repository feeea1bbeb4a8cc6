"""Through the whole bot: whatever leaves it for whomever, no words of a note leave before its reader is so far.

The rule alone is tried with many editions in tests/services/test_reading_group_notes.py; here everything that Telegram
was sent is looked through, by whichever way it left.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from tests.actors import Reader, Stage
from tests.drawn import Drawn
from tests.stories.challenges.reading import has_child
from tests.stories.reading_groups.clubs import reads_together, to_books

_NOTES = {"SatuPerempat": "hal 120 dari 480", "DuaPertiga": "hal 320 dari 480", "DiUjung": "hal 480 dari 480"}


async def _writes(reader: Reader, words: str, place: str, key: str) -> None:
    await to_books(reader)
    await reader.taps("Buku sekarang")
    await reader.taps("Sampai mana?")
    await reader.taps("Catatan & kutipan")
    await reader.taps(key)
    await reader.says(words)
    await reader.says(place)


async def _goes_every_way(stage: Stage, reader: Reader) -> None:
    """Every list, card, search, file and picture that there is around a group."""
    await to_books(reader)
    for forged in (
        "rbo1:1",
        "rd1:1",
        "rdn1:1:0",
        "rdn1:1:1",
        "rds1:1:0",
        "rdo1:1",
        "rdo1:2",
        "rdo1:3",
        "rdx1:1:0",
        "rdx1:3:1",
    ):
        await reader.forges(forged)
    for said in ("klub saya", "/klub", "kartu keluarga baca", "acara minggu ini", "Bumi Manusia", "/menu"):
        await reader.says(said)
    await reader.says("/klub")
    await reader.taps("Arsip")
    for forged in ("raa1:0:0", "rab1:1", "rac1:1:2026", "rad1:1:2026", "rae1:1:2026:1"):
        await reader.forges(forged)
    await reader.says("/datasaya")
    await reader.taps("Unduh data saya")
    reader.person.asks_inline("Bumi Manusia")
    await stage.settled()


def _sent(stage: Stage) -> list[tuple[Any, str]]:
    """To whom, and what, of everything that left; inline answers are for anybody."""
    return [
        (one.params.get("chat_id", "inline"), f"{one.method} {one.params} {one.given!r}")
        for one in stage.world.requests
    ]


async def test_nothing_leaves_before_its_reader_is_so_far(
    reader: Reader, other_reader: Reader, stage: Stage, drawn: Drawn
) -> None:
    behind, stranger = stage.meets("Cici"), stage.meets("Dodi")
    await has_child(behind, "Salsa")
    librarian = await reads_together(stage, reader, other_reader, behind)
    for number, (words, place) in enumerate(_NOTES.items()):
        await _writes(reader, words, place, "Simpan kutipan" if number % 2 else "Tulis catatan")
    await other_reader.says("hal 210 dari 300")  # 70 % of a shorter edition
    await behind.says("bab 1 dari 20")
    stage.world.requests.clear()
    await librarian.says("/klub")
    await librarian.taps("Kopi & Buku")
    await librarian.taps("Kelola klub")
    await librarian.taps("Pertemuan")
    await librarian.taps("Rencanakan pertemuan")
    for said in ("Sabtu jam 10", "Ruang Baca"):
        await librarian.says(said)
    await librarian.taps("Anggota")
    await librarian.taps("Rencanakan")
    for one in (other_reader, behind):
        await _goes_every_way(stage, one)
    await stage.passes(timedelta(days=15))  # the pulse, reminders, the digest of two weeks
    await to_books(librarian)
    await librarian.taps("Buku sekarang")
    for step in ("Mulai diskusi", "selesai", "Simpan ke arsip"):
        await librarian.taps(step)
    for one in (other_reader, behind):
        await _goes_every_way(stage, one)
    await stranger.says("/klub")
    await stranger.taps("Arsip")
    await stranger.taps("Bumi Manusia")
    await stage.passes(timedelta(days=8))
    sees = {reader.id: set(_NOTES), other_reader.id: {"SatuPerempat", "DuaPertiga"}}
    left = _sent(stage)
    for to, body in left:
        shown = {words for words in _NOTES if words in body}
        assert shown <= sees.get(to, set()), (to, body)
    assert any("DuaPertiga" in body for to, body in left if to == other_reader.id), "what may be seen is"
    assert not any(words in str(drawn.orders) for words in _NOTES), "nor does any paper or picture tell it"
