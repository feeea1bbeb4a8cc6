"""How messages come about: stored, shown on the pages, and told to the bot if it may know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.chats import Chat, Member, member_json
from simulator.history import Stored, reaction_counts, seen_by_person
from simulator.refusals import Json

if TYPE_CHECKING:
    from simulator.world import World

SERVICE = (
    "new_chat_members",
    "left_chat_member",
    "new_chat_title",
    "pinned_message",
    "migrate_to_chat_id",
    "migrate_from_chat_id",
    "forum_topic_created",
    "forum_topic_edited",
    "forum_topic_closed",
    "forum_topic_reopened",
    "group_chat_created",
    "supergroup_chat_created",
    "channel_chat_created",
    "users_shared",
    "chat_shared",
)


def compose(world: World, chat: Chat, sender: int, content: Json) -> Json:
    """A new Message of the Bot API, with its id; in a channel it is the channel that speaks."""
    counter = "message" if chat.type in ("private", "group") else f"message{chat.id}"
    place = world.chat_json(chat)
    author = {"sender_chat": place} if chat.type == "channel" else {"from": world.user_json(sender)}
    return {
        "message_id": world.counters.next(counter),
        **author,
        "chat": place,
        "date": int(world.clock.unix()),
        **content,
    }


def show(world: World, stored: Stored) -> Json:
    """A message as the page gets it, with its reactions and whether the bot has had it."""
    told = stored.update_id is not None and stored.update_id not in world.updates.pending
    return seen_by_person(stored) | {"_reactions": reaction_counts(stored), "_seen_by_bot": told}


def announce(world: World, chat: Chat, kind: str, /, **details: object) -> None:
    """Tell the pages of those who see the chat."""
    if world.events.watched:
        world.events.publish({"type": kind, "chat_id": chat.id, **details}, chat.people())


def announce_message(world: World, chat: Chat, stored: Stored, kind: str = "message") -> None:
    if world.events.watched:
        announce(world, chat, kind, message=show(world, stored))


def post(world: World, chat: Chat, message: Json, keyboard: Json | None = None) -> Stored:
    """A message of the bot appears."""
    if chat.slow_mode_delay:
        chat.bot_spoke_at = world.clock.unix()
        world.save(chat)
    stored = world.history.save(Stored(message, keyboard))
    announce_message(world, chat, stored)
    return stored


def say(world: World, chat: Chat, sender: int, content: Json) -> Stored:
    """A person's message appears; the bot is told if it reads along."""
    stored = Stored(compose(world, chat, sender, content))
    kind = "channel_post" if chat.type == "channel" else "message"
    if bot_reads(world, chat, stored.json):
        stored.update_id = tell(world, kind, stored.json, sender)
        if stored.update_id is not None:
            world.untold[stored.update_id] = stored
    world.history.save(stored)
    announce_message(world, chat, stored)
    return stored


def change(world: World, chat: Chat, stored: Stored, message: Json) -> Stored:
    """A message becomes another; the bot is not told."""
    stored.json = message
    world.history.save(stored)
    announce_message(world, chat, stored, "edited")
    return stored


def tell(world: World, kind: str, payload: Json, person: int) -> int | None:
    """Queue an update about something this person did."""
    user = world.users.get(person)
    if user and not user.met:
        user.met = True
        world.save(user)
    return world.updates.add(kind, payload, person)


def bot_reads(world: World, chat: Chat, message: Json) -> bool:
    """Whether the bot gets this message: its place in the chat, and privacy mode."""
    if chat.private:
        return not chat.blocked
    member = chat.member(world.bot.id)
    if member.status in ("creator", "administrator"):
        return True
    if member.status not in ("member", "restricted") or chat.type == "channel":
        return False
    if world.bot.reads_all or any(name in message for name in SERVICE):
        return True
    answered = message.get("reply_to_message", {}).get("from", {})
    via = message.get("via_bot", {})
    return world.bot.id in (answered.get("id"), via.get("id")) or _addressed(world, message)


def _addressed(world: World, message: Json) -> bool:
    """A command or a mention that may mean this bot."""
    words = message.get("text") or message.get("caption") or ""
    units = words.encode("utf-16-le")
    name = f"@{world.bot.username.lower()}"
    for entity in message.get("entities") or message.get("caption_entities") or []:
        begin, end = 2 * entity["offset"], 2 * (entity["offset"] + entity["length"])
        part = units[begin:end].decode("utf-16-le").lower()
        if entity["type"] == "bot_command" and ("@" not in part or part.endswith(name)):
            return True
        if entity["type"] == "mention" and part == name:
            return True
        if entity["type"] == "text_mention" and entity["user"]["id"] == world.bot.id:
            return True
    return False


def change_member(world: World, chat: Chat, user_id: int, new: Member, by: int, **details: object) -> None:
    """A person's place in a chat changes; the bot hears of it as administrator, if it asked to."""
    user = world.user_json(user_id) or {}
    old_json = member_json(chat, user)
    chat.members[user_id] = new
    world.save(chat)
    if chat.member(world.bot.id).status == "administrator":
        payload = _member_update(world, chat, old_json, member_json(chat, user), by)
        tell(world, "chat_member", payload | details, by)
    world.events.publish({"type": "reload"}, [user_id])


def change_bot(world: World, chat: Chat, new: Member, by: int) -> None:
    """The bot's own place in a chat changes; it is always told."""
    old_json = member_json(chat, world.bot.json())
    chat.members[world.bot.id] = new
    world.save(chat)
    tell(world, "my_chat_member", _member_update(world, chat, old_json, member_json(chat, world.bot.json()), by), by)
    announce(world, chat, "chat", chat=world.chat_json(chat))


def block(world: World, chat: Chat, blocked: bool) -> None:
    """The person of a private chat stops the bot, or lets it write again."""
    me = world.bot.json()
    before: Json = {"status": "kicked" if chat.blocked else "member", "user": me}
    after: Json = {"status": "kicked" if blocked else "member", "user": me}
    for state in (before, after):
        if state["status"] == "kicked":
            state["until_date"] = 0
    chat.blocked = blocked
    world.save(chat)
    tell(world, "my_chat_member", _member_update(world, chat, before, after, chat.id), chat.id)
    announce(world, chat, "chat", chat=world.chat_json(chat), blocked=blocked)


def _member_update(world: World, chat: Chat, before: Json, after: Json, by: int) -> Json:
    return {
        "chat": world.chat_json(chat),
        "from": world.user_json(by),
        "date": int(world.clock.unix()),
        "old_chat_member": before,
        "new_chat_member": after,
    }


def upgrade(world: World, old: Chat, new: Chat) -> Chat:
    """Move a group's people and settings into a supergroup; service messages say so in both."""
    for name in ("title", "members", "permissions", "description", "join_by_request", "slow_mode_delay"):
        setattr(new, name, getattr(old, name))
    old.migrated_to = new.id
    world.chats[new.id] = new
    owner = next(one for one in old.members if one != world.bot.id)
    say(world, old, owner, {"migrate_to_chat_id": new.id})
    say(world, new, owner, {"migrate_from_chat_id": old.id})
    world.save(old)
    world.save(new)
    world.events.publish({"type": "reload"})
    return new
