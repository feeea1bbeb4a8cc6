"""A wording as somebody sees it: what is shown is what is kept as proof."""

from __future__ import annotations

import re

from bot.areas.consents.rules import Shown, Wording
from bot.base.html import Html, lines, plain
from bot.chat.screens.texts import Texts

_ASKED = re.compile(r"(?<=[.!])\s+(?=[^.!?]+\?$)")


def wording(t: Texts, wanted: Wording) -> Html:
    """The text to agree to, in the reader's language: folded but for its first lines, the question below it open."""
    text = t(wanted.text)
    folded, *question = _ASKED.split(text, maxsplit=1)
    if not question:
        return text
    return lines(Html("<blockquote expandable>") + Html(folded) + Html("</blockquote>"), Html(question[0]))


def shown(t: Texts, wanted: Wording) -> Shown:
    """The same as proof."""
    return Shown(wanted.purpose, wanted.version, t.language, plain(t(wanted.text)))
