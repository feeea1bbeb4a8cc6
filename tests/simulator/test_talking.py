"""A person writes, the bot answers."""

from datetime import timedelta

import pytest

from simulator import Impossible, World
from simulator.person import Person
from tests.simulator.conftest import Wire


async def test_a_start_reaches_the_bot_with_its_payload(bot: Wire, stranger: Person) -> None:
    stranger.starts("b_12")
    [update] = await bot.updates()
    message = update["message"]
    assert message["text"] == "/start b_12"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert message["from"]["username"] == "warga_contoh"
    assert message["chat"] == {
        "id": stranger.id,
        "type": "private",
        "first_name": "Warga",
        "last_name": "Contoh",
        "username": "warga_contoh",
    }


async def test_the_person_sees_what_the_bot_sends(bot: Wire, reader: Person) -> None:
    sent = await bot("sendMessage", chat_id=reader.id, text="<b>Halo</b> Warga", parse_mode="HTML")
    assert reader.messages()[-1] == sent
    assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 4}]


async def test_an_edit_takes_the_place_of_the_message(bot: Wire, reader: Person) -> None:
    sent = await bot("sendMessage", chat_id=reader.id, text="satu")
    await bot("editMessageText", chat_id=reader.id, message_id=sent["message_id"], text="dua")
    assert [message["text"] for message in reader.messages()] == ["/start", "dua"]


async def test_an_edit_that_changes_nothing_is_refused(bot: Wire, reader: Person) -> None:
    sent = await bot("sendMessage", chat_id=reader.id, text="satu")
    refusal = await bot.refused("editMessageText", chat_id=reader.id, message_id=sent["message_id"], text="satu")
    assert refusal == (
        "Bad Request: message is not modified: specified new message content and reply markup are "
        "exactly the same as a current content and reply markup of the message"
    )


async def test_a_keyboard_that_stays_the_same_is_no_edit(bot: Wire, reader: Person) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Ya", "callback_data": "y"}]]}
    sent = await bot("sendMessage", chat_id=reader.id, text="satu", reply_markup=keyboard)
    place = {"chat_id": reader.id, "message_id": sent["message_id"]}
    assert "not modified" in await bot.refused("editMessageReplyMarkup", **place, reply_markup=keyboard)
    assert "reply_markup" not in await bot("editMessageReplyMarkup", **place)


async def test_an_edit_without_a_keyboard_takes_the_keyboard_away(bot: Wire, reader: Person) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Ya", "callback_data": "y"}]]}
    sent = await bot("sendMessage", chat_id=reader.id, text="satu", reply_markup=keyboard)
    edited = await bot("editMessageText", chat_id=reader.id, message_id=sent["message_id"], text="dua")
    assert "reply_markup" not in edited


async def test_a_reply_keyboard_is_shown_but_not_given_back(bot: Wire, reader: Person) -> None:
    keyboard = {"keyboard": [[{"text": "Menu"}]]}
    sent = await bot("sendMessage", chat_id=reader.id, text="pilih", reply_markup=keyboard)
    assert "reply_markup" not in sent
    assert reader.messages()[-1]["reply_markup"] == keyboard
    reader.taps("Menu")
    assert reader.messages()[-1]["text"] == "Menu"


async def test_a_pressed_button_is_answered_once(bot: Wire, reader: Person) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Ya", "callback_data": "y", "style": "success"}]]}
    sent = await bot("sendMessage", chat_id=reader.id, text="jadi?", reply_markup=keyboard)
    query = reader.presses(sent, "Ya")
    [update] = await bot.updates()
    assert update["callback_query"]["data"] == "y"
    assert update["callback_query"]["message"] == sent
    asked = update["callback_query"]["id"]
    await bot("answerCallbackQuery", callback_query_id=asked, text="Baik", show_alert=True)
    assert query.answer is not None
    assert (query.answer.text, query.answer.show_alert) == ("Baik", True)
    stale = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    assert await bot.refused("answerCallbackQuery", callback_query_id=asked) == stale
    assert await bot.refused("answerCallbackQuery", callback_query_id="12") == stale


async def test_a_callback_query_is_too_old_after_150_seconds(bot: Wire, world: World, reader: Person) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Ya", "callback_data": "y"}]]}
    sent = await bot("sendMessage", chat_id=reader.id, text="jadi?", reply_markup=keyboard)
    on_time, late = reader.presses(sent, "y"), reader.presses(sent, "y")
    world.clock.advance(timedelta(seconds=150))
    await bot("answerCallbackQuery", callback_query_id=on_time.id)
    world.clock.advance(timedelta(seconds=1))
    assert "too old" in await bot.refused("answerCallbackQuery", callback_query_id=late.id)


async def test_a_person_can_only_press_what_is_there(bot: Wire, reader: Person) -> None:
    sent = await bot("sendMessage", chat_id=reader.id, text="tanpa tombol")
    with pytest.raises(Impossible, match="there is no button"):
        reader.presses(sent, "Ya")


async def test_a_reply_carries_the_message_it_answers(bot: Wire, reader: Person) -> None:
    asked = await bot("sendMessage", chat_id=reader.id, text="nama?")
    reader.sends("Warga", reply_to=asked)
    [update] = await bot.updates()
    assert update["message"]["reply_to_message"] == asked


async def test_a_very_long_text_of_a_person_goes_out_in_parts(bot: Wire, reader: Person) -> None:
    reader.sends("a" * 5000)
    assert [len(update["message"]["text"]) for update in await bot.updates()] == [4096, 904]


async def test_a_person_edits_their_message(bot: Wire, reader: Person) -> None:
    message = reader.sends("laskr pelangi")
    reader.edits(message, "laskar pelangi")
    first, second = await bot.updates()
    assert second["edited_message"]["text"] == "laskar pelangi"
    assert second["edited_message"]["message_id"] == first["message"]["message_id"]


async def test_the_bot_may_delete_for_48_hours(bot: Wire, world: World, reader: Person) -> None:
    young = await bot("sendMessage", chat_id=reader.id, text="satu")
    old = await bot("sendMessage", chat_id=reader.id, text="dua")
    assert await bot("deleteMessage", chat_id=reader.id, message_id=young["message_id"])
    gone = await bot.refused("deleteMessage", chat_id=reader.id, message_id=young["message_id"])
    assert gone == "Bad Request: message to delete not found"
    world.clock.advance(timedelta(hours=49))
    late = await bot.refused("deleteMessage", chat_id=reader.id, message_id=old["message_id"])
    assert late == "Bad Request: message can't be deleted"
