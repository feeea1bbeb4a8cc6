"""What was not understood tells of nobody: no names, no numbers, no complaints, nothing after thirty days."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from bot.areas.learning.service import Learning
from tests.actors import Reader, Stage
from tests.stories.learning.test_teaching import ODD, asked

TABLES = ("unclear_words", "unclear_choices", "heard_days", "taught_words")


async def rows(stage: Stage) -> str:
    """Everything that is kept of it, as it stands in the database."""
    async with stage.app.database.reading() as reader:
        every = [row for table in TABLES for row in await reader.rows(f"SELECT * FROM {table}")]
        return " ".join(str(value) for row in every for value in dict(row).values())


@pytest.mark.parametrize("name", ["Zulfahmi Contoh", "rahmadani", "Kasih", "MAWAR", "Xyrtuan Brakel", "junior"])
@pytest.mark.parametrize(
    "said", ["nama saya {}, tukar botol sawah angin", "bu {} tukar botol hujan 0812 3456 7890", "{} telur sawah pagar"]
)
async def test_a_name_is_readable_nowhere(reader: Reader, stage: Stage, said: str, name: str) -> None:
    if said.startswith("{") and name.islower():
        name = name.capitalize()  # small, and where no name is told, “junior” is a word
    await reader.starts()
    await reader.says(said.format(name))
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await librarian.says("/belajar")
    kept = (await rows(stage) + librarian.text + " ".join(librarian.keys)).casefold()
    assert "▢" in kept
    for part in name.casefold().split():
        assert part not in kept
    assert "0812" not in kept
    assert "3456" not in kept


async def test_no_row_tells_who_or_at_what_hour(reader: Reader, stage: Stage) -> None:
    await reader.starts()
    await reader.says(ODD)
    kept = await rows(stage)
    assert str(reader.id) not in kept
    assert "2026-11-23" in kept
    assert ":" not in kept
    assert not re.search(r"\b\d{5,}\b", kept)


@pytest.mark.parametrize(
    "said",
    ["toiletnya jorok banget botol di mana mana", "saya mau bunuh diri saja sawah", "petugas judes tukar botol sawah"],
)
async def test_complaints_and_despair_are_kept_nowhere_here(reader: Reader, stage: Stage, said: str) -> None:
    await reader.starts()
    await reader.says(said)
    await reader.says("/menu")
    async with stage.app.database.reading() as rows_of:
        assert await rows_of.value("SELECT count(*) FROM unclear_words") == 0


async def test_small_talk_is_nothing_to_learn(reader: Reader, stage: Stage) -> None:
    await reader.starts()
    for said in ("oke sip", "hmm", "wkwkwk", "🙂", "ya kak"):
        await reader.says(said)
    async with stage.app.database.reading() as rows_of:
        assert await rows_of.value("SELECT count(*) FROM unclear_words") == 0


async def test_the_hour_deletes_what_is_thirty_days_old(stage: Stage) -> None:
    await asked(stage, ODD)
    await stage.passes(timedelta(days=30))
    await stage.app.database.write(stage.app.services[Learning].tidy)
    async with stage.app.database.reading() as reader:
        assert await reader.value("SELECT count(*) FROM unclear_words") == 0
        assert await reader.value("SELECT count(*) FROM unclear_choices") == 0
        assert await reader.value("SELECT count(*) FROM heard_days") > 0


async def test_what_was_noted_survives_a_restart(stage: Stage) -> None:
    resident = stage.meets("Warga Contoh")
    await resident.starts()
    resident.person.sends(ODD)
    await stage.app.queues.settled()
    await stage.restarts()
    await stage.settled()
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await librarian.says("/belajar")
    assert librarian.sees(ODD)


async def test_words_in_a_form_are_not_noted(reader: Reader, stage: Stage) -> None:
    await reader.starts()
    await reader.says("usul buku")
    await reader.says(ODD)
    async with stage.app.database.reading() as rows_of:
        assert await rows_of.value("SELECT count(*) FROM unclear_words") == 0
