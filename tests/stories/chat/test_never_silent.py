"""In the private chat everything gets an answer, and only what was said to us."""

from __future__ import annotations

from typing import Any

import pytest

from bot.areas.library.service import Library
from simulator import posting
from tests.actors import Message, Reader

MENU = "🔎 Cari buku"


def _tells(reader: Reader, kind: str = "message", **content: Any) -> None:
    """An update of a kind that the simulated Telegram has no deed for."""
    writer = {"id": reader.id, "is_bot": False, "first_name": "Ani"}
    message: Message = {"message_id": 90_001, "date": 1, "chat": {"id": reader.id, "type": "private"}, "from": writer}
    posting.tell(reader.stage.world, kind, message | content, reader.id)


@pytest.mark.parametrize(
    "content",
    [
        {"story": {"chat": {"id": 1, "type": "private", "first_name": "x"}, "id": 1}},
        {"paid_media": {"star_count": 1, "paid_media": []}},
        {"game": {"title": "a", "description": "b", "photo": []}},
        {"checklist": {"title": "a", "tasks": []}},
        {"giveaway": {"chats": [], "winners_selection_date": 1, "winner_count": 1}},
        {"something_telegram_invents_tomorrow": {"id": 1}},
    ],
)
async def test_what_we_cannot_read_is_met_kindly(reader: Reader, content: Message) -> None:
    await reader.starts()
    _tells(reader, **content)
    await reader.stage.settled()
    assert reader.sees("belum bisa kami baca")


@pytest.mark.parametrize(
    "content",
    [
        {"pinned_message": {"message_id": 1, "date": 0, "chat": {"id": 1, "type": "private"}}},
        {"message_auto_delete_timer_changed": {"message_auto_delete_time": 86_400}},
        {"text": "Laskar Pelangi", "via_bot": {"id": "us", "is_bot": True, "first_name": "b"}},
    ],
)
async def test_what_telegram_tells_or_we_wrote_ourselves_gets_no_answer(reader: Reader, content: Message) -> None:
    await reader.starts()
    before = len(reader.answers)
    if "via_bot" in content:
        content = {**content, "via_bot": {**content["via_bot"], "id": reader.stage.app.bot.id}}
    _tells(reader, **content)
    await reader.stage.settled()
    assert len(reader.answers) == before


async def test_a_place_that_moves_is_answered_once(reader: Reader) -> None:
    await reader.starts()
    before = len(reader.answers)
    place = {"latitude": -0.79, "longitude": 100.65, "live_period": 900}
    _tells(reader, location=place)
    for second in range(5):
        _tells(reader, "edited_message", edit_date=second, location=place)
    await reader.stage.settled()
    assert len(reader.answers) == before + 1


async def test_our_own_name_alone_is_answered(reader: Reader) -> None:
    await reader.says(f"@{reader.stage.app.bot.username}")
    assert MENU in reader.keys
    await reader.says("usul buku")
    await reader.says("/menu")
    await reader.says(f"@{reader.stage.app.bot.username}")
    assert any("Lanjutkan" in key for key in reader.keys)


async def test_words_that_nothing_answers_lead_to_the_menu(reader: Reader) -> None:
    stage = reader.stage
    async with stage.app.database.transaction() as tx:
        await stage.app.services[Library].switch(tx, "catalogue", off=True)
    await reader.says("laskar pelangi")
    assert "☰ Lainnya" in reader.keys
    assert MENU not in reader.keys


async def test_the_words_of_a_command_may_stand_on_the_next_line(reader: Reader) -> None:
    await reader.says("/cari\nlaskar pelangi")
    assert reader.sees("1. Laskar Pelangi")


async def test_a_command_for_another_bot_is_no_title(reader: Reader) -> None:
    await reader.says("/cari@bot_lain laskar pelangi")
    assert MENU in reader.keys
    assert not reader.sees("Laskar Pelangi")
