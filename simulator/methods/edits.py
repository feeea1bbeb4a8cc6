"""Changing messages that were sent."""

from simulator import posting
from simulator.history import Stored
from simulator.markup import inline_only
from simulator.methods.places import message_of, present_chat
from simulator.methods.registry import Call, method
from simulator.methods.texts import caption_content, text_content
from simulator.refusals import Json, bad

UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
TEXT_FIELDS = ("text", "entities", "link_preview_options")
CAPTION_FIELDS = ("caption", "caption_entities", "show_caption_above_media")
MEDIA = ("photo", "document", "video", "animation", "audio", "voice")


@method("editMessageText")
def edit_message_text(call: Call) -> Json | bool:
    content = text_content(call)
    stored = edited_message(call)
    if "text" not in stored.json:
        raise bad("there is no text in the message to edit")
    return edited(call, stored, TEXT_FIELDS, content)


@method("editMessageCaption")
def edit_message_caption(call: Call) -> Json | bool:
    content = caption_content(call)
    stored = edited_message(call)
    if not any(name in stored.json for name in MEDIA):
        raise bad("there is no caption in the message to edit")
    return edited(call, stored, CAPTION_FIELDS, content)


@method("editMessageReplyMarkup")
def edit_message_reply_markup(call: Call) -> Json | bool:
    return edited(call, edited_message(call), (), {})


def edited_message(call: Call) -> Stored:
    """The bot's own message that a request wants changed."""
    if inline_id := call.params.text("inline_message_id"):
        place = call.world.history.inline.get(inline_id)
        stored = call.world.history.get(*place) if place else None
        if not stored:
            raise bad("MESSAGE_ID_INVALID")
        return stored
    chat = present_chat(call)
    stored = message_of(call, chat, bad("message to edit not found"))
    own = stored.json.get("from", {}).get("id") == call.world.bot.id
    if chat.type == "channel":
        member = chat.member(call.world.bot.id)
        own = member.may("can_edit_messages") or member.may("can_post_messages")
    if not own or stored.keyboard or any(name in stored.json for name in posting.SERVICE):
        raise bad("message can't be edited")
    return stored


def edited(call: Call, stored: Stored, fields: tuple[str, ...], content: Json) -> Json | bool:
    """Put `content` in place of `fields`, and the request's keyboard in place of the old one."""
    markup = inline_only(call.params)
    old = stored.json
    changed = {key: it for key, it in old.items() if key not in (*fields, "reply_markup", "edit_date")} | content
    if markup:
        changed["reply_markup"] = markup
    if changed == {key: it for key, it in old.items() if key != "edit_date"}:
        raise bad(UNCHANGED)
    call.world.limits.edit()
    changed["edit_date"] = int(call.world.clock.unix())
    posting.change(call.world, call.world.chats[stored.chat_id], stored, changed)
    return True if call.params.has("inline_message_id") else changed
