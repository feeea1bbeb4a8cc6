"""The texts and captions of requests, within Telegram's lengths."""

from simulator.formatting import FindUser, formatted
from simulator.html_text import utf16_length
from simulator.methods.registry import Call
from simulator.params import Params
from simulator.refusals import Json, bad

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024


def finder(call: Call) -> FindUser:
    """Who may be mentioned by id: people the bot has met."""

    def find(user_id: int) -> Json | None:
        user = call.world.users.get(user_id)
        return user.json() if user and user.met else None

    return find


def text_content(call: Call, params: Params | None = None, name: str = "text") -> Json:
    """The part of a message that is its text."""
    given = params or call.params
    text, entities = formatted(given, name, "entities", "parse_mode", finder(call))
    if not text:
        raise bad("message text is empty")
    if utf16_length(text) > LONGEST_TEXT:
        raise bad("message is too long")
    content: Json = {"text": text} | ({"entities": entities} if entities else {})
    if options := given.object("link_preview_options"):
        content["link_preview_options"] = options
    elif given.flag("disable_web_page_preview"):
        content["link_preview_options"] = {"is_disabled": True}
    return content


def caption_content(call: Call, params: Params | None = None) -> Json:
    """The part of a message that is its caption, empty without one."""
    given = params or call.params
    text, entities = formatted(given, "caption", "caption_entities", "parse_mode", finder(call))
    if utf16_length(text) > LONGEST_CAPTION:
        raise bad("message caption is too long")
    content: Json = {"caption": text} if text else {}
    if text and entities:
        content["caption_entities"] = entities
    if text and given.flag("show_caption_above_media"):
        content["show_caption_above_media"] = True
    return content
