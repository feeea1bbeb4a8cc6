"""A message that staff write -> the content of an announcement."""

from __future__ import annotations

from bot.areas.broadcasts.rules import LONGEST_CAPTION, LONGEST_TEXT
from bot.areas.broadcasts.serialization import content_json, content_of
from bot.areas.broadcasts.types import Content, Medium, Piece
from bot.base.html import Html, escape, plain
from bot.chat.core.inputs import Given, Post, SharedContact, Words
from bot.chat.forms.steps import Complaint
from bot.chat.screens.texts import Texts


def content_given(given: Given, t: Texts) -> Content:
    """What the message says, as it is. Raises Complaint for what cannot be passed on."""
    if isinstance(given, SharedContact):
        raise Complaint(t("A contact cannot be announced. Please write a text, or send a photo, an album or a file."))
    post = given.post
    if post.forwarded or post.other:
        return Content(Medium.COPY, "", (), post.chat_id, (post.message_id,), post.forwarded)
    if not post.file_id:
        return _fitting(t, Content(Medium.TEXT, _text(given)), LONGEST_TEXT)
    return _fitting(t, Content(_medium(post), post.html, (Piece(post.kind, post.file_id),)), LONGEST_CAPTION)


def _text(given: Given) -> str:
    if not isinstance(given, Words):
        return ""
    return given.post.html or escape(given.text)


def _medium(post: Post) -> Medium:
    if post.album:
        return Medium.ALBUM
    return Medium.PHOTO if post.kind == "photo" else Medium.DOCUMENT


def _fitting(t: Texts, content: Content, most: int) -> Content:
    if len(plain(Html(content.text))) > most:
        raise Complaint(t("That is too long for one message. Please use at most {most} characters.", most=most))
    return content


def joined_by(content: Content, given: Given) -> Content | None:
    """The album with one more part; its caption is whichever part has one. None where it is full."""
    post = given.post if not isinstance(given, SharedContact) else Post()
    if len(content.pieces) >= MOST_PIECES:
        return None
    pieces = (*content.pieces, Piece(post.kind, post.file_id))
    return Content(Medium.ALBUM, content.text or post.html, pieces, keys=content.keys)


MOST_PIECES = 10


def packed(content: Content) -> str:
    """As a form keeps it."""
    return content_json(content)


def unpacked(value: str) -> Content:
    """As a form kept it."""
    return content_of(value)
