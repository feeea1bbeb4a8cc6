"""Deletion: two taps, nothing left, and what was held goes to those who wait."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.areas.children.service import Children
from bot.areas.events.records import Member, Request
from bot.areas.events.service import Events
from bot.areas.events.types import Details, Plan, Session
from bot.areas.privacy.service import Privacy
from tests.actors import Reader, Stage
from tests.stories.privacy.test_ones_own_data import leaves_traces


async def _traces(stage: Stage, *words: str) -> list[str]:
    """Every column of every table, and every file beside the database, in which one of the words is found."""
    await stage.app.database.fold()
    folder = stage.app.settings.database.parent
    files = [(file, file.read_bytes()) for file in folder.rglob("*") if file.is_file()]
    found = [f"{file.name}: {w}" for file, content in files for w in words if not w.isdigit() and w.encode() in content]
    async with stage.app.database.reading() as reader:
        for table in await reader.rows("SELECT name FROM sqlite_schema WHERE type = 'table'"):
            for row in await reader.rows(f"SELECT * FROM {table['name']}"):
                values: dict[str, Any] = dict(row)
                found += [f"{table['name']}.{c}: {v}" for c, v in values.items() if any(w in str(v) for w in words)]
    return found


async def test_deletion_takes_two_taps_and_leaves_nothing(reader: Reader, owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await leaves_traces(reader)
    await reader.says("ganti nama saya")
    await reader.says("Anindita Rahayu")
    await reader.taps("Simpan")
    await reader.says("usul buku")  # an unfinished form
    await reader.says("/datasaya")
    reader.taps_made = 0
    await reader.taps("Hapus data saya")
    assert reader.sees("Hapus semua data Anda di bot ini?")
    await reader.taps("Ya, hapus semuanya")
    assert reader.taps_made == 2
    assert reader.sees("Data Anda sudah dihapus")
    assert await _traces(stage, str(reader.id), "Anindita", "Rafi", "alasan yang sangat pribadi") == []


async def test_the_wish_for_a_book_outlives_who_wished_it(reader: Reader, other_reader: Reader) -> None:
    await leaves_traces(reader)
    await reader.says("hapus data sy")
    await reader.taps("Ya, hapus semuanya")
    await other_reader.taps_menu("💡 Usulkan buku")
    for typed in ("Padang Kota Tercinta", "lewati", "dewasa", "lewati", "lewati", "kirim"):
        await other_reader.says(typed)
    assert other_reader.sees("1 pembaca lain")


async def test_who_was_deleted_may_come_back_as_somebody_new(reader: Reader) -> None:
    await leaves_traces(reader)
    await reader.says("hapus akun saya")
    await reader.taps("Ya, hapus semuanya")
    await reader.says("anak saya")
    assert reader.sees("Belum ada anak")
    await reader.taps_menu("☰ Lainnya")
    await reader.taps("Data saya dan privasi")
    assert not reader.sees("Buku yang Anda usulkan")


async def test_no_leaves_everything_as_it_was(reader: Reader) -> None:
    await leaves_traces(reader)
    await reader.says("hapus data sy")
    await reader.taps("Tidak, simpan saja")
    assert reader.sees("1 anak yang Anda catat")


async def test_a_child_stays_with_its_second_guardian(reader: Reader, other_reader: Reader) -> None:
    await leaves_traces(reader)
    await reader.taps("Undang wali kedua")
    await other_reader.starts(str(reader.key("Salin tautan")["copy_text"]["text"]).partition("?start=")[2])
    await other_reader.taps("Setuju")
    await reader.says("hapus data sy")
    await reader.taps("Ya, hapus semuanya")
    await other_reader.says("anak saya")
    assert other_reader.sees("Rafi")
    await other_reader.taps("Rafi")
    assert "Undang wali kedua" in other_reader.keys


async def test_the_letter_to_the_staff_goes_too(reader: Reader, owner: Reader, stage: Stage) -> None:
    owner.person.blocks()
    await leaves_traces(reader)
    async with stage.app.database.transaction() as tx:
        await tx.run("UPDATE outbox SET state = 'waiting', details = '{\"reason\": \"alasan yang sangat pribadi\"}' "
                     "WHERE kind = 'proposal'")  # fmt: skip
        await stage.app.services[Privacy].erase(tx, reader.id)
    assert await _traces(stage, "alasan yang sangat pribadi") == []


async def _holds_a_seat_that_another_waits_for(reader: Reader, other_reader: Reader, stage: Stage) -> int:
    """An event for one, in which the reader's child has the seat, and the other reader the first place in the queue."""
    events, starts = stage.app.services[Events], stage.clock.now() + timedelta(days=10)
    child = (await stage.app.services[Children].of(stage.app.database.free, reader.id))[0].id
    details = Details("storytelling", "Mendongeng bersama", capacity=1)
    plan = Plan(details, (Session(starts, starts + timedelta(hours=2)),))
    await other_reader.says("ganti nama saya")
    for typed in ("Budi", "simpan"):
        await other_reader.says(typed)
    async with stage.app.database.transaction() as tx:
        event = await events.composing.create(tx, plan, by=1)
        await events.composing.publish(tx, event)
        rafi = Member("Rafi", child_id=child, birth_year=2019, needs="alergi kacang", fetcher="Nenek Rafi")
        await events.signing_up.sign_up(tx, Request(event, (rafi,), reader.id))
        await events.signing_up.sign_up(tx, Request(event, (Member("Budi", self_=True),), other_reader.id))
    return event


async def _states(stage: Stage, event: int) -> list[tuple[str, str]]:
    async with stage.app.database.reading() as reader:
        sql = "SELECT name, state FROM registrations WHERE event_id = :event ORDER BY id"
        return [(row["name"], row["state"]) for row in await reader.rows(sql, {"event": event})]


async def test_deletion_gives_seats_to_those_who_wait(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await leaves_traces(reader)
    event = await _holds_a_seat_that_another_waits_for(reader, other_reader, stage)
    assert await _states(stage, event) == [("Rafi", "seated"), ("Budi", "queued")]
    await reader.says("hapus data sy")
    await reader.taps("Ya, hapus semuanya")
    assert await _states(stage, event) == [("", "cancelled"), ("Budi", "offered")]
    assert other_reader.sees("Mendongeng bersama")
    assert await _traces(stage, str(reader.id), "Rafi", "alergi kacang") == []


async def test_a_child_that_is_deleted_gives_its_seat_up(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await leaves_traces(reader)
    event = await _holds_a_seat_that_another_waits_for(reader, other_reader, stage)
    await reader.says("hapus data anak saya")
    await reader.taps("Ya, hapus")
    assert await _states(stage, event) == [("", "cancelled"), ("Budi", "offered")]
    assert await _traces(stage, "Rafi", "alergi kacang") == []
