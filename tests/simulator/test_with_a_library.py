"""A bot library that is used against Telegram itself gets along with the simulator."""

import io
from collections.abc import AsyncIterator

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaPhoto, Update
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter

from simulator import Running, World
from simulator.person import Person
from tests.simulator.test_api_contract import picture

pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")


@pytest.fixture
async def library(running: Running, token: str) -> AsyncIterator[Bot]:
    async with Bot(token, base_url=f"{running.url}/bot", base_file_url=f"{running.url}/file/bot") as bot:
        yield bot


async def test_a_conversation_of_all_kinds(library: Bot, reader: Person) -> None:
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Ya", callback_data="y")]])
    sent = await library.send_message(reader.id, "<i>jadi?</i>", parse_mode=ParseMode.HTML, reply_markup=keyboard)
    reader.presses(sent.to_dict(), "Ya")
    [update] = await library.get_updates(allowed_updates=Update.ALL_TYPES)
    assert update.callback_query is not None
    assert await update.callback_query.answer("Baik")
    edited = await update.callback_query.edit_message_text("jadi")
    assert edited.message_id == sent.message_id  # type: ignore[union-attr]
    album = await library.send_media_group(reader.id, [InputMediaPhoto(picture("red")), InputMediaPhoto(picture())])
    assert len(album) == 2
    file = await library.get_file(album[0].photo[-1].file_id)
    assert bytes(await file.download_as_bytearray())[:2] == b"\xff\xd8"
    document = await library.send_document(reader.id, io.BytesIO(b"isi"), filename="jadwal.ics")
    assert document.document is not None
    assert document.document.file_name == "jadwal.ics"
    poll = await library.send_poll(reader.id, "Kapan?", ["Sabtu", "Minggu"])
    assert poll.poll is not None
    assert (await library.stop_poll(reader.id, poll.message_id)).is_closed
    assert (await library.get_chat(reader.id)).first_name == "Warga"


async def test_refusals_become_the_librarys_errors(library: Bot, world: World, reader: Person) -> None:
    with pytest.raises(BadRequest, match="Message text is empty"):
        await library.send_message(reader.id, "<b></b>", parse_mode="HTML")
    group = world.add_group("Grup", [reader.id], supergroup=False)
    upgraded = world.upgrade_group(group)
    with pytest.raises(ChatMigrated) as moved:
        await library.send_message(group.id, "a")
    assert moved.value.new_chat_id == upgraded.id
    world.faults.add("429", seconds=4)
    with pytest.raises(RetryAfter):
        await library.send_message(reader.id, "a")
    reader.blocks()
    with pytest.raises(Forbidden):
        await library.send_message(reader.id, "a")
