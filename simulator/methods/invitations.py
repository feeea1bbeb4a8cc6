"""Invite links and requests to join."""

import secrets

from simulator import posting
from simulator.chats import Chat, Member, invite_json
from simulator.methods.places import must_may, present_chat
from simulator.methods.registry import Call, method
from simulator.refusals import Json, bad

NO_RIGHTS = bad("not enough rights to manage chat invite link")
MOST_MEMBERS = range(1, 100_000)


def _inviting_chat(call: Call) -> Chat:
    chat = present_chat(call)
    if chat.private:
        raise bad("can't invite members to a private chat")
    must_may(call, chat, "can_invite_users", NO_RIGHTS)
    return chat


@method("createChatInviteLink")
def create_chat_invite_link(call: Call) -> Json:
    chat, params = _inviting_chat(call), call.params
    limit, by_request = params.integer("member_limit"), params.flag("creates_join_request")
    if limit is not None and by_request:
        raise bad("member limit can't be specified for links requiring administrator approval")
    if limit is not None and limit not in MOST_MEMBERS:
        raise bad("USAGE_LIMIT_INVALID")
    name = params.text("name") or None
    if name and len(name) > 32:
        raise bad("INVITE_NAME_TOO_LONG")
    expires = params.integer("expire_date")
    if expires is not None and expires <= call.world.clock.unix():
        raise bad("EXPIRE_DATE_INVALID")
    link = f"https://t.me/+{secrets.token_urlsafe(12)}"
    chat.invites[link] = invite_json(
        link, call.world.bot.json(), name=name, expire_date=expires, member_limit=limit, creates_join_request=by_request
    )
    call.world.save(chat)
    return chat.invites[link]


@method("revokeChatInviteLink")
def revoke_chat_invite_link(call: Call) -> Json:
    chat = _inviting_chat(call)
    link = call.params.text("invite_link") or ""
    if link not in chat.invites:
        raise bad("INVITE_HASH_EXPIRED")
    chat.invites[link] = chat.invites[link] | {"is_revoked": True}
    call.world.save(chat)
    return chat.invites[link]


def _requester(call: Call, chat: Chat) -> int:
    user_id = call.params.integer("user_id")
    if user_id is None or user_id not in call.world.users:
        raise bad("user not found")
    if chat.has(user_id):
        raise bad("USER_ALREADY_PARTICIPANT")
    if user_id not in chat.requests:
        raise bad("HIDE_REQUESTER_MISSING")
    return user_id


@method("approveChatJoinRequest")
def approve_chat_join_request(call: Call) -> bool:
    chat = _inviting_chat(call)
    user_id = _requester(call, chat)
    del chat.requests[user_id]
    posting.change_member(call.world, chat, user_id, Member("member"), call.world.bot.id, via_join_request=True)
    if chat.type != "channel":
        posting.say(call.world, chat, user_id, {"new_chat_members": [call.world.user_json(user_id)]})
    return True


@method("declineChatJoinRequest")
def decline_chat_join_request(call: Call) -> bool:
    chat = _inviting_chat(call)
    del chat.requests[_requester(call, chat)]
    call.world.save(chat)
    return True
