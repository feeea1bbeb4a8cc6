"""/status: for owners alone, on one screen of a phone."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.areas.operation.status import Status
from bot.base.area import Hooks, Metrics
from bot.base.database import Reader as ReaderOfRows
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter
from tests.actors import Reader, Stage, plain

READ = """outbox.answers outbox.reminders outbox.announcements outbox.oldest_seconds outbox.undelivered
    schedule.overdue schedule.failed inbox.waiting inbox.parked failed_updates.kept
    catalogue.titles catalogue.index_seconds catalogue.index_behind""".split()


async def test_the_owner_reads_that_all_is_well(owner: Reader, stage: Stage) -> None:
    await owner.starts()
    await stage.passes(timedelta(days=2, hours=3))
    said = plain(await owner.says("/status"))
    assert "Semua berjalan baik." in said
    assert "(2 hari 3 jam)" in said
    assert "576 judul" in said
    assert "jawaban 0, pengingat 0, pengumuman 0" in said
    assert "0 sedang dijawab, 0 gagal, 0 disisihkan" in said
    assert len(said.splitlines()) <= 18
    assert len(said) < 900
    assert owner.keys == ["Lihat lagi", "Meja petugas", "Menu"]


async def test_it_stands_on_the_owner_s_desk(owner: Reader) -> None:
    await owner.taps_desk("Keadaan bot")
    assert owner.sees("Semua berjalan baik.")
    await owner.taps("Meja")
    assert owner.sees("Meja petugas")


@pytest.mark.parametrize("role", ["admin", "librarian", "head"])
async def test_nobody_else_reads_it(stage: Stage, role: str) -> None:
    member = await stage.hires("Rekan", role)
    await member.says("/status")
    assert member.sees("khusus untuk petugas")
    await member.forges("ops1")
    assert not member.sees("Basis data")
    await member.says("/petugas")
    assert not any("Keadaan bot" in key for key in member.keys)


async def test_what_needs_an_eye_is_said_first_with_a_way_to_it(owner: Reader, reader: Reader, stage: Stage) -> None:
    await owner.starts()
    async with stage.app.database.transaction() as tx:
        columns = "update_id, lane, payload, state, attempts, received_at"
        await tx.run(f"INSERT INTO inbox ({columns}) VALUES (1, 2, '{{}}', 'parked', 3, 0)")
        letter = Letter(reader.id, "no_such_kind", {}, "a", Lane.REMINDERS)
        await outbox.post(tx, letter, stage.clock.now())
        await tx.run("UPDATE outbox SET state = 'refused', reason = 'Bad Request', settled_at = 1799999999999")
    await owner.says("/status")
    assert owner.sees("Ada yang perlu Anda perhatikan:\n• ada pesan warga yang disisihkan")
    assert owner.sees("tidak terkirim: 1")
    await owner.taps("Pesan yang gagal")
    assert owner.sees("Disisihkan: 1")
    assert owner.sees("(dicoba: 3)")
    await owner.taps("Kembali")
    await owner.taps("Tidak terkirim")
    assert owner.sees("Bad Request")


async def test_letters_that_wait_for_long_are_told_of(owner: Reader, reader: Reader, stage: Stage) -> None:
    report = await stage.app.services[Status].report()
    assert report["outbox.reminders"] == 0
    async with stage.app.database.transaction() as tx:
        letter = Letter(reader.id, "event_reminder", {}, "a", Lane.REMINDERS)
        await outbox.post(tx, letter, stage.clock.now() - timedelta(minutes=20))
    report = await stage.app.services[Status].report()
    assert report["outbox.reminders"] == 1
    assert report["outbox.oldest_seconds"] == 1200


async def test_every_number_that_is_read_is_measured(stage: Stage) -> None:
    services = stage.app.services

    async def measured(reader: ReaderOfRows) -> set[str]:
        return {name for hook in services[Hooks].of(Metrics) for name in await hook.read(services, reader)}

    assert await stage.app.database.read(measured) == set(READ)
