"""What comes again: the week in channels, the week by interest, the month's new books."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.areas.autoposts import digest
from bot.areas.events.service import Events
from bot.areas.events.types import Details, Plan, Session
from bot.areas.people.service import People
from bot.areas.preferences.rules import code_of
from bot.areas.preferences.service import Preferences
from bot.base.clock import to_ms
from bot.drawing.renderer import Renderer, Undrawable
from tests.actors import Reader, Stage, said
from tests.drawn import Drawn, picture_of
from tests.stories.autoposts.test_events_in_public import posts, published
from tests.stories.channels.chats import registered_channel

TO_MONDAY = timedelta(days=6, hours=23, minutes=1)  # 08.01 on 30 November


async def interesting(stage: Stage, days: int, interest: str, title: str = "Dongeng Minat") -> int:
    """An event of an interest, so many days from now at the same time of day."""
    starts_at = stage.clock.now() + timedelta(days=days)
    details = Details(kind="storytelling", title=title)
    plan = Plan(details, (Session(starts_at, starts_at + timedelta(hours=2)),), interests=(interest,))
    composing = stage.app.services[Events].composing
    async with stage.app.database.transaction() as tx:
        event_id = await composing.create(tx, plan, 1)
        await composing.publish(tx, event_id)
    return event_id


async def likes(stage: Stage, reader: Reader) -> str:
    """Somebody chooses an interest that no event has yet."""
    await reader.starts()
    await reader.says("halo")
    notifications = stage.app.services[Preferences]
    async with stage.app.database.reading() as database:
        taken = {row["interest"] for row in await database.rows("SELECT interest FROM event_interests")}
    interest = next(one for one in await notifications.interests(stage.app.database.free) if one not in taken)
    async with stage.app.database.transaction() as tx:
        await stage.app.services[People].meet(tx, await stage.app.services[People].who(tx, reader.id, "Ani"), "Ani")
        await notifications.choose(tx, reader.id, code_of(interest), wanted=True)
    return interest


def digests(reader: Reader) -> list[dict[str, Any]]:
    """The digests somebody got."""
    return [one for one in reader.answers if "Pekan ini untuk Anda" in said(one)]


async def test_the_week_is_announced_on_monday_morning(owner: Reader, stage: Stage, drawn: Drawn) -> None:
    channel = await registered_channel(stage, owner)
    await published(stage, stage.clock.now() + timedelta(days=9), title="Film Pekan Depan", kind="film")
    before = len(posts(owner, channel))
    await stage.passes(TO_MONDAY - timedelta(minutes=2))
    assert not [one for one in posts(owner, channel) if "Pekan ini" in said(one)]
    await stage.restarts()
    await stage.passes(timedelta(minutes=2))
    week = [said(one) for one in posts(owner, channel)[before:] if "Pekan ini di perpustakaan" in said(one)]
    assert len(week) == 1
    assert "8 acara, 30 November–6 Desember 2026" in week[0]
    days = {one["date"]: one for one in drawn.of("agenda")["days"]}
    assert "Film Pekan Depan" in [event["title"] for event in days["2"]["events"]]
    assert (days["2"]["weekday"], days["2"]["month"]) == ("Rabu", "Desember")
    assert all(picture_of(stage, one).width == 1080 for one in posts(owner, channel)[before:])
    await stage.passes(timedelta(days=7))
    assert len([one for one in posts(owner, channel) if "Pekan ini di perpustakaan" in said(one)]) == 2


async def test_one_weeks_agenda_is_skipped_and_the_next_one_comes(owner: Reader, stage: Stage) -> None:
    channel = await registered_channel(stage, owner)
    await owner.says("/jadwal")
    line = next(one for one in owner.text.split("\n") if "Agenda mingguan" in one)
    await owner.taps(line.split(".")[0])
    assert owner.sees("30 November")
    await owner.taps("Lewati")
    await owner.taps("Ya, lewati")
    await stage.passes(TO_MONDAY)
    assert not [one for one in posts(owner, channel) if "Pekan ini di perpustakaan" in said(one)]
    await published(stage, stage.clock.now() + timedelta(days=9))
    await stage.passes(timedelta(days=7))
    assert len([one for one in posts(owner, channel) if "Pekan ini di perpustakaan" in said(one)]) == 1


async def test_a_resident_gets_the_week_by_interest_once(stage: Stage, reader: Reader, other_reader: Reader) -> None:
    interest = await likes(stage, reader)
    await other_reader.starts()
    await other_reader.says("halo")
    await interesting(stage, 9, interest)
    await interesting(stage, 9, "Hal lain", "Bukan Minat")
    await stage.settled()
    await stage.passes(TO_MONDAY)
    [got] = digests(reader)
    assert "Dongeng Minat" in said(got)
    assert "Bukan Minat" not in said(got)
    assert "Hentikan kabar seperti ini" in reader.keys
    assert not digests(other_reader)
    await stage.restarts()
    await stage.passes(timedelta(days=3))
    assert len(digests(reader)) == 1


async def test_nobody_gets_the_week_they_silenced(stage: Stage, reader: Reader) -> None:
    interest = await likes(stage, reader)
    await interesting(stage, 9, interest)
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Preferences].silence(tx, reader.id, "digest")
    await stage.passes(TO_MONDAY)
    assert not digests(reader)


async def test_nothing_comes_where_nothing_fits(stage: Stage, reader: Reader) -> None:
    interest = await likes(stage, reader)
    await interesting(stage, 30, interest)
    await stage.passes(TO_MONDAY)
    assert not digests(reader)


async def test_many_residents_get_it_some_at_a_time(
    stage: Stage, reader: Reader, other_reader: Reader, monkeypatch: Any
) -> None:
    monkeypatch.setattr(digest, "AT_ONCE", 1)
    interest = await likes(stage, reader)
    assert interest == await likes(stage, other_reader)
    await interesting(stage, 9, interest)
    await stage.passes(TO_MONDAY)
    assert len(digests(reader)) == len(digests(other_reader)) == 1


async def test_new_books_are_announced_on_the_first_of_a_month(owner: Reader, stage: Stage) -> None:
    channel = await registered_channel(stage, owner)
    async with stage.app.database.transaction() as tx:
        await tx.run("UPDATE titles SET added_at = :now WHERE id = 1", {"now": to_ms(stage.clock.now())})
    await stage.passes(timedelta(days=7, hours=23, minutes=1))  # 1 December
    assert len([one for one in posts(owner, channel) if "Buku baru di perpustakaan" in said(one)]) == 1
    await stage.passes(timedelta(days=31))
    assert len([one for one in posts(owner, channel) if "Buku baru di perpustakaan" in said(one)]) == 1


async def test_the_keys_of_public_posts_lead_into_the_private_chat(reader: Reader) -> None:
    await reader.starts("acara")
    assert reader.sees("Acara")
    assert "Jenis acara" in " ".join(reader.keys) or reader.sees("kursi")
    await reader.starts("buku")
    assert reader.sees("judul")


async def test_an_agenda_that_is_hours_late_is_held(owner: Reader, stage: Stage) -> None:
    channel = await registered_channel(stage, owner)
    await published(stage, stage.clock.now() + timedelta(days=9))
    await stage.app.stop()
    late = TO_MONDAY + timedelta(hours=3)
    stage.clock.advance(late)
    stage.world.clock.advance(late)
    await stage.restarts()
    await stage.settled()
    assert not [one for one in posts(owner, channel) if "Pekan ini di perpustakaan" in said(one)]
    assert owner.heard("2 pengumuman terlambat dan kami tahan")  # the agenda, and the personal week
    await owner.says("/petugas")
    await owner.taps("Pengumuman tertahan")
    assert owner.sees("Agenda mingguan")


async def test_where_the_week_cannot_be_drawn_all_of_it_is_written(
    owner: Reader, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(renderer: Renderer, order: Any) -> bytes:
        raise Undrawable("no template")

    channel = await registered_channel(stage, owner)
    await published(stage, stage.clock.now() + timedelta(days=9), title="Film Pekan Depan", kind="film")
    monkeypatch.setattr(Renderer, "render", fails)
    await stage.passes(TO_MONDAY)
    (week,) = [one for one in posts(owner, channel) if "Pekan ini di perpustakaan" in said(one)]
    assert "photo" not in week
    assert "Film Pekan Depan" in said(week)
    assert "Rabu, 2 Desember" in said(week)
