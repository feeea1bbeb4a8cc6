"""A file that Telegram no longer gives: said kindly, with what to do, and no alarm to the owner."""

from __future__ import annotations

import io
import re
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PIL import Image

from bot.chat.screens.texts import Texts
from handlers.surveys.papers import table
from tests.actors import Reader, Stage
from tests.stories.events.happenings import publishes_event
from tests.stories.surveys.acts import begins, book, head_of_the_library, paper, sends_papers

HANDLERS = Path(__file__).parents[3] / "handlers"
PAPER = table(Texts("id", ZoneInfo("Asia/Jakarta"))).headings
KINDS = {"big_file": "paling besar 20 MB", "lost_file": "kirim sekali lagi", "no_path": "kirim sekali lagi"}
FETCHING = {
    "catalogue/browsing.py", "events/check_in/codes.py", "events/planning/posters.py", "patrons/desk.py",
    "surveys/own_file.py", "surveys/papers.py",
}  # fmt: skip


@pytest.fixture
def photo() -> bytes:
    """A picture without a barcode."""
    picture = io.BytesIO()
    Image.new("RGB", (320, 240), "white").save(picture, "JPEG")
    return picture.getvalue()


def _quiet(owner: Reader) -> bool:
    return not owner.heard("gagal")


def test_every_place_that_fetches_is_met_here() -> None:
    found = {
        str(one.relative_to(HANDLERS))
        for one in HANDLERS.rglob("*.py")
        if re.search(r"context\.fetch\b", one.read_text(encoding="utf-8"))
    }
    assert found == FETCHING


@pytest.mark.parametrize("kind", KINDS)
async def test_a_resident_s_photo(owner: Reader, reader: Reader, stage: Stage, photo: bytes, kind: str) -> None:
    await owner.starts()
    stage.world.faults.add(kind)  # type: ignore[arg-type]
    await reader.sends_photo(photo)
    assert reader.sees(KINDS[kind])
    assert any("Cari buku" in key for key in reader.keys)
    assert _quiet(owner)
    await reader.sends_photo(photo)
    assert reader.sees("belum terbaca")


async def test_its_caption_is_answered_all_the_same(owner: Reader, reader: Reader, stage: Stage, photo: bytes) -> None:
    stage.world.faults.add("lost_file")
    await reader.sends_photo(photo, "laskar pelangi")
    assert reader.sees("1. Laskar Pelangi")


@pytest.mark.parametrize("kind", KINDS)
async def test_a_list_of_members(owner: Reader, stage: Stage, kind: str) -> None:
    await owner.starts()
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    for faulty in (True, False):
        await librarian.says("/petugas")
        await librarian.taps_desk("Anggota")
        await librarian.taps("Kirim daftar anggota")
        await librarian.sends_document(b"Nomor Anggota,Tanggal Lahir\nA1,1/2/1990\n", "anggota.csv")
        if faulty:
            stage.world.faults.add(kind)  # type: ignore[arg-type]
        await librarian.taps("Baca daftar")
        assert librarian.sees(KINDS[kind] if faulty else "1 anggota terbaca")
    assert _quiet(owner)


@pytest.mark.parametrize("kind", KINDS)
async def test_the_door_s_photo(owner: Reader, stage: Stage, photo: bytes, kind: str) -> None:
    await owner.starts()
    member = await stage.hires("Penjaga", "door")
    stage.world.faults.add(kind)  # type: ignore[arg-type]
    await member.sends_photo(photo)
    assert member.sees(KINDS[kind])
    assert _quiet(owner)


@pytest.mark.parametrize("kind", KINDS)
async def test_a_poster(owner: Reader, stage: Stage, photo: bytes, kind: str) -> None:
    event = await publishes_event(stage)
    async with stage.app.database.transaction() as tx:
        await tx.run("UPDATE events SET poster = 'gone' WHERE id = :id", {"id": event})
    await owner.starts()
    stage.world.faults.add(kind)  # type: ignore[arg-type]
    await owner.forges(f"plk1:{event}")
    assert owner.sees(KINDS[kind])
    assert _quiet(owner)


@pytest.mark.parametrize("kind", KINDS)
async def test_the_papers_of_a_survey_and_questions_for_one(owner: Reader, stage: Stage, kind: str) -> None:
    await owner.starts()
    head = await head_of_the_library(stage)
    await begins(head)
    stage.world.faults.add(kind)  # type: ignore[arg-type]
    await sends_papers(head, book([paper(1)], PAPER))
    assert head.sees(KINDS[kind])
    await head.taps_desk("Survei")
    await head.taps("Survei lain")
    await head.taps("Kebiasaan membaca")
    await head.taps("Pertanyaan dari berkas")
    await head.sends_document(b"Pertanyaan,Cara menjawab\nApa?,skala\n", "tkm.csv")
    stage.world.faults.add(kind)  # type: ignore[arg-type]
    await head.taps("Baca pertanyaannya")
    assert head.sees(KINDS[kind])
    assert _quiet(owner)
