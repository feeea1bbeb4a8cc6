"""Channels and groups: noticed, registered in two taps, watched, moved with their group."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial

import pytest

from bot.areas.channels.rules import NEWS
from bot.areas.channels.service import Channels
from bot.base.chats import Lack
from bot.delivery.outbox import store as outbox
from bot.delivery.outbox.rules import Lane, Letter
from handlers.channels.buttons import CheckChat, RegisterChat
from tests.actors import Reader, Stage, said
from tests.stories.channels.chats import channel_of, registered_channel, registered_group


async def test_a_channel_is_registered_in_two_taps(owner: Reader, stage: Stage) -> None:
    await owner.starts()
    channel = await channel_of(stage, owner)
    assert owner.sees("Pemilik menambahkan bot ke kanal Kanal Contoh")
    owner.taps_made = 0
    await owner.taps("Daftarkan")
    await owner.taps("Semua")
    assert owner.taps_made == 2
    assert owner.sees("Terdaftar ✅")
    assert owner.sees("Diumumkan di sana: Pengumuman, Agenda mingguan, Buku baru, Karya warga, Semua acara")
    found = await stage.app.services[Channels].find(stage.app.database.free, channel.id)
    assert found.registered
    assert set(found.kinds) == set(stage.app.services[Channels].kinds)
    await stage.restarts()
    await owner.says("/kanal")
    assert owner.sees("Kanal Contoh (kanal): Pengumuman")


async def test_only_those_who_manage_chats_hear_of_it(owner: Reader, stage: Stage) -> None:
    await owner.starts()
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    admin = await stage.hires("Admin Contoh", "admin")
    await channel_of(stage, owner)
    assert admin.sees("menambahkan bot")
    assert not librarian.sees("menambahkan bot")
    await librarian.says("/kanal")
    assert librarian.sees("khusus untuk petugas")


async def test_a_channel_that_takes_the_rights_away_is_told_of(owner: Reader, stage: Stage) -> None:
    channel = await registered_channel(stage, owner)
    owner.person.adds_bot(channel, administrator=True, rights={"can_post_messages": False})
    await stage.settled()
    assert owner.sees("tidak bisa lagi dikirim ke Kanal Contoh")
    assert owner.sees("Bot tidak boleh mengirim pesan di sana")
    async with stage.app.database.reading() as reader:
        assert not await stage.app.services[Channels].targets(reader, NEWS)
    assert await stage.app.services[Channels].ready(stage.app.database.free, channel.id) == [Lack.TEXT]
    owner.person.adds_bot(channel, administrator=True)
    await stage.settled()
    assert owner.sees("Bot sudah boleh mengirim lagi di Kanal Contoh")
    await stage.passes(timedelta(minutes=1))
    owner.person.removes_bot(channel)
    await stage.settled()
    assert owner.sees("Bot tidak ada di sana")
    assert await stage.app.services[Channels].ready(stage.app.database.free, channel.id) == [Lack.GONE]


async def test_rights_are_asked_of_telegram_before_anything_is_sent(owner: Reader, stage: Stage) -> None:
    await owner.starts()
    group = stage.world.add_group("Grup Contoh", [owner.id], bot_status="member")
    await stage.settled()
    await owner.taps("Daftarkan")
    await owner.taps("Pengumuman saja")
    assert await stage.app.services[Channels].ready(stage.app.database.free, group.id) == []
    group.permissions["can_send_messages"] = False  # of this Telegram tells nobody
    assert await stage.app.services[Channels].ready(stage.app.database.free, group.id) == [Lack.TEXT]
    await owner.taps("Periksa lagi")
    assert owner.sees("Bot tidak boleh mengirim pesan di sana")
    group.permissions["can_send_messages"] = True
    await owner.taps("Periksa lagi")
    assert owner.sees("Bot boleh mengirim pesan di sana")


async def test_a_restricted_bot_is_told_of(owner: Reader, stage: Stage) -> None:
    group = await registered_group(stage, owner, bot_status="member")
    owner.person.restricts_bot(group)
    await stage.settled()
    assert owner.sees("tidak bisa lagi dikirim ke Grup Contoh")
    assert owner.sees("Bot tidak boleh mengirim pesan di sana")


async def test_the_bot_looks_around_now_and_then(owner: Reader, stage: Stage) -> None:
    group = await registered_group(stage, owner, bot_status="member")
    group.permissions["can_send_messages"] = False
    await stage.app.services[Channels].look_around()
    await stage.settled()
    assert owner.sees("tidak bisa lagi dikirim ke Grup Contoh")
    told = len(owner.answers)
    await stage.app.services[Channels].look_around()
    await stage.settled()
    assert len(owner.answers) == told


async def test_what_is_announced_is_chosen_by_kind(owner: Reader, stage: Stage) -> None:
    await owner.starts()
    channel = await channel_of(stage, owner)
    await owner.taps("Daftarkan")
    await owner.taps("Acara dan agenda")
    assert owner.sees("Agenda mingguan, Semua acara")
    await owner.taps("▫️ Pengumuman")
    assert owner.sees("Diumumkan di sana: Pengumuman, Agenda mingguan")
    await owner.taps("Pilih jenis acara")
    await owner.taps("✅ Pemutaran film")
    await owner.taps("Kembali")
    kinds = (await stage.app.services[Channels].find(stage.app.database.free, channel.id)).kinds
    assert "event-film" not in kinds
    assert {"news", "agenda", "event-storytelling"} <= set(kinds)
    await owner.taps("Berhenti mengumumkan")
    await owner.taps("Ya")
    assert owner.sees("Pengumuman di sana sudah dihentikan")
    assert not (await stage.app.services[Channels].registered(stage.app.database.free))


async def test_a_group_that_becomes_a_supergroup_keeps_its_registration(owner: Reader, stage: Stage) -> None:
    group = await registered_group(stage, owner, supergroup=False)
    new = stage.world.upgrade_group(group)
    await stage.settled()
    [found] = await stage.app.services[Channels].registered(stage.app.database.free)
    assert (found.chat_id, found.kind) == (new.id, "supergroup")
    assert found.kinds


async def test_the_sender_takes_the_registration_along(owner: Reader, stage: Stage) -> None:
    """The service message may come later than the first message that is refused."""
    group = await registered_group(stage, owner, supergroup=False)
    new = stage.world.upgrade_group(group)
    stage.world.updates.drop_all()
    wire = {"text": "Halo"}
    async with stage.app.database.transaction() as tx:
        letter = Letter(group.id, "answer", {"screen": wire}, "test", Lane.ANNOUNCEMENTS)
        await outbox.post(tx, letter, stage.clock.now())
    await stage.settled()
    assert "Halo" in [said(one) for one in owner.person.messages(new)]
    [found] = await stage.app.services[Channels].registered(stage.app.database.free)
    assert found.chat_id == new.id


async def test_a_refused_post_is_told_of_and_not_tried_for_ever(owner: Reader, stage: Stage) -> None:
    group = await registered_group(stage, owner, bot_status="member")
    group.permissions["can_send_messages"] = False
    async with stage.app.database.transaction() as tx:
        letter = Letter(group.id, "answer", {"screen": {"text": "Halo"}}, "test", Lane.ANNOUNCEMENTS)
        await outbox.post(tx, letter, stage.clock.now())
    await stage.settled()
    assert owner.sees("gagal dikirim ke Grup Contoh")
    assert owner.sees("Bot tidak boleh mengirim pesan di sana")
    tried = len([one for one in stage.world.requests if one.refused])
    await stage.passes(timedelta(days=2))
    assert len([one for one in stage.world.requests if one.refused]) == tried


async def test_a_group_in_slow_mode_is_told_of_and_given_up(owner: Reader, stage: Stage) -> None:
    await owner.starts()
    group = stage.world.add_group("Grup Contoh", [owner.id], bot_status="member")
    group.slow_mode_delay = 3600
    await stage.settled()
    await owner.taps("Daftarkan")
    await owner.taps("Semua")
    assert owner.sees("Mode lambat sedang aktif")
    assert await stage.app.services[Channels].ready(stage.app.database.free, group.id) == [Lack.SLOW]
    async with stage.app.database.transaction() as tx:
        for n in range(2):
            letter = Letter(group.id, "answer", {"screen": {"text": f"Halo {n}"}}, f"test{n}", Lane.ANNOUNCEMENTS)
            await outbox.post(tx, letter, stage.clock.now())
    await stage.settled()
    assert [said(one) for one in owner.person.messages(group)][-1] == "Halo 0"
    await stage.passes(timedelta(hours=1, seconds=1))
    assert [said(one) for one in owner.person.messages(group)][-1] == "Halo 1"


async def test_a_topic_is_chosen_by_a_command_in_it(owner: Reader, stage: Stage) -> None:
    await owner.starts()
    forum = stage.world.add_group("Forum Contoh", [owner.id], forum=True)
    await stage.settled()
    await owner.taps("Daftarkan")
    await owner.taps("Semua")
    topic = await stage.app.bot.call("createForumTopic", {"chat_id": forum.id, "name": "Acara"})
    thread = topic["message_thread_id"]
    owner.person.sends("/disini acara", forum, thread=thread)
    await stage.settled()
    answer = owner.person.messages(forum)[-1]
    assert "topik ini menerima: Semua acara" in said(answer)
    assert answer["message_thread_id"] == thread
    await owner.says("/kanal")
    await owner.taps("Forum Contoh")
    assert owner.sees("topik “Acara”: Semua acara")
    assert owner.sees("topik umum: Pengumuman, Agenda mingguan, Buku baru")
    async with stage.app.database.reading() as reader:
        [target] = await stage.app.services[Channels].targets(reader, "event-film")
    assert (target.chat_id, target.thread) == (forum.id, thread)


async def test_answers_in_a_forum_go_to_the_topic_they_came_from(owner: Reader, stage: Stage, reader: Reader) -> None:
    await owner.starts()
    forum = stage.world.add_group("Forum Contoh", [owner.id, reader.id], forum=True)
    topic = await stage.app.bot.call("createForumTopic", {"chat_id": forum.id, "name": "Buku"})
    reader.person.sends("/cari laskar pelangi", forum, thread=topic["message_thread_id"])
    await stage.settled()
    answer = reader.person.messages(forum)[-1]
    assert "Laskar Pelangi" in said(answer)
    assert answer["message_thread_id"] == topic["message_thread_id"]
    reader.person.sends("/cari laskar pelangi", forum)
    await stage.settled()
    assert "message_thread_id" not in reader.person.messages(forum)[-1]


async def test_a_resident_cannot_choose_the_topic(owner: Reader, stage: Stage, reader: Reader) -> None:
    await owner.starts()
    group = stage.world.add_group("Grup Contoh", [owner.id, reader.id])
    reader.person.sends("/disini", group)
    await stage.settled()
    assert "khusus untuk petugas" in said(reader.person.messages(group)[-1])
    assert not (await stage.app.services[Channels].registered(stage.app.database.free))


async def test_the_bot_leaves_a_group_nobody_wanted(owner: Reader, stage: Stage, reader: Reader) -> None:
    await owner.starts()
    group = stage.world.add_group("Grup Asing", [reader.id])
    await stage.settled()
    assert owner.sees("Ani menambahkan bot ke grup Grup Asing")
    await owner.taps("Keluarkan bot")
    await owner.taps("Ya, keluarkan")
    assert owner.sees("Bot sudah keluar dari sana")
    assert not group.has(stage.world.bot.id)
    assert not owner.sees("Grup Asing (")


async def test_what_others_post_in_a_channel_is_ignored(owner: Reader, stage: Stage) -> None:
    await owner.starts()
    channel = await channel_of(stage, owner)
    before = len(owner.answers)
    owner.person.sends("halo, ada laskar pelangi?", channel)
    await stage.settled()
    assert len(owner.answers) == before
    assert len(owner.person.messages(channel)) == 1


@pytest.mark.parametrize("key", [CheckChat, partial(RegisterChat, bundle="all")], ids=["checked", "registered"])
async def test_nobodys_private_chat_is_a_place_to_announce_in(
    owner: Reader, reader: Reader, stage: Stage, key: Callable[[int], CheckChat | RegisterChat]
) -> None:
    await reader.starts()
    await owner.starts()
    await owner.forges(key(reader.id).pack())
    assert not owner.sees("gangguan")
    known = await stage.app.database.read(stage.app.services[Channels].every)
    assert reader.id not in [one.chat_id for one in known]
