"""Faults that pass, and what waited meanwhile: answered in order, and nothing done that nobody wants any more."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from bot.base.database import Transaction
from tests.actors import Reader, Stage
from tests.stories.events.happenings import publishes_event


@contextmanager
def locked(stage: Stage) -> Iterator[None]:
    """Another program has the database's write lock."""
    other = sqlite3.connect(stage.app.settings.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.rollback()
        other.close()


async def test_what_comes_while_the_database_is_locked_is_answered_after(reader: Reader, stage: Stage) -> None:
    await reader.says("halo")
    with locked(stage):
        reader.person.sends("jam buka")
        reader.person.sends("/bantuan")
        await asyncio.sleep(0.7)
        assert reader.sees("Selamat")
    await stage.settled()
    assert [message["text"][:20] for message in reader.answers[-2:]]
    assert reader.sees("Tulis")
    assert "pukul" in str(reader.answers[-2]["text"])


async def test_what_comes_while_the_disk_is_full_is_answered_after(reader: Reader, stage: Stage) -> None:
    await reader.says("halo")

    async def fill(tx: Transaction) -> int:
        pages = int(await tx.value("PRAGMA page_count"))
        return int(await tx.value(f"PRAGMA max_page_count = {pages}"))

    async def empty(tx: Transaction) -> int:
        return int(await tx.value("PRAGMA max_page_count = 1000000"))

    await stage.app.database.write(fill)
    reader.person.sends("usul buku " + "panjang sekali " * 200)
    reader.person.sends("jam buka")
    await asyncio.sleep(0.5)
    await stage.app.database.write(empty)
    await stage.settled()
    assert reader.sees("pukul")


async def test_a_sign_up_that_comes_late_is_asked_about_once_more(reader: Reader, stage: Stage) -> None:
    await publishes_event(stage, "Kelas Menulis")
    await reader.says("/acara")
    await reader.taps("Kelas Menulis")
    message, key = reader._find("Daftar")
    with locked(stage):
        reader.person.presses(message, key["callback_data"])
        await asyncio.sleep(0.1)
        stage.clock.advance(timedelta(minutes=20))
        stage.world.clock.advance(timedelta(minutes=20))
    await stage.settled()
    assert reader.sees("terlambat")
    assert await reader.taps(key["text"])
    assert not reader.sees("terlambat")


async def test_a_question_that_comes_late_is_answered_all_the_same(reader: Reader, stage: Stage) -> None:
    await reader.says("halo")
    with locked(stage):
        reader.person.sends("laskar pelangi")
        await asyncio.sleep(0.1)
        stage.clock.advance(timedelta(minutes=20))
        stage.world.clock.advance(timedelta(minutes=20))
    await stage.settled()
    assert reader.sees("Laskar Pelangi")
