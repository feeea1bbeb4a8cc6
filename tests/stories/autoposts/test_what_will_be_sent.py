"""`/jadwal`: what will be sent, when, to whom; moved, skipped, worded, held after downtime."""

from __future__ import annotations

from datetime import timedelta

from bot.areas.broadcasts.service import Broadcasts
from bot.areas.broadcasts.types import Audience, Content, Plan, Target
from simulator.chats import Chat
from tests.actors import Reader, Stage, said
from tests.stories.autoposts.test_events_in_public import posts, published
from tests.stories.channels.chats import registered_channel


async def test_the_head_sees_the_schedule_and_changes_nothing(owner: Reader, stage: Stage) -> None:
    await registered_channel(stage, owner)
    await published(stage)
    head = await stage.hires("Kepala Contoh", "head")
    await head.says("/menu")
    await head.taps("Meja petugas")
    await head.taps("Jadwal pengumuman")
    assert head.taps_made == 2
    assert head.sees("Agenda mingguan")
    assert head.sees("Senin, 30 November pukul 08.00 WIB")
    assert head.sees("ke: Kanal Contoh")
    await head.taps("1")
    assert "Pindahkan" not in head.keys
    await head.forges("jde1:1")
    assert head.sees("khusus untuk petugas")
    door = await stage.hires("Petugas Contoh", "door")
    await door.says("/jadwal")
    assert door.sees("khusus untuk petugas")


async def find(owner: Reader, what: str) -> None:
    """Open the thing of this name in the schedule."""
    await owner.says("/jadwal")
    for _ in range(9):
        for line in owner.text.split("\n"):
            if what in line:
                await owner.taps(line.split(".")[0])
                return
        await owner.taps("Berikutnya")
    raise AssertionError(f"{what} is not in the schedule")


async def test_an_announcement_is_moved_by_a_typed_time(owner: Reader, stage: Stage) -> None:
    channel = await registered_channel(stage, owner)
    await published(stage)
    await find(owner, "Acara: Dongeng Contoh")
    assert owner.sees("Jumat, 11 Desember pukul 09.00 WIB")
    await owner.taps("Pindahkan")
    await owner.says("Kamis depan entah")
    assert owner.sees("Silakan tulis hari dan jamnya")
    await owner.says("besok jam 10")
    assert owner.sees("Sudah dipindahkan")
    assert owner.sees("Selasa, 24 November pukul 10.00 WIB")
    await stage.restarts()
    await stage.passes(timedelta(hours=25, minutes=1))
    assert len(posts(owner, channel)) == 2
    await stage.passes(timedelta(days=19))
    assert [said(one) for one in posts(owner, channel) if "Dongeng Contoh" in said(one)][2:] == []


async def test_an_announcement_is_worded_and_sent_now(owner: Reader, stage: Stage) -> None:
    channel = await registered_channel(stage, owner)
    await published(stage)
    await find(owner, "Acara: Dongeng Contoh")
    await owner.taps("Tambah kalimat")
    await owner.says("Ajak adik-adik, ya!")
    assert owner.sees("Kalimat pembuka: Ajak adik-adik, ya!")
    await owner.taps("Kirim sekarang")
    await owner.taps("Ya, kirim")
    assert said(posts(owner, channel)[-1]).startswith("Ajak adik-adik, ya!")
    await owner.says("/jadwal")
    assert not owner.sees("Acara: Dongeng Contoh")


async def test_an_announcement_is_skipped(owner: Reader, stage: Stage) -> None:
    channel = await registered_channel(stage, owner)
    await published(stage)
    await find(owner, "Acara: Dongeng Contoh")
    await owner.taps("Lewati")
    await owner.taps("Ya, lewati")
    assert owner.sees("Sudah dilewati")
    await stage.passes(timedelta(days=18, hours=1))
    assert len([one for one in posts(owner, channel) if "Sabtu, 12 Desember pukul 09.00" in said(one)]) == 1


async def test_what_is_overdue_after_downtime_waits_for_staff(owner: Reader, stage: Stage) -> None:
    channel = await registered_channel(stage, owner)
    await published(stage)
    await stage.app.stop()
    stage.clock.advance(timedelta(days=18, hours=3))  # Friday, 12.00: three hours too late
    stage.world.clock.advance(timedelta(days=18, hours=3))
    await stage.restarts()
    await stage.settled()
    assert len(posts(owner, channel)) == 1
    await owner.says("/petugas")
    assert owner.sees("Pengumuman tertahan:")
    await owner.taps("Pengumuman tertahan")
    assert owner.sees("Acara: Dongeng Contoh")
    number = next(line.split(".")[0] for line in owner.text.split("\n") if "Dongeng Contoh" in line)
    await owner.taps(number)
    await owner.taps("Kirim sekarang")
    await owner.taps("Ya, kirim")
    assert len(posts(owner, channel)) == 2


async def test_after_long_downtime_one_letter_tells_of_all_that_is_held(owner: Reader, stage: Stage) -> None:
    await registered_channel(stage, owner)
    await stage.app.stop()
    stage.clock.advance(timedelta(days=10, hours=1))
    stage.world.clock.advance(timedelta(days=10, hours=1))
    await stage.restarts()
    await stage.passes(timedelta(minutes=2))
    letters = [said(one) for one in owner.answers if "terlambat" in said(one)]
    assert letters == ["3 pengumuman terlambat dan kami tahan. Mohon keputusan Anda."]
    await owner.taps("Putuskan")
    assert any("Menunggu keputusan Anda" in said(one) and "Agenda mingguan" in said(one) for one in owner.answers)


async def test_nothing_overdue_is_sent_at_night(owner: Reader, stage: Stage) -> None:
    channel = await registered_channel(stage, owner)
    await published(stage)
    await find(owner, "Acara: Dongeng Contoh")
    await owner.taps("Pindahkan")
    await owner.says("besok jam 20.30")
    await stage.app.stop()
    stage.clock.advance(timedelta(hours=36, minutes=15))  # 21.15, within the tolerance
    stage.world.clock.advance(timedelta(hours=36, minutes=15))
    await stage.restarts()
    await stage.settled()
    assert len(posts(owner, channel)) == 1
    assert not owner.sees("terlambat")
    await stage.passes(timedelta(hours=10))
    assert owner.sees("kami tahan sampai Anda memutuskan")


async def test_when_events_are_announced_is_chosen_by_kind(owner: Reader, stage: Stage) -> None:
    channel = await registered_channel(stage, owner)
    await owner.says("/jadwal")
    await owner.taps("Atur pengumuman acara")
    await owner.taps("Mendongeng")
    await owner.taps("✅ Saat diterbitkan")
    await owner.taps("✅ 1 hari sebelumnya")
    await owner.taps("▫️ 3 jam sebelumnya")
    await published(stage)
    assert not posts(owner, channel)
    await stage.passes(timedelta(days=18, hours=20))
    assert not [one for one in posts(owner, channel) if "pukul 09.00 WIB, sampai" in said(one)]
    await stage.passes(timedelta(hours=2))
    assert said(posts(owner, channel)[-1]).startswith("Dongeng Contoh")


async def planned(stage: Stage, owner: Reader, channel: Chat) -> None:
    """An announcement of the staff's, for tomorrow."""
    broadcasts = stage.app.services[Broadcasts]
    async with stage.app.database.transaction() as tx:
        audience = Audience(chats=[Target(channel.id)])
        made = await broadcasts.drafts.create(tx, owner.id, "news", Content(text="Bazar buku hari Minggu"), audience)
        await broadcasts.sending.go(tx, made, owner.id, Plan(stage.clock.now() + timedelta(days=1)))


async def test_an_announcement_of_the_staff_is_changed_in_its_panel(owner: Reader, stage: Stage) -> None:
    channel = await registered_channel(stage, owner)
    await planned(stage, owner, channel)
    await find(owner, "Bazar buku")
    assert owner.sees("Selasa, 24 November pukul 09.00 WIB")
    assert owner.sees("Kepada: Kanal Contoh")
    await owner.taps("Ubah …")
    await owner.taps("Ganti isi")
    await owner.says("Bazar buku hari Sabtu")
    await find(owner, "Bazar buku hari Sabtu")
    await owner.taps("Waktu lain")
    await owner.taps("Sekali")
    await owner.says("lusa jam 10")
    assert owner.sees("Rabu, 25 November pukul 10.00 WIB")
    await find(owner, "Bazar buku")
    await owner.taps("Lewati")
    await stage.passes(timedelta(days=3))
    assert not posts(owner, channel)
    await owner.says("/jadwal")
    assert not owner.sees("Bazar buku")


async def test_the_head_reads_an_announcement_of_the_staff(owner: Reader, stage: Stage) -> None:
    await planned(stage, owner, await registered_channel(stage, owner))
    head = await stage.hires("Kepala Contoh", "head")
    await find(head, "Bazar buku")
    assert head.sees("Bazar buku hari Minggu")
    assert head.keys[0] == "Jadwal"
    await head.forges("bo1:1")
    assert head.sees("khusus untuk petugas")
