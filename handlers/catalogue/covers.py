"""The cover of a title: the catalogue's, else one that is drawn in the colour of its subject."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from typing import Any

from bot.areas.catalogue.service import Catalogue
from bot.areas.catalogue.types import Card
from bot.base.database import Reader
from bot.base.html import plain
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.screens.screen import File
from bot.chat.screens.texts import Texts
from bot.drawing.letters import drawable
from bot.drawing.studio import Drawing

COVER = "drawn_cover"
COLOURS = (
    "#4a4a68", "#5b3a6e", "#7a2e39", "#8a4b1f", "#2f6b4f", "#2b4c7e", "#1f6f78", "#9a3b54", "#7d5a12", "#3e5a2a",
)  # fmt: skip
"""One for each of the ten classes of Dewey's; white is read on all of them."""


def cover_of(title: Card) -> str | File:
    """As Telegram fetches it from the catalogue, or as it is drawn."""
    if title.cover.startswith("https://"):
        return title.cover
    return File(COVER, f"sampul-{title.id}.png", {"title": title.id}, adorns=True)


async def make_cover(
    services: Services, reader: Reader, t: Texts, person_id: int, details: Mapping[str, Any]
) -> Drawing | None:
    """The picture; None where the title is gone."""
    try:
        return drawn(t, await services[Catalogue].card(details["title"]))
    except Unknown:
        return None


def drawn(t: Texts, title: Card) -> Drawing:
    """Title, authors, and what it is about."""

    def said(text: str) -> str:
        return drawable(plain(text), lambda script: plain(t(script)))

    subject = title.subjects[0].name if title.subjects else ""
    data = {
        "title": said(title.title),
        "author": said(", ".join(author.name for author in title.authors[:3])),
        "subject": said(subject),
        "colour": _colour(title.shelf.number, subject),
    }
    return Drawing("cover", data)


def _colour(number: str, subject: str) -> str:
    """By its class; by the name of its subject where it has none."""
    if number[:1].isdigit():
        return COLOURS[int(number[0])]
    return COLOURS[zlib.crc32(subject.casefold().encode()) % len(COLOURS)]
