"""What announcements need besides plain screens: files and albums, copies, edits in place or not at all, deletion."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from telegram import InputMedia, InputMediaAudio, InputMediaDocument, InputMediaPhoto, InputMediaVideo
from telegram.error import BadRequest

from bot.telegram.api import Api

_UNCHANGED = "message is not modified"
_GONE = "message to delete not found"
_MEDIA: Mapping[str, Callable[..., InputMedia]] = {
    "photo": InputMediaPhoto,
    "video": InputMediaVideo,
    "audio": InputMediaAudio,
    "document": InputMediaDocument,
}
_CAPTIONED = ("media", "photo", "document")


@dataclass(frozen=True)
class Posted:
    """What a screen became: its messages, and how Telegram calls its picture."""

    message_ids: Sequence[int]
    file_id: str = ""

    @classmethod
    def of(cls, message: Mapping[str, Any]) -> Posted:
        """One message."""
        sizes = message.get("photo") or [{}]
        return cls((int(message["message_id"]),), str(sizes[-1].get("file_id", "")))


def picture_of(file: str | Mapping[str, Any], caption: Mapping[str, Any]) -> InputMediaPhoto:
    """A picture in place of what a message was: one Telegram has, or one of ours."""
    known = file if isinstance(file, str) else file.get("known")
    if known is not None:
        return InputMediaPhoto(known, **caption)
    assert not isinstance(file, str)
    return InputMediaPhoto(file["content"], filename=file["name"], **caption)


def is_post(screen: Mapping[str, Any]) -> bool:
    """Whether a screen is sent by `post`."""
    return "media" in screen or "copy" in screen


async def post(bot: Api, chat_id: int, screen: Mapping[str, Any], common: Mapping[str, Any]) -> tuple[int, ...]:
    """Send files of Telegram's, one or an album, or copies of messages; the ids of what they became."""
    to = {"chat_id": chat_id}
    if "copy" in screen:
        return await _copy(bot, to | dict(common), screen["copy"])
    caption = {"caption": screen["text"], "parse_mode": "HTML"} if screen["text"] else {}
    first, *others = screen["media"]
    if not others:
        kind = first["type"]
        sent = await bot.call(f"send{kind.capitalize()}", {**to, kind: first["media"], **caption, **common})
        return (int(sent["message_id"]),)
    album = [_part(first, caption), *(_part(other, {}) for other in others)]
    without_keys = {name: value for name, value in common.items() if name != "reply_markup"}
    return _ids(await bot.call("sendMediaGroup", {**to, "media": album, **without_keys}))


def _part(media: Mapping[str, str], caption: Mapping[str, str]) -> InputMedia:
    """One of an album; the library takes these as objects of its own only."""
    return _MEDIA[media["type"]](media["media"], **caption)


async def _copy(bot: Api, fields: Mapping[str, Any], which: Mapping[str, Any]) -> tuple[int, ...]:
    verb, source, ids = "forward" if which["forward"] else "copy", which["from"], which["ids"]
    keyless = {name: value for name, value in fields.items() if name != "reply_markup"}
    if len(ids) > 1:
        return _ids(await bot.call(f"{verb}Messages", {**keyless, "from_chat_id": source, "message_ids": list(ids)}))
    more = keyless if which["forward"] else fields
    sent = await bot.call(f"{verb}Message", {**more, "from_chat_id": source, "message_id": ids[0]})
    return (int(sent["message_id"]),)


def _ids(sent: Sequence[Mapping[str, Any]]) -> tuple[int, ...]:
    return tuple(int(one["message_id"]) for one in sent)


async def amend(bot: Api, chat_id: int, screen: Mapping[str, Any], text: Mapping[str, Any]) -> Posted:
    """Edit message `screen["amend"]` in place. Raises BadRequest where Telegram does not let us.

    `text`: the fields of a text message, which becomes a file where the screen has one of Telegram's; such a file is
    exchanged with its caption, and so is a picture that was drawn anew. Of an album, and of a photo of ours, the
    caption is edited, of a copy the keys.
    """
    method, content = _amending(screen, text)
    try:
        fields = {"chat_id": chat_id, "message_id": screen["amend"], **_markup(screen), **content}
        return Posted.of(await bot.call(method, fields))
    except BadRequest as error:
        if _UNCHANGED not in error.message.lower():
            raise
    return Posted((int(screen["amend"]),))


def _amending(screen: Mapping[str, Any], text: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    """The method, and what it changes."""
    if "copy" in screen:
        return "editMessageReplyMarkup", {}
    caption = {"caption": screen["text"], "parse_mode": "HTML"}
    parts, shown = screen.get("media", ()), caption if screen["text"] else {}
    if len(parts) == 1 and parts[0]["type"] in _MEDIA:
        return "editMessageMedia", {"media": _part(parts[0], shown)}
    if is_made(screen.get("photo")):
        return "editMessageMedia", {"media": picture_of(screen["photo"], shown)}
    if any(part in screen for part in _CAPTIONED):
        return "editMessageCaption", caption
    return "editMessageText", text


def is_made(file: object) -> bool:
    """Whether it is a file of ours that was made, not one that stays as it is."""
    return isinstance(file, Mapping) and ("known" in file or "content" in file)


def _markup(screen: Mapping[str, Any]) -> dict[str, Any]:
    """An album has no keys, even where its screen does."""
    album = len(screen.get("media", ())) > 1
    return {"reply_markup": screen["reply_markup"]} if "reply_markup" in screen and not album else {}


async def remove(bot: Api, chat_id: int, message_ids: Sequence[int]) -> tuple[int, ...]:
    """Delete messages for everybody. Raises BadRequest where Telegram does not let us; what is gone is well."""
    try:
        if len(message_ids) == 1:
            await bot.call("deleteMessage", {"chat_id": chat_id, "message_id": message_ids[0]})
        else:
            await bot.call("deleteMessages", {"chat_id": chat_id, "message_ids": list(message_ids)})
    except BadRequest as error:
        if _GONE not in error.message.lower():
            raise
    return tuple(message_ids)
