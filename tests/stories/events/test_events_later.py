"""What events promise for later, with the clock moved: reminders, offers, changes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.areas.events.service import Events
from bot.base.refusals import Unknown
from tests.actors import Message, Reader, Stage, said
from tests.moving import moves
from tests.stories.events.test_events_joining import joins, opens

COURSE = "Seminar Literasi"  # Friday, 4 December, 09.00


def _heard(reader: Reader, words: str) -> list[Message]:
    return [one for one in reader.answers if words in said(one)]


async def event_called(stage: Stage, title: str) -> int:
    async with stage.app.database.reading() as rows:
        found = await rows.value("SELECT id FROM events WHERE title LIKE :title", {"title": f"{title}%"})
    return int(found)


async def _frees_a_seat(stage: Stage, title: str) -> None:
    """Somebody known at the desk cancels."""
    event_id = await event_called(stage, title)
    async with stage.app.database.transaction() as tx:
        seat = await tx.value(
            "SELECT id FROM registrations WHERE event_id = :event AND state = 'seated' ORDER BY id LIMIT 1",
            {"event": event_id},
        )
        await stage.app.services[Events].signing_up.cancel(tx, None, [seat])
    await stage.settled()


async def _queues(reader: Reader, title: str = "Kelas Fotografi") -> None:
    await opens(reader, title)
    await reader.taps("Masuk daftar tunggu")
    await reader.says("Warga Contoh")
    await reader.taps("Setuju")


async def test_three_reminders_come_to_whoever_holds_a_seat(reader: Reader, stage: Stage) -> None:
    await joins(reader, COURSE)
    for days, hours, so_far in ((7, 23, 0), (0, 1, 1), (1, 23, 1), (0, 1, 2), (0, 22, 3), (1, 0, 3)):
        await stage.passes(timedelta(days=days, hours=hours))
        assert len(_heard(reader, "Kami tunggu kedatangan Anda")) == so_far, (days, hours)
    assert reader.sees("Hari ini pukul 09.00–12.00 WIB")
    assert reader.sees("Tempat: Aula")


async def test_from_a_reminder_one_tap_confirms_and_one_cancels(reader: Reader, stage: Stage) -> None:
    await joins(reader, COURSE)
    await stage.passes(timedelta(days=8))
    await reader.taps("Jadi datang")
    assert reader.sees("sampai jumpa")
    await stage.passes(timedelta(days=2))
    assert reader.sees("Besok, Jumat, 4 Desember pukul 09.00–12.00 WIB")
    assert "Jadi datang" not in reader.keys, "what was answered is not asked again"
    await reader.taps("Batalkan")
    assert reader.sees("Sudah dibatalkan: Seminar")
    before = len(reader.answers)
    await stage.passes(timedelta(days=1))
    assert len(reader.answers) == before, "nobody is reminded of a seat given back"


async def test_what_is_on_one_day_is_one_reminder(reader: Reader, stage: Stage) -> None:
    event_id = await event_called(stage, "Nonton Bareng")
    await joins(reader, COURSE)
    async with stage.app.database.transaction() as tx:
        event = await stage.app.services[Events].reading.event(tx, event_id)
        starts = event.sessions[0].starts_at + timedelta(days=7)
        times = {event.sessions[0].id: (starts, starts + timedelta(hours=2))}
        await moves(stage.app.services[Events], tx, event_id, times)
    await opens(reader, "Nonton Bareng")
    await reader.taps("Daftar")
    await stage.passes(timedelta(days=8, hours=6))
    (both,) = _heard(reader, "Kami tunggu")
    assert "Seminar Literasi" in said(both)
    assert "Nonton Bareng" in said(both)
    assert {"1: jadi datang", "Batalkan 2"} <= set(reader.keys)
    await stage.passes(timedelta(days=2))
    assert len(_heard(reader, "Kami tunggu")) == 2


async def test_whoever_waits_is_not_reminded(reader: Reader, stage: Stage) -> None:
    await _queues(reader)
    await stage.passes(timedelta(days=6))
    assert not _heard(reader, "Kami tunggu kedatangan Anda")


async def test_a_seat_that_becomes_free_is_offered_and_taken_in_one_tap(reader: Reader, stage: Stage) -> None:
    await _queues(reader)
    await _frees_a_seat(stage, "Kelas Fotografi")
    assert reader.sees("Ada kursi untuk Anda!\n\nKelas Fotografi")
    assert reader.sees("Mohon jawab sebelum Selasa, 24 November pukul 09.00 WIB")
    await reader.says("/kegiatansaya")
    assert reader.sees("Mohon jawab sebelum")
    await reader.taps("Terima")
    assert reader.sees("Kursinya untuk Anda ✅\n\nKelas Fotografi")
    await stage.passes(timedelta(days=3))
    assert len(_heard(reader, "Kami tunggu")) == 1, "a reminder, as everybody with a seat has"


async def test_an_offer_declined_goes_to_the_next(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await _queues(reader)
    await _queues(other_reader)
    await _frees_a_seat(stage, "Kelas Fotografi")
    assert not _heard(other_reader, "Ada kursi")
    await reader.taps("Tolak")
    assert reader.sees("urutan berikutnya di daftar tunggu")
    assert other_reader.sees("Ada kursi untuk Anda!")


async def test_an_offer_nobody_answers_passes_on(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await _queues(reader)
    await _queues(other_reader)
    await stage.passes(timedelta(minutes=1))  # their interests are asked
    await _frees_a_seat(stage, "Kelas Fotografi")
    await stage.passes(timedelta(hours=23))
    assert not _heard(other_reader, "Ada kursi")
    await stage.passes(timedelta(hours=1))
    assert other_reader.sees("Ada kursi untuk Anda!")
    await reader.taps("Terima")
    assert _heard(reader, "sudah berakhir")


async def test_an_offer_at_night_comes_in_the_morning(reader: Reader, stage: Stage) -> None:
    await _queues(reader)
    await stage.passes(timedelta(hours=13))  # 22.00
    await _frees_a_seat(stage, "Kelas Fotografi")
    assert not _heard(reader, "Ada kursi")
    await stage.passes(timedelta(hours=9))
    assert reader.sees("Ada kursi untuk Anda!")
    assert reader.sees("sebelum Rabu, 25 November pukul 07.00")


async def test_an_offer_to_somebody_who_blocked_the_bot_passes_on(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    await _queues(reader)
    await _queues(other_reader)
    reader.person.blocks()
    await stage.settled()
    await _frees_a_seat(stage, "Kelas Fotografi")
    await stage.passes(timedelta(hours=25))
    assert other_reader.sees("Ada kursi untuk Anda!")


async def test_nobody_answers_anothers_offer(reader: Reader, other_reader: Reader, stage: Stage) -> None:
    await _queues(reader)
    await _frees_a_seat(stage, "Kelas Fotografi")
    data = reader.key("Terima")["callback_data"]
    await other_reader.says("/menu")
    await other_reader.forges(data)
    assert other_reader.sees("tidak ada")


async def test_a_move_reaches_everybody_once_and_moves_the_reminders(
    reader: Reader, other_reader: Reader, stage: Stage
) -> None:
    await joins(reader, COURSE)
    event_id = await event_called(stage, COURSE)
    event = await stage.app.services[Events].reading.event(stage.app.database.free, event_id)
    (session,) = event.sessions
    later = session.starts_at + timedelta(days=7)
    async with stage.app.database.transaction() as tx:
        times = {session.id: (later, later + timedelta(hours=3))}
        await moves(stage.app.services[Events], tx, event_id, times, place="Ruang Diskusi")
    await stage.settled()
    assert reader.sees("Ada perubahan:\n\nSeminar")
    assert reader.sees("Jumat, 11 Desember pukul 09.00–12.00 WIB")
    assert reader.sees("Tempat: Ruang Diskusi\nSemula: Jumat, 4 Desember pukul 09.00–12.00 WIB, Aula")
    assert any("Batalkan" in key for key in reader.keys)
    await stage.passes(timedelta(days=9))
    assert not _heard(reader, "Kami tunggu")
    await stage.passes(timedelta(days=6))
    assert len(_heard(reader, "Kami tunggu")) == 1
    assert len(_heard(reader, "Ada perubahan")) == 1
    assert not other_reader.answers


async def test_a_cancelled_event_is_told_and_not_reminded_of(reader: Reader, stage: Stage) -> None:
    await joins(reader, COURSE)
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Events].composing.cancel(tx, await event_called(stage, COURSE), "Pembicara sakit")
    await stage.settled()
    assert reader.sees("Mohon maaf, Seminar Literasi Keuangan Keluarga pada Jumat, 4 Desember")
    assert reader.sees("Alasan: Pembicara sakit")
    await stage.passes(timedelta(days=12))
    assert not _heard(reader, "Kami tunggu")


@pytest.mark.parametrize(("let_in", "seen"), [(True, "Anda mendapat kursi"), (False, "belum ada kursi")])
async def test_the_decision_of_the_staff_is_told(reader: Reader, stage: Stage, let_in: bool, seen: str) -> None:
    async with stage.app.database.transaction() as tx:
        await tx.run("UPDATE events SET approval = 1 WHERE title LIKE 'Seminar%'")
    await joins(reader, COURSE)
    (asked,) = await stage.app.services[Events].reading.pending(
        stage.app.database.free, await event_called(stage, COURSE)
    )
    async with stage.app.database.transaction() as tx:
        deciding = stage.app.services[Events].signing_up
        await (deciding.approve(tx, asked.party_id) if let_in else deciding.refuse(tx, asked.party_id, ""))
    await stage.settled()
    assert reader.sees(seen)


async def test_reminders_survive_a_restart_and_those_too_late_are_dropped(reader: Reader, stage: Stage) -> None:
    await joins(reader, COURSE)
    await stage.app.stop()
    stage.clock.advance(timedelta(days=10, hours=1))  # an hour after the second was due
    stage.world.clock.advance(timedelta(days=10, hours=1))
    await stage.restarts()
    await stage.settled()
    assert len(_heard(reader, "Kami tunggu")) == 1, "the one of a day before; that of three days is of no use now"


async def test_an_event_is_finished_after_its_last_session(stage: Stage) -> None:
    await stage.passes(timedelta(days=2))
    finished = await stage.app.services[Events].reading.event(
        stage.app.database.free, await event_called(stage, "Belajar Komputer")
    )
    assert finished.state == "finished"
    with pytest.raises(Unknown):
        await stage.app.services[Events].reading.event(stage.app.database.free, 99999)
