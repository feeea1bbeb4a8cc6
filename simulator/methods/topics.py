"""Forum topics."""

from simulator import posting
from simulator.chats import Chat, Topic
from simulator.methods.places import must_may, present_chat
from simulator.methods.registry import Call, method
from simulator.refusals import Json, bad

COLOURS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)
LONGEST_NAME = 128


def _forum(call: Call) -> Chat:
    chat = present_chat(call)
    if not chat.is_forum:
        raise bad("the chat is not a forum")
    must_may(call, chat, "can_manage_topics", bad("not enough rights to manage topics"))
    return chat


def _name(call: Call) -> str:
    name = (call.params.text("name") or "").strip()
    if not 1 <= len(name) <= LONGEST_NAME:
        raise bad("TOPIC_TITLE_INVALID" if name else "TOPIC_TITLE_EMPTY")
    return name


def _topic(call: Call, chat: Chat) -> Topic:
    topic = chat.topics.get(call.params.integer("message_thread_id") or 0)
    if not topic:
        raise bad("message thread not found")
    return topic


def _say(call: Call, chat: Chat, thread: int | None, content: Json) -> int:
    place = {"message_thread_id": thread, "is_topic_message": True} if thread else {}
    message = posting.compose(call.world, chat, call.world.bot.id, place | content)
    if thread is None:
        message |= {"message_thread_id": message["message_id"], "is_topic_message": True}
    call.world.save(chat)
    return posting.post(call.world, chat, message).id


@method("createForumTopic")
def create_forum_topic(call: Call) -> Json:
    chat, name = _forum(call), _name(call)
    colour = call.params.integer("icon_color") or COLOURS[0]
    if colour not in COLOURS:
        raise bad("invalid icon color specified")
    icon = call.params.text("icon_custom_emoji_id") or ""
    made: Json = {"name": name, "icon_color": colour} | ({"icon_custom_emoji_id": icon} if icon else {})
    number = _say(call, chat, None, {"forum_topic_created": made})
    chat.topics[number] = Topic(number, name, colour, icon)
    call.world.save(chat)
    return {"message_thread_id": number, **made}


@method("editForumTopic")
def edit_forum_topic(call: Call) -> bool:
    chat = _forum(call)
    topic = _topic(call, chat)
    changes: Json = {"name": _name(call)} if call.params.has("name") else {}
    if call.params.raw.get("icon_custom_emoji_id") is not None:
        changes["icon_custom_emoji_id"] = call.params.text("icon_custom_emoji_id")
    changes = {key: it for key, it in changes.items() if getattr(topic, key) != it}
    if not changes:
        raise bad("TOPIC_NOT_MODIFIED")
    for key, value in changes.items():
        setattr(topic, key, value)
    _say(call, chat, topic.id, {"forum_topic_edited": changes})
    return True


def _set_closed(call: Call, closed: bool) -> bool:
    chat = _forum(call)
    topic = _topic(call, chat)
    if topic.closed == closed:
        raise bad("TOPIC_NOT_MODIFIED")
    topic.closed = closed
    _say(call, chat, topic.id, {"forum_topic_closed" if closed else "forum_topic_reopened": {}})
    return True


@method("closeForumTopic")
def close_forum_topic(call: Call) -> bool:
    return _set_closed(call, True)


@method("reopenForumTopic")
def reopen_forum_topic(call: Call) -> bool:
    return _set_closed(call, False)
