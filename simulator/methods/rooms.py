"""What a bot can learn of chats and the people in them, and leaving."""

from simulator import posting
from simulator.chats import Chat, Member, member_json
from simulator.methods.places import chat_of, present_chat
from simulator.methods.registry import Call, method
from simulator.refusals import Json, bad, forbidden

GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


@method("getChat")
def get_chat(call: Call) -> Json:
    chat = chat_of(call)
    if not chat.private and not chat.username:
        chat = present_chat(call)
    info = call.world.chat_json(chat) | {
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(GIFTS, False),
    }
    if chat.username:
        info["active_usernames"] = [chat.username]
    if chat.description:
        info["description"] = chat.description
    if chat.type in ("group", "supergroup"):
        info["permissions"] = dict(chat.permissions)
    if chat.slow_mode_delay:
        info["slow_mode_delay"] = chat.slow_mode_delay
    if chat.join_by_request:
        info["join_by_request"] = True
    if chat.pinned and (pinned := call.world.history.get(chat.id, chat.pinned[-1])):
        info["pinned_message"] = pinned.json
    return info


@method("getChatMember")
def get_chat_member(call: Call) -> Json:
    chat = present_chat(call)
    wanted = call.params.integer("user_id")
    user = call.world.user_json(wanted) if wanted is not None else None
    if not user:
        raise bad("invalid user_id specified" if wanted is None else "user not found")
    if chat.private:
        return {"status": "member" if user["id"] in (chat.id, call.world.bot.id) else "left", "user": user}
    return member_json(chat, user)


@method("getChatAdministrators")
def get_chat_administrators(call: Call) -> list[Json]:
    chat = present_chat(call)
    if chat.private:
        raise bad("there are no administrators in the private chat")
    return [
        member_json(chat, user)
        for number, member in chat.members.items()
        if member.status in ("creator", "administrator") and (user := call.world.user_json(number))
    ]


@method("getChatMemberCount")
def get_chat_member_count(call: Call) -> int:
    chat = present_chat(call)
    return 2 if chat.private else len(chat.people())


@method("leaveChat")
def leave_chat(call: Call) -> bool:
    chat = chat_of(call)
    if chat.private:
        raise bad("private chats can't be left")
    if not chat.has(call.world.bot.id):
        raise forbidden(f"bot is not a member of the {chat.kind} chat")
    _leave(call, chat)
    return True


def _leave(call: Call, chat: Chat) -> None:
    posting.change_bot(call.world, chat, Member("left"), call.world.bot.id)
    if chat.type != "channel":
        body = {"left_chat_member": call.world.bot.json()}
        posting.post(call.world, chat, posting.compose(call.world, chat, call.world.bot.id, body))
