"""Inline mode: titles in any chat."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.catalogue.service import Catalogue
from bot.areas.catalogue.types import Line
from bot.base.html import plain
from bot.base.reading.numbers import read_int
from bot.chat.core.context import Context
from bot.chat.core.inline import Found as Shared
from handlers.catalogue import cards
from handlers.catalogue.words import availability, byline

_A_PAGE = 10
_LONGEST = 200


async def inline(context: Context, query: str, offset: str) -> tuple[Sequence[Shared], str]:
    """A page of titles for the words after the bot's name; without words, what is often looked at."""
    try:
        start = max(0, read_int(offset))
    except ValueError:
        start = 0
    lines, total = await _lines(context, " ".join(query.split())[:_LONGEST], start)
    onward = start + len(lines)
    return [await _shared(context, line) for line in lines], str(onward) if onward < total else ""


async def _lines(context: Context, words: str, start: int) -> tuple[Sequence[Line], int]:
    if not words:
        popular = await context.services[Catalogue].popular(context.reader, offset=start, limit=_A_PAGE)
        return popular.lines, popular.total
    found = await context.services[Catalogue].find(words, offset=start, limit=_A_PAGE)
    return found.lines, found.total


async def _shared(context: Context, line: Line) -> Shared:
    card = await context.services[Catalogue].card(line.id)
    said = [byline(line.authors, line.year), plain(availability(context.t, line.availability))]
    about = " · ".join(part for part in said if part)
    return Shared(str(line.id), line.title, about, cards.shared(context.t, card, context.link))
