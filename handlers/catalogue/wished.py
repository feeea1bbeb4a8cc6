"""A wish without a title: what it is about is searched for; where it says nothing, an invitation or a surprise."""

from __future__ import annotations

from bot.areas.catalogue.service import Catalogue
from bot.areas.catalogue.types import Card
from bot.base.database import Transaction
from bot.chat.core.context import Context
from bot.chat.core.feature import writes_after
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Screen
from handlers.catalogue import cards, lists
from handlers.catalogue.actions import Looked, answer
from handlers.catalogue.browsing import audience_of, surprising
from handlers.catalogue.buttons import Surprise


async def look_for_wish(context: Context, heard: Heard) -> Looked | None:
    """What suits the sentence; None where it says nothing of the book."""
    found = await context.services[Catalogue].ask(heard.typed)
    return Looked(found) if found.about and len(found.heard.split()) > 0 else None


@writes_after(look_for_wish)
async def find_in_words(context: Context, heard: Heard, tx: Transaction, looked: Looked | None) -> Screen:
    """“cari buku buat kado anak”; “cari buku” alone is invited on."""
    return await answer(context, tx, looked) if looked else lists.invitation(context.t)


async def look_or_draw(context: Context, heard: Heard) -> Looked | Card:
    """What suits the sentence, else some title for whom it names."""
    return await look_for_wish(context, heard) or await surprising(context, Surprise(audience_of(heard)))


@writes_after(look_or_draw)
async def recommend(context: Context, heard: Heard, tx: Transaction, found: Looked | Card) -> Screen:
    """“rekomendasi novel romantis” is searched for; “rekomendasi dong” is a surprise."""
    if isinstance(found, Looked):
        return await answer(context, tx, found)
    return cards.surprise(context.t, found, Surprise(audience_of(heard)), may_hold=context.has("holds"))
