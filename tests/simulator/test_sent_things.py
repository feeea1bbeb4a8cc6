"""Files, polls, copies, inline results and whatever else is sent."""

from datetime import timedelta

import aiohttp
import pytest

from simulator import Impossible, World
from simulator.person import Person
from tests.simulator.conftest import Json, Wire
from tests.simulator.test_api_contract import picture


async def upload(bot: Wire, method: str, files: dict[str, tuple[str, bytes]], **fields: str) -> Json:
    form = aiohttp.FormData(fields)
    for name, (filename, content) in files.items():
        form.add_field(name, content, filename=filename, content_type="application/octet-stream")
    async with bot.session.post(f"{bot.url}/bot{bot.token}/{method}", data=form) as response:
        answer: Json = await response.json()
        return answer


async def test_a_persons_photo_can_be_downloaded_in_every_size(bot: Wire, reader: Person) -> None:
    reader.sends_photo(picture(), "sampul")
    [update] = await bot.updates()
    sizes = update["message"]["photo"]
    assert [(size["width"], size["height"]) for size in sizes] == [(90, 68), (320, 240), (400, 300)]
    file = await bot("getFile", file_id=sizes[-1]["file_id"])
    async with bot.session.get(f"{bot.url}/file/bot{bot.token}/{file['file_path']}") as response:
        content = await response.read()
    assert (len(content), content[:2]) == (file["file_size"], b"\xff\xd8")


async def test_an_uploaded_photo_is_sent_again_by_its_id(bot: Wire, reader: Person) -> None:
    sent = await upload(bot, "sendPhoto", {"photo": ("a.png", picture())}, chat_id=str(reader.id), caption="a")
    file_id = sent["result"]["photo"][0]["file_id"]
    again = await bot("sendPhoto", chat_id=reader.id, photo=file_id)
    assert again["photo"] == sent["result"]["photo"]
    assert await bot.refused("sendDocument", chat_id=reader.id, document=file_id) == (
        "Bad Request: can't use file of another type as Document"
    )


async def test_files_that_will_not_do_are_refused(bot: Wire, reader: Person) -> None:
    me = {"chat_id": str(reader.id)}
    for method, files, reason in [
        ("sendPhoto", {"photo": ("a.png", b"x" * (10 * 1024 * 1024 + 1))}, "file is too big"),
        ("sendDocument", {"document": ("a.bin", b"x" * (50 * 1024 * 1024 + 1))}, "file is too big"),
        ("sendPhoto", {"photo": ("a.png", b"bukan gambar")}, "IMAGE_PROCESS_FAILED"),
        ("sendDocument", {"document": ("a.bin", b"")}, "file must be non-empty"),
        ("sendPhoto", {}, "there is no photo in the request"),
    ]:
        assert (await upload(bot, method, files, **me))["description"] == f"Bad Request: {reason}"
    assert await bot.refused("sendPhoto", **me, photo="tidak-ada") == (
        "Bad Request: wrong file identifier/HTTP URL specified"
    )
    assert await bot.refused("sendPhoto", **me, photo="https://contoh.id/a.jpg") == (
        "Bad Request: failed to get HTTP URL content"
    )


async def test_downloads_end_at_twenty_megabytes(bot: Wire, reader: Person) -> None:
    reader.sends_document(b"x" * (20 * 1024 * 1024 + 1), "besar.bin")
    [update] = await bot.updates()
    assert await bot.refused("getFile", file_id=update["message"]["document"]["file_id"]) == (
        "Bad Request: file is too big"
    )


async def test_an_album_arrives_as_messages_of_one_group(bot: Wire, reader: Person) -> None:
    media = (
        '[{"type":"photo","media":"attach://a","caption":"<b>x</b>","parse_mode":"HTML"},'
        '{"type":"photo","media":"attach://b"}]'
    )
    files = {"a": ("a.png", picture("red")), "b": ("b.png", picture("blue"))}
    one, two = (await upload(bot, "sendMediaGroup", files, chat_id=str(reader.id), media=media))["result"]
    assert one["media_group_id"] == two["media_group_id"]
    assert one["caption_entities"] == [{"type": "bold", "offset": 0, "length": 1}]
    assert "an album has 2-10 items" in await bot.refused(
        "sendMediaGroup", chat_id=reader.id, media=[{"type": "photo", "media": one["photo"][0]["file_id"]}]
    )


async def test_a_photo_takes_anothers_place(bot: Wire, reader: Person) -> None:
    red = (await upload(bot, "sendPhoto", {"photo": ("a.png", picture("red"))}, chat_id=str(reader.id)))["result"]
    blue = reader.sends_photo(picture("blue"))["photo"]
    media = {"type": "photo", "media": blue[-1]["file_id"], "caption": "biru"}
    edited = await bot("editMessageMedia", chat_id=reader.id, message_id=red["message_id"], media=media)
    assert (edited["photo"], edited["caption"]) == (blue, "biru")
    edited = await bot("editMessageCaption", chat_id=reader.id, message_id=red["message_id"], caption="laut")
    assert edited["caption"] == "laut"


async def test_a_copy_is_the_bots_own_and_a_forward_is_not(bot: Wire, reader: Person) -> None:
    said = reader.sends("asli")
    copied = await bot("copyMessage", chat_id=reader.id, from_chat_id=reader.id, message_id=said["message_id"])
    assert reader.messages()[-1]["message_id"] == copied["message_id"]
    assert "forward_origin" not in reader.messages()[-1]
    forwarded = await bot("forwardMessage", chat_id=reader.id, from_chat_id=reader.id, message_id=said["message_id"])
    assert forwarded["forward_origin"]["sender_user"]["id"] == reader.id
    secret = await bot("sendMessage", chat_id=reader.id, text="a", protect_content=True)
    assert (
        await bot.refused("copyMessage", chat_id=reader.id, from_chat_id=reader.id, message_id=secret["message_id"])
        == "Bad Request: message can't be copied"
    )
    assert await bot.refused("forwardMessage", chat_id=reader.id, from_chat_id=reader.id, message_id=999) == (
        "Bad Request: message to forward not found"
    )


async def test_votes_are_counted_and_told(bot: Wire, world: World, reader: Person) -> None:
    options = [{"text": "Sabtu"}, {"text": "Minggu"}]
    sent = await bot("sendPoll", chat_id=reader.id, question="Kapan?", options=options, is_anonymous=False)
    reader.votes(sent, [1])
    answer, poll = await bot.updates()
    assert answer["poll_answer"]["option_ids"] == [1]
    assert [option["voter_count"] for option in poll["poll"]["options"]] == [0, 1]
    with pytest.raises(Impossible, match="takes one answer"):
        reader.votes(sent, [0, 1])
    final = await bot("stopPoll", chat_id=reader.id, message_id=sent["message_id"])
    assert (final["is_closed"], final["total_voter_count"]) == (True, 1)
    assert await bot.refused("stopPoll", chat_id=reader.id, message_id=sent["message_id"]) == (
        "Bad Request: poll has already been closed"
    )
    with pytest.raises(Impossible, match="closed"):
        reader.votes(sent, [0])


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({"question": "", "options": ["a"]}, "poll question must be non-empty"),
        ({"question": "?", "options": []}, "poll must have at least 1 option"),
        ({"question": "?", "options": ["a"] * 13}, "poll can't have more than 12 options"),
        ({"question": "?", "options": ["a" * 101]}, "poll option length must not exceed 100"),
        ({"question": "?" * 301, "options": ["a"]}, "poll question length must not exceed 300"),
        ({"question": "?", "options": ["a"], "type": "quiz"}, "wrong correct option ID specified"),
    ],
)
async def test_a_wrong_poll_is_refused(bot: Wire, reader: Person, params: Json, reason: str) -> None:
    assert await bot.refused("sendPoll", chat_id=reader.id, **params) == f"Bad Request: {reason}"


async def test_an_inline_result_is_sent_by_choosing_it(bot: Wire, world: World, reader: Person) -> None:
    group = world.add_group("Grup", [reader.id], bot_status="left")
    asked = reader.asks_inline("laskar", chat=group)
    [update] = await bot.updates()
    assert (update["inline_query"]["query"], update["inline_query"]["chat_type"]) == ("laskar", "supergroup")
    result = {
        "type": "article",
        "id": "7",
        "title": "Laskar Pelangi",
        "input_message_content": {"message_text": "<b>Laskar Pelangi</b>", "parse_mode": "HTML"},
        "reply_markup": {"inline_keyboard": [[{"text": "Detail", "callback_data": "b7"}]]},
    }
    await bot("answerInlineQuery", inline_query_id=asked.id, results=[result])
    message = reader.chooses_inline(asked, "7")
    assert (message["text"], message["via_bot"]["id"]) == ("Laskar Pelangi", world.bot.id)
    assert reader.messages(group)[-1] == message
    reader.presses(message, "Detail")
    chosen, pressed = await bot.updates()
    assert chosen["chosen_inline_result"]["inline_message_id"] == pressed["callback_query"]["inline_message_id"]
    assert "message" not in pressed["callback_query"]
    assert await bot("editMessageText", text="b", inline_message_id=pressed["callback_query"]["inline_message_id"])
    assert reader.messages(group)[-1]["text"] == "b"


async def test_an_inline_query_waits_thirty_seconds(bot: Wire, world: World, reader: Person) -> None:
    asked = reader.asks_inline("a")
    world.clock.advance(timedelta(seconds=31))
    assert await bot.refused("answerInlineQuery", inline_query_id=asked.id, results=[]) == (
        "Bad Request: query is too old and response timeout expired or query ID is invalid"
    )


@pytest.mark.parametrize(
    ("results", "reason"),
    [
        ([{"type": "article", "id": "", "title": "a"}], "RESULT_ID_INVALID"),
        (
            [{"type": "article", "id": "a", "title": "a"}],
            "can't parse inline query result: message content is not specified for the article",
        ),
        (
            [{"type": "location", "id": str(number), "latitude": 1, "longitude": 1} for number in range(51)],
            "RESULTS_TOO_MUCH",
        ),
        ([{"type": "location", "id": "1", "latitude": 1, "longitude": 1}] * 2, "RESULT_ID_DUPLICATE"),
        (
            [
                {
                    "type": "article",
                    "id": "1",
                    "title": "a",
                    "input_message_content": {"message_text": "<b>a", "parse_mode": "HTML"},
                }
            ],
            "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
    ],
)
async def test_wrong_inline_results_are_refused(bot: Wire, reader: Person, results: list[Json], reason: str) -> None:
    asked = reader.asks_inline("a")
    assert await bot.refused("answerInlineQuery", inline_query_id=asked.id, results=results) == (
        f"Bad Request: {reason}"
    )


async def test_a_reaction_is_one_of_telegrams(bot: Wire, reader: Person) -> None:
    said = reader.messages()[0]["message_id"]
    like = [{"type": "emoji", "emoji": "👍"}]
    assert await bot("setMessageReaction", chat_id=reader.id, message_id=said, reaction=like)
    assert (
        await bot.refused(
            "setMessageReaction", chat_id=reader.id, message_id=said, reaction=[{"type": "emoji", "emoji": "📚"}]
        )
        == "Bad Request: REACTION_INVALID"
    )
    assert await bot.refused("setMessageReaction", chat_id=reader.id, message_id=said, reaction=like * 2) == (
        "Bad Request: REACTIONS_TOO_MANY"
    )
