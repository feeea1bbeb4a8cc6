"""An update as the router sees it: who, where, and one kind of input."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from telegram import Bot, Chat, Message, Update, User

from bot.base.chats import Seen, lacks_of
from bot.base.refusals import Refusal
from bot.chat.core.inputs import Given, Words
from bot.chat.core.trace import Taken, Way
from bot.chat.routing.message_content import CommandGiven, calls_us, given_by, given_in, is_plain, mention, plain_post


@dataclass(frozen=True)
class Tapped:
    """A tapped key. `message_id` is None for keys of inline messages and of chats out of reach."""

    query_id: str
    data: str


@dataclass(frozen=True)
class InlineQuery:
    """An inline query."""

    query_id: str
    text: str
    offset: str


@dataclass(frozen=True)
class BlockedOrReturned:
    """The person blocked the bot, or returned."""

    here: bool


@dataclass(frozen=True)
class MembershipChanged:
    """The bot's place in a channel or group changed: it came, went, or may do more or less there."""

    seen: Seen


@dataclass(frozen=True)
class Migrated:
    """The group has become a supergroup, with this id."""

    new_id: int


@dataclass(frozen=True)
class JoinRequested:
    """The person asks to be let into the channel or group."""


Input = CommandGiven | Tapped | InlineQuery | BlockedOrReturned | MembershipChanged | Migrated | JoinRequested | Given


@dataclass(frozen=True)
class Incoming:
    """One update. `called`: in a group, the message speaks to the bot.

    `shown`: the first line of the message whose key was tapped; `pictured`: it is a picture or a file. `message`: what
    was written, by its id; `replies_to`: the message that it answers by Telegram's own reply, `replied_keys` what the
    keys of that carry, where it is ours. `thread`: the topic of a
    forum it was written in, `topic` what that is called, where Telegram tells.
    """

    update_id: int
    person_id: int
    first_name: str
    chat_id: int
    private: bool
    input: Input
    tapped: int | None = None
    called: bool = False
    edited: bool = False
    thread: int | None = None
    topic: str = ""
    shown: str = ""
    pictured: bool = False
    message: int | None = None
    replies_to: int | None = None
    replied_keys: tuple[str, ...] = ()
    ways: list[Way] = field(default_factory=list, compare=False, repr=False)  # that it took so far

    def taken(self, ended: Exception | None) -> Taken:
        """The ways it took; `ended`: the refusal, or the error of ours, that ended it."""
        refused, failed = (ended, None) if isinstance(ended, Refusal) else (None, ended)
        words = self.input.text if isinstance(self.input, Words) else ""
        return Taken(self.update_id, self.person_id, self.chat_id, tuple(self.ways), refused, failed, words)


def parse(raw: Mapping[str, Any], bot: Bot) -> Incoming | None:
    """The update, or None for kinds that nobody needs to answer. Raises where it cannot be read at all."""
    if query := raw.get("callback_query"):
        return _tap(raw["update_id"], query)
    if (plain := raw.get("message")) and is_plain(plain):
        return _plain(raw["update_id"], plain, bot.username)
    if asked := raw.get("chat_join_request"):
        user = asked["from"]
        return Incoming(raw["update_id"], user["id"], user["first_name"], asked["chat"]["id"], False, JoinRequested())
    update = Update.de_json(dict(raw), bot)
    if update.inline_query:
        query = update.inline_query
        asked = InlineQuery(query.id, query.query, query.offset)
        return _of(update, query.from_user, None, asked)
    if update.my_chat_member:
        return _place(update, raw["my_chat_member"])
    message = update.message or update.edited_message
    if message and message.migrate_to_chat_id:
        return _of(update, message.from_user, message.chat, Migrated(message.migrate_to_chat_id))
    return _message(update, message, bot) if message and _is_for_us(message, bot.id) else None


def _tap(update_id: int, query: Mapping[str, Any]) -> Incoming:
    """Read off the bare JSON: taps are many, and the library would build all that their message shows."""
    user, message = query["from"], query.get("message") or {}
    chat = message.get("chat") or {"id": user["id"], "type": "private"}
    return Incoming(
        update_id,
        user["id"],
        user["first_name"],
        chat["id"],
        chat["type"] == "private",
        Tapped(query["id"], query.get("data") or ""),
        message.get("message_id"),
        thread=message.get("message_thread_id") if message.get("is_topic_message") else None,
        shown=str(message.get("text") or message.get("caption") or "").partition("\n")[0],
        pictured=bool(message) and "text" not in message,
    )


def _plain(update_id: int, message: Mapping[str, Any], username: str) -> Incoming:
    """Words in the private chat and nothing else, read off the bare JSON for the same reason."""
    user, chat_id = message["from"], message["chat"]["id"]
    given = given_by(message["text"], plain_post(message), username)
    number = message["message_id"]
    return Incoming(update_id, user["id"], user["first_name"], chat_id, True, given, message=number)


def _place(update: Update, raw: Mapping[str, Any]) -> Incoming:
    """The bot's place in a chat; a private one's is whether its person lets the bot write."""
    change = update.my_chat_member
    assert change is not None
    member, chat = raw["new_chat_member"], change.chat
    if chat.type == "private":
        return _of(update, change.from_user, chat, BlockedOrReturned(member["status"] not in ("kicked", "left")))
    lacks = lacks_of(chat.type, member)
    seen = Seen(chat.id, chat.type, chat.title or "", chat.username or "", bool(chat.is_forum), lacks)
    return _of(update, change.from_user, chat, MembershipChanged(seen))


def _is_for_us(message: Message, bot_id: int) -> bool:
    """Not what bots write, what our inline mode wrote for somebody, or what a channel passes on to its group.

    An administrator who stays anonymous looks like a bot that writes for the chat.
    """
    writer = message.from_user
    if writer is None or (writer.is_bot and message.sender_chat is None):
        return False
    return not message.is_automatic_forward and not (message.via_bot and message.via_bot.id == bot_id)


def _message(update: Update, message: Message, bot: Bot) -> Incoming | None:
    given, username = given_in(message, bot.username), bot.username
    edited = update.edited_message is not None
    if given is None or (edited and message.text is None and message.caption is None):
        return None
    called = message.chat.type != "private" and calls_us(message, username)
    if called and isinstance(given, Words):
        given = Words(" ".join(mention(username).sub(" ", given.text).split()))
    made = _of(update, message.from_user, message.chat, given, called=called, edited=edited)
    replied = message.reply_to_message.message_id if message.reply_to_message else None
    made = replace(made, message=message.message_id, replies_to=replied, replied_keys=_keys_replied_to(message, bot.id))
    return replace(made, thread=_thread(message), topic=_topic(message))


def _keys_replied_to(message: Message, bot_id: int) -> tuple[str, ...]:
    """The data of the keys of our message that this one answers."""
    ours = message.reply_to_message
    if ours is None or ours.reply_markup is None or ours.from_user is None or ours.from_user.id != bot_id:
        return ()
    keys = (key for row in ours.reply_markup.inline_keyboard for key in row)
    return tuple(key.callback_data for key in keys if isinstance(key.callback_data, str))


def _thread(message: Message) -> int | None:
    """The topic of a forum; answers in other groups have a thread's id, too, but no topic."""
    return message.message_thread_id if message.is_topic_message else None


def _topic(message: Message) -> str:
    """What the topic is called: what is written there answers the message that opened it."""
    opened = message.reply_to_message.forum_topic_created if message.reply_to_message else None
    return opened.name if opened and message.is_topic_message else ""


def _of(
    update: Update,
    user: User | None,
    chat: Chat | None,
    given: Input,
    *,
    called: bool = False,
    edited: bool = False,
) -> Incoming:
    assert user is not None
    chat_id = chat.id if chat else user.id
    private = chat is None or chat.type == "private"
    return Incoming(update.update_id, user.id, user.first_name, chat_id, private, given, None, called, edited)
