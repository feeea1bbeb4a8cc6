"""The ticket as a card: sent when asked for, void once the seat is given back, words alone where drawing fails."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.areas.events.service import Events
from bot.drawing.renderer import Renderer, Undrawable
from tests.actors import Reader, Stage, said
from tests.drawn import Drawn, picture_of, scanned
from tests.moving import moves
from tests.stories.events.test_events_joining import joins


async def _shown(reader: Reader) -> dict[str, Any]:
    await joins(reader, "Belajar Komputer")
    await reader.taps("Lihat tiket")
    return reader.last


async def test_a_ticket_says_on_the_card_what_it_says_below(reader: Reader, stage: Stage, drawn: Drawn) -> None:
    message = await _shown(reader)
    code = reader.key("Salin kode")["copy_text"]["text"]
    data = drawn.of("ticket")
    assert data["code"] == code
    for words in (data["title"], data["day"].removesuffix(" 2026"), data["hours"], data["place"], data["who"], code):
        assert words in said(message)
    assert data["look"]["library"] == stage.app.settings.library_name
    assert scanned(stage, message) == [f"https://t.me/{stage.app.bot.username}?start=t_{code}"]
    picture = picture_of(stage, message)
    assert picture.width == 1080


async def test_a_seat_given_back_makes_its_picture_void(reader: Reader, stage: Stage) -> None:
    before = (await _shown(reader))["message_id"]
    await reader.says("/kegiatansaya")
    await reader.taps("Batalkan 1")
    await reader.taps("Ya, batalkan")
    (ticket,) = [one for one in reader.answers if one["message_id"] == before]
    assert "Tiket ini tidak berlaku" in said(ticket)
    assert scanned(stage, ticket) == []
    assert sum("Tiket ini tidak berlaku" in said(one) for one in reader.answers) == 2, "the picture, and the words"


async def test_a_moved_event_moves_on_its_tickets(reader: Reader, stage: Stage, drawn: Drawn) -> None:
    before = (await _shown(reader))["message_id"]
    events = stage.app.services[Events]
    page = await events.reading.upcoming(stage.app.database.free, limit=20)
    event_id = next(one.event_id for one in page.lines if one.title == drawn.of("ticket")["title"])
    (session, *_) = (await events.reading.event(stage.app.database.free, event_id)).sessions
    later = session.starts_at + timedelta(days=1)
    async with stage.app.database.transaction() as tx:
        await moves(events, tx, event_id, {session.id: (later, later + timedelta(hours=1))})
    await stage.settled()
    (ticket,) = [one for one in reader.answers if one["message_id"] == before]
    first, last = drawn.all_of("ticket")
    assert last["day"].removesuffix(" 2026") in said(ticket)
    assert last["day"] != first["day"]


async def test_where_drawing_fails_the_words_come_alone_and_the_owner_hears(
    reader: Reader, owner: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(renderer: Renderer, order: Any) -> bytes:
        raise Undrawable("no template")

    await owner.starts()
    monkeypatch.setattr(Renderer, "render", fails)
    message = await _shown(reader)
    assert "photo" not in message
    assert reader.sees(reader.key("Salin kode")["copy_text"]["text"])
    assert owner.heard("event_ticket") or owner.heard("berkas")


async def test_the_ticket_again_is_two_taps_away(reader: Reader) -> None:
    await joins(reader, "Belajar Komputer")
    await reader.says("/menu")
    reader.taps_made = reader.messages_written = 0
    await reader.taps("Kegiatan saya")
    await reader.taps("Lihat tiket")
    assert "photo" in reader.last
    assert (reader.taps_made, reader.messages_written) == (2, 0)
