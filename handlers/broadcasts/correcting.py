"""What a correction changes of an announcement that has left, and what is said of it: that, and nothing else."""

from __future__ import annotations

from dataclasses import replace

from bot.areas.broadcasts.rules import LONGEST_CAPTION, OtherMedium, can_correct
from bot.areas.broadcasts.types import Content, Medium
from bot.base.html import Html, plain
from bot.chat.screens.texts import N_, Texts

_WORDS = N_("The words are being corrected.")
_WORDS_BESIDE_FILE = N_("The words are being corrected. The file stays.")


def corrected(kept: Content, written: Content) -> Content:
    """What it says from now on. Words alone keep the file, a file alone keeps the words. Raises OtherMedium."""
    if kept.medium is Medium.COPY or written.medium is Medium.COPY:
        raise OtherMedium(kept.medium)
    if not written.pieces:
        return replace(kept, text=written.text)
    content = replace(written, text=written.text or kept.text, keys=kept.keys)
    if not can_correct(kept, content):
        raise OtherMedium(kept.medium)
    return content


def is_too_long(content: Content) -> bool:
    """Whether the words do not fit below the file."""
    return bool(content.pieces) and len(plain(Html(content.text))) > LONGEST_CAPTION


def said(t: Texts, kept: Content, content: Content) -> Html:
    """What is changed."""
    words, files = kept.text != content.text, tuple(kept.pieces) != tuple(content.pieces)
    if not words and not files:
        return t("It reads like this already. Nothing was changed.")
    if words and files:
        what = N_("The words and the file are being corrected.")
    elif files:
        what = N_("The file is being corrected. The words stay.")
    else:
        what = _WORDS_BESIDE_FILE if kept.pieces else _WORDS
    return t("{what} You hear of it if a copy cannot be changed.", what=t(what))


def refused(t: Texts, medium: Medium) -> Html:
    """What cannot be corrected, and what to do instead."""
    match medium:
        case Medium.ALBUM:
            return t(
                "Of an album only the words can be corrected. Please send them as a text. For other photos, recall it "
                "and send it anew."
            )
        case Medium.COPY:
            return t("A message that was passed on as it is cannot be corrected. Please recall it and send it anew.")
    return t(
        "This cannot take the place of what was sent. Please send a text, one photo or one file, or recall it and send "
        "it anew."
    )
