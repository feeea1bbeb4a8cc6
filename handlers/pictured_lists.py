"""What is added for staff to a picture that nobody knows: it may be one of a list of books."""

from __future__ import annotations

from dataclasses import replace

from bot.areas.catalogue.permissions import KEEP_CATALOGUE
from bot.base.html import paragraphs
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from handlers.book_keys import InviteFile


def or_a_list(context: Context, shown: Screen) -> Screen:
    """The same, and for whoever keeps the catalogue how a list is sent."""
    t = context.t
    if not context.may(KEEP_CATALOGUE) or not context.has("catalogue_files"):
        return shown
    said = t(
        "Is it a list of books? A picture cannot be read as one: open the spreadsheet that it was made of, save that "
        "as XLSX or CSV, and send it."
    )
    how = [Button(t("How to send a file"), InviteFile())]
    return replace(shown, text=paragraphs(shown.text, said), keys=[how, *shown.keys])
