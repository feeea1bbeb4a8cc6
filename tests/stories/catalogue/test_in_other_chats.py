"""Groups and inline mode: brief, with a way into the private chat."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from bot.areas.catalogue.service import Catalogue
from bot.base.refusals import Unknown
from simulator import posting
from simulator.chats import Chat
from tests.actors import Message, Reader, Stage, said


@pytest.fixture
def group(stage: Stage, reader: Reader) -> Chat:
    return stage.world.add_group("Pembaca", [reader.id], bot_status="member")


def _last(reader: Reader, group: Chat) -> Message | None:
    found = [one for one in reader.person.messages(group) if one.get("from", {}).get("is_bot") and one.get("text")]
    return found[-1] if found else None


async def _says(reader: Reader, group: Chat, text: str) -> Message | None:
    reader.person.sends(text, group)
    await reader.stage.settled()
    return _last(reader, group)


def _links(message: Message) -> list[str]:
    return [key["url"] for row in message["reply_markup"]["inline_keyboard"] for key in row]


async def test_talk_among_people_is_left_alone(reader: Reader, group: Chat) -> None:
    assert await _says(reader, group, "laskar pelangi itu bagus ya") is None


async def test_a_command_is_answered_briefly_with_links(reader: Reader, group: Chat) -> None:
    answer = await _says(reader, group, "/cari laskar pelangi")
    assert answer is not None
    assert "1. Laskar Pelangi" in said(answer)
    assert all("?start=" in link for link in _links(answer))


async def test_every_title_that_has_a_key_is_told(reader: Reader, group: Chat) -> None:
    answer = await _says(reader, group, "/cari bumi")
    assert answer is not None
    told = [row.partition(". ")[0] for row in said(answer).splitlines() if row[:1].isdecimal()]
    keys = [key["text"] for row in answer["reply_markup"]["inline_keyboard"] for key in row if key["text"].isdecimal()]
    assert told == keys == ["1", "2", "3"]
    assert "…" not in said(answer)


async def test_what_is_long_says_where_the_rest_is(reader: Reader, group: Chat) -> None:
    answer = await _says(reader, group, "/acara")
    assert answer is not None
    *_, last = said(answer).splitlines()
    assert last == "Selengkapnya ada di obrolan pribadi."
    assert "Buka di obrolan pribadi" in str(answer["reply_markup"])


async def test_a_mention_is_answered(reader: Reader, group: Chat, stage: Stage) -> None:
    answer = await _says(reader, group, f"@{stage.app.bot.username} jam buka?")
    assert answer is not None
    assert "08.00" in said(answer)
    assert len(said(answer).split("\n")) <= 9


async def test_a_command_for_another_bot_is_left_alone(reader: Reader, group: Chat) -> None:
    assert await _says(reader, group, "/cari@bot_lain laskar pelangi") is None


@pytest.mark.parametrize(
    "text", ["/start@{bot}", "/bahasa@{bot}", "/terbang@{bot}", "@{bot}", "@{bot} usul buku Langit"]
)
async def test_what_is_for_a_private_chat_leads_there(reader: Reader, group: Chat, stage: Stage, text: str) -> None:
    answer = await _says(reader, group, text.format(bot=stage.app.bot.username))
    assert answer is not None
    assert "obrolan pribadi" in said(answer)
    assert all("?start=" in link for link in _links(answer))


async def test_a_form_asked_for_in_a_group_does_not_begin_there(reader: Reader, group: Chat, stage: Stage) -> None:
    await _says(reader, group, f"@{stage.app.bot.username} usul buku Langit")
    async with stage.app.database.reading() as rows:
        assert await rows.value("SELECT count(*) FROM drafts") == 0


async def test_a_photo_with_our_name_below_leads_to_a_private_chat(reader: Reader, group: Chat, stage: Stage) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (32, 24), "white").save(picture, "JPEG")
    reader.person.sends_photo(picture.getvalue(), f"@{stage.app.bot.username} ada ini?", chat=group)
    await stage.settled()
    answer = _last(reader, group)
    assert answer is not None
    assert "obrolan pribadi" in said(answer)


@pytest.mark.parametrize("text", ["@{bot}x halo", "surel@{bot} jam buka?", "/start", "/terbang"])
async def test_what_is_not_said_to_us_is_left_alone(reader: Reader, group: Chat, stage: Stage, text: str) -> None:
    assert await _says(reader, group, text.format(bot=stage.app.bot.username)) is None


async def test_an_administrator_who_stays_anonymous_is_answered(reader: Reader, group: Chat, stage: Stage) -> None:
    chat = {"id": group.id, "type": "supergroup", "title": "Pembaca"}
    writer = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
    message = {"message_id": 777, "date": 1, "chat": chat, "from": writer, "sender_chat": chat, "text": "/cari laskar"}
    posting.tell(stage.world, "message", message, reader.id)
    await stage.settled()
    answer = _last(reader, group)
    assert answer is not None
    assert "Laskar Pelangi" in said(answer)


async def test_a_refusal_in_a_group_is_brief_as_well(
    reader: Reader, group: Chat, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def gone(*_: object, **__: object) -> None:
        raise Unknown("title")

    monkeypatch.setattr(Catalogue, "find", gone)
    answer = await _says(reader, group, "/cari laskar pelangi")
    assert answer is not None
    assert all("?start=" in link for link in _links(answer))


async def test_inline_mode_offers_books_with_a_link(reader: Reader, stage: Stage) -> None:
    query = reader.person.asks_inline("laskar plangi")
    await stage.settled()
    answer = await query.wait()
    assert answer.results[0]["title"] == "Laskar Pelangi"
    assert "Andrea Hirata" in answer.results[0]["description"]
    link = answer.results[0]["reply_markup"]["inline_keyboard"][0][0]["url"]
    await reader.starts(link.split("start=")[1])
    assert reader.sees("Laskar Pelangi")
    assert reader.sees("Rak")


async def test_inline_mode_without_words_offers_something(reader: Reader, stage: Stage) -> None:
    query = reader.person.asks_inline("")
    await stage.settled()
    assert (await query.wait()).results
