"""Which chat and which message a request means, and whether the bot may act there."""

import math

from simulator.chats import PRESENT, Chat
from simulator.history import Stored
from simulator.methods.registry import Call
from simulator.refusals import Refused, bad, forbidden, too_many

JOIN_REQUEST_GRACE = 300.0
"""Seconds a bot may write to someone who asked to join."""
PERMISSION = {
    "text messages": "can_send_messages",
    "photos": "can_send_photos",
    "documents": "can_send_documents",
    "polls": "can_send_polls",
    "voice_notes": "can_send_voice_notes",
    "videos": "can_send_videos",
}


def chat_of(call: Call, name: str = "chat_id") -> Chat:
    """The chat a request names, by id or @username, if the bot can know of it."""
    chat = _named(call, name)
    if chat.private and not _acquainted(call, chat):
        raise bad("chat not found")
    if chat.migrated_to:
        raise bad("group chat was upgraded to a supergroup chat", {"migrate_to_chat_id": chat.migrated_to})
    return chat


def _named(call: Call, name: str) -> Chat:
    wanted = call.params.raw.get(name)
    if wanted in (None, ""):
        raise bad(f"{name} is empty")
    if isinstance(wanted, str) and wanted.startswith("@"):
        number = call.world.find_username(wanted)
        chat = call.world.chats.get(number) if number else None
        if not chat or chat.private:
            raise bad("chat not found")
        return chat
    try:
        chat = call.world.chats.get(int(wanted))
    except (TypeError, ValueError):
        chat = None
    if not chat:
        raise bad("chat not found")
    return chat


def _acquainted(call: Call, chat: Chat) -> bool:
    world = call.world
    if chat.started or world.users[chat.id].met:
        return True
    return any(one.has(chat.id) and one.has(world.bot.id) for one in world.chats.values() if not one.private)


def present_chat(call: Call, name: str = "chat_id") -> Chat:
    """The same, and the bot is in it."""
    chat = chat_of(call, name)
    if not chat.private:
        _must_be_in(call, chat)
    return chat


def _must_be_in(call: Call, chat: Chat) -> None:
    status = chat.member(call.world.bot.id).status
    if status == "kicked":
        raise forbidden(f"bot was kicked from the {chat.kind} chat")
    if status not in PRESENT:
        raise forbidden(f"bot is not a member of the {chat.kind} chat")


def writable_chat(call: Call, what: str = "text messages") -> Chat:
    """The same, and the bot may send `what` there."""
    chat = chat_of(call)
    if chat.private:
        _must_reach(call, chat)
        return chat
    _must_be_in(call, chat)
    member = chat.member(call.world.bot.id)
    allowed = chat.permissions[PERMISSION.get(what, "can_send_other_messages")]
    if chat.type == "channel":
        allowed = member.may("can_post_messages")
    elif member.status == "restricted":
        allowed = allowed and member.rights.get(PERMISSION.get(what, "can_send_other_messages"), False)
    elif member.status != "member":
        allowed = True
    if not allowed:
        raise bad(f"not enough rights to send {what} to the chat")
    _must_not_hurry(call, chat)
    return chat


def _must_not_hurry(call: Call, chat: Chat) -> None:
    """Slow mode, which spares administrators."""
    wait = chat.bot_spoke_at + chat.slow_mode_delay - call.world.clock.unix()
    if chat.slow_mode_delay and wait > 0 and chat.member(call.world.bot.id).status in ("member", "restricted"):
        raise too_many(math.ceil(wait))


def _must_reach(call: Call, chat: Chat) -> None:
    if call.world.users[chat.id].deactivated:
        raise forbidden("user is deactivated")
    if chat.blocked:
        raise forbidden("bot was blocked by the user")
    if not chat.started and not _asked_lately(call, chat):
        raise forbidden("bot can't initiate conversation with a user")


def _asked_lately(call: Call, chat: Chat) -> bool:
    since = call.world.clock.unix() - JOIN_REQUEST_GRACE
    return any(one.requests.get(chat.id, 0.0) >= since for one in call.world.chats.values() if not one.private)


def message_of(call: Call, chat: Chat, missing: Refused, name: str = "message_id") -> Stored:
    """The message a request names in a chat, or the refusal that fits the method."""
    number = call.params.integer(name)
    if number is None:
        raise bad("message identifier is not specified")
    found = call.world.history.get(chat.id, number)
    if not found:
        raise missing
    return found


def must_may(call: Call, chat: Chat, right: str, refusal: Refused) -> None:
    """In groups and channels the bot needs an administrator's right."""
    if not chat.private and not chat.member(call.world.bot.id).may(right):
        raise refusal
