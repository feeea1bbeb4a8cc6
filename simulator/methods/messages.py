"""Text messages, and taking messages away."""

from simulator import posting
from simulator.chats import Chat
from simulator.history import Stored
from simulator.methods.places import message_of, present_chat, writable_chat
from simulator.methods.registry import Call, method
from simulator.methods.sending import deliver
from simulator.methods.texts import text_content
from simulator.refusals import Json, bad

DELETABLE_FOR = 48 * 3600
"""Seconds a message can be deleted for everyone."""
MOST_AT_ONCE = 100


@method("sendMessage")
def send_message(call: Call) -> Json:
    return deliver(call, writable_chat(call), text_content(call)).json


@method("deleteMessage")
def delete_message(call: Call) -> bool:
    chat = present_chat(call)
    stored = message_of(call, chat, bad("message to delete not found"))
    if not _deletable(call, chat, stored):
        raise bad("message can't be deleted")
    _delete(call, chat, [stored.id])
    return True


@method("deleteMessages")
def delete_messages(call: Call) -> bool:
    chat = present_chat(call)
    numbers = message_numbers(call)
    found = [stored for number in numbers if (stored := call.world.history.get(chat.id, number))]
    if not all(_deletable(call, chat, stored) for stored in found):
        raise bad("message can't be deleted")
    _delete(call, chat, [stored.id for stored in found])
    return True


def message_numbers(call: Call) -> list[int]:
    """The ids of a request about several messages, 1 to 100."""
    numbers = call.params.array("message_ids")
    if not numbers or not all(isinstance(number, int) for number in numbers):
        raise bad("message identifiers are not specified")
    if len(numbers) > MOST_AT_ONCE:
        raise bad("too many message identifiers specified")
    return numbers


def _deletable(call: Call, chat: Chat, stored: Stored) -> bool:
    if call.world.clock.unix() - stored.json["date"] > DELETABLE_FOR:
        return False
    own = stored.json.get("from", {}).get("id") == call.world.bot.id
    member = chat.member(call.world.bot.id)
    if chat.type == "channel":
        return member.may("can_delete_messages") or member.may("can_post_messages")
    return chat.private or own or member.may("can_delete_messages")


def _delete(call: Call, chat: Chat, numbers: list[int]) -> None:
    for number in numbers:
        call.world.history.remove(chat.id, number)
        if number in chat.pinned:
            chat.pinned.remove(number)
            call.world.save(chat)
    if numbers:
        posting.announce(call.world, chat, "deleted", message_ids=numbers)
