"""Showing that the bot is at work."""

from simulator import posting
from simulator.methods.places import writable_chat
from simulator.methods.registry import Call, method
from simulator.refusals import bad

ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)


@method("sendChatAction")
def send_chat_action(call: Call) -> bool:
    chat = writable_chat(call)
    action = call.params.text("action")
    if action not in ACTIONS:
        raise bad("wrong parameter action in request")
    posting.announce(call.world, chat, "typing", action=action)
    return True
