"""What Telegram refuses, in its words."""

from typing import Any

import pytest

from simulator import World
from simulator.person import Person
from tests.simulator.conftest import Json, Wire


def inline(**button: Any) -> Json:
    return {"inline_keyboard": [[{"text": "x", **button}]]}


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": " \n "}, "message text is empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "message text is empty"),
        ({"text": "a" * 4097}, "message is too long"),
        ({"text": "a", "parse_mode": "BBCode"}, "unsupported parse_mode"),
        (
            {"text": "*a*", "parse_mode": "MarkdownV2"},
            "can't parse entities: MarkdownV2 is not read here, only HTML is",
        ),
        ({"text": "a", "reply_parameters": {"message_id": 999}}, "message to be replied not found"),
        ({"text": "a", "message_thread_id": 5}, "message thread not found"),
        ({"text": "a", "reply_markup": inline(callback_data="é" * 33)}, "BUTTON_DATA_INVALID"),
        ({"text": "a", "reply_markup": inline(callback_data="")}, "BUTTON_DATA_INVALID"),
        ({"text": "a", "reply_markup": inline(url="ftp://contoh.id")}, "BUTTON_URL_INVALID"),
        ({"text": "a", "reply_markup": inline(url="http://localhost:8080/")}, "BUTTON_URL_INVALID"),
        ({"text": "a", "reply_markup": inline(url="http://127.0.0.1/")}, "BUTTON_URL_INVALID"),
        (
            {"text": "a", "reply_markup": inline()},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            {"text": "a", "reply_markup": inline(callback_data="a", url="https://contoh.id")},
            "can't parse inline keyboard button: only one of url and callback_data can be used",
        ),
        (
            {"text": "a", "reply_markup": inline(callback_data="a", style="blue")},
            "can't parse keyboard button: Invalid button style specified",
        ),
        ({"text": "a", "reply_markup": inline(copy_text={"text": "a" * 257})}, "BUTTON_COPY_TEXT_INVALID"),
        (
            {"text": "a", "reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "y"}] * 9]}},
            "reply markup is too long",
        ),
        (
            {"text": "a", "reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "y"}]] * 101}},
            "reply markup is too long",
        ),
        ({"text": "a", "reply_markup": "{"}, "can't parse reply markup JSON object"),
    ],
)
async def test_a_wrong_message_is_refused(bot: Wire, reader: Person, params: Json, reason: str) -> None:
    assert await bot.refused("sendMessage", chat_id=reader.id, **params) == f"Bad Request: {reason}"
    assert len(reader.messages()) == 1


@pytest.mark.parametrize(
    "params",
    [
        {"text": "a" * 4096},
        {"text": "a", "reply_markup": inline(callback_data="é" * 32)},
        {"text": "<b>" + "a" * 4096 + "</b>", "parse_mode": "HTML"},
        {"text": "a", "reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "y"}] * 8] * 12}},
        {"text": "a", "reply_markup": inline(url="tg://resolve?domain=contoh_bot")},
        {"text": "a", "reply_parameters": {"message_id": 999, "allow_sending_without_reply": True}},
    ],
)
async def test_what_just_fits_is_accepted(bot: Wire, reader: Person, params: Json) -> None:
    assert await bot("sendMessage", chat_id=reader.id, **params)


async def test_chats_that_are_not_there_are_not_found(bot: Wire, stranger: Person) -> None:
    for chat in (999, "@tidak_ada", "bukan angka", stranger.id):
        assert await bot.refused("sendMessage", chat_id=chat, text="a") == "Bad Request: chat not found"
    assert await bot.refused("sendMessage", text="a") == "Bad Request: chat_id is empty"


async def test_a_bot_cannot_begin_with_someone_it_met_elsewhere(bot: Wire, world: World, stranger: Person) -> None:
    world.add_group("Grup", [stranger.id])
    refusal = await bot.refused("sendMessage", chat_id=stranger.id, text="a")
    assert refusal == "Forbidden: bot can't initiate conversation with a user"


async def test_a_bot_that_was_stopped_may_not_write_until_the_person_returns(bot: Wire, reader: Person) -> None:
    reader.blocks()
    answer = await bot.raw("sendMessage", chat_id=reader.id, text="a")
    assert answer == {"ok": False, "error_code": 403, "description": "Forbidden: bot was blocked by the user"}
    reader.starts()
    assert await bot("sendMessage", chat_id=reader.id, text="a")
    updates = await bot.updates()
    assert [list(update)[1] for update in updates] == ["my_chat_member", "my_chat_member", "message"]
    assert [update["my_chat_member"]["new_chat_member"]["status"] for update in updates[:2]] == ["kicked", "member"]


async def test_a_deleted_account_is_deactivated(bot: Wire, reader: Person) -> None:
    reader.deactivates()
    assert await bot.refused("sendMessage", chat_id=reader.id, text="a") == "Forbidden: user is deactivated"


async def test_only_the_bots_own_messages_can_be_edited(bot: Wire, reader: Person) -> None:
    theirs = reader.messages()[0]["message_id"]
    assert await bot.refused("editMessageText", chat_id=reader.id, message_id=theirs, text="a") == (
        "Bad Request: message can't be edited"
    )
    assert await bot.refused("editMessageText", chat_id=reader.id, message_id=999, text="a") == (
        "Bad Request: message to edit not found"
    )
    place = await bot("sendLocation", chat_id=reader.id, latitude=1, longitude=2)
    assert await bot.refused("editMessageText", chat_id=reader.id, message_id=place["message_id"], text="a") == (
        "Bad Request: there is no text in the message to edit"
    )
    keys = await bot("sendMessage", chat_id=reader.id, text="a", reply_markup={"keyboard": [["Menu"]]})
    assert await bot.refused("editMessageText", chat_id=reader.id, message_id=keys["message_id"], text="b") == (
        "Bad Request: message can't be edited"
    )


async def test_a_callbacks_answer_has_at_most_200_characters(bot: Wire, reader: Person) -> None:
    sent = await bot("sendMessage", chat_id=reader.id, text="a", reply_markup=inline(callback_data="y"))
    query = reader.presses(sent, "y")
    assert await bot.refused("answerCallbackQuery", callback_query_id=query.id, text="a" * 201) == (
        "Bad Request: MESSAGE_TOO_LONG"
    )
    assert await bot("answerCallbackQuery", callback_query_id=query.id, text="a" * 200)


async def test_a_wrong_token_is_unauthorized(bot: Wire, world: World) -> None:
    for token in ("12:short", "abc", f"{world.bot.id}:{35 * 'b'}"):
        bot.token = token
        answer = await bot.raw("getMe")
        assert answer == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_parameters_may_come_in_any_form(bot: Wire, reader: Person) -> None:
    url = f"{bot.url}/bot{bot.token}/SENDMESSAGE"
    async with bot.session.get(url, params={"chat_id": reader.id, "text": "a"}) as response:
        assert (await response.json())["ok"]
    async with bot.session.post(url, data={"chat_id": str(reader.id), "text": "b c&d"}) as response:
        assert (await response.json())["result"]["text"] == "b c&d"
    async with bot.session.post(f"{url}?text=e", json={"chat_id": reader.id}) as response:
        assert (await response.json())["result"]["text"] == "e"
    async with bot.session.post(url, data=b"{", headers={"Content-Type": "application/json"}) as response:
        assert (await response.json())["description"] == "Bad Request: can't parse JSON object"
