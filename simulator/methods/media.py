"""Photos, documents, albums, and files by their ids."""

import secrets

from simulator.methods.edits import CAPTION_FIELDS, MEDIA, edited, edited_message
from simulator.methods.places import writable_chat
from simulator.methods.registry import Call, method
from simulator.methods.sending import deliver, put, surroundings
from simulator.methods.texts import caption_content
from simulator.methods.uploads import media_content, with_thumbnail
from simulator.params import parameters
from simulator.refusals import Json, bad

ALBUM = range(2, 11)


@method("sendPhoto")
async def send_photo(call: Call) -> Json:
    chat, caption = writable_chat(call, "photos"), caption_content(call)
    photo = await media_content(call, "photo", call.params.raw.get("photo"))
    return deliver(call, chat, photo | caption | _spoiler(call.params.flag("has_spoiler"))).json


@method("sendDocument")
async def send_document(call: Call) -> Json:
    chat, caption = writable_chat(call, "documents"), caption_content(call)
    document = await media_content(call, "document", call.params.raw.get("document"))
    return deliver(call, chat, with_thumbnail(call, document) | caption).json


@method("sendVoice")
async def send_voice(call: Call) -> Json:
    """A voice note that was sent before, by its id."""
    chat, caption = writable_chat(call, "voice_notes"), caption_content(call)
    voice = await media_content(call, "voice", call.params.raw.get("voice"))
    return deliver(call, chat, voice | caption).json


@method("sendVideo")
async def send_video(call: Call) -> Json:
    """A video that was sent before, by its id."""
    chat, caption = writable_chat(call, "videos"), caption_content(call)
    video = await media_content(call, "video", call.params.raw.get("video"))
    return deliver(call, chat, video | caption).json


@method("sendMediaGroup")
async def send_media_group(call: Call) -> list[Json]:
    chat = writable_chat(call, "photos")
    items = call.params.array("media")
    if not items or len(items) not in ALBUM:
        raise bad(f"an album has {ALBUM[0]}-{ALBUM[-1]} items, got {len(items or [])}")
    kinds = {item.get("type") for item in items if isinstance(item, dict)}
    if len(kinds) > 1 and kinds != {"photo", "video"}:
        raise bad("document can't be mixed with other media types")
    contents = [await _item(call, item) for item in items]
    extra = surroundings(call, chat) | {"media_group_id": str(secrets.randbits(62))}
    call.world.limits.take(chat.id, len(contents))
    return [put(call, chat, extra | content).json for content in contents]


@method("editMessageMedia")
async def edit_message_media(call: Call) -> Json | bool:
    item = call.params.object("media")
    if not item:
        raise bad("there is no media in the request")
    stored = edited_message(call)
    if "text" not in stored.json and not any(name in stored.json for name in MEDIA):
        raise bad("message can't be edited")
    content = await _item(call, item)
    replaced = (*MEDIA, *CAPTION_FIELDS, "text", "entities", "link_preview_options", "has_media_spoiler")
    return edited(call, stored, replaced, content)


@method("getFile")
def get_file(call: Call) -> Json:
    return call.world.files.downloadable(call.params.text("file_id") or "").json()


async def _item(call: Call, item: object) -> Json:
    """One InputMedia as part of a message."""
    if not isinstance(item, dict) or item.get("type") not in ("photo", "document", "video"):
        raise bad("can't parse InputMedia: the type must be photo, video or document here")
    given = parameters(item)
    media = given.text("media")
    if not media:
        raise bad("can't parse InputMedia: media not found")
    content = await media_content(call, item["type"], media)
    return content | caption_content(call, given) | _spoiler(given.flag("has_spoiler"))


def _spoiler(hidden: bool) -> Json:
    return {"has_media_spoiler": True} if hidden else {}
