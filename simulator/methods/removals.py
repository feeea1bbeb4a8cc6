"""Taking people out of chats, and letting them come back."""

from simulator import posting
from simulator.chats import Chat, Member
from simulator.methods.places import must_may, present_chat
from simulator.methods.registry import Call, method
from simulator.refusals import bad

NO_RIGHTS = bad("not enough rights to restrict/unrestrict chat member")


def _guarded_chat(call: Call, deed: str) -> tuple[Chat, int]:
    """The chat, and the person it is about; the bot may remove people there."""
    chat = present_chat(call)
    if chat.private:
        raise bad(f"can't {deed} members in private chats")
    must_may(call, chat, "can_restrict_members", NO_RIGHTS)
    user_id = call.params.integer("user_id")
    if user_id is None or user_id not in call.world.users:
        raise bad("invalid user_id specified" if user_id is None else "PARTICIPANT_ID_INVALID")
    status = chat.member(user_id).status
    if status == "creator":
        raise bad("can't remove chat owner")
    if status == "administrator":
        raise bad("user is an administrator of the chat")
    return chat, user_id


def _out(call: Call, chat: Chat, user_id: int, status: str) -> None:
    was_in = chat.has(user_id)
    posting.change_member(call.world, chat, user_id, Member(status), call.world.bot.id)
    if was_in and chat.type != "channel":
        gone = {"left_chat_member": call.world.user_json(user_id)}
        posting.post(call.world, chat, posting.compose(call.world, chat, call.world.bot.id, gone))


@method("banChatMember")
def ban_chat_member(call: Call) -> bool:
    """A basic group keeps nobody out: there they are removed and may come back."""
    chat, user_id = _guarded_chat(call, "ban")
    _out(call, chat, user_id, "left" if chat.type == "group" else "kicked")
    return True


@method("unbanChatMember")
def unban_chat_member(call: Call) -> bool:
    chat, user_id = _guarded_chat(call, "unban")
    if chat.type == "group":
        raise bad("method is available for supergroup and channel chats only")
    banned = chat.member(user_id).status == "kicked"
    if banned or (chat.has(user_id) and not call.params.flag("only_if_banned")):
        _out(call, chat, user_id, "left")
    return True
