"""What all sending has in common: keyboards, replies, topics, ceilings; and the message that comes of it."""

from simulator import posting
from simulator.chats import Chat
from simulator.history import Stored
from simulator.html_text import utf16_length
from simulator.markup import keyboard_of
from simulator.methods.registry import Call
from simulator.refusals import Json, bad


def deliver(call: Call, chat: Chat, content: Json) -> Stored:
    """Send one message with this content and whatever else the request says."""
    markup = keyboard_of(call.params, chat.private)
    if markup and chat.type == "channel" and "inline_keyboard" not in markup:
        raise bad("inline keyboard expected")
    extra = surroundings(call, chat)
    call.world.limits.take(chat.id)
    return put(call, chat, extra | content, markup)


def put(call: Call, chat: Chat, content: Json, markup: Json | None = None) -> Stored:
    """Make the message appear; an inline keyboard is part of it, another kind is shown beside it."""
    message = posting.compose(call.world, chat, call.world.bot.id, content)
    if markup is None:
        return posting.post(call.world, chat, message)
    if "inline_keyboard" in markup:
        return posting.post(call.world, chat, message | {"reply_markup": markup})
    return posting.post(call.world, chat, message, markup)


def surroundings(call: Call, chat: Chat) -> Json:
    """Topic, reply, protection and effect of a message."""
    extra = _topic(call, chat) | _reply(call, chat)
    if call.params.flag("protect_content"):
        extra["has_protected_content"] = True
    if effect := call.params.text("message_effect_id"):
        if not chat.private or not effect.isdigit():
            raise bad("EFFECT_ID_INVALID")
        extra["effect_id"] = effect
    return extra


def _topic(call: Call, chat: Chat) -> Json:
    thread = call.params.integer("message_thread_id")
    if thread is None:
        return {}
    topic = chat.topics.get(thread)
    if topic is None:
        raise bad("message thread not found")
    if topic.closed and not chat.member(call.world.bot.id).may("can_manage_topics"):
        raise bad("TOPIC_CLOSED")
    return {"message_thread_id": thread, "is_topic_message": True}


def _reply(call: Call, chat: Chat) -> Json:
    wanted = call.params.object("reply_parameters") or {}
    number = wanted.get("message_id", call.params.integer("reply_to_message_id"))
    if number is None:
        return {}
    elsewhere = wanted.get("chat_id", chat.id)
    stored = call.world.history.get(int(elsewhere), int(number)) if str(elsewhere).lstrip("-").isdigit() else None
    if not stored:
        if wanted.get("allow_sending_without_reply") or call.params.flag("allow_sending_without_reply"):
            return {}
        raise bad("message to be replied not found")
    answered = {key: it for key, it in stored.json.items() if key != "reply_to_message"}
    part: Json = {"reply_to_message": answered} | _quote(wanted, answered)
    if "message_thread_id" in answered:
        part |= {"message_thread_id": answered["message_thread_id"], "is_topic_message": True}
    return part


def _quote(wanted: Json, answered: Json) -> Json:
    quote = wanted.get("quote")
    if not quote:
        return {}
    words = answered.get("text") or answered.get("caption") or ""
    place = words.find(quote)
    if place < 0:
        raise bad("QUOTE_TEXT_INVALID")
    return {"quote": {"text": quote, "position": utf16_length(words[:place]), "is_manual": True}}
