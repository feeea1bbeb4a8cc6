"""What readers see who want to hear of a book, and the letters they get."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.areas.needs.rules import TooManyWanted
from bot.base.html import paragraphs
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.book_keys import OpenTitle, PlaceHold
from handlers.catalogue.buttons import FindBook
from handlers.navigation import OpenData, menu_key
from handlers.needs.buttons import BeFirst, StopWanting


def wanted(t: Texts, wanted_id: int, title: str) -> Screen:
    """Noted; and the way back."""
    said = t("You hear from us once when “{title}” is here. The staff see the wish on their buying list.", title=title)
    keys = [[Button(t("Do not tell me"), StopWanting(wanted_id)), Button(t("Find a book"), FindBook())], [menu_key(t)]]
    return Screen(said, keys)


def not_wanted(t: Texts) -> Screen:
    """It is taken back."""
    return Screen(t("All right, we do not tell you of it."), [[Button(t("Find a book"), FindBook()), menu_key(t)]])


def too_many(context: Context, refusal: TooManyWanted) -> Screen:
    """As many as there may be."""
    t = context.t
    said = t("You wait for {n} books already. Please take one back first: it stands with your data.", n=refusal.most)
    return Screen(said, [[Button(t("My data"), OpenData()), menu_key(t)]])


@dataclass(frozen=True)
class Came:
    """A book that was asked for and has come. `until`: how long they may be first in its queue; None: they may not."""

    title_id: int
    title: str
    proposed: bool
    until: datetime | None
    lends: bool


def arrived(t: Texts, came: Came) -> Screen:
    """The letter when it is here."""
    if came.proposed:
        said = t("The book you proposed is here: <b>{title}</b>. Thank you for telling us of it.", title=came.title)
    else:
        said = t("The book you wanted to hear of is here: <b>{title}</b>.", title=came.title)
    book = Button(t("To the book"), OpenTitle(came.title_id))
    if came.until is not None and came.lends:
        first = t("Until {moment} you may reserve it before others. You need not.", moment=t.moment(came.until))
        key = Button(t("Reserve it first"), BeFirst(came.title_id), style="primary")
        return Screen(paragraphs(said, first), [[key], [book, menu_key(t)]])
    reserve = [Button(t("Reserve"), PlaceHold(came.title_id))] if came.lends else []
    return Screen(said, [[*reserve, book], [menu_key(t)]])


def refused(t: Texts, details: Mapping[str, Any]) -> Screen:
    """The letter where it cannot be bought."""
    said = t("“{title}” cannot be bought for now. We are sorry, and glad that you asked.", title=details["title"])
    return Screen(said, [[Button(t("Find a book"), FindBook()), menu_key(t)]])
