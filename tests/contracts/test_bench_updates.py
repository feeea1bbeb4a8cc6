"""The Telegram and the people of `make bench-updates`: what they count must be what happened."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from typing import Any

import aiohttp
import pytest

from benchmarks.updates.people import People
from benchmarks.updates.telegram import Telegram
from benchmarks.updates.wire import read_body

Call = Callable[..., Awaitable[Any]]
Answer = Callable[[Call, dict[str, Any]], Coroutine[Any, Any, None]]
KEYS = {"inline_keyboard": [[{"text": "Saring", "callback_data": "f"}], [{"text": "1. Buku", "callback_data": "t:1"}]]}


@asynccontextmanager
async def beside(telegram: Telegram, answer: Answer) -> AsyncIterator[None]:
    """A little bot that handles every update with `answer`, each in a task of its own."""
    await telegram.open()
    async with aiohttp.ClientSession() as session, asyncio.TaskGroup() as group:

        async def call(method: str, **fields: Any) -> Any:
            async with session.post(f"{telegram.url}/bot1:x/{method}", json=fields) as response:
                return (await response.json())["result"]

        async def poll() -> None:
            offset = 0
            while True:
                for update in await call("getUpdates", offset=offset, timeout=5):
                    offset = update["update_id"] + 1
                    group.create_task(answer(call, update))

        polling = group.create_task(poll())
        try:
            yield
        finally:
            polling.cancel()
            with suppress(asyncio.CancelledError):
                await polling
            telegram.close()


async def test_everybody_waits_for_their_answer_and_no_more_wait_than_allowed() -> None:
    telegram = Telegram()
    open_: list[int] = []
    most = 0

    async def answer(call: Call, update: dict[str, Any]) -> None:
        nonlocal most
        person = update["message"]["from"]["id"]
        assert person not in open_
        open_.append(person)
        most = max(most, len(open_))
        await asyncio.sleep(0.002)
        open_.remove(person)
        await call("sendMessage", chat_id=person, text=update["message"]["text"])

    async with beside(telegram, answer):
        outcome = await People(telegram, ["satu", "dua"], people=9, at_once=4).write(50, 20)
    assert outcome.done == len(outcome.waits) == 50
    assert most == 4
    assert outcome.calls["sendMessage"] == 50
    assert min(outcome.waits) >= 0.002


async def test_a_tap_carries_a_books_key_and_ends_with_card_and_acknowledgement() -> None:
    telegram = Telegram()
    telegram.delay = 0.01
    tapped: list[tuple[str, int]] = []

    async def answer(call: Call, update: dict[str, Any]) -> None:
        if "message" in update:
            await call("sendMessage", chat_id=update["message"]["chat"]["id"], text="1", reply_markup=json.dumps(KEYS))
            return
        query = update["callback_query"]
        tapped.append((query["data"], query["message"]["message_id"]))
        at = {"chat_id": query["from"]["id"], "message_id": query["message"]["message_id"]}
        await call("editMessageText", **at, text="kartu")
        await call("answerCallbackQuery", callback_query_id=query["id"])

    async with beside(telegram, answer):
        people = People(telegram, ["satu"], people=3, at_once=3)
        await people.write(3, 20)
        outcome = await people.tap(6, 20)
    assert outcome.done == 6
    assert {data for data, _ in tapped} == {"t:1"}
    assert len({message for _, message in tapped}) == 3
    assert outcome.took >= 2 * 2 * telegram.delay  # two rounds of two calls, each after the latency


async def test_what_was_handed_out_comes_again_until_it_is_confirmed() -> None:
    telegram = Telegram()
    await telegram.open()
    first, second = telegram.give(message={}), telegram.give(message={})
    async with aiohttp.ClientSession() as session:

        async def ids(offset: int) -> list[int]:
            url = f"{telegram.url}/bot1:x/getUpdates?offset={offset}&timeout=0"
            async with session.get(url) as response:
                return [update["update_id"] for update in (await response.json())["result"]]

        assert await ids(0) == await ids(0) == [first, second]
        assert await ids(second) == [second]
        assert await ids(second + 1) == []
    telegram.close()


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/json", b'{"chat_id": "5", "text": "a b&c"}'),
        ("application/x-www-form-urlencoded", b"chat_id=5&text=a+b%26c"),
        (
            "multipart/form-data; boundary=x",
            b'--x\r\nContent-Disposition: form-data; name="chat_id"\r\n\r\n5\r\n'
            b'--x\r\nContent-Disposition: form-data; name="text"\r\n\r\na b&c\r\n--x--\r\n',
        ),
    ],
)
def test_fields_are_read_in_every_form_that_clients_send(kind: str, body: bytes) -> None:
    assert read_body(kind, body) == {"chat_id": "5", "text": "a b&c"}
