"""“pesan bumi manusia”, “antri laut bercerita dong”: what we have, and how it is reserved."""

from __future__ import annotations

import re

from bot.base.html import Html
from bot.chat.core.context import Context
from bot.chat.screens.texts import N_

AT_THE_DESK = N_("The staff reserve books for you.")
_ASKS = re.compile(
    r"\b(?:pes[ae]n(?:kan|in|an)?|di?pes[ae]n|memesan|booking\w*|(?:di)?reserv\w*|(?:ng|meng)?antr[ie](?:an|in|kan)?|"
    r"titip(?:in)?|simp[ae]n(?:kan|in)?|catatin|hold)\b",
    re.IGNORECASE,
)


def how(context: Context) -> Html:
    """What to tap, or who does it."""
    t = context.t
    if not context.has("holds"):
        return t(AT_THE_DESK)
    return t("Tap the book, then “Reserve”. This is what we have:")


def is_asked(question: str, title: str) -> bool:
    """Whether the words around a title ask to have it reserved."""
    of_title = set(title.split())
    return any(found[0].casefold() not in of_title for found in _ASKS.finditer(question))
