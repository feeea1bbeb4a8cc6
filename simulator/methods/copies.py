"""Forwarding and copying messages."""

from simulator.chats import Chat
from simulator.history import Stored
from simulator.methods.edits import MEDIA
from simulator.methods.messages import message_numbers
from simulator.methods.places import message_of, present_chat, writable_chat
from simulator.methods.registry import Call, method
from simulator.methods.sending import deliver, put, surroundings
from simulator.methods.texts import caption_content
from simulator.origins import origin_of
from simulator.posting import SERVICE
from simulator.queries import Poll, new_id
from simulator.refusals import Json, bad

OWN_FIELDS = frozenset(
    {
        "message_id",
        "from",
        "sender_chat",
        "chat",
        "date",
        "edit_date",
        "reply_to_message",
        "quote",
        "reply_markup",
        "message_thread_id",
        "is_topic_message",
        "media_group_id",
        "effect_id",
        "has_protected_content",
        "via_bot",
        "forward_origin",
    }
)


def _movable(call: Call, source: Chat, number: int | None, verb: str) -> Stored:
    """A message that may leave its chat."""
    missing = bad(f"message to {verb} not found")
    stored = message_of(call, source, missing) if number is None else call.world.history.get(source.id, number)
    if not stored:
        raise missing
    if any(name in stored.json for name in SERVICE) or stored.json.get("has_protected_content"):
        raise bad(f"message can't be {'copied' if verb == 'copy' else 'forwarded'}")
    return stored


def _content(call: Call, stored: Stored) -> Json:
    content = {key: it for key, it in stored.json.items() if key not in OWN_FIELDS}
    if "poll" in content:
        fresh = content["poll"] | {"id": new_id()}
        content["poll"] = Poll(fresh, 0, 0).counted()
    return content


def _keep_poll(call: Call, chat: Chat, stored: Stored) -> None:
    if poll := stored.json.get("poll"):
        call.world.queries.save_poll(Poll(poll, chat.id, stored.id))


def _copied(call: Call, stored: Stored) -> Json:
    content = _content(call, stored)
    if call.params.raw.get("caption") is not None and any(name in content for name in MEDIA):
        for name in ("caption", "caption_entities", "show_caption_above_media"):
            content.pop(name, None)
        content |= caption_content(call)
    return content


def _forwarded(call: Call, chat: Chat, stored: Stored) -> Json:
    content = {key: it for key, it in stored.json.items() if key not in OWN_FIELDS}
    if poll := call.world.queries.polls.get(content.get("poll", {}).get("id", "")):
        poll.copies.append([chat.id, 0])
    return content | {"forward_origin": origin_of(stored.json)}


@method("copyMessage")
def copy_message(call: Call) -> Json:
    chat, source = writable_chat(call), present_chat(call, "from_chat_id")
    stored = deliver(call, chat, _copied(call, _movable(call, source, None, "copy")))
    _keep_poll(call, chat, stored)
    return {"message_id": stored.id}


@method("forwardMessage")
def forward_message(call: Call) -> Json:
    chat, source = writable_chat(call), present_chat(call, "from_chat_id")
    content = _forwarded(call, chat, _movable(call, source, None, "forward"))
    return _placed(call, deliver(call, chat, content)).json


def _placed(call: Call, stored: Stored) -> Stored:
    """A forwarded poll goes on being the same poll: tell it where it now is."""
    if poll := call.world.queries.polls.get(stored.json.get("poll", {}).get("id", "")):
        poll.copies[-1][1] = stored.id
        call.world.queries.save_poll(poll)
    return stored


def _several(call: Call, verb: str) -> tuple[Chat, list[Stored]]:
    """Where to, and those of the named messages that may go; at least one must."""
    chat, source = writable_chat(call), present_chat(call, "from_chat_id")
    numbers = message_numbers(call)
    if numbers != sorted(set(numbers)):
        raise bad("message identifiers must be in strictly increasing order")
    found = []
    for number in numbers:
        stored = call.world.history.get(source.id, number)
        if stored and not any(name in stored.json for name in SERVICE):
            found.append(_movable(call, source, number, verb))
    if not found:
        raise bad(f"message to {verb} not found")
    call.world.limits.take(chat.id, len(found))
    return chat, found


@method("copyMessages")
def copy_messages(call: Call) -> list[Json]:
    chat, found = _several(call, "copy")
    extra, answers = surroundings(call, chat), []
    for stored in found:
        content = _content(call, stored)
        if call.params.flag("remove_caption"):
            content = {key: it for key, it in content.items() if not key.startswith("caption")}
        copied = put(call, chat, extra | content)
        _keep_poll(call, chat, copied)
        answers.append({"message_id": copied.id})
    return answers


@method("forwardMessages")
def forward_messages(call: Call) -> list[Json]:
    chat, found = _several(call, "forward")
    extra = surroundings(call, chat)
    return [{"message_id": _placed(call, put(call, chat, extra | _forwarded(call, chat, one))).id} for one in found]
