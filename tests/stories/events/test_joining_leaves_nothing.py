"""Whoever joined, asked or told leaves nothing behind when their data are deleted; and what happens in the middle."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.areas.library.service import Library
from tests.actors import Reader, Stage
from tests.stories.events.test_events_joining import opens
from tests.stories.events.test_signing_children_up import DONGENG, RAFI, changes, notes, seats
from tests.stories.events.test_teenagers import _asks, _for_teenagers
from tests.stories.privacy.test_deleting_ones_data import _traces


async def _deletes(reader: Reader) -> None:
    await reader.says("hapus data sy")
    await reader.taps("Ya, hapus semuanya")
    assert reader.sees("Data Anda sudah dihapus")


async def test_a_parent_who_told_all(reader: Reader, stage: Stage) -> None:
    await changes(stage, left_alone=1, counts_adults=1)
    await opens(reader, DONGENG)
    await reader.taps("Daftarkan anak")
    await reader.says("Zulaikha 5 th TK")
    await reader.taps("Lanjut: Zulaikha")
    await reader.taps("1")
    await reader.says("0812 7777 8888")
    await reader.says("alergi kacang tanah")
    await reader.says("Nenek Zubaidar")
    await reader.taps("Setuju, daftarkan")
    assert reader.sees("Zulaikha terdaftar ✅")
    for minutes in (1, 6):  # the question for interests comes first, the report's after it
        await stage.passes(timedelta(minutes=minutes))
    await reader.taps("Setuju, isi")
    for key in ("Laing", "25–34 tahun", "Perempuan"):
        await reader.taps(key)
    await _deletes(reader)
    words = (str(reader.id), "Zulaikha", "kacang", "Zubaidar", "77778888")
    assert await _traces(stage, *words) == []
    async with stage.app.database.reading() as rows:
        assert await rows.value("SELECT count(*) FROM resident_profiles") == 0


async def test_a_teacher_who_asked(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await reader.says("sy guru bawa 30 murid")
    for said in ("SD Zamrud Contoh", "kapan saja", "0812 7777 8888"):
        await reader.says(said)
    await reader.taps("Setuju, kirim")
    await _deletes(reader)
    assert await _traces(stage, str(reader.id), "Zamrud", "77778888") == []


async def test_a_teenager_and_a_guardian(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await _for_teenagers(stage)
    await other_reader.starts(await _asks(reader))
    await other_reader.taps("Setuju")
    await _deletes(other_reader)
    assert await _traces(stage, str(other_reader.id)) == []
    await _deletes(reader)
    assert await _traces(stage, str(reader.id), "Remaja Contoh") == []
    async with stage.app.database.reading() as rows:
        assert await rows.value("SELECT count(*) FROM permissions") == 0


# In the middle of the form


@pytest.mark.parametrize(
    ("column", "value", "seen"),
    [
        ("state", "cancelled", "batal"),
        ("state", "finished", "sudah selesai"),
        ("closes_at", 1, "sudah ditutup"),
        ("sign_up", "none", "Tidak perlu mendaftar"),
    ],
)
async def test_an_event_that_closes_meanwhile_is_told(
    reader: Reader, stage: Stage, column: str, value: Any, seen: str
) -> None:
    await notes(stage, reader, RAFI)
    await opens(reader, DONGENG)
    await reader.taps("Daftarkan anak")
    await changes(stage, **{column: value})
    await reader.taps("Daftarkan Rafi")
    assert reader.sees(seen), reader.text
    assert len(reader.keys) > 1
    assert not await seats(stage)


async def test_a_question_that_comes_meanwhile_is_asked(reader: Reader, stage: Stage) -> None:
    await notes(stage, reader, RAFI)
    await opens(reader, DONGENG)
    await reader.taps("Daftarkan anak")
    async with stage.app.database.transaction() as tx:
        await tx.run(
            "INSERT INTO event_questions (event_id, position, kind, question) VALUES (1, 1, 'text', 'Buku kesukaan?')"
        )
    await reader.taps("Daftarkan Rafi")
    assert reader.sees("Pertanyaan acara ini berubah")
    await opens(reader, DONGENG)
    await reader.taps("Daftarkan anak")
    await reader.taps("Lanjut: Rafi")
    assert reader.sees("Buku kesukaan?")
    await reader.says("Si Kancil")
    assert reader.sees("Rafi terdaftar ✅")


async def test_a_forgotten_form_is_begun_anew_not_sent(reader: Reader, stage: Stage) -> None:
    await notes(stage, reader, RAFI)
    await opens(reader, DONGENG)
    await reader.taps("Daftarkan anak")
    old = reader.key("Daftarkan Rafi")["callback_data"]
    await reader.says("/batal")
    await reader.forges(old)
    assert not await seats(stage)
    assert reader.keys


async def test_children_switched_off_leave_no_key(reader: Reader, stage: Stage) -> None:
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Library].switch(tx, "children", off=True)
    await opens(reader, DONGENG)
    assert "Daftarkan anak" not in reader.keys


async def test_nobody_signs_anothers_child_up(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await notes(stage, reader, RAFI)
    await opens(other_reader, DONGENG)
    await other_reader.taps("Daftarkan anak")
    assert "Rafi" not in str(other_reader.keys)
    await other_reader.forges("fm1:kids:children:t:0")
    await other_reader.forges("fm1:kids:children:d:")
    assert not await seats(stage)
