"""A published event in channels and groups: at once, again before it, corrected when it changes."""

from __future__ import annotations

from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

from PIL import Image

from bot.areas.events.records import Member, Request
from bot.areas.events.service import Events
from bot.areas.events.types import Details, Plan, Session
from simulator.chats import Chat
from tests.actors import Reader, Stage, said
from tests.drawn import picture_of
from tests.moving import moves
from tests.stories.channels.chats import registered_channel, registered_group

SATURDAY = datetime.fromisoformat("2026-12-12T09:00:00+07:00")


async def published(
    stage: Stage, starts_at: datetime = SATURDAY, interests: tuple[str, ...] = (), **details: Any
) -> int:
    """An event that residents can see."""
    facts: dict[str, Any] = {"kind": "storytelling", "title": "Dongeng Contoh", "place": "Ruang anak", "capacity": 10}
    facts |= details
    plan = Plan(Details(**facts), (Session(starts_at, starts_at + timedelta(hours=2)),), interests=interests)
    composing = stage.app.services[Events].composing
    async with stage.app.database.transaction() as tx:
        event_id = await composing.create(tx, plan, 1)
        await composing.publish(tx, event_id)
    await stage.settled()
    return event_id


def a_photo() -> bytes:
    """A small JPEG."""
    file = BytesIO()
    Image.new("RGB", (40, 60), "navy").save(file, "JPEG")
    return file.getvalue()


def posts(owner: Reader, channel: Chat) -> list[dict[str, Any]]:
    """What stands in the channel."""
    return owner.person.messages(channel)


async def test_it_is_announced_when_published_and_again_the_day_before(owner: Reader, stage: Stage) -> None:
    channel = await registered_channel(stage, owner)
    event_id = await published(stage)
    [post] = posts(owner, channel)
    assert "Dongeng Contoh" in said(post)
    assert "Sabtu, 12 Desember pukul 09.00–11.00 WIB" in said(post)
    assert post["reply_markup"]["inline_keyboard"][0][0]["url"].endswith(f"?start=e_{event_id}")
    await stage.restarts()
    await stage.passes(timedelta(days=17, hours=23))  # Friday, 08.00
    assert len(posts(owner, channel)) == 1
    await stage.passes(timedelta(hours=1, minutes=1))
    assert len(posts(owner, channel)) == 2
    await stage.passes(timedelta(days=2))
    assert len(posts(owner, channel)) == 2


async def test_published_at_night_it_is_announced_in_the_morning(owner: Reader, stage: Stage) -> None:
    channel = await registered_channel(stage, owner)
    await stage.passes(timedelta(hours=13))  # 22.00
    await published(stage)
    assert not posts(owner, channel)
    await stage.passes(timedelta(hours=9))
    assert len(posts(owner, channel)) == 1


async def test_a_channel_gets_only_the_kinds_chosen_for_it(owner: Reader, stage: Stage) -> None:
    channel = await registered_channel(stage, owner)
    await owner.taps("Pilih jenis acara")
    await owner.taps("✅ Pemutaran film")
    await published(stage, kind="film", title="Film Contoh")
    assert not posts(owner, channel)
    await published(stage)
    assert len(posts(owner, channel)) == 1


async def test_a_class_that_visits_is_nobody_elses_business(owner: Reader, stage: Stage) -> None:
    channel = await registered_channel(stage, owner)
    await published(stage, kind="school_visit", title="Kunjungan SD Contoh")
    await stage.passes(timedelta(days=19))
    assert not [one for one in posts(owner, channel) if said(one).startswith("Kunjungan SD Contoh")]


async def test_a_moved_event_corrects_its_post_and_answers_it(owner: Reader, stage: Stage) -> None:
    channel = await registered_channel(stage, owner)
    event_id = await published(stage)
    event = await stage.app.services[Events].reading.event(stage.app.database.free, event_id)
    later = SATURDAY + timedelta(days=1)
    async with stage.app.database.transaction() as tx:
        await moves(
            stage.app.services[Events], tx, event_id, {event.sessions[0].id: (later, later + timedelta(hours=2))}
        )
    await stage.settled()
    post, reply = posts(owner, channel)
    assert "Minggu, 13 Desember" in said(post)
    assert "Sabtu, 12" not in said(post)
    assert "perubahan pada Dongeng Contoh" in said(reply)
    assert reply["reply_to_message"]["message_id"] == post["message_id"]
    await stage.passes(timedelta(days=18, minutes=1))  # Friday: the reminder has moved along
    assert len(posts(owner, channel)) == 2
    await stage.passes(timedelta(days=1))
    assert len(posts(owner, channel)) == 3


async def test_a_cancelled_event_corrects_its_post_and_says_no_more(owner: Reader, stage: Stage) -> None:
    channel = await registered_channel(stage, owner)
    event_id = await published(stage)
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Events].composing.cancel(tx, event_id, "Pendongeng sakit")
    await stage.settled()
    post, reply = posts(owner, channel)
    assert "Dibatalkan" in said(post)
    assert "reply_markup" not in post
    assert "Maaf, Dongeng Contoh tidak jadi diadakan" in said(reply)
    assert "Pendongeng sakit" in said(reply)
    await stage.passes(timedelta(days=20))
    assert len(posts(owner, channel)) == 2


async def test_a_group_that_moved_is_posted_to_but_not_corrected(owner: Reader, stage: Stage) -> None:
    group = await registered_group(stage, owner, supergroup=False)
    event_id = await published(stage)
    new = stage.world.upgrade_group(group)
    await stage.settled()
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Events].composing.cancel(tx, event_id)
    await stage.settled()
    assert not [one for one in posts(owner, new) if "Dibatalkan" in said(one)]
    await published(stage, title="Dongeng Kedua")
    assert "Dongeng Kedua" in said(posts(owner, new)[-1])


async def test_in_a_forum_it_goes_to_its_topic(owner: Reader, stage: Stage) -> None:
    await owner.starts()
    forum = stage.world.add_group("Forum Contoh", [owner.id], forum=True)
    await stage.settled()
    await owner.taps("Daftarkan")
    await owner.taps("Semua")
    topic = await stage.app.bot.call("createForumTopic", {"chat_id": forum.id, "name": "Acara"})
    owner.person.sends("/disini acara", forum, thread=topic["message_thread_id"])
    await stage.settled()
    event_id = await published(stage)
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Events].composing.cancel(tx, event_id)
    await stage.settled()
    post, reply = posts(owner, forum)[-2:]
    assert "Dongeng Contoh" in said(post)
    assert "tidak jadi" in said(reply)
    assert post["message_thread_id"] == reply["message_thread_id"] == topic["message_thread_id"]


async def test_a_poster_goes_along_and_its_words_are_corrected(owner: Reader, stage: Stage) -> None:
    channel = await registered_channel(stage, owner)
    starts_at = SATURDAY
    plan = Plan(Details("film", "Film Contoh"), (Session(starts_at, starts_at + timedelta(hours=2)),))
    events = stage.app.services[Events]
    async with stage.app.database.transaction() as tx:
        event_id = await events.composing.create(tx, plan, 1)
        await events.overview.keep_poster(tx, event_id, a_photo())
        await events.composing.publish(tx, event_id)
    await stage.settled()
    [post] = posts(owner, channel)
    assert post["photo"]
    assert "Film Contoh" in post["caption"]
    async with stage.app.database.transaction() as tx:
        await events.composing.cancel(tx, event_id)
    await stage.settled()
    post, reply = posts(owner, channel)
    assert "Dibatalkan" in post["caption"]
    assert "tidak jadi" in said(reply)


async def test_where_photos_are_forbidden_the_words_go_alone(owner: Reader, stage: Stage) -> None:
    await owner.starts()
    group = stage.world.add_group("Grup Contoh", [owner.id], bot_status="member")
    group.permissions["can_send_photos"] = False
    await stage.settled()
    await owner.taps("Daftarkan")
    await owner.taps("Semua")
    assert owner.sees("Bot tidak boleh mengirim foto di sana")
    plan = Plan(Details("film", "Film Contoh"), (Session(SATURDAY, SATURDAY + timedelta(hours=2)),))
    events = stage.app.services[Events]
    async with stage.app.database.transaction() as tx:
        event_id = await events.composing.create(tx, plan, 1)
        await events.overview.keep_poster(tx, event_id, a_photo())
        await events.composing.publish(tx, event_id)
    await stage.settled()
    assert posts(owner, group)[-1]["text"].startswith("Film Contoh")


async def test_few_seats_are_told_of_once(owner: Reader, stage: Stage) -> None:
    channel = await registered_channel(stage, owner)
    event_id = await published(stage)
    for n in range(8):
        request = Request(event_id, (Member(f"Warga {n}"),), desk_name="Warga", phone=f"+62812345670{n}", by_staff=1)
        async with stage.app.database.transaction() as tx:
            await stage.app.services[Events].signing_up.sign_up(tx, request)
        await stage.settled()
        assert len(posts(owner, channel)) == (1 if n < 6 else 2)
    post, reply = posts(owner, channel)
    assert said(reply).startswith("Tersisa 3 kursi: Dongeng Contoh")
    assert reply["reply_to_message"]["message_id"] == post["message_id"]


async def test_a_poster_that_comes_later_takes_the_place_of_the_drawn_one(owner: Reader, stage: Stage) -> None:
    channel = await registered_channel(stage, owner)
    event_id = await published(stage)
    [drawn] = posts(owner, channel)
    overview = stage.app.services[Events].overview
    async with stage.app.database.transaction() as tx:
        await overview.keep_poster(tx, event_id, a_photo())
    await stage.settled()
    [post] = posts(owner, channel)
    assert post["message_id"] == drawn["message_id"]
    assert said(post) == said(drawn)
    assert picture_of(stage, post).size == (40, 60)
    await stage.passes(timedelta(minutes=1))
    async with stage.app.database.transaction() as tx:
        await overview.remove_poster(tx, event_id)
    await stage.settled()
    [post] = posts(owner, channel)
    assert picture_of(stage, post).width == 1080
