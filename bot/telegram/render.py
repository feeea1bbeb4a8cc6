"""A screen's wire form -> the Bot API call that shows it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from telegram import InputFile, InputMediaPhoto
from telegram.error import BadRequest

from bot.base.html import Html, escape, units
from bot.telegram.api import Api
from bot.telegram.media import Posted, amend, is_post, picture_of, post, remove

_LONGEST_CAPTION = 1024
_BESIDES = ("photo", "document", "media", "copy")
_PLACE = ("title", "address")
_NO_PREVIEW = {"is_disabled": True}
_UNCHANGED = "message is not modified"


async def show(bot: Api, chat_id: int, screen: Mapping[str, Any], *, edit: int | None = None) -> Posted:
    """Show a screen: in place of message `edit` where Telegram lets us, else anew. What it became.

    A screen that amends or deletes messages does that or raises BadRequest.
    """
    if "delete" in screen:
        return Posted(await remove(bot, chat_id, screen["delete"]))
    if "rekeys" in screen:
        return await _rekey(bot, chat_id, edit or 0, screen)
    if "amend" in screen:
        return await amend(bot, chat_id, screen, _text(screen))
    if edit is not None and not is_post(screen) and "place" not in screen:
        shown = await _edit(bot, chat_id, edit, screen)
        if shown is not None:
            return shown
    if is_post(screen):
        return Posted(await post(bot, chat_id, screen, _common(screen)))
    method, fields = _sending(screen)
    return Posted.of(await bot.call(method, {"chat_id": chat_id, **fields, **_common(screen)}))


def lacks(screen: Mapping[str, Any]) -> bool:
    """Whether a screen that is made bare lacks something that its words do not say."""
    return any(part in screen for part in _BESIDES)


def bare(screen: Mapping[str, Any]) -> dict[str, Any]:
    """A screen with nothing in it that Telegram could refuse: plain words and our own keys.

    "lacks" marks one that has lost a file or a message of somebody's.
    """
    rows = screen.get("reply_markup", {}).get("inline_keyboard", [])
    kept = [[key for key in row if "callback_data" in key] for row in rows]
    place = screen.get("place", {})
    text = Html(screen["text"]).plain if "text" in screen else "\n".join(filter(None, map(place.get, _PLACE)))
    made: dict[str, Any] = {"text": escape(text)} | ({"lacks": True} if lacks(screen) else {})
    if any(kept):
        made["reply_markup"] = {"inline_keyboard": [row for row in kept if row]}
    return made


async def _rekey(bot: Api, chat_id: int, message_id: int, screen: Mapping[str, Any]) -> Posted:
    """Other keys below a message that stays as it is; one that is gone, or has them already, is well."""
    fields = {"chat_id": chat_id, "message_id": message_id, "reply_markup": screen["reply_markup"]}
    with suppress(BadRequest):
        await bot.call("editMessageReplyMarkup", fields)
    return Posted((message_id,))


async def _edit(bot: Api, chat_id: int, message_id: int, screen: Mapping[str, Any]) -> Posted | None:
    """Edit in place; None where the message is of another make (a picture for words, too old, gone)."""
    markup = screen.get("reply_markup", {})
    if "document" in screen or (markup and "inline_keyboard" not in markup):
        return None
    here = {name: value for name, value in screen.items() if name != "thread"}  # the message is in its topic already
    method, content = _editing(here)
    fields = {"chat_id": chat_id, "message_id": message_id, **content, **_common(here)}
    try:
        return Posted.of(await bot.call(method, fields))
    except BadRequest as error:
        return Posted((message_id,)) if _UNCHANGED in error.message.lower() else None


def _editing(screen: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    """The method, and what it changes: the picture with its words, the words below a picture, the text."""
    if _pictured(screen):
        return "editMessageMedia", _picture(screen)
    if "caption" in screen and _is_short(screen):
        return "editMessageCaption", {"caption": screen["text"], "parse_mode": "HTML"}
    return "editMessageText", _text(screen)


def _sending(screen: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    if "place" in screen:
        return "sendVenue", dict(screen["place"])
    if "document" in screen:
        return "sendDocument", {"document": _upload(screen["document"]), **_glance(screen), **_caption(screen)}
    if _pictured(screen):
        return "sendPhoto", {"photo": _upload(screen["photo"]), **_caption(screen)}
    return "sendMessage", _text(screen)


def _pictured(screen: Mapping[str, Any]) -> bool:
    """Whether it is a picture with its words below; longer words go without."""
    return "photo" in screen and _is_short(screen)


def _is_short(screen: Mapping[str, Any]) -> bool:
    return units(Html(screen["text"]).plain) <= _LONGEST_CAPTION


def _picture(screen: Mapping[str, Any]) -> dict[str, InputMediaPhoto]:
    return {"media": picture_of(screen["photo"], _caption(screen))}


def _upload(file: str | Mapping[str, Any]) -> str | InputFile:
    """A file Telegram has (its id or address), or one of ours as a part of the request."""
    if isinstance(file, str):
        return file
    return str(file["known"]) if "known" in file else InputFile(file["content"], file["name"])


def _glance(screen: Mapping[str, Any]) -> dict[str, InputFile]:
    """The first page of a paper, shown beside it."""
    page = screen["document"].get("thumbnail")
    return {"thumbnail": InputFile(page, "page.jpg", attach=True)} if page else {}


def _caption(screen: Mapping[str, Any]) -> dict[str, Any]:
    return {"caption": screen["text"], "parse_mode": "HTML"} if screen["text"] else {}


def _text(screen: Mapping[str, Any]) -> dict[str, Any]:
    return {"text": screen["text"], "parse_mode": "HTML", "link_preview_options": _NO_PREVIEW}


def _common(screen: Mapping[str, Any]) -> dict[str, Any]:
    """The keys; the topic of a forum; whether the library pays for more speed; the message it answers."""
    named = {"reply_markup": "reply_markup", "thread": "message_thread_id", "paid": "allow_paid_broadcast"}
    fields = {field: screen[name] for name, field in named.items() if name in screen}
    if "answers" in screen:
        fields["reply_parameters"] = {"message_id": screen["answers"], "allow_sending_without_reply": True}
    return fields
