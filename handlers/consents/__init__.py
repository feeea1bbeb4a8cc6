"""A wording as somebody sees it: what is shown is what is kept as proof."""

from __future__ import annotations

from bot.areas.consents.rules import Shown, Wording
from bot.base.html import Html, plain
from bot.chat.screens.texts import Texts


def wording(t: Texts, wanted: Wording) -> Html:
    """The text to agree to, in the reader's language."""
    return t(wanted.text)


def shown(t: Texts, wanted: Wording) -> Shown:
    """The same as proof."""
    return Shown(wanted.purpose, wanted.version, t.language, plain(wording(t, wanted)))
