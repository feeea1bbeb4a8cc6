"""The simulator speaks as the Bot API's description says, and the checker of requests sees faults."""

import io

import pytest
from PIL import Image

from simulator import World
from simulator.methods import METHODS
from simulator.person import Person
from tests.simulator import api_contract
from tests.simulator.conftest import Json, Wire

METHODS_NEEDED = """
getMe getUpdates setWebhook deleteWebhook getWebhookInfo sendMessage sendPhoto sendDocument sendMediaGroup
sendLocation sendVenue sendContact sendPoll stopPoll sendChatAction editMessageText editMessageCaption
editMessageMedia editMessageReplyMarkup deleteMessage deleteMessages copyMessage copyMessages forwardMessage
pinChatMessage unpinChatMessage setMessageReaction answerCallbackQuery answerInlineQuery getFile getChat
getChatMember getChatAdministrators getChatMemberCount createChatInviteLink revokeChatInviteLink
approveChatJoinRequest declineChatJoinRequest setMyCommands getMyCommands deleteMyCommands setMyName getMyName
setMyDescription getMyDescription setMyShortDescription getMyShortDescription setChatMenuButton
createForumTopic editForumTopic closeForumTopic leaveChat
""".split()
described = pytest.mark.skipif(not api_contract.available(), reason="the Bot API's description is not at hand")


def picture(colour: str = "navy") -> bytes:
    packed = io.BytesIO()
    Image.new("RGB", (400, 300), colour).save(packed, "PNG")
    return packed.getvalue()


@pytest.mark.parametrize("name", METHODS_NEEDED)
def test_every_needed_method_is_there(name: str) -> None:
    assert METHODS[name.lower()][0] == name


async def test_what_is_not_known_is_not_found(bot: Wire) -> None:
    answer = await bot.raw("sendGift")
    assert answer == {"ok": False, "error_code": 404, "description": "Not Found"}


@described
@pytest.mark.shared
def test_every_method_is_telegrams() -> None:
    assert {name for name, _ in METHODS.values()} <= set(api_contract.api()["methods"])


@described
@pytest.mark.shared
@pytest.mark.parametrize(
    ("method", "params", "complaint"),
    [
        ("sendMessage", {"chat_id": "1", "text": "a", "disable_notification": "True"}, None),
        ("sendMessage", {"chat_id": 1}, "required field 'text' is missing"),
        ("sendMessage", {"chat_id": 1, "text": "a", "txt": 1}, "unknown field 'txt'"),
        ("sendMessage", {"chat_id": 1, "text": "a", "message_thread_id": "satu"}, "expected Integer"),
        (
            "sendMessage",
            {"chat_id": 1, "text": "a", "reply_markup": {"inline_keyboard": [[{"data": "x"}]]}},
            "unknown field 'data'",
        ),
        ("sendMessage", {"chat_id": 1, "text": "a", "reply_markup": {"remove_keyboard": True}}, None),
        ("sendPhoto", {"chat_id": 1, "photo": "attach://x"}, None),
        ("setMyCommands", {"commands": [{"command": "a"}]}, "required field 'description' is missing"),
        ("setMyCommands", {"commands": [], "scope": {"type": "chat", "chat_id": 5}}, None),
        ("sendNothing", {}, "no such method"),
    ],
)
def test_the_checker_sees_what_is_wrong(method: str, params: Json, complaint: str | None) -> None:
    found = api_contract.complaints(method, params)
    assert found == [] if complaint is None else any(complaint in line for line in found)


@described
@pytest.mark.shared
async def test_what_people_do_is_told_in_proper_updates(bot: Wire, world: World, stranger: Person) -> None:
    await bot(
        "getUpdates",
        allowed_updates=[
            "message",
            "edited_message",
            "channel_post",
            "callback_query",
            "inline_query",
            "chosen_inline_result",
            "poll",
            "poll_answer",
            "my_chat_member",
            "chat_member",
            "chat_join_request",
            "message_reaction",
        ],
    )
    stranger.starts("x")
    stranger.edits(stranger.sends("satu @bot https://contoh.id #tag"), "dua")
    stranger.sends_photo(picture(), "foto")
    stranger.sends_document(b"isi", "catatan.txt", "text/plain")
    stranger.sends_contact("+62812000111")
    stranger.sends_location(-0.79, 100.66)
    stranger.sends_sticker()
    stranger.sends_voice()
    stranger.reacts(stranger.messages()[0], "👍")
    group = world.add_group("Grup", [stranger.id])
    channel = world.add_channel("Kanal", [stranger.id], {})
    other = world.person(world.add_user("Lain").id)
    other.asks_to_join(group)
    await bot("approveChatJoinRequest", chat_id=group.id, user_id=other.id)
    other.sends("halo", group)
    stranger.sends("pengumuman", channel)
    stranger.forwards(stranger.messages()[1], group)
    other.leaves(group)
    poll = await bot(
        "sendPoll", chat_id=group.id, question="?", options=[{"text": "a"}, {"text": "b"}], is_anonymous=False
    )
    stranger.votes(poll, [1])
    keyboard = {"inline_keyboard": [[{"text": "Ya", "callback_data": "y"}]]}
    stranger.presses(await bot("sendMessage", chat_id=stranger.id, text="a", reply_markup=keyboard), "Ya")
    asked = stranger.asks_inline("laskar")
    article = {"type": "article", "id": "1", "title": "a", "input_message_content": {"message_text": "b"}}
    await bot("answerInlineQuery", inline_query_id=asked.id, results=[article])
    stranger.chooses_inline(asked, "1")
    stranger.blocks()
    updates = await bot.updates()
    assert {list(update)[1] for update in updates} >= {
        "message",
        "edited_message",
        "channel_post",
        "callback_query",
        "inline_query",
        "chosen_inline_result",
        "poll",
        "poll_answer",
        "my_chat_member",
        "chat_member",
        "chat_join_request",
        "message_reaction",
    }
    assert [line for update in updates for line in api_contract.object_complaints("Update", update)] == []


@described
@pytest.mark.shared
async def test_what_the_bot_does_is_answered_with_proper_objects(bot: Wire, world: World, reader: Person) -> None:
    group = world.add_group("Grup", [reader.id], forum=True)
    me = {"chat_id": reader.id}
    keyboard = {
        "inline_keyboard": [
            [
                {"text": "Salin", "copy_text": {"text": "A1"}, "style": "primary"},
                {"text": "Cari", "switch_inline_query_current_chat": ""},
            ]
        ]
    }
    photo = reader.sends_photo(picture())["photo"][-1]["file_id"]
    sent = await bot(
        "sendMessage",
        **me,
        text='<b>a</b> <tg-time unix="1" format="r">kini</tg-time>',
        parse_mode="HTML",
        reply_markup=keyboard,
        link_preview_options={"is_disabled": True},
    )
    messages = [
        sent,
        await bot("sendPhoto", **me, photo=photo, caption="c", has_spoiler=True),
        await bot("sendLocation", **me, latitude=1.5, longitude=2),
        await bot("sendVenue", **me, latitude=1, longitude=2, title="t", address="a"),
        await bot("sendContact", **me, phone_number="+6281", first_name="a"),
        await bot(
            "sendPoll",
            **me,
            question="?",
            options=["a", "b"],
            type="quiz",
            correct_option_ids=[0],
            explanation="e",
            open_period=60,
        ),
        await bot("forwardMessage", **me, from_chat_id=reader.id, message_id=sent["message_id"]),
        await bot("sendMessage", **me, text="b", reply_parameters={"message_id": sent["message_id"], "quote": "a"}),
    ]
    found = [line for message in messages for line in api_contract.object_complaints("Message", message)]
    for kind, value in {
        "User": await bot("getMe"),
        "ChatFullInfo": await bot("getChat", chat_id=group.id),
        "ChatMember": await bot("getChatMember", chat_id=group.id, user_id=world.bot.id),
        "ChatInviteLink": await bot("createChatInviteLink", chat_id=group.id, name="n", expire_date=2_000_000_000),
        "ForumTopic": await bot("createForumTopic", chat_id=group.id, name="Topik"),
        "File": await bot("getFile", file_id=photo),
        "WebhookInfo": await bot("getWebhookInfo"),
        "MenuButton": await bot("getChatMenuButton", chat_id=reader.id),
        "BotName": await bot("getMyName"),
        "MessageId": await bot("copyMessage", **me, from_chat_id=reader.id, message_id=sent["message_id"]),
    }.items():
        found += api_contract.object_complaints(kind, value)
    assert found == []
