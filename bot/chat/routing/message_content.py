"""What a message gives: a command, words, or one of the other kinds of input."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from html import escape
from typing import Any

from telegram import Message
from telegram.constants import MessageAttachmentType

from bot.base.reading.dictated import undictated
from bot.base.reading.invisible import seen
from bot.chat.core.inputs import Given, Located, Other, Picture, Post, SharedContact, Words

_PLAIN = {"message_id", "from", "chat", "date", "text"}

# What people send besides words. The other fields of a message tell what became of the chat, or how it was sent.
_KINDS = (*(kind.value for kind in MessageAttachmentType), "checklist", "giveaway", "giveaway_winners")


@dataclass(frozen=True)
class CommandGiven:
    """`/name args`; `addressed` where it named this bot.

    The name is empty for this bot's own name alone, and for a command of another bot.
    """

    name: str
    args: str
    addressed: bool = False


def is_plain(message: Mapping[str, Any]) -> bool:
    """Whether a bare message is words that a person wrote in the private chat, without formatting or anything else."""
    return message.keys() == _PLAIN and message["chat"]["type"] == "private" and not message["from"]["is_bot"]


def plain_post(message: Mapping[str, Any]) -> Post:
    """The same of such a message as `given_in` finds of others."""
    return Post(message["chat"]["id"], message["message_id"], escape(message["text"]))


def given_by(typed: str, post: Post, username: str) -> CommandGiven | Words:
    """What typed text gives."""
    text = seen(typed) or typed
    if mention(username).fullmatch(text.strip()):
        return CommandGiven("", "", addressed=True)
    return _command(text, username) or Words(undictated(text), post)


def linked(text: str, username: str) -> CommandGiven | None:
    """The start that a pasted link to this bot stands for: “https://t.me/…?start=e_12”; None where there is none."""
    name = re.escape(username)
    link = rf"(?:https?://)?(?:www\.)?(?:t|telegram)\.(?:me|dog)/{name}/?(?:\?start=([\w-]{{1,64}}))?(?![\w/?])"
    deep = rf"tg://resolve\?domain={name}(?:&start=([\w-]{{1,64}}))?(?![\w&])"
    found = re.search(rf"(?<![\w@]){link}|{deep}", text, re.IGNORECASE) if username else None
    return CommandGiven("start", found[1] or found[2] or "") if found else None


def given_in(message: Message, username: str) -> CommandGiven | Given | None:
    """What a message gives; None where nobody needs to answer it."""
    if message.text is not None:
        return given_by(message.text, _post(message), username)
    if message.contact:
        own = message.from_user is not None and message.contact.user_id == message.from_user.id
        return SharedContact(message.contact.phone_number, own)
    if message.photo:
        best = message.photo[-1]
        return Picture(best.file_id, best.file_size or 0, _caption(message), _post(message))
    document = message.document
    if document and (document.mime_type or "").startswith("image/"):
        return Picture(document.file_id, document.file_size or 0, _caption(message), _post(message))
    if message.voice:
        length = message.voice.duration
        seconds = int(length.total_seconds() if isinstance(length, timedelta) else length)
        return Other("voice", _post(message), message.voice.file_id, _caption(message), seconds)
    place = message.venue.location if message.venue else message.location
    if place:
        return Located(place.latitude, place.longitude, _post(message))
    found = next((kind for kind in _KINDS if getattr(message, kind)), "other" if message.api_kwargs else None)
    return Other(found, _post(message), caption=_caption(message)) if found else None


def _caption(message: Message) -> str:
    return undictated(message.caption or "")


def _post(message: Message) -> Post:
    """The message as an announcement could have it."""
    file_id, kind = message.photo[-1].file_id if message.photo else "", "photo"
    for name in ("video", "audio", "document"):
        if not file_id and (attached := getattr(message, name)):
            file_id, kind = attached.file_id, name
    text = message.text_html if message.text is not None else message.caption_html
    return Post(
        chat_id=message.chat.id,
        message_id=message.message_id,
        html=text or "",
        kind=kind if file_id else "",
        file_id=file_id,
        file_name=(message.document.file_name or "") if message.document else "",
        album=message.media_group_id or "",
        forwarded=message.forward_origin is not None,
        other=not file_id and message.text is None,
    )


def _command(text: str, username: str) -> CommandGiven | None:
    """The command a text starts with; None where it starts with none."""
    head, *args = text.split(maxsplit=1) or [""]
    name, at, target = head[1:].partition("@")
    if not head.startswith("/") or not name.isascii() or not name.replace("_", "").isalnum():
        return None
    if at and target.casefold() != username.casefold():
        return CommandGiven("", "")
    return CommandGiven(name.casefold(), "".join(args).strip(), bool(at))


def calls_us(message: Message, username: str) -> bool:
    """Whether a message in a group speaks to this bot."""
    replied = message.reply_to_message
    to_us = bool(replied and replied.from_user and replied.from_user.username == username)
    if message.text is None:
        return mention(username).search(message.caption or "") is not None
    return to_us or mention(username).search(message.text) is not None


@lru_cache(maxsize=1)
def mention(username: str) -> re.Pattern[str]:
    """This bot's name in a text."""
    return re.compile(rf"(?<!\w)@{re.escape(username)}(?!\w)", re.IGNORECASE)
