"""Telegram's ceilings by the world's clock, and misfortunes on order."""

import asyncio
from datetime import timedelta

import aiohttp
import pytest

from simulator import World
from simulator.person import Person
from tests.simulator.conftest import Json, Wire, until


@pytest.fixture
def strict(world: World) -> World:
    world.limits.lifted = False
    return world


async def test_a_chat_takes_a_small_burst_and_then_one_a_second(bot: Wire, strict: World, reader: Person) -> None:
    for _ in range(4):
        await bot("sendMessage", chat_id=reader.id, text="a")
    assert await bot.raw("sendMessage", chat_id=reader.id, text="a") == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 1",
        "parameters": {"retry_after": 1},
    }
    strict.clock.advance(timedelta(seconds=1))
    await bot("sendMessage", chat_id=reader.id, text="a")
    assert "retry after" in await bot.refused("sendMessage", chat_id=reader.id, text="a")


async def test_all_chats_together_take_thirty_a_second(bot: Wire, strict: World) -> None:
    people = [strict.person(strict.add_user(f"Warga {number}").id) for number in range(31)]
    for person in people:
        person.starts()
    for person in people[:30]:
        await bot("sendMessage", chat_id=person.id, text="a")
    assert "retry after 1" in await bot.refused("sendMessage", chat_id=people[30].id, text="a")
    strict.clock.advance(timedelta(seconds=1))
    assert await bot("sendMessage", chat_id=people[30].id, text="a")


async def test_a_group_takes_twenty_a_minute(bot: Wire, strict: World, reader: Person) -> None:
    group = strict.add_group("Grup", [reader.id])
    for _ in range(20):
        await bot("sendMessage", chat_id=group.id, text="a")
        strict.clock.advance(timedelta(seconds=2))
    answer = await bot.raw("sendMessage", chat_id=group.id, text="a")
    assert answer["parameters"] == {"retry_after": 20}
    strict.clock.advance(timedelta(seconds=20))
    assert await bot("sendMessage", chat_id=group.id, text="a")


async def test_what_was_sent_at_a_later_time_no_longer_counts_after_the_clock_went_back(
    bot: Wire, strict: World, reader: Person
) -> None:
    group = strict.add_group("Grup", [reader.id])
    for chat in (reader.id, group.id):
        for _ in range(4):
            await bot("sendMessage", chat_id=chat, text="a")
    strict.clock.advance(timedelta(hours=-19))
    assert await bot("sendMessage", chat_id=reader.id, text="a")
    assert await bot("sendMessage", chat_id=group.id, text="a")


async def test_answering_buttons_is_free(bot: Wire, strict: World, reader: Person) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Ya", "callback_data": "y"}]]}
    sent = await bot("sendMessage", chat_id=reader.id, text="a", reply_markup=keyboard)
    for _ in range(40):
        assert await bot("answerCallbackQuery", callback_query_id=reader.presses(sent, "y").id)


async def test_a_refused_request_is_not_counted(bot: Wire, strict: World, reader: Person) -> None:
    for _ in range(10):
        await bot.refused("sendMessage", chat_id=reader.id, text="")
    assert await bot("sendMessage", chat_id=reader.id, text="a")


async def test_a_connection_torn_before_leaves_nothing_behind(bot: Wire, world: World, reader: Person) -> None:
    world.faults.add("torn_before", "sendMessage")
    with pytest.raises(aiohttp.ClientError):
        await bot("sendMessage", chat_id=reader.id, text="a")
    assert len(reader.messages()) == 1


async def test_a_connection_torn_after_leaves_the_message(bot: Wire, world: World, reader: Person) -> None:
    world.faults.add("torn_after", "sendMessage")
    with pytest.raises(aiohttp.ClientError):
        await bot("sendMessage", chat_id=reader.id, text="a")
    assert reader.messages()[-1]["text"] == "a"


async def test_a_fault_comes_as_often_as_arranged(bot: Wire, world: World, reader: Person) -> None:
    world.faults.add("429", "sendMessage", times=2, seconds=3)
    answers = [await bot.raw("sendMessage", chat_id=reader.id, text="a") for _ in range(3)]
    assert [answer["ok"] for answer in answers] == [False, False, True]
    assert answers[0]["parameters"] == {"retry_after": 3}


async def test_a_fault_may_look_at_the_request(bot: Wire, world: World, reader: Person) -> None:
    def about_books(params: Json) -> bool:
        return "buku" in params["text"]

    world.faults.add("5xx", "sendMessage", match=about_books)
    assert await bot("sendMessage", chat_id=reader.id, text="a")
    assert (await bot.raw("sendMessage", chat_id=reader.id, text="buku"))["error_code"] == 502


async def test_a_flood_ban_lasts_by_the_worlds_clock(bot: Wire, world: World, reader: Person) -> None:
    world.faults.add("flood", "sendMessage", seconds=60)
    assert "retry after 60" in await bot.refused("sendMessage", chat_id=reader.id, text="a")
    world.clock.advance(timedelta(seconds=59))
    assert "retry after 1" in await bot.refused("sendMessage", chat_id=reader.id, text="a")
    world.clock.advance(timedelta(seconds=1))
    assert await bot("sendMessage", chat_id=reader.id, text="a")


async def test_a_held_request_goes_on_when_it_is_released(bot: Wire, world: World, reader: Person) -> None:
    held = world.faults.add("hold", "sendMessage")
    sending = asyncio.create_task(bot("sendMessage", chat_id=reader.id, text="a"))
    await until(lambda: not world.faults.json())
    await bot("sendMessage", chat_id=reader.id, text="b")
    await until(lambda: len(reader.messages()) == 2)
    held.release()
    await sending
    assert sorted(message["text"] for message in reader.messages()) == ["/start", "a", "b"]


async def test_a_delay_is_only_a_delay(bot: Wire, world: World, reader: Person) -> None:
    world.faults.add("delay", seconds=0.001)
    assert await bot("sendMessage", chat_id=reader.id, text="a")


def test_an_unknown_fault_is_named(world: World) -> None:
    with pytest.raises(ValueError, match="there is no fault 'fire'; there are delay, hold"):
        world.faults.add("fire")  # type: ignore[arg-type]


async def test_every_request_is_on_record(bot: Wire, world: World, reader: Person) -> None:
    await bot("sendMessage", chat_id=reader.id, text="a")
    await bot.refused("sendMessage", chat_id=reader.id)
    await bot.refused("sendGift")
    assert [(one.method, one.params, one.refused) for one in world.requests] == [
        ("sendMessage", {"chat_id": reader.id, "text": "a"}, None),
        ("sendMessage", {"chat_id": reader.id}, "Bad Request: message text is empty"),
        ("sendGift", {}, "Not Found"),
    ]
