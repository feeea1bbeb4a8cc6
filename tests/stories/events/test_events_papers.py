"""Files of events: the calendar entry that knows itself again, the QR code of a ticket."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.areas.events.service import Events
from tests.actors import Reader, Stage
from tests.moving import moves
from tests.stories.events.test_events_joining import joins, opens

icalendar = pytest.importorskip("icalendar")


async def _saved(reader: Reader, stage: Stage) -> dict[str, Any]:
    """The first entry of the newest calendar file, by property."""
    files = stage.world.files
    file = files.get(reader.last["document"]["file_id"])
    assert file is not None
    content = files.content(file)
    (first, *_) = icalendar.Calendar.from_ical(content).walk("VEVENT")
    return {name: first.decoded(name) for name in ("UID", "SEQUENCE", "DTSTART", "SUMMARY")}


async def test_an_event_is_saved_and_its_move_replaces_the_entry(reader: Reader, stage: Stage) -> None:
    await opens(reader, "Seminar Literasi")
    await reader.taps("Ke kalender")
    assert reader.last["document"]["file_name"].endswith(".ics")
    before = await _saved(reader, stage)
    await joins(reader, "Seminar Literasi")
    events = stage.app.services[Events]
    async with stage.app.database.reading() as rows:
        event_id = await rows.value("SELECT id FROM events WHERE title LIKE 'Seminar%'")
    (session,) = (await events.reading.event(stage.app.database.free, event_id)).sessions
    later = session.starts_at + timedelta(days=1)
    async with stage.app.database.transaction() as tx:
        await moves(events, tx, event_id, {session.id: (later, later + timedelta(hours=1))})
    await stage.settled()
    await reader.taps("Ke kalender")
    after = await _saved(reader, stage)
    assert after["UID"] == before["UID"]
    assert int(after["SEQUENCE"]) > int(before["SEQUENCE"])
    assert after["DTSTART"] == later


async def test_the_code_comes_as_a_picture_when_asked_for(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await joins(reader, "Belajar Komputer")
    code = reader.key("Salin kode")["copy_text"]["text"]
    before = len(reader.answers)
    await reader.taps("Lihat tiket")
    assert len(reader.answers) == before + 1
    assert "photo" in reader.last
    assert reader.sees(code)
    await other_reader.starts(f"t_{code}")
    assert other_reader.sees("dipindai petugas")
    assert not other_reader.sees("Warga Contoh")


async def test_nobody_gets_anothers_code(reader: Reader, other_reader: Reader) -> None:
    await joins(reader, "Belajar Komputer")
    data = reader.key("Lihat tiket")["callback_data"]
    await other_reader.says("/menu")
    await other_reader.forges(data)
    assert other_reader.sees("tidak ada")
