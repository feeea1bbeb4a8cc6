"""The API the page uses, and who may use it."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from simulator import Running, World
from simulator.person import Person
from tests.simulator.conftest import Json, Wire


class Page:
    """What a browser does."""

    def __init__(self, session: aiohttp.ClientSession, root: str, world: World) -> None:
        self.session, self.root = session, root
        self.base = f"{root}/sim/{world.bot.id}"

    async def get(self, path: str, **query: Any) -> Any:
        async with self.session.get(self.base + path, params=query) as response:
            return await response.json()

    async def post(self, path: str, **body: Any) -> Any:
        async with self.session.post(self.base + path, json=body) as response:
            return await response.json()

    async def act(self, person: Person, deed: str, **fields: Any) -> Any:
        answer = await self.post("/act", user=person.id, do=deed, **fields)
        assert answer["ok"], answer
        return answer["result"]


@pytest.fixture
async def page(running: Running, world: World) -> AsyncIterator[Page]:
    async with aiohttp.ClientSession() as session:
        yield Page(session, running.url, world)


def private(state: Json) -> Json:
    return next(room for room in state["chats"] if room["chat"]["type"] == "private")


async def test_the_worlds_are_listed_by_their_bots(page: Page, world: World) -> None:
    async with page.session.get(f"{page.root}/sim/worlds") as response:
        assert [one["bot"]["id"] for one in await response.json()] == [world.bot.id]


async def test_a_person_chats_through_the_page(page: Page, bot: Wire, stranger: Person) -> None:
    await page.act(stranger, "start", payload="b_1")
    assert len(await bot.updates()) == 1
    sent = await bot(
        "sendMessage",
        chat_id=stranger.id,
        text="Halo",
        reply_markup={"inline_keyboard": [[{"text": "Ya", "callback_data": "y"}]]},
    )
    room = private(await page.get("/state", user=stranger.id))
    assert [message["text"] for message in room["messages"]] == ["/start b_1", "Halo"]
    assert room["messages"][0]["_seen_by_bot"] is True
    assert {key: it for key, it in room["messages"][1].items() if key[0] != "_"} == sent
    await page.act(stranger, "press", chat_id=stranger.id, message_id=sent["message_id"], data="y")
    await page.act(stranger, "send", chat_id=stranger.id, text="ya", reply_to=sent["message_id"])
    assert [list(update)[1] for update in await bot.updates()] == ["callback_query", "message"]


async def test_what_was_sent_is_not_seen_before_the_bot_confirms_it(page: Page, stranger: Person) -> None:
    await page.act(stranger, "start")
    assert private(await page.get("/state", user=stranger.id))["messages"][0]["_seen_by_bot"] is False


async def test_files_go_up_and_come_back(page: Page, bot: Wire, reader: Person) -> None:
    form = aiohttp.FormData({"user": str(reader.id), "do": "document", "chat_id": str(reader.id), "caption": "ini"})
    form.add_field("file", b"<script>", filename="catatan.html", content_type="text/html")
    async with page.session.post(f"{page.base}/act", data=form) as response:
        message = (await response.json())["result"]
    assert (message["document"]["file_name"], message["caption"]) == ("catatan.html", "ini")
    async with page.session.get(f"{page.base}/file/{message['document']['file_id']}") as response:
        assert await response.read() == b"<script>"
        assert response.headers["Content-Disposition"].startswith("attachment")
    [update] = await bot.updates()
    assert update["message"]["document"] == message["document"]


async def test_events_reach_the_page_of_the_person_they_concern(
    page: Page, world: World, bot: Wire, reader: Person
) -> None:
    other = world.person(world.add_user("Lain").id)
    other.starts()
    async with page.session.get(f"{page.base}/events?user={reader.id}") as stream:
        assert await stream.content.readline() == b": open\n"
        await bot("sendMessage", chat_id=other.id, text="bukan untukmu")
        await bot("sendChatAction", chat_id=reader.id, action="typing")
        sent = await bot("sendMessage", chat_id=reader.id, text="untukmu")
        await bot("editMessageText", chat_id=reader.id, message_id=sent["message_id"], text="lain")
        await bot("deleteMessage", chat_id=reader.id, message_id=sent["message_id"])
        told: list[Json] = []
        while len(told) < 4:
            line = await stream.content.readline()
            if line.startswith(b"data: "):
                told.append(json.loads(line[6:]))
    assert [event["type"] for event in told] == ["typing", "message", "edited", "deleted"]
    assert told[1]["message"]["text"] == "untukmu"
    assert told[3] == {"type": "deleted", "chat_id": reader.id, "message_ids": [sent["message_id"]]}


async def test_a_message_is_marked_when_the_bot_has_had_it(page: Page, bot: Wire, reader: Person) -> None:
    async with page.session.get(f"{page.base}/events?user={reader.id}") as stream:
        reader.sends("a")
        await bot.updates()
        seen: list[bool] = []
        while len(seen) < 2:
            line = await stream.content.readline()
            if line.startswith(b"data: "):
                seen.append(json.loads(line[6:])["message"]["_seen_by_bot"])
    assert seen == [False, True]


async def test_the_clock_moves_and_whoever_waits_is_told(page: Page, world: World) -> None:
    before = await page.get("/clock")
    await page.post("/clock", advance=3600)
    after = await page.get("/clock", after=before["version"])
    assert (before["now"], after["now"]) == ("2026-03-02T05:00:00+00:00", "2026-03-02T06:00:00+00:00")
    await page.post("/clock", set="2026-05-01T00:00:00Z")
    assert world.clock.now().isoformat() == "2026-05-01T00:00:00+00:00"
    wrong = await page.post("/clock", forward=1)
    assert wrong["ok"] is False
    assert "advance" in wrong["error"]


async def test_the_clock_may_be_followed_before_the_bot_comes(page: Page, running: Running) -> None:
    waiting = asyncio.create_task(page.session.get(f"{page.root}/sim/4300001/clock?after=-1"))
    await asyncio.sleep(0)
    running.simulator.world("4300001:" + 35 * "c")
    async with await waiting as response:
        assert (await response.json())["now"] == "2026-03-02T05:00:00+00:00"


async def test_misfortunes_are_arranged_and_forgotten(page: Page, bot: Wire, reader: Person) -> None:
    await page.post("/faults", kind="5xx", method="*", times=2)
    assert (await bot.raw("getMe"))["error_code"] == 502
    assert [fault["times"] for fault in await page.get("/faults")] == [1]
    async with page.session.delete(f"{page.base}/faults") as response:
        assert response.status == 200
    assert await bot("getMe")


async def test_a_world_is_peopled(page: Page, world: World, reader: Person) -> None:
    await page.post(
        "/populate",
        people=[{"first_name": "Petugas"}],
        groups=[{"title": "Klub", "members": ["Petugas"], "bot_status": "left", "username": "klub"}],
    )
    rooms = (await page.get("/state", user=reader.id))["chats"]
    assert [(room["chat"].get("title"), room["can_join"]) for room in rooms] == [(None, False), ("Klub", True)]
    await page.act(reader, "join", chat_id=rooms[1]["chat"]["id"])
    assert world.chats[rooms[1]["chat"]["id"]].has(reader.id)
    wrong = await page.post("/populate", people=[{}])
    assert wrong["error"] == "ValueError: people, entry 1: first_name is missing"


async def test_an_impossible_deed_is_explained(page: Page, reader: Person) -> None:
    answer = await page.post("/act", user=reader.id, do="dance")
    assert answer["ok"] is False
    assert "there is no deed 'dance'" in answer["error"]


async def test_forgetting_leaves_people_and_update_ids(page: Page, bot: Wire, world: World, reader: Person) -> None:
    reader.sends("satu")
    [before] = await bot.updates()
    await page.post("/reset")
    assert reader.messages() == []
    reader.starts()
    [after] = await bot.updates()
    assert after["update_id"] == before["update_id"] + 1


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Origin": "http://evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
    ],
)
async def test_pages_of_elsewhere_are_refused(page: Page, reader: Person, headers: dict[str, str]) -> None:
    async with page.session.post(
        f"{page.base}/act", json={"user": reader.id, "do": "start"}, headers=headers
    ) as response:
        assert response.status == 403
    assert len(reader.messages()) == 1


async def test_the_page_opens_by_a_link_from_elsewhere(page: Page) -> None:
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    async with page.session.get(f"{page.root}/", headers=headers) as response:
        assert (response.status, response.content_type) == (200, "text/html")
    async with page.session.get(f"{page.base}/state", headers={"Sec-Fetch-Site": "cross-site"}) as response:
        assert response.status == 403


async def test_nothing_outside_the_page_is_served(page: Page) -> None:
    async with page.session.get(f"{page.root}/page/..%2f__main__.py") as response:
        assert response.status == 404


async def test_a_person_makes_a_channel_and_brings_the_bot_along(page: Page, bot: Wire, reader: Person) -> None:
    made = await page.act(reader, "make_chat", type="channel", title="Kanal Contoh")
    await page.act(reader, "add_bot", chat_id=made["id"], administrator=True)
    [update] = await bot.updates()
    assert update["my_chat_member"]["new_chat_member"]["status"] == "administrator"
    again = await page.post("/act", user=reader.id, do="add_bot", chat_id=made["id"], administrator=True)
    assert "already" in again["error"]


async def test_only_who_leads_a_channel_brings_a_bot_there(page: Page, world: World, reader: Person) -> None:
    channel = world.add_channel("Kanal Orang", [reader.id], owner=0)
    refused = await page.post("/act", user=reader.id, do="add_bot", chat_id=channel.id, administrator=True)
    assert "no right to add" in refused["error"]


async def test_formats_and_voice_go_as_they_were_made(page: Page, bot: Wire, reader: Person) -> None:
    bold = [{"type": "bold", "offset": 0, "length": 3}]
    sent = await page.act(reader, "send", chat_id=reader.id, text="jam buka", entities=bold)
    assert sent["entities"] == bold
    edited = await page.act(reader, "edit", chat_id=reader.id, message_id=sent["message_id"], text="jam", entities=bold)
    assert (edited["text"], edited["entities"]) == ("jam", bold)
    voice = await page.act(reader, "voice", chat_id=reader.id, seconds=7)
    assert voice["voice"]["duration"] == 7
    assert len(await bot.updates()) == 3
