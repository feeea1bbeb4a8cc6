"""Pinned messages and the bot's reactions."""

from simulator import posting
from simulator.chats import Chat
from simulator.history import seen_by_person
from simulator.methods.places import message_of, must_may, present_chat
from simulator.methods.registry import Call, method
from simulator.refusals import Json, bad

EMOJI = frozenset(
    "❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ "
    "🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 "
    "😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡".split()
)
NO_PIN_RIGHTS = bad("not enough rights to manage pinned messages in the chat")


def _must_pin(call: Call, chat: Chat) -> None:
    must_may(call, chat, "can_edit_messages" if chat.type == "channel" else "can_pin_messages", NO_PIN_RIGHTS)


def _tell(call: Call, chat: Chat) -> None:
    call.world.save(chat)
    pinned = [stored for number in chat.pinned if (stored := call.world.history.get(chat.id, number))]
    posting.announce(call.world, chat, "pinned", pinned=[seen_by_person(one) for one in pinned])


@method("pinChatMessage")
def pin_chat_message(call: Call) -> bool:
    chat = present_chat(call)
    _must_pin(call, chat)
    stored = message_of(call, chat, bad("message to pin not found"))
    if any(name in stored.json for name in posting.SERVICE):
        raise bad("message can't be pinned")
    chat.pinned = [number for number in chat.pinned if number != stored.id] + [stored.id]
    body = {"pinned_message": {key: it for key, it in stored.json.items() if key != "reply_to_message"}}
    posting.post(call.world, chat, posting.compose(call.world, chat, call.world.bot.id, body))
    _tell(call, chat)
    return True


@method("unpinChatMessage")
def unpin_chat_message(call: Call) -> bool:
    chat = present_chat(call)
    _must_pin(call, chat)
    wanted = call.params.integer("message_id") or (chat.pinned[-1] if chat.pinned else None)
    if wanted not in chat.pinned:
        raise bad("message to unpin not found")
    chat.pinned.remove(wanted)
    _tell(call, chat)
    return True


@method("unpinAllChatMessages")
def unpin_all_chat_messages(call: Call) -> bool:
    chat = present_chat(call)
    _must_pin(call, chat)
    chat.pinned.clear()
    _tell(call, chat)
    return True


@method("setMessageReaction")
def set_message_reaction(call: Call) -> bool:
    chat = present_chat(call)
    stored = message_of(call, chat, bad("message to react not found"))
    chosen = call.params.array("reaction") or []
    if len(chosen) > 1:
        raise bad("REACTIONS_TOO_MANY")
    reactions: list[Json] = [_reaction(one) for one in chosen]
    stored.reactions[str(call.world.bot.id)] = reactions
    posting.change(call.world, chat, stored, stored.json)
    return True


def _reaction(one: object) -> Json:
    if not isinstance(one, dict) or one.get("type") != "emoji":
        raise bad("REACTION_INVALID")
    if str(one.get("emoji")).replace("\ufe0f", "") not in EMOJI:
        raise bad("REACTION_INVALID")
    return one
