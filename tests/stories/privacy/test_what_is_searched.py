"""Of what somebody types, a search keeps what looks for a book, and for as long as its keys are of use."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from bot.areas.catalogue.service import Catalogue
from tests.actors import Reader, Stage


async def _kept(reader: Reader, stage: Stage) -> list[str]:
    """The searches in one's own data, as a file tells them."""
    await reader.says("/datasaya")
    await reader.taps("Unduh data saya")
    for message in reversed(reader.answers):
        if message.get("document", {}).get("file_name") == "data-saya.json":
            file = await stage.app.bot.get_file(message["document"]["file_id"])
            told = json.loads(bytes(await file.download_as_bytearray()))
            return [one["question"] for one in told["data"].get("searches", [])]
    raise AssertionError("no file came")


async def _tidies_after(stage: Stage, step: timedelta) -> None:
    """Let time pass, and the hour's tidying come."""
    await stage.passes(step)
    await stage.app.database.write(stage.app.services[Catalogue].tidy)


@pytest.mark.parametrize(
    ("typed", "secrets"),
    [
        ("Contoh Warga 0812 3456 7890 minta dihubungi segera", ["0812", "7890"]),
        ("NIK 1372012304560001 xyzzy", ["137201"]),
        ("kirim ke contoh@example.org xyzzy", ["example.org"]),
        ("xyzzy nama anak saya Zulfikarnain umur 5", ["Zulfikarnain"]),
        ("xyzzy atas nama Zubaidahwati", ["Zubaidahwati"]),
    ],
)
async def test_what_tells_of_a_person_is_not_kept(reader: Reader, stage: Stage, typed: str, secrets: list[str]) -> None:
    await reader.says("laskar pelangi")
    await reader.says(typed)
    kept = await _kept(reader, stage)
    assert "laskar pelangi" in kept
    assert [one for one in secrets if any(one in text for text in kept)] == []


async def test_what_found_nothing_is_gone_after_a_day(reader: Reader, stage: Stage) -> None:
    await reader.says("laskar pelangi")
    await reader.says("cari buku gurindam nan rahasia")
    key = reader.key("Usulkan buku")["callback_data"]
    await _tidies_after(stage, timedelta(hours=20))
    assert any("rahasia" in one for one in await _kept(reader, stage))
    await _tidies_after(stage, timedelta(hours=6))
    kept = await _kept(reader, stage)
    assert kept == ["laskar pelangi"]
    await reader.forges(key)
    assert reader.keys, "its key still leads somewhere"


async def test_what_found_books_is_kept_for_its_keys(reader: Reader, stage: Stage) -> None:
    await reader.says("laskar pelangi")
    await stage.passes(timedelta(days=29))
    assert "laskar pelangi" in await _kept(reader, stage)
    await stage.passes(timedelta(days=2))
    await reader.says("bumi manusia")
    assert await _kept(reader, stage) == ["bumi manusia"]


async def test_the_words_that_found_nothing_still_fill_a_proposal(reader: Reader) -> None:
    await reader.says("cari buku gurindam nan rahasia")
    await reader.taps("Usulkan buku")
    assert reader.sees("gurindam nan rahasia")
