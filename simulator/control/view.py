"""A world as one person's phone shows it."""

from simulator.chats import Chat
from simulator.history import seen_by_person
from simulator.methods.commands import commands_for, menu_button_for
from simulator.people import User, in_language
from simulator.posting import show
from simulator.refusals import Json
from simulator.world import World

MOST_MESSAGES = 500
"""Messages of a chat that are shown, the latest."""


def clock_json(world: World) -> Json:
    """The clock: now as ISO 8601, seconds ahead of real time, and the number of its changes."""
    clock = world.clock
    return {"now": clock.now().isoformat(), "offset": clock.offset, "version": clock.version, "frozen": clock.frozen}


def person_json(user: User) -> Json:
    return {
        "id": user.id,
        "first_name": user.first_name,
        "last_name": user.last_name,
        "username": user.username,
        "label": user.label or user.first_name,
        "phone": user.phone,
    }


def state_json(world: World, user: User) -> Json:
    """Everything the page needs at once; `can_join` marks chats the person could enter."""
    bot = world.bot
    name = in_language(bot.names, user.language_code) or bot.shown_name
    rooms = [chat for chat in world.chats.values() if not chat.migrated_to]
    return {
        "bot": {
            "id": bot.id,
            "first_name": name,
            "username": bot.username,
            "description": in_language(bot.descriptions, user.language_code),
            "short_description": in_language(bot.short_descriptions, user.language_code),
            "inline": bot.answers_inline,
        },
        "people": [person_json(one) for one in world.users.values() if not one.deactivated],
        "me": user.id,
        "chats": [_room(world, user, chat) for chat in rooms if chat.has(user.id)]
        + [_doorway(world, chat) for chat in rooms if _open_to(chat, user)],
        "clock": clock_json(world),
        "faults": world.faults.json(),
        "limits_lifted": world.limits.lifted,
    }


def _room(world: World, user: User, chat: Chat) -> Json:
    stored = list(world.history.of(chat.id))
    partner = {
        "id": world.bot.id,
        "type": "private",
        "first_name": world.bot.shown_name,
        "username": world.bot.username,
    }
    return {
        "chat": world.chat_json(chat),
        "with": partner if chat.private else None,
        "messages": [show(world, one) for one in stored[-MOST_MESSAGES:]],
        "commands": commands_for(world.bot, user, chat),
        "can_write": world.person(user.id).may_write(chat),
        "can_join": False,
        "blocked": chat.blocked,
        "started": chat.started,
        "menu_button": menu_button_for(world.bot, str(chat.id)) if chat.private else None,
        "pinned": [seen_by_person(one) for one in stored if one.id in chat.pinned],
        "members": len(chat.people()),
    }


def _open_to(chat: Chat, user: User) -> bool:
    """Groups and channels this person is not in but could ask for or enter."""
    if chat.private or chat.has(user.id) or chat.member(user.id).status == "kicked":
        return False
    return bool(chat.username) or chat.join_by_request


def _doorway(world: World, chat: Chat) -> Json:
    shown = list(world.history.of(chat.id))[-MOST_MESSAGES:] if chat.username else []
    return {
        "chat": world.chat_json(chat),
        "with": None,
        "messages": [show(world, one) for one in shown],
        "commands": [],
        "can_write": False,
        "can_join": True,
        "blocked": False,
        "started": False,
        "menu_button": None,
        "pinned": [],
        "members": len(chat.people()),
    }
