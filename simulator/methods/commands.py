"""The commands in the menu, per scope and language, and the button that opens it."""

import re

from simulator.chats import Chat
from simulator.html_text import utf16_length
from simulator.methods.profile import language_of
from simulator.methods.registry import Call, method
from simulator.people import Bot, User
from simulator.refusals import Json, bad

NAME = re.compile(r"[a-z0-9_]{1,32}")
MOST_COMMANDS = 100
LONGEST_DESCRIPTION = 256
PLAIN_SCOPES = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators")


def _scope(call: Call) -> str:
    """The request's scope as one text: its type, then the chat and the person where it has them."""
    scope = call.params.object("scope") or {"type": "default"}
    kind = scope.get("type")
    if kind in PLAIN_SCOPES:
        return str(kind)
    needed = {"chat": 1, "chat_administrators": 1, "chat_member": 2}.get(str(kind))
    if not needed:
        raise bad("can't parse BotCommandScope: Unsupported type specified")
    chat = _chat(call, scope.get("chat_id"))
    if needed == 1:
        return f"{kind}:{chat.id}"
    if not chat.has(int(scope.get("user_id") or 0)):
        raise bad("user not found")
    return f"{kind}:{chat.id}:{scope['user_id']}"


def _chat(call: Call, wanted: object) -> Chat:
    number = call.world.find_username(wanted) if isinstance(wanted, str) and wanted.startswith("@") else wanted
    chat = call.world.chats.get(int(str(number))) if str(number).lstrip("-").isdigit() else None
    if not chat:
        raise bad("chat not found")
    return chat


def _checked(call: Call) -> list[Json]:
    given = call.params.array("commands")
    if given is None:
        raise bad('can\'t parse commands list: parameter "commands" is required')
    if len(given) > MOST_COMMANDS:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    return [_command(one) for one in given]


def _command(one: object) -> Json:
    if not isinstance(one, dict):
        raise bad("can't parse BotCommand: expected an object")
    name = str(one.get("command") or "").removeprefix("/")
    description = str(one.get("description") or "").strip()
    if not NAME.fullmatch(name):
        raise bad("BOT_COMMAND_INVALID")
    if not description or utf16_length(description) > LONGEST_DESCRIPTION:
        raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}


@method("setMyCommands")
def set_my_commands(call: Call) -> bool:
    commands, scope, code = _checked(call), _scope(call), language_of(call)
    by_language = call.world.bot.commands.setdefault(scope, {})
    if commands:
        by_language[code] = commands
    else:
        by_language.pop(code, None)
    _tell(call)
    return True


@method("getMyCommands")
def get_my_commands(call: Call) -> list[Json]:
    return call.world.bot.commands.get(_scope(call), {}).get(language_of(call), [])


@method("deleteMyCommands")
def delete_my_commands(call: Call) -> bool:
    call.world.bot.commands.get(_scope(call), {}).pop(language_of(call), None)
    _tell(call)
    return True


def _tell(call: Call) -> None:
    call.world.save(call.world.bot)
    call.world.events.publish({"type": "commands"})


def commands_for(bot: Bot, user: User, chat: Chat) -> list[Json]:
    """The commands this person sees in this chat: the narrowest scope, then their language."""
    administrator = chat.member(user.id).status in ("creator", "administrator")
    scopes = [f"chat_member:{chat.id}:{user.id}"]
    scopes += [f"chat_administrators:{chat.id}"] if administrator else []
    scopes += [f"chat:{chat.id}"]
    if chat.private:
        scopes += ["all_private_chats"]
    else:
        scopes += (["all_chat_administrators"] if administrator else []) + ["all_group_chats"]
    for scope in [*scopes, "default"]:
        for code in (user.language_code or "", ""):
            if found := bot.commands.get(scope, {}).get(code):
                return found
    return []


@method("setChatMenuButton")
def set_chat_menu_button(call: Call) -> bool:
    button = call.params.object("menu_button") or {"type": "default"}
    if button.get("type") not in ("commands", "web_app", "default"):
        raise bad("can't parse menu button: Unsupported type specified")
    call.world.bot.menu_buttons[_button_key(call)] = button
    call.world.save(call.world.bot)
    call.world.events.publish({"type": "bot"})
    return True


@method("getChatMenuButton")
def get_chat_menu_button(call: Call) -> Json:
    return menu_button_for(call.world.bot, _button_key(call))


def menu_button_for(bot: Bot, key: str) -> Json:
    """The MenuButton of a private chat, by its id as text; the empty text is for all."""
    chosen = bot.menu_buttons.get(key, {"type": "default"})
    if chosen["type"] == "default" and key:
        chosen = bot.menu_buttons.get("", {"type": "default"})
    return {"type": "commands"} if chosen["type"] == "default" else chosen


def _button_key(call: Call) -> str:
    wanted = call.params.integer("chat_id")
    if wanted is None:
        return ""
    chat = call.world.chats.get(wanted)
    if not chat or not chat.private:
        raise bad("chat not found")
    return str(wanted)
