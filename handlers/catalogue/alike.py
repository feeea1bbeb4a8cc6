"""Books like one that is named: “kaya harry potter”, “anak saya suka dilan, ada yg serupa?”."""

from __future__ import annotations

from dataclasses import dataclass

from bot.areas.catalogue.likened import likened, says_like
from bot.areas.catalogue.search import Answer, Confidence
from bot.areas.catalogue.service import Catalogue
from bot.areas.catalogue.types import Listing
from bot.chat.core.context import Context


@dataclass(frozen=True)
class Alike:
    """The titles like one of ours, which is named for that only."""

    of: int
    listing: Listing


async def like_one_named(context: Context, found: Answer) -> Alike | None:
    """The books like the one that is named, where such are asked for: “kaya harry potter”."""
    title = likened(found.question)
    if not title or (found.confidence is Confidence.SURE and says_like(found.heard)):
        return None
    named = await context.services[Catalogue].ask(title)
    if named.confidence is Confidence.NONE or not named.hits:
        return None
    of = named.hits[0].id
    listing = await context.services[Catalogue].similar(of)
    return Alike(of, listing) if listing.lines else None
