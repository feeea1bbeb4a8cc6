"""Who the bot is: its name and descriptions, per language."""

from simulator.html_text import utf16_length
from simulator.methods.registry import Call, method
from simulator.people import Localised, in_language
from simulator.refusals import Json, bad


def language_of(call: Call) -> str:
    """The request's two-letter language code, empty for everyone else."""
    code = call.params.text("language_code") or ""
    if code and not (len(code) == 2 and code.isascii() and code.islower()):
        raise bad("invalid language code specified")
    return code


def _put(call: Call, texts: Localised, name: str, most: int) -> bool:
    code, text = language_of(call), (call.params.text(name) or "").strip()
    if utf16_length(text) > most:
        raise bad(f"bot {name.replace('_', ' ')} must be at most {most} characters long")
    if text:
        texts[code] = text
    else:
        texts.pop(code, None)
    call.world.save(call.world.bot)
    call.world.events.publish({"type": "bot"})
    return True


@method("getMe")
def get_me(call: Call) -> Json:
    return call.world.bot.own_json()


@method("setMyName")
def set_my_name(call: Call) -> bool:
    return _put(call, call.world.bot.names, "name", 64)


@method("getMyName")
def get_my_name(call: Call) -> Json:
    return {"name": in_language(call.world.bot.names, language_of(call)) or call.world.bot.first_name}


@method("setMyDescription")
def set_my_description(call: Call) -> bool:
    return _put(call, call.world.bot.descriptions, "description", 512)


@method("getMyDescription")
def get_my_description(call: Call) -> Json:
    return {"description": in_language(call.world.bot.descriptions, language_of(call))}


@method("setMyShortDescription")
def set_my_short_description(call: Call) -> bool:
    return _put(call, call.world.bot.short_descriptions, "short_description", 120)


@method("getMyShortDescription")
def get_my_short_description(call: Call) -> Json:
    return {"short_description": in_language(call.world.bot.short_descriptions, language_of(call))}
